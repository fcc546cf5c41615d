//! One writer: whoever holds `vault.lock`.

use std::fs::{File, OpenOptions, TryLockError};

use crate::error::VaultError;
use crate::folder::VaultFolder;

/// Holds the folder's lock until it is dropped.
///
/// The file may lie there at any time: only the system's lock on it counts, and that ends with
/// the process, however it ends.
#[derive(Debug)]
pub(crate) struct FolderLock {
    file: File,
}

impl FolderLock {
    /// Takes the lock, or says that another program has it.
    pub(crate) fn take(folder: &VaultFolder) -> Result<Self, VaultError> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(folder.lock())?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Whether somebody holds the lock just now.
    pub(crate) fn is_held(folder: &VaultFolder) -> bool {
        folder.lock().exists() && matches!(Self::take(folder), Err(VaultError::InUse))
    }
}

/// Unlocked by hand: a program that is just being started elsewhere in this process has a copy of
/// the file for a moment, and with it the lock would live on.
impl Drop for FolderLock {
    fn drop(&mut self) {
        // If it fails, closing the file still ends the lock.
        let _ = self.file.unlock();
    }
}

impl VaultFolder {
    /// Whether another program has the journal open just now.
    pub fn is_in_use(&self) -> bool {
        FolderLock::is_held(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_once_and_a_left_over_file_blocks_nobody() {
        let place = tempfile::tempdir().unwrap();
        let folder = VaultFolder::new(place.path());
        let first = FolderLock::take(&folder).unwrap();
        assert!(matches!(FolderLock::take(&folder), Err(VaultError::InUse)));
        assert!(folder.is_in_use());
        drop(first);
        assert!(folder.lock().exists());
        assert!(!folder.is_in_use());
        assert!(FolderLock::take(&folder).is_ok());
    }
}
