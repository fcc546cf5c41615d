//! Finishing runs, and putting them away.

use holdfast_journal::day::Day;
use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::mending::may_link;
use holdfast_journal::practice::{AfterLetter, PracticeKind, RunFields, Values};

use super::read::Reader;
use super::record::RunRecord;
use super::{Render, RunsMut, apply, entry, follow};
use crate::entries::made;
use crate::error::{Damage, VaultError};
use crate::write::Write;

/// What became of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finished {
    /// Its entry.
    pub entry: EntryId,
    /// Whether the entry lies in the bin.
    pub binned: bool,
}

impl RunsMut<'_> {
    /// Finishes a run: it becomes an entry, and what it says of others comes to hold.
    ///
    /// A letter is locked or binned as the person chose. Of a letter that is finished already the choice is
    /// carried out anew: whoever changes it says "done" again. Any other run that is finished stays as it is.
    ///
    /// Refused with nothing changed: a letter that is to be locked without a day after today
    /// ([`VaultError::Invalid`]), and a repair before one of its ruptures
    /// ([`VaultError::RepairBeforeRupture`]).
    pub fn finish(&self, id: RunId, render: Render<'_>) -> Result<Finished, VaultError> {
        let write = Write::begin(self.vault)?;
        let reader = Reader::new(self.vault, write.connection())?;
        let mut record = RunRecord::load(write.connection(), write.key(), id)?;
        let after = after_letter(&record);
        if record.finished_at.is_some() {
            let (finished, changed) = finish_again(&write, &reader, record, render)?;
            if changed {
                write.commit()?;
            }
            return Ok(finished);
        }
        if after == Some(AfterLetter::LockUntil) {
            let day = day_to_come(&record, reader.today);
            let no_day = VaultError::Invalid("Choose a day after today until which the letter is locked.");
            record.opens_on = Some(day.ok_or(no_day)?);
        }
        leave_out_lost(&write, &reader, &mut record, |_| true)?;
        let entry = become_entry(&write, &reader, &mut record, render)?;
        follow::follow(&write, &nothing(record.practice)?, &record)?;
        new_view_of(&write, &record)?;
        let binned = after == Some(AfterLetter::Delete);
        if binned {
            made::bin(&write, &mut entry::load(&write, &record)?)?;
        }
        write.commit()?;
        Ok(Finished { entry, binned })
    }

    /// Puts a run that is going on away: it becomes an entry in the bin, from where it can be taken back.
    /// Nothing follows from it for others until then, and no choice of it is refused. One that lies in the
    /// bin already stays as it is; one that was kept is refused, for its entry is what is deleted.
    pub fn discard(&self, id: RunId, render: Render<'_>) -> Result<EntryId, VaultError> {
        let write = Write::begin(self.vault)?;
        let reader = Reader::new(self.vault, write.connection())?;
        let mut record = RunRecord::load(write.connection(), write.key(), id)?;
        if record.finished_at.is_some() {
            let entry = entry::load(&write, &record)?;
            let kept = VaultError::Invalid("This one is kept already. Delete its entry instead.");
            return entry.binned_at.map(|_| entry.id).ok_or(kept);
        }
        if after_letter(&record) == Some(AfterLetter::LockUntil) {
            record.opens_on = day_to_come(&record, reader.today);
        }
        let repaired_on = record.happened_on();
        let fits = |rupture: &RunRecord| may_link(rupture.happened_on(), repaired_on).is_ok();
        leave_out_lost(&write, &reader, &mut record, fits)?;
        let entry = become_entry(&write, &reader, &mut record, render)?;
        // Binned before it is linked: so it never counts.
        made::bin(&write, &mut entry::load(&write, &record)?)?;
        if record.is_repair() {
            follow::follow(&write, &nothing(record.practice)?, &record)?;
        }
        write.commit()?;
        Ok(entry)
    }
}

/// Carries out anew what is to become of a letter, and says whether anything changed.
fn finish_again(
    write: &Write<'_>,
    reader: &Reader<'_>,
    mut record: RunRecord,
    render: Render<'_>,
) -> Result<(Finished, bool), VaultError> {
    let mut entry = entry::load(write, &record)?;
    let delete = after_letter(&record) == Some(AfterLetter::Delete);
    let finished = Finished { entry: entry.id, binned: delete || entry.binned_at.is_some() };
    // Of one that was opened the day has come: it stays open.
    let opens_on = day_to_come(&record, reader.today);
    if opens_on.is_some() && opens_on != record.opens_on {
        record.opens_on = opens_on;
        record.store(write)?;
        entry::rewrite(write, reader, &record, render)?;
        // What was written in the open until now is locked as well. The letter itself is in the run.
        made::erase_earlier(write, &entry::load(write, &record)?)?;
        return Ok((finished, true));
    }
    if delete && entry.binned_at.is_none() {
        made::bin(write, &mut entry)?;
        return Ok((finished, true));
    }
    Ok((finished, false))
}

/// Makes the entry and stores the run as finished.
fn become_entry(
    write: &Write<'_>,
    reader: &Reader<'_>,
    record: &mut RunRecord,
    render: Render<'_>,
) -> Result<EntryId, VaultError> {
    record.finished_at = Some(write.now);
    record.changed_at = write.now;
    apply::restand(reader, record, record.fields.status(), &[]);
    let entry = entry::make(write, reader, record, render)?;
    record.store(write)?;
    Ok(entry)
}

/// Of a practice that looks at a rupture anew: whoever comes back to that rupture has not been going in
/// circles. Source: content brief, §3.3, rule 4.
fn new_view_of(write: &Write<'_>, record: &RunRecord) -> Result<(), VaultError> {
    if !matches!(record.practice, PracticeKind::OnlookerView | PracticeKind::OtherMeanings) {
        return Ok(());
    }
    for id in record.fields.ruptures() {
        let rupture = RunRecord::find(write.connection(), write.key(), *id)?;
        if let Some(mut rupture) = rupture.filter(|rupture| !rupture.openings.is_empty()) {
            rupture.openings.clear();
            rupture.store(write)?;
        }
    }
    Ok(())
}

/// Leaves out what is there no more, and of a repair the ruptures that count as such no longer or do not
/// fit: much may have happened since they were chosen.
fn leave_out_lost(
    write: &Write<'_>,
    reader: &Reader<'_>,
    record: &mut RunRecord,
    fits: impl Fn(&RunRecord) -> bool,
) -> Result<(), VaultError> {
    record.fields = reader.fields(record)?;
    record.fields.set_person(None);
    let RunFields::RepairLog(repair) = &mut record.fields else { return Ok(()) };
    let mut kept = Vec::new();
    for id in repair.rupture_ids.drain(..) {
        let rupture = RunRecord::find(write.connection(), write.key(), id)?;
        kept.extend(
            rupture.filter(|rupture| rupture.is_rupture() && fits(rupture)).map(|rupture| rupture.id),
        );
    }
    repair.rupture_ids = kept;
    Ok(())
}

fn after_letter(record: &RunRecord) -> Option<AfterLetter> {
    match &record.fields {
        RunFields::LetterNotSent(letter) => letter.after,
        _ => None,
    }
}

/// The day a letter is to be locked until, if it is still to come.
fn day_to_come(record: &RunRecord, today: Day) -> Option<Day> {
    record.fields.opens_on().filter(|day| *day > today)
}

fn nothing(practice: PracticeKind) -> Result<RunFields, VaultError> {
    RunFields::from_values(practice, &Values::new()).map_err(|_| VaultError::Damaged(Damage::Row))
}
