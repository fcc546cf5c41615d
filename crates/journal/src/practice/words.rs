//! What a person writes in a practice: a line, or paragraphs.

use std::fmt;

use super::bad_fields::Problem;

/// One line, at most [`Line::MAX_CHARS`], without U+0000. Blank only within a list, where the places
/// of two lists may belong together.
#[derive(Clone, PartialEq, Eq)]
pub struct Line(String);

impl Line {
    /// The most characters a line may have. Our own bound: several times a long sentence.
    pub const MAX_CHARS: usize = 2_000;

    /// The line.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for Line {
    type Error = Problem;

    /// Line ends become spaces, so that what is made from a line stays on one; everything else is kept
    /// as it was typed, spaces at the end included, for someone may be in the middle of a sentence.
    fn try_from(text: &str) -> Result<Self, Problem> {
        let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
        let line = text.replace("\r\n", " ").replace(breaks, " ");
        if line.chars().count() > Self::MAX_CHARS {
            return Err(Problem::TooLong);
        }
        if line.contains('\0') { Err(Problem::Nul) } else { Ok(Self(line)) }
    }
}

// What a person wrote stays out of debug output.
impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({} bytes)", self.0.len())
    }
}

/// Text of any number of lines, at most [`Paragraphs::MAX_BYTES`], without U+0000, as it was typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Paragraphs(String);

impl Paragraphs {
    /// The most bytes of UTF-8. Our own bound: the texts of one run together stay well below what an
    /// entry can hold (`text::MAX_BODY_BYTES`).
    pub const MAX_BYTES: usize = 1024 * 1024;

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for Paragraphs {
    type Error = Problem;

    fn try_from(text: &str) -> Result<Self, Problem> {
        if text.len() > Self::MAX_BYTES {
            return Err(Problem::TooLong);
        }
        if text.contains('\0') { Err(Problem::Nul) } else { Ok(Self(text.to_owned())) }
    }
}

// What a person wrote stays out of debug output.
impl fmt::Debug for Paragraphs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Paragraphs({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line() {
        let cases = [
            ("the door, again ", "the door, again "),
            ("a\r\nb\nc\rd\u{2028}e", "a b c d e"),
            ("<b>何を</b> 👍🏽", "<b>何を</b> 👍🏽"),
        ];
        for (typed, kept) in cases {
            let line = Line::try_from(typed).unwrap();
            assert_eq!(line.as_str(), kept);
            assert_eq!(Line::try_from(line.as_str()), Ok(line));
        }
        assert!(Line::try_from("é".repeat(Line::MAX_CHARS).as_str()).is_ok());
        assert_eq!(Line::try_from("é".repeat(Line::MAX_CHARS + 1).as_str()), Err(Problem::TooLong));
        assert_eq!(Line::try_from("a\0b"), Err(Problem::Nul));
    }

    #[test]
    fn paragraphs_are_kept_as_they_are() {
        for text in ["a\r\nb\n\n c ", "", "é"] {
            assert_eq!(Paragraphs::try_from(text).unwrap().as_str(), text);
        }
        assert!(Paragraphs::try_from("x".repeat(Paragraphs::MAX_BYTES).as_str()).is_ok());
        let long = "x".repeat(Paragraphs::MAX_BYTES - 1) + "é";
        assert_eq!(Paragraphs::try_from(long.as_str()), Err(Problem::TooLong));
        assert_eq!(Paragraphs::try_from("a\0b"), Err(Problem::Nul));
    }

    #[test]
    fn debug_output_shows_only_the_length() {
        assert_eq!(format!("{:?}", Line::try_from("zebra").unwrap()), "Line(5 bytes)");
        assert_eq!(format!("{:?}", Paragraphs::try_from("zebra").unwrap()), "Paragraphs(5 bytes)");
    }
}
