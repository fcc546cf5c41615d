//! The shape of an entry in the JSON file, apart from the domain's own types: those may change, these
//! may only grow. Field by field: `docs/formats/json.md`.

use holdfast_journal::entry::{self, WholeEntry};
use holdfast_journal::id::{DeviceId, EntryId, RevisionId};
use holdfast_journal::moment::Micros;
use holdfast_journal::mood;
use serde::Serialize;

/// Where the text of an entry lies.
#[derive(Clone, Copy)]
pub(crate) enum Text<'a> {
    /// In the JSON file.
    Within,
    /// In a file of its own, named from the folder of the JSON file.
    Beside(&'a str),
}

#[derive(Serialize)]
pub(super) struct Entry<'a> {
    id: EntryId,
    day: String,
    at: String,
    zone: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    tags: Vec<&'a str>,
    mood: Option<Mood<'a>>,
    answered: Option<Answered<'a>>,
    changed_at: String,
    binned_at: Option<String>,
    revision: RevisionId,
    revisions: Vec<Revision<'a>>,
}

#[derive(Serialize)]
struct Mood<'a> {
    state: &'static str,
    pleasantness: Option<i8>,
    energy: Option<i8>,
    feelings: &'a [String],
}

#[derive(Serialize)]
struct Answered<'a> {
    prompt: &'a str,
    version: u16,
    text: &'a str,
}

#[derive(Serialize)]
struct Revision<'a> {
    id: RevisionId,
    parent: Option<RevisionId>,
    device: DeviceId,
    begun_at: String,
    changed_at: String,
    closed_at: Option<String>,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'a str>,
}

impl<'a> Entry<'a> {
    pub(super) fn of(whole: &'a WholeEntry, text: Text<'a>) -> Self {
        let WholeEntry { entry, history } = whole;
        // Counts of words, saves and revisions follow from the rest.
        let entry::Entry {
            id,
            moment,
            title,
            body,
            tags,
            mood,
            answered,
            base,
            changed_at,
            words: _,
            revisions: _,
            binned_at,
        } = entry;
        let is_beside = |id: RevisionId| matches!(text, Text::Beside(_)) && id == base.revision;
        Self {
            id: *id,
            day: moment.day.to_string(),
            at: moment.at.rfc3339(),
            zone: moment.zone.name(),
            title: title.as_str(),
            body: matches!(text, Text::Within).then_some(body.as_str()),
            file: match text {
                Text::Within => None,
                Text::Beside(file) => Some(file),
            },
            tags: tags.iter().map(|tag| tag.as_str()).collect(),
            mood: mood.as_ref().map(Mood::of),
            answered: answered.as_ref().map(|entry::Answered { prompt, version, text }| Answered {
                prompt,
                version: *version,
                text,
            }),
            changed_at: changed_at.rfc3339(),
            binned_at: binned_at.map(Micros::rfc3339),
            revision: base.revision,
            revisions: history
                .iter()
                .map(|revision| Revision::of(revision, is_beside(revision.id)))
                .collect(),
        }
    }
}

impl<'a> Mood<'a> {
    fn of(mood: &'a mood::Mood) -> Self {
        let mood::Mood { state, pleasantness, energy, feelings } = mood;
        Self {
            state: state_word(*state),
            pleasantness: pleasantness.map(i8::from),
            energy: energy.map(i8::from),
            feelings,
        }
    }
}

impl<'a> Revision<'a> {
    fn of(revision: &'a entry::Revision, is_beside: bool) -> Self {
        let entry::Revision { id, parent, device, begun_at, changed_at, closed_at, title, body } = revision;
        Self {
            id: *id,
            parent: *parent,
            device: *device,
            begun_at: begun_at.rfc3339(),
            changed_at: changed_at.rfc3339(),
            closed_at: closed_at.map(Micros::rfc3339),
            title: title.as_str(),
            body: (!is_beside).then_some(body.as_str()),
        }
    }
}

/// The word that stands for a kind of answer, in both formats.
pub(crate) fn state_word(state: mood::MoodState) -> &'static str {
    match state {
        mood::MoodState::Set => "set",
        mood::MoodState::Mixed => "mixed",
        mood::MoodState::Unsure => "unsure",
    }
}
