//! What follows from a finished run for others: links between repairs and ruptures.

use holdfast_journal::id::RunId;
use holdfast_journal::mending::Share;
use holdfast_journal::practice::{Complete, Line, LinkRepair, RepairLog, RunFields};

use super::record::RunRecord;
use crate::error::VaultError;
use crate::mending::links::{self, Wanted};
use crate::write::Write;

/// Brings the links in line with a finished run that is stored already. Says whether anything changed.
pub(super) fn follow(write: &Write<'_>, before: &RunFields, record: &RunRecord) -> Result<bool, VaultError> {
    match (before, &record.fields) {
        (RunFields::RepairLog(before), RunFields::RepairLog(after)) => {
            let (was, share) = (share(before), share(after));
            let was = Some(was).filter(|was| *was != share);
            let wanted = Wanted { ruptures: &after.rupture_ids, share, was };
            let changed = links::sync_links(write, record, &wanted)?;
            // Its day may be another one now.
            links::refresh_linked(write, record.key)?;
            Ok(changed)
        }
        (RunFields::LinkRepair(before), RunFields::LinkRepair(after)) => relink(write, before, after),
        _ => Ok(false),
    }
}

/// How much of its ruptures a repair reached, from whether it felt done. Where that was not said, the least
/// is taken.
fn share(repair: &RepairLog) -> Share {
    match repair.complete {
        Some(Complete::Yes) => Share::All,
        Some(Complete::Partly) => Share::Most,
        Some(Complete::NotYet) | None => Share::Part,
    }
}

/// Takes away what this run linked and links no more, and links what is new in it. A link that was changed
/// since in another way stays as it is, unless share or note are changed here.
fn relink(write: &Write<'_>, before: &LinkRepair, after: &LinkRepair) -> Result<bool, VaultError> {
    let (connection, key) = (write.connection(), write.key());
    let repair_of = |run: &LinkRepair| match run.repair_id {
        Some(entry) => RunRecord::of_entry(connection, key, entry),
        None => Ok(None),
    };
    let ruptures = |ids: &[RunId]| -> Result<Vec<RunRecord>, VaultError> {
        let found = ids.iter().map(|id| RunRecord::find(connection, key, *id));
        found.filter_map(Result::transpose).collect()
    };
    let same_repair = before.repair_id == after.repair_id;
    let same_words = before.share == after.share && before.note == after.note;
    let mut changed = false;
    if let Some(repair) = repair_of(before)? {
        for rupture in ruptures(&before.rupture_id)? {
            if !same_repair || !after.rupture_id.contains(&rupture.id) {
                changed |= links::unlink(write, &rupture, &repair)?;
            }
        }
    }
    let Some(repair) = repair_of(after)? else { return Ok(changed) };
    let share = after.share.unwrap_or(Share::Part);
    let note = after.note.as_ref().map_or("", Line::as_str);
    for rupture in ruptures(&after.rupture_id)?.iter().filter(|rupture| rupture.is_rupture()) {
        let known = same_repair && before.rupture_id.contains(&rupture.id);
        if !known || !same_words {
            changed |= links::link(write, rupture, &repair, share, Some(note))?;
        }
    }
    Ok(changed)
}
