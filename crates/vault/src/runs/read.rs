//! Reading runs.

use holdfast_journal::day::Day;
use holdfast_journal::id::{BondId, EntryId, RunId};
use holdfast_journal::mending::{should_pause, two_falls};
use holdfast_journal::moment::Micros;
use holdfast_journal::practice::{LetterNotSent, PracticeKind, RunFields, Values};
use rusqlite::{Connection, Params};

use super::pointers::{entries_mut, ruptures_mut};
use super::record::{KEPT, RunRecord, select};
use super::{Run, Runs, today};
use crate::bonds::{BondMap, resolve};
use crate::error::VaultError;
use crate::mending::links;
use crate::seal::SealKey;
use crate::vault::Vault;

const RUN_EXISTS: &str = "SELECT EXISTS (SELECT 1 FROM practice_run WHERE id = ?1)";
const ENTRY_EXISTS: &str = "SELECT EXISTS (SELECT 1 FROM entry WHERE id = ?1 AND erased_at IS NULL)";

/// What is needed to make a [`Run`] of a row.
pub(crate) struct Reader<'c> {
    connection: &'c Connection,
    key: &'c SealKey,
    pub(super) bonds: BondMap,
    pub(super) today: Day,
    now: Micros,
}

impl<'c> Reader<'c> {
    /// For reading on that connection: the vault's own, or that of a transaction under way.
    pub(crate) fn new(vault: &'c Vault, connection: &'c Connection) -> Result<Self, VaultError> {
        let key = vault.seal_key();
        Ok(Self {
            connection,
            key,
            bonds: resolve(connection, key)?,
            today: today(vault)?,
            now: vault.clock().now().at,
        })
    }

    /// Whether that letter is locked today.
    pub(super) fn is_sealed(&self, record: &RunRecord) -> bool {
        record.opens_on.is_some_and(|day| day > self.today)
    }

    /// The run of a row, without a word of a letter that is locked.
    pub(crate) fn run(&self, record: RunRecord) -> Result<Run, VaultError> {
        let sealed = self.is_sealed(&record);
        let entry = record.entry_key.map(|key| self.entry(key)).transpose()?;
        let (fields, afterwards) = if sealed {
            (only_the_day(&record.fields), String::new())
        } else {
            (self.fields(&record)?, record.afterwards)
        };
        Ok(Run {
            id: record.id,
            practice: record.practice,
            version: record.version,
            moment: record.moment,
            changed_at: record.changed_at,
            finished_at: record.finished_at,
            entry: entry.map(|(id, _)| id),
            binned: entry.is_some_and(|(_, binned)| binned),
            step: record.step,
            safety: record.safety,
            fields,
            afterwards,
            standing: record.standing,
            opens_on: record.opens_on,
            sealed,
            struck: record.struck_at.is_some(),
            pause: should_pause(&record.openings, self.now),
        })
    }

    /// What was put in, with what stands elsewhere, and without what is there no more.
    pub(super) fn fields(&self, record: &RunRecord) -> Result<RunFields, VaultError> {
        let mut fields = record.fields.clone();
        fields.set_person(record.bond_key.and_then(|key| self.bonds.shown(key)));
        if let Some(standing) = record.standing {
            fields.set_status(Some(standing.status));
        }
        if record.is_repair() {
            let linked = links::linked_ruptures(self.connection, self.key, record.key)?;
            ruptures_mut(&mut fields).into_iter().for_each(|ruptures| ruptures.clone_from(&linked));
        } else if let Some(ruptures) = ruptures_mut(&mut fields) {
            let there = |id: &RunId| self.exists(RUN_EXISTS, id.as_bytes());
            let known = ruptures.iter().map(|id| Ok(there(id)?.then_some(*id)));
            *ruptures = known.filter_map(Result::transpose).collect::<Result<_, VaultError>>()?;
        }
        for entry in entries_mut(&mut fields) {
            if let Some(id) = *entry
                && !self.exists(ENTRY_EXISTS, id.as_bytes())?
            {
                *entry = None;
            }
        }
        Ok(fields)
    }

    fn exists(&self, sql: &str, id: &[u8; 16]) -> Result<bool, VaultError> {
        Ok(self.connection.prepare_cached(sql)?.query_row([id], |row| row.get(0))?)
    }

    fn entry(&self, entry_key: i64) -> Result<(EntryId, bool), VaultError> {
        let sql = "SELECT id, binned_at IS NOT NULL FROM entry WHERE entry_key = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row([entry_key], |row| Ok((EntryId::from_bytes(row.get(0)?), row.get(1)?)))?)
    }
}

/// A locked letter without its words.
fn only_the_day(fields: &RunFields) -> RunFields {
    match fields {
        RunFields::LetterNotSent(LetterNotSent { after, lock_until, .. }) => {
            RunFields::LetterNotSent(LetterNotSent {
                after: *after,
                lock_until: *lock_until,
                ..LetterNotSent::default()
            })
        }
        // Nothing else is ever locked; should a row say so, nothing of it is shown.
        other => RunFields::from_values(other.kind(), &Values::new()).unwrap_or_else(|_| other.clone()),
    }
}

impl Runs<'_> {
    /// A run. Of a letter that is locked there is nothing but the day ([`Run::sealed`]).
    pub fn get(&self, id: RunId) -> Result<Run, VaultError> {
        let record = RunRecord::load(self.vault.connection(), self.vault.seal_key(), id)?;
        self.reader()?.run(record)
    }

    /// The run that made an entry, whether listed or binned; none for an entry that was simply written.
    pub fn of_entry(&self, entry: EntryId) -> Result<Option<Run>, VaultError> {
        let found = RunRecord::of_entry(self.vault.connection(), self.vault.seal_key(), entry)?;
        found.map(|record| self.reader()?.run(record)).transpose()
    }

    /// The runs that were left in the middle, the last touched first.
    pub fn going_on(&self) -> Result<Vec<Run>, VaultError> {
        self.select("finished_at IS NULL ORDER BY changed_at DESC, run_key DESC", [])
    }

    /// The finished runs of a practice that are not in the bin, the newest day first.
    pub fn finished(&self, practice: PracticeKind) -> Result<Vec<Run>, VaultError> {
        let condition = format!("practice = ?1 AND {KEPT} ORDER BY day DESC, run_key DESC");
        self.select(&condition, [practice.slug()])
    }

    /// The finished runs of a practice about somebody who is there, as [`Runs::finished`] gives them.
    pub fn finished_about(&self, practice: PracticeKind, person: BondId) -> Result<Vec<Run>, VaultError> {
        let keys = self.reader()?.bonds.keys_of(person)?;
        let keys = serde_json::Value::from(keys).to_string();
        let about = "bond_key IN (SELECT value FROM json_each(?2))";
        let condition = format!("practice = ?1 AND {about} AND {KEPT} ORDER BY day DESC, run_key DESC");
        self.select(&condition, [practice.slug(), &keys])
    }

    /// Whether the mood fell twice running over letters, the only deep practice that asks for it. Letters in
    /// the bin count until they are erased: that one wanted a letter gone says nothing of how it went.
    /// Source: content brief, §3.3, rule 3.
    pub fn fell_twice(&self) -> Result<bool, VaultError> {
        let condition = "practice = ?1 AND finished_at IS NOT NULL AND mood_before IS NOT NULL
             AND mood_after IS NOT NULL ORDER BY finished_at, run_key";
        let slug = PracticeKind::LetterNotSent.slug();
        let mut moods = Vec::new();
        for record in select(self.vault.connection(), self.vault.seal_key(), condition, [slug])? {
            if let (Some(before), Some(after)) = record?.fields.mood() {
                moods.push((before.value(), after.value()));
            }
        }
        Ok(two_falls(&moods))
    }

    fn select(&self, condition: &str, params: impl Params) -> Result<Vec<Run>, VaultError> {
        let reader = self.reader()?;
        let found = select(self.vault.connection(), self.vault.seal_key(), condition, params)?;
        found.into_iter().map(|record| reader.run(record?)).collect()
    }

    fn reader(&self) -> Result<Reader<'_>, VaultError> {
        Reader::new(self.vault, self.vault.connection())
    }
}
