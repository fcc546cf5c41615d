//! From messages about entries to what the vault takes, and back.

use holdfast_journal::entry::Answered;
use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{
    BeginEntry, BegunView, EntryPageView, EntryView, ListEntries, NeighbourView, PlaceView, ReadRevision,
    ReadSection, RevisionRowView, RevisionView, SaveEntry, SaveSection, SavedView, SectionTextView,
    SectionView,
};
use holdfast_journal::moment::{Micros, Moment, Zone};
use holdfast_journal::sections;
use holdfast_journal::text::{Body, Title};
use holdfast_vault::entries::{NewEntry, RevisionInfo, Saved};
use holdfast_vault::random::make_entry_id;
use holdfast_vault::{Vault, VaultError};

use crate::{bonds, library, practices};

/// The most entries one page holds.
const PAGE_LIMIT: u32 = 200;

pub(crate) fn begin(vault: &Vault, request: &BeginEntry) -> Result<BegunView, VaultError> {
    let moment = moment_now(vault)?;
    Ok(BegunView {
        id: make_entry_id()?,
        at: moment.at.rfc3339(),
        zone: moment.zone.into(),
        day: request.day.unwrap_or(moment.day),
    })
}

/// The present moment on the day that it belongs to in this journal.
pub(crate) fn moment_now(vault: &Vault) -> Result<Moment, VaultError> {
    let end = vault.settings()?.day_end;
    Moment::of(vault.clock().now(), end)
        .map_err(|_| VaultError::Invalid("The computer's clock shows no date that can be used."))
}

pub(crate) fn save(vault: &Vault, request: SaveEntry) -> Result<SavedView, VaultError> {
    let SaveEntry { id, base, begun, answered, title, body } = request;
    let new = begun.map(|begun| new_entry(&begun, answered.map(Into::into))).transpose()?;
    if !Title::fits(&title) {
        return Err(VaultError::Invalid("A title can hold 300 characters. Please shorten this one."));
    }
    let saved =
        vault.entries_mut().save(id, base.map(Into::into), new, &Title::new(&title), &self::body(body)?)?;
    Ok(self::saved(saved))
}

pub(crate) fn open(vault: &Vault, id: EntryId) -> Result<EntryView, VaultError> {
    // First of all: a letter whose day has come gets its text here.
    let run = practices::of_entry(vault, id)?;
    let [earlier, later] = vault.entries().neighbours(id)?;
    let neighbour = |(id, day)| NeighbourView { id, day };
    let view = EntryView::for_window(vault.entries().get(id)?);
    let about = view.answered.as_ref().and_then(|answered| library::about_entry(&answered.prompt));
    let bonds = bonds::of_entry(vault, id)?;
    Ok(EntryView { about, run, bonds, earlier: earlier.map(neighbour), later: later.map(neighbour), ..view })
}

fn new_entry(begun: &BegunView, answered: Option<Answered>) -> Result<NewEntry, VaultError> {
    Ok(NewEntry { moment: moment_of(begun)?, answered })
}

/// The moment that comes back with a first save.
pub(crate) fn moment_of(begun: &BegunView) -> Result<Moment, VaultError> {
    let at = Micros::parse(&begun.at).ok_or(VaultError::Invalid("The entry's time cannot be read."))?;
    let zone = Zone::try_from(begun.zone.clone())
        .map_err(|_| VaultError::Invalid("The entry's time zone cannot be read."))?;
    Ok(Moment { at, zone, day: begun.day })
}

pub(crate) fn body(text: String) -> Result<Body, VaultError> {
    Body::new(text).map_err(|_| VaultError::TooLong)
}

pub(crate) fn saved(saved: Saved) -> SavedView {
    SavedView {
        base: saved.base.into(),
        saved_at: saved.at.rfc3339(),
        words: saved.words,
        kept_both: saved.kept_both,
    }
}

pub(crate) fn list(vault: &Vault, request: &ListEntries) -> Result<EntryPageView, VaultError> {
    let after = request.after.as_ref().map(|place| place.0.parse()).transpose();
    let after = after.map_err(|_| VaultError::Invalid("That is not a place in the list."))?;
    let page = vault.entries().page(after, request.limit.clamp(1, PAGE_LIMIT))?;
    Ok(EntryPageView {
        rows: page.rows.into_iter().map(Into::into).collect(),
        next: page.next.map(|place| PlaceView(place.to_string())),
        total: vault.entries().count()?,
    })
}

pub(crate) fn read_section(vault: &Vault, request: &ReadSection) -> Result<SectionTextView, VaultError> {
    let entry = vault.entries().get(request.id)?;
    if entry.base != request.base.into() {
        return Err(MOVED_ON);
    }
    let text = entry.body.as_str().get(range(request.section)).ok_or(MOVED_ON)?;
    Ok(SectionTextView { text: text.to_owned() })
}

pub(crate) fn save_section(vault: &Vault, request: &SaveSection) -> Result<SavedView, VaultError> {
    let entry = vault.entries().get(request.id)?;
    // The section's place is only right in the text it was cut from.
    if entry.base != request.base.into() {
        return Err(MOVED_ON);
    }
    let whole =
        sections::replace(entry.body.as_str(), range(request.section), &request.text).ok_or(MOVED_ON)?;
    vault.entries_mut().save(request.id, Some(entry.base), None, &entry.title, &body(whole)?).map(saved)
}

const MOVED_ON: VaultError = VaultError::Invalid("This entry has changed meanwhile. Open it again to go on.");

fn range(section: SectionView) -> std::ops::Range<usize> {
    let start = section.start as usize;
    start..start.saturating_add(section.length as usize)
}

pub(crate) fn revisions(vault: &Vault, id: EntryId) -> Result<Vec<RevisionRowView>, VaultError> {
    let current = vault.entries().get(id)?.base.revision;
    let infos = vault.entries().revisions(id)?;
    let rows = infos
        .iter()
        .map(|info| RevisionRowView { is_current: info.id == current, ..revision_row(info, &infos) });
    Ok(rows.collect())
}

pub(crate) fn revision(vault: &Vault, request: &ReadRevision) -> Result<RevisionView, VaultError> {
    let rows = revisions(vault, request.id)?;
    let row = rows.into_iter().find(|row| row.id == request.revision).ok_or(VaultError::NotFound)?;
    let text = vault.entries().revision(request.id, request.revision)?;
    Ok(RevisionView { row, title: text.title.into_string(), body: text.body.into_string() })
}

/// A revision is apart if it was not made from the one before it.
fn revision_row(info: &RevisionInfo, newest_first: &[RevisionInfo]) -> RevisionRowView {
    let before = newest_first.iter().skip_while(|other| other.id != info.id).nth(1);
    RevisionRowView {
        id: info.id,
        changed_at: info.changed_at.rfc3339(),
        words: info.words,
        is_current: false,
        is_apart: before.is_some_and(|before| info.parent != Some(before.id)),
    }
}
