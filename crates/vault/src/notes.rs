//! What an export takes along of bonds, practices and what they left behind.

use std::collections::HashMap;

use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::moment::Micros;
use holdfast_journal::notes::{CheckInNote, LinkNote, MendingNotes, RunNote};
use rusqlite::Connection;

use crate::bonds::{self, BondMap, resolve};
use crate::check_in::CheckIn;
use crate::error::{Damage, VaultError};
use crate::runs::record::{RunRecord, select};
use crate::vault::Vault;
use crate::{beliefs, mending};

impl Vault {
    /// Everything there is of it: what lies in the bin as well, and every word of a letter that is still
    /// locked. What was removed and whoever was forgotten stay out.
    pub fn mending_notes(&self) -> Result<MendingNotes, VaultError> {
        let (connection, key) = (self.connection(), self.seal_key());
        let entries = entry_ids(connection)?;
        let bonds = resolve(connection, key)?;
        let (people, about) = bonds::notes(connection, key, &entries)?;
        let mut runs = Vec::new();
        let mut ids = HashMap::new();
        for record in select(connection, key, "TRUE ORDER BY run_key", [])? {
            let record = record?;
            ids.insert(record.key, record.id);
            runs.push(run_note(record, &bonds, &entries)?);
        }
        let check_ins = self.all_check_ins()?.into_iter().map(check_in_note);
        Ok(MendingNotes {
            bonds: people,
            about,
            practice_runs: runs,
            repair_links: mending::links::all(connection, key)?
                .into_iter()
                .map(|row| link_note(row?, &ids))
                .collect::<Result<_, _>>()?,
            beliefs: beliefs::notes(connection, key, &entries)?,
            check_ins: check_ins.collect(),
        })
    }
}

/// The ids of all entries that are not erased, by key.
fn entry_ids(connection: &Connection) -> Result<HashMap<i64, EntryId>, VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT entry_key, id FROM entry WHERE erased_at IS NULL")?;
    let ids = statement.query_map([], |row| Ok((row.get(0)?, EntryId::from_bytes(row.get(1)?))))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

fn run_note(
    record: RunRecord,
    bonds: &BondMap,
    entries: &HashMap<i64, EntryId>,
) -> Result<RunNote, VaultError> {
    let mut fields = record.fields;
    // As it is stored: a merge is told once, with the bonds.
    let person = record.bond_key.filter(|key| bonds.shown(*key).is_some());
    fields.set_person(person.and_then(|key| bonds.id_of(key)));
    let entry =
        record.entry_key.map(|key| entries.get(&key).copied().ok_or(VaultError::Damaged(Damage::Lost)));
    Ok(RunNote {
        id: record.id,
        practice: record.practice.slug(),
        version: record.version,
        day: record.moment.day,
        begun_at: record.moment.at.rfc3339(),
        zone: record.moment.zone.name().to_owned(),
        changed_at: record.changed_at.rfc3339(),
        finished_at: record.finished_at.map(Micros::rfc3339),
        entry: entry.transpose()?,
        step: record.step,
        safety: record.safety,
        values: fields.to_values(),
        afterwards: record.afterwards,
        standing: record.standing,
        opens_on: record.opens_on,
        struck_at: record.struck_at.map(Micros::rfc3339),
        openings: record.openings.into_iter().map(Micros::rfc3339).collect(),
    })
}

fn link_note(row: mending::links::LinkRow, ids: &HashMap<i64, RunId>) -> Result<LinkNote, VaultError> {
    let id = |key: i64| ids.get(&key).copied().ok_or(VaultError::Damaged(Damage::Lost));
    Ok(LinkNote {
        rupture: id(row.rupture_key)?,
        repair: id(row.repair_key)?,
        share: row.share,
        note: row.note,
        linked_at: row.linked_at.rfc3339(),
    })
}

fn check_in_note(one: CheckIn) -> CheckInNote {
    let CheckIn { id, moment, changed_at, about, unlinked, version, answers, note, contexts } = one;
    CheckInNote {
        id,
        day: moment.day,
        at: moment.at.rfc3339(),
        zone: moment.zone.name().to_owned(),
        changed_at: changed_at.rfc3339(),
        about,
        unlinked,
        version,
        answers,
        note,
        contexts,
    }
}
