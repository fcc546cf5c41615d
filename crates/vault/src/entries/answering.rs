//! What was written from some prompts: "your own words" of an idea.

use std::fmt;

use holdfast_journal::day::Day;
use holdfast_journal::id::EntryId;

use super::Entries;
use super::list::records;
use super::record::{COLUMNS, EntryRecord};
use crate::error::{Damage, VaultError};

/// Entries that answer one of some prompts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answering {
    /// How many there are.
    pub total: u32,
    /// The newest, newest first.
    pub newest: Vec<Answer>,
    /// The oldest that are not among the newest, oldest first.
    pub oldest: Vec<Answer>,
}

/// One entry that answers a prompt.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    /// The entry.
    pub id: EntryId,
    /// The day it belongs to.
    pub day: Day,
    /// Its title, perhaps empty.
    pub title: String,
    /// The first words of its text.
    pub excerpt: String,
    /// The prompt's text as it was then.
    pub question: String,
}

// What a person wrote stays out of debug output.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer").field("id", &self.id).field("day", &self.day).finish_non_exhaustive()
    }
}

impl Entries<'_> {
    /// Entries (neither binned nor erased) that answer one of these prompts, at most `limit` of the
    /// newest and as many of the oldest.
    pub fn answering(&self, prompts: &[&str], limit: u32) -> Result<Answering, VaultError> {
        let keys = self.places(prompts)?;
        let limit = limit as usize;
        let newest_from = keys.len().saturating_sub(limit);
        let (older, newest) = keys.split_at(newest_from);
        Ok(Answering {
            total: u32::try_from(keys.len()).unwrap_or(u32::MAX),
            newest: newest.iter().rev().map(|key| self.answer_at(*key)).collect::<Result<_, _>>()?,
            oldest: older.iter().take(limit).map(|key| self.answer_at(*key)).collect::<Result<_, _>>()?,
        })
    }

    /// The search keys of all entries that answer one of these prompts, oldest first. All of it is in the
    /// index, so that no row is read but those that are shown.
    fn places(&self, prompts: &[&str]) -> Result<Vec<i64>, VaultError> {
        let sql = "SELECT search_key FROM entry INDEXED BY entry_answering
             WHERE prompt_id IN (SELECT value FROM json_each(?1)) AND binned_at IS NULL AND erased_at IS NULL
             ORDER BY search_key";
        let prompts = serde_json::Value::from(prompts).to_string();
        let mut statement = self.vault.connection().prepare_cached(sql)?;
        let keys = statement.query_map([prompts], |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    fn answer_at(&self, search_key: i64) -> Result<Answer, VaultError> {
        let sql = format!("SELECT {COLUMNS} FROM entry WHERE search_key = ?1");
        let found = records(self.vault.connection(), self.vault.seal_key(), &sql, [search_key])?;
        // The index says that it is there, and that it has a prompt.
        let lost = || VaultError::Damaged(Damage::Lost);
        let EntryRecord { id, moment, title, excerpt, answered, .. } =
            found.into_iter().next().ok_or_else(lost)??;
        Ok(Answer { id, day: moment.day, title, excerpt, question: answered.ok_or_else(lost)?.text })
    }
}
