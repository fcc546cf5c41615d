//! The bin: 30 days in which a deleted entry can be taken back, and what erasing means.

use holdfast_journal::entry::EntryRow;
use holdfast_journal::id::EntryId;
use holdfast_journal::moment::Micros;

use super::record::EntryRecord;
use super::{EntriesMut, revisions, tags};
use crate::error::{Damage, VaultError};
use crate::vault::Vault;
use crate::write::Write;
use crate::{bonds, runs};

/// How long an entry stays in the bin. Source: contracts, "Deleting".
pub(crate) const BIN_MICROS: i64 = 30 * 24 * 60 * 60 * 1_000_000;

impl EntriesMut<'_> {
    /// Puts an entry into the bin. One that is there already stays as it is.
    pub fn delete(&self, id: EntryId) -> Result<(), VaultError> {
        self.close(id)?;
        self.set_binned(id, true).map(drop)
    }

    /// Takes an entry out of the bin, back to the day it was on.
    pub fn restore(&self, id: EntryId) -> Result<EntryRow, VaultError> {
        self.set_binned(id, false)
    }

    /// Overwrites an entry in the bin for good: its texts, its tags, its mood and what it answered. The ids
    /// and hashes of its revisions stay, so that the sums still come out; they tell nothing about
    /// the text. An entry outside the bin is refused: what cannot be taken back takes two steps.
    pub fn erase(&self, id: EntryId) -> Result<(), VaultError> {
        let write = Write::begin(self.vault)?;
        let record = EntryRecord::load(write.connection(), write.key(), id)?;
        if record.binned_at.is_none() {
            return Err(VaultError::Invalid("Only an entry in the bin can be erased. Delete it first."));
        }
        erase(&write, record)?;
        write.commit()
    }

    fn set_binned(&self, id: EntryId, binned: bool) -> Result<EntryRow, VaultError> {
        let write = Write::begin(self.vault)?;
        let mut record = EntryRecord::load(write.connection(), write.key(), id)?;
        if set_binned(&write, &mut record, binned)? {
            write.commit()?;
        }
        Ok(record.into_row())
    }
}

/// Puts an entry into the bin or takes it out, and says whether that was something new.
pub(super) fn set_binned(
    write: &Write<'_>,
    record: &mut EntryRecord,
    binned: bool,
) -> Result<bool, VaultError> {
    if record.binned_at.is_some() == binned {
        return Ok(false);
    }
    record.binned_at = binned.then_some(write.now);
    record.store(write)?;
    runs::entry_moved(write, record.key.ok_or(VaultError::Damaged(Damage::Lost))?)?;
    Ok(true)
}

impl Vault {
    /// Erases what has lain in the bin for 30 days.
    pub(crate) fn empty_bin(&self) -> Result<(), VaultError> {
        let due = self.clock().now().at.plus(-BIN_MICROS);
        let sql = "SELECT id FROM entry WHERE binned_at < ?1 AND erased_at IS NULL";
        let ids: Vec<EntryId> = self
            .connection()
            .prepare_cached(sql)?
            .query_map([due.0], |row| row.get(0).map(EntryId::from_bytes))?
            .collect::<Result<_, _>>()?;
        if ids.is_empty() {
            return Ok(());
        }
        let write = Write::begin(self)?;
        for id in ids {
            let mut record = EntryRecord::load(write.connection(), write.key(), id)?;
            if record.binned_at < Some(record.changed_at) {
                // Binned before it was written: the clock was wrong then. Its days begin now.
                record.binned_at = Some(write.now);
                record.store(&write)?;
            } else {
                erase(&write, record)?;
            }
        }
        write.commit()
    }
}

fn erase(write: &Write<'_>, mut record: EntryRecord) -> Result<(), VaultError> {
    let entry_key = record.key.ok_or(VaultError::Damaged(Damage::Lost))?;
    for mut info in revisions::of_entry(write.connection(), write.key(), entry_key)? {
        info.erase(write)?;
    }
    bonds::entry_erased(write, entry_key)?;
    runs::entry_erased(write, entry_key)?;
    record.title.clear();
    record.excerpt.clear();
    record.words = 0;
    record.mood = None;
    record.answered = None;
    record.tags.clear();
    record.changed_at = write.now;
    record.moment.at = Micros(0);
    record.binned_at = None;
    record.erased_at = Some(write.now);
    record.store(write)?;
    record.store_lists(write.connection())?;
    tags::drop_unused(write)?;
    write.count_entry(-1);
    Ok(())
}
