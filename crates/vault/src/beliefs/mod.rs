//! Beliefs a person keeps an eye on: how true they felt on which day, and sentences of entries that speak
//! for them or against.

mod answer_row;
mod moment_row;
mod moments;
mod notes;
mod row;

pub(crate) use notes::notes;

use std::collections::HashMap;
use std::fmt;

use holdfast_journal::belief::{BeliefSide, BeliefText, HowTrue, Since};
use holdfast_journal::day::Day;
use holdfast_journal::id::{BeliefId, EntryId, MomentId};
use rusqlite::Connection;

use crate::bonds::has_tables;
use crate::entries::BIN_MICROS;
use crate::error::VaultError;
use crate::seal::{Seal, SealKey};
use crate::vault::Vault;
use crate::write::Write;
use answer_row::AnswerRow;
use row::BeliefRow;

pub(crate) use moments::entry_erased;

/// A belief in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belief {
    /// Its id.
    pub id: BeliefId,
    /// The belief, in the person's words.
    pub text: BeliefText,
    /// Since when.
    pub day: Day,
    /// How many moments seem to say so, and how many seem to say otherwise.
    pub moments: (u32, u32),
}

/// A belief with everything that was said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeliefPage {
    /// What the list shows of it.
    pub belief: Belief,
    /// How true it felt, oldest first, one answer a day.
    pub answers: Vec<(Day, HowTrue)>,
    /// The moments: those of the newest entry first.
    pub moments: Vec<BeliefMoment>,
}

/// A sentence of an entry that speaks for a belief or against it.
#[derive(Clone, PartialEq, Eq)]
pub struct BeliefMoment {
    /// Its id.
    pub id: MomentId,
    /// Which way it speaks.
    pub side: BeliefSide,
    /// The entry it was taken from.
    pub entry: EntryId,
    /// The entry's title, perhaps empty.
    pub title: String,
    /// The entry's day.
    pub day: Day,
    /// The sentence, as it was.
    pub sentence: String,
    /// Whether the entry's text still has it.
    pub still_there: bool,
    /// What is known since.
    pub since: Since,
}

// What a person wrote stays out of debug output.
impl fmt::Debug for BeliefMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BeliefMoment").field("id", &self.id).field("side", &self.side).finish_non_exhaustive()
    }
}

impl Vault {
    /// All beliefs, the last changed first. Moments of entries that are not shown, because they lie in the
    /// bin or are a locked letter, are not counted.
    pub fn beliefs(&self) -> Result<Vec<Belief>, VaultError> {
        let (connection, key) = (self.connection(), self.seal_key());
        let mut counts: HashMap<i64, (u32, u32)> = HashMap::new();
        for moment in moments::shown(connection, key, moment_row::every(connection, key)?)? {
            let (yes, no) = counts.entry(moment.belief_key).or_default();
            *(if moment.side == BeliefSide::For { yes } else { no }) += 1;
        }
        let rows = row::all(connection, key)?.into_iter().collect::<Result<Vec<_>, _>>()?;
        let listed = rows.into_iter().filter(|row| row.removed_at.is_none());
        Ok(listed
            .map(|row| {
                let moments = counts.get(&row.key).copied().unwrap_or_default();
                row.with_moments(moments)
            })
            .collect())
    }

    /// One belief with everything that was said of it.
    pub fn belief(&self, id: BeliefId) -> Result<BeliefPage, VaultError> {
        let (connection, key) = (self.connection(), self.seal_key());
        let row = BeliefRow::load(connection, key, id)?;
        let answers = answer_row::of_belief(connection, key, row.key)?;
        let moments = moments::of_belief(self, row.key)?;
        let on = |side: BeliefSide| {
            u32::try_from(moments.iter().filter(|moment| moment.side == side).count()).unwrap_or(u32::MAX)
        };
        Ok(BeliefPage {
            belief: row.with_moments((on(BeliefSide::For), on(BeliefSide::Against))),
            answers: answers.into_iter().map(|answer| (answer.day, answer.how_true)).collect(),
            moments,
        })
    }

    /// Adds a belief on that day, or changes the words of the one with that id. The same words change
    /// nothing.
    pub fn save_belief(
        &self,
        id: Option<BeliefId>,
        text: &BeliefText,
        today: Day,
    ) -> Result<BeliefId, VaultError> {
        let write = Write::begin(self)?;
        let row = match id {
            None => BeliefRow::insert(&write, text, today)?,
            Some(id) => {
                let mut row = BeliefRow::load(write.connection(), write.key(), id)?;
                if row.text == *text {
                    return Ok(id);
                }
                row.text = text.clone();
                row.touch(&write)?;
                row
            }
        };
        write.commit()?;
        Ok(row.id)
    }

    /// Removes a belief with its answers and moments, or takes that back; for 30 days it can be. The
    /// entries stay. What is so already stays as it is.
    pub fn remove_belief(&self, id: BeliefId, removed: bool) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let mut row = BeliefRow::known(write.connection(), write.key(), id)?;
        if row.removed_at.is_some() == removed {
            return Ok(());
        }
        row.removed_at = removed.then_some(write.now.0);
        row.update(&write)?;
        write.commit()
    }

    /// Says how true a belief feels today. The last word of a day stands.
    pub fn answer_belief(&self, id: BeliefId, today: Day, how_true: HowTrue) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let mut row = BeliefRow::load(write.connection(), write.key(), id)?;
        match AnswerRow::find(write.connection(), write.key(), row.key, today)? {
            Some(answer) if answer.how_true == how_true => return Ok(()),
            Some(answer) => answer.change(&write, how_true)?,
            None => AnswerRow::insert(&write, row.key, today, how_true)?,
        }
        row.touch(&write)?;
        write.commit()
    }

    /// Erases beliefs that were removed as long ago as an entry stays in the bin.
    pub(crate) fn drop_removed_beliefs(&self) -> Result<(), VaultError> {
        let due = self.clock().now().at.plus(-BIN_MICROS).0;
        let sql = "SELECT EXISTS (SELECT 1 FROM belief WHERE removed_at < ?1)";
        if !self.connection().prepare_cached(sql)?.query_row([due], |row| row.get(0))? {
            return Ok(());
        }
        let write = Write::begin(self)?;
        for row in row::all(write.connection(), write.key())? {
            let mut row = row?;
            match row.removed_at {
                // Removed before it was last changed: the clock was wrong then. Its days begin now.
                Some(at) if at < due && at < row.changed_at => {
                    row.removed_at = Some(write.now.0);
                    row.update(&write)?;
                }
                Some(at) if at < due => erase(&write, &row)?,
                _ => {}
            }
        }
        write.commit()
    }
}

fn erase(write: &Write<'_>, row: &BeliefRow) -> Result<(), VaultError> {
    for answer in answer_row::of_belief(write.connection(), write.key(), row.key)? {
        answer.delete(write)?;
    }
    for moment in moment_row::of_belief(write.connection(), write.key(), row.key)? {
        moment.delete(write)?;
    }
    row.delete(write)
}

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
    let beliefs = row::all(connection, key)?.into_iter().map(|row| row.map(|row| row.seal));
    let answers = answer_row::all(connection, key)?.into_iter().map(|row| row.map(|row| row.seal));
    let moments = moment_row::all(connection, key)?.into_iter().map(|row| row.map(|row| row.seal));
    Ok(beliefs.chain(answers).chain(moments).collect())
}
