//! Tags: short words a person files entries under.

use serde::{Deserialize, Serialize};

use crate::fold::fold;

/// One tag, as the person wrote it, without a leading `#`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Tag(String);

/// The tag was empty, too long, or had a comma in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a tag has 1 to 60 characters and no comma")]
pub struct BadTag;

impl Tag {
    /// The most characters a tag may have.
    pub const MAX_CHARS: usize = 60;

    /// The most tags one entry may carry.
    pub const MAX_PER_ENTRY: usize = 50;

    /// The tag's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one tag share: *Été* and *ete* are the same tag.
    pub fn key(&self) -> String {
        fold(&self.0)
    }

    /// Reads tags separated by commas, as typed into one field; doubles are dropped.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, BadTag> {
        let pieces = text.split(',').map(str::trim).filter(|piece| !piece.is_empty());
        let tags = pieces.map(|piece| Self::try_from(piece.to_owned())).collect::<Result<Vec<_>, _>>()?;
        Self::distinct(tags)
    }

    /// Drops later spellings of the same tag; refuses more than an entry may carry.
    pub fn distinct(tags: Vec<Self>) -> Result<Vec<Self>, BadTag> {
        let mut seen = std::collections::HashSet::new();
        let tags: Vec<_> = tags.into_iter().filter(|tag| seen.insert(tag.key())).collect();
        if tags.len() <= Self::MAX_PER_ENTRY { Ok(tags) } else { Err(BadTag) }
    }
}

impl TryFrom<String> for Tag {
    type Error = BadTag;

    fn try_from(text: String) -> Result<Self, BadTag> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = text.trim_start_matches('#').trim_start();
        let fits = (1..=Self::MAX_CHARS).contains(&text.chars().count());
        let plain = !text.contains(',') && !text.chars().any(char::is_control);
        // A tag of nothing but accents would have an empty key.
        if fits && plain && !fold(text).is_empty() { Ok(Self(text.to_owned())) } else { Err(BadTag) }
    }
}

impl From<Tag> for String {
    fn from(tag: Tag) -> Self {
        tag.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_once_each() {
        let tags = Tag::parse_list(" home, #Work ,, Été, ete ,home").unwrap();
        let texts: Vec<_> = tags.iter().map(Tag::as_str).collect();
        assert_eq!(texts, ["home", "Work", "Été"]);
    }

    #[test]
    fn bad_tags_are_refused() {
        for bad in ["", "#", "  ", "a\u{0}b", &"x".repeat(61)] {
            assert!(Tag::try_from(bad.to_owned()).is_err(), "{bad:?}");
        }
    }
}
