//! What the fields of a run can choose from.

use holdfast_journal::day::Day;
use holdfast_journal::ipc::{EntryRowView, LedgerLineView, RuptureRowView};
use holdfast_journal::mending::RuptureStatus;
use holdfast_journal::practice::{PracticeKind, RunFields};
use holdfast_library::{FieldKind, Practice};
use holdfast_vault::{Vault, VaultError};

use super::begin::{WEEK_BEFORE, days_before};
use crate::mending;

/// The ruptures a run can point at: those that are open first, then the newest first. A mend answers one
/// with the same person; everything else may be about any.
pub(super) fn ruptures(
    vault: &Vault,
    practice: &Practice,
    fields: &RunFields,
) -> Result<Vec<RuptureRowView>, VaultError> {
    if !asks_for(practice, FieldKind::Rupture) {
        return Ok(Vec::new());
    }
    let with = match fields {
        RunFields::RepairLog(_) => fields.person(),
        RunFields::LinkRepair(link) => match link.repair_id {
            Some(entry) => vault.runs().of_entry(entry)?.and_then(|repair| repair.fields.person()),
            None => None,
        },
        _ => None,
    };
    let mut rows = mending::ruptures(vault, with)?;
    rows.sort_by_key(|row| !matches!(row.status, RuptureStatus::Open | RuptureStatus::Mending));
    Ok(rows)
}

/// Three earlier lines to look back on.
pub(super) fn ledger(vault: &Vault, practice: &Practice) -> Result<Vec<LedgerLineView>, VaultError> {
    if asks_for(practice, FieldKind::Ledger) { mending::three(vault, None) } else { Ok(Vec::new()) }
}

/// The entries a run can point at, newest first: mends, or those of the week behind one.
pub(super) fn entries(vault: &Vault, fields: &RunFields, day: Day) -> Result<Vec<EntryRowView>, VaultError> {
    let rows = match fields {
        RunFields::LinkRepair(_) | RunFields::CameBackLedger(_) => mends(vault)?,
        RunFields::WeekBack(week) => {
            let from = week.from.or(days_before(day, WEEK_BEFORE));
            let rows = vault.entries().between(from, week.to.or(Some(day)))?;
            rows.into_iter().rev().map(Into::into).collect()
        }
        _ => Vec::new(),
    };
    Ok(rows)
}

fn mends(vault: &Vault) -> Result<Vec<EntryRowView>, VaultError> {
    let entries = vault.runs().finished(PracticeKind::RepairLog)?.into_iter().filter_map(|run| run.entry);
    entries.map(|entry| vault.entries().row(entry).map(Into::into)).collect()
}

fn asks_for(practice: &Practice, kind: FieldKind) -> bool {
    practice.steps.iter().flat_map(|step| step.fields).any(|field| field.kind == kind)
}
