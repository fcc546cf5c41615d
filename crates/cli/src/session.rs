//! One command's way into the journal and out of it.

use std::path::PathBuf;
use std::sync::Arc;

use holdfast_journal::secret::Secret;
use holdfast_vault::clock::SystemClock;
use holdfast_vault::{FolderState, Vault, VaultError, VaultFolder, default_folder};

use crate::failure::Failure;
use crate::output::Output;
use crate::secrets;

/// What every command needs: where the journal is, how to open it, how to answer.
pub(crate) struct Session {
    pub(crate) folder: VaultFolder,
    pub(crate) passphrase_file: Option<PathBuf>,
    pub(crate) output: Output,
}

impl Session {
    pub(crate) fn new(
        vault: Option<PathBuf>,
        passphrase_file: Option<PathBuf>,
        output: Output,
    ) -> Result<Self, Failure> {
        let folder = vault.or_else(default_folder).ok_or_else(|| {
            Failure::Usage(
                "This system does not say where data belongs. Name the journal's folder with --vault.".into(),
            )
        })?;
        Ok(Self { folder: VaultFolder::new(folder), passphrase_file, output })
    }

    /// Whether the passphrase comes from standard input, which then cannot hold anything else.
    pub(crate) fn takes_standard_input(&self) -> bool {
        self.passphrase_file.as_deref().is_some_and(secrets::is_standard_input)
    }

    /// Opens the journal. What can be known before is said before the passphrase is asked for.
    pub(crate) fn open(&self) -> Result<Vault, Failure> {
        self.open_keeping_passphrase().map(|(vault, _)| vault)
    }

    /// Opens the journal, and keeps the passphrase for what needs it again.
    pub(crate) fn open_keeping_passphrase(&self) -> Result<(Vault, Secret), Failure> {
        if self.folder.state() == FolderState::Empty {
            return Err(VaultError::Missing.into());
        }
        if self.folder.is_in_use() {
            return Err(VaultError::InUse.into());
        }
        let passphrase = secrets::known(self.passphrase_file.as_deref())?;
        let opened = Vault::open(&self.folder, &passphrase, Arc::new(SystemClock))?;
        if opened.saves_missing > 0 {
            self.output.note(&format!(
                "this journal is {} saves behind the newest state its key file remembers: an older copy of the file \
                 may have been put in its place",
                opened.saves_missing
            ));
        }
        Ok((opened.vault, passphrase))
    }
}
