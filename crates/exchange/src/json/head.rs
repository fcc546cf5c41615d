//! The shape of everything before the entries, apart from the domain's own types: those may change,
//! these may only grow. Field by field: `docs/formats/json.md`.

use holdfast_journal::notes::MendingNotes;
use holdfast_journal::settings::Settings;
use serde::Serialize;

use super::VERSION;
use crate::{LibraryNotes, Surroundings};

/// Everything before the entries.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    format: &'static str,
    version: u32,
    made_at: String,
    program: &'a str,
    settings: &'a Settings,
    prompt_days: Vec<PromptDay<'a>>,
    own_questions: Vec<OwnQuestion<'a>>,
    concept_marks: Vec<Mark<'a>>,
    declared_states: Vec<Declared>,
    starred_prompts: &'a [String],
    #[serde(flatten)]
    mending: &'a MendingNotes,
}

#[derive(Serialize)]
struct PromptDay<'a> {
    day: String,
    offered: &'a [String],
    resting: bool,
}

#[derive(Serialize)]
struct OwnQuestion<'a> {
    id: &'a str,
    text: &'a str,
    version: u16,
    retired: bool,
    starred: bool,
}

#[derive(Serialize)]
struct Mark<'a> {
    concept: &'a str,
    mark: &'static str,
}

#[derive(Serialize)]
struct Declared {
    day: String,
    state: &'static str,
}

impl<'a> Head<'a> {
    pub(super) fn of(surroundings: &'a Surroundings) -> Self {
        let Surroundings { made_at, program, settings, prompt_days, library, mending } = surroundings;
        let LibraryNotes { own_questions, concept_marks, declared_states, starred_prompts } = library;
        let prompt_days = prompt_days.iter().map(|crate::PromptDay { day, offered, resting }| PromptDay {
            day: day.to_string(),
            offered,
            resting: *resting,
        });
        let marks = concept_marks.iter().map(|(concept, mark)| Mark { concept, mark: mark.word() });
        let declared =
            declared_states.iter().map(|(day, state)| Declared { day: day.to_string(), state: state.word() });
        Self {
            format: "holdfast",
            version: VERSION,
            made_at: made_at.rfc3339(),
            program,
            settings,
            prompt_days: prompt_days.collect(),
            own_questions: own_questions.iter().map(OwnQuestion::of).collect(),
            concept_marks: marks.collect(),
            declared_states: declared.collect(),
            starred_prompts,
            mending,
        }
    }
}

impl<'a> OwnQuestion<'a> {
    fn of(question: &'a crate::OwnQuestion) -> Self {
        let crate::OwnQuestion { id, text, version, retired, starred } = question;
        Self { id, text: text.as_str(), version: *version, retired: *retired, starred: *starred }
    }
}
