//! A run column by column, and the seal over all of them.

use std::str::FromStr;

use holdfast_journal::id::RunId;
use holdfast_journal::mending::{RuptureStatus, Standing, StatusBy};
use holdfast_journal::moment::{Micros, Moment, Zone};
use holdfast_journal::practice::{
    FieldValue, PracticeKind, RunFields, Safety, Values, values_from_json, values_to_json,
};
use rusqlite::{Connection, Row, params};

use super::record::RunRecord;
use crate::error::{Damage, VaultError};
use crate::seal::{Fields, Seal, SealKey};

/// The columns, in the order [`Stored::read`] reads them.
pub(super) const COLUMNS: &str = "run_key, id, practice, version, day, begun_at, zone, changed_at, finished_at, \
     entry_key, step, bond_key, safety, happened_on, status, status_by, settled_on, mood_before, mood_after, \
     opens_on, struck_at, openings, fields, afterwards, seal";

/// The ids of the answers that stand in columns of their own, in whatever practice has them.
const IN_COLUMNS: [&str; 3] = ["happened_on", "mood_before", "mood_after"];

/// What the columns hold. The seal is over these and not over what is made of them, so that it says
/// something also of what this program cannot read.
#[derive(PartialEq)]
pub(super) struct Stored {
    key: i64,
    id: RunId,
    practice: String,
    version: u16,
    day: String,
    begun_at: i64,
    zone: String,
    changed_at: i64,
    finished_at: Option<i64>,
    entry_key: Option<i64>,
    step: String,
    bond_key: Option<i64>,
    safety: Option<String>,
    happened_on: Option<String>,
    status: Option<String>,
    status_by: Option<String>,
    settled_on: Option<String>,
    mood_before: Option<u8>,
    mood_after: Option<u8>,
    opens_on: Option<String>,
    struck_at: Option<i64>,
    openings: String,
    fields: String,
    afterwards: String,
}

impl Stored {
    /// What is to be stored of a run.
    pub(super) fn of(record: &RunRecord) -> Result<Self, VaultError> {
        let mut fields = record.fields.clone();
        fields.set_person(None);
        if record.standing.is_some() {
            fields.set_status(None);
        }
        if let (RunFields::RepairLog(repair), true) = (&mut fields, record.is_repair()) {
            repair.rupture_ids.clear();
        }
        let mut values = fields.to_values();
        values.retain(|field, _| !IN_COLUMNS.contains(&field.as_str()));
        let (before, after) = record.fields.mood();
        let standing = record.standing;
        let openings: Vec<i64> = record.openings.iter().map(|at| at.0).collect();
        Ok(Self {
            key: record.key,
            id: record.id,
            practice: record.practice.slug().to_owned(),
            version: record.version,
            day: record.moment.day.to_string(),
            begun_at: record.moment.at.0,
            zone: record.moment.zone.name().to_owned(),
            changed_at: record.changed_at.0,
            finished_at: record.finished_at.map(|at| at.0),
            entry_key: record.entry_key,
            step: record.step.clone(),
            bond_key: record.bond_key,
            safety: record.safety.map(|safety| safety.word().to_owned()),
            happened_on: record.fields.happened_on().map(|day| day.to_string()),
            status: standing.map(|standing| standing.status.word().to_owned()),
            status_by: standing.map(|standing| standing.by.word().to_owned()),
            settled_on: standing.and_then(|standing| standing.settled_on).map(|day| day.to_string()),
            mood_before: before.map(u8::from),
            mood_after: after.map(u8::from),
            opens_on: record.opens_on.map(|day| day.to_string()),
            struck_at: record.struck_at.map(|at| at.0),
            openings: serde_json::Value::from(openings).to_string(),
            fields: values_to_json(&values).map_err(|_| UNREADABLE)?,
            afterwards: record.afterwards.clone(),
        })
    }

    /// Reads [`COLUMNS`], and checks the seal.
    pub(super) fn read(row: &Row<'_>, key: &SealKey) -> Result<(Self, Seal), VaultError> {
        let stored = Self {
            key: row.get(0)?,
            id: RunId::from_bytes(row.get(1)?),
            practice: row.get(2)?,
            version: row.get(3)?,
            day: row.get(4)?,
            begun_at: row.get(5)?,
            zone: row.get(6)?,
            changed_at: row.get(7)?,
            finished_at: row.get(8)?,
            entry_key: row.get(9)?,
            step: row.get(10)?,
            bond_key: row.get(11)?,
            safety: row.get(12)?,
            happened_on: row.get(13)?,
            status: row.get(14)?,
            status_by: row.get(15)?,
            settled_on: row.get(16)?,
            mood_before: row.get(17)?,
            mood_after: row.get(18)?,
            opens_on: row.get(19)?,
            struck_at: row.get(20)?,
            openings: row.get(21)?,
            fields: row.get(22)?,
            afterwards: row.get(23)?,
        };
        let seal: Seal = row.get(24)?;
        if key.matches("practice_run", &stored.sealed(), &seal) {
            Ok((stored, seal))
        } else {
            Err(UNREADABLE)
        }
    }

    /// Its seal.
    pub(super) fn seal(&self, key: &SealKey) -> Seal {
        key.seal("practice_run", &self.sealed())
    }

    fn sealed(&self) -> Fields {
        let text = |fields: Fields, text: &String| fields.text(text);
        let number = |fields: Fields, number: u8| fields.number(number.into());
        Fields::new()
            .number(self.key)
            .bytes(self.id.as_bytes())
            .text(&self.practice)
            .number(self.version.into())
            .text(&self.day)
            .number(self.begun_at)
            .text(&self.zone)
            .number(self.changed_at)
            .maybe(self.finished_at, Fields::number)
            .maybe(self.entry_key, Fields::number)
            .text(&self.step)
            .maybe(self.bond_key, Fields::number)
            .maybe(self.safety.as_ref(), text)
            .maybe(self.happened_on.as_ref(), text)
            .maybe(self.status.as_ref(), text)
            .maybe(self.status_by.as_ref(), text)
            .maybe(self.settled_on.as_ref(), text)
            .maybe(self.mood_before, number)
            .maybe(self.mood_after, number)
            .maybe(self.opens_on.as_ref(), text)
            .maybe(self.struck_at, Fields::number)
            .text(&self.openings)
            .text(&self.fields)
            .text(&self.afterwards)
    }

    /// Writes the row: a new one, or in the place of the one with this key.
    pub(super) fn write(&self, connection: &Connection, seal: &Seal) -> Result<(), VaultError> {
        // One statement for both cases, so that no column can be forgotten in one of them.
        let sql = format!(
            "INSERT INTO practice_run ({COLUMNS})
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
                     ?22, ?23, ?24, ?25)
             ON CONFLICT (run_key) DO UPDATE SET
                 (version, day, begun_at, zone, changed_at, finished_at, entry_key, step, bond_key, safety,
                  happened_on, status, status_by, settled_on, mood_before, mood_after, opens_on, struck_at,
                  openings, fields, afterwards, seal)
                 = (excluded.version, excluded.day, excluded.begun_at, excluded.zone, excluded.changed_at,
                    excluded.finished_at, excluded.entry_key, excluded.step, excluded.bond_key, excluded.safety,
                    excluded.happened_on, excluded.status, excluded.status_by, excluded.settled_on,
                    excluded.mood_before, excluded.mood_after, excluded.opens_on, excluded.struck_at,
                    excluded.openings, excluded.fields, excluded.afterwards, excluded.seal)"
        );
        connection.prepare_cached(&sql)?.execute(params![
            self.key,
            self.id.as_bytes(),
            self.practice,
            self.version,
            self.day,
            self.begun_at,
            self.zone,
            self.changed_at,
            self.finished_at,
            self.entry_key,
            self.step,
            self.bond_key,
            self.safety,
            self.happened_on,
            self.status,
            self.status_by,
            self.settled_on,
            self.mood_before,
            self.mood_after,
            self.opens_on,
            self.struck_at,
            self.openings,
            self.fields,
            self.afterwards,
            seal
        ])?;
        Ok(())
    }

    /// What the columns say.
    pub(super) fn into_record(self, seal: Seal) -> Result<RunRecord, VaultError> {
        let practice = PracticeKind::from_slug(&self.practice).ok_or(UNREADABLE)?;
        let standing = self.standing()?;
        let fields = RunFields::from_values(practice, &self.values()?).map_err(|_| UNREADABLE)?;
        let openings: Vec<i64> = serde_json::from_str(&self.openings).map_err(|_| UNREADABLE)?;
        let zone = Zone::try_from(self.zone).map_err(|_| UNREADABLE)?;
        Ok(RunRecord {
            key: self.key,
            id: self.id,
            practice,
            version: self.version,
            moment: Moment { at: Micros(self.begun_at), zone, day: parse(&self.day)? },
            changed_at: Micros(self.changed_at),
            finished_at: self.finished_at.map(Micros),
            entry_key: self.entry_key,
            step: self.step,
            bond_key: self.bond_key,
            safety: self.safety.map(|word| Safety::from_word(&word).ok_or(UNREADABLE)).transpose()?,
            standing,
            opens_on: self.opens_on.as_deref().map(parse).transpose()?,
            struck_at: self.struck_at.map(Micros),
            openings: openings.into_iter().map(Micros).collect(),
            fields,
            afterwards: self.afterwards,
            seal: Some(seal),
        })
    }

    /// The answers, those in columns among them.
    fn values(&self) -> Result<Values, VaultError> {
        let mut values = values_from_json(&self.fields).map_err(|_| UNREADABLE)?;
        let in_columns = [
            self.happened_on.clone().map(FieldValue::Text),
            self.mood_before.map(FieldValue::Number),
            self.mood_after.map(FieldValue::Number),
        ];
        for (field, value) in IN_COLUMNS.into_iter().zip(in_columns) {
            values.extend(value.map(|value| (field.to_owned(), value)));
        }
        Ok(values)
    }

    fn standing(&self) -> Result<Option<Standing>, VaultError> {
        let (Some(status), Some(by)) = (&self.status, &self.status_by) else { return Ok(None) };
        Ok(Some(Standing {
            status: RuptureStatus::from_word(status).ok_or(UNREADABLE)?,
            by: StatusBy::from_word(by).ok_or(UNREADABLE)?,
            settled_on: self.settled_on.as_deref().map(parse).transpose()?,
        }))
    }
}

const UNREADABLE: VaultError = VaultError::Damaged(Damage::Row);

fn parse<T: FromStr>(text: &str) -> Result<T, VaultError> {
    text.parse().map_err(|_| UNREADABLE)
}
