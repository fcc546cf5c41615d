//! Whom an entry is about, and the entries about somebody.

use std::collections::HashSet;

use holdfast_journal::entry::EntryRow;
use holdfast_journal::id::{BondId, EntryId};
use rusqlite::{Connection, Params, Row, params};

use super::change::Bond;
use super::map::resolve;
use super::others;
use crate::entries::{COLUMNS, EntryRecord, records};
use crate::error::{Damage, VaultError};
use crate::seal::{Fields, Seal, SealKey};
use crate::vault::Vault;
use crate::write::Write;

/// Entries about somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct EntriesAbout {
    /// The newest of them, newest day first.
    pub newest: Vec<EntryRow>,
    /// How many there are.
    pub total: u32,
}

/// A row that says that an entry is about somebody.
pub(super) struct Link {
    pub(super) bond_key: i64,
    pub(super) entry_key: i64,
    pub(super) seal: Seal,
}

impl Link {
    fn insert(write: &Write<'_>, bond_key: i64, entry_key: i64) -> Result<(), VaultError> {
        let seal = write.key().seal("bond_entry", &fields(bond_key, entry_key));
        let sql = "INSERT INTO bond_entry (bond_key, entry_key, seal) VALUES (?1, ?2, ?3)";
        write.connection().prepare_cached(sql)?.execute(params![bond_key, entry_key, seal])?;
        write.reseal(None, Some(&seal));
        Ok(())
    }

    pub(super) fn delete(&self, write: &Write<'_>) -> Result<(), VaultError> {
        let sql = "DELETE FROM bond_entry WHERE bond_key = ?1 AND entry_key = ?2";
        write.connection().prepare_cached(sql)?.execute([self.bond_key, self.entry_key])?;
        write.reseal(Some(&self.seal), None);
        Ok(())
    }

    /// Reads `bond_key, entry_key, seal`, and checks the seal.
    fn from_row(row: &Row<'_>, key: &SealKey) -> Result<Self, VaultError> {
        let link = Self { bond_key: row.get(0)?, entry_key: row.get(1)?, seal: row.get(2)? };
        let is_whole = key.matches("bond_entry", &fields(link.bond_key, link.entry_key), &link.seal);
        if is_whole { Ok(link) } else { Err(VaultError::Damaged(Damage::Row)) }
    }
}

fn fields(bond_key: i64, entry_key: i64) -> Fields {
    Fields::new().number(bond_key).number(entry_key)
}

/// Every link, checked one by one.
pub(super) fn all(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<Link, VaultError>>, VaultError> {
    select(connection, key, "TRUE", [])
}

/// The links of one entry.
pub(super) fn of_entry(
    connection: &Connection,
    key: &SealKey,
    entry_key: i64,
) -> Result<Vec<Link>, VaultError> {
    select(connection, key, "entry_key = ?1", [entry_key])?.into_iter().collect()
}

/// The links of some bonds.
pub(super) fn of_bonds(
    connection: &Connection,
    key: &SealKey,
    bond_keys: &[i64],
) -> Result<Vec<Link>, VaultError> {
    let keys = serde_json::Value::from(bond_keys).to_string();
    select(connection, key, "bond_key IN (SELECT value FROM json_each(?1))", [keys])?.into_iter().collect()
}

fn select(
    connection: &Connection,
    key: &SealKey,
    condition: &str,
    params: impl Params,
) -> Result<Vec<Result<Link, VaultError>>, VaultError> {
    let sql = format!("SELECT bond_key, entry_key, seal FROM bond_entry WHERE {condition}");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params)?;
    let mut links = Vec::new();
    while let Some(row) = rows.next()? {
        links.push(Link::from_row(row, key));
    }
    Ok(links)
}

impl Vault {
    /// Says whom an entry is about: everybody in the list and nobody else.
    ///
    /// Who was chosen in the practice that made the entry is not said here: it is about them as well,
    /// whether they are in the list or not. A link to somebody who was merged into one of the list stays
    /// as it is, and so does a link to somebody forgotten, so that both can still be taken back.
    pub fn set_entry_bonds(&self, entry: EntryId, bonds: &[BondId]) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let (connection, key) = (write.connection(), write.key());
        let entry_key = entry_key(connection, key, entry)?;
        let map = resolve(connection, key)?;
        // All of them are known before anything changes.
        let wanted = bonds.iter().map(|id| map.key_of(*id)).collect::<Result<HashSet<i64>, _>>()?;
        let shown = |bond_key: i64| map.end_of(bond_key).map(|row| row.key);
        let mut about: HashSet<i64> =
            others::bond_of_entry(connection, key, entry_key)?.and_then(shown).into_iter().collect();
        let mut changed = false;
        for link in of_entry(connection, key, entry_key)? {
            match shown(link.bond_key) {
                Some(end) if !wanted.contains(&end) => {
                    link.delete(&write)?;
                    changed = true;
                }
                Some(end) => drop(about.insert(end)),
                None => {}
            }
        }
        for bond_key in wanted.difference(&about) {
            Link::insert(&write, *bond_key, entry_key)?;
            changed = true;
        }
        if changed { write.commit() } else { Ok(()) }
    }

    /// Whom an entry is about, by nickname: whoever the person said, and whoever was chosen in the practice
    /// that made it.
    pub fn entry_bonds(&self, entry: EntryId) -> Result<Vec<Bond>, VaultError> {
        let (connection, key) = (self.connection(), self.seal_key());
        let entry_key = entry_key(connection, key, entry)?;
        let links = of_entry(connection, key, entry_key)?.into_iter().map(|link| link.bond_key);
        let keys: Vec<i64> = links.chain(others::bond_of_entry(connection, key, entry_key)?).collect();
        // Most entries are about nobody: then what is wrong with a bond is no reason not to show one.
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let map = resolve(connection, key)?;
        let about: HashSet<BondId> = keys.into_iter().filter_map(|key| map.shown(key)).collect();
        let everybody = map.everybody().into_iter().filter(|row| about.contains(&row.id));
        Ok(everybody.map(Bond::from).collect())
    }

    /// Entries about somebody who is there, the bin left out: at most `limit` of the newest, and how many
    /// there are.
    pub fn entries_about(&self, bond: BondId, limit: u32) -> Result<EntriesAbout, VaultError> {
        let (connection, key) = (self.connection(), self.seal_key());
        let bond_keys = resolve(connection, key)?.keys_of(bond)?;
        let links = of_bonds(connection, key, &bond_keys)?.into_iter().map(|link| link.entry_key);
        let entries: HashSet<i64> =
            links.chain(others::entries_of_bonds(connection, key, &bond_keys)?).collect();
        let entries = serde_json::Value::from_iter(entries).to_string();
        let found = "FROM entry WHERE entry_key IN (SELECT value FROM json_each(?1))
             AND binned_at IS NULL AND erased_at IS NULL";
        let sql = format!("SELECT count(*) {found}");
        let total = connection.prepare_cached(&sql)?.query_row([&entries], |row| row.get(0))?;
        let sql = format!("SELECT {COLUMNS} {found} ORDER BY search_key DESC LIMIT ?2");
        let newest = records(connection, key, &sql, params![entries, limit])?;
        let newest = newest.into_iter().map(|record| record.map(EntryRecord::into_row));
        Ok(EntriesAbout { newest: newest.collect::<Result<_, _>>()?, total })
    }
}

fn entry_key(connection: &Connection, key: &SealKey, id: EntryId) -> Result<i64, VaultError> {
    EntryRecord::load(connection, key, id)?.key.ok_or(VaultError::Damaged(Damage::Lost))
}
