//! The row of a run, as it is stored and sealed.

use holdfast_journal::day::Day;
use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::mending::Standing;
use holdfast_journal::moment::{Micros, Moment};
use holdfast_journal::practice::{PracticeKind, RunFields, Safety, Values};
use rusqlite::{Connection, Params, params};

use super::NewRun;
use super::stored::{self, Stored};
use crate::error::{Damage, VaultError};
use crate::seal::{Seal, SealKey};
use crate::write::Write;

/// A run's row.
///
/// What stands elsewhere is not in `fields`: the person is `bond_key`, where a finished rupture stands
/// is `standing`, and the ruptures of a finished repair are its links (`crate::mending`). [`super::Run`]
/// has all of it together.
#[derive(Clone)]
pub(crate) struct RunRecord {
    /// 0 until it is stored.
    pub(crate) key: i64,
    pub(crate) id: RunId,
    pub(crate) practice: PracticeKind,
    /// The version of the practice whose fields these are.
    pub(crate) version: u16,
    pub(crate) moment: Moment,
    pub(crate) changed_at: Micros,
    /// With `entry_key`: both or none.
    pub(crate) finished_at: Option<Micros>,
    pub(crate) entry_key: Option<i64>,
    pub(crate) step: String,
    pub(crate) bond_key: Option<i64>,
    pub(crate) safety: Option<Safety>,
    /// Of a rupture: there is one exactly while it counts as one ([`RunRecord::is_rupture`]).
    pub(crate) standing: Option<Standing>,
    /// Of a letter: until when it is locked. None again once it was opened.
    pub(crate) opens_on: Option<Day>,
    pub(crate) struck_at: Option<Micros>,
    /// When a rupture was lately opened again without anything new.
    pub(crate) openings: Vec<Micros>,
    pub(crate) fields: RunFields,
    pub(crate) afterwards: String,
    pub(super) seal: Option<Seal>,
}

/// What is true of a run whose entry is there and not in the bin, in SQL.
pub(crate) const KEPT: &str =
    "entry_key IN (SELECT entry_key FROM entry WHERE binned_at IS NULL AND erased_at IS NULL)";

impl RunRecord {
    /// A run in which nothing was put in yet.
    pub(super) fn new(id: RunId, new: &NewRun) -> Result<Self, VaultError> {
        let nothing = RunFields::from_values(new.practice, &Values::new());
        Ok(Self {
            key: 0,
            id,
            practice: new.practice,
            version: new.version,
            moment: new.moment.clone(),
            changed_at: new.moment.at,
            finished_at: None,
            entry_key: None,
            step: String::new(),
            bond_key: None,
            safety: None,
            standing: None,
            opens_on: None,
            struck_at: None,
            openings: Vec::new(),
            fields: nothing.map_err(|_| VaultError::Damaged(Damage::Row))?,
            afterwards: String::new(),
            seal: None,
        })
    }

    /// Whether nothing was ever put in. An answer at the gate alone is nothing to keep.
    pub(super) fn is_blank(&self) -> bool {
        self.fields.is_empty() && self.bond_key.is_none() && self.afterwards.trim().is_empty()
    }

    /// The run with that id.
    pub(crate) fn find(
        connection: &Connection,
        key: &SealKey,
        id: RunId,
    ) -> Result<Option<Self>, VaultError> {
        select(connection, key, "id = ?1", [id.as_bytes()])?.pop().transpose()
    }

    /// The run with that id, which must be there.
    pub(crate) fn load(connection: &Connection, key: &SealKey, id: RunId) -> Result<Self, VaultError> {
        Self::find(connection, key, id)?.ok_or(VaultError::NotFound)
    }

    /// The run with that key, which must be there: another row points at it.
    pub(crate) fn load_key(connection: &Connection, key: &SealKey, run_key: i64) -> Result<Self, VaultError> {
        let found = select(connection, key, "run_key = ?1", [run_key])?.pop().transpose()?;
        found.ok_or(VaultError::Damaged(Damage::Lost))
    }

    /// The run that made an entry, by the entry's key.
    pub(crate) fn of_entry_key(
        connection: &Connection,
        key: &SealKey,
        entry_key: i64,
    ) -> Result<Option<Self>, VaultError> {
        select(connection, key, "entry_key = ?1", [entry_key])?.pop().transpose()
    }

    /// The run that made an entry.
    pub(crate) fn of_entry(
        connection: &Connection,
        key: &SealKey,
        id: EntryId,
    ) -> Result<Option<Self>, VaultError> {
        let condition = "entry_key = (SELECT entry_key FROM entry WHERE id = ?1)";
        select(connection, key, condition, [id.as_bytes()])?.pop().transpose()
    }

    /// Whether it is a finished rupture. One with somebody who is not safe is none.
    pub(crate) fn is_rupture(&self) -> bool {
        self.practice == PracticeKind::RuptureLog && self.finished_at.is_some() && !self.is_for_oneself()
    }

    /// Whether it is a finished repair.
    pub(crate) fn is_repair(&self) -> bool {
        self.practice == PracticeKind::RepairLog && self.finished_at.is_some()
    }

    /// Whether the person is not safe with the other one: then it is a page for themselves alone.
    pub(crate) fn is_for_oneself(&self) -> bool {
        self.safety == Some(Safety::NotSafe)
    }

    /// The day of a rupture or a repair. Where none was given, the day it was set down stands for it.
    pub(crate) fn happened_on(&self) -> Day {
        self.fields.happened_on().unwrap_or(self.moment.day)
    }

    /// Stores it: as a new row, or in the place of the one it was loaded from.
    pub(crate) fn store(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        if self.key == 0 {
            // Chosen here and not by SQLite, because other rows point at it: so it is under the seal.
            let next = "SELECT coalesce(max(run_key), 0) + 1 FROM practice_run";
            self.key = write.connection().prepare_cached(next)?.query_row([], |row| row.get(0))?;
        }
        let stored = Stored::of(self)?;
        let seal = stored.seal(write.key());
        stored.write(write.connection(), &seal)?;
        write.reseal(self.seal.as_ref(), Some(&seal));
        self.seal = Some(seal);
        Ok(())
    }

    /// Removes the row. Whatever points at it has to be gone.
    pub(crate) fn delete(&self, write: &Write<'_>) -> Result<(), VaultError> {
        let sql = "DELETE FROM practice_run WHERE run_key = ?1";
        write.connection().prepare_cached(sql)?.execute(params![self.key])?;
        write.reseal(self.seal.as_ref(), None);
        Ok(())
    }
}

/// The runs that a condition in SQL picks (an order may follow it), checked one by one.
pub(crate) fn select(
    connection: &Connection,
    key: &SealKey,
    condition: &str,
    params: impl Params,
) -> Result<Vec<Result<RunRecord, VaultError>>, VaultError> {
    let sql = format!("SELECT {} FROM practice_run WHERE {condition}", stored::COLUMNS);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(Stored::read(row, key).and_then(|(stored, seal)| stored.into_record(seal)));
    }
    Ok(found)
}

/// The seal of every run, checked, for the walk over all rows.
pub(super) fn all_seals(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<Seal, VaultError>>, VaultError> {
    let seal = |record: RunRecord| record.seal.ok_or(VaultError::Damaged(Damage::Row));
    Ok(select(connection, key, "TRUE", [])?.into_iter().map(|record| record.and_then(seal)).collect())
}
