//! What may be said after a run was finished.

use holdfast_journal::day::Day;
use holdfast_journal::mending::{RuptureStatus, frequent_without_change, note_is_due};
use holdfast_journal::practice::{PracticeKind, RunFields};
use holdfast_library::Depth;
use holdfast_vault::runs::Run;
use holdfast_vault::{Vault, VaultError};

use super::practice_of;
use crate::entry_requests::moment_now;

/// Whether there is an open rupture with the same person that this repair could answer.
pub(super) fn could_link(vault: &Vault, repair: &Run) -> Result<bool, VaultError> {
    let (RunFields::RepairLog(fields), Some(person)) = (&repair.fields, repair.fields.person()) else {
        return Ok(false);
    };
    let could = |rupture: &Run| {
        let status = rupture.standing.map(|standing| standing.status);
        matches!(status, Some(RuptureStatus::Open | RuptureStatus::Mending))
            && rupture.happened_on() <= repair.happened_on()
            && !fields.rupture_ids.contains(&rupture.id)
    };
    Ok(vault.runs().finished_about(PracticeKind::RuptureLog, person)?.iter().any(could))
}

/// Whether the mood fell twice running, where a deep practice has just been finished.
pub(super) fn lighter(vault: &Vault, run: &Run) -> Result<bool, VaultError> {
    Ok(practice_of(run.practice)?.depth == Depth::Deep && vault.runs().fell_twice()?)
}

/// Whether it is asked now if anything has changed: repairs with this person are many and none brought a
/// change, and it was not asked within the month. Source: content brief, §4.2.
pub(super) fn few_changes(vault: &Vault, repair: &Run) -> Result<bool, VaultError> {
    let (RunFields::RepairLog(_), Some(person)) = (&repair.fields, repair.fields.person()) else {
        return Ok(false);
    };
    let with_them = vault.runs().finished_about(PracticeKind::RepairLog, person)?;
    let repairs: Vec<(Day, bool)> =
        with_them.iter().map(|run| (run.happened_on(), has_change(&run.fields))).collect();
    let (today, mut settings) = (moment_now(vault)?.day, vault.settings()?);
    let asked = frequent_without_change(&repairs, today) && note_is_due(settings.asked_about_changes, today);
    if asked {
        settings.asked_about_changes = Some(today);
        vault.change_settings(&settings)?;
    }
    Ok(asked)
}

fn has_change(fields: &RunFields) -> bool {
    matches!(fields, RunFields::RepairLog(repair) if repair.change_seen.is_some())
}
