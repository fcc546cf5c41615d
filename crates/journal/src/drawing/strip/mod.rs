//! The mending strip plot: a row for each bond, and in it how long each rupture took.
//!
//! What is mended is a full dot on its day. What is still open is a ring on the day it has reached,
//! with an arrow that runs on. What was set down is a line with its end, no better and no worse.
//! Source: design reference, §6.

mod row;

use row::Row;

use super::frame::Frame;
use super::pen::Pen;
use super::scale::{Mending, STOPS};
use super::shapes::at;
use super::{Anchor, Drawing, Point, Size, Stroke, Tone, Weight};

/// How it went with a rupture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It was mended.
    Mended,
    /// It is open, or on the way.
    StillOpen,
    /// It was let be, has ended, or is not one's own to mend.
    SetDown,
}

impl Fate {
    const ALL: [Self; 3] = [Self::Mended, Self::StillOpen, Self::SetDown];

    const fn tone(self) -> Tone {
        match self {
            Self::Mended => Tone::Mended,
            Self::StillOpen => Tone::Open,
            Self::SetDown => Tone::SetDown,
        }
    }
}

/// A rupture.
#[derive(Clone, PartialEq, Eq)]
// Holds what a person wrote, so only tests may print it.
#[cfg_attr(test, derive(Debug))]
pub struct StripMark {
    /// Days until it was mended or set down, or until today.
    pub days: u32,
    /// How it went.
    pub fate: Fate,
    /// What it is, said when a person points at it.
    pub label: String,
}

/// The ruptures with somebody.
#[derive(Clone, PartialEq, Eq)]
// Holds what a person wrote, so only tests may print it.
#[cfg_attr(test, derive(Debug))]
pub struct StripRow {
    /// With whom.
    pub name: String,
    /// What kind of bond it is, perhaps empty.
    pub kind: String,
    /// The ruptures, in any order.
    pub marks: Vec<StripMark>,
}

/// The words of the plot.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct StripWords {
    /// What it shows.
    pub title: String,
    /// What can be seen in it.
    pub description: String,
    /// Same day, 1 day, 3 days, 1 week, 2 weeks, 1 month, 3 months, 1 year, longer.
    pub stops: [String; 9],
    /// What a full dot means.
    pub mended: String,
    /// What a ring with an arrow means.
    pub still_open: String,
    /// What a line with its end means.
    pub set_down: String,
}

/// The parts of the plot, in pixels.
struct Plan {
    frame: Frame,
    axis: Mending,
    /// Where the hairlines of the rows begin and end.
    left: f32,
    right: f32,
    /// How wide names may be; they stand above their row if they do not fit beside it.
    names: f32,
    above: bool,
    /// Half of a mark's width.
    radius: f32,
}

impl Plan {
    fn new(frame: Frame, rows: &[StripRow]) -> Self {
        let text = frame.text();
        let radius = text * 0.46;
        let above = frame.is_narrow();
        let marks = || rows.iter().flat_map(|row| &row.marks);
        let widest = rows.iter().map(|row| {
            let name = frame.width_of(&row.name, Size::Normal, Weight::Strong);
            name.max(frame.width_of(&row.kind, Size::Small, Weight::Plain))
        });
        let names =
            if above { frame.width() } else { widest.fold(text * 4.0, f32::max).min(frame.width() * 0.28) };
        // A line with its end reaches back from its day, and an arrow on from it.
        let left = if above { 0.0 } else { names + text };
        let first = left + radius * 2.0 + text * 0.3;
        let runs_on = marks().any(|mark| mark.fate == Fate::StillOpen);
        let most = rows.iter().map(|row| row.marks.len()).max().unwrap_or(0);
        let count = if most > row::HIGHEST { row::room_for_count(frame, most) } else { 0.0 };
        let beside = if runs_on { text * row::TAIL.1 } else { text };
        let last = frame.width() - radius * 1.1 - beside - count;
        let longest = marks().map(|mark| mark.days).max().unwrap_or(0);
        let axis = Mending::new(longest, (first, last));
        Self { frame, axis, left, right: frame.width(), names, above, radius }
    }
}

/// The plot. `median` is the day by which half were mended, and the words for it.
pub fn strip(frame: Frame, rows: &[StripRow], median: Option<(f64, String)>, words: &StripWords) -> Drawing {
    let plan = Plan::new(frame, rows);
    let text = frame.text();
    let mut pen = Pen::new(frame);
    let median = median.filter(|(days, _)| days.is_finite());
    let top = if median.is_some() { text * 1.9 } else { text * 0.5 };

    let rows: Vec<Row> = rows.iter().map(|row| Row::new(&plan, row)).collect();
    let bottom = top + rows.iter().map(|row| row.height).sum::<f32>().max(text * 2.0);

    for stop in &STOPS[..plan.axis.stops] {
        let x = plan.axis.at(f64::from(*stop));
        pen.line(at(x, top), at(x, bottom), Stroke::Thin, Tone::Grid);
    }
    name_stops(&mut pen, &plan, words, bottom + text * 1.5);
    if let Some((days, half)) = median {
        let x = plan.axis.at(days);
        pen.line(at(x, top - text * 0.4), at(x, bottom), Stroke::Dotted, Tone::Ink);
        let half = frame.shortened(&half, Size::Normal, Weight::Strong, frame.width());
        let half_width = frame.width_of(&half, Size::Normal, Weight::Strong) / 2.0;
        let middle = x.min(frame.width() - half_width).max(half_width);
        pen.text(at(middle, text), Anchor::Middle, Size::Normal, Weight::Strong, Tone::Ink, &half);
    }
    let mut y = top;
    for row in rows {
        let height = row.height;
        row.draw(&mut pen, &plan, y);
        y += height;
    }
    let key = [
        Pen::key(frame, 1.2, &words.mended, |pen, middle| sign(pen, &plan, Fate::Mended, middle)),
        Pen::key(frame, 2.4, &words.still_open, |pen, middle| {
            sign(pen, &plan, Fate::StillOpen, at(plan.radius * 1.2, middle.y));
        }),
        Pen::key(frame, 1.2, &words.set_down, |pen, middle| {
            sign(pen, &plan, Fate::SetDown, at(middle.x + plan.radius * 0.6, middle.y));
        }),
    ];
    pen.done((frame.width(), bottom + text * 2.2), (&words.title, &words.description), key)
}

/// A sign of the key.
fn sign(pen: &mut Pen, plan: &Plan, fate: Fate, middle: Point) {
    let tail = plan.radius * 1.5;
    row::sign(pen, fate, middle, plan.radius, (tail, tail + plan.radius * 2.2), None);
}

/// Names the stops; where they would run into each other, the less telling ones are left out.
fn name_stops(pen: &mut Pen, plan: &Plan, words: &StripWords, y: f32) {
    // The ends first, then those that part the axis most evenly.
    const TELLING: [usize; 9] = [0, 8, 3, 5, 7, 1, 6, 2, 4];
    let frame = plan.frame;
    let gap = frame.text() * 0.7;
    let mut taken: Vec<(f32, f32)> = Vec::new();
    for stop in TELLING {
        let beyond = stop == STOPS.len();
        if if beyond { !plan.axis.beyond } else { stop >= plan.axis.stops } {
            continue;
        }
        let word = frame.shortened(&words.stops[stop], Size::Small, Weight::Plain, frame.width() * 0.5);
        let width = frame.width_of(&word, Size::Small, Weight::Plain);
        let x = if beyond { plan.right } else { plan.axis.at(f64::from(STOPS[stop])) };
        let middle = x.min(plan.right - width / 2.0).max(width / 2.0);
        let place = (middle - width / 2.0 - gap / 2.0, middle + width / 2.0 + gap / 2.0);
        if taken.iter().all(|other| place.1 <= other.0 || other.1 <= place.0) {
            pen.hint(at(middle, y), Anchor::Middle, &word);
            taken.push(place);
        }
    }
}

#[cfg(test)]
mod tests;
