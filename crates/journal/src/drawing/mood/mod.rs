//! Mood over time: for each month its middle, and from its lowest to its highest.

use super::axis::{Axis, Slot};
use super::frame::Frame;
use super::pen::Pen;
use super::scale::{Linear, grouped};
use super::shapes::at;
use super::{Anchor, Drawing, Form, KeyEntry, Sign, Stroke, Tone};

/// What the moods of a month amount to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// How many entries had a mood.
    pub n: u32,
    /// The middle one: as many lie below as above. Between two steps where two lie in the middle.
    pub middle: f64,
    /// The lowest, from −3.
    pub low: f64,
    /// The highest, to 3.
    pub high: f64,
}

impl Spread {
    /// Of so many entries at each step from −3 to 3; none where there were none.
    pub fn of(counts: &[u32; 7]) -> Option<Self> {
        let n: u64 = counts.iter().copied().map(u64::from).sum();
        let step = |index: usize| index as f64 - 3.0;
        let low = step(counts.iter().position(|count| *count > 0)?);
        let high = step(counts.iter().rposition(|count| *count > 0)?);
        // The step of the one with that number, counted from 0 and from the lowest.
        let of_number = |number: u64| {
            let mut below = 0;
            let found = counts.iter().position(|count| {
                below += u64::from(*count);
                below > number
            });
            found.map_or(high, step)
        };
        let middle = f64::midpoint(of_number((n - 1) / 2), of_number(n / 2));
        Some(Self { n: u32::try_from(n).unwrap_or(u32::MAX), middle, low, high })
    }
}

/// A month.
#[derive(Clone, PartialEq, Default)]
pub struct MoodPoint {
    /// Its place on the axis.
    pub slot: Slot,
    /// What it was, said when a person points at it, with how many entries it stands on.
    pub label: String,
    /// Its moods; none where there were none.
    pub spread: Option<Spread>,
}

/// The words of the chart.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct MoodWords {
    /// What it shows.
    pub title: String,
    /// What can be seen in it.
    pub description: String,
    /// What −3, 0 and 3 mean, at the side.
    pub levels: [String; 3],
    /// What the signs of a month below, at and above 0 mean.
    pub signs: [String; 3],
    /// What the line from lowest to highest means.
    pub spread: String,
}

const SIGNS: [(Sign, Tone); 3] =
    [(Sign::Square, Tone::Unpleasant), (Sign::Diamond, Tone::Level), (Sign::Dot, Tone::Pleasant)];

/// The chart. Months are not joined: what lies between two middles is not known.
pub fn mood(frame: Frame, points: &[MoodPoint], words: &MoodWords) -> Drawing {
    let text = frame.text();
    let mut pen = Pen::new(frame);
    let right = frame.width();
    let left = frame.side(&words.levels);
    let top = text * 0.9;
    let floor = top + text * 8.4;
    let scale = Linear::new((-3.0, 3.0), (floor, top));
    let axis = Axis::new(left + text * 0.4, right - text * 0.4, points.len(), text * 3.4);

    for (step, word) in [-3.0, 0.0, 3.0].into_iter().zip(&words.levels) {
        let y = scale.at(step);
        let tone = if step == 0.0 { Tone::Muted } else { Tone::Grid };
        pen.line(at(left, y), at(right, y), Stroke::Thin, tone);
        pen.side((left - text * 0.6, y), word);
    }
    let spreads: Vec<(usize, Spread)> = points
        .iter()
        .enumerate()
        .filter_map(|(index, point)| Some((index, point.spread.filter(Spread::is_sound)?)))
        .collect();
    let radius = (axis.step() * 0.38).clamp(text * 0.09, text * 0.38);
    for (index, spread) in &spreads {
        let (low, high) = (spread.low.min(spread.high), spread.low.max(spread.high));
        if low < high {
            let x = axis.at(*index);
            let (from, to) = (at(x, scale.at(low)), at(x, scale.at(high)));
            let tone = if axis.step() < text * 0.5 { Tone::Grid } else { Tone::Muted };
            pen.line(from, to, Stroke::Thin, tone);
        }
    }
    for (index, spread) in &spreads {
        let (sign, tone) = SIGNS[side(spread.middle)];
        let place = at(axis.at(*index), scale.at(spread.middle));
        pen.mark(sign, place, radius, tone, points[*index].label.clone());
    }
    let mut y = floor + text * 1.6;
    y += name_counts(&mut pen, frame, axis, &spreads, y);
    let slots: Vec<Slot> = points.iter().map(|point| point.slot.clone()).collect();
    let bottom = axis.name(&mut pen, frame, &slots, (top, y));
    let height = (bottom - text * 0.7).max(floor + text * 0.6);
    pen.done((right, height), (&words.title, &words.description), key(frame, words, &spreads))
}

impl Spread {
    fn is_sound(&self) -> bool {
        [self.middle, self.low, self.high].iter().all(|value| value.is_finite())
    }
}

/// Which of the three signs a middle has.
fn side(middle: f64) -> usize {
    if middle < 0.0 {
        0
    } else if middle > 0.0 {
        2
    } else {
        1
    }
}

/// Writes below each month how many entries it stands on, if there is room for all of them, and
/// gives the height that took.
fn name_counts(pen: &mut Pen, frame: Frame, axis: Axis, spreads: &[(usize, Spread)], y: f32) -> f32 {
    let count = |spread: &Spread| format!("n\u{202f}{}", grouped(spread.n.into()));
    let counts: Vec<String> = spreads.iter().map(|(_, spread)| count(spread)).collect();
    if counts.is_empty() || frame.widest_small(&counts) + frame.text() * 0.4 > axis.step() {
        return 0.0;
    }
    for ((index, _), count) in spreads.iter().zip(&counts) {
        pen.hint(at(axis.at(*index), y), Anchor::Middle, count);
    }
    frame.text() * 1.3
}

fn key(frame: Frame, words: &MoodWords, spreads: &[(usize, Spread)]) -> Vec<Option<KeyEntry>> {
    let text = frame.text();
    let mut key = Vec::new();
    for (index, (sign, tone)) in SIGNS.into_iter().enumerate() {
        if spreads.iter().any(|(_, spread)| side(spread.middle) == index) {
            key.push(Pen::key(frame, 1.2, &words.signs[index], |pen, middle| {
                pen.put(Form::Mark { sign, at: middle, radius: text * 0.38 }, tone, None);
            }));
        }
    }
    if spreads.iter().any(|(_, spread)| spread.low < spread.high) {
        key.push(Pen::key(frame, 1.0, &words.spread, |pen, middle| {
            let (from, to) = (at(middle.x, middle.y - text * 0.6), at(middle.x, middle.y + text * 0.6));
            pen.line(from, to, Stroke::Thin, Tone::Muted);
        }));
    }
    key
}

#[cfg(test)]
mod tests;
