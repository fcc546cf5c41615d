//! Bonds as an export takes them along.

use std::collections::HashMap;

use holdfast_journal::id::EntryId;
use holdfast_journal::moment::Micros;
use holdfast_journal::notes::{AboutNote, BondNote};
use rusqlite::Connection;

use super::{links, resolve};
use crate::error::VaultError;
use crate::seal::SealKey;

/// Everybody who is not forgotten and whom entries are about, in the order of their ids.
pub(crate) fn notes(
    connection: &Connection,
    key: &SealKey,
    entries: &HashMap<i64, EntryId>,
) -> Result<(Vec<BondNote>, Vec<AboutNote>), VaultError> {
    let bonds = resolve(connection, key)?;
    let mut people = Vec::new();
    for row in bonds.remembered() {
        people.push(BondNote {
            id: row.id,
            nickname: row.nickname.clone(),
            kind: row.kind,
            muted: row.muted,
            made_at: Micros(row.made_at).rfc3339(),
            merged_into: row.merged_into.and_then(|key| bonds.id_of(key)),
        });
    }
    let mut about = Vec::new();
    for link in links::all(connection, key)? {
        let link = link?;
        // As it is stored: a merge is told once, and can be taken back.
        let bond = bonds.shown(link.bond_key).and_then(|_| bonds.id_of(link.bond_key));
        about.extend(
            bond.zip(entries.get(&link.entry_key)).map(|(bond, entry)| AboutNote { entry: *entry, bond }),
        );
    }
    people.sort_by_key(|bond| bond.id);
    about.sort_by_key(|note| (note.entry, note.bond));
    Ok((people, about))
}
