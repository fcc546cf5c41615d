//! A link between a rupture and a repair, as stored.

use holdfast_journal::mending::Share;
use holdfast_journal::moment::Micros;
use rusqlite::{Connection, Params, Row, params};

use crate::error::{Damage, VaultError};
use crate::seal::{Fields, Seal, SealKey};
use crate::write::Write;

/// The columns, in the order [`LinkRow::from_row`] reads them.
const COLUMNS: &str = "rupture_key, repair_key, share, note, linked_at, seal";

/// The row of a link. There is one for a pair.
pub(crate) struct LinkRow {
    pub(crate) rupture_key: i64,
    pub(crate) repair_key: i64,
    pub(crate) share: Share,
    pub(crate) note: String,
    pub(crate) linked_at: Micros,
    pub(super) seal: Seal,
}

impl LinkRow {
    /// Stores a new link.
    pub(super) fn insert(
        write: &Write<'_>,
        rupture_key: i64,
        repair_key: i64,
        share: Share,
        note: &str,
    ) -> Result<(), VaultError> {
        let linked_at = write.now;
        let mut row =
            Self { rupture_key, repair_key, share, note: note.to_owned(), linked_at, seal: [0; 32] };
        row.seal = write.key().seal("repair_link", &row.fields());
        let sql = format!("INSERT INTO repair_link ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        write.connection().prepare_cached(&sql)?.execute(params![
            row.rupture_key,
            row.repair_key,
            row.share.word(),
            row.note,
            row.linked_at.0,
            row.seal
        ])?;
        write.reseal(None, Some(&row.seal));
        Ok(())
    }

    /// Stores what has changed of share and note.
    pub(super) fn update(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        let old = self.seal;
        self.seal = write.key().seal("repair_link", &self.fields());
        let sql = "UPDATE repair_link SET (share, note, seal) = (?3, ?4, ?5) WHERE rupture_key = ?1 AND repair_key = ?2";
        write.connection().prepare_cached(sql)?.execute(params![
            self.rupture_key,
            self.repair_key,
            self.share.word(),
            self.note,
            self.seal
        ])?;
        write.reseal(Some(&old), Some(&self.seal));
        Ok(())
    }

    /// Removes the row.
    pub(super) fn delete(&self, write: &Write<'_>) -> Result<(), VaultError> {
        let sql = "DELETE FROM repair_link WHERE rupture_key = ?1 AND repair_key = ?2";
        write.connection().prepare_cached(sql)?.execute([self.rupture_key, self.repair_key])?;
        write.reseal(Some(&self.seal), None);
        Ok(())
    }

    /// Reads [`COLUMNS`], and checks the seal.
    fn from_row(row: &Row<'_>, key: &SealKey) -> Result<Self, VaultError> {
        let damaged = || VaultError::Damaged(Damage::Row);
        let found = Self {
            rupture_key: row.get(0)?,
            repair_key: row.get(1)?,
            share: Share::from_word(&row.get::<_, String>(2)?).ok_or_else(damaged)?,
            note: row.get(3)?,
            linked_at: Micros(row.get(4)?),
            seal: row.get(5)?,
        };
        if key.matches("repair_link", &found.fields(), &found.seal) { Ok(found) } else { Err(damaged()) }
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number(self.rupture_key)
            .number(self.repair_key)
            .text(self.share.word())
            .text(&self.note)
            .number(self.linked_at.0)
    }
}

/// The links of one rupture, those to binned repairs included.
pub(crate) fn of_rupture(
    connection: &Connection,
    key: &SealKey,
    rupture_key: i64,
) -> Result<Vec<LinkRow>, VaultError> {
    select(connection, key, "rupture_key = ?1", [rupture_key])?.into_iter().collect()
}

/// The links of one repair, those to binned ruptures included.
pub(crate) fn of_repair(
    connection: &Connection,
    key: &SealKey,
    repair_key: i64,
) -> Result<Vec<LinkRow>, VaultError> {
    select(connection, key, "repair_key = ?1", [repair_key])?.into_iter().collect()
}

/// Every link, checked one by one.
pub(crate) fn all(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<LinkRow, VaultError>>, VaultError> {
    select(connection, key, "TRUE", [])
}

fn select(
    connection: &Connection,
    key: &SealKey,
    condition: &str,
    params: impl Params,
) -> Result<Vec<Result<LinkRow, VaultError>>, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM repair_link WHERE {condition} ORDER BY link_key");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params)?;
    let mut links = Vec::new();
    while let Some(row) = rows.next()? {
        links.push(LinkRow::from_row(row, key));
    }
    Ok(links)
}
