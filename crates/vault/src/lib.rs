//! The encrypted file a journal lies in.
//!
//! A vault is a folder: `vault.db` (SQLCipher), the key file in two copies, a lock file, and
//! backups. [`Vault::create`] makes one, [`Vault::open`] opens one, and every method of an open
//! [`Vault`] either commits what it says or changes nothing.
//!
//! What is absent, on purpose: no plain file, no network, no log, and no clock but
//! [`clock::SystemClock`]. No error text holds a word that a person wrote, a passphrase or a path.

mod beliefs;
mod bonds;
pub mod check_in;
pub mod clock;
mod connection;
mod device;
pub mod entries;
pub mod error;
mod files;
pub mod folder;
pub mod keys;
mod library;
mod lock;
pub mod mending;
mod notes;
mod prompts;
pub mod random;
pub mod runs;
pub mod schema;
mod seal;
mod settings;
pub mod snapshot;
pub mod trends;
mod vault;
pub mod verify;
mod write;

pub use beliefs::{Belief, BeliefMoment, BeliefPage};
pub use bonds::{Bond, EntriesAbout};
pub use error::VaultError;
pub use folder::{FolderState, VaultFolder, default_folder};
pub use library::OwnPrompt;
pub use prompts::PromptDay;
pub use vault::{CreateOptions, Opened, Vault};

/// The versions of SQLite and SQLCipher inside this program.
pub fn engine() -> String {
    connection::start_engine();
    let cipher = rusqlite::Connection::open_in_memory()
        .and_then(|memory| memory.query_row("PRAGMA cipher_version", [], |row| row.get::<_, String>(0)))
        .unwrap_or_default();
    format!("SQLite {}, SQLCipher {cipher}", rusqlite::version())
}
