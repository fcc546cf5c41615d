//! One strand of the check-in, week by week, from 0 to 3.
//!
//! A dot is a week's middle, the thin line through it says how far the week's answers spread. Dots
//! are joined only where nothing is missing between them and the items had the same words. A week
//! without a value is a short dash below. Source: content brief, §5.2; design reference, §6.

use super::axis::{Axis, Slot};
use super::frame::Frame;
use super::pen::Pen;
use super::scale::Linear;
use super::shapes::at;
use super::{Anchor, Drawing, Form, Rect, Sign, Size, Stroke, Tone, Weight};

/// A week.
#[derive(Clone, PartialEq, Default)]
// Holds what a person wrote, so only tests may print it.
#[cfg_attr(test, derive(Debug))]
pub struct StrandPoint {
    /// Its place on the axis.
    pub slot: Slot,
    /// What it was, said when a person points at it.
    pub label: String,
    /// The middle of its answers, 0 to 3; none where too little came up.
    pub value: Option<f64>,
    /// The smallest of its answers.
    pub low: f64,
    /// The largest of its answers.
    pub high: f64,
    /// What coloured the week, in a word.
    pub context: Option<String>,
    /// Whether the items had other words than the week before.
    pub new_words: bool,
}

/// The words of the chart.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct StrandWords {
    /// What it shows.
    pub title: String,
    /// What can be seen in it.
    pub description: String,
    /// What 0, 1, 2 and 3 mean.
    pub levels: [String; 4],
    /// What the dot and the line through it mean.
    pub week: String,
    /// What the band means; not in the key where there is no band.
    pub band: String,
    /// What the dash below means; not in the key where there is none.
    pub missing: String,
    /// Said at the place where the items' words changed.
    pub new_words: String,
}

const TOP_LEVEL: f64 = 3.0;

/// The chart. `band` is the usual range, drawn over the weeks since the words last changed.
pub fn strand(
    frame: Frame,
    points: &[StrandPoint],
    band: Option<(f64, f64)>,
    words: &StrandWords,
) -> Drawing {
    let text = frame.text();
    let mut pen = Pen::new(frame);
    let left = frame.side(&words.levels);
    let right = frame.width();
    let changes: Vec<usize> = (1..points.len()).filter(|index| points[*index].new_words).collect();
    let top = text * if changes.is_empty() { 0.9 } else { 2.2 };
    let floor = top + text * 7.2;
    let axis = Axis::new(left + text * 0.4, right - text * 0.4, points.len(), text * 3.4);
    let levels = Linear::new((0.0, TOP_LEVEL), (floor, top));
    let radius = (axis.step() * 0.4).clamp(text * 0.09, text * 0.3);

    for (level, word) in words.levels.iter().enumerate() {
        let y = levels.at(level as f64);
        pen.line(at(left, y), at(right, y), Stroke::Thin, Tone::Grid);
        pen.side((left - text * 0.6, y), word);
    }
    let band = band.filter(|(low, high)| low.is_finite() && high.is_finite() && low <= high);
    if let Some((low, high)) = band {
        // The range is made of answers to these words, not to earlier ones.
        let from = changes.last().map_or(left, |index| axis.start(*index));
        draw_band(&mut pen, (from, right), (levels.at(high), levels.at(low)), text);
    }
    for index in &changes {
        let x = axis.start(*index);
        pen.line(at(x, top - text * 0.8), at(x, floor), Stroke::Dotted, Tone::Muted);
    }
    // The last change is the one that matters now; the names of several would run together.
    if let Some(index) = changes.last() {
        pen.hint_within(at(axis.start(*index), text), (0.0, right), &words.new_words);
    }

    let values: Vec<Option<f64>> =
        points.iter().map(|point| point.value.filter(|value| value.is_finite())).collect();
    let place = |index: usize, value: f64| at(axis.at(index), levels.at(value));
    for (index, point) in points.iter().enumerate() {
        if values[index].is_some() && point.low.is_finite() && point.high.is_finite() {
            let (low, high) = (point.low.min(point.high), point.low.max(point.high));
            if levels.at(low) > levels.at(high) {
                // Where weeks lie close, their spreads become a soft ground behind the dots.
                let tone = if axis.step() < text * 0.5 { Tone::Grid } else { Tone::Muted };
                pen.line(place(index, low), place(index, high), Stroke::Thin, tone);
            }
        }
    }
    let mut joined = Vec::new();
    for (index, value) in values.iter().enumerate() {
        if value.is_none() || points[index].new_words {
            pen.path(std::mem::take(&mut joined), Tone::Muted);
        }
        joined.extend(value.map(|value| place(index, value)));
    }
    pen.path(joined, Tone::Muted);

    let newest = values.iter().rposition(Option::is_some);
    let dashes = floor + text * 0.9;
    for (index, value) in values.iter().enumerate() {
        let label = points[index].label.clone();
        if let Some(value) = value {
            let is_newest = newest == Some(index);
            let tone = if is_newest { Tone::Newest } else { Tone::Value };
            let radius = if is_newest { radius.max(text * 0.26) * 1.3 } else { radius };
            pen.mark(Sign::Dot, place(index, *value), radius, tone, label);
        } else {
            let half = (axis.step() * 0.3).min(text * 0.3);
            let (from, to) = (at(axis.at(index) - half, dashes), at(axis.at(index) + half, dashes));
            pen.put(Form::Line { from, to, stroke: Stroke::Firm }, Tone::Muted, Some(label));
        }
    }
    let mut y = floor + text * 2.4;
    if name_contexts(&mut pen, frame, axis, points, y) {
        y += text * 1.3;
    }
    let slots: Vec<Slot> = points.iter().map(|point| point.slot.clone()).collect();
    let bottom = axis.name(&mut pen, frame, &slots, (top, y));
    let has_gap = values.iter().any(Option::is_none);
    let key = key(frame, words, band.is_some(), has_gap);
    let height = (bottom - text * 0.7).max(dashes + text * 0.5);
    pen.done((right, height), (&words.title, &words.description), key)
}

fn draw_band(pen: &mut Pen, (from, to): (f32, f32), (upper, lower): (f32, f32), text: f32) {
    // A range of a single value is a thin band, not an invisible one.
    let height = (lower - upper).max(text * 0.2);
    let y = (upper + lower - height) / 2.0;
    pen.put(Form::Band(Rect { x: from, y, width: to - from, height }), Tone::Range, None);
    for edge in [y, y + height] {
        pen.line(at(from, edge), at(to, edge), Stroke::Dotted, Tone::Muted);
    }
}

/// Writes what coloured the weeks, the newest first, where there is room. Says whether there was any.
fn name_contexts(pen: &mut Pen, frame: Frame, axis: Axis, points: &[StrandPoint], y: f32) -> bool {
    let right = frame.width();
    let mut free_until = right;
    let mut any = false;
    for (index, point) in points.iter().enumerate().rev() {
        let Some(word) = point.context.as_ref().filter(|word| !word.is_empty()) else { continue };
        any = true;
        let word = frame.shortened(word, Size::Small, Weight::Plain, right * 0.5);
        let width = frame.width_of(&word, Size::Small, Weight::Plain);
        let middle = axis.at(index).min(right - width / 2.0);
        if middle + width / 2.0 <= free_until && middle - width / 2.0 >= 0.0 {
            pen.hint(at(middle, y), Anchor::Middle, &word);
            free_until = middle - width / 2.0 - frame.text() * 0.5;
        }
    }
    any
}

fn key(frame: Frame, words: &StrandWords, has_band: bool, has_gap: bool) -> Vec<Option<super::KeyEntry>> {
    let text = frame.text();
    let shown = |word: &String, shown: bool| if shown { word.clone() } else { String::new() };
    vec![
        Pen::key(frame, 1.0, &words.week, |pen, middle| {
            let (above, below) = (middle.y - text * 0.6, middle.y + text * 0.6);
            pen.line(at(middle.x, above), at(middle.x, below), Stroke::Thin, Tone::Muted);
            pen.put(Form::Mark { sign: Sign::Dot, at: middle, radius: text * 0.3 }, Tone::Value, None);
        }),
        Pen::key(frame, 2.0, &shown(&words.band, has_band), |pen, middle| {
            let half = text * 0.45;
            draw_band(pen, (text * 0.1, text * 1.9), (middle.y - half, middle.y + half), text);
        }),
        Pen::key(frame, 1.0, &shown(&words.missing, has_gap), |pen, middle| {
            let (from, to) = (at(middle.x - text * 0.3, middle.y), at(middle.x + text * 0.3, middle.y));
            pen.line(from, to, Stroke::Firm, Tone::Muted);
        }),
    ]
}

#[cfg(test)]
mod tests;
