//! A bond: a relationship with someone, known here by a nickname and a kind.

use serde::{Deserialize, Serialize};

use crate::fold::fold;

/// What the person calls someone. Never required to be a real name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nickname(String);

/// The nickname was empty or too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a nickname has 1 to 80 characters")]
pub struct BadNickname;

impl Nickname {
    /// The most characters a nickname may have.
    pub const MAX_CHARS: usize = 80;

    /// The nickname.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one nickname share: *Zoë* and *zoe* are the same one.
    pub fn key(&self) -> String {
        let folded = fold(&self.0);
        // One of nothing but accents has nothing left: then only its own spelling is the same one.
        if folded.is_empty() { self.0.clone() } else { folded }
    }
}

// What a person calls someone stays out of debug output.
impl std::fmt::Debug for Nickname {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Nickname(…)")
    }
}

impl TryFrom<String> for Nickname {
    type Error = BadNickname;

    fn try_from(text: String) -> Result<Self, BadNickname> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if (1..=Self::MAX_CHARS).contains(&name.chars().count()) { Ok(Self(name)) } else { Err(BadNickname) }
    }
}

impl From<Nickname> for String {
    fn from(name: Nickname) -> Self {
        name.0
    }
}

/// What kind of bond it is. Order means nothing: no kind stands above another.
///
/// Source: content brief, §4 (`PersonRef`). The words are stored; they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BondKind {
    /// A partner, one of one or of several.
    Partner,
    /// A friend.
    Friend,
    /// Someone who raised them.
    Parent,
    /// A child of theirs, of any age.
    Child,
    /// A sister or brother.
    Sibling,
    /// Other family, by birth or by choice.
    Family,
    /// Someone from work or study.
    Colleague,
    /// Someone who helps for a living, such as a therapist.
    Therapist,
    /// A group.
    Group,
    /// Whatever their faith speaks of.
    Faith,
    /// An animal.
    Pet,
    /// Oneself.
    #[serde(rename = "self")]
    Oneself,
    /// None of these, or not said.
    #[default]
    Other,
}

impl BondKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 13] = [
        Self::Partner,
        Self::Friend,
        Self::Parent,
        Self::Child,
        Self::Sibling,
        Self::Family,
        Self::Colleague,
        Self::Therapist,
        Self::Group,
        Self::Faith,
        Self::Pet,
        Self::Oneself,
        Self::Other,
    ];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Friend => "friend",
            Self::Parent => "parent",
            Self::Child => "child",
            Self::Sibling => "sibling",
            Self::Family => "family",
            Self::Colleague => "colleague",
            Self::Therapist => "therapist",
            Self::Group => "group",
            Self::Faith => "faith",
            Self::Pet => "pet",
            Self::Oneself => "self",
            Self::Other => "other",
        }
    }

    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nicknames_are_trimmed_and_bounded() {
        let name = |text: &str| Nickname::try_from(text.to_owned());
        assert_eq!(name("  Aunt \n Jo ").unwrap().as_str(), "Aunt Jo");
        assert_eq!(name("   "), Err(BadNickname));
        assert_eq!(name(&"é".repeat(81)), Err(BadNickname));
        assert!(name(&"é".repeat(80)).is_ok());
    }

    #[test]
    fn spellings_of_one_nickname_share_a_key() {
        let key = |text: &str| Nickname::try_from(text.to_owned()).unwrap().key();
        assert_eq!(key("Zoë"), key("ZOE"));
        assert_ne!(key("Zoë"), key("Zoe B"));
        assert_eq!(key("\u{301}"), "\u{301}");
        assert_ne!(key("\u{301}"), key("\u{300}"));
    }

    #[test]
    fn every_kind_comes_back_from_its_word() {
        for kind in BondKind::ALL {
            assert_eq!(BondKind::from_word(kind.word()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
        }
        assert_eq!(BondKind::from_word("boss"), None);
    }
}
