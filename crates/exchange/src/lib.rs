//! Taking the journal out: one module a format.
//!
//! An export is a stream: the caller brings the entries one by one, each is written before the
//! next is asked for, and never more than one is held. Nothing in here knows the vault; whatever
//! gives [`WholeEntry`]s can be exported.
//!
//! Every export either is at its place whole or is not there at all: it is written under another
//! name beside it, made durable, and renamed at the end. What lies at the place already is never
//! touched. Only the owner can read what is written; it is no longer encrypted.
//!
//! What is absent, on purpose: no clock, no network, no log. No error text holds a word that a
//! person wrote, or a path.

mod error;
pub mod file;
pub mod json;
mod library;
pub mod markdown;
mod place;
#[cfg(test)]
mod samples;

use std::ops::ControlFlow;

use holdfast_journal::day::Day;
use holdfast_journal::entry::WholeEntry;
use holdfast_journal::moment::Micros;
use holdfast_journal::notes::MendingNotes;
use holdfast_journal::settings::Settings;

pub use error::ExportError;
pub use library::{LibraryNotes, OwnQuestion};

/// What is exported beside the entries, and what the export says about itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Surroundings {
    /// When the export is made.
    pub made_at: Micros,
    /// The program that makes it, with its version.
    pub program: String,
    /// The journal's settings.
    pub settings: Settings,
    /// What was asked on which day, oldest first.
    pub prompt_days: Vec<PromptDay>,
    /// What the person said of the library and of themselves, and their own questions.
    pub library: LibraryNotes,
    /// Bonds, practices, and what they left behind.
    pub mending: MendingNotes,
}

/// What was asked on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct PromptDay {
    /// The day.
    pub day: Day,
    /// The prompts' ids, in the order offered.
    pub offered: Vec<String>,
    /// Whether the person wanted no question that day.
    pub resting: bool,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// How many entries.
    pub entries: u32,
    /// How many bytes in all.
    pub bytes: u64,
}

/// Counts what is written, and asks after each entry whether to go on.
struct Pace<P> {
    done: u32,
    progress: P,
}

impl<P: FnMut(u32) -> ControlFlow<()>> Pace<P> {
    fn new(progress: P) -> Self {
        Self { done: 0, progress }
    }

    /// Another entry is written.
    fn step<E>(&mut self) -> Result<(), ExportError<E>> {
        self.done = self.done.saturating_add(1);
        match (self.progress)(self.done) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ExportError::Cancelled),
        }
    }
}

/// The next entry of the source, or why it could not be read.
fn next<E>(
    entries: &mut impl Iterator<Item = Result<WholeEntry, E>>,
) -> Result<Option<WholeEntry>, ExportError<E>> {
    entries.next().transpose().map_err(ExportError::Source)
}
