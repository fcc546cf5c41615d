//! A sentence that speaks for a belief or against it, as stored.

use holdfast_journal::belief::{BeliefSide, Since};
use holdfast_journal::id::{MomentId, RevisionId};
use rusqlite::{Connection, Params, Row, params};

use crate::error::{Damage, VaultError};
use crate::random::make_bytes;
use crate::seal::{Fields, Seal, SealKey};
use crate::write::Write;

/// The columns, in the order [`MomentRow::from_row`] reads them.
const COLUMNS: &str =
    "moment_key, id, belief_key, side, entry_key, revision_id, sentence, since, kept_at, seal";

/// The row of a moment.
pub(super) struct MomentRow {
    pub(super) key: i64,
    pub(super) id: MomentId,
    pub(super) belief_key: i64,
    pub(super) side: BeliefSide,
    pub(super) entry_key: i64,
    /// The text it was taken from.
    pub(super) revision: RevisionId,
    pub(super) sentence: String,
    pub(super) since: Since,
    pub(super) kept_at: i64,
    pub(super) seal: Seal,
}

impl MomentRow {
    /// Stores a sentence of that text of an entry.
    pub(super) fn insert(
        write: &Write<'_>,
        belief_key: i64,
        side: BeliefSide,
        (entry_key, revision): (i64, RevisionId),
        sentence: &str,
    ) -> Result<MomentId, VaultError> {
        let id = MomentId::from_bytes(make_bytes()?);
        let (sentence, since, kept_at) = (sentence.to_owned(), Since::default(), write.now.0);
        let mut row = Self {
            key: 0,
            id,
            belief_key,
            side,
            entry_key,
            revision,
            sentence,
            since,
            kept_at,
            seal: [0; 32],
        };
        row.seal = write.key().seal("belief_moment", &row.fields());
        let sql = "INSERT INTO belief_moment
                 (id, belief_key, side, entry_key, revision_id, sentence, since, kept_at, seal)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        write.connection().prepare_cached(sql)?.execute(params![
            row.id.as_bytes(),
            row.belief_key,
            row.side.word(),
            row.entry_key,
            row.revision.as_bytes(),
            row.sentence,
            row.since.as_str(),
            row.kept_at,
            row.seal
        ])?;
        write.reseal(None, Some(&row.seal));
        Ok(id)
    }

    /// Stores which way it speaks and what is known since.
    pub(super) fn update(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        let old = self.seal;
        self.seal = write.key().seal("belief_moment", &self.fields());
        let sql = "UPDATE belief_moment SET (side, since, seal) = (?2, ?3, ?4) WHERE moment_key = ?1";
        let values = params![self.key, self.side.word(), self.since.as_str(), self.seal];
        write.connection().prepare_cached(sql)?.execute(values)?;
        write.reseal(Some(&old), Some(&self.seal));
        Ok(())
    }

    /// Removes the row.
    pub(super) fn delete(&self, write: &Write<'_>) -> Result<(), VaultError> {
        let sql = "DELETE FROM belief_moment WHERE moment_key = ?1";
        write.connection().prepare_cached(sql)?.execute([self.key])?;
        write.reseal(Some(&self.seal), None);
        Ok(())
    }

    /// The moment with that id.
    pub(super) fn load(connection: &Connection, key: &SealKey, id: MomentId) -> Result<Self, VaultError> {
        select(connection, key, "id = ?1", [id.as_bytes()])?.pop().ok_or(VaultError::NotFound)?
    }

    /// Reads [`COLUMNS`], and checks the seal.
    fn from_row(row: &Row<'_>, key: &SealKey) -> Result<Self, VaultError> {
        let damaged = || VaultError::Damaged(Damage::Row);
        let found = Self {
            key: row.get(0)?,
            id: MomentId::from_bytes(row.get(1)?),
            belief_key: row.get(2)?,
            side: BeliefSide::from_word(&row.get::<_, String>(3)?).ok_or_else(damaged)?,
            entry_key: row.get(4)?,
            revision: RevisionId::from_bytes(row.get(5)?),
            sentence: row.get(6)?,
            since: Since::try_from(row.get::<_, String>(7)?).map_err(|_| damaged())?,
            kept_at: row.get(8)?,
            seal: row.get(9)?,
        };
        if key.matches("belief_moment", &found.fields(), &found.seal) { Ok(found) } else { Err(damaged()) }
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .bytes(self.id.as_bytes())
            .number(self.belief_key)
            .text(self.side.word())
            .number(self.entry_key)
            .bytes(self.revision.as_bytes())
            .text(&self.sentence)
            .text(self.since.as_str())
            .number(self.kept_at)
    }
}

/// Every moment, checked one by one.
pub(super) fn all(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<MomentRow, VaultError>>, VaultError> {
    select(connection, key, "TRUE", [])
}

/// Every moment of every belief.
pub(super) fn every(connection: &Connection, key: &SealKey) -> Result<Vec<MomentRow>, VaultError> {
    all(connection, key)?.into_iter().collect()
}

/// The moments of one belief, the last kept first.
pub(super) fn of_belief(
    connection: &Connection,
    key: &SealKey,
    belief_key: i64,
) -> Result<Vec<MomentRow>, VaultError> {
    select(connection, key, "belief_key = ?1", [belief_key])?.into_iter().collect()
}

/// The moments taken from one entry.
pub(super) fn of_entry(
    connection: &Connection,
    key: &SealKey,
    entry_key: i64,
) -> Result<Vec<MomentRow>, VaultError> {
    select(connection, key, "entry_key = ?1", [entry_key])?.into_iter().collect()
}

fn select(
    connection: &Connection,
    key: &SealKey,
    condition: &str,
    params: impl Params,
) -> Result<Vec<Result<MomentRow, VaultError>>, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM belief_moment WHERE {condition} ORDER BY moment_key DESC");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(MomentRow::from_row(row, key));
    }
    Ok(found)
}
