//! What happens to runs when entries and people come and go.

use rusqlite::Connection;

use super::record::{RunRecord, select};
use crate::error::VaultError;
use crate::mending::links;
use crate::write::Write;

/// Refuses to change an entry as text that was made by a run.
pub(crate) fn refuse_made(connection: &Connection, entry_key: Option<i64>) -> Result<(), VaultError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM practice_run WHERE entry_key = ?1)";
    let made = connection.prepare_cached(sql)?.query_row([entry_key], |row| row.get(0))?;
    if made { Err(VaultError::MadeByPractice) } else { Ok(()) }
}

/// An entry went into the bin or came back: a repair counts no longer, or again.
pub(crate) fn entry_moved(write: &Write<'_>, entry_key: i64) -> Result<(), VaultError> {
    match of_entry(write, entry_key)? {
        Some(record) => links::refresh_linked(write, record.key),
        None => Ok(()),
    }
}

/// An entry is being erased: its run goes, with every link of it.
pub(crate) fn entry_erased(write: &Write<'_>, entry_key: i64) -> Result<(), VaultError> {
    let Some(record) = of_entry(write, entry_key)? else { return Ok(()) };
    links::run_erased(write, &record)?;
    record.delete(write)
}

/// Takes somebody out of every run whose row is about to go. What was written stays.
pub(crate) fn forget_bond(write: &Write<'_>, bond_key: i64) -> Result<(), VaultError> {
    for record in select(write.connection(), write.key(), "bond_key = ?1", [bond_key])? {
        let mut record = record?;
        record.bond_key = None;
        record.store(write)?;
    }
    Ok(())
}

fn of_entry(write: &Write<'_>, entry_key: i64) -> Result<Option<RunRecord>, VaultError> {
    RunRecord::of_entry_key(write.connection(), write.key(), entry_key)
}
