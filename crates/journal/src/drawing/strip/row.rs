//! One row of the strip plot: its marks, one above the other where they would hide each other.

use super::super::frame::Frame;
use super::super::pen::Pen;
use super::super::scale::grouped;
use super::super::shapes::at;
use super::super::{Anchor, Form, Point, Sign, Size, Stroke, Tone, Weight};
use super::{Fate, Plan, StripMark, StripRow};

/// How many marks may stand above each other before neighbours are drawn as one with its count.
pub(super) const HIGHEST: usize = 12;

/// From the edge of an open ring to where its arrow begins and ends, in heights of the text.
pub(super) const TAIL: (f32, f32) = (0.3, 2.7);

/// How many labels are said for marks that are drawn as one.
const LABELS: usize = 3;

/// A row that knows where everything in it goes.
pub(super) struct Row<'a> {
    row: &'a StripRow,
    items: Vec<Item<'a>>,
    /// From the top of the row to its hairline.
    upper: f32,
    /// How high it is.
    pub(super) height: f32,
}

/// A mark, or several that are drawn as one.
struct Item<'a> {
    fate: Fate,
    x: f32,
    marks: Vec<&'a StripMark>,
    /// How far above the hairline, in marks.
    lane: usize,
}

impl<'a> Row<'a> {
    pub(super) fn new(plan: &Plan, row: &'a StripRow) -> Self {
        let text = plan.frame.text();
        let items = stacked(plan, &row.marks);
        let lanes = items.iter().map(|item| item.lane).max().unwrap_or(0);
        let name = if plan.above { text * 1.5 } else { 0.0 };
        let pile = lanes as f32 * pitch(plan) + plan.radius * 1.4 + text * 0.5;
        let upper = name + pile.max(text * 1.4);
        let lower = if plan.above { text * 1.6 } else { text * 1.9 };
        Self { row, items, upper, height: upper + lower }
    }

    pub(super) fn draw(self, pen: &mut Pen, plan: &Plan, top: f32) {
        let text = plan.frame.text();
        let y = top + self.upper;
        pen.line(at(plan.left, y), at(plan.right, y), Stroke::Thin, Tone::Grid);
        let strong = (Size::Normal, Weight::Strong, Tone::Ink);
        let plain = (Size::Small, Weight::Plain, Tone::Muted);
        if plan.above {
            let line = top + text * 1.1;
            let kind = plan.frame.width_of(&self.row.kind, Size::Small, Weight::Plain).min(plan.names * 0.4);
            let name_room = plan.names - kind - text * 0.7;
            pen.short_text(at(0.0, line), strong, &self.row.name, name_room);
            let used = plan.frame.width_of(&self.row.name, Size::Normal, Weight::Strong).min(name_room);
            pen.short_text(at(used + text * 0.4, line), plain, &self.row.kind, kind);
        } else {
            let line = if self.row.kind.is_empty() { y + text * 0.35 } else { y - text * 0.15 };
            pen.short_text(at(0.0, line), strong, &self.row.name, plan.names);
            pen.short_text(at(0.0, line + text * 1.2), plain, &self.row.kind, plan.names);
        }
        for item in self.items {
            let place = at(item.x, y - item.lane as f32 * pitch(plan));
            let length = tail(plan, &item);
            sign(pen, item.fate, place, radius(plan, &item), length, Some(label(&item.marks)));
            if item.marks.len() > 1 {
                let beside = item.x + radius(plan, &item) + text * 0.25;
                let place = at(beside, place.y + text * 0.33);
                let weight = Weight::Strong;
                pen.text(place, Anchor::Start, Size::Small, weight, Tone::Ink, &counted(item.marks.len()));
            }
        }
    }
}

/// From one mark to the one above it.
fn pitch(plan: &Plan) -> f32 {
    plan.radius * 2.0 + plan.frame.text() * 0.1
}

fn radius(plan: &Plan, item: &Item<'_>) -> f32 {
    if item.marks.len() > 1 { plan.radius * 1.08 } else { plan.radius }
}

/// How wide the count beside several marks is.
fn count_width(plan: &Plan, item: &Item<'_>) -> f32 {
    if item.marks.len() < 2 { 0.0 } else { room_for_count(plan.frame, item.marks.len()) }
}

/// How wide a count may become.
pub(super) fn room_for_count(frame: Frame, count: usize) -> f32 {
    frame.width_of(&counted(count), Size::Small, Weight::Strong) + frame.text() * 0.4
}

fn counted(count: usize) -> String {
    format!("×{}", grouped(count as u64))
}

/// Where an arrow begins and ends, from the middle of its ring: after the count, if there is one.
fn tail(plan: &Plan, item: &Item<'_>) -> (f32, f32) {
    let (from, to) = TAIL;
    let text = plan.frame.text();
    let shift = radius(plan, item) + count_width(plan, item);
    let to = if item.marks.len() > 1 { to * 0.5 } else { to };
    (shift + text * from, shift + text * to)
}

/// From where to where nothing else may stand beside it.
fn reach(plan: &Plan, item: &Item<'_>) -> (f32, f32) {
    let radius = radius(plan, item);
    let (before, after) = match item.fate {
        Fate::Mended => (radius, radius),
        Fate::StillOpen => return (item.x - radius, item.x + tail(plan, item).1),
        Fate::SetDown => (radius * 2.0, radius * 0.5),
    };
    (item.x - before, item.x + after + count_width(plan, item))
}

/// The marks on their days: each by itself, unless they would pile up higher than [`HIGHEST`].
fn stacked<'a>(plan: &Plan, marks: &'a [StripMark]) -> Vec<Item<'a>> {
    let mut items: Vec<Item> = marks
        .iter()
        .map(|mark| Item { fate: mark.fate, x: place(plan, mark), marks: vec![mark], lane: 0 })
        .collect();
    if piled(plan, &mut items, (0, HIGHEST)) <= HIGHEST {
        return items;
    }
    // Then each fate has its own height, so that the counts can be read along it.
    let mut all = Vec::new();
    let mut lanes = 0;
    for fate in Fate::ALL {
        let mut items = gathered(plan, marks, fate);
        lanes = piled(plan, &mut items, (lanes, usize::MAX));
        all.extend(items);
    }
    all
}

fn place(plan: &Plan, mark: &StripMark) -> f32 {
    plan.axis.at(f64::from(mark.days))
}

/// The marks of a fate, with all that lie within the width of a sign and its count drawn as one, on
/// the day of the middle one.
fn gathered<'a>(plan: &Plan, marks: &'a [StripMark], fate: Fate) -> Vec<Item<'a>> {
    let mut these: Vec<&StripMark> = marks.iter().filter(|mark| mark.fate == fate).collect();
    these.sort_by_key(|mark| mark.days);
    let whole = Item { fate, x: 0.0, marks: these, lane: 0 };
    let (left, right) = reach(plan, &whole);
    let mut rest = whole.marks.as_slice();
    let mut items = Vec::new();
    while let Some(first) = rest.first() {
        let until = place(plan, first) + right - left;
        let count = rest.iter().take_while(|mark| place(plan, mark) < until).count();
        let (here, after) = rest.split_at(count);
        rest = after;
        items.push(Item { fate, x: place(plan, here[here.len() / 2]), marks: here.to_vec(), lane: 0 });
    }
    items
}

/// Lifts marks above those they would hide, from the lane `lowest` on, and gives up above `highest`
/// lanes. Gives the first lane above them all.
fn piled(plan: &Plan, items: &mut [Item<'_>], (lowest, highest): (usize, usize)) -> usize {
    items.sort_by(|one, other| reach(plan, one).0.total_cmp(&reach(plan, other).0));
    let mut free_from: Vec<f32> = Vec::new();
    for item in items {
        let (left, right) = reach(plan, item);
        let free = free_from.iter().position(|from| *from <= left);
        item.lane = lowest + free.unwrap_or(free_from.len());
        let right = right + plan.frame.text() * 0.1;
        match free {
            Some(lane) => free_from[lane] = right,
            None if free_from.len() >= highest => return highest + 1,
            None => free_from.push(right),
        }
    }
    lowest + free_from.len()
}

/// What is said of several marks: the first few, and that there are more.
fn label(marks: &[&StripMark]) -> String {
    let mut labels: Vec<&str> = marks.iter().take(LABELS).map(|mark| mark.label.as_str()).collect();
    if marks.len() > LABELS {
        labels.push("…");
    }
    labels.join("\n")
}

/// The sign of a fate, with its day at `middle`.
pub(super) fn sign(
    pen: &mut Pen,
    fate: Fate,
    middle: Point,
    radius: f32,
    (from, to): (f32, f32),
    label: Option<String>,
) {
    let Point { x, y } = middle;
    let tone = fate.tone();
    match fate {
        Fate::Mended => pen.put(Form::Mark { sign: Sign::Dot, at: middle, radius }, tone, label),
        Fate::StillOpen => {
            pen.put(Form::Arrow { from: at(x + from, y), to: at(x + to, y) }, tone, label.clone());
            // The line of the ring lies half outside of its radius.
            pen.put(Form::Mark { sign: Sign::Ring, at: middle, radius: radius * 0.9 }, tone, label);
        }
        Fate::SetDown => {
            let from = at(x - radius * 1.8, y);
            pen.put(Form::Stop { from, to: middle, half: radius * 1.1 }, tone, label);
        }
    }
}
