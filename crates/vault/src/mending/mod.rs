//! Which repair answered which rupture, and what that says of where the rupture stands.

mod change;
mod ledger;
mod link_row;
pub(crate) mod links;
mod read;

pub use ledger::LedgerLine;
pub use read::{Link, Mending, Repair, Rupture};

use rusqlite::Connection;

use crate::bonds::has_tables;
use crate::error::VaultError;
use crate::seal::{Seal, SealKey};

/// The seal of every row here, checked, for the walk over all rows.
pub(crate) fn all_seals(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<Seal, VaultError>>, VaultError> {
    if !has_tables(connection)? {
        return Ok(Vec::new());
    }
    Ok(link_row::all(connection, key)?.into_iter().map(|row| row.map(|row| row.seal)).collect())
}
