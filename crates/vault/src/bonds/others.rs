//! What is about somebody beside entries: runs of practices, and check-ins.

use rusqlite::Connection;

use crate::error::VaultError;
use crate::runs::record::{self, RunRecord};
use crate::seal::SealKey;
use crate::write::Write;
use crate::{check_in, runs};

/// The key of whoever was chosen in the practice that made an entry.
pub(super) fn bond_of_entry(
    connection: &Connection,
    key: &SealKey,
    entry_key: i64,
) -> Result<Option<i64>, VaultError> {
    let run = RunRecord::of_entry_key(connection, key, entry_key)?;
    Ok(run.and_then(|run| run.bond_key))
}

/// The keys of the entries that were made in practices about some bonds.
pub(super) fn entries_of_bonds(
    connection: &Connection,
    key: &SealKey,
    bond_keys: &[i64],
) -> Result<Vec<i64>, VaultError> {
    let keys = serde_json::Value::from(bond_keys).to_string();
    let condition = "bond_key IN (SELECT value FROM json_each(?1)) AND entry_key IS NOT NULL";
    let runs = record::select(connection, key, condition, [keys])?;
    runs.into_iter().filter_map(|run| run.map(|run| run.entry_key).transpose()).collect()
}

/// Takes the link off everything that is about some bonds, because their rows are about to go.
pub(super) fn unlink_bonds(write: &Write<'_>, bond_keys: &[i64]) -> Result<(), VaultError> {
    for key in bond_keys {
        check_in::forget_bond(write, *key)?;
        runs::forget_bond(write, *key)?;
    }
    Ok(())
}
