//! Bonds: the people a journal is about, by nickname and kind, and which entries are about whom.
//!
//! A nickname stands in one row and in no text, so another name, two people made one, and forgetting
//! somebody change no entry.
//!
//! - **Made one.** Each merge is kept as it was said, also that of one who had others merged into them. Whoever
//!   reads follows it to the end ([`BondMap`]), so nobody ever sees a chain, and each merge can be taken
//!   back on its own. A circle cannot come about: only somebody who is there can be merged or merged into.
//! - **Forgotten.** They are off every page at once, and whoever was merged into them with them. Until the
//!   journal is closed or opened next it can be taken back; then the rows go, and every link to them.

mod change;
mod links;
mod map;
mod notes;
mod others;
mod purge;
mod row;

pub use change::Bond;
pub use links::EntriesAbout;
pub(crate) use map::{BondMap, resolve};
pub(crate) use notes::notes;

use rusqlite::Connection;

use crate::beliefs;
use crate::connection::pragma;
use crate::error::VaultError;
use crate::seal::{Seal, SealKey};
use crate::write::Write;

/// The schema that brought these tables.
const SINCE_SCHEMA: u32 = 3;

/// The seal of every row here, checked, for the walk over all rows.
///
/// A journal is walked before it is migrated as well, and then it has none of these tables.
pub(crate) fn all_seals(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<Seal, VaultError>>, VaultError> {
    if !has_tables(connection)? {
        return Ok(Vec::new());
    }
    let bonds = row::all(connection, key)?.into_iter().map(|row| row.map(|row| row.seal));
    let links = links::all(connection, key)?.into_iter().map(|link| link.map(|link| link.seal));
    Ok(bonds.chain(links).collect())
}

/// Whether the journal has come as far as the schema that brought bonds and beliefs.
pub(crate) fn has_tables(connection: &Connection) -> Result<bool, VaultError> {
    let schema = pragma(connection, "user_version")?.parse::<u32>().map_err(|_| VaultError::Foreign)?;
    Ok(schema >= SINCE_SCHEMA)
}

/// Removes what says whom an entry is about, and what was kept of it for a belief or against one, because
/// the entry is being erased.
pub(crate) fn entry_erased(write: &Write<'_>, entry_key: i64) -> Result<(), VaultError> {
    for link in links::of_entry(write.connection(), write.key(), entry_key)? {
        link.delete(write)?;
    }
    beliefs::entry_erased(write, entry_key)
}
