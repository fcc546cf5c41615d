//! Messages about entries: begin, save, read, list, bin.

use serde::{Deserialize, Serialize};

use super::{BondView, LinkView, RunOfEntryView};
use crate::day::Day;
use crate::entry::{Answered, Base};
use crate::id::{EntryId, RevisionId};
use crate::mood::{Mood, Shape};
use crate::tag::Tag;

/// The state a change starts from; see [`crate::entry::Base`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseView {
    /// The revision that was read.
    pub revision: RevisionId,
    /// How many times it had been saved.
    pub saves: u32,
}

impl From<Base> for BaseView {
    fn from(Base { revision, saves }: Base) -> Self {
        Self { revision, saves }
    }
}

impl From<BaseView> for Base {
    fn from(BaseView { revision, saves }: BaseView) -> Self {
        Self { revision, saves }
    }
}

/// The prompt an entry answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnsweredView {
    /// The prompt's id.
    pub prompt: String,
    /// The version of its text.
    pub version: u16,
    /// The text as it was.
    pub text: String,
}

impl From<Answered> for AnsweredView {
    fn from(Answered { prompt, version, text }: Answered) -> Self {
        Self { prompt, version, text }
    }
}

impl From<AnsweredView> for Answered {
    fn from(AnsweredView { prompt, version, text }: AnsweredView) -> Self {
        Self { prompt, version, text }
    }
}

/// Fixes id, moment and day of an entry that is about to be written. Nothing is stored yet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BeginEntry {
    /// The day it is for; none for today.
    pub day: Option<Day>,
}

/// An entry that has been begun. It goes back unchanged with the first save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BegunView {
    /// Its id.
    pub id: EntryId,
    /// The instant (RFC 3339, UTC).
    pub at: String,
    /// The zone.
    pub zone: String,
    /// The day it belongs to.
    pub day: Day,
}

/// Saves title and text.
#[derive(Clone, Serialize, Deserialize)]
pub struct SaveEntry {
    /// Which entry.
    pub id: EntryId,
    /// What the change starts from; none for the first save of a new entry.
    pub base: Option<BaseView>,
    /// With the first save: what [`BeginEntry`] answered.
    pub begun: Option<BegunView>,
    /// With the first save: the prompt that is answered.
    pub answered: Option<AnsweredView>,
    /// The title.
    pub title: String,
    /// The text.
    pub body: String,
}

/// What a save achieved. It is sent after the commit and never before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// What the next change starts from.
    pub base: BaseView,
    /// When it was committed (RFC 3339, UTC).
    pub saved_at: String,
    /// Words in the body.
    pub words: u32,
    /// Whether another text of this entry had been written meanwhile. Both are kept.
    pub kept_both: bool,
}

/// Changes what is said about an entry, apart from its text.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DescribeEntry {
    /// Which entry.
    pub id: EntryId,
    /// The day it belongs to.
    pub day: Day,
    /// All its tags.
    pub tags: Vec<Tag>,
    /// Its mood.
    pub mood: Option<Mood>,
}

/// Reads an entry.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OpenEntry {
    /// Which entry.
    pub id: EntryId,
}

/// Says that the person has left the entry: its open revision is closed for good.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CloseEntry {
    /// Which entry.
    pub id: EntryId,
}

/// An entry with its text, or with its sections where it is too long for one field.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryView {
    /// What lists show of it.
    pub row: EntryRowView,
    /// The text; none where `sections` are given instead.
    pub body: Option<String>,
    /// Where the sections of a long text lie; empty where `body` is given.
    pub sections: Vec<SectionView>,
    /// What a change starts from.
    pub base: BaseView,
    /// The prompt it answers.
    pub answered: Option<AnsweredView>,
    /// The idea that prompt is about; none for a person's own question or one the library has no more.
    pub about: Option<LinkView>,
    /// How many revisions there are.
    pub revisions: u32,
    /// The practice it was written in; then it is changed there and not as text.
    pub run: Option<RunOfEntryView>,
    /// Whom it is about.
    pub bonds: Vec<BondView>,
    /// The entry before it in the journal, where that was asked for.
    pub earlier: Option<NeighbourView>,
    /// The entry after it in the journal, where that was asked for.
    pub later: Option<NeighbourView>,
}

/// The entry beside another one in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeighbourView {
    /// Which.
    pub id: EntryId,
    /// The day it belongs to.
    pub day: Day,
}

/// Where one section of a long text lies, in bytes of its UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionView {
    /// The first byte.
    pub start: u32,
    /// How many bytes.
    pub length: u32,
}

/// Reads one section of a long text.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadSection {
    /// Which entry.
    pub id: EntryId,
    /// The state the section was cut from.
    pub base: BaseView,
    /// Which part.
    pub section: SectionView,
}

/// The text of one section.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionTextView {
    /// The text.
    pub text: String,
}

/// Replaces one section of a long text.
#[derive(Clone, Serialize, Deserialize)]
pub struct SaveSection {
    /// Which entry.
    pub id: EntryId,
    /// The state the section was cut from.
    pub base: BaseView,
    /// Which part is replaced.
    pub section: SectionView,
    /// By what.
    pub text: String,
}

/// Reads a page of entries, newest day first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ListEntries {
    /// Continue after this place; none for the start.
    pub after: Option<PlaceView>,
    /// How many at most; the shell gives no more than 200.
    pub limit: u32,
}

/// A place in the list of entries. A search key does not fit JavaScript's numbers safely once
/// years grow, so it crosses as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceView(pub String);

/// A page of entries.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryPageView {
    /// The entries.
    pub rows: Vec<EntryRowView>,
    /// Where the next page starts; none at the end.
    pub next: Option<PlaceView>,
    /// How many entries there are in all.
    pub total: u32,
}

/// An entry as lists show it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryRowView {
    /// Its id.
    pub id: EntryId,
    /// The day it belongs to.
    pub day: Day,
    /// When it was begun (RFC 3339, UTC).
    pub begun_at: String,
    /// The zone it was begun in.
    pub zone: String,
    /// The time of day the person saw, like 21:40.
    pub local_time: String,
    /// The title, perhaps empty.
    pub title: String,
    /// The first words.
    pub excerpt: String,
    /// Words in the body.
    pub words: u32,
    /// Its tags.
    pub tags: Vec<Tag>,
    /// Its mood.
    pub mood: Option<Mood>,
    /// The shape that stands for the mood.
    pub shape: Option<Shape>,
    /// Whether it answers a prompt.
    pub answers_prompt: bool,
    /// When its text last changed (RFC 3339, UTC).
    pub changed_at: String,
    /// When it was put into the bin (RFC 3339, UTC).
    pub binned_at: Option<String>,
}

/// Puts an entry into the bin, from where it can be taken back for 30 days.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DeleteEntry {
    /// Which entry.
    pub id: EntryId,
}

/// Takes an entry out of the bin.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RestoreEntry {
    /// Which entry.
    pub id: EntryId,
}

/// Overwrites an entry for good.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EraseEntry {
    /// Which entry.
    pub id: EntryId,
}

/// Lists what is in the bin, last binned first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ListBin {}

/// Lists the revisions of an entry, newest first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ListRevisions {
    /// Which entry.
    pub id: EntryId,
}

/// A revision as lists show it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct RevisionRowView {
    /// Its id.
    pub id: RevisionId,
    /// When it was last saved (RFC 3339, UTC).
    pub changed_at: String,
    /// Words in it.
    pub words: u32,
    /// Whether it is the text the entry shows now.
    pub is_current: bool,
    /// Whether it was written without knowing of the text before it.
    pub is_apart: bool,
}

/// Reads a revision.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadRevision {
    /// Which entry.
    pub id: EntryId,
    /// Which revision.
    pub revision: RevisionId,
}

/// A revision with its text.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct RevisionView {
    /// What lists show of it.
    pub row: RevisionRowView,
    /// The title then.
    pub title: String,
    /// The text then.
    pub body: String,
}

/// Makes the text of an earlier revision the current one, as a new revision.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RestoreRevision {
    /// Which entry.
    pub id: EntryId,
    /// What the change starts from.
    pub base: BaseView,
    /// Which revision's text.
    pub revision: RevisionId,
}

/// Debug prints of messages that carry what a person wrote show ids and sizes only.
macro_rules! redacted {
    ($($name:ident => $($field:ident).+;)*) => {
        $(impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({:?})"), self.$($field).+)
            }
        })*
    };
}

redacted! {
    SaveEntry => id;
    EntryView => row.id;
    SaveSection => id;
    EntryRowView => id;
    RevisionRowView => id;
    RevisionView => row.id;
}

impl std::fmt::Debug for SectionTextView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SectionTextView({} bytes)", self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_prints_show_no_text() {
        let id = EntryId::from_bytes([7; 16]);
        let save = SaveEntry {
            id,
            base: None,
            begun: None,
            answered: None,
            title: "secret title".into(),
            body: "secret body".into(),
        };
        let section = SectionTextView { text: "secret part".into() };
        assert!(!format!("{save:?} {section:?}").contains("secret"));
    }
}
