//! Commands about bonds.

use holdfast_journal::ipc::{
    AddBond, BondPageView, BondView, ChangeBond, CommandError, ForgetBond, ListBonds, MergeBonds, ReadBond,
    SetEntryBonds,
};
use tauri::State;

use crate::bonds;
use crate::session::Session;

/// Everybody there is, by nickname.
#[tauri::command(async)]
pub fn list_bonds(session: State<'_, Session>, request: ListBonds) -> Result<Vec<BondView>, CommandError> {
    let ListBonds {} = request;
    session.with_vault(bonds::all)
}

/// Adds someone, or finds them by their nickname.
#[tauri::command(async)]
pub fn add_bond(session: State<'_, Session>, request: AddBond) -> Result<BondView, CommandError> {
    session.with_vault(move |vault| bonds::add(vault, request))
}

/// Gives someone another nickname or kind, or mutes them.
#[tauri::command(async)]
pub fn change_bond(session: State<'_, Session>, request: ChangeBond) -> Result<BondView, CommandError> {
    session.with_vault(move |vault| bonds::change(vault, request))
}

/// Makes two one, or two again.
#[tauri::command(async)]
pub fn merge_bonds(session: State<'_, Session>, request: MergeBonds) -> Result<(), CommandError> {
    session.with_vault(move |vault| bonds::merge(vault, request))
}

/// Forgets someone, or takes it back.
#[tauri::command(async)]
pub fn forget_bond(session: State<'_, Session>, request: ForgetBond) -> Result<(), CommandError> {
    session.with_vault(move |vault| vault.forget_bond(request.id, request.forgotten))
}

/// Says whom an entry is about.
#[tauri::command(async)]
pub fn set_entry_bonds(session: State<'_, Session>, request: SetEntryBonds) -> Result<(), CommandError> {
    session.with_vault(move |vault| bonds::set_for_entry(vault, &request))
}

/// The page of a bond.
#[tauri::command(async)]
pub fn read_bond(session: State<'_, Session>, request: ReadBond) -> Result<BondPageView, CommandError> {
    session.with_vault(move |vault| bonds::page(vault, request.id))
}
