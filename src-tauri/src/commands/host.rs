//! Commands that go with messages from the shell, and what the page asks of the desktop.

use holdfast_journal::ipc::{
    CheckSpelling, CloseAnyway, CommandError, Flushed, HostMessage, OpenLink, Painted, PrintPage, StillHere,
    ToggleFullScreen,
};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, Runtime, State};

use crate::activity::Activity;
use crate::host::Host;
use crate::{error, link, lock, ready, webview, window};

/// Opens the way back.
#[tauri::command(async)]
pub fn attach(host: State<'_, Host>, channel: Channel<HostMessage>) {
    host.attach(channel);
}

/// What could be saved has been.
#[tauri::command(async)]
pub fn flushed(host: State<'_, Host>, request: Flushed) {
    host.flushed(request.token, request.clean);
}

/// Somebody is there.
#[tauri::command(async)]
pub fn still_here(activity: State<'_, Activity>, request: StillHere) {
    let StillHere {} = request;
    activity.note();
}

/// The interface has painted its first page.
#[tauri::command(async)]
pub fn painted(request: Painted) {
    ready::tell(request.page);
}

/// Closes the window although something could not be saved.
#[tauri::command(async)]
pub fn close_anyway<R: Runtime>(app: AppHandle<R>, request: CloseAnyway) {
    let CloseAnyway {} = request;
    lock::close_anyway(&app);
}

/// Opens a link that the person confirmed.
#[tauri::command(async)]
pub fn open_link(request: OpenLink) -> Result<(), CommandError> {
    link::open(&request.url)
}

/// Opens the print dialog for the page as it stands.
#[tauri::command(async)]
pub fn print_page<R: Runtime>(app: AppHandle<R>, request: PrintPage) -> Result<(), CommandError> {
    let PrintPage {} = request;
    let page = app.get_webview_window(window::LABEL).ok_or_else(error::internal)?;
    page.print().map_err(|_| error::internal())
}

/// Has the engine check spelling, or not.
#[tauri::command(async)]
pub fn check_spelling<R: Runtime>(app: AppHandle<R>, request: CheckSpelling) {
    webview::check_spelling(&app, request.on);
}

/// Fills the screen with the window, or gives the screen back.
#[tauri::command(async)]
pub fn toggle_full_screen<R: Runtime>(
    app: AppHandle<R>,
    request: ToggleFullScreen,
) -> Result<(), CommandError> {
    let ToggleFullScreen {} = request;
    let window = app.get_webview_window(window::LABEL).ok_or_else(error::internal)?;
    let fills = window.is_fullscreen().map_err(|_| error::internal())?;
    window.set_fullscreen(!fills).map_err(|_| error::internal())
}
