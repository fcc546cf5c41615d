//! What an export takes along of bonds, practices and what they leave behind: everything, in the words it is
//! stored in. Field by field: `docs/formats/json.md`.

use std::fmt;

use serde::Serialize;

use crate::belief::{BeliefSide, HowTrue};
use crate::bond::{BondKind, Nickname};
use crate::check_in::{Answers, Context};
use crate::day::Day;
use crate::id::{BeliefId, BondId, CheckInId, EntryId, MomentId, RevisionId, RunId};
use crate::mending::{Share, Standing};
use crate::practice::{Safety, Values};

/// All of it.
#[derive(Clone, PartialEq, Default, Serialize)]
pub struct MendingNotes {
    /// Everybody who is not forgotten, those who were made one with another included.
    pub bonds: Vec<BondNote>,
    /// Whom entries are about, where the person said so.
    pub about: Vec<AboutNote>,
    /// Every run of a practice.
    pub practice_runs: Vec<RunNote>,
    /// Which repair answered which rupture.
    pub repair_links: Vec<LinkNote>,
    /// Every belief that was not removed.
    pub beliefs: Vec<BeliefNote>,
    /// Every check-in that was not removed.
    pub check_ins: Vec<CheckInNote>,
}

// What a person wrote stays out of debug output.
impl fmt::Debug for MendingNotes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MendingNotes({} bonds, {} runs)", self.bonds.len(), self.practice_runs.len())
    }
}

/// A bond. Instants here and below are RFC 3339 in UTC.
#[derive(Clone, PartialEq, Serialize)]
pub struct BondNote {
    /// Its id.
    pub id: BondId,
    /// What the person calls them.
    pub nickname: Nickname,
    /// What kind of bond it is.
    pub kind: BondKind,
    /// Whether they are left out of "on this day".
    pub muted: bool,
    /// When they were added.
    pub made_at: String,
    /// Who they are from then on.
    pub merged_into: Option<BondId>,
}

/// Whom an entry is about.
#[derive(Clone, PartialEq, Serialize)]
pub struct AboutNote {
    /// Which entry.
    pub entry: EntryId,
    /// Whom.
    pub bond: BondId,
}

/// A run of a practice, with the words of a letter that is still locked.
#[derive(Clone, PartialEq, Serialize)]
pub struct RunNote {
    /// Its id.
    pub id: RunId,
    /// The practice's slug.
    pub practice: &'static str,
    /// The version of the practice whose fields these are.
    pub version: u16,
    /// The day it is for.
    pub day: Day,
    /// When it was begun.
    pub begun_at: String,
    /// The zone it was begun in.
    pub zone: String,
    /// When it was last saved.
    pub changed_at: String,
    /// When it was finished.
    pub finished_at: Option<String>,
    /// The entry it became.
    pub entry: Option<EntryId>,
    /// The step that was up last.
    pub step: String,
    /// The answer at the gate.
    pub safety: Option<Safety>,
    /// Everything that was put in, by field.
    pub values: Values,
    /// The free note.
    pub afterwards: String,
    /// Where a rupture stands.
    pub standing: Option<Standing>,
    /// Until when a letter is locked.
    pub opens_on: Option<Day>,
    /// When it was struck out of the lines to look back on.
    pub struck_at: Option<String>,
    /// When a rupture was lately opened again without anything new.
    pub openings: Vec<String>,
}

/// A link between a rupture and a repair.
#[derive(Clone, PartialEq, Serialize)]
pub struct LinkNote {
    /// The rupture's run.
    pub rupture: RunId,
    /// The repair's run.
    pub repair: RunId,
    /// How much of the rupture it covers.
    pub share: Share,
    /// A note, perhaps empty.
    pub note: String,
    /// When they were linked.
    pub linked_at: String,
}

/// A belief a person keeps an eye on.
#[derive(Clone, PartialEq, Serialize)]
pub struct BeliefNote {
    /// Its id.
    pub id: BeliefId,
    /// The words.
    pub text: String,
    /// Since when.
    pub day: Day,
    /// When it was begun.
    pub begun_at: String,
    /// When it last changed.
    pub changed_at: String,
    /// How true it felt on which day, oldest first.
    pub answers: Vec<(Day, HowTrue)>,
    /// The sentences that speak for it or against it.
    pub moments: Vec<MomentNote>,
}

/// A sentence that speaks for a belief or against it.
#[derive(Clone, PartialEq, Serialize)]
pub struct MomentNote {
    /// Its id.
    pub id: MomentId,
    /// Which way it speaks.
    pub side: BeliefSide,
    /// The entry.
    pub entry: EntryId,
    /// The text it was taken from.
    pub revision: RevisionId,
    /// The sentence, as it was.
    pub sentence: String,
    /// What is known since, perhaps empty.
    pub since: String,
    /// When it was kept.
    pub kept_at: String,
}

/// A check-in.
#[derive(Clone, PartialEq, Serialize)]
pub struct CheckInNote {
    /// Its id.
    pub id: CheckInId,
    /// Its day.
    pub day: Day,
    /// When it was begun.
    pub at: String,
    /// The zone it was begun in.
    pub zone: String,
    /// When it last changed.
    pub changed_at: String,
    /// About whom; none for people in general.
    pub about: Option<BondId>,
    /// Whether it was about someone who is forgotten.
    pub unlinked: bool,
    /// The version of the items' words.
    pub version: String,
    /// The answers; null where an item did not come up.
    pub answers: Answers,
    /// The note, perhaps empty.
    pub note: String,
    /// What coloured the week.
    pub contexts: Vec<Context>,
}
