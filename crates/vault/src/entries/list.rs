//! Lists of entries: newest day first, a page at a time.

use holdfast_journal::day::Day;
use holdfast_journal::entry::EntryRow;
use holdfast_journal::id::EntryId;
use rusqlite::{Connection, OptionalExtension, Params};

use super::Entries;
use super::record::{COLUMNS, EntryRecord};
use crate::error::VaultError;
use crate::seal::SealKey;

/// A page of entries.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The entries, newest day first.
    pub rows: Vec<EntryRow>,
    /// The search key after which the next page starts; none at the end.
    pub next: Option<i64>,
}

impl Entries<'_> {
    /// Up to `limit` entries that come after the search key `after`, newest day first.
    pub fn page(&self, after: Option<i64>, limit: u32) -> Result<Page, VaultError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM entry WHERE binned_at IS NULL AND erased_at IS NULL AND search_key < ?1
             ORDER BY search_key DESC LIMIT ?2"
        );
        // One more than asked for tells whether there is a next page.
        let mut rows = self.rows(&sql, (after.unwrap_or(i64::MAX), i64::from(limit) + 1))?;
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let next = rows.last().map(|row| row.search_key).filter(|_| more);
        Ok(Page { rows, next })
    }

    /// The entries of some days, oldest first.
    pub fn between(&self, from: Option<Day>, to: Option<Day>) -> Result<Vec<EntryRow>, VaultError> {
        let first = from.map_or(0, |day| day.number() << 20);
        let last = to.map_or(i64::MAX, |day| ((day.number() + 1) << 20) - 1);
        let sql = format!(
            "SELECT {COLUMNS} FROM entry WHERE binned_at IS NULL AND erased_at IS NULL AND search_key BETWEEN ?1 AND ?2
             ORDER BY search_key"
        );
        self.rows(&sql, (first, last))
    }

    /// What is in the bin, last binned first.
    pub fn bin(&self) -> Result<Vec<EntryRow>, VaultError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM entry WHERE binned_at IS NOT NULL AND erased_at IS NULL ORDER BY binned_at DESC"
        );
        self.rows(&sql, [])
    }

    /// One entry as lists show it.
    pub fn row(&self, id: EntryId) -> Result<EntryRow, VaultError> {
        EntryRecord::load(self.vault.connection(), self.vault.seal_key(), id).map(EntryRecord::into_row)
    }

    /// The entries before and after one in the journal, with their days.
    pub fn neighbours(&self, id: EntryId) -> Result<[Option<(EntryId, Day)>; 2], VaultError> {
        let listed = "binned_at IS NULL AND erased_at IS NULL";
        let here = "(SELECT search_key FROM entry WHERE id = ?1)";
        let find = |side: &str| -> Result<Option<(EntryId, Day)>, VaultError> {
            let sql = format!("SELECT id, day FROM entry WHERE {listed} AND search_key {side} LIMIT 1");
            let mut statement = self.vault.connection().prepare_cached(&sql)?;
            let row = statement.query_row([id.as_bytes()], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)));
            Ok(row.optional()?.and_then(|(id, day)| Some((EntryId::from_bytes(id), day.parse().ok()?))))
        };
        let earlier = find(&format!("< {here} ORDER BY search_key DESC"))?;
        let later = find(&format!("> {here} ORDER BY search_key"))?;
        Ok([earlier, later])
    }

    /// The entry of that day that answers that prompt; the latest, if there are several.
    pub fn answer(&self, day: Day, prompt: &str) -> Result<Option<EntryId>, VaultError> {
        let first = day.number() << 20;
        let sql = "SELECT id FROM entry WHERE binned_at IS NULL AND erased_at IS NULL
             AND search_key BETWEEN ?1 AND ?2 AND prompt_id = ?3 ORDER BY search_key DESC LIMIT 1";
        let mut statement = self.vault.connection().prepare_cached(sql)?;
        let id = statement.query_row((first, first + (1 << 20) - 1, prompt), |row| row.get(0));
        Ok(id.optional()?.map(EntryId::from_bytes))
    }

    /// How many entries there are, without the bin.
    pub fn count(&self) -> Result<u32, VaultError> {
        let sql = "SELECT count(*) FROM entry WHERE binned_at IS NULL AND erased_at IS NULL";
        Ok(self.vault.connection().prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }

    /// The ids of all entries in their order, oldest first; with the bin if asked for. For walks
    /// that read one entry after another, such as an export.
    pub fn ids(&self, with_bin: bool) -> Result<Vec<EntryId>, VaultError> {
        let sql =
            "SELECT id FROM entry WHERE erased_at IS NULL AND (?1 OR binned_at IS NULL) ORDER BY search_key";
        let mut statement = self.vault.connection().prepare_cached(sql)?;
        let ids = statement.query_map([with_bin], |row| row.get(0).map(EntryId::from_bytes))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    fn rows(&self, sql: &str, params: impl Params) -> Result<Vec<EntryRow>, VaultError> {
        let (connection, key) = (self.vault.connection(), self.vault.seal_key());
        records(connection, key, sql, params)?
            .into_iter()
            .map(|record| record.map(EntryRecord::into_row))
            .collect()
    }
}

/// The records a statement gives, each checked.
pub(crate) fn records(
    connection: &Connection,
    key: &SealKey,
    sql: &str,
    params: impl Params,
) -> Result<Vec<Result<EntryRecord, VaultError>>, VaultError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut records = Vec::new();
    while let Some(row) = rows.next()? {
        records.push(EntryRecord::from_row(row).and_then(|record| record.complete(connection, key)));
    }
    Ok(records)
}
