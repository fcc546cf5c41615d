//! Messages about the day's question.

use serde::{Deserialize, Serialize};

use super::SourceView;
use crate::id::EntryId;
use crate::library::State;

/// Asks for today's question, another one, or none for today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferPrompt {
    /// What the person wants.
    pub wish: PromptWish,
}

/// What the person wants of today's question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromptWish {
    /// See what there is: the same question all day long.
    Look,
    /// Another question in its place.
    Another,
    /// No question today.
    Rest,
    /// A question after all.
    Wake,
}

/// What there is today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromptOfferView {
    /// The question; none while the person rests, or where nothing suits how they are. When all that
    /// suits was offered today, the last one stays.
    pub prompt: Option<PromptView>,
    /// Whether the person chose to rest today.
    pub resting: bool,
    /// The entry of today that answers this question, if there is one to go on with.
    pub answer: Option<EntryId>,
    /// How the person says they are.
    pub state: State,
}

/// Says how the person is. Answers with the question that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclareState {
    /// How they are.
    pub state: State,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromptView {
    /// Its id.
    pub id: String,
    /// The version of its text.
    pub version: u16,
    /// The question.
    pub text: String,
    /// Minutes it may take.
    pub minutes: u8,
    /// The idea it is about, as a plain name.
    pub about: String,
    /// Why it is asked: what the idea is and how sure we are.
    pub why: String,
    /// The slug of the idea; none for a person's own question.
    pub concept: Option<String>,
    /// What the reason rests on.
    pub sources: Vec<SourceView>,
    /// Whether it has a star.
    pub starred: bool,
}
