//! Commands about practices.

use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{
    BeginRun, CommandError, DiscardRun, FinishRun, ListPractices, OpenRun, PracticesView, RunFinishedView,
    RunSavedView, RunView, SaveRun,
};
use tauri::State;

use crate::practices;
use crate::session::Session;

/// Every practice, and the runs that were left in the middle.
#[tauri::command(async)]
pub fn list_practices(
    session: State<'_, Session>,
    request: ListPractices,
) -> Result<PracticesView, CommandError> {
    let ListPractices {} = request;
    session.with_vault(practices::list)
}

/// Begins a run. Nothing is stored.
#[tauri::command(async)]
pub fn begin_run(session: State<'_, Session>, request: BeginRun) -> Result<RunView, CommandError> {
    session.with_vault(move |vault| practices::begin(vault, &request))
}

/// Opens a run to go on with it, or to change it.
#[tauri::command(async)]
pub fn open_run(session: State<'_, Session>, request: OpenRun) -> Result<RunView, CommandError> {
    session.with_vault(move |vault| practices::open(vault, &request))
}

/// Saves a run. The answer comes after the commit.
#[tauri::command(async)]
pub fn save_run(session: State<'_, Session>, request: SaveRun) -> Result<RunSavedView, CommandError> {
    session.with_vault(move |vault| practices::save(vault, &request))
}

/// Finishes a run: it becomes an entry.
#[tauri::command(async)]
pub fn finish_run(session: State<'_, Session>, request: FinishRun) -> Result<RunFinishedView, CommandError> {
    session.with_vault(move |vault| practices::finish(vault, &request))
}

/// Puts a run that is going on into the bin.
#[tauri::command(async)]
pub fn discard_run(session: State<'_, Session>, request: DiscardRun) -> Result<EntryId, CommandError> {
    session.with_vault(move |vault| practices::discard(vault, &request))
}
