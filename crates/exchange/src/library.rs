//! What is exported of what a person said and asked beside their entries.

use std::fmt;

use holdfast_journal::day::Day;
use holdfast_journal::library::{ConceptMark, QuestionText, State};

/// What a person said of the library's ideas and of themselves, and the questions in their own words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LibraryNotes {
    /// Their own questions, the newest first.
    pub own_questions: Vec<OwnQuestion>,
    /// What they said of which idea, by its slug.
    pub concept_marks: Vec<(String, ConceptMark)>,
    /// How they said they were on which day, oldest first.
    pub declared_states: Vec<(Day, State)>,
    /// The ids of all questions with a star, the library's and their own, the last starred first.
    pub starred_prompts: Vec<String>,
}

/// A question in a person's own words.
#[derive(Clone, PartialEq)]
pub struct OwnQuestion {
    /// Its id.
    pub id: String,
    /// The question.
    pub text: QuestionText,
    /// Raised with every change of the text.
    pub version: u16,
    /// Whether it is no longer asked.
    pub retired: bool,
    /// Whether it has a star.
    pub starred: bool,
}

// What a person wrote stays out of debug output.
impl fmt::Debug for OwnQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnQuestion").field("id", &self.id).finish_non_exhaustive()
    }
}
