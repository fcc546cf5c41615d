//! The practice `came-back-ledger`: a line to look back on.

use super::choice::choices;
use super::fields::answers;
use super::words::Line;
use crate::id::{BondId, EntryId};

answers! {
    /// A hard time that was come through. Source: `content/en/practices/came-back-ledger.toml`.
    CameBackLedger {
        /// What was hard.
        hard: Option<Line>,
        /// With whom, if it was with someone.
        person: Option<BondId>,
        /// How the person came back.
        came_back: Option<Line>,
        /// Where that happened.
        kind: Option<WhereItHappened>,
        /// The entry of a mend it belongs to.
        repair_id: Option<EntryId>,
        /// What it tells them.
        says: Option<Line>,
        /// How much it weighs for them.
        weight: Option<Weight>,
    }
}

choices! {
    /// Where a coming back happened. Leaving well is one way of coming through.
    WhereItHappened {
        /// Together with the other.
        WithThem = "with_them",
        /// Within oneself.
        WithinMe = "within_me",
        /// By leaving well.
        ByLeavingWell = "by_leaving_well",
    }
}

choices! {
    /// How much a line weighs for the person.
    Weight {
        /// A little.
        ALittle = "1",
        /// Quite a bit.
        QuiteABit = "2",
        /// A lot.
        ALot = "3",
    }
}
