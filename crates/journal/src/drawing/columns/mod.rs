//! Counts as columns: mends, asks, words written, month by month.

use super::axis::{Axis, Slot};
use super::frame::Frame;
use super::pen::Pen;
use super::scale::{Linear, grouped, steps};
use super::shapes::at;
use super::{Anchor, Drawing, Pattern, Rect, Size, Stroke, Tone, Weight};

/// A month.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Column {
    /// Its place on the axis.
    pub slot: Slot,
    /// What it was, said when a person points at it.
    pub label: String,
    /// The count.
    pub value: u32,
    /// What fills the column; another one for a month that is not over.
    pub pattern: Pattern,
}

/// The words of the chart.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ColumnWords {
    /// What it shows.
    pub title: String,
    /// What can be seen in it.
    pub description: String,
    /// What each pattern means. One that no column has is left out.
    pub key: Vec<(Pattern, String)>,
}

/// The chart. Each column has its number above it where there is room for all of them; otherwise a
/// few round numbers stand at the side. A month with nothing has no column and no mark: nothing is
/// owed.
pub fn columns(frame: Frame, bars: &[Column], words: &ColumnWords) -> Drawing {
    let text = frame.text();
    let mut pen = Pen::new(frame);
    let right = frame.width();
    let largest = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let widest_step = text * 4.0;
    let numbers: Vec<String> = bars.iter().map(|bar| grouped(bar.value.into())).collect();
    let step_alone = Axis::new(0.0, right, bars.len(), widest_step).step();
    let are_said = frame.widest_small(&numbers) + text * 0.4 <= step_alone;

    let marks = steps(largest, 3);
    let side: Vec<String> = marks.iter().map(|mark| grouped(*mark)).collect();
    let left = if are_said { 0.0 } else { frame.side(&side) };
    let top = text * if are_said { 1.5 } else { 0.9 };
    let floor = top + text * 7.0;
    let reach = if are_said { f64::from(largest.max(1)) } else { marks[marks.len() - 1] as f64 };
    let scale = Linear::new((0.0, reach), (floor, top));
    let axis = Axis::new(left, right, bars.len(), widest_step);

    if !are_said {
        for (mark, word) in marks.iter().zip(&side).skip(1) {
            let y = scale.at(*mark as f64);
            pen.line(at(left, y), at(right, y), Stroke::Thin, Tone::Grid);
            pen.side((left - text * 0.6, y), word);
        }
    }
    let width = (axis.step() * 0.64).min(text * 1.8).max(axis.step().min(text * 0.1));
    for (index, bar) in bars.iter().enumerate().filter(|(_, bar)| bar.value > 0) {
        // A small count beside a huge one is still to be seen.
        let height = (floor - scale.at(bar.value.into())).max(text * 0.12);
        let area = Rect { x: axis.at(index) - width / 2.0, y: floor - height, width, height };
        pen.bar(area, bar.pattern, Tone::Own, bar.label.clone());
        if are_said {
            let place = at(axis.at(index), floor - height - text * 0.35);
            pen.text(place, Anchor::Middle, Size::Small, Weight::Plain, Tone::Ink, &numbers[index]);
        }
    }
    pen.line(at(left, floor), at(axis.start(bars.len()).max(left + text), floor), Stroke::Thin, Tone::Muted);
    let slots: Vec<Slot> = bars.iter().map(|bar| bar.slot.clone()).collect();
    let bottom = axis.name(&mut pen, frame, &slots, (top, floor + text * 1.4));

    let used = words.key.iter().filter(|(pattern, _)| bars.iter().any(|bar| bar.pattern == *pattern));
    let key = used.map(|(pattern, word)| {
        Pen::key(frame, 1.2, word, |pen, middle| {
            let half = text * 0.5;
            let area = Rect { x: middle.x - half, y: middle.y - half, width: half * 2.0, height: half * 2.0 };
            pen.put(super::Form::Bar { area, pattern: *pattern }, Tone::Own, None);
        })
    });
    let height = (bottom - text * 0.7).max(floor + text * 0.5);
    pen.done((right, height), (&words.title, &words.description), key.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests;
