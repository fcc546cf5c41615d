//! The practices `repair-log` and `link-repair`: a mend, and what it belongs to.

use super::choice::choices;
use super::fields::answers;
use super::scale::Scale10;
use super::words::{Line, Paragraphs};
use crate::day::Day;
use crate::id::{BondId, EntryId, RunId};
use crate::mending::Share;

answers! {
    /// A mend. Source: `content/en/practices/repair-log.toml`.
    RepairLog {
        /// With whom.
        person: Option<BondId>,
        /// The day it happened.
        happened_on: Option<Day>,
        /// Where the first step came from.
        direction: Option<Direction>,
        /// What was said or done.
        words: Option<Paragraphs>,
        /// What went into it.
        moves: Vec<RepairMove>,
        /// How far it reached the person, from not at all (0) to fully (10).
        landed: Option<Scale10>,
        /// Whether it feels done.
        complete: Option<Complete>,
        /// What has been different since.
        change_seen: Option<Line>,
        /// One line to keep.
        one_line: Option<Line>,
        /// The ruptures it belongs to.
        rupture_ids: Vec<RunId>,
    }
}

choices! {
    /// Where the first step came from. Received counts as much as given.
    Direction {
        /// From the person.
        Given = "given",
        /// From the other, or through someone else.
        Received = "received",
        /// From both, or with time.
        Mutual = "mutual",
        /// Taken with oneself. Not called `Self`, which in Rust is a word of its own.
        WithOneself = "self",
    }
}

choices! {
    /// What went into a mend.
    RepairMove {
        /// Saying what had happened.
        NameIt = "name_it",
        /// Owning a part.
        OwnPart = "own_part",
        /// Asking what it had been like.
        AskImpact = "ask_impact",
        /// Saying sorry.
        Apology = "apology",
        /// Humour.
        Humour = "humour",
        /// A touch.
        Touch = "touch",
        /// Time given.
        GiftOfTime = "gift_of_time",
        /// Something done differently.
        ChangeMade = "change_made",
        /// A limit set.
        LimitSet = "limit_set",
        /// Going away and coming back.
        SpaceThenReturn = "space_then_return",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// Whether a mend feels done.
    Complete {
        /// Yes.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// Not yet.
        NotYet = "not_yet",
    }
}

answers! {
    /// A link between a mend and ruptures. Source: `content/en/practices/link-repair.toml`.
    LinkRepair {
        /// The mend's entry.
        repair_id: Option<EntryId>,
        /// The ruptures it answers.
        rupture_id: Vec<RunId>,
        /// How much of them.
        share: Option<Share>,
        /// A note.
        note: Option<Line>,
    }
}
