//! Messages about ruptures, repairs, lines to look back on, and beliefs.

use serde::{Deserialize, Serialize};

use super::BondView;
pub use crate::belief::{BeliefSide, HowTrue};
use crate::day::Day;
use crate::id::{BeliefId, BondId, EntryId, MomentId, RunId};
use crate::mending::{RuptureStatus, Share};

/// Reads everything the Mending page shows.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ReadMending {
    /// With whom; none for everybody.
    pub bond: Option<BondId>,
}

/// The Mending page.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct MendingView {
    /// Today, up to which the open ones are counted.
    pub today: Day,
    /// Every rupture, newest first. Never one with somebody who is not safe.
    pub ruptures: Vec<RuptureRowView>,
    /// Every repair, newest first.
    pub repairs: Vec<RepairRowView>,
    /// Everybody they are about.
    pub bonds: Vec<BondView>,
    /// How long mending took.
    pub time: TimeToRepairView,
}

/// How long mending took. Half by Kaplan and Meier, with the open ones counted as "at least this long".
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TimeToRepairView {
    /// How many ruptures it stands on.
    pub n: u32,
    /// How many of them are mended.
    pub mended: u32,
    /// Within how many days half were mended; none below five ruptures, or while half is not reached.
    pub median_days: Option<f64>,
}

/// A rupture in a list.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuptureRowView {
    /// Its run.
    pub run: RunId,
    /// Its entry.
    pub entry: EntryId,
    /// With whom.
    pub bond: Option<BondId>,
    /// When it happened.
    pub happened_on: Day,
    /// The nearest word for it, as the option's label, perhaps empty.
    pub kind: String,
    /// The first words of what a camera would show, perhaps empty.
    pub excerpt: String,
    /// What the person would like next, as the option's label; none where nothing was said.
    pub wanted_next: Option<String>,
    /// Where it stands.
    pub status: RuptureStatus,
    /// Since when it is settled; none while it is open or on the way.
    pub settled_on: Option<Day>,
    /// Days from the rupture until it was settled, or until today.
    pub days: u32,
    /// The repairs that answered it, oldest first.
    pub links: Vec<RepairLinkView>,
}

/// A repair that answers a rupture.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepairLinkView {
    /// The repair's run.
    pub repair: RunId,
    /// The repair's entry.
    pub entry: EntryId,
    /// When it was.
    pub repaired_on: Day,
    /// How much of the rupture it covers.
    pub share: Share,
    /// A note, perhaps empty.
    pub note: String,
    /// The first words of the repair, perhaps empty.
    pub excerpt: String,
}

/// A repair in a list.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepairRowView {
    /// Its run.
    pub run: RunId,
    /// Its entry.
    pub entry: EntryId,
    /// With whom.
    pub bond: Option<BondId>,
    /// When it was.
    pub repaired_on: Day,
    /// The first words, perhaps empty.
    pub excerpt: String,
    /// The one line kept of it, perhaps empty.
    pub one_line: String,
    /// The ruptures it answers.
    pub ruptures: Vec<RunId>,
}

/// Says that a repair answers a rupture, or how much of it.
#[derive(Clone, Serialize, Deserialize)]
pub struct LinkRepair {
    /// The rupture's run.
    pub rupture: RunId,
    /// The repair's run.
    pub repair: RunId,
    /// How much of it.
    pub share: Share,
    /// A note, perhaps empty.
    pub note: String,
}

/// Takes that back.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct UnlinkRepair {
    /// The rupture's run.
    pub rupture: RunId,
    /// The repair's run.
    pub repair: RunId,
}

/// Says where a rupture stands.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct SetRuptureStatus {
    /// The rupture's run.
    pub rupture: RunId,
    /// Where.
    pub status: RuptureStatus,
}

/// Reads the lines to look back on.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ReadLedger {}

/// The lines to look back on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerView {
    /// Three, at random, never the newest first.
    pub three: Vec<LedgerLineView>,
    /// All, oldest first, those that were struck out included.
    pub all: Vec<LedgerLineView>,
}

/// A line to look back on: of its own, or the one line of a repair.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerLineView {
    /// The run it belongs to.
    pub run: RunId,
    /// The run's entry.
    pub entry: EntryId,
    /// Its day.
    pub day: Day,
    /// About whom.
    pub bond: Option<BondId>,
    /// What was hard, perhaps empty.
    pub hard: String,
    /// How they came back, or what they took from a repair.
    pub came_back: String,
    /// What it says, perhaps empty.
    pub says: String,
    /// Whether it was struck out.
    pub struck: bool,
}

/// Strikes a line out, or takes that back.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct StrikeLine {
    /// The line's run.
    pub run: RunId,
    /// Whether it is struck out.
    pub struck: bool,
}

/// Lists the beliefs a person keeps an eye on, the last changed first.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ListBeliefs {}

/// A belief in the list.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeliefRowView {
    /// Which.
    pub id: BeliefId,
    /// The belief, in the person's words.
    pub text: String,
    /// Since when.
    pub day: Day,
    /// Moments that seem to say so, and moments that seem to say otherwise.
    pub moments: (u32, u32),
}

/// Adds a belief, or changes its words.
#[derive(Clone, Serialize, Deserialize)]
pub struct SaveBelief {
    /// Which; none for a new one.
    pub id: Option<BeliefId>,
    /// The words, as typed.
    pub text: String,
}

/// Removes a belief with its moments, or takes that back. The entries stay.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct RemoveBelief {
    /// Which.
    pub id: BeliefId,
    /// Whether it is removed.
    pub removed: bool,
}

/// Reads a belief.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ReadBelief {
    /// Which.
    pub id: BeliefId,
}

/// The page of a belief.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeliefView {
    /// Which.
    pub id: BeliefId,
    /// The belief, in the person's words.
    pub text: String,
    /// Since when.
    pub day: Day,
    /// How true it felt, oldest first.
    pub answers: Vec<(Day, HowTrue)>,
    /// The moments, newest first.
    pub moments: Vec<BeliefMomentView>,
}

/// A sentence of an entry that speaks for a belief or against it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeliefMomentView {
    /// Which.
    pub id: MomentId,
    /// Which way it speaks.
    pub side: BeliefSide,
    /// The entry it stands in.
    pub entry: EntryId,
    /// The entry's title, perhaps empty.
    pub title: String,
    /// The entry's day.
    pub day: Day,
    /// The sentence, as it was.
    pub sentence: String,
    /// Whether the entry still has it.
    pub still_there: bool,
    /// What is known since, perhaps empty.
    pub since: String,
}

/// Says how true a belief feels today.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct AnswerBelief {
    /// Which.
    pub id: BeliefId,
    /// How true.
    pub how_true: HowTrue,
}

/// The sentences of an entry, to choose one from.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ReadSentences {
    /// Which entry.
    pub entry: EntryId,
}

/// Keeps a sentence for or against a belief.
#[derive(Clone, Serialize, Deserialize)]
pub struct KeepMoment {
    /// The belief.
    pub belief: BeliefId,
    /// Which way it speaks.
    pub side: BeliefSide,
    /// The entry.
    pub entry: EntryId,
    /// The sentence, exactly as [`ReadSentences`] gave it.
    pub sentence: String,
}

/// Changes what is known since, or which way a moment speaks.
#[derive(Clone, Serialize, Deserialize)]
pub struct ChangeMoment {
    /// Which.
    pub id: MomentId,
    /// Which way it speaks.
    pub side: BeliefSide,
    /// What is known since.
    pub since: String,
}

/// Takes a moment off its belief. It can be kept again.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct DropMoment {
    /// Which.
    pub id: MomentId,
}
