//! The practice `week-back`: the days that were.

use super::fields::answers;
use super::words::{Line, Paragraphs};
use crate::day::Day;
use crate::id::EntryId;

answers! {
    /// A look at a week. Source: `content/en/practices/week-back.toml`.
    WeekBack {
        /// The first day.
        from: Option<Day>,
        /// The last day.
        to: Option<Day>,
        /// The entry of a hard moment.
        hard: Option<EntryId>,
        /// The entry of a kind or mended moment.
        good: Option<EntryId>,
        /// What helped.
        helped: Option<Paragraphs>,
        /// What came round again.
        pattern: Option<Line>,
        /// A small plan: when.
        if_then_when: Option<Line>,
        /// A small plan: what then.
        if_then_i_will: Option<Line>,
    }
}
