//! Adding people, changing them, making two one, forgetting.

use holdfast_journal::bond::{BondKind, Nickname};
use holdfast_journal::id::BondId;

use super::map::{BondMap, resolve};
use super::row::BondRow;
use crate::error::VaultError;
use crate::vault::Vault;
use crate::write::Write;

/// A bond: somebody the journal is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bond {
    /// Their id.
    pub id: BondId,
    /// What the person calls them.
    pub nickname: Nickname,
    /// What kind of bond it is.
    pub kind: BondKind,
    /// Whether they are left out of "on this day".
    pub muted: bool,
}

impl From<&BondRow> for Bond {
    fn from(row: &BondRow) -> Self {
        Self { id: row.id, nickname: row.nickname.clone(), kind: row.kind, muted: row.muted }
    }
}

impl Vault {
    /// Everybody who is there, by nickname, blind to case and accents: without those who were made one
    /// with somebody else, and without those who are forgotten.
    pub fn bonds(&self) -> Result<Vec<Bond>, VaultError> {
        let map = resolve(self.connection(), self.seal_key())?;
        Ok(map.everybody().into_iter().map(Bond::from).collect())
    }

    /// Somebody who is there.
    pub fn bond(&self, id: BondId) -> Result<Bond, VaultError> {
        resolve(self.connection(), self.seal_key())?.there(id).map(Bond::from)
    }

    /// Adds somebody. Where there is somebody of that nickname already, in whatever spelling, they are what
    /// comes back, as they are.
    pub fn add_bond(&self, nickname: &Nickname, kind: BondKind) -> Result<Bond, VaultError> {
        let write = Write::begin(self)?;
        if let Some(row) = resolve(write.connection(), write.key())?.named(nickname) {
            return Ok(row.into());
        }
        let bond = Bond::from(&BondRow::insert(&write, nickname, kind)?);
        write.commit()?;
        Ok(bond)
    }

    /// Gives somebody another nickname or kind, or mutes them. The nickname of somebody else is refused with
    /// [`VaultError::NicknameTaken`]; another spelling of their own is not.
    pub fn change_bond(
        &self,
        id: BondId,
        nickname: &Nickname,
        kind: BondKind,
        muted: bool,
    ) -> Result<Bond, VaultError> {
        let write = Write::begin(self)?;
        let map = resolve(write.connection(), write.key())?;
        let row = map.there(id)?;
        let wanted = Bond { id, nickname: nickname.clone(), kind, muted };
        if Bond::from(row) == wanted {
            return Ok(wanted);
        }
        free_for(&map, nickname, id)?;
        let key = row.key;
        let mut row = map.into_row(key)?;
        row.nickname = nickname.clone();
        row.kind = kind;
        row.muted = muted;
        row.update(&write)?;
        write.commit()?;
        Ok(wanted)
    }

    /// Makes somebody one with another, or takes that back where `into` is none.
    ///
    /// Whatever is about `from` is about `into` from then on; nothing else changes, so that taking it back
    /// brings back exactly what there was. Both must be there. Taking it back is refused with
    /// [`VaultError::NicknameTaken`] where the nickname was given to somebody else meanwhile.
    pub fn merge_bonds(&self, from: BondId, into: Option<BondId>) -> Result<(), VaultError> {
        if into == Some(from) {
            return Err(VaultError::SameBond);
        }
        let write = Write::begin(self)?;
        let map = resolve(write.connection(), write.key())?;
        let merged_into = match into {
            Some(into) => {
                map.there(from)?;
                Some(map.there(into)?.key)
            }
            None => {
                // Whoever is forgotten is not there for this either.
                map.key_of(from)?;
                if map.known(from)?.merged_into.is_none() {
                    return Ok(());
                }
                free_for(&map, &map.known(from)?.nickname, from)?;
                None
            }
        };
        let key = map.known(from)?.key;
        let mut row = map.into_row(key)?;
        row.merged_into = merged_into;
        row.update(&write)?;
        write.commit()
    }

    /// Forgets somebody, or takes it back: they are off every page at once, and so is whoever was merged into
    /// them. The writing stays. What is so already stays as it is.
    ///
    /// Once the journal has been closed there is nothing left to take back ([`VaultError::NotFound`]);
    /// before that it is refused with [`VaultError::NicknameTaken`] where the nickname was given to somebody
    /// else meanwhile.
    pub fn forget_bond(&self, id: BondId, forgotten: bool) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let map = resolve(write.connection(), write.key())?;
        let row = map.known(id)?;
        if row.merged_into.is_some() {
            return Err(VaultError::NotFound);
        }
        if row.forgotten_at.is_some() == forgotten {
            return Ok(());
        }
        if !forgotten {
            free_for(&map, &row.nickname, id)?;
        }
        let key = row.key;
        let mut row = map.into_row(key)?;
        row.forgotten_at = forgotten.then_some(write.now.0);
        row.update(&write)?;
        write.commit()
    }
}

/// Refuses a nickname that belongs to somebody else who is there.
fn free_for(map: &BondMap, nickname: &Nickname, id: BondId) -> Result<(), VaultError> {
    match map.named(nickname) {
        Some(other) if other.id != id => Err(VaultError::NicknameTaken),
        _ => Ok(()),
    }
}
