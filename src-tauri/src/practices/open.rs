//! A run with everything its page needs.

use holdfast_journal::day::Day;
use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::ipc::{BegunRunView, EntryRowView, OpenRun, RunOfEntryView, RunView};
use holdfast_journal::practice::RunFields;
use holdfast_library::Practice;
use holdfast_vault::runs::Run;
use holdfast_vault::{Vault, VaultError};

use super::{choices, practice_of, text, views};
use crate::bonds;
use crate::entry_requests::moment_now;

/// The parts of the words about help that stand on the page one gets when one is not safe.
const HELP: [&str; 2] = ["danger", "not_safe_with_someone"];

/// A run as its page shows it: stored, or just begun.
pub(super) struct Shown {
    pub(super) id: RunId,
    pub(super) day: Day,
    pub(super) fields: RunFields,
    pub(super) begun: Option<BegunRunView>,
    pub(super) stored: Option<Run>,
}

/// Opens a run to go on with it, or to change it. A letter that is locked is refused.
pub(crate) fn open(vault: &Vault, request: &OpenRun) -> Result<RunView, VaultError> {
    let run = vault.runs().get(request.id)?;
    if run.sealed {
        return Err(VaultError::StillSealed);
    }
    let practice = practice_of(run.practice)?;
    let pause = vault.runs_mut().open_again(run.id)?;
    let shown =
        Shown { id: run.id, day: run.moment.day, fields: run.fields.clone(), begun: None, stored: Some(run) };
    Ok(RunView { pause, ..view(vault, practice, shown)? })
}

/// What the page of a run shows.
pub(super) fn view(vault: &Vault, practice: &Practice, shown: Shown) -> Result<RunView, VaultError> {
    let Shown { id, day, fields, begun, stored } = shown;
    let today = moment_now(vault)?.day;
    let fresh_break_up = vault.break_up_is_fresh(today)?;
    Ok(RunView {
        id,
        begun,
        practice: views::whole(practice, fresh_break_up),
        values: fields.to_values(),
        step: stored.as_ref().map_or_else(String::new, |run| run.step.clone()),
        safety: stored.as_ref().and_then(|run| run.safety),
        afterwards: stored.as_ref().map_or_else(String::new, |run| run.afterwards.clone()),
        entry: stored.as_ref().and_then(|run| run.entry),
        pause: false,
        day,
        today,
        bonds: bonds::all(vault)?,
        ruptures: choices::ruptures(vault, practice, &fields)?,
        entries: choices::entries(vault, &fields, day)?,
        ledger: choices::ledger(vault, practice)?,
        help: help(),
    })
}

fn help() -> Vec<String> {
    let parts = holdfast_library::help().iter().filter(|part| HELP.contains(&part.id));
    parts.flat_map(|part| part.paragraphs).map(|text| (*text).to_owned()).collect()
}

/// What the page of an entry needs to know of its run; none where it was simply written. A letter whose day
/// has come is opened before.
pub(crate) fn of_entry(vault: &Vault, entry: EntryId) -> Result<Option<RunOfEntryView>, VaultError> {
    vault.runs_mut().unseal_due(entry, &text::render)?;
    let Some(run) = vault.runs().of_entry(entry)? else { return Ok(None) };
    let beside =
        if run.wants_lock() && !run.sealed { beside(vault, entry, run.moment.day)? } else { Vec::new() };
    Ok(Some(RunOfEntryView {
        id: run.id,
        practice: run.practice.slug().to_owned(),
        title: practice_of(run.practice)?.title.to_owned(),
        opens_on: run.opens_on.filter(|_| run.sealed),
        beside,
    }))
}

/// What else was written on that day.
fn beside(vault: &Vault, entry: EntryId, day: Day) -> Result<Vec<EntryRowView>, VaultError> {
    let rows = vault.entries().between(Some(day), Some(day))?;
    Ok(rows.into_iter().filter(|row| row.id != entry).map(Into::into).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_about_help_are_there() {
        let known = |id: &&str| holdfast_library::help().iter().any(|part| part.id == *id);
        assert!(HELP.iter().all(known), "a part has another name now");
        assert!(!help().is_empty());
    }
}
