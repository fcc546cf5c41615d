//! Lines to look back on: those that were written as such, and the one line kept of a repair.

use std::collections::{HashMap, HashSet};
use std::fmt;

use holdfast_journal::day::Day;
use holdfast_journal::id::{BondId, EntryId, RunId};
use holdfast_journal::mending::three;
use holdfast_journal::practice::{LedgerLine as Words, Safety};

use crate::bonds::resolve;
use crate::error::{Damage, VaultError};
use crate::random::make_number;
use crate::runs::record::{KEPT, RunRecord, select};
use crate::vault::Vault;
use crate::write::Write;

/// A line to look back on.
#[derive(Clone, PartialEq, Eq)]
pub struct LedgerLine {
    /// The run it belongs to.
    pub run: RunId,
    /// The run's entry.
    pub entry: EntryId,
    /// Its day.
    pub day: Day,
    /// About whom.
    pub bond: Option<BondId>,
    /// What was hard, perhaps empty.
    pub hard: String,
    /// How they came back, or what they took from a repair.
    pub came_back: String,
    /// What it says, perhaps empty.
    pub says: String,
    /// Whether it was struck out.
    pub struck: bool,
}

// What a person wrote stays out of debug output.
impl fmt::Debug for LedgerLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LedgerLine").field("run", &self.run).finish_non_exhaustive()
    }
}

impl Vault {
    /// Every line, the newest first, those that were struck out included. Never one about somebody of whom
    /// the person has last said that they are not safe: such a line must not read as a reason to stay.
    /// Source: content brief, §4.10.
    pub fn ledger_lines(&self) -> Result<Vec<LedgerLine>, VaultError> {
        let (connection, key) = (self.connection(), self.seal_key());
        let bonds = resolve(connection, key)?;
        let unsafe_bonds = self.unsafe_bonds()?;
        let condition = format!(
            "practice IN ('came-back-ledger', 'repair-log') AND {KEPT} ORDER BY coalesce(happened_on, day) DESC, run_key DESC"
        );
        let entries = self.run_entries()?;
        let mut lines = Vec::new();
        for record in select(connection, key, &condition, [])? {
            let record = record?;
            let bond = record.bond_key.and_then(|key| bonds.shown(key));
            if record.is_for_oneself() || bond.is_some_and(|bond| unsafe_bonds.contains(&bond)) {
                continue;
            }
            let entry = record.entry_key.and_then(|key| entries.get(&key).copied());
            lines.extend(line(&record, entry.ok_or(VaultError::Damaged(Damage::Lost))?, bond));
        }
        Ok(lines)
    }

    /// Up to three of the lines that are not struck out, at random, never the newest first.
    pub fn three_lines(&self, about: Option<BondId>) -> Result<Vec<LedgerLine>, VaultError> {
        let mut lines = self.ledger_lines()?;
        lines.retain(|line| !line.struck && about.is_none_or(|bond| line.bond == Some(bond)));
        // A source of numbers that fails must not keep anybody from their lines: then it is the first.
        let mut random = |end: usize| {
            u32::try_from(end).ok().and_then(|end| make_number(end).ok()).unwrap_or_default() as usize
        };
        Ok(three(&lines, &mut random).into_iter().cloned().collect())
    }

    /// Strikes a line out, or takes that back.
    pub fn strike_line(&self, run: RunId, struck: bool) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let condition = format!("id = ?1 AND {KEPT}");
        let found = select(write.connection(), write.key(), &condition, [run.as_bytes()])?.pop();
        let mut record = found.ok_or(VaultError::NotFound)??;
        if record.fields.ledger_line().is_none() {
            return Err(VaultError::NotFound);
        }
        if record.struck_at.is_some() == struck {
            return Ok(());
        }
        record.struck_at = struck.then_some(write.now);
        record.store(&write)?;
        write.commit()
    }

    /// Everybody of whom the person has last said that they are not safe. Runs that are going on count, and
    /// so do those in the bin: what was said was said.
    fn unsafe_bonds(&self) -> Result<HashSet<BondId>, VaultError> {
        let bonds = resolve(self.connection(), self.seal_key())?;
        let condition = "safety IS NOT NULL AND bond_key IS NOT NULL ORDER BY changed_at, run_key";
        let mut last = HashMap::new();
        for record in select(self.connection(), self.seal_key(), condition, [])? {
            let record = record?;
            let bond = record.bond_key.and_then(|key| bonds.shown(key));
            if let Some(bond) = bond {
                last.insert(bond, record.safety);
            }
        }
        Ok(last
            .into_iter()
            .filter(|(_, said)| *said == Some(Safety::NotSafe))
            .map(|(bond, _)| bond)
            .collect())
    }

    /// The entries that runs have become, by the keys of the entries.
    fn run_entries(&self) -> Result<HashMap<i64, EntryId>, VaultError> {
        let sql = "SELECT entry_key, entry.id FROM entry JOIN practice_run USING (entry_key)";
        let mut statement = self.connection().prepare_cached(sql)?;
        let ids = statement.query_map([], |row| Ok((row.get(0)?, EntryId::from_bytes(row.get(1)?))))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }
}

fn line(record: &RunRecord, entry: EntryId, bond: Option<BondId>) -> Option<LedgerLine> {
    let words = |words: Option<&str>| words.unwrap_or_default().to_owned();
    let (hard, came_back, says) = match record.fields.ledger_line()? {
        Words::CameBack { hard, came_back, says } => (words(hard), words(came_back), words(says)),
        Words::Kept(line) => (String::new(), line.to_owned(), String::new()),
    };
    Some(LedgerLine {
        run: record.id,
        entry,
        day: record.happened_on(),
        bond,
        hard,
        came_back,
        says,
        struck: record.struck_at.is_some(),
    })
}
