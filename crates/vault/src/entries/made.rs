//! Entries that are made from something else, in the transaction in which that changes.

use holdfast_journal::entry::Base;
use holdfast_journal::id::EntryId;
use holdfast_journal::text::{Body, Title};
use rusqlite::Connection;

use super::list::records;
use super::record::{COLUMNS, EntryRecord};
use super::save::{NewEntry, save_existing, save_first};
use super::{bin, revisions};
use crate::error::{Damage, VaultError};
use crate::seal::SealKey;
use crate::write::Write;

/// The entry with that key, which must be there and have content: another row points at it.
pub(crate) fn load(
    connection: &Connection,
    key: &SealKey,
    entry_key: i64,
) -> Result<EntryRecord, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM entry WHERE entry_key = ?1 AND erased_at IS NULL");
    let found = records(connection, key, &sql, [entry_key])?.pop().transpose()?;
    found.ok_or(VaultError::Damaged(Damage::Lost))
}

/// Makes an entry with its first revision.
pub(crate) fn make(
    write: &Write<'_>,
    id: EntryId,
    new: NewEntry,
    title: &Title,
    body: &Body,
) -> Result<EntryRecord, VaultError> {
    save_first(write, id, new, title, body).map(|(record, _)| record)
}

/// Gives an entry another text: in its open revision, or in a new one where there is none open any more.
/// The same text changes nothing.
pub(crate) fn rewrite(
    write: &Write<'_>,
    record: EntryRecord,
    title: &Title,
    body: &Body,
) -> Result<(), VaultError> {
    let head = revisions::find(write.connection(), write.key(), record.head)?;
    let head = head.ok_or(VaultError::Damaged(Damage::Lost))?;
    // Nobody else writes an entry that is made, so what is there is what the change starts from.
    let base = Base { revision: head.id, saves: head.saves };
    save_existing(write, record, Some(base), title, body).map(drop)
}

/// Closes what is open of an entry, so that the next text becomes a revision of its own.
pub(crate) fn close_open(write: &Write<'_>, record: &EntryRecord) -> Result<(), VaultError> {
    for mut info in all_revisions(write, record)? {
        info.close(write)?;
    }
    Ok(())
}

/// Closes an entry and puts it into the bin.
pub(crate) fn bin(write: &Write<'_>, record: &mut EntryRecord) -> Result<(), VaultError> {
    close_open(write, record)?;
    bin::set_binned(write, record, true).map(drop)
}

/// Overwrites every text of an entry but the current one.
pub(crate) fn erase_earlier(write: &Write<'_>, record: &EntryRecord) -> Result<(), VaultError> {
    for mut info in all_revisions(write, record)? {
        if info.id != record.head && info.erased_at.is_none() {
            info.erase(write)?;
        }
    }
    Ok(())
}

fn all_revisions(
    write: &Write<'_>,
    record: &EntryRecord,
) -> Result<Vec<revisions::RevisionInfo>, VaultError> {
    let entry_key = record.key.ok_or(VaultError::Damaged(Damage::Lost))?;
    revisions::of_entry(write.connection(), write.key(), entry_key)
}
