//! Putting a draft into a run's row.

use holdfast_journal::id::BondId;
use holdfast_journal::mending::{LinkFact, RuptureStatus, Standing};
use holdfast_journal::practice::{PracticeKind, RunFields};

use super::read::Reader;
use super::record::RunRecord;
use super::{RunDraft, check};
use crate::error::VaultError;
use crate::mending::links;
use crate::write::Write;

/// Checks a draft and puts it into the row, which is not stored yet.
pub(super) fn apply(
    write: &Write<'_>,
    reader: &Reader<'_>,
    record: &mut RunRecord,
    draft: &RunDraft<'_>,
) -> Result<(), VaultError> {
    let (connection, key) = (write.connection(), write.key());
    let mut fields = check::fields(record, draft.values)?;
    check::texts(draft.step, draft.afterwards)?;
    let before = reader.fields(record)?;
    check::days(&before, &fields, reader.today)?;
    check::pointers(connection, key, &before, &fields)?;
    let bond_key = bond_key(reader, record.bond_key, fields.person())?;
    let chosen = fields.status();
    if record.standing.is_some() && bond_key != record.bond_key || is_another_view(&before, &fields) {
        record.openings.clear();
    }
    fields.set_person(None);
    let moved = record.happened_on() != fields.happened_on().unwrap_or(record.moment.day);
    record.fields = fields;
    record.bond_key = bond_key;
    record.safety = draft.safety;
    draft.step.clone_into(&mut record.step);
    draft.afterwards.clone_into(&mut record.afterwards);
    if record.finished_at.is_some() {
        if moved {
            links::check_days(connection, key, record)?;
        }
        restand(reader, record, chosen, &links::facts(connection, key, record.key)?);
    }
    Ok(())
}

/// Gives a finished rupture its standing: it has just been finished, or was changed.
pub(super) fn restand(
    reader: &Reader<'_>,
    record: &mut RunRecord,
    chosen: Option<RuptureStatus>,
    facts: &[LinkFact],
) {
    if record.practice != PracticeKind::RuptureLog {
        return;
    }
    let before = record.standing.take();
    let chosen = chosen.or(before.map(|standing| standing.status));
    record.fields.set_status(chosen);
    if record.is_for_oneself() {
        // What was said stays among the answers, should it turn out otherwise.
        return;
    }
    let happened_on = record.happened_on();
    let status = chosen.unwrap_or_default();
    let standing = match before {
        Some(before) if before.status == status => before.after_unlink(happened_on, facts),
        Some(_) => Standing::chosen(status, reader.today, happened_on, facts),
        None if facts.is_empty() => Standing::chosen(status, reader.today, happened_on, facts),
        None => Standing::chosen(status, reader.today, happened_on, facts).after_link(happened_on, facts),
    };
    record.standing = Some(standing);
}

/// The key to store for whom it is about.
fn bond_key(
    reader: &Reader<'_>,
    before: Option<i64>,
    person: Option<BondId>,
) -> Result<Option<i64>, VaultError> {
    let bonds = &reader.bonds;
    let Some(person) = person else {
        // Whoever is forgotten is not shown, so it was not the person who took them out; they may come back.
        return Ok(before.filter(|key| bonds.shown(*key).is_none()));
    };
    let key = bonds.key_of(person)?;
    // Of one who was made one with another the key stays, so that it can be taken back.
    let same = before.filter(|before| bonds.shown(*before) == bonds.shown(key));
    Ok(same.or(Some(key)))
}

/// Whether a rupture is seen in another way than before: another move, wish, meaning or standing.
/// Source: content brief, §3.3, rule 4.
fn is_another_view(before: &RunFields, after: &RunFields) -> bool {
    let (RunFields::RuptureLog(before), RunFields::RuptureLog(after)) = (before, after) else { return false };
    before.my_move != after.my_move
        || before.wanted_next != after.wanted_next
        || before.status != after.status
        || before.meaning_given != after.meaning_given
}
