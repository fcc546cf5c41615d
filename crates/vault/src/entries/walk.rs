//! The walk over every sealed row.

use holdfast_journal::id::RevisionId;
use rusqlite::Connection;

use super::list::records;
use super::record::COLUMNS;
use super::{revisions, tags};
use crate::error::{Damage, VaultError};
use crate::seal::{Seal, SealKey};
use crate::{beliefs, bonds, check_in, library, mending, runs};

/// What kind of row it was. `Other` is counted nowhere: a tag, what is said of an idea, a question of one's own.
pub(crate) enum Kind {
    Entry { has_content: bool },
    Revision,
    Other,
}

/// One sealed row that was found in order.
pub(crate) struct Row {
    pub(crate) kind: Kind,
    pub(crate) seal: Seal,
}

/// Every sealed row of the vault: in order, or what is wrong with it.
pub(crate) fn seals(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<Row, VaultError>>, VaultError> {
    let mut rows = Vec::new();
    for record in records(connection, key, &format!("SELECT {COLUMNS} FROM entry"), [])? {
        rows.push(record.and_then(|record| {
            let seal = *record.seal().ok_or(VaultError::Damaged(Damage::Row))?;
            Ok(Row { kind: Kind::Entry { has_content: record.erased_at.is_none() }, seal })
        }));
    }
    let others = tags::all_seals(connection, key)?
        .into_iter()
        .chain(library::all_seals(connection, key)?)
        .chain(check_in::all_seals(connection, key)?)
        .chain(bonds::all_seals(connection, key)?)
        .chain(beliefs::all_seals(connection, key)?)
        .chain(runs::all_seals(connection, key)?)
        .chain(mending::all_seals(connection, key)?);
    rows.extend(others.map(|seal| Ok(Row { kind: Kind::Other, seal: seal? })));
    let mut statement = connection.prepare("SELECT id FROM revision")?;
    let ids: Vec<RevisionId> =
        statement.query_map([], |row| row.get(0).map(RevisionId::from_bytes))?.collect::<Result<_, _>>()?;
    for id in ids {
        rows.push(
            revisions::read(connection, key, id)
                .map(|text| Row { kind: Kind::Revision, seal: *text.info.mac() }),
        );
    }
    Ok(rows)
}
