//! Ids and keys from the system's random source.

use holdfast_journal::id::{DeviceId, EntryId, RevisionId, RunId, VaultId};
use zeroize::Zeroizing;

use crate::error::VaultError;

/// That many random bytes.
pub(crate) fn make_bytes<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::NoRandomness)?;
    Ok(bytes)
}

/// A random key of 32 bytes.
pub(crate) fn make_key() -> Result<Zeroizing<[u8; 32]>, VaultError> {
    make_bytes().map(Zeroizing::new)
}

/// A number from 0 up to but not including `end`, each as likely as any other.
pub(crate) fn make_number(end: u32) -> Result<u32, VaultError> {
    // Numbers in the last, incomplete stretch of the range would favour the small ones.
    let fair = u32::MAX - u32::MAX % end;
    loop {
        let number = u32::from_le_bytes(make_bytes()?);
        if number < fair {
            return Ok(number % end);
        }
    }
}

/// A new entry's id.
pub fn make_entry_id() -> Result<EntryId, VaultError> {
    make_bytes().map(EntryId::from_bytes)
}

/// The id of a new run of a practice.
pub fn make_run_id() -> Result<RunId, VaultError> {
    make_bytes().map(RunId::from_bytes)
}

/// A new revision's id.
pub(crate) fn make_revision_id() -> Result<RevisionId, VaultError> {
    make_bytes().map(RevisionId::from_bytes)
}

/// A new device's id.
pub(crate) fn make_device_id() -> Result<DeviceId, VaultError> {
    make_bytes().map(DeviceId::from_bytes)
}

/// A new vault's id.
pub(crate) fn make_vault_id() -> Result<VaultId, VaultError> {
    make_bytes().map(VaultId::from_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_below_their_end_and_reach_all_of_it() {
        let mut seen = [false; 6];
        for _ in 0..1_000 {
            seen[make_number(6).unwrap() as usize] = true;
        }
        assert!(seen.iter().all(|seen| *seen));
    }

    #[test]
    fn ids_are_not_repeated() {
        assert_ne!(make_entry_id().unwrap(), make_entry_id().unwrap());
    }
}
