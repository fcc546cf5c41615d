//! Opening what was finished: going over a rupture again, and letters whose day has come.

use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::mending::{keep_last, should_pause};

use super::read::Reader;
use super::record::RunRecord;
use super::{Render, RunsMut, entry};
use crate::entries::made;
use crate::error::VaultError;
use crate::write::Write;

impl RunsMut<'_> {
    /// Notes that a finished rupture is opened to be changed, and says whether to offer something else first:
    /// this is the third time in a week with nothing new. Of anything else nothing is noted.
    /// Source: content brief, §3.3, rule 4.
    pub fn open_again(&self, id: RunId) -> Result<bool, VaultError> {
        let write = Write::begin(self.vault)?;
        let mut record = RunRecord::load(write.connection(), write.key(), id)?;
        if !record.is_rupture() {
            return Ok(false);
        }
        record.openings.push(write.now);
        record.openings = keep_last(&record.openings, write.now);
        let pause = should_pause(&record.openings, write.now);
        record.store(&write)?;
        write.commit()?;
        Ok(pause)
    }

    /// Opens a letter whose day has come: its entry gets its text, as a new revision. Of anything else
    /// nothing is changed. Says whether a letter was opened.
    pub fn unseal_due(&self, entry: EntryId, render: Render<'_>) -> Result<bool, VaultError> {
        let is_due =
            |record: &RunRecord, reader: &Reader<'_>| record.opens_on.is_some() && !reader.is_sealed(record);
        // Most entries are no letters: they are read without a transaction.
        let found = RunRecord::of_entry(self.vault.connection(), self.vault.seal_key(), entry)?;
        let Some(record) = found.filter(|record| record.opens_on.is_some()) else { return Ok(false) };
        let write = Write::begin(self.vault)?;
        let reader = Reader::new(self.vault, write.connection())?;
        if !is_due(&record, &reader) {
            return Ok(false);
        }
        let mut record = RunRecord::load(write.connection(), write.key(), record.id)?;
        record.opens_on = None;
        record.store(&write)?;
        made::close_open(&write, &entry::load(&write, &record)?)?;
        entry::rewrite(&write, &reader, &record, render)?;
        write.commit()?;
        Ok(true)
    }
}
