//! The weekly check-in, as kept: at most one in seven days about the same bond, or about people in
//! general. What may be shown of it is decided in `holdfast_journal::check_in`.

mod row;

use std::fmt;

use holdfast_journal::check_in::{Answers, Context, VERSION, day_when_changed, goes_on_with};
use holdfast_journal::id::{BondId, CheckInId};
use holdfast_journal::moment::{Micros, Moment};
use rusqlite::{Connection, params_from_iter};

use crate::bonds::{BondMap, has_tables, resolve};
use crate::entries::BIN_MICROS;
use crate::error::VaultError;
use crate::random::make_bytes;
use crate::seal::{Seal, SealKey};
use crate::vault::Vault;
use crate::write::Write;
use row::{CheckInRow, rows};

/// The most characters a note may have. It is one line; this is a long one.
const NOTE_CHARS: usize = 2_000;

/// A check-in.
#[derive(Clone, PartialEq)]
pub struct CheckIn {
    /// Its id.
    pub id: CheckInId,
    /// When it was begun, and its day.
    pub moment: Moment,
    /// When it last changed.
    pub changed_at: Micros,
    /// About whom; none for people in general.
    pub about: Option<BondId>,
    /// Whether it was about someone who is forgotten: then it is in no series.
    pub unlinked: bool,
    /// The version of the items' words.
    pub version: String,
    /// The answers.
    pub answers: Answers,
    /// The note, perhaps empty.
    pub note: String,
    /// What coloured the week.
    pub contexts: Vec<Context>,
}

// What a week was like stays out of debug output.
impl fmt::Debug for CheckIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckIn").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What a person answered.
pub struct CheckInDraft<'a> {
    /// About whom; none for people in general.
    pub about: Option<BondId>,
    /// The answers.
    pub answers: Answers,
    /// The note.
    pub note: &'a str,
    /// What coloured the week.
    pub contexts: Vec<Context>,
}

impl CheckIn {
    fn of(row: CheckInRow, bonds: &BondMap) -> Self {
        Self {
            id: row.id,
            moment: row.moment,
            changed_at: Micros(row.changed_at),
            about: row.bond_key.and_then(|key| bonds.shown(key)),
            unlinked: row.unlinked || row.bond_key.is_some_and(|key| bonds.shown(key).is_none()),
            version: row.version,
            answers: row.answers,
            note: row.note,
            contexts: row.contexts,
        }
    }
}

impl Vault {
    /// The check-ins about someone, or about people in general, oldest first.
    pub fn check_ins(&self, about: Option<BondId>) -> Result<Vec<CheckIn>, VaultError> {
        let bonds = resolve(self.connection(), self.seal_key())?;
        let found = rows_about(self.connection(), self.seal_key(), &bonds, about)?;
        Ok(found.into_iter().map(|row| CheckIn::of(row, &bonds)).collect())
    }

    /// Every check-in that is not removed, oldest first.
    pub fn all_check_ins(&self) -> Result<Vec<CheckIn>, VaultError> {
        let bonds = resolve(self.connection(), self.seal_key())?;
        let found = rows(self.connection(), self.seal_key(), "removed_at IS NULL", [])?;
        found.into_iter().map(|row| Ok(CheckIn::of(row?, &bonds))).collect()
    }

    /// Keeps the answers of a week. Within seven days of the last one about the same, that one is
    /// changed: it keeps its day. Where nothing was answered and nothing noted there is nothing to keep,
    /// which is refused.
    pub fn save_check_in(&self, now: &Moment, draft: &CheckInDraft<'_>) -> Result<CheckInId, VaultError> {
        let note = draft.note.split_whitespace().collect::<Vec<_>>().join(" ");
        if note.chars().count() > NOTE_CHARS {
            return Err(VaultError::Invalid("A note of a check-in can have 2,000 characters."));
        }
        if draft.answers.is_blank() && note.is_empty() {
            return Err(VaultError::Invalid("Answer one of the nine, or write a line, before it is kept."));
        }
        let write = Write::begin(self)?;
        let bonds = resolve(write.connection(), write.key())?;
        let bond_key = draft.about.map(|id| bonds.key_of(id)).transpose()?;
        let last = rows_about(write.connection(), write.key(), &bonds, draft.about)?.pop();
        let mut row = match last {
            Some(mut last) if goes_on_with(Some(last.moment.day), now.day) => {
                last.moment.day = day_when_changed(last.moment.day, now.day);
                last
            }
            _ => CheckInRow {
                id: CheckInId::from_bytes(make_bytes()?),
                moment: now.clone(),
                changed_at: 0,
                bond_key,
                unlinked: false,
                version: String::new(),
                answers: Answers::default(),
                note: String::new(),
                contexts: Vec::new(),
                removed_at: None,
                seal: None,
            },
        };
        row.changed_at = write.now.0;
        // The words that were just read are those of this version, whatever it was before.
        VERSION.clone_into(&mut row.version);
        row.answers = draft.answers;
        row.note = note;
        row.contexts = Context::distinct(draft.contexts.clone());
        row.store(&write)?;
        write.commit()?;
        Ok(row.id)
    }

    /// Takes a check-in away, or puts it back. It can be put back for as long as an entry stays in the
    /// bin, unless its week has another one by then, which is refused.
    pub fn remove_check_in(&self, id: CheckInId, removed: bool) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let mut row = CheckInRow::load(write.connection(), write.key(), id)?;
        if row.removed_at.is_some() == removed {
            return Ok(());
        }
        if !removed {
            let bonds = resolve(write.connection(), write.key())?;
            let about = row.bond_key.and_then(|key| bonds.shown(key));
            let taken = |other: &CheckInRow| {
                let (day, other) = (row.moment.day, other.moment.day);
                goes_on_with(Some(day.min(other)), day.max(other))
            };
            // One that belongs to no series is in nobody's way.
            let others = if row.unlinked {
                Vec::new()
            } else {
                rows_about(write.connection(), write.key(), &bonds, about)?
            };
            if others.iter().any(taken) {
                return Err(VaultError::Invalid("There is another check-in for that week by now."));
            }
        }
        row.removed_at = removed.then_some(write.now.0);
        row.store(&write)?;
        write.commit()
    }

    /// Erases what was taken away as long ago as an entry stays in the bin.
    pub(crate) fn drop_removed_check_ins(&self) -> Result<(), VaultError> {
        let due = self.clock().now().at.plus(-BIN_MICROS);
        let condition = "removed_at < ?1";
        if rows(self.connection(), self.seal_key(), condition, [due.0])?.is_empty() {
            return Ok(());
        }
        let write = Write::begin(self)?;
        for row in rows(write.connection(), write.key(), condition, [due.0])? {
            row?.delete(&write)?;
        }
        write.commit()
    }
}

/// Takes the link off everything about someone whose row is about to go. What was written stays.
pub(crate) fn forget_bond(write: &Write<'_>, bond_key: i64) -> Result<(), VaultError> {
    for row in rows(write.connection(), write.key(), "bond_key = ?1", [bond_key])? {
        let mut row = row?;
        row.bond_key = None;
        row.unlinked = true;
        row.store(write)?;
    }
    Ok(())
}

/// What is not removed about someone, or about people in general, oldest first.
fn rows_about(
    connection: &Connection,
    key: &SealKey,
    bonds: &BondMap,
    about: Option<BondId>,
) -> Result<Vec<CheckInRow>, VaultError> {
    let found = match about {
        None => rows(connection, key, "bond_key IS NULL AND unlinked = 0 AND removed_at IS NULL", [])?,
        Some(id) => {
            let keys = bonds.keys_of(id)?;
            let marks = vec!["?"; keys.len()].join(", ");
            let condition = format!("bond_key IN ({marks}) AND removed_at IS NULL");
            rows(connection, key, &condition, params_from_iter(keys))?
        }
    };
    found.into_iter().collect()
}

/// The seal of every row, checked, for the walk over all rows.
pub(crate) fn all_seals(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<Seal, VaultError>>, VaultError> {
    if !has_tables(connection)? {
        return Ok(Vec::new());
    }
    let seal = |row: CheckInRow| row.seal.ok_or(VaultError::Damaged(crate::error::Damage::Row));
    Ok(rows(connection, key, "true", [])?.into_iter().map(|row| row.and_then(seal)).collect())
}
