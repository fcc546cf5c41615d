//! Sentences of entries: choosing one for a belief or against it, and reading them back.

use std::collections::HashMap;

use holdfast_journal::belief::{self, BeliefSide, Since};
use holdfast_journal::id::{BeliefId, EntryId, MomentId};
use rusqlite::Connection;

use super::BeliefMoment;
use super::moment_row::{self, MomentRow};
use super::row::BeliefRow;
use crate::entries::{COLUMNS, EntryRecord, records};
use crate::error::{Damage, VaultError};
use crate::runs::record::RunRecord;
use crate::seal::SealKey;
use crate::vault::Vault;
use crate::write::Write;

impl Vault {
    /// The sentences of an entry's text, to choose one from: none of a locked letter. An entry in the bin is
    /// refused.
    pub fn sentences(&self, entry: EntryId) -> Result<Vec<String>, VaultError> {
        let record = outside_the_bin(self.connection(), self.seal_key(), entry)?;
        if is_locked(self.connection(), self.seal_key(), &record)? {
            return Ok(Vec::new());
        }
        Ok(belief::sentences(self.entries().get(entry)?.body.as_str()))
    }

    /// Keeps a sentence for or against a belief. It has to be one of [`Vault::sentences`] at this moment. One
    /// that is kept already for this belief stays what it is, on the side that was said last.
    pub fn keep_moment(
        &self,
        belief: BeliefId,
        side: BeliefSide,
        entry: EntryId,
        sentence: &str,
    ) -> Result<MomentId, VaultError> {
        let write = Write::begin(self)?;
        let (connection, key) = (write.connection(), write.key());
        let mut row = BeliefRow::load(connection, key, belief)?;
        let record = outside_the_bin(connection, key, entry)?;
        if is_locked(connection, key, &record)? {
            return Err(VaultError::StillSealed);
        }
        let text = self.entries().get(entry)?.body;
        if !belief::sentences(text.as_str()).iter().any(|found| found == sentence) {
            return Err(VaultError::Invalid("The entry has no such sentence by now. Choose another one."));
        }
        let entry_key = record.key.ok_or(VaultError::Damaged(Damage::Lost))?;
        let kept = moment_row::of_belief(connection, key, row.key)?;
        let kept = kept.into_iter().find(|kept| kept.entry_key == entry_key && kept.sentence == sentence);
        let id = match kept {
            Some(kept) if kept.side == side => return Ok(kept.id),
            Some(mut kept) => {
                kept.side = side;
                kept.update(&write)?;
                kept.id
            }
            None => MomentRow::insert(&write, row.key, side, (entry_key, record.head), sentence)?,
        };
        row.touch(&write)?;
        write.commit()?;
        Ok(id)
    }

    /// Changes which way a moment speaks, or what is known since.
    pub fn change_moment(&self, id: MomentId, side: BeliefSide, since: &Since) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let (mut moment, mut row) = load_shown(&write, id)?;
        if moment.side == side && moment.since == *since {
            return Ok(());
        }
        moment.side = side;
        moment.since = since.clone();
        moment.update(&write)?;
        row.touch(&write)?;
        write.commit()
    }

    /// Takes a moment off its belief. It can be kept again.
    pub fn drop_moment(&self, id: MomentId) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let (moment, mut row) = load_shown(&write, id)?;
        moment.delete(&write)?;
        row.touch(&write)?;
        write.commit()
    }
}

/// Removes every moment that was taken from an entry, because the entry is being erased.
pub(crate) fn entry_erased(write: &Write<'_>, entry_key: i64) -> Result<(), VaultError> {
    for moment in moment_row::of_entry(write.connection(), write.key(), entry_key)? {
        moment.delete(write)?;
    }
    Ok(())
}

/// A moment with its belief, unless one of the two, or the entry, is not shown.
fn load_shown(write: &Write<'_>, id: MomentId) -> Result<(MomentRow, BeliefRow), VaultError> {
    let (connection, key) = (write.connection(), write.key());
    let moment = MomentRow::load(connection, key, id)?;
    let row = BeliefRow::at(connection, key, moment.belief_key)?;
    let moment = shown(connection, key, vec![moment])?.pop().ok_or(VaultError::NotFound)?;
    Ok((moment, row))
}

/// Those of the moments whose entry is shown: it lies outside the bin and is not locked.
pub(super) fn shown(
    connection: &Connection,
    key: &SealKey,
    moments: Vec<MomentRow>,
) -> Result<Vec<MomentRow>, VaultError> {
    let entries = entries_of(connection, key, &moments)?;
    Ok(moments.into_iter().filter(|moment| entries.contains_key(&moment.entry_key)).collect())
}

/// The moments of a belief as its page shows them: those of the newest entry first.
pub(super) fn of_belief(vault: &Vault, belief_key: i64) -> Result<Vec<BeliefMoment>, VaultError> {
    let (connection, key) = (vault.connection(), vault.seal_key());
    let moments = moment_row::of_belief(connection, key, belief_key)?;
    let entries = entries_of(connection, key, &moments)?;
    let mut texts = HashMap::new();
    let mut found = Vec::new();
    for moment in moments {
        let Some(record) = entries.get(&moment.entry_key) else { continue };
        let text = match texts.remove(&moment.entry_key) {
            Some(text) => text,
            None => vault.entries().get(record.id)?.body,
        };
        let still_there = text.as_str().contains(&moment.sentence);
        texts.insert(moment.entry_key, text);
        let MomentRow { id, side, sentence, since, .. } = moment;
        let (entry, title, day) = (record.id, record.title.clone(), record.moment.day);
        let moment = BeliefMoment { id, side, entry, title, day, sentence, still_there, since };
        found.push((record.search_key, moment));
    }
    // Stable, so that those of one entry stay in their order, the last kept first.
    found.sort_by_key(|(search_key, _)| std::cmp::Reverse(*search_key));
    Ok(found.into_iter().map(|(_, moment)| moment).collect())
}

/// The entries that some moments were taken from, by key, as far as they are shown.
fn entries_of(
    connection: &Connection,
    key: &SealKey,
    moments: &[MomentRow],
) -> Result<HashMap<i64, EntryRecord>, VaultError> {
    let keys = serde_json::Value::from_iter(moments.iter().map(|moment| moment.entry_key)).to_string();
    let sql = format!(
        "SELECT {COLUMNS} FROM entry WHERE entry_key IN (SELECT value FROM json_each(?1))
         AND binned_at IS NULL AND erased_at IS NULL"
    );
    let mut entries = HashMap::new();
    for record in records(connection, key, &sql, [keys])? {
        let record = record?;
        if !is_locked(connection, key, &record)? {
            entries.insert(record.key.ok_or(VaultError::Damaged(Damage::Lost))?, record);
        }
    }
    Ok(entries)
}

fn outside_the_bin(connection: &Connection, key: &SealKey, id: EntryId) -> Result<EntryRecord, VaultError> {
    let record = EntryRecord::load(connection, key, id)?;
    if record.binned_at.is_some() {
        return Err(VaultError::Invalid("This entry lies in the bin. Take it out of there first."));
    }
    Ok(record)
}

/// Whether the entry is a letter that is locked. One whose day has come stays so until it is opened, which is
/// when its entry gets its text.
fn is_locked(connection: &Connection, key: &SealKey, record: &EntryRecord) -> Result<bool, VaultError> {
    let entry_key = record.key.ok_or(VaultError::Damaged(Damage::Lost))?;
    let run = RunRecord::of_entry_key(connection, key, entry_key)?;
    Ok(run.is_some_and(|run| run.opens_on.is_some()))
}
