//! The answer at the gate: whether a person is safe with someone.

use serde::{Deserialize, Serialize};

/// How safe a person says they are with the one a practice is about. It never shows in a title, a
/// list, a text that is searched, or a notification.
///
/// Source: content brief, §4 (`SafetyAnswer`). The words are stored; they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Safety {
    /// Safe enough.
    Ok,
    /// Not sure.
    Unsure,
    /// Not safe: the practice becomes one page for oneself.
    NotSafe,
}

impl Safety {
    /// Every answer, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Ok, Self::Unsure, Self::NotSafe];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Unsure => "unsure",
            Self::NotSafe => "not_safe",
        }
    }

    /// The answer with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|safety| safety.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_comes_back() {
        for safety in Safety::ALL {
            assert_eq!(Safety::from_word(safety.word()), Some(safety));
            assert_eq!(serde_json::to_value(safety).unwrap(), safety.word());
        }
        assert_eq!(Safety::from_word("danger"), None);
    }
}
