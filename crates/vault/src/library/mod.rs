//! What a person says of the library's ideas and of themselves, and the questions they ask in their
//! own words. The library is in the program; here are only its slugs and ids.

mod marks;
mod own;
mod own_row;
mod stars;
mod states;

pub use own::OwnPrompt;

use rusqlite::Connection;

use crate::connection::pragma;
use crate::error::VaultError;
use crate::seal::{Seal, SealKey};

/// The schema that brought these tables.
const SINCE_SCHEMA: u32 = 2;

/// The seal of every row here that has one, checked, for the walk over all rows.
///
/// A journal is walked before it is migrated as well (the snapshot is read to its end), and then it
/// has none of these tables. That a newer file says it is that old is noticed by the sum.
pub(crate) fn all_seals(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<Seal, VaultError>>, VaultError> {
    let schema = pragma(connection, "user_version")?.parse::<u32>().map_err(|_| VaultError::Foreign)?;
    if schema < SINCE_SCHEMA {
        return Ok(Vec::new());
    }
    let marks = marks::all(connection, key)?.into_iter().map(|mark| mark.map(|mark| mark.seal));
    let questions = own_row::all(connection, key)?.into_iter().map(|row| row.map(|row| row.seal));
    Ok(marks.chain(questions).collect())
}
