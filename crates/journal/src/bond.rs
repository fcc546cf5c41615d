//! A bond: a relationship with someone, known here by a nickname and a kind.

use serde::{Deserialize, Serialize};

/// What the person calls someone. Never required to be a real name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BondKind {
    /// A partner, one of one or of several.
    Partner,
    /// Family, by birth or by choice.
    Family,
    /// A friend.
    Friend,
    /// Someone from work or study.
    Colleague,
    /// Someone who helps for a living, such as a therapist.
    Helper,
    /// An animal.
    Pet,
    /// Oneself.
    Oneself,
    /// A group.
    Group,
    /// None of these, or not said.
    Other,
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
}
