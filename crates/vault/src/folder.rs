//! The folder a vault lies in, and what is found there.

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::VaultError;
use crate::files;

/// The name of our folder among those of other programs: the app's identifier, fixed for ever.
const FOLDER_NAME: &str = "org.holdfast.Holdfast";

/// Where the journal lies when no folder is chosen: what `HOLDFAST_HOME` names, else
/// `org.holdfast.Holdfast` in the platform's data folder. The window and the command line both
/// ask here, so that they never look for the same journal in two places.
///
/// None where the system does not say where a person's data belongs.
pub fn default_folder() -> Option<PathBuf> {
    chosen(env::var_os("HOLDFAST_HOME")).or_else(|| Some(data_folder()?.join(FOLDER_NAME)))
}

/// `$XDG_DATA_HOME`, else `~/.local/share`. A relative path in the variable is ignored, as the XDG
/// Base Directory Specification asks.
#[cfg(not(any(windows, target_os = "macos")))]
fn data_folder() -> Option<PathBuf> {
    chosen(env::var_os("XDG_DATA_HOME"))
        .filter(|path| path.is_absolute())
        .or_else(|| Some(home()?.join(".local/share")))
}

/// `~/Library/Application Support`.
#[cfg(target_os = "macos")]
fn data_folder() -> Option<PathBuf> {
    Some(home()?.join("Library/Application Support"))
}

/// `%APPDATA%`.
#[cfg(windows)]
fn data_folder() -> Option<PathBuf> {
    chosen(env::var_os("APPDATA"))
}

#[cfg(not(windows))]
fn home() -> Option<PathBuf> {
    env::home_dir().filter(|home| !home.as_os_str().is_empty())
}

/// An empty variable is as good as none.
fn chosen(variable: Option<OsString>) -> Option<PathBuf> {
    variable.filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The folder of one journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultFolder {
    root: PathBuf,
}

/// What a look into the folder shows, without opening anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderState {
    /// No journal.
    Empty,
    /// A journal, as far as its files are all there.
    Whole,
    /// A journal without its key files, or key files without their journal.
    Incomplete,
}

impl VaultFolder {
    /// The folder at that path, which need not exist yet.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { root: path.into() }
    }

    /// The path.
    pub fn path(&self) -> &Path {
        &self.root
    }

    /// Looks at which files there are.
    pub fn state(&self) -> FolderState {
        let keys = self.keys().exists() || self.keys_copy().exists();
        let database = self.database().exists();
        // A database under its first name: a creation that was cut off just before the end. With
        // keys it is whole and is finished on opening; without, it never held a word.
        match (keys, database, self.database_unborn().exists()) {
            (true, true, _) | (true, false, true) => FolderState::Whole,
            (false, false, _) => FolderState::Empty,
            (true, false, false) | (false, true, _) => FolderState::Incomplete,
        }
    }

    /// Where backups go.
    pub fn backups(&self) -> PathBuf {
        self.root.join("backups")
    }

    /// The encrypted database.
    pub(crate) fn database(&self) -> PathBuf {
        self.root.join("vault.db")
    }

    /// The database while a creation is under way.
    pub(crate) fn database_unborn(&self) -> PathBuf {
        self.root.join("vault.db.new")
    }

    /// The key file.
    pub(crate) fn keys(&self) -> PathBuf {
        self.root.join("vault.keys")
    }

    /// Its second copy.
    pub(crate) fn keys_copy(&self) -> PathBuf {
        self.root.join("vault.keys.2")
    }

    /// The lock file.
    pub(crate) fn lock(&self) -> PathBuf {
        self.root.join("vault.lock")
    }

    /// Makes the folder if need be, and gives back its real path: SQLite is told not to follow
    /// links, so links in the path above have to be followed here.
    pub(crate) fn prepare(&self) -> Result<Self, VaultError> {
        files::create_private_folder(&self.root)?;
        self.resolve()
    }

    /// The same folder by its real path.
    pub(crate) fn resolve(&self) -> Result<Self, VaultError> {
        match self.root.canonicalize() {
            Ok(root) => Ok(Self { root }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(VaultError::Missing),
            Err(error) => Err(error.into()),
        }
    }
}
