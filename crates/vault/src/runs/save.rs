//! Saving runs.

use holdfast_journal::moment::Micros;

use super::read::Reader;
use super::record::RunRecord;
use super::stored::Stored;
use super::{Render, RunDraft, RunsMut, apply, entry, follow};
use crate::error::VaultError;
use crate::write::Write;

impl RunsMut<'_> {
    /// Saves a run, and answers when what it holds was committed.
    ///
    /// Of a finished one the entry's text is made anew in the same transaction, and links and standings
    /// follow. Nothing is written where nothing has changed, and where nothing was ever put in. Refused, with
    /// nothing changed:
    ///
    /// - values that the practice does not take ([`VaultError::Invalid`]), people, runs and entries that are
    ///   not there ([`VaultError::NotFound`]);
    /// - days that are still to come ([`VaultError::FutureDay`]), and a repair before its rupture
    ///   ([`VaultError::RepairBeforeRupture`]);
    /// - a letter that is locked ([`VaultError::StillSealed`]).
    pub fn save(&self, draft: &RunDraft<'_>, render: Render<'_>) -> Result<Micros, VaultError> {
        let write = Write::begin(self.vault)?;
        let reader = Reader::new(self.vault, write.connection())?;
        let found = RunRecord::find(write.connection(), write.key(), draft.id)?;
        let before = match (found, &draft.new) {
            (Some(record), _) => record,
            (None, Some(new)) => RunRecord::new(draft.id, new)?,
            (None, None) => return Err(VaultError::NotFound),
        };
        if reader.is_sealed(&before) {
            return Err(VaultError::StillSealed);
        }
        let mut record = before.clone();
        apply::apply(&write, &reader, &mut record, draft)?;
        let is_new = record.key == 0;
        if is_new && record.is_blank() {
            return Ok(write.now);
        }
        let mut changed = is_new || Stored::of(&record)? != Stored::of(&before)?;
        if changed {
            record.changed_at = write.now;
            record.store(&write)?;
        }
        if record.finished_at.is_some() {
            changed |= follow::follow(&write, &before.fields, &record)?;
        }
        if !changed {
            return Ok(record.changed_at);
        }
        if record.finished_at.is_some() {
            entry::rewrite(&write, &reader, &record, render)?;
        }
        let saved_at = write.now;
        write.commit()?;
        Ok(saved_at)
    }
}
