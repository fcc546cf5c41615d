//! The practice `body-check`: where something sits in the body.

use super::choice::choices;
use super::fields::answers;
use super::scale::Scale10;
use super::words::Line;

answers! {
    /// A look at the body. Source: `content/en/practices/body-check.toml`.
    BodyCheck {
        /// Where something is noticed.
        places: Vec<Line>,
        /// Whether there is something to notice.
        numb: Option<Noticing>,
        /// What it is like, for each of the places in their order.
        word: Vec<Line>,
        /// How big the strongest is, from none (0) to very big (10).
        size_before: Option<Scale10>,
        /// One kind act.
        act: Option<KindAct>,
        /// How big it is afterwards, from none (0) to very big (10).
        size_after: Option<Scale10>,
    }
}

choices! {
    /// Whether there is something to notice. The words answer the question whether it is numb.
    Noticing {
        /// Something is there.
        There = "no",
        /// Numb, or hard to tell.
        Numb = "yes",
    }
}

choices! {
    /// One kind act for the body.
    KindAct {
        /// A longer out-breath.
        OutBreath = "out_breath",
        /// Feet into the floor.
        Feet = "feet",
        /// Cold water.
        Water = "water",
        /// A look round, naming five things.
        LookRound = "look_round",
        /// Moving about.
        Move = "move",
        /// Something warm.
        Warmth = "warmth",
        /// None of these.
        None = "none",
    }
}
