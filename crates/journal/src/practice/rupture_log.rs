//! The practice `rupture-log`: a hard moment with someone.

use super::choice::choices;
use super::fields::answers;
use super::values::SizedFeeling;
use super::words::{Line, Paragraphs};
use crate::day::Day;
use crate::id::BondId;
use crate::mending::RuptureStatus;

answers! {
    /// A rupture. Source: `content/en/practices/rupture-log.toml`.
    RuptureLog {
        /// With whom.
        person: Option<BondId>,
        /// The day it happened.
        happened_on: Option<Day>,
        /// What could be seen and heard.
        camera_view: Option<Paragraphs>,
        /// The nearest word for it.
        kind: Option<RuptureKind>,
        /// What was felt.
        feelings: Vec<SizedFeeling>,
        /// What the person did.
        my_move: Vec<MyMove>,
        /// A part of it that was theirs.
        my_part: Option<Line>,
        /// What they took it to mean.
        meaning_given: Option<Paragraphs>,
        /// Something older that it touched.
        old_echo: Option<Line>,
        /// What they would like next.
        wanted_next: Option<WantedNext>,
        /// Where it stands.
        status: Option<RuptureStatus>,
        /// The page for oneself, where one is not safe.
        for_you: Option<Paragraphs>,
    }
}

choices! {
    /// The nearest word for what happened.
    RuptureKind {
        /// Somebody reached out and was missed.
        MissedBid = "missed_bid",
        /// Sharp words.
        SharpWords = "sharp_words",
        /// Silence.
        Silence = "silence",
        /// A promise was not kept.
        BrokenPromise = "broken_promise",
        /// They disagreed.
        Disagreement = "disagreement",
        /// They drifted apart.
        Distance = "distance",
        /// Trust was shaken.
        Trust = "trust",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// What the person did in that moment.
    MyMove {
        /// Got loud.
        Loud = "loud",
        /// Went quiet.
        Quiet = "quiet",
        /// Went along with it.
        Along = "along",
        /// Left.
        Left = "left",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// What the person would like for now.
    WantedNext {
        /// A mend.
        Mend = "mend",
        /// Some time.
        Time = "time",
        /// A talk.
        Talk = "talk",
        /// A limit.
        Limit = "limit",
        /// Nothing: let it be.
        LetBe = "let_be",
        /// Not known yet.
        Unsure = "unsure",
    }
}
