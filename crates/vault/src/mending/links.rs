//! Linking repairs to ruptures, and the standing that follows.

use holdfast_journal::id::RunId;
use holdfast_journal::mending::{LinkFact, Share, Standing, may_link};
use rusqlite::Connection;

pub(crate) use super::link_row::{LinkRow, all, of_repair, of_rupture};
use crate::error::VaultError;
use crate::runs::record::{KEPT, RunRecord, select};
use crate::seal::SealKey;
use crate::write::Write;

/// What the ruptures of a repair are to be.
pub(crate) struct Wanted<'a> {
    /// All of them.
    pub(crate) ruptures: &'a [RunId],
    /// The share of those that are new.
    pub(crate) share: Share,
    /// The share that an earlier answer gave, where it was another one: links that still have it get the
    /// new one. Those whose share the person has changed since keep theirs.
    pub(crate) was: Option<Share>,
}

/// Links a repair, which must be stored, to exactly the ruptures that are wanted. Links to ruptures that
/// nobody can see right now (in the bin, or with somebody who is not safe) stay as they are. Says whether
/// anything changed.
pub(crate) fn sync_links(
    write: &Write<'_>,
    repair: &RunRecord,
    wanted: &Wanted<'_>,
) -> Result<bool, VaultError> {
    let mut changed = false;
    for id in linked_ruptures(write.connection(), write.key(), repair.key)? {
        if !wanted.ruptures.contains(&id) {
            changed |= unlink(write, &RunRecord::load(write.connection(), write.key(), id)?, repair)?;
        }
    }
    for id in wanted.ruptures {
        let rupture = RunRecord::load(write.connection(), write.key(), *id)?;
        let known = find(write, &rupture, repair)?;
        let share = match &known {
            Some(row) if wanted.was == Some(row.share) => wanted.share,
            Some(row) => row.share,
            None => wanted.share,
        };
        changed |= link(write, &rupture, repair, share, None)?;
    }
    Ok(changed)
}

/// Links two, or changes the share (and the note, if there is one) of a link that is there. Says whether
/// anything changed.
pub(crate) fn link(
    write: &Write<'_>,
    rupture: &RunRecord,
    repair: &RunRecord,
    share: Share,
    note: Option<&str>,
) -> Result<bool, VaultError> {
    if !rupture.is_rupture() || !repair.is_repair() {
        return Err(VaultError::NotFound);
    }
    may_link(rupture.happened_on(), repair.happened_on()).map_err(|_| VaultError::RepairBeforeRupture)?;
    match find(write, rupture, repair)? {
        Some(row) if row.share == share && note.is_none_or(|note| note == row.note) => return Ok(false),
        Some(mut row) => {
            row.share = share;
            row.note = note.map_or(row.note, str::to_owned);
            row.update(write)?;
        }
        None => LinkRow::insert(write, rupture.key, repair.key, share, note.unwrap_or_default())?,
    }
    restand(write, rupture.key, |standing, rupture, facts| {
        // A repair is something new: whoever comes back to the rupture now has not been going in circles.
        rupture.openings.clear();
        standing.after_link(rupture.happened_on(), facts)
    })?;
    Ok(true)
}

/// Takes a link away. Says whether there was one.
pub(crate) fn unlink(write: &Write<'_>, rupture: &RunRecord, repair: &RunRecord) -> Result<bool, VaultError> {
    let Some(row) = find(write, rupture, repair)? else { return Ok(false) };
    row.delete(write)?;
    refresh(write, rupture.key)?;
    Ok(true)
}

/// Counts anew where a rupture stands after links or days of it have moved.
pub(crate) fn refresh(write: &Write<'_>, rupture_key: i64) -> Result<(), VaultError> {
    restand(write, rupture_key, |standing, rupture, facts| {
        standing.after_unlink(rupture.happened_on(), facts)
    })
}

/// [`refresh`] for every rupture that a repair is linked to: its day has moved, or it went into the bin or
/// came back from there.
pub(crate) fn refresh_linked(write: &Write<'_>, repair_key: i64) -> Result<(), VaultError> {
    for row in of_repair(write.connection(), write.key(), repair_key)? {
        refresh(write, row.rupture_key)?;
    }
    Ok(())
}

/// Refuses a day of a rupture or a repair that would put one of its repairs before it, or it before one of
/// its ruptures. Those in the bin count: they may come back.
pub(crate) fn check_days(connection: &Connection, key: &SealKey, run: &RunRecord) -> Result<(), VaultError> {
    let day = |run_key| RunRecord::load_key(connection, key, run_key).map(|run| run.happened_on());
    let here = run.happened_on();
    for row in of_rupture(connection, key, run.key)? {
        may_link(here, day(row.repair_key)?).map_err(|_| VaultError::RepairBeforeRupture)?;
    }
    for row in of_repair(connection, key, run.key)? {
        may_link(day(row.rupture_key)?, here).map_err(|_| VaultError::RepairBeforeRupture)?;
    }
    Ok(())
}

/// The repairs that count for a rupture, reduced to what its standing needs.
pub(crate) fn facts(
    connection: &Connection,
    key: &SealKey,
    rupture_key: i64,
) -> Result<Vec<LinkFact>, VaultError> {
    let mut facts = Vec::new();
    for row in of_rupture(connection, key, rupture_key)? {
        if let Some(repair) = kept(connection, key, row.repair_key)? {
            facts.push(LinkFact { repaired_on: repair.happened_on(), share: row.share });
        }
    }
    Ok(facts)
}

/// The ruptures a repair is linked to, those that nobody can see right now left out.
pub(crate) fn linked_ruptures(
    connection: &Connection,
    key: &SealKey,
    repair_key: i64,
) -> Result<Vec<RunId>, VaultError> {
    let mut ids = Vec::new();
    for row in of_repair(connection, key, repair_key)? {
        let rupture = kept(connection, key, row.rupture_key)?;
        ids.extend(rupture.filter(RunRecord::is_rupture).map(|rupture| rupture.id));
    }
    Ok(ids)
}

/// Removes every link of a run whose row is about to go.
pub(crate) fn run_erased(write: &Write<'_>, run: &RunRecord) -> Result<(), VaultError> {
    let (connection, key) = (write.connection(), write.key());
    for row in of_rupture(connection, key, run.key)? {
        row.delete(write)?;
    }
    for row in of_repair(connection, key, run.key)? {
        row.delete(write)?;
        refresh(write, row.rupture_key)?;
    }
    Ok(())
}

fn find(write: &Write<'_>, rupture: &RunRecord, repair: &RunRecord) -> Result<Option<LinkRow>, VaultError> {
    let rows = of_repair(write.connection(), write.key(), repair.key)?;
    Ok(rows.into_iter().find(|row| row.rupture_key == rupture.key))
}

/// The run with that key, unless its entry is in the bin.
fn kept(connection: &Connection, key: &SealKey, run_key: i64) -> Result<Option<RunRecord>, VaultError> {
    select(connection, key, &format!("run_key = ?1 AND {KEPT}"), [run_key])?.pop().transpose()
}

/// Gives a rupture another standing, if it has one at all.
fn restand(
    write: &Write<'_>,
    rupture_key: i64,
    next: impl FnOnce(Standing, &mut RunRecord, &[LinkFact]) -> Standing,
) -> Result<(), VaultError> {
    let (connection, key) = (write.connection(), write.key());
    let mut rupture = RunRecord::load_key(connection, key, rupture_key)?;
    let Some(standing) = rupture.standing else { return Ok(()) };
    let openings = rupture.openings.len();
    let next = next(standing, &mut rupture, &facts(connection, key, rupture_key)?);
    if next != standing || rupture.openings.len() != openings {
        rupture.standing = Some(next);
        rupture.store(write)?;
    }
    Ok(())
}
