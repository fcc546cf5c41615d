//! The practices `other-meanings` and `onlooker-view`: another look at a moment.

use super::fields::answers;
use super::scale::Scale10;
use super::words::{Line, Paragraphs};
use crate::id::{BondId, RunId};

answers! {
    /// Several readings of a moment. Source: `content/en/practices/other-meanings.toml`.
    OtherMeanings {
        /// What happened.
        fact: Option<Line>,
        /// With whom, if it was with someone.
        person: Option<BondId>,
        /// The rupture it is about.
        rupture_id: Vec<RunId>,
        /// The meaning that came first.
        first_meaning: Option<Paragraphs>,
        /// How sure of it before, from not at all (0) to entirely (10).
        sure_before: Option<Scale10>,
        /// Where that reading may have been learnt.
        private_note: Option<Line>,
        /// Other readings.
        alternatives: Vec<Line>,
        /// What speaks for the first.
        evidence_for: Option<Paragraphs>,
        /// What speaks against it.
        evidence_against: Option<Paragraphs>,
        /// How sure of it after, from not at all (0) to entirely (10).
        sure_after: Option<Scale10>,
        /// A way to find out, or to live with not knowing.
        find_out: Option<Line>,
        /// The page for oneself, where one is not safe.
        for_you: Option<Paragraphs>,
    }
}

answers! {
    /// A quarrel told from outside. Source: `content/en/practices/onlooker-view.toml`.
    OnlookerView {
        /// With whom. Asked at the gate; no step of the practice asks it.
        person: Option<BondId>,
        /// The rupture it is about.
        rupture_id: Vec<RunId>,
        /// What the outsider saw.
        retelling: Option<Paragraphs>,
        /// What good they might find in it.
        good_found: Option<Paragraphs>,
        /// What would make this view hard to reach.
        obstacle: Option<Line>,
        /// A sentence for next time.
        cue_line: Option<Line>,
        /// The page for oneself, where one is not safe.
        for_you: Option<Paragraphs>,
    }
}
