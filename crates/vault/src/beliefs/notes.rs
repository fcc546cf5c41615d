//! Beliefs as an export takes them along.

use std::collections::HashMap;

use holdfast_journal::id::EntryId;
use holdfast_journal::moment::Micros;
use holdfast_journal::notes::{BeliefNote, MomentNote};
use rusqlite::Connection;

use super::moment_row::MomentRow;
use super::row::BeliefRow;
use super::{answer_row, moment_row, row};
use crate::error::VaultError;
use crate::seal::SealKey;

/// Every belief that was not removed, in the order of their ids. Moments of entries in the bin go along.
pub(crate) fn notes(
    connection: &Connection,
    key: &SealKey,
    entries: &HashMap<i64, EntryId>,
) -> Result<Vec<BeliefNote>, VaultError> {
    let mut notes = Vec::new();
    for belief in row::all(connection, key)? {
        let belief = belief?;
        if belief.removed_at.is_some() {
            continue;
        }
        let answers = answer_row::of_belief(connection, key, belief.key)?;
        let moments = moment_row::of_belief(connection, key, belief.key)?;
        notes.push(note(
            &belief,
            answers.into_iter().map(|answer| (answer.day, answer.how_true)).collect(),
            moments.into_iter().filter_map(|moment| moment_note(moment, entries)).collect(),
        ));
    }
    notes.sort_by_key(|belief| belief.id);
    Ok(notes)
}

fn note(
    belief: &BeliefRow,
    answers: Vec<(holdfast_journal::day::Day, holdfast_journal::belief::HowTrue)>,
    moments: Vec<MomentNote>,
) -> BeliefNote {
    BeliefNote {
        id: belief.id,
        text: belief.text.as_str().to_owned(),
        day: belief.day,
        begun_at: Micros(belief.begun_at).rfc3339(),
        changed_at: Micros(belief.changed_at).rfc3339(),
        answers,
        moments,
    }
}

fn moment_note(moment: MomentRow, entries: &HashMap<i64, EntryId>) -> Option<MomentNote> {
    Some(MomentNote {
        id: moment.id,
        side: moment.side,
        entry: *entries.get(&moment.entry_key)?,
        revision: moment.revision,
        sentence: moment.sentence,
        since: moment.since.as_str().to_owned(),
        kept_at: Micros(moment.kept_at).rfc3339(),
    })
}
