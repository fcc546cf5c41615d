//! Entries and their revisions, as the vault hands them out.

use crate::id::{DeviceId, EntryId, RevisionId};
use crate::moment::{Micros, Moment};
use crate::mood::Mood;
use crate::tag::Tag;
use crate::text::{Body, Title};

/// The state of an entry that a change starts from.
///
/// The open revision is saved in place, so its id alone would not tell two writers apart: the
/// number of saves does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Base {
    /// The revision that was read.
    pub revision: RevisionId,
    /// How many times that revision had been saved when it was read.
    pub saves: u32,
}

/// The prompt an entry answers, with its text as it was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The prompt's id in the library.
    pub prompt: String,
    /// The version of its text.
    pub version: u16,
    /// The text the person saw.
    pub text: String,
}

/// One entry with its current text.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// When it was begun.
    pub moment: Moment,
    /// The title, perhaps empty.
    pub title: Title,
    /// The text.
    pub body: Body,
    /// Tags, in the order given.
    pub tags: Vec<Tag>,
    /// The mood, if one was given.
    pub mood: Option<Mood>,
    /// The prompt it answers, if any.
    pub answered: Option<Answered>,
    /// What a change to it starts from.
    pub base: Base,
    /// When its text last changed.
    pub changed_at: Micros,
    /// Words in the body.
    pub words: u32,
    /// How many revisions there are, this one included.
    pub revisions: u32,
    /// When it was put into the bin, if it is there.
    pub binned_at: Option<Micros>,
}

/// One entry as lists show it: enough to recognise it, without its text.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryRow {
    /// Its id.
    pub id: EntryId,
    /// Its place in the order of all entries; see contracts, "Search key".
    pub search_key: i64,
    /// When it was begun.
    pub moment: Moment,
    /// The title, perhaps empty.
    pub title: String,
    /// The first words of the text.
    pub excerpt: String,
    /// Words in the body.
    pub words: u32,
    /// Tags, in the order given.
    pub tags: Vec<Tag>,
    /// The mood, if one was given.
    pub mood: Option<Mood>,
    /// Whether it answers a prompt.
    pub answers_prompt: bool,
    /// When its text last changed.
    pub changed_at: Micros,
    /// When it was put into the bin, if it is there.
    pub binned_at: Option<Micros>,
}

/// One revision of an entry's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Revision {
    /// Its id.
    pub id: RevisionId,
    /// The revision it was made from; none for the first, and for a text that was written
    /// without knowing of the others.
    pub parent: Option<RevisionId>,
    /// Where it was written.
    pub device: DeviceId,
    /// When it was begun.
    pub begun_at: Micros,
    /// When it was last saved.
    pub changed_at: Micros,
    /// When it was closed; an open one is still being written.
    pub closed_at: Option<Micros>,
    /// The title then.
    pub title: Title,
    /// The text then.
    pub body: Body,
}

/// An entry with everything that belongs to it, for export.
#[derive(Debug, Clone, PartialEq)]
pub struct WholeEntry {
    /// The entry.
    pub entry: Entry,
    /// All its revisions, oldest first.
    pub history: Vec<Revision>,
}
