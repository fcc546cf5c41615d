//! The practices `base-in-mind` and `hold-in-mind`: a memory of care, and someone who is away.

use super::choice::choices;
use super::fields::answers;
use super::scale::Scale10;
use super::words::{Line, Paragraphs};
use crate::id::BondId;

answers! {
    /// A memory of being cared for. Source: `content/en/practices/base-in-mind.toml`.
    BaseInMind {
        /// How steady before, from not at all (0) to fully (10).
        steady_before: Option<Scale10>,
        /// Who cared.
        figure: Option<BondId>,
        /// What stands in for someone.
        figure_other: Option<InsteadOfSomeone>,
        /// What is seen, heard or felt there.
        senses: Vec<Line>,
        /// The moment.
        scene: Option<Paragraphs>,
        /// A line for the day.
        line_to_carry: Option<Line>,
        /// How steady after, from not at all (0) to fully (10).
        steady_after: Option<Scale10>,
    }
}

choices! {
    /// What can stand in for someone who cared.
    InsteadOfSomeone {
        /// A place.
        Place = "place",
        /// Someone imagined.
        Imagined = "imagined",
    }
}

answers! {
    /// Someone who is away. Source: `content/en/practices/hold-in-mind.toml`.
    HoldInMind {
        /// Who it is.
        person: Option<BondId>,
        /// How much at ease before, from not at all (0) to fully (10).
        ease_before: Option<Scale10>,
        /// What stays true.
        constants: Vec<Line>,
        /// Something they say.
        phrase: Option<Line>,
        /// What they would wish.
        wish: Option<Line>,
        /// One small thing to do now.
        next_act: Option<Line>,
        /// How much at ease after, from not at all (0) to fully (10).
        ease_after: Option<Scale10>,
    }
}
