//! Verified copies of the vault, made while it is in use.
//!
//! SQLite's online backup on the vault's own connection copies at most `STEP_PAGES` at a time;
//! between two steps the vault is free for saves, which the copy then takes in. A snapshot counts
//! only once it has been opened again and read to the end. Its form: `docs/formats/backup.md`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use holdfast_journal::moment::Micros;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use serde::{Deserialize, Serialize};

use crate::connection::{self, Mode};
use crate::error::{Damage, VaultError};
use crate::files;
use crate::folder::VaultFolder;
use crate::keys::{KeyStore, Subkeys};
use crate::seal::Fields;
use crate::vault::Vault;
use crate::verify;
use crate::write::Meta;

/// Pages copied before the vault is let go. Source: contracts, "Snapshots".
const STEP_PAGES: i32 = 256;

/// What a snapshot says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    format: u32,
    vault_id: holdfast_journal::id::VaultId,
    /// When it was made, RFC 3339.
    pub made_at: String,
    /// The vault's number of writes.
    pub generation: u64,
    /// Entries in it, the bin included.
    pub entries: u64,
    chain_head: String,
    mac: String,
}

/// How far a snapshot has come, in pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Pages copied.
    pub done: u32,
    /// Pages in all.
    pub total: u32,
}

impl Vault {
    /// Makes a verified copy of the vault in a new folder at `to`.
    ///
    /// `between` is called after each step, with the vault: whatever has to be saved meanwhile is
    /// saved there. If it fails, the snapshot is given up and removed.
    pub fn snapshot(
        &self,
        to: &Path,
        mut between: impl FnMut(&Self, Progress) -> Result<(), VaultError>,
    ) -> Result<Manifest, VaultError> {
        let now = self.clock().now().at;
        make(self.connection(), self.subkeys(), &mut self.keys().borrow_mut(), to, now, |progress| {
            between(self, progress)
        })
    }
}

/// A snapshot in one go, for a vault nobody writes to yet.
pub(crate) fn whole(
    source: &Connection,
    subkeys: &Subkeys,
    keys: &mut KeyStore,
    to: &Path,
    now: Micros,
) -> Result<Manifest, VaultError> {
    make(source, subkeys, keys, to, now, |_| Ok(()))
}

fn make(
    source: &Connection,
    subkeys: &Subkeys,
    keys: &mut KeyStore,
    to: &Path,
    now: Micros,
    between: impl FnMut(Progress) -> Result<(), VaultError>,
) -> Result<Manifest, VaultError> {
    if to.exists() {
        return Err(VaultError::TargetExists);
    }
    let partial = Partial::begin(to)?;
    let copy = VaultFolder::new(partial.0.canonicalize()?);
    let meta = copy_pages(source, subkeys, &copy, between)?;
    let manifest = Manifest::new(&meta, now, subkeys);
    write_new(&copy.keys(), &keys.bytes(subkeys))?;
    write_new(&copy.keys_copy(), &keys.bytes(subkeys))?;
    write_new(&copy.path().join("manifest.json"), &manifest.to_bytes())?;
    partial.finish(to)?;
    Ok(manifest)
}

/// Copies page by page, then opens the copy as a stranger would and reads all of it.
fn copy_pages(
    source: &Connection,
    subkeys: &Subkeys,
    copy: &VaultFolder,
    mut between: impl FnMut(Progress) -> Result<(), VaultError>,
) -> Result<Meta, VaultError> {
    drop(files::create_private(&copy.database())?);
    let mut target = connection::open(&copy.database(), &subkeys.cipher, Mode::New)?;
    {
        let backup = Backup::new(source, &mut target)?;
        loop {
            let outcome = backup.step(STEP_PAGES)?;
            let progress = backup.progress();
            let total = u32::try_from(progress.pagecount).unwrap_or(0);
            let left = u32::try_from(progress.remaining).unwrap_or(0);
            match outcome {
                StepResult::Done => break,
                StepResult::More => between(Progress { done: total.saturating_sub(left), total })?,
                _ => return Err(VaultError::InUse),
            }
        }
    }
    // No save can come between the last step and this line: it is the same thread and connection.
    let meta = Meta::load(source)?;
    target.close().map_err(|(_, error)| error)?;
    fs::File::open(copy.database())?.sync_all()?;
    let reopened = connection::open(&copy.database(), &subkeys.cipher, Mode::Existing)?;
    let report = verify::verify(&reopened, &subkeys.rows)?;
    if !report.is_sound() || Meta::load(&reopened)? != meta {
        return Err(VaultError::Damaged(Damage::Sum));
    }
    reopened.close().map_err(|(_, error)| error)?;
    Ok(meta)
}

/// A folder under a name that says it is not finished; it goes when the work fails.
struct Partial(PathBuf);

impl Partial {
    fn begin(to: &Path) -> Result<Self, VaultError> {
        let mut name =
            to.file_name().ok_or(VaultError::Invalid("That is not a place for a backup."))?.to_os_string();
        name.push(".partial");
        let path = to.with_file_name(name);
        if let Some(parent) = path.parent() {
            files::create_private_folder(parent)?;
        }
        // Left behind by a crash; it was never a backup.
        match fs::remove_dir_all(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        files::create_private_folder(&path)?;
        Ok(Self(path))
    }

    fn finish(self, to: &Path) -> Result<(), VaultError> {
        files::sync_folder(&self.0)?;
        fs::rename(&self.0, to)?;
        if let Some(parent) = to.parent() {
            files::sync_folder(parent)?;
        }
        Ok(())
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // After `finish` there is nothing under this name any more.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn write_new(path: &Path, content: &[u8]) -> Result<(), VaultError> {
    use io::Write;
    let mut file = files::create_private(path)?;
    file.write_all(content)?;
    file.sync_all()?;
    Ok(())
}

impl Manifest {
    fn new(meta: &Meta, now: Micros, subkeys: &Subkeys) -> Self {
        let mut manifest = Self {
            format: 1,
            vault_id: meta.vault_id,
            made_at: now.rfc3339(),
            generation: meta.generation,
            entries: meta.entry_count,
            chain_head: hex(&meta.chain_head),
            mac: String::new(),
        };
        manifest.mac = hex(&subkeys.manifest.seal("manifest", &manifest.fields()));
        manifest
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number(self.format.into())
            .bytes(self.vault_id.as_bytes())
            .text(&self.made_at)
            .number(self.generation.cast_signed())
            .number(self.entries.cast_signed())
            .text(&self.chain_head)
    }

    fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).expect("plain data always has a JSON form")
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
