//! Beliefs a person keeps an eye on, and the sentences of an entry that can speak for one or against it.

mod sentences;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use sentences::{SENTENCE_CHARS, sentences};

/// The most characters a belief may have: as many as a question of one's own.
pub const BELIEF_CHARS: usize = 500;

/// The most characters of what is known since.
pub const SINCE_CHARS: usize = 2_000;

/// How true a belief feels. The words are stored; they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HowTrue {
    /// Hardly ever.
    Hardly,
    /// Sometimes.
    Sometimes,
    /// Often.
    Often,
    /// Nearly always.
    NearlyAlways,
}

impl HowTrue {
    /// Every answer, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Hardly, Self::Sometimes, Self::Often, Self::NearlyAlways];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hardly => "hardly",
            Self::Sometimes => "sometimes",
            Self::Often => "often",
            Self::NearlyAlways => "nearly_always",
        }
    }

    /// The answer with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.word() == word)
    }
}

/// Which way a moment speaks. The words are stored; they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BeliefSide {
    /// It seems to say so.
    For,
    /// It seems to say otherwise.
    Against,
}

impl BeliefSide {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::For, Self::Against];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
        }
    }

    /// The side with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.word() == word)
    }
}

/// Why a text cannot be a belief, or what is known since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadBelief {
    /// There are no words in it.
    #[error("a belief needs words")]
    Empty,
    /// It is too long.
    #[error("a belief has at most {BELIEF_CHARS} characters, and what is known since {SINCE_CHARS}")]
    TooLong,
}

/// A belief in a person's own words: one paragraph, not empty, at most [`BELIEF_CHARS`].
#[derive(Clone, PartialEq, Eq)]
pub struct BeliefText(String);

impl BeliefText {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for BeliefText {
    type Error = BadBelief;

    /// Spaces and line breaks become single spaces; everything else stays as it was typed.
    fn try_from(text: String) -> Result<Self, BadBelief> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return Err(BadBelief::Empty);
        }
        if text.chars().count() > BELIEF_CHARS { Err(BadBelief::TooLong) } else { Ok(Self(text)) }
    }
}

impl From<BeliefText> for String {
    fn from(text: BeliefText) -> Self {
        text.0
    }
}

/// What a person knows since a moment, perhaps nothing: at most [`SINCE_CHARS`].
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Since(String);

impl Since {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Since {
    type Error = BadBelief;

    /// White space at both ends goes; everything else stays as it was typed.
    fn try_from(text: String) -> Result<Self, BadBelief> {
        let text = text.trim();
        if text.chars().count() > SINCE_CHARS { Err(BadBelief::TooLong) } else { Ok(Self(text.to_owned())) }
    }
}

impl From<Since> for String {
    fn from(text: Since) -> Self {
        text.0
    }
}

/// Debug prints show what they are and nothing that a person wrote.
macro_rules! redacted {
    ($($name:ident),+) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
}

redacted!(BeliefText, Since);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_leads_back() {
        for answer in HowTrue::ALL {
            assert_eq!(HowTrue::from_word(answer.word()), Some(answer));
            assert_eq!(serde_json::to_value(answer).unwrap(), answer.word());
        }
        for side in BeliefSide::ALL {
            assert_eq!(BeliefSide::from_word(side.word()), Some(side));
            assert_eq!(serde_json::to_value(side).unwrap(), side.word());
        }
        assert_eq!(HowTrue::from_word("always"), None);
        assert_eq!(BeliefSide::from_word(""), None);
    }

    #[test]
    fn a_belief_is_one_paragraph_of_any_words() {
        let belief = |text: &str| BeliefText::try_from(text.to_owned());
        let cases = [
            ("  People\n leave \t me. ", Ok("People leave me.")),
            ("人は去る 👍🏽", Ok("人は去る 👍🏽")),
            ("", Err(BadBelief::Empty)),
            (" \n\t ", Err(BadBelief::Empty)),
        ];
        for (typed, expected) in cases {
            assert_eq!(belief(typed).as_ref().map(BeliefText::as_str), expected.as_ref().map(|text| *text));
        }
        assert!(belief(&"é".repeat(BELIEF_CHARS)).is_ok());
        assert_eq!(belief(&"é".repeat(BELIEF_CHARS + 1)), Err(BadBelief::TooLong));
    }

    #[test]
    fn what_is_known_since_keeps_its_lines_and_may_be_nothing() {
        let since = |text: &str| Since::try_from(text.to_owned());
        assert_eq!(since(" \n ").unwrap().as_str(), "");
        assert_eq!(since(" She was ill.\n\nI asked. ").unwrap().as_str(), "She was ill.\n\nI asked.");
        assert!(since(&"é".repeat(SINCE_CHARS)).is_ok());
        assert_eq!(since(&"é".repeat(SINCE_CHARS + 1)), Err(BadBelief::TooLong));
    }

    #[test]
    fn debug_prints_show_no_text() {
        let belief = BeliefText::try_from("secret".to_owned()).unwrap();
        let since = Since::try_from("secret".to_owned()).unwrap();
        assert!(!format!("{belief:?} {since:?}").contains("secret"));
    }
}
