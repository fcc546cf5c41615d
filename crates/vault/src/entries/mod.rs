//! Entries: writing them, reading them, listing them, and the bin.
//!
//! [`Entries`] only reads. [`EntriesMut`] writes; each of its methods is one transaction.

mod answering;
mod bin;
mod describe;
mod export;
mod list;
pub(crate) mod made;
mod read;
mod record;
mod revisions;
mod save;
mod search;
mod tags;
pub(crate) mod walk;

pub(crate) use bin::BIN_MICROS;
pub(crate) use list::records;
pub(crate) use record::{COLUMNS, EntryRecord};

pub use answering::{Answer, Answering};
pub use list::Page;
pub use revisions::{RevisionInfo, RevisionText};
pub use save::{NewEntry, Saved};

use crate::vault::Vault;

/// Reads entries.
pub struct Entries<'v> {
    vault: &'v Vault,
}

/// Writes entries.
pub struct EntriesMut<'v> {
    vault: &'v Vault,
}

impl Vault {
    /// For reading entries.
    pub fn entries(&self) -> Entries<'_> {
        Entries { vault: self }
    }

    /// For writing entries.
    pub fn entries_mut(&self) -> EntriesMut<'_> {
        EntriesMut { vault: self }
    }
}
