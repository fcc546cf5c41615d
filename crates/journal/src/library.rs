//! What a person says of themselves and of the library's ideas.
//!
//! The words are stored; they never change. The library crate has the same states for its rules,
//! and the shell maps between the two by these words.

use serde::{Deserialize, Serialize};

/// How a person says they are. Declared by them, never read from what they write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Much as usual. Also what holds while nothing was said.
    #[default]
    Settled,
    /// Upset, worried, on edge.
    Stirred,
    /// Low, tired, without much feeling.
    Flat,
    /// Away from someone they are close to.
    Apart,
    /// A quarrel has just been.
    AfterAQuarrel,
    /// A relationship ended within about three months.
    FreshBreakUp,
}

impl State {
    /// Every state, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Settled, Self::Stirred, Self::Flat, Self::Apart, Self::AfterAQuarrel, Self::FreshBreakUp];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::Stirred => "stirred",
            Self::Flat => "flat",
            Self::Apart => "apart",
            Self::AfterAQuarrel => "after_a_quarrel",
            Self::FreshBreakUp => "fresh_break_up",
        }
    }

    /// The state with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// What a person says of an idea. Set by them, never computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConceptMark {
    /// I understand it.
    Understood,
    /// I have tried it.
    Tried,
    /// I have seen it in myself.
    Seen,
}

impl ConceptMark {
    /// Every mark, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Understood, Self::Tried, Self::Seen];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Understood => "understood",
            Self::Tried => "tried",
            Self::Seen => "seen",
        }
    }

    /// The mark with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.word() == word)
    }
}

/// The most characters a person's own question may have.
pub const QUESTION_CHARS: usize = 500;

/// A question in a person's own words: one paragraph, not empty, at most [`QUESTION_CHARS`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuestionText(String);

/// Why a text cannot be a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadQuestion {
    /// There are no words in it.
    #[error("a question needs words")]
    Empty,
    /// It is longer than [`QUESTION_CHARS`].
    #[error("a question has at most {QUESTION_CHARS} characters")]
    TooLong,
}

impl QuestionText {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for QuestionText {
    type Error = BadQuestion;

    /// Spaces and line breaks become single spaces; everything else stays as it was typed.
    fn try_from(text: String) -> Result<Self, BadQuestion> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return Err(BadQuestion::Empty);
        }
        if text.chars().count() > QUESTION_CHARS {
            return Err(BadQuestion::TooLong);
        }
        Ok(Self(text))
    }
}

impl From<QuestionText> for String {
    fn from(text: QuestionText) -> Self {
        text.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_leads_back() {
        for state in State::ALL {
            assert_eq!(State::from_word(state.word()), Some(state));
        }
        for mark in ConceptMark::ALL {
            assert_eq!(ConceptMark::from_word(mark.word()), Some(mark));
        }
        assert_eq!(State::from_word("anxious"), None);
        assert_eq!(ConceptMark::from_word("mastered"), None);
    }

    #[test]
    fn a_question_is_one_line_of_any_words() {
        let cases = [
            ("  What\n did\tI hear?  ", Ok("What did I hear?")),
            ("<b>x</b> [a](b) 何を？ 👍🏽", Ok("<b>x</b> [a](b) 何を？ 👍🏽")),
            (" \n ", Err(BadQuestion::Empty)),
        ];
        for (typed, expected) in cases {
            let got = QuestionText::try_from(typed.to_owned());
            assert_eq!(got.as_ref().map(QuestionText::as_str), expected.as_ref().map(|text| *text));
        }
        assert!(QuestionText::try_from("é".repeat(QUESTION_CHARS)).is_ok());
        assert!(matches!(QuestionText::try_from("é".repeat(QUESTION_CHARS + 1)), Err(BadQuestion::TooLong)));
    }
}
