//! Questions in a person's own words, as stored.

use holdfast_journal::library::QuestionText;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::{Damage, VaultError};
use crate::random::make_bytes;
use crate::seal::{Fields, Seal, SealKey};
use crate::write::Write;

/// What the id of every question of one's own begins with; no id of the library does.
const PREFIX: &str = "own-";

/// The columns, in the order [`OwnRow::from_row`] reads them.
const COLUMNS: &str = "id, text, version, made_at, changed_at, retired_at, seal";

/// The row of a question.
pub(super) struct OwnRow {
    pub(super) id: String,
    pub(super) text: QuestionText,
    pub(super) version: u16,
    made_at: i64,
    pub(super) changed_at: i64,
    pub(super) retired_at: Option<i64>,
    pub(super) seal: Seal,
}

/// Whether that is the id of a question of one's own.
pub(super) fn is_own(id: &str) -> bool {
    id.starts_with(PREFIX)
}

impl OwnRow {
    /// Stores a new question.
    pub(super) fn insert(write: &Write<'_>, text: &QuestionText) -> Result<Self, VaultError> {
        let mut row = Self {
            id: format!("{PREFIX}{:032x}", u128::from_be_bytes(make_bytes()?)),
            text: text.clone(),
            version: 1,
            made_at: write.now.0,
            changed_at: write.now.0,
            retired_at: None,
            seal: [0; 32],
        };
        row.seal = write.key().seal("own_prompt", &row.fields());
        let sql = format!("INSERT INTO own_prompt ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        write.connection().prepare_cached(&sql)?.execute(params![
            row.id,
            row.text.as_str(),
            row.version,
            row.made_at,
            row.changed_at,
            row.retired_at,
            row.seal
        ])?;
        write.reseal(None, Some(&row.seal));
        Ok(row)
    }

    /// Stores what has changed in the place of the row it was loaded from.
    pub(super) fn update(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        let old = self.seal;
        self.seal = write.key().seal("own_prompt", &self.fields());
        let sql = "UPDATE own_prompt SET (text, version, changed_at, retired_at, seal) = (?2, ?3, ?4, ?5, ?6) WHERE id = ?1";
        write.connection().prepare_cached(sql)?.execute(params![
            self.id,
            self.text.as_str(),
            self.version,
            self.changed_at,
            self.retired_at,
            self.seal
        ])?;
        write.reseal(Some(&old), Some(&self.seal));
        Ok(())
    }

    /// Removes the row.
    pub(super) fn delete(&self, write: &Write<'_>) -> Result<(), VaultError> {
        write.connection().prepare_cached("DELETE FROM own_prompt WHERE id = ?1")?.execute([&self.id])?;
        write.reseal(Some(&self.seal), None);
        Ok(())
    }

    /// The question with that id.
    pub(super) fn find(connection: &Connection, key: &SealKey, id: &str) -> Result<Option<Self>, VaultError> {
        let sql = format!("SELECT {COLUMNS} FROM own_prompt WHERE id = ?1");
        let found = connection
            .prepare_cached(&sql)?
            .query_row([id], |row| Ok(Self::from_row(row, key)))
            .optional()?;
        found.transpose()
    }

    /// The question with that id, which must be there.
    pub(super) fn load(connection: &Connection, key: &SealKey, id: &str) -> Result<Self, VaultError> {
        Self::find(connection, key, id)?.ok_or(VaultError::NotFound)
    }

    /// Reads [`COLUMNS`], and checks the seal.
    fn from_row(row: &Row<'_>, key: &SealKey) -> Result<Self, VaultError> {
        let damaged = || VaultError::Damaged(Damage::Row);
        let found = Self {
            id: row.get(0)?,
            text: QuestionText::try_from(row.get::<_, String>(1)?).map_err(|_| damaged())?,
            version: row.get(2)?,
            made_at: row.get(3)?,
            changed_at: row.get(4)?,
            retired_at: row.get(5)?,
            seal: row.get(6)?,
        };
        if key.matches("own_prompt", &found.fields(), &found.seal) { Ok(found) } else { Err(damaged()) }
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text(&self.id)
            .text(self.text.as_str())
            .number(self.version.into())
            .number(self.made_at)
            .number(self.changed_at)
            .maybe(self.retired_at, Fields::number)
    }
}

/// Every question, the newest first, checked one by one.
pub(super) fn all(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<OwnRow, VaultError>>, VaultError> {
    // By the order in which they were stored: a clock can be wrong.
    let sql = format!("SELECT {COLUMNS} FROM own_prompt ORDER BY own_prompt_key DESC");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(OwnRow::from_row(row, key));
    }
    Ok(found)
}
