//! Why values cannot be taken. Carries nothing that was put in.

use super::words::{Line, Paragraphs};

/// Values that a practice does not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadFields {
    /// It was no map of values at all.
    #[error("What was put in could not be read. Nothing was changed.")]
    NotValues,
    /// There was a value for something that the practice does not ask. Its name is left out: it is not
    /// one of ours, so it could be anything.
    #[error("There is an answer to something that this practice does not ask. Nothing was changed.")]
    Unknown,
    /// An answer does not fit.
    #[error("{problem} ({field})")]
    Answer {
        /// The id of the field, as in `content/en/practices`.
        field: &'static str,
        /// What is wrong.
        problem: Problem,
    },
}

/// What is wrong with one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A number where a text belongs, a text that is no day or no id, and the like.
    #[error("One answer is of another kind than its question.")]
    WrongShape,
    /// A choice that is not offered, or a number off the scale.
    #[error("One answer is not among those that can be chosen.")]
    NotAChoice,
    /// A line or a text is too long.
    #[error(
        "One answer is too long. A line has at most {} characters, a text about {} million.",
        Line::MAX_CHARS,
        Paragraphs::MAX_BYTES / 1_000_000
    )]
    TooLong,
    /// A list has too many lines, feelings or ruptures.
    #[error("One answer has too many parts. Leave some of them out.")]
    TooMany,
    /// There is U+0000 in a text.
    #[error("One answer has a character in it that cannot be kept (U+0000).")]
    Nul,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_messages_are_sentences() {
        let long = BadFields::Answer { field: "camera_view", problem: Problem::TooLong };
        let message = "One answer is too long. A line has at most 2000 characters, a text about 1 million. (camera_view)";
        assert_eq!(long.to_string(), message);
        assert!(BadFields::Unknown.to_string().ends_with("Nothing was changed."));
    }
}
