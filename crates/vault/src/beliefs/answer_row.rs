//! How true a belief felt on a day, as stored.

use holdfast_journal::belief::HowTrue;
use holdfast_journal::day::Day;
use rusqlite::{Connection, Params, Row, params};

use crate::error::{Damage, VaultError};
use crate::seal::{Fields, Seal, SealKey};
use crate::write::Write;

/// The row of an answer.
pub(super) struct AnswerRow {
    belief_key: i64,
    pub(super) day: Day,
    pub(super) how_true: HowTrue,
    answered_at: i64,
    pub(super) seal: Seal,
}

impl AnswerRow {
    /// Stores the first answer of a day.
    pub(super) fn insert(
        write: &Write<'_>,
        belief_key: i64,
        day: Day,
        how_true: HowTrue,
    ) -> Result<(), VaultError> {
        let mut row = Self { belief_key, day, how_true, answered_at: write.now.0, seal: [0; 32] };
        row.seal = write.key().seal("belief_answer", &row.fields());
        let sql = "INSERT INTO belief_answer (belief_key, day, how_true, answered_at, seal)
             VALUES (?1, ?2, ?3, ?4, ?5)";
        write.connection().prepare_cached(sql)?.execute(params![
            row.belief_key,
            row.day.to_string(),
            row.how_true.word(),
            row.answered_at,
            row.seal
        ])?;
        write.reseal(None, Some(&row.seal));
        Ok(())
    }

    /// Stores another answer in its place.
    pub(super) fn change(mut self, write: &Write<'_>, how_true: HowTrue) -> Result<(), VaultError> {
        let old = self.seal;
        self.how_true = how_true;
        self.answered_at = write.now.0;
        self.seal = write.key().seal("belief_answer", &self.fields());
        let sql = "UPDATE belief_answer SET (how_true, answered_at, seal) = (?3, ?4, ?5)
             WHERE belief_key = ?1 AND day = ?2";
        write.connection().prepare_cached(sql)?.execute(params![
            self.belief_key,
            self.day.to_string(),
            self.how_true.word(),
            self.answered_at,
            self.seal
        ])?;
        write.reseal(Some(&old), Some(&self.seal));
        Ok(())
    }

    /// Removes the row.
    pub(super) fn delete(&self, write: &Write<'_>) -> Result<(), VaultError> {
        let sql = "DELETE FROM belief_answer WHERE belief_key = ?1 AND day = ?2";
        write.connection().prepare_cached(sql)?.execute(params![self.belief_key, self.day.to_string()])?;
        write.reseal(Some(&self.seal), None);
        Ok(())
    }

    /// The answer of a day, if there is one.
    pub(super) fn find(
        connection: &Connection,
        key: &SealKey,
        belief_key: i64,
        day: Day,
    ) -> Result<Option<Self>, VaultError> {
        let condition = "belief_key = ?1 AND day = ?2";
        select(connection, key, condition, params![belief_key, day.to_string()])?.pop().transpose()
    }

    /// Reads `belief_key, day, how_true, answered_at, seal`, and checks the seal.
    fn from_row(row: &Row<'_>, key: &SealKey) -> Result<Self, VaultError> {
        let damaged = || VaultError::Damaged(Damage::Row);
        let found = Self {
            belief_key: row.get(0)?,
            day: row.get::<_, String>(1)?.parse().map_err(|_| damaged())?,
            how_true: HowTrue::from_word(&row.get::<_, String>(2)?).ok_or_else(damaged)?,
            answered_at: row.get(3)?,
            seal: row.get(4)?,
        };
        if key.matches("belief_answer", &found.fields(), &found.seal) { Ok(found) } else { Err(damaged()) }
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number(self.belief_key)
            .text(&self.day.to_string())
            .text(self.how_true.word())
            .number(self.answered_at)
    }
}

/// Every answer, checked one by one.
pub(super) fn all(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<AnswerRow, VaultError>>, VaultError> {
    select(connection, key, "TRUE", [])
}

/// The answers about one belief, oldest first.
pub(super) fn of_belief(
    connection: &Connection,
    key: &SealKey,
    belief_key: i64,
) -> Result<Vec<AnswerRow>, VaultError> {
    select(connection, key, "belief_key = ?1", [belief_key])?.into_iter().collect()
}

fn select(
    connection: &Connection,
    key: &SealKey,
    condition: &str,
    params: impl Params,
) -> Result<Vec<Result<AnswerRow, VaultError>>, VaultError> {
    let sql = format!(
        "SELECT belief_key, day, how_true, answered_at, seal FROM belief_answer WHERE {condition} ORDER BY day"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(AnswerRow::from_row(row, key));
    }
    Ok(found)
}
