//! The walk over every sealed row.

use holdfast_journal::id::RevisionId;
use rusqlite::Connection;

use super::list::records;
use super::record::COLUMNS;
use super::{revisions, tags};
use crate::error::{Damage, VaultError};
use crate::seal::{Seal, SealKey};

/// What kind of row it was.
pub(crate) enum Kind {
    Entry { has_content: bool },
    Revision,
    Tag,
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
    rows.extend(
        tags::all_seals(connection, key)?.into_iter().map(|seal| Ok(Row { kind: Kind::Tag, seal: seal? })),
    );
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
