//! Saving, finishing and putting away runs.

use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{BegunRunView, DiscardRun, FinishRun, RunFinishedView, RunSavedView, SaveRun};
use holdfast_vault::runs::{Finished, NewRun, RunDraft};
use holdfast_vault::{Vault, VaultError};

use super::{after, find, text};
use crate::entry_requests::moment_of;

pub(crate) fn save(vault: &Vault, request: &SaveRun) -> Result<RunSavedView, VaultError> {
    let draft = RunDraft {
        id: request.id,
        new: request.begun.as_ref().map(new_run).transpose()?,
        step: &request.step,
        safety: request.safety,
        values: &request.values,
        afterwards: &request.afterwards,
    };
    let saved_at = vault.runs_mut().save(&draft, &text::render)?;
    Ok(RunSavedView { saved_at: saved_at.rfc3339() })
}

pub(crate) fn finish(vault: &Vault, request: &FinishRun) -> Result<RunFinishedView, VaultError> {
    let Finished { entry, binned } = vault.runs_mut().finish(request.id, &text::render)?;
    let run = vault.runs().get(request.id)?;
    Ok(RunFinishedView {
        entry,
        binned,
        could_link: after::could_link(vault, &run)?,
        lighter: after::lighter(vault, &run)?,
        few_changes: after::few_changes(vault, &run)?,
    })
}

pub(crate) fn discard(vault: &Vault, request: &DiscardRun) -> Result<EntryId, VaultError> {
    vault.runs_mut().discard(request.id, &text::render)
}

fn new_run(begun: &BegunRunView) -> Result<NewRun, VaultError> {
    let (kind, practice) = find(&begun.practice)?;
    if begun.version != practice.version {
        return Err(VaultError::Invalid("This practice has another version by now. Begin it anew."));
    }
    Ok(NewRun { practice: kind, version: begun.version, moment: moment_of(&begun.moment)? })
}
