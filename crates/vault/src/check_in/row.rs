//! A check-in, as stored.

use holdfast_journal::check_in::{Answer, Answers, Context, Item};
use holdfast_journal::id::CheckInId;
use holdfast_journal::moment::{Micros, Moment, Zone};
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

use crate::error::{Damage, VaultError};
use crate::seal::{Fields, Seal, SealKey};
use crate::write::Write;

/// The columns, in the order [`CheckInRow::from_row`] reads them.
const COLUMNS: &str = "id, day, at, zone, changed_at, bond_key, unlinked, version, \
     w1, w2, w3, d1, d2, d3, s1, s2, s3, note, contexts, removed_at, seal";

/// The row of a check-in.
pub(super) struct CheckInRow {
    pub(super) id: CheckInId,
    pub(super) moment: Moment,
    pub(super) changed_at: i64,
    pub(super) bond_key: Option<i64>,
    /// Whether it was about someone who is forgotten.
    pub(super) unlinked: bool,
    pub(super) version: String,
    pub(super) answers: Answers,
    pub(super) note: String,
    pub(super) contexts: Vec<Context>,
    pub(super) removed_at: Option<i64>,
    /// None until it is stored.
    pub(super) seal: Option<Seal>,
}

impl CheckInRow {
    /// Reads [`COLUMNS`], and checks the seal.
    fn from_row(row: &Row<'_>, key: &SealKey) -> Result<Self, VaultError> {
        let damaged = || VaultError::Damaged(Damage::Row);
        let day = row.get::<_, String>(1)?.parse().map_err(|_| damaged())?;
        let zone = Zone::try_from(row.get::<_, String>(3)?).map_err(|_| damaged())?;
        let mut answers = Answers::default();
        for (at, item) in (8..).zip(Item::ALL) {
            let number: Option<u8> = row.get(at)?;
            answers.set(item, number.map(Answer::try_from).transpose().map_err(|_| damaged())?);
        }
        let found = Self {
            id: CheckInId::from_bytes(row.get(0)?),
            moment: Moment { at: Micros(row.get(2)?), zone, day },
            changed_at: row.get(4)?,
            bond_key: row.get(5)?,
            unlinked: row.get(6)?,
            version: row.get(7)?,
            answers,
            note: row.get(17)?,
            contexts: serde_json::from_str(&row.get::<_, String>(18)?).map_err(|_| damaged())?,
            removed_at: row.get(19)?,
            seal: Some(row.get(20)?),
        };
        match &found.seal {
            Some(seal) if key.matches("check_in", &found.fields(), seal) => Ok(found),
            _ => Err(damaged()),
        }
    }

    /// Stores the row: as a new one, or in the place of the one it was loaded from.
    pub(super) fn store(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        let old = self.seal.take();
        let seal = write.key().seal("check_in", &self.fields());
        let answer = |item: Item| self.answers.get(item).map(Answer::number);
        let sql = format!(
            "INSERT INTO check_in ({COLUMNS})
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
             ON CONFLICT (id) DO UPDATE SET
                 (day, at, zone, changed_at, bond_key, unlinked, version, w1, w2, w3, d1, d2, d3, s1, s2, s3, note, contexts,
                  removed_at, seal)
                 = (excluded.day, excluded.at, excluded.zone, excluded.changed_at, excluded.bond_key, excluded.unlinked, excluded.version,
                    excluded.w1, excluded.w2, excluded.w3, excluded.d1, excluded.d2, excluded.d3, excluded.s1,
                    excluded.s2, excluded.s3, excluded.note, excluded.contexts, excluded.removed_at, excluded.seal)"
        );
        write.connection().prepare_cached(&sql)?.execute(params![
            self.id.as_bytes(),
            self.moment.day.to_string(),
            self.moment.at.0,
            self.moment.zone.name(),
            self.changed_at,
            self.bond_key,
            self.unlinked,
            self.version,
            answer(Item::W1),
            answer(Item::W2),
            answer(Item::W3),
            answer(Item::D1),
            answer(Item::D2),
            answer(Item::D3),
            answer(Item::S1),
            answer(Item::S2),
            answer(Item::S3),
            self.note,
            contexts_json(&self.contexts),
            self.removed_at,
            seal
        ])?;
        write.reseal(old.as_ref(), Some(&seal));
        self.seal = Some(seal);
        Ok(())
    }

    /// Removes the row for good.
    pub(super) fn delete(&self, write: &Write<'_>) -> Result<(), VaultError> {
        write
            .connection()
            .prepare_cached("DELETE FROM check_in WHERE id = ?1")?
            .execute([self.id.as_bytes()])?;
        write.reseal(self.seal.as_ref(), None);
        Ok(())
    }

    /// The check-in with that id, removed or not.
    pub(super) fn load(connection: &Connection, key: &SealKey, id: CheckInId) -> Result<Self, VaultError> {
        let sql = format!("SELECT {COLUMNS} FROM check_in WHERE id = ?1");
        let found = connection
            .prepare_cached(&sql)?
            .query_row([id.as_bytes()], |row| Ok(Self::from_row(row, key)))
            .optional()?;
        found.ok_or(VaultError::NotFound)?
    }

    fn fields(&self) -> Fields {
        let start = Fields::new()
            .bytes(self.id.as_bytes())
            .text(&self.moment.day.to_string())
            .number(self.moment.at.0)
            .text(self.moment.zone.name())
            .number(self.changed_at)
            .maybe(self.bond_key, Fields::number)
            .number(self.unlinked.into())
            .text(&self.version)
            .text(&self.note)
            .text(&contexts_json(&self.contexts))
            .maybe(self.removed_at, Fields::number);
        Item::ALL.into_iter().fold(start, |fields, item| {
            fields.maybe(self.answers.get(item), |fields, answer| fields.number(answer.number().into()))
        })
    }
}

fn contexts_json(contexts: &[Context]) -> String {
    serde_json::Value::from(contexts.iter().map(|context| context.word()).collect::<Vec<_>>()).to_string()
}

/// The rows that a condition on `check_in` picks, oldest first, each checked by itself.
pub(super) fn rows(
    connection: &Connection,
    key: &SealKey,
    condition: &str,
    params: impl Params,
) -> Result<Vec<Result<CheckInRow, VaultError>>, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM check_in WHERE {condition} ORDER BY day, check_in_key");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(CheckInRow::from_row(row, key));
    }
    Ok(found)
}
