//! Reading entries whole.

use holdfast_journal::entry::{Base, Entry, Revision, WholeEntry};
use holdfast_journal::id::EntryId;
use rusqlite::Connection;

use super::Entries;
use super::record::{EntryRecord, tag_names};
use super::revisions::{self, RevisionText};
use crate::error::{Damage, VaultError};
use crate::seal::SealKey;

impl Entries<'_> {
    /// The entry with its current text.
    pub fn get(&self, id: EntryId) -> Result<Entry, VaultError> {
        let (connection, key) = self.parts();
        let record = EntryRecord::load(connection, key, id)?;
        let head = revisions::read(connection, key, record.head)?;
        let sql = "SELECT count(*) FROM revision WHERE entry_key = ?1";
        let count = connection.prepare_cached(sql)?.query_row([record.key], |row| row.get(0))?;
        entry(record, head, count)
    }

    /// The entry with all its revisions.
    pub fn whole(&self, id: EntryId) -> Result<WholeEntry, VaultError> {
        let (connection, key) = self.parts();
        let record = EntryRecord::load(connection, key, id)?;
        let infos =
            revisions::of_entry(connection, key, record.key.ok_or(VaultError::Damaged(Damage::Lost))?)?;
        let count = u32::try_from(infos.len()).unwrap_or(u32::MAX);
        let texts = infos
            .iter()
            .map(|info| revisions::read(connection, key, info.id))
            .collect::<Result<Vec<_>, _>>()?;
        let head = texts.iter().find(|text| text.info.id == record.head).cloned();
        let entry = entry(record, head.ok_or(VaultError::Damaged(Damage::Lost))?, count)?;
        let history = texts.into_iter().map(|text| revision(connection, text)).collect::<Result<_, _>>()?;
        Ok(WholeEntry { entry, history })
    }

    fn parts(&self) -> (&Connection, &SealKey) {
        (self.vault.connection(), self.vault.seal_key())
    }
}

fn entry(record: EntryRecord, head: RevisionText, revisions: u32) -> Result<Entry, VaultError> {
    // The row repeats the title of its head, so that lists need not read it: they must agree.
    if Some(head.info.entry_key) != record.key || head.title.as_str() != record.title {
        return Err(VaultError::Damaged(Damage::Row));
    }
    Ok(Entry {
        id: record.id,
        moment: record.moment,
        title: head.title,
        body: head.body,
        tags: tag_names(record.tags),
        mood: record.mood,
        answered: record.answered,
        base: Base { revision: head.info.id, saves: head.info.saves },
        changed_at: record.changed_at,
        words: record.words,
        revisions,
        binned_at: record.binned_at,
    })
}

fn revision(connection: &Connection, text: RevisionText) -> Result<Revision, VaultError> {
    let RevisionText { info, title, body } = text;
    Ok(Revision {
        id: info.id,
        parent: info.parent,
        device: revisions::device_id(connection, info.device_key)?,
        begun_at: info.begun_at,
        changed_at: info.changed_at,
        closed_at: info.closed_at,
        title,
        body,
    })
}
