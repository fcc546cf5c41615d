//! Charts as plain shapes, for the window and for a file, with the table behind them.
//!
//! A chart is a function of what it shows, of the words a person reads, and of the [`Frame`] it is
//! drawn into. Its [`Drawing`] becomes elements in the window and an SVG text in a file, by way of
//! the same [`Part`]s, so that the two cannot differ. Why it is our own and not a library:
//! `docs/decisions/0009-charts.md`.
//!
//! Nothing in here makes a sentence: every word comes from the caller.

mod axis;
mod columns;
mod frame;
mod ink;
mod mood;
mod page;
mod parts;
mod pen;
mod scale;
mod seasons;
mod shapes;
mod strand;
mod strip;
mod svg;
mod table;
mod words;

#[cfg(test)]
mod held;

pub use axis::Slot;
pub use columns::{Column, ColumnWords, columns};
pub use frame::Frame;
pub use ink::PAPER;
pub use mood::{MoodPoint, MoodWords, Spread, mood};
pub use page::Page;
pub use parts::{Paint, Part, number, parts};
pub use seasons::{SeasonCell, SeasonWords, SeasonYear, seasons};
pub use shapes::{
    Anchor, Drawing, Form, KeyEntry, Pattern, Point, Rect, Shape, Sign, Size, Stroke, Tone, Weight,
};
pub use strand::{StrandPoint, StrandWords, strand};
pub use strip::{Fate, StripMark, StripRow, StripWords, strip};
pub use table::Table;
