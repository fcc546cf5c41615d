//! Where a rupture stands, how much of it a repair reached, and who said so.

use serde::{Deserialize, Serialize};

/// Where a rupture stands. Order means nothing: letting be, an ending and "not mine" are full
/// answers beside a mend, not lesser ones.
///
/// Source: the practice `rupture-log`, field `status`. The words are stored; they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuptureStatus {
    /// Nothing has been settled.
    #[default]
    Open,
    /// Something has been done, and it goes on.
    Mending,
    /// They found each other again.
    Mended,
    /// Left as it is, on purpose.
    LetBe,
    /// The bond ended, or this part of it did.
    Ended,
    /// Somebody else would have to take the step.
    NotMineToMend,
}

impl RuptureStatus {
    /// Every status, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Open, Self::Mending, Self::Mended, Self::LetBe, Self::Ended, Self::NotMineToMend];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Mending => "mending",
            Self::Mended => "mended",
            Self::LetBe => "let_be",
            Self::Ended => "ended",
            Self::NotMineToMend => "not_mine_to_mend",
        }
    }

    /// The status with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Whether the matter is closed for now, so that there is a day on which it was.
    pub const fn is_settled(self) -> bool {
        !matches!(self, Self::Open | Self::Mending)
    }

    /// Whether the person has put it down without a mend. No repair linked later undoes that;
    /// only the person does.
    pub const fn is_set_down(self) -> bool {
        matches!(self, Self::LetBe | Self::Ended | Self::NotMineToMend)
    }
}

/// How much of a rupture a repair reached, as the person who links the two sees it.
///
/// Source: issue 4, "Rupture, repair, mend". The words are stored; they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// Some of it. Not called `Some`, which in Rust is the word for "there is one".
    #[serde(rename = "some")]
    Part,
    /// Most of it.
    Most,
    /// All of it.
    All,
}

impl Share {
    /// Every share, from the smallest.
    pub const ALL: [Self; 3] = [Self::Part, Self::Most, Self::All];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Part => "some",
            Self::Most => "most",
            Self::All => "all",
        }
    }

    /// The share with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|share| share.word() == word)
    }
}

/// Who said where a rupture stands. The words are stored; they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusBy {
    /// The person, in so many words.
    Person,
    /// It follows from the repairs that are linked.
    Links,
}

impl StatusBy {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Person, Self::Links];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Links => "links",
        }
    }

    /// The one with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_comes_back() {
        for status in RuptureStatus::ALL {
            assert_eq!(RuptureStatus::from_word(status.word()), Some(status));
            assert_eq!(serde_json::to_value(status).unwrap(), status.word());
        }
        for share in Share::ALL {
            assert_eq!(Share::from_word(share.word()), Some(share));
            assert_eq!(serde_json::to_value(share).unwrap(), share.word());
        }
        for by in StatusBy::ALL {
            assert_eq!(StatusBy::from_word(by.word()), Some(by));
            assert_eq!(serde_json::to_value(by).unwrap(), by.word());
        }
        assert_eq!(RuptureStatus::from_word("forgiven"), None);
        assert_eq!(Share::from_word("part"), None);
        assert_eq!(StatusBy::from_word(""), None);
    }

    #[test]
    fn four_are_settled_and_three_of_them_are_set_down() {
        let settled = RuptureStatus::ALL.map(RuptureStatus::is_settled);
        assert_eq!(settled, [false, false, true, true, true, true]);
        let set_down = RuptureStatus::ALL.map(RuptureStatus::is_set_down);
        assert_eq!(set_down, [false, false, false, true, true, true]);
    }
}
