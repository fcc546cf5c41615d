//! Commands about the library.

use holdfast_journal::ipc::{
    CommandError, ConceptView, HelpPartView, LibraryView, MarkConcept, ReadConcept, ReadHelp, ReadLibrary,
    ReadShortPage, ShortPageView,
};
use tauri::State;

use crate::library;
use crate::session::Session;

/// The library at a glance.
#[tauri::command(async)]
pub fn read_library(session: State<'_, Session>, request: ReadLibrary) -> Result<LibraryView, CommandError> {
    let ReadLibrary {} = request;
    session.with_vault(library::overview)
}

/// One idea's page.
#[tauri::command(async)]
pub fn read_concept(
    session: State<'_, Session>,
    request: ReadConcept,
) -> Result<Option<ConceptView>, CommandError> {
    session.with_vault(move |vault| library::concept(vault, &request.slug))
}

/// A short page. It needs an open journal like every other page.
#[tauri::command(async)]
pub fn read_short_page(
    session: State<'_, Session>,
    request: ReadShortPage,
) -> Result<Option<ShortPageView>, CommandError> {
    session.with_vault(move |_| Ok(library::short_page(&request.slug)))
}

/// The words about help, which are there also while the journal is closed.
#[tauri::command(async)]
pub fn read_help(request: ReadHelp) -> Vec<HelpPartView> {
    let ReadHelp {} = request;
    library::help()
}

/// Says or unsays something of an idea.
#[tauri::command(async)]
pub fn mark_concept(session: State<'_, Session>, request: MarkConcept) -> Result<(), CommandError> {
    session.with_vault(move |vault| library::mark(vault, &request))
}
