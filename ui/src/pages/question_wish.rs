//! What can be done with questions, and where the focus goes on.

use holdfast_journal::ipc::{
    CommandError, MixQuestions, OwnQuestionView, PromptView, QuestionsView, RemoveQuestion, RetireQuestion,
    StarPrompt,
};

use super::question_row::words_id;
use crate::ipc::call;

/// The heading of the person's own questions.
pub const OWN: &str = "own-questions-label";
/// The heading of the library's.
pub const STARRED: &str = "starred-label";

/// What a person wants of a question, or of all of theirs.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// A star on one of their own, or none.
    Star { id: String, starred: bool },
    /// No star any more on one of the library's, which then leaves the list.
    Unstar(PromptView),
    /// One of their own asked no longer, or again.
    Retire { id: String, retired: bool },
    /// One of their own removed.
    Remove(OwnQuestionView),
    /// Theirs among the day's questions, or not.
    Mix(bool),
    /// Only to see what there is.
    Look,
}

impl Wish {
    /// Does it.
    pub async fn fulfil(&self) -> Result<(), CommandError> {
        match self.clone() {
            Self::Star { id, starred } => call(&StarPrompt { id, starred }).await,
            Self::Unstar(prompt) => call(&StarPrompt { id: prompt.id, starred: false }).await,
            Self::Retire { id, retired } => call(&RetireQuestion { id, retired }).await,
            Self::Remove(question) => call(&RemoveQuestion { id: question.id }).await,
            Self::Mix(mixed_in) => call(&MixQuestions { mixed_in }).await,
            Self::Look => Ok(()),
        }
    }
}

/// Where the focus goes, if what it is on goes away.
pub fn after(view: &QuestionsView, wish: &Wish) -> Option<String> {
    let own = view.own.iter().map(|question| question.id.as_str());
    let starred = view.starred.iter().map(|prompt| prompt.id.as_str());
    match wish {
        Wish::Remove(question) => Some(beside(own, &question.id, OWN)),
        Wish::Unstar(prompt) => Some(beside(starred, &prompt.id, STARRED)),
        Wish::Star { .. } | Wish::Retire { .. } | Wish::Mix(_) | Wish::Look => None,
    }
}

/// The question after the one with that id, or the one before it, or the heading if it is the only one.
fn beside<'a>(ids: impl Iterator<Item = &'a str>, gone: &str, heading: &str) -> String {
    let ids: Vec<_> = ids.collect();
    let at = ids.iter().position(|id| *id == gone).unwrap_or(0);
    let other = ids.get(at + 1).or_else(|| ids.get(at.checked_sub(1)?));
    other.map_or_else(|| heading.to_owned(), |id| words_id(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_focus_goes_to_the_next_question_or_the_one_before_or_the_heading() {
        let beside = |ids: &[&str], gone| beside(ids.iter().copied(), gone, "heading");
        assert_eq!(beside(&["a", "b", "c"], "b"), "words-c");
        assert_eq!(beside(&["a", "b", "c"], "c"), "words-b");
        assert_eq!(beside(&["a"], "a"), "heading");
        assert_eq!(beside(&[], "a"), "heading");
    }
}
