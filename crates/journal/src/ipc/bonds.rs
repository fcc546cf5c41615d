//! Messages about bonds: who there is, a page for each, renaming, merging, forgetting.

use serde::{Deserialize, Serialize};

use super::{EntryRowView, LedgerLineView, RepairRowView, RuptureRowView};
use crate::bond::{BondKind, Nickname};
use crate::day::Day;
use crate::id::{BondId, CheckInId, EntryId, RunId};

/// A bond wherever it is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BondView {
    /// Its id.
    pub id: BondId,
    /// What the person calls them.
    pub nickname: Nickname,
    /// What kind of bond it is.
    pub kind: BondKind,
    /// Whether they are left out of "on this day".
    pub muted: bool,
}

/// Lists all bonds, by nickname.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ListBonds {}

/// Adds someone. Where there is somebody of that nickname already, they are what comes back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AddBond {
    /// The nickname, as typed.
    pub nickname: String,
    /// The kind.
    pub kind: BondKind,
}

/// Gives someone another nickname or kind, or mutes them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChangeBond {
    /// Who.
    pub id: BondId,
    /// The nickname, as typed.
    pub nickname: String,
    /// The kind.
    pub kind: BondKind,
    /// Whether they are left out of "on this day".
    pub muted: bool,
}

/// Makes two one, or two again.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct MergeBonds {
    /// Who stays no longer.
    pub from: BondId,
    /// Who it is from now on; none to take it back.
    pub into: Option<BondId>,
}

/// Forgets someone, or takes it back: every link goes, the writing stays.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ForgetBond {
    /// Who.
    pub id: BondId,
    /// Whether they are forgotten.
    pub forgotten: bool,
}

/// Says whom an entry is about.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SetEntryBonds {
    /// Which entry.
    pub entry: EntryId,
    /// Everybody it is about.
    pub bonds: Vec<BondId>,
}

/// Reads the page of a bond.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ReadBond {
    /// Who.
    pub id: BondId,
}

/// The page of a bond.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct BondPageView {
    /// Who.
    pub bond: BondView,
    /// Everybody else, for merging.
    pub others: Vec<BondView>,
    /// Entries about them, newest first.
    pub entries: Vec<EntryRowView>,
    /// How many entries there are about them; `entries` has the newest.
    pub entry_count: u32,
    /// Ruptures with them, newest first.
    pub ruptures: Vec<RuptureRowView>,
    /// Repairs with them, newest first.
    pub repairs: Vec<RepairRowView>,
    /// What was asked of them, newest first.
    pub asks: Vec<AskRowView>,
    /// Lines to look back on, never the newest first. None where they must not be shown.
    pub ledger: Vec<LedgerLineView>,
    /// Check-ins about them, newest first.
    pub check_ins: Vec<CheckInRowView>,
    /// What slips of theirs turned out to be, told from five on: checked, and not about the person.
    pub turned_out: Option<(u32, u32)>,
}

/// A request that was put into words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskRowView {
    /// Its run.
    pub run: RunId,
    /// Its entry.
    pub entry: EntryId,
    /// The day it was written.
    pub day: Day,
    /// The request.
    pub request: String,
    /// What came of it, as the option's label; none where nothing was said yet.
    pub outcome: Option<String>,
}

/// A check-in in a list.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckInRowView {
    /// Which.
    pub id: CheckInId,
    /// Its day.
    pub day: Day,
    /// Its note, perhaps empty.
    pub note: String,
}
