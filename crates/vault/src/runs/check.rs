//! What of a draft is refused, before anything is written.

use holdfast_journal::day::Day;
use holdfast_journal::practice::{BadFields, Problem, RunFields, Values};
use rusqlite::Connection;

use super::record::RunRecord;
use crate::entries::EntryRecord;
use crate::error::VaultError;
use crate::seal::SealKey;

/// The most bytes of a free note: as many as of one answer.
const MOST_BYTES: usize = holdfast_journal::practice::Paragraphs::MAX_BYTES;

/// The longest name of a step, in bytes. Those of the library are far shorter.
const LONGEST_STEP: usize = 200;

/// Checks the values of a run against its practice.
pub(super) fn fields(record: &RunRecord, values: &Values) -> Result<RunFields, VaultError> {
    RunFields::from_values(record.practice, values).map_err(|bad| VaultError::Invalid(sentence(bad)))
}

/// One sentence for what is wrong with an answer. Which answer is left out: the interface knows its fields
/// and keeps to their bounds.
fn sentence(bad: BadFields) -> &'static str {
    match bad {
        BadFields::NotValues => "What was put in could not be read. Nothing was changed.",
        BadFields::Unknown => {
            "There is an answer to something that this practice does not ask. Nothing was changed."
        }
        BadFields::Answer { problem: Problem::WrongShape, .. } => {
            "One answer is of another kind than its question. Nothing was changed."
        }
        BadFields::Answer { problem: Problem::NotAChoice, .. } => {
            "One answer is not among those that can be chosen. Nothing was changed."
        }
        BadFields::Answer { problem: Problem::TooLong, .. } => {
            "One answer is too long. A line can have 2,000 characters, a text about a million."
        }
        BadFields::Answer { problem: Problem::TooMany, .. } => {
            "One answer has too many parts. Please leave some of them out."
        }
        BadFields::Answer { problem: Problem::Nul, .. } => {
            "One answer has a character in it that cannot be kept (U+0000). Please take it out."
        }
    }
}

/// Refuses a note or a step that cannot be kept.
pub(super) fn texts(step: &str, afterwards: &str) -> Result<(), VaultError> {
    if step.len() > LONGEST_STEP || step.chars().any(char::is_control) {
        return Err(VaultError::Invalid("That is no step of a practice. Nothing was changed."));
    }
    if afterwards.len() > MOST_BYTES {
        return Err(VaultError::Invalid("The note is too long. Please put a part of it into an entry."));
    }
    if afterwards.contains('\0') {
        return Err(VaultError::Invalid(
            "There is a character in the note that cannot be kept (U+0000). Please take it out.",
        ));
    }
    Ok(())
}

/// Refuses days that are still to come. One that stood there already may stay: the clock was wrong once.
pub(super) fn days(before: &RunFields, after: &RunFields, today: Day) -> Result<(), VaultError> {
    let known: Vec<Day> = days_of(before).collect();
    if days_of(after).any(|day| day > today && !known.contains(&day)) {
        return Err(VaultError::FutureDay);
    }
    Ok(())
}

/// The days that have to lie behind one. The day on which a letter opens is none of them.
fn days_of(fields: &RunFields) -> impl Iterator<Item = Day> {
    let week = match fields {
        RunFields::WeekBack(run) => [run.from, run.to],
        _ => [None, None],
    };
    fields.happened_on().into_iter().chain(week.into_iter().flatten())
}

/// Refuses runs and entries that are not there, or are no ruptures or repairs where these are asked for. What
/// stood there already may stay.
pub(super) fn pointers(
    connection: &Connection,
    key: &SealKey,
    before: &RunFields,
    after: &RunFields,
) -> Result<(), VaultError> {
    for id in after.ruptures().iter().filter(|id| !before.ruptures().contains(id)) {
        if !RunRecord::load(connection, key, *id)?.is_rupture() {
            return Err(VaultError::NotFound);
        }
    }
    let of_mends = matches!(after, RunFields::LinkRepair(_) | RunFields::CameBackLedger(_));
    for id in after.entries().filter(|id| before.entries().all(|known| known != *id)) {
        EntryRecord::load(connection, key, id)?;
        if of_mends && !RunRecord::of_entry(connection, key, id)?.is_some_and(|run| run.is_repair()) {
            return Err(VaultError::NotFound);
        }
    }
    Ok(())
}
