//! Commands about ruptures, repairs and lines to look back on.

use holdfast_journal::ipc::{
    CommandError, LedgerView, LinkRepair, MendingView, ReadLedger, ReadMending, SetRuptureStatus, StrikeLine,
    UnlinkRepair,
};
use tauri::State;

use crate::mending;
use crate::session::Session;

/// The Mending page.
#[tauri::command(async)]
pub fn read_mending(session: State<'_, Session>, request: ReadMending) -> Result<MendingView, CommandError> {
    session.with_vault(move |vault| mending::read(vault, request))
}

/// Says that a repair answers a rupture, or how much of it.
#[tauri::command(async)]
pub fn link_repair(session: State<'_, Session>, request: LinkRepair) -> Result<(), CommandError> {
    let LinkRepair { rupture, repair, share, note } = request;
    session.with_vault(move |vault| vault.link_repair(rupture, repair, share, &note))
}

/// Takes that back.
#[tauri::command(async)]
pub fn unlink_repair(session: State<'_, Session>, request: UnlinkRepair) -> Result<(), CommandError> {
    session.with_vault(move |vault| vault.unlink_repair(request.rupture, request.repair))
}

/// Says where a rupture stands.
#[tauri::command(async)]
pub fn set_rupture_status(
    session: State<'_, Session>,
    request: SetRuptureStatus,
) -> Result<(), CommandError> {
    session.with_vault(move |vault| vault.set_rupture_status(request.rupture, request.status))
}

/// The lines to look back on.
#[tauri::command(async)]
pub fn read_ledger(session: State<'_, Session>, request: ReadLedger) -> Result<LedgerView, CommandError> {
    let ReadLedger {} = request;
    session.with_vault(mending::ledger)
}

/// Strikes a line out, or takes that back.
#[tauri::command(async)]
pub fn strike_line(session: State<'_, Session>, request: StrikeLine) -> Result<(), CommandError> {
    session.with_vault(move |vault| vault.strike_line(request.run, request.struck))
}
