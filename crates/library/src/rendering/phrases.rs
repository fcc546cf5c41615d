//! The few words that an entry has besides labels and a person's own: `content/en/rendering.toml`.

use chrono::Datelike;
use holdfast_journal::{day::Day, practice::Scale10};

/// Texts with names in braces that are filled in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrases {
    /// `{number}`, from 0 to 10.
    pub(crate) scale: &'static str,
    /// `{word}` and `{size}`.
    pub(crate) feeling: &'static str,
    /// `{day}`, `{month}` and `{year}`.
    pub(crate) day: &'static str,
    /// From January on.
    pub(crate) months: [&'static str; 12],
    /// `{day}`, written out.
    pub(crate) sealed: &'static str,
}

impl Phrases {
    /// A place on a scale from 0 to 10.
    pub(super) fn on_scale(&self, number: u8) -> String {
        fill(self.scale, &[("number", &number.to_string())])
    }

    /// A feeling, with its size where there is one.
    pub(super) fn feeling_of(&self, word: &str, size: Option<Scale10>) -> String {
        let Some(size) = size else { return word.to_owned() };
        fill(self.feeling, &[("word", word), ("size", &size.value().to_string())])
    }

    /// A day, written out.
    pub(super) fn on_day(&self, day: Day) -> String {
        let date = day.date();
        // `month0` is below 12; a calendar that were wrong about that gets its number.
        let month = usize::try_from(date.month0()).ok().and_then(|at| self.months.get(at));
        let month = month.map_or_else(|| date.month().to_string(), ToString::to_string);
        let (number, year) = (date.day().to_string(), date.year().to_string());
        fill(self.day, &[("day", &number), ("month", &month), ("year", &year)])
    }

    /// What stands in place of a letter before its day.
    pub(super) fn sealed_until(&self, day: Day) -> String {
        fill(self.sealed, &[("day", &self.on_day(day))])
    }
}

/// Puts values in. In one go, so that braces in a person's own word stay what they are.
fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        // The build made sure that every brace is closed and every name is one of ours.
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        filled.extend(values.iter().filter(|(known, _)| *known == name).map(|(_, value)| *value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}
