//! Commands about entries.

use holdfast_journal::ipc::{
    BeginEntry, BegunView, CloseEntry, CommandError, DeleteEntry, DescribeEntry, EntryPageView, EntryRowView,
    EntryView, EraseEntry, ListBin, ListEntries, ListRevisions, OpenEntry, ReadRevision, ReadSection,
    RestoreEntry, RestoreRevision, RevisionRowView, RevisionView, SaveEntry, SaveSection, SavedView,
    SectionTextView,
};
use tauri::State;

use crate::entry_requests as requests;
use crate::session::Session;

/// Fixes id, moment and day of an entry that is about to be written.
#[tauri::command(async)]
pub fn begin_entry(session: State<'_, Session>, request: BeginEntry) -> Result<BegunView, CommandError> {
    session.with_vault(move |vault| requests::begin(vault, &request))
}

/// Saves title and text. The answer comes after the commit.
#[tauri::command(async)]
pub fn save_entry(session: State<'_, Session>, request: SaveEntry) -> Result<SavedView, CommandError> {
    session.with_vault(move |vault| requests::save(vault, request))
}

/// Changes day, tags and mood.
#[tauri::command(async)]
pub fn describe_entry(
    session: State<'_, Session>,
    request: DescribeEntry,
) -> Result<EntryRowView, CommandError> {
    session.with_vault(move |vault| {
        let DescribeEntry { id, day, tags, mood } = request;
        vault.entries_mut().describe(id, day, tags, mood).map(Into::into)
    })
}

/// Reads an entry, or where its sections lie.
#[tauri::command(async)]
pub fn open_entry(session: State<'_, Session>, request: OpenEntry) -> Result<EntryView, CommandError> {
    session.with_vault(move |vault| requests::open(vault, request.id))
}

/// The person has left the entry.
#[tauri::command(async)]
pub fn close_entry(session: State<'_, Session>, request: CloseEntry) -> Result<(), CommandError> {
    session.with_vault(move |vault| vault.entries_mut().close(request.id))
}

/// Reads one section of a long text.
#[tauri::command(async)]
pub fn read_section(
    session: State<'_, Session>,
    request: ReadSection,
) -> Result<SectionTextView, CommandError> {
    session.with_vault(move |vault| requests::read_section(vault, &request))
}

/// Replaces one section of a long text.
#[tauri::command(async)]
pub fn save_section(session: State<'_, Session>, request: SaveSection) -> Result<SavedView, CommandError> {
    session.with_vault(move |vault| requests::save_section(vault, &request))
}

/// Reads a page of entries, newest day first.
#[tauri::command(async)]
pub fn list_entries(
    session: State<'_, Session>,
    request: ListEntries,
) -> Result<EntryPageView, CommandError> {
    session.with_vault(move |vault| requests::list(vault, &request))
}

/// Puts an entry into the bin.
#[tauri::command(async)]
pub fn delete_entry(session: State<'_, Session>, request: DeleteEntry) -> Result<(), CommandError> {
    session.with_vault(move |vault| vault.entries_mut().delete(request.id))
}

/// Takes an entry out of the bin.
#[tauri::command(async)]
pub fn restore_entry(
    session: State<'_, Session>,
    request: RestoreEntry,
) -> Result<EntryRowView, CommandError> {
    session.with_vault(move |vault| vault.entries_mut().restore(request.id).map(Into::into))
}

/// Overwrites an entry for good.
#[tauri::command(async)]
pub fn erase_entry(session: State<'_, Session>, request: EraseEntry) -> Result<(), CommandError> {
    session.with_vault(move |vault| vault.entries_mut().erase(request.id))
}

/// Lists what is in the bin.
#[tauri::command(async)]
pub fn list_bin(session: State<'_, Session>, request: ListBin) -> Result<Vec<EntryRowView>, CommandError> {
    let ListBin {} = request;
    session.with_vault(|vault| Ok(vault.entries().bin()?.into_iter().map(Into::into).collect()))
}

/// Lists the revisions of an entry, newest first.
#[tauri::command(async)]
pub fn list_revisions(
    session: State<'_, Session>,
    request: ListRevisions,
) -> Result<Vec<RevisionRowView>, CommandError> {
    session.with_vault(move |vault| requests::revisions(vault, request.id))
}

/// Reads a revision.
#[tauri::command(async)]
pub fn read_revision(
    session: State<'_, Session>,
    request: ReadRevision,
) -> Result<RevisionView, CommandError> {
    session.with_vault(move |vault| requests::revision(vault, &request))
}

/// Makes the text of an earlier revision the current one.
#[tauri::command(async)]
pub fn restore_revision(
    session: State<'_, Session>,
    request: RestoreRevision,
) -> Result<SavedView, CommandError> {
    session.with_vault(move |vault| {
        let RestoreRevision { id, base, revision } = request;
        vault.entries_mut().restore_revision(id, base.into(), revision).map(requests::saved)
    })
}
