//! What a person says of ruptures and repairs: that they belong together, and where they stand.

use holdfast_journal::id::RunId;
use holdfast_journal::mending::{RuptureStatus, Share, Standing};

use super::links;
use crate::error::VaultError;
use crate::runs::record::{KEPT, RunRecord, select};
use crate::runs::today;
use crate::vault::Vault;
use crate::write::Write;

/// The most characters the note of a link may have. It is one line; this is a long one.
const NOTE_CHARS: usize = 2_000;

impl Vault {
    /// Says that a repair answers a rupture, or how much of it. Refused where either is in the bin, is
    /// still going on or is something else ([`VaultError::NotFound`]), and where the repair lies before
    /// the rupture ([`VaultError::RepairBeforeRupture`]).
    pub fn link_repair(
        &self,
        rupture: RunId,
        repair: RunId,
        share: Share,
        note: &str,
    ) -> Result<(), VaultError> {
        let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
        if note.chars().count() > NOTE_CHARS {
            return Err(VaultError::Invalid("A note of a link can have 2,000 characters."));
        }
        let write = Write::begin(self)?;
        let (rupture, repair) = (kept(&write, rupture)?, kept(&write, repair)?);
        if links::link(&write, &rupture, &repair, share, Some(&note))? {
            write.commit()?;
        }
        Ok(())
    }

    /// Takes that back. What is not linked stays as it is.
    pub fn unlink_repair(&self, rupture: RunId, repair: RunId) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let (rupture, repair) = (kept(&write, rupture)?, kept(&write, repair)?);
        if links::unlink(&write, &rupture, &repair)? {
            write.commit()?;
        }
        Ok(())
    }

    /// Says where a rupture stands. All six are equals; what is said stays until something else is said.
    pub fn set_rupture_status(&self, rupture: RunId, status: RuptureStatus) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let mut rupture = kept(&write, rupture)?;
        if !rupture.is_rupture() {
            return Err(VaultError::NotFound);
        }
        let facts = links::facts(write.connection(), write.key(), rupture.key)?;
        rupture.standing = Some(Standing::chosen(status, today(self)?, rupture.happened_on(), &facts));
        // Another status is something new: whoever comes back now has not been going in circles.
        rupture.openings.clear();
        rupture.store(&write)?;
        write.commit()
    }
}

/// A finished run that is not in the bin.
fn kept(write: &Write<'_>, id: RunId) -> Result<RunRecord, VaultError> {
    let condition = format!("id = ?1 AND {KEPT}");
    let found = select(write.connection(), write.key(), &condition, [id.as_bytes()])?.pop();
    found.ok_or(VaultError::NotFound)?
}
