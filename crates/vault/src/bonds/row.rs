//! A bond, as stored.

use holdfast_journal::bond::{BondKind, Nickname};
use holdfast_journal::id::BondId;
use rusqlite::{Connection, Row, params};

use crate::error::{Damage, VaultError};
use crate::random::make_bytes;
use crate::seal::{Fields, Seal, SealKey};
use crate::write::Write;

/// The columns, in the order [`BondRow::from_row`] reads them.
const COLUMNS: &str = "bond_key, id, nickname, folded, kind, muted, made_at, merged_into, forgotten_at, seal";

/// The row of a bond.
pub(super) struct BondRow {
    pub(super) key: i64,
    pub(super) id: BondId,
    pub(super) nickname: Nickname,
    pub(super) kind: BondKind,
    pub(super) muted: bool,
    pub(super) made_at: i64,
    /// The key of the one they were made one with.
    pub(super) merged_into: Option<i64>,
    pub(super) forgotten_at: Option<i64>,
    pub(super) seal: Seal,
}

impl BondRow {
    /// Stores a new bond.
    pub(super) fn insert(write: &Write<'_>, nickname: &Nickname, kind: BondKind) -> Result<Self, VaultError> {
        let connection = write.connection();
        // Chosen here and not by SQLite, because other rows point at it: so it is under the seal.
        let next = "SELECT coalesce(max(bond_key), 0) + 1 FROM bond";
        let mut row = Self {
            key: connection.prepare_cached(next)?.query_row([], |row| row.get(0))?,
            id: BondId::from_bytes(make_bytes()?),
            nickname: nickname.clone(),
            kind,
            muted: false,
            made_at: write.now.0,
            merged_into: None,
            forgotten_at: None,
            seal: [0; 32],
        };
        row.seal = write.key().seal("bond", &row.fields());
        let sql = format!("INSERT INTO bond ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        connection.prepare_cached(&sql)?.execute(params![
            row.key,
            row.id.as_bytes(),
            row.nickname.as_str(),
            row.nickname.key(),
            row.kind.word(),
            row.muted,
            row.made_at,
            row.merged_into,
            row.forgotten_at,
            row.seal
        ])?;
        write.reseal(None, Some(&row.seal));
        Ok(row)
    }

    /// Stores what has changed in the place of the row it was loaded from.
    pub(super) fn update(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        let old = self.seal;
        self.seal = write.key().seal("bond", &self.fields());
        let sql = "UPDATE bond SET (nickname, folded, kind, muted, merged_into, forgotten_at, seal)
             = (?2, ?3, ?4, ?5, ?6, ?7, ?8) WHERE bond_key = ?1";
        write.connection().prepare_cached(sql)?.execute(params![
            self.key,
            self.nickname.as_str(),
            self.nickname.key(),
            self.kind.word(),
            self.muted,
            self.merged_into,
            self.forgotten_at,
            self.seal
        ])?;
        write.reseal(Some(&old), Some(&self.seal));
        Ok(())
    }

    /// Reads [`COLUMNS`], and checks the seal. The folded nickname is not under it: it follows from the
    /// nickname, and has to.
    fn from_row(row: &Row<'_>, key: &SealKey) -> Result<Self, VaultError> {
        let damaged = || VaultError::Damaged(Damage::Row);
        let found = Self {
            key: row.get(0)?,
            id: BondId::from_bytes(row.get(1)?),
            nickname: Nickname::try_from(row.get::<_, String>(2)?).map_err(|_| damaged())?,
            kind: BondKind::from_word(&row.get::<_, String>(4)?).ok_or_else(damaged)?,
            muted: row.get(5)?,
            made_at: row.get(6)?,
            merged_into: row.get(7)?,
            forgotten_at: row.get(8)?,
            seal: row.get(9)?,
        };
        let is_whole = row.get::<_, String>(3)? == found.nickname.key()
            && key.matches("bond", &found.fields(), &found.seal);
        if is_whole { Ok(found) } else { Err(damaged()) }
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number(self.key)
            .bytes(self.id.as_bytes())
            .text(self.nickname.as_str())
            .text(self.kind.word())
            .number(self.muted.into())
            .number(self.made_at)
            .maybe(self.merged_into, Fields::number)
            .maybe(self.forgotten_at, Fields::number)
    }
}

/// Every bond, also those that were merged or forgotten, checked one by one.
pub(super) fn all(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<BondRow, VaultError>>, VaultError> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM bond"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(BondRow::from_row(row, key));
    }
    Ok(found)
}

/// Removes bonds, all in one statement: one that was merged into another goes with it, in whatever order.
pub(super) fn delete(write: &Write<'_>, gone: &[BondRow]) -> Result<(), VaultError> {
    let keys = serde_json::Value::from_iter(gone.iter().map(|row| row.key)).to_string();
    let sql = "DELETE FROM bond WHERE bond_key IN (SELECT value FROM json_each(?1))";
    write.connection().prepare_cached(sql)?.execute([keys])?;
    gone.iter().for_each(|row| write.reseal(Some(&row.seal), None));
    Ok(())
}
