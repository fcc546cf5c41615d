//! Who is there, and whom each stored key stands for now.

use std::collections::HashMap;

use holdfast_journal::bond::Nickname;
use holdfast_journal::id::BondId;
use rusqlite::Connection;

use super::row::{self, BondRow};
use crate::error::{Damage, VaultError};
use crate::seal::SealKey;

/// Every bond, with merges followed and those who were forgotten left out. Whoever reads a stored
/// `bond_key` reads it through this.
pub(crate) struct BondMap {
    rows: HashMap<i64, BondRow>,
    /// For each key, the key of the one at the end of its merges.
    ends: HashMap<i64, i64>,
}

fn end(rows: &HashMap<i64, BondRow>, key: i64) -> Result<i64, VaultError> {
    let mut end = key;
    // Every row is sealed, so a way that is longer than there are people can only come of damage.
    for _ in 0..=rows.len() {
        match rows.get(&end).ok_or(VaultError::Damaged(Damage::Lost))?.merged_into {
            Some(next) => end = next,
            None => return Ok(end),
        }
    }
    Err(VaultError::Damaged(Damage::Row))
}

/// Reads and checks all bonds.
pub(crate) fn resolve(connection: &Connection, key: &SealKey) -> Result<BondMap, VaultError> {
    let rows: HashMap<i64, BondRow> = row::all(connection, key)?
        .into_iter()
        .map(|row| row.map(|row| (row.key, row)))
        .collect::<Result<_, _>>()?;
    let ends = rows.keys().map(|key| Ok((*key, end(&rows, *key)?))).collect::<Result<_, VaultError>>()?;
    Ok(BondMap { rows, ends })
}

impl BondMap {
    /// Whom a stored key stands for now; none where they are forgotten.
    pub(crate) fn shown(&self, bond_key: i64) -> Option<BondId> {
        self.end_of(bond_key).map(|row| row.id)
    }

    /// All stored keys that count as somebody who is there: their own and those merged into them.
    /// [`VaultError::NotFound`] for anybody else.
    pub(crate) fn keys_of(&self, id: BondId) -> Result<Vec<i64>, VaultError> {
        let end = self.there(id)?.key;
        let mut keys: Vec<i64> =
            self.ends.iter().filter(|(_, to)| **to == end).map(|(key, _)| *key).collect();
        keys.sort_unstable();
        Ok(keys)
    }

    /// The key to store for somebody. One who was made one with another is that other.
    /// [`VaultError::NotFound`] where they are unknown or forgotten.
    pub(crate) fn key_of(&self, id: BondId) -> Result<i64, VaultError> {
        let known = self.known(id)?;
        Ok(self.end_of(known.key).ok_or(VaultError::NotFound)?.key)
    }

    /// Everybody who is not forgotten, those who were made one with another included.
    pub(super) fn remembered(&self) -> impl Iterator<Item = &BondRow> {
        self.rows.values().filter(|row| self.end_of(row.key).is_some())
    }

    /// The id of a stored key itself, whoever it stands for now.
    pub(crate) fn id_of(&self, bond_key: i64) -> Option<BondId> {
        self.rows.get(&bond_key).map(|row| row.id)
    }

    /// Everybody who is there, by nickname, blind to case and accents.
    pub(super) fn everybody(&self) -> Vec<&BondRow> {
        let mut there: Vec<&BondRow> = self.rows.values().filter(|row| is_there(row)).collect();
        there.sort_by_cached_key(|row| (row.nickname.key(), row.nickname.as_str().to_owned()));
        there
    }

    /// Somebody who is there.
    pub(super) fn there(&self, id: BondId) -> Result<&BondRow, VaultError> {
        self.known(id).and_then(|row| if is_there(row) { Ok(row) } else { Err(VaultError::NotFound) })
    }

    /// Somebody, also one who was merged or forgotten.
    pub(super) fn known(&self, id: BondId) -> Result<&BondRow, VaultError> {
        self.rows.values().find(|row| row.id == id).ok_or(VaultError::NotFound)
    }

    /// Whoever has that nickname, in whatever spelling, among those who are there.
    pub(super) fn named(&self, nickname: &Nickname) -> Option<&BondRow> {
        let name = nickname.key();
        self.rows.values().find(|row| is_there(row) && row.nickname.key() == name)
    }

    /// The one at the end of the merges of that key, unless they are forgotten.
    pub(super) fn end_of(&self, bond_key: i64) -> Option<&BondRow> {
        self.rows.get(self.ends.get(&bond_key)?).filter(|row| is_there(row))
    }

    /// The row of somebody, to change it.
    pub(super) fn into_row(mut self, bond_key: i64) -> Result<BondRow, VaultError> {
        self.rows.remove(&bond_key).ok_or(VaultError::Damaged(Damage::Lost))
    }

    /// Everybody who is forgotten, with those who were merged into them.
    pub(super) fn into_forgotten(mut self) -> Vec<BondRow> {
        let keys: Vec<i64> = self.ends.keys().copied().filter(|key| self.end_of(*key).is_none()).collect();
        keys.iter().filter_map(|key| self.rows.remove(key)).collect()
    }
}

fn is_there(row: &BondRow) -> bool {
    row.merged_into.is_none() && row.forgotten_at.is_none()
}
