//! Saving text: the promise the word “Saved” stands for.

use holdfast_journal::entry::{Answered, Base};
use holdfast_journal::id::{EntryId, RevisionId};
use holdfast_journal::moment::{Micros, Moment};
use holdfast_journal::text::{Body, Title, excerpt};

use super::EntriesMut;
use super::record::EntryRecord;
use super::revisions::{self, Draft, RevisionInfo};
use crate::error::{Damage, VaultError};
use crate::random::make_revision_id;
use crate::runs;
use crate::write::Write;

/// An open revision that nobody touched for this long is closed, and the next key opens a new
/// one. Source: contracts, "Saving and revisions" (ten minutes without a key).
const QUIET_MICROS: i64 = 10 * 60 * 1_000_000;

/// What only the first save of an entry brings.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEntry {
    /// When it was begun.
    pub moment: Moment,
    /// The prompt it answers.
    pub answered: Option<Answered>,
}

/// What a save achieved. There is none before the commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// What the next change starts from.
    pub base: Base,
    /// When it was committed.
    pub at: Micros,
    /// Words in the body.
    pub words: u32,
    /// Whether another text had been written meanwhile. Both are kept.
    pub kept_both: bool,
}

impl EntriesMut<'_> {
    /// Saves title and text of an entry.
    ///
    /// `base` is the state the person was looking at, and `new` says how to begin an entry that
    /// does not exist yet. Where the entry has moved on from `base`, the text becomes a revision
    /// of its own beside what is there; neither is lost.
    ///
    /// An entry that was made by a practice is refused ([`VaultError::MadeByPractice`]): its text would be
    /// gone with the next change there.
    pub fn save(
        &self,
        id: EntryId,
        base: Option<Base>,
        new: Option<NewEntry>,
        title: &Title,
        body: &Body,
    ) -> Result<Saved, VaultError> {
        let write = Write::begin(self.vault)?;
        let found = EntryRecord::find(write.connection(), write.key(), id)?;
        let saved = match (found, new) {
            (Some(record), _) if record.erased_at.is_some() => return Err(VaultError::NotFound),
            (Some(record), _) => {
                runs::refuse_made(write.connection(), record.key)?;
                save_existing(&write, record, base, title, body)?
            }
            (None, Some(new)) => save_first(&write, id, new, title, body)?.1,
            (None, None) => return Err(VaultError::NotFound),
        };
        // Nothing new: what was committed before is what the person sees.
        if saved.is_new {
            write.commit()?;
        }
        Ok(saved.saved)
    }

    /// Makes the text of an earlier revision the current one, as a new revision.
    pub fn restore_revision(
        &self,
        id: EntryId,
        base: Base,
        revision: RevisionId,
    ) -> Result<Saved, VaultError> {
        let old = self.vault.entries().revision(id, revision)?;
        runs::refuse_made(self.vault.connection(), Some(old.info.entry_key))?;
        // What is being written is a revision of its own, and so is what comes back.
        self.close(id)?;
        let saved = self.save(id, Some(base), None, &old.title, &old.body)?;
        self.close(id)?;
        Ok(saved)
    }
}

/// What came of a save within a transaction.
pub(super) struct Outcome {
    saved: Saved,
    is_new: bool,
}

/// Makes an entry.
pub(super) fn save_first(
    write: &Write<'_>,
    id: EntryId,
    new: NewEntry,
    title: &Title,
    body: &Body,
) -> Result<(EntryRecord, Outcome), VaultError> {
    let head = make_revision_id()?;
    let mut record = EntryRecord::new(id, new.moment, head, new.answered);
    record.take_place(write.connection())?;
    record.changed_at = write.now;
    show_text(&mut record, title, body);
    record.store(write)?;
    let entry_key = record.key.ok_or(VaultError::Damaged(Damage::Lost))?;
    let info = revisions::insert(write, &Draft { id: head, entry_key, parent: None, title, body })?;
    // The count of words is known once the revision is.
    record.words = info.words;
    record.store_text(write)?;
    write.count_entry(1);
    Ok((record, outcome(write, &info, false)))
}

/// Gives an entry another text.
pub(super) fn save_existing(
    write: &Write<'_>,
    mut record: EntryRecord,
    base: Option<Base>,
    title: &Title,
    body: &Body,
) -> Result<Outcome, VaultError> {
    let head = revisions::find(write.connection(), write.key(), record.head)?;
    let mut head = head.ok_or(VaultError::Damaged(Damage::Lost))?;
    if head.body_hash == revisions::hash(title.as_str(), body.as_str()) {
        let saved = saved(&head, head.changed_at, false);
        return Ok(Outcome { saved, is_new: false });
    }
    let is_fresh = base == Some(Base { revision: head.id, saves: head.saves });
    let info = if is_fresh && may_continue(&head, write) {
        head.save(write, title, body)?;
        head
    } else {
        head.close(write)?;
        // A text written apart hangs on the revision it was made from, if that is one of ours.
        let known = |base: Base| revisions::find(write.connection(), write.key(), base.revision);
        let parent = match base {
            _ if is_fresh => Some(head.id),
            Some(base) => known(base)?.filter(|info| info.entry_key == head.entry_key).map(|info| info.id),
            None => None,
        };
        let id = make_revision_id()?;
        revisions::insert(write, &Draft { id, entry_key: head.entry_key, parent, title, body })?
    };
    record.head = info.id;
    record.words = info.words;
    record.changed_at = write.now;
    show_text(&mut record, title, body);
    record.store_text(write)?;
    Ok(outcome(write, &info, !is_fresh))
}

/// Whether the open revision goes on, rather than a new one being opened.
fn may_continue(head: &RevisionInfo, write: &Write<'_>) -> bool {
    let quiet = write.now.0.saturating_sub(head.changed_at.0);
    head.closed_at.is_none() && head.device_key == write.vault().device().key && quiet < QUIET_MICROS
}

fn show_text(record: &mut EntryRecord, title: &Title, body: &Body) {
    title.as_str().clone_into(&mut record.title);
    record.excerpt = excerpt(body.as_str());
}

fn outcome(write: &Write<'_>, info: &RevisionInfo, kept_both: bool) -> Outcome {
    Outcome { saved: saved(info, write.now, kept_both), is_new: true }
}

fn saved(info: &RevisionInfo, at: Micros, kept_both: bool) -> Saved {
    Saved { base: Base { revision: info.id, saves: info.saves }, at, words: info.words, kept_both }
}
