//! The practice `letter-not-sent`: a letter that stays here.

use super::choice::choices;
use super::fields::answers;
use super::scale::Scale10;
use super::words::{Line, Paragraphs};
use crate::day::Day;

answers! {
    /// A letter that is not sent. Source: `content/en/practices/letter-not-sent.toml`.
    LetterNotSent {
        /// How deep to go.
        depth: Option<LetterDepth>,
        /// How long to write.
        minutes: Option<LetterMinutes>,
        /// How the person is before, from very low (0) to very well (10).
        mood_before: Option<Scale10>,
        /// To whom. A line and not a bond: it may be nobody who has one.
        to: Option<Line>,
        /// Which of oneself writes.
        from_self: Option<WhichSelf>,
        /// What happened.
        body: Option<Paragraphs>,
        /// What was felt.
        body_felt: Option<Paragraphs>,
        /// What was wanted.
        body_wanted: Option<Paragraphs>,
        /// What is kept.
        keep: Option<Line>,
        /// What is put down.
        put_down: Option<Line>,
        /// How the person is after, from very low (0) to very well (10).
        mood_after: Option<Scale10>,
        /// What becomes of the letter.
        after: Option<AfterLetter>,
        /// The day on which it opens, where it is locked.
        lock_until: Option<Day>,
    }
}

choices! {
    /// How deep a letter goes.
    LetterDepth {
        /// Near the surface.
        Light = "light",
        /// Some way down.
        Medium = "medium",
        /// Deep.
        Deep = "deep",
    }
}

choices! {
    /// How long to write.
    LetterMinutes {
        /// Fifteen minutes.
        Fifteen = "15",
        /// Twenty minutes, the most. Source: content brief, §3.3.
        Twenty = "20",
    }
}

choices! {
    /// Which of oneself writes.
    WhichSelf {
        /// The one of now.
        Now = "now",
        /// A younger one.
        Younger = "younger",
        /// A later one.
        Future = "future",
    }
}

choices! {
    /// What becomes of a letter.
    AfterLetter {
        /// It stays in the journal.
        Keep = "keep",
        /// It is locked until a day.
        LockUntil = "lock_until",
        /// It is deleted.
        Delete = "delete",
    }
}
