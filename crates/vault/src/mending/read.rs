//! Ruptures and repairs as a page shows them: read in a few statements, however many there are.

use std::collections::HashMap;
use std::fmt;

use holdfast_journal::day::Day;
use holdfast_journal::id::{BondId, EntryId, RunId};
use holdfast_journal::mending::{Share, Standing};
use holdfast_journal::practice::{RunFields, RuptureKind, WantedNext};
use holdfast_journal::text::excerpt;
use rusqlite::Connection;

use super::link_row::{self, LinkRow};
use crate::bonds::{BondMap, resolve};
use crate::error::{Damage, VaultError};
use crate::runs::record::{KEPT, RunRecord, select};
use crate::vault::Vault;

/// Ruptures and repairs, each newest first.
#[derive(Clone, PartialEq, Default)]
pub struct Mending {
    /// Ruptures. What was written for oneself alone, because one was not safe, is none.
    pub ruptures: Vec<Rupture>,
    /// Repairs.
    pub repairs: Vec<Repair>,
}

/// A rupture.
#[derive(Clone, PartialEq)]
pub struct Rupture {
    /// Its run.
    pub run: RunId,
    /// Its entry.
    pub entry: EntryId,
    /// With whom.
    pub bond: Option<BondId>,
    /// When it happened; where that was not said, the day it was set down.
    pub happened_on: Day,
    /// The nearest word for it.
    pub kind: Option<RuptureKind>,
    /// What the person would like next.
    pub wanted_next: Option<WantedNext>,
    /// The first words of what a camera would show, perhaps empty.
    pub excerpt: String,
    /// Where it stands.
    pub standing: Standing,
    /// The repairs that answered it, oldest first.
    pub links: Vec<Link>,
}

/// A repair that answers a rupture.
#[derive(Clone, PartialEq)]
pub struct Link {
    /// The repair's run.
    pub repair: RunId,
    /// The repair's entry.
    pub entry: EntryId,
    /// When it was.
    pub repaired_on: Day,
    /// How much of the rupture it covers.
    pub share: Share,
    /// A note, perhaps empty.
    pub note: String,
    /// The first words of the repair, perhaps empty.
    pub excerpt: String,
}

/// A repair.
#[derive(Clone, PartialEq)]
pub struct Repair {
    /// Its run.
    pub run: RunId,
    /// Its entry.
    pub entry: EntryId,
    /// With whom.
    pub bond: Option<BondId>,
    /// When it was; where that was not said, the day it was set down.
    pub repaired_on: Day,
    /// The first words, perhaps empty.
    pub excerpt: String,
    /// The one line kept of it, perhaps empty.
    pub one_line: String,
    /// The ruptures it answers.
    pub ruptures: Vec<RunId>,
}

// What a person wrote stays out of debug output.
impl fmt::Debug for Mending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mending({} ruptures, {} repairs)", self.ruptures.len(), self.repairs.len())
    }
}

/// A run with the id of its entry, and its first words.
struct Kept {
    record: RunRecord,
    entry: EntryId,
    bond: Option<BondId>,
    excerpt: String,
}

impl Vault {
    /// Ruptures and repairs with somebody, or with everybody. What is in the bin is left out.
    pub fn mending(&self, bond: Option<BondId>) -> Result<Mending, VaultError> {
        let (connection, key) = (self.connection(), self.seal_key());
        let bonds = resolve(connection, key)?;
        // Somebody who is not there is refused, rather than found to have nothing.
        bond.map(|id| bonds.keys_of(id)).transpose()?;
        let entries = entry_ids(connection)?;
        let mut ruptures = self.kept("rupture-log", &bonds, &entries)?;
        let repairs = self.kept("repair-log", &bonds, &entries)?;
        ruptures.retain(|one| one.record.is_rupture());
        let links: Vec<LinkRow> = link_row::all(connection, key)?.into_iter().collect::<Result<_, _>>()?;
        let of_rupture: HashMap<i64, RunId> =
            ruptures.iter().map(|one| (one.record.key, one.record.id)).collect();
        let of_repair: HashMap<i64, &Kept> = repairs.iter().map(|one| (one.record.key, one)).collect();
        let mut answered: HashMap<i64, Vec<Link>> = HashMap::new();
        let mut answers: HashMap<i64, Vec<RunId>> = HashMap::new();
        for link in &links {
            // A link one end of which is in the bin is not shown.
            let ends = (of_rupture.get(&link.rupture_key), of_repair.get(&link.repair_key));
            if let (Some(rupture), Some(repair)) = ends {
                answered.entry(link.rupture_key).or_default().push(shown(link, repair));
                answers.entry(link.repair_key).or_default().push(*rupture);
            }
        }
        let wanted = |one: &&Kept| bond.is_none_or(|id| one.bond == Some(id));
        let rupture = |one: &Kept| {
            let mut links = answered.remove(&one.record.key).unwrap_or_default();
            links.sort_by_key(|link| link.repaired_on);
            rupture(one, links)
        };
        let repair = |one: &Kept| repair(one, answers.remove(&one.record.key).unwrap_or_default());
        Ok(Mending {
            ruptures: ruptures.iter().filter(wanted).map(rupture).collect::<Result<_, _>>()?,
            repairs: repairs.iter().filter(wanted).map(repair).collect(),
        })
    }

    /// The runs of a practice that are not in the bin, the latest first.
    fn kept(
        &self,
        practice: &str,
        bonds: &BondMap,
        entries: &HashMap<i64, EntryId>,
    ) -> Result<Vec<Kept>, VaultError> {
        let condition =
            format!("practice = ?1 AND {KEPT} ORDER BY coalesce(happened_on, day) DESC, run_key DESC");
        let found = select(self.connection(), self.seal_key(), &condition, [practice])?;
        let kept = |record: RunRecord| {
            let entry = record.entry_key.and_then(|key| entries.get(&key).copied());
            Ok(Kept {
                entry: entry.ok_or(VaultError::Damaged(Damage::Lost))?,
                bond: record.bond_key.and_then(|key| bonds.shown(key)),
                excerpt: first_words(&record.fields),
                record,
            })
        };
        found.into_iter().map(|record| record.and_then(kept)).collect()
    }
}

/// The ids of the entries that runs have become.
fn entry_ids(connection: &Connection) -> Result<HashMap<i64, EntryId>, VaultError> {
    let sql = "SELECT entry_key, id FROM entry WHERE entry_key IN
         (SELECT entry_key FROM practice_run WHERE practice IN ('rupture-log', 'repair-log'))";
    let mut statement = connection.prepare_cached(sql)?;
    let ids = statement.query_map([], |row| Ok((row.get(0)?, EntryId::from_bytes(row.get(1)?))))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

fn first_words(fields: &RunFields) -> String {
    let words = match fields {
        RunFields::RuptureLog(rupture) => rupture.camera_view.as_ref(),
        RunFields::RepairLog(repair) => repair.words.as_ref(),
        _ => None,
    };
    words.map(|words| excerpt(words.as_str())).unwrap_or_default()
}

fn shown(link: &LinkRow, repair: &Kept) -> Link {
    Link {
        repair: repair.record.id,
        entry: repair.entry,
        repaired_on: repair.record.happened_on(),
        share: link.share,
        note: link.note.clone(),
        excerpt: repair.excerpt.clone(),
    }
}

fn rupture(one: &Kept, links: Vec<Link>) -> Result<Rupture, VaultError> {
    let (kind, wanted_next) = match &one.record.fields {
        RunFields::RuptureLog(fields) => (fields.kind, fields.wanted_next),
        _ => (None, None),
    };
    Ok(Rupture {
        run: one.record.id,
        entry: one.entry,
        bond: one.bond,
        happened_on: one.record.happened_on(),
        kind,
        wanted_next,
        excerpt: one.excerpt.clone(),
        // Every finished rupture has one.
        standing: one.record.standing.ok_or(VaultError::Damaged(Damage::Row))?,
        links,
    })
}

fn repair(one: &Kept, ruptures: Vec<RunId>) -> Repair {
    let one_line = match &one.record.fields {
        RunFields::RepairLog(fields) => fields.one_line.as_ref().map(|line| line.as_str().to_owned()),
        _ => None,
    };
    Repair {
        run: one.record.id,
        entry: one.entry,
        bond: one.bond,
        repaired_on: one.record.happened_on(),
        excerpt: one.excerpt.clone(),
        one_line: one_line.unwrap_or_default(),
        ruptures,
    }
}
