//! The names of pages and questions in addresses: short, and copied like a number.

use std::fmt;

/// The longest name there is room for; the library's longest has 45 letters.
const ROOM: usize = 64;

/// Lower-case letters, digits and hyphens, at most 64 of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Slug {
    letters: [u8; ROOM],
    length: usize,
}

impl Slug {
    /// The name of no page, for addresses that cannot be one.
    pub const NOWHERE: Self = Self { letters: [b'-'; ROOM], length: 1 };

    /// The name, or [`Self::NOWHERE`] where this is none.
    pub fn new(text: &str) -> Self {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if text.is_empty() || text.len() > ROOM || !text.bytes().all(fits) {
            return Self::NOWHERE;
        }
        let mut letters = [0; ROOM];
        letters[..text.len()].copy_from_slice(text.as_bytes());
        Self { letters, length: text.len() }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        // Only ASCII gets in.
        std::str::from_utf8(&self.letters[..self.length]).unwrap_or_default()
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Slug({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_out_as_they_went_in() {
        for name in ["repair", "own-0190a1b2c3d4e5f60718293a4b5c6d7e", &"x".repeat(64)] {
            assert_eq!(Slug::new(name).as_str(), name);
        }
    }

    #[test]
    fn what_is_no_name_leads_nowhere() {
        for odd in ["", "Repair", "re pair", "../repair", "répare", "<b>", &"x".repeat(65)] {
            assert_eq!(Slug::new(odd), Slug::NOWHERE, "{odd}");
        }
    }
}
