//! Season on season over many years: a row for each year, and in it four places.

use super::frame::Frame;
use super::pen::Pen;
use super::shapes::at;
use super::{Anchor, Drawing, Form, Sign, Size, Stroke, Tone, Weight};

/// A season of a year.
#[derive(Clone, PartialEq, Default)]
pub struct SeasonCell {
    /// How much, from 0. The ground the dot covers grows with it.
    pub value: f64,
    /// The number, as it is read.
    pub shown: String,
    /// What it is, said when a person points at it.
    pub label: String,
}

/// A year.
#[derive(Clone, PartialEq, Default)]
pub struct SeasonYear {
    /// Its name.
    pub name: String,
    /// Its seasons, in order; none where there is nothing to say, as before the first entry.
    pub cells: [Option<SeasonCell>; 4],
}

/// The words of the chart.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SeasonWords {
    /// What it shows.
    pub title: String,
    /// What can be seen in it.
    pub description: String,
    /// The names of the seasons, in the order of the cells.
    pub seasons: [String; 4],
    /// What the size of a dot means.
    pub size: String,
}

/// The chart. A season is read against the same season of other years, down its column.
pub fn seasons(frame: Frame, years: &[SeasonYear], words: &SeasonWords) -> Drawing {
    let text = frame.text();
    let mut pen = Pen::new(frame);
    let cells = || years.iter().flat_map(|year| year.cells.iter().flatten());
    let largest = cells().map(|cell| cell.value).filter(|value| value.is_finite()).fold(0.0, f64::max);
    let widest_name = years.iter().map(|year| frame.width_of(&year.name, Size::Normal, Weight::Strong));
    let left = widest_name.fold(0.0, f32::max).min(frame.width() * 0.3) + text;
    let numbers = frame.widest_small(cells().map(|cell| &cell.shown));
    let heads = frame.widest_small(&words.seasons).min(frame.width() * 0.3);

    let largest_radius = text * 0.8;
    let number_x = largest_radius * 2.0 + text * 0.4;
    let gap = text * 0.8;
    // As wide as the numbers need, even if the window has to scroll it.
    let needed = (number_x + numbers).max(heads) + gap;
    let step = ((frame.width() - left) / 4.0).min(text * 9.0).max(needed);
    let width = frame.width().max(left + step * 4.0);
    let lines = left + step * 4.0;
    let row = text * 2.1;
    let top = text * 2.0;

    for (season, word) in words.seasons.iter().enumerate() {
        let place = at(left + step * season as f32, text);
        pen.short_text(place, (Size::Small, Weight::Plain, Tone::Muted), word, step - gap * 0.5);
    }
    for (index, year) in years.iter().enumerate() {
        let upper = top + row * index as f32;
        let y = upper + row / 2.0;
        pen.line(at(0.0, upper), at(lines, upper), Stroke::Thin, Tone::Grid);
        let strong = (Size::Normal, Weight::Strong, Tone::Ink);
        pen.short_text(at(0.0, y + text * 0.35), strong, &year.name, left - text * 0.5);
        for (season, cell) in year.cells.iter().enumerate() {
            let x = left + step * season as f32 + largest_radius;
            let Some(cell) = cell else {
                let (from, to) = (at(x - text * 0.2, y), at(x + text * 0.2, y));
                pen.line(from, to, Stroke::Thin, Tone::Muted);
                continue;
            };
            dot(&mut pen, (at(x, y), text, largest_radius), cell, largest);
            let place = at(x - largest_radius + number_x, y + text * 0.33);
            pen.text(place, Anchor::Start, Size::Small, Weight::Plain, Tone::Ink, &cell.shown);
        }
    }
    let bottom = top + row * years.len() as f32;
    let key = Pen::key(frame, 1.9, &words.size, |pen, middle| {
        for (x, radius) in [(0.3, 0.25), (1.25, 0.55)] {
            let form = Form::Mark { sign: Sign::Dot, at: at(text * x, middle.y), radius: text * radius };
            pen.put(form, Tone::Own, None);
        }
    });
    let key = (largest > 0.0).then_some(key).flatten();
    pen.done((width, bottom.max(text * 4.0)), (&words.title, &words.description), [key])
}

/// The dot of a season; an open one for nothing.
fn dot(
    pen: &mut Pen,
    (place, text, largest_radius): (super::Point, f32, f32),
    cell: &SeasonCell,
    largest: f64,
) {
    let value = if cell.value.is_finite() { cell.value.max(0.0) } else { 0.0 };
    let part = if largest > 0.0 { (value / largest) as f32 } else { 0.0 };
    if part > 0.0 {
        let radius = (largest_radius * part.sqrt()).max(text * 0.12);
        pen.mark(Sign::Dot, place, radius, Tone::Own, cell.label.clone());
    } else {
        pen.mark(Sign::Ring, place, text * 0.16, Tone::Muted, cell.label.clone());
    }
}

#[cfg(test)]
mod tests;
