//! What the Mending page has with one person, for theirs.

use holdfast_journal::id::BondId;
use holdfast_journal::ipc::{LedgerLineView, RepairRowView, RuptureRowView};
use holdfast_vault::{Vault, VaultError};

use crate::entry_requests::moment_now;
use crate::mending::{repair_row, rupture_row, three};

/// How many of the newest of each kind the page shows.
const ROWS: usize = 50;

/// Ruptures and repairs with somebody, newest first, and lines to look back on, never the newest first.
pub(super) struct MendingWith {
    pub(super) ruptures: Vec<RuptureRowView>,
    pub(super) repairs: Vec<RepairRowView>,
    pub(super) ledger: Vec<LedgerLineView>,
}

pub(super) fn mending_with(vault: &Vault, bond: BondId) -> Result<MendingWith, VaultError> {
    let today = moment_now(vault)?.day;
    let found = vault.mending(Some(bond))?;
    Ok(MendingWith {
        ruptures: found.ruptures.into_iter().take(ROWS).map(|one| rupture_row(one, today)).collect(),
        repairs: found.repairs.into_iter().take(ROWS).map(repair_row).collect(),
        ledger: three(vault, Some(bond))?,
    })
}
