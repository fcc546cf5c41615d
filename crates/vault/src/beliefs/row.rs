//! A belief, as stored.

use holdfast_journal::belief::BeliefText;
use holdfast_journal::day::Day;
use holdfast_journal::id::BeliefId;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Belief;
use crate::error::{Damage, VaultError};
use crate::random::make_bytes;
use crate::seal::{Fields, Seal, SealKey};
use crate::write::Write;

/// The columns, in the order [`BeliefRow::from_row`] reads them.
const COLUMNS: &str = "belief_key, id, text, day, begun_at, changed_at, removed_at, seal";

/// The row of a belief.
pub(super) struct BeliefRow {
    pub(super) key: i64,
    pub(super) id: BeliefId,
    pub(super) text: BeliefText,
    pub(super) day: Day,
    pub(super) begun_at: i64,
    pub(super) changed_at: i64,
    pub(super) removed_at: Option<i64>,
    pub(super) seal: Seal,
}

impl BeliefRow {
    /// Stores a new belief.
    pub(super) fn insert(write: &Write<'_>, text: &BeliefText, day: Day) -> Result<Self, VaultError> {
        let connection = write.connection();
        // Chosen here and not by SQLite, because other rows point at it: so it is under the seal.
        let next = "SELECT coalesce(max(belief_key), 0) + 1 FROM belief";
        let mut row = Self {
            key: connection.prepare_cached(next)?.query_row([], |row| row.get(0))?,
            id: BeliefId::from_bytes(make_bytes()?),
            text: text.clone(),
            day,
            begun_at: write.now.0,
            changed_at: write.now.0,
            removed_at: None,
            seal: [0; 32],
        };
        row.seal = write.key().seal("belief", &row.fields());
        let sql = format!("INSERT INTO belief ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        connection.prepare_cached(&sql)?.execute(params![
            row.key,
            row.id.as_bytes(),
            row.text.as_str(),
            row.day.to_string(),
            row.begun_at,
            row.changed_at,
            row.removed_at,
            row.seal
        ])?;
        write.reseal(None, Some(&row.seal));
        Ok(row)
    }

    /// Stores what has changed in the place of the row it was loaded from.
    pub(super) fn update(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        let old = self.seal;
        self.seal = write.key().seal("belief", &self.fields());
        let sql =
            "UPDATE belief SET (text, changed_at, removed_at, seal) = (?2, ?3, ?4, ?5) WHERE belief_key = ?1";
        write.connection().prepare_cached(sql)?.execute(params![
            self.key,
            self.text.as_str(),
            self.changed_at,
            self.removed_at,
            self.seal
        ])?;
        write.reseal(Some(&old), Some(&self.seal));
        Ok(())
    }

    /// Stores it as changed now.
    pub(super) fn touch(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        self.changed_at = write.now.0;
        self.update(write)
    }

    /// Removes the row. Nothing may point at it any more.
    pub(super) fn delete(&self, write: &Write<'_>) -> Result<(), VaultError> {
        let sql = "DELETE FROM belief WHERE belief_key = ?1";
        write.connection().prepare_cached(sql)?.execute([self.key])?;
        write.reseal(Some(&self.seal), None);
        Ok(())
    }

    /// The belief with that id, also one that was removed.
    pub(super) fn known(connection: &Connection, key: &SealKey, id: BeliefId) -> Result<Self, VaultError> {
        let sql = format!("SELECT {COLUMNS} FROM belief WHERE id = ?1");
        let found = connection
            .prepare_cached(&sql)?
            .query_row([id.as_bytes()], |row| Ok(Self::from_row(row, key)))
            .optional()?;
        found.ok_or(VaultError::NotFound)?
    }

    /// The belief with that id, unless it was removed.
    pub(super) fn load(connection: &Connection, key: &SealKey, id: BeliefId) -> Result<Self, VaultError> {
        let row = Self::known(connection, key, id)?;
        if row.removed_at.is_none() { Ok(row) } else { Err(VaultError::NotFound) }
    }

    /// The belief at that key, unless it was removed.
    pub(super) fn at(connection: &Connection, key: &SealKey, belief_key: i64) -> Result<Self, VaultError> {
        let sql = format!("SELECT {COLUMNS} FROM belief WHERE belief_key = ?1 AND removed_at IS NULL");
        let found = connection
            .prepare_cached(&sql)?
            .query_row([belief_key], |row| Ok(Self::from_row(row, key)))
            .optional()?;
        found.ok_or(VaultError::NotFound)?
    }

    /// As the list shows it.
    pub(super) fn with_moments(self, moments: (u32, u32)) -> Belief {
        Belief { id: self.id, text: self.text, day: self.day, moments }
    }

    /// Reads [`COLUMNS`], and checks the seal.
    fn from_row(row: &Row<'_>, key: &SealKey) -> Result<Self, VaultError> {
        let damaged = || VaultError::Damaged(Damage::Row);
        let found = Self {
            key: row.get(0)?,
            id: BeliefId::from_bytes(row.get(1)?),
            text: BeliefText::try_from(row.get::<_, String>(2)?).map_err(|_| damaged())?,
            day: row.get::<_, String>(3)?.parse().map_err(|_| damaged())?,
            begun_at: row.get(4)?,
            changed_at: row.get(5)?,
            removed_at: row.get(6)?,
            seal: row.get(7)?,
        };
        if key.matches("belief", &found.fields(), &found.seal) { Ok(found) } else { Err(damaged()) }
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number(self.key)
            .bytes(self.id.as_bytes())
            .text(self.text.as_str())
            .text(&self.day.to_string())
            .number(self.begun_at)
            .number(self.changed_at)
            .maybe(self.removed_at, Fields::number)
    }
}

/// Every belief, also those that were removed, the last changed first, checked one by one.
pub(super) fn all(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<BeliefRow, VaultError>>, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM belief ORDER BY changed_at DESC, belief_key DESC");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(BeliefRow::from_row(row, key));
    }
    Ok(found)
}
