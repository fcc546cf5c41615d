//! The people a journal is about, as the window reads them.

mod mending;
mod page;

use holdfast_journal::bond::Nickname;
use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{AddBond, BondView, ChangeBond, MergeBonds, SetEntryBonds};
use holdfast_vault::{Bond, Vault, VaultError};

pub(crate) use page::page;

/// Everybody there is, by nickname.
pub(crate) fn all(vault: &Vault) -> Result<Vec<BondView>, VaultError> {
    Ok(vault.bonds()?.into_iter().map(view).collect())
}

pub(crate) fn add(vault: &Vault, request: AddBond) -> Result<BondView, VaultError> {
    vault.add_bond(&nickname(request.nickname)?, request.kind).map(view)
}

pub(crate) fn change(vault: &Vault, request: ChangeBond) -> Result<BondView, VaultError> {
    let ChangeBond { id, nickname, kind, muted } = request;
    vault.change_bond(id, &self::nickname(nickname)?, kind, muted).map(view)
}

pub(crate) fn merge(vault: &Vault, request: MergeBonds) -> Result<(), VaultError> {
    vault.merge_bonds(request.from, request.into)
}

pub(crate) fn set_for_entry(vault: &Vault, request: &SetEntryBonds) -> Result<(), VaultError> {
    vault.set_entry_bonds(request.entry, &request.bonds)
}

/// Whom an entry is about.
pub(crate) fn of_entry(vault: &Vault, entry: EntryId) -> Result<Vec<BondView>, VaultError> {
    Ok(vault.entry_bonds(entry)?.into_iter().map(view).collect())
}

pub(crate) fn view(bond: Bond) -> BondView {
    let Bond { id, nickname, kind, muted } = bond;
    BondView { id, nickname, kind, muted }
}

fn nickname(typed: String) -> Result<Nickname, VaultError> {
    typed.try_into().map_err(|_| VaultError::Invalid("A nickname has 1 to 80 characters."))
}
