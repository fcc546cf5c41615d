//! Two copies of the key file on disk: losing it would lose everything.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use holdfast_journal::id::VaultId;

use super::cost::Cost;
use super::file::{KeyFile, MAX_BYTES, Slot};
use super::slot::Opener;
use super::subkeys::{DataKey, Subkeys};
use crate::error::VaultError;
use crate::files;
use crate::folder::VaultFolder;

/// The key file of an open vault.
pub(crate) struct KeyStore {
    file: KeyFile,
}

/// What opening the key file gives.
pub(crate) struct Unwrapped {
    pub(crate) store: KeyStore,
    pub(crate) subkeys: Subkeys,
    pub(crate) data: DataKey,
}

impl KeyStore {
    /// Writes the first key file of a vault, with those ways in.
    pub(crate) fn create(
        folder: &VaultFolder,
        vault_id: VaultId,
        data: &DataKey,
        openers: &[Opener<'_>],
        cost: Cost,
    ) -> Result<Self, VaultError> {
        let mut store = Self { file: KeyFile::new(vault_id, Vec::new()) };
        store.set_openers(folder, data, openers, cost)?;
        Ok(store)
    }

    /// Reads the key file and unwraps the data key.
    ///
    /// The first copy decides. The second is asked only where the first is damaged or missing:
    /// otherwise a passphrase given up long ago might still open it after a crash between the two.
    pub(crate) fn open(folder: &VaultFolder, opener: Opener<'_>) -> Result<Unwrapped, VaultError> {
        let first = read(&folder.keys());
        let outcome = match &first {
            Ok(file) => unwrap(file, opener),
            Err(_) => Err(VaultError::KeysDamaged),
        };
        let opened = match outcome {
            Err(VaultError::KeysDamaged) => match read(&folder.keys_copy()) {
                Ok(copy) => unwrap(&copy, opener),
                // A newer or unreadable first copy is the better thing to tell.
                Err(error) => Err(first.err().unwrap_or(error)),
            },
            outcome => outcome,
        }?;
        let wanted = serde_json::to_vec(&opened.store.file).ok();
        let differs = |path: &Path| read(path).ok().and_then(|file| serde_json::to_vec(&file).ok()) != wanted;
        if differs(&folder.keys()) || differs(&folder.keys_copy()) {
            // Can wait for a disk that takes it.
            let _ = opened.store.heal(folder, &opened.subkeys);
        }
        Ok(opened)
    }

    /// The id of the vault these keys belong to.
    pub(crate) fn vault_id(&self) -> VaultId {
        self.file.vault_id
    }

    /// The newest number of writes that was remembered.
    pub(crate) fn generation(&self) -> u64 {
        self.file.generation
    }

    /// Remembers the number of writes, so that an older copy of the database is noticed.
    pub(crate) fn remember(
        &mut self,
        folder: &VaultFolder,
        subkeys: &Subkeys,
        generation: u64,
    ) -> Result<(), VaultError> {
        if generation <= self.file.generation {
            return Ok(());
        }
        let before = self.file.clone();
        self.file.generation = generation;
        self.write(folder, subkeys, |_| Ok(())).inspect_err(|_| self.file = before)
    }

    /// Makes each opener the one way in of its kind. The new file is read back and opened with
    /// each of them before the old one goes.
    pub(crate) fn set_openers(
        &mut self,
        folder: &VaultFolder,
        data: &DataKey,
        openers: &[Opener<'_>],
        cost: Cost,
    ) -> Result<(), VaultError> {
        let before = self.file.clone();
        let outcome = openers
            .iter()
            .try_for_each(|opener| {
                Slot::wrap(self.file.vault_id, data, *opener, cost).map(|slot| self.file.set_slot(slot))
            })
            .and_then(|()| {
                self.write(folder, &data.subkeys(), |file| {
                    openers.iter().try_for_each(|opener| unwrap(file, *opener).map(drop))
                })
            });
        outcome.inspect_err(|_| self.file = before)
    }

    /// The bytes of the key file, for a backup.
    pub(crate) fn bytes(&mut self, subkeys: &Subkeys) -> Vec<u8> {
        self.file.sign(&subkeys.key_file)
    }

    /// Brings both copies to what was opened.
    fn heal(&self, folder: &VaultFolder, subkeys: &Subkeys) -> Result<(), VaultError> {
        Self { file: self.file.clone() }.write(folder, subkeys, |_| Ok(()))
    }

    fn write(
        &mut self,
        folder: &VaultFolder,
        subkeys: &Subkeys,
        check: impl Fn(&KeyFile) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let bytes = self.file.sign(&subkeys.key_file);
        let verify = |written: &[u8]| {
            let file = KeyFile::parse(written)?;
            if file.is_signed(&subkeys.key_file) { check(&file) } else { Err(VaultError::KeysDamaged) }
        };
        files::replace(&folder.keys(), &bytes, verify)?;
        // The first copy decides, so it is done. The second is brought up to it at the next opening
        // at the latest; to say now that it failed would be to say that the old passphrase still holds.
        let _ = files::replace(&folder.keys_copy(), &bytes, |written| KeyFile::parse(written).map(drop));
        Ok(())
    }
}

fn read(path: &Path) -> Result<KeyFile, VaultError> {
    let mut bytes = Vec::new();
    let limit = MAX_BYTES as u64 + 1;
    match File::open(path) {
        Ok(file) => file.take(limit).read_to_end(&mut bytes)?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(VaultError::KeysDamaged),
        Err(error) => return Err(error.into()),
    };
    KeyFile::parse(&bytes)
}

fn unwrap(file: &KeyFile, opener: Opener<'_>) -> Result<Unwrapped, VaultError> {
    let mut refusal = opener.refusal();
    for slot in file.slots_of(opener.kind()) {
        match slot.unwrap(file.vault_id, opener) {
            Ok(data) => {
                let subkeys = data.subkeys();
                if !file.is_signed(&subkeys.key_file) {
                    return Err(VaultError::KeysDamaged);
                }
                return Ok(Unwrapped { store: KeyStore { file: file.clone() }, subkeys, data });
            }
            Err(error) => refusal = error,
        }
    }
    Err(refusal)
}
