//! Runs of practices. A run is the truth; the entry it becomes is made from it, in the same transaction.
//!
//! - **Going on.** Until it is finished a run has no entry. What is put away becomes an entry in the bin.
//! - **Finished.** It has an entry, whose text is made anew with every change and is never edited as text.
//!   Deleting the entry is deleting the run: what lies in the bin counts nowhere.
//! - **Locked.** Of a letter that is locked until a day nothing here hands out a word before that day: not
//!   [`Runs`], and not the entry, whose text only says that there is a letter ([`Run::sealed`]).
//!
//! [`Runs`] only reads. [`RunsMut`] writes; each of its methods is one transaction. How a text is made of a
//! run is not known here: whoever changes a run brings a [`Render`].

mod apply;
mod check;
mod entry;
mod finish;
mod follow;
mod hooks;
mod open;
mod pointers;
pub(crate) mod read;
pub(crate) mod record;
mod run;
mod save;
mod stored;

pub use finish::Finished;
pub(crate) use hooks::{entry_erased, entry_moved, forget_bond, refuse_made};
pub use run::{NewRun, Render, Rendered, Run, RunDraft};

use holdfast_journal::day::Day;
use holdfast_journal::moment::Moment;
use rusqlite::Connection;

use crate::bonds::has_tables;
use crate::error::VaultError;
use crate::seal::{Seal, SealKey};
use crate::vault::Vault;

/// Reads runs.
pub struct Runs<'v> {
    vault: &'v Vault,
}

/// Writes runs.
pub struct RunsMut<'v> {
    vault: &'v Vault,
}

impl Vault {
    /// For reading runs of practices.
    pub fn runs(&self) -> Runs<'_> {
        Runs { vault: self }
    }

    /// For writing runs of practices.
    pub fn runs_mut(&self) -> RunsMut<'_> {
        RunsMut { vault: self }
    }
}

/// The day that the clock shows in this journal.
pub(crate) fn today(vault: &Vault) -> Result<Day, VaultError> {
    let moment = Moment::of(vault.clock().now(), vault.settings()?.day_end);
    let no_date = |_| VaultError::Invalid("The computer's clock shows no date that can be used.");
    moment.map(|moment| moment.day).map_err(no_date)
}

/// The seal of every run, checked, for the walk over all rows.
pub(crate) fn all_seals(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<Seal, VaultError>>, VaultError> {
    if !has_tables(connection)? {
        return Ok(Vec::new());
    }
    record::all_seals(connection, key)
}
