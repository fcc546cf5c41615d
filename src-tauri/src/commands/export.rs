//! Commands about taking the journal out.

use holdfast_journal::ipc::{
    CancelExport, ChooseExportTarget, CommandError, ExportDoneView, ExportTargetView, StartExport,
};
use tauri::{AppHandle, Manager, Runtime, State};

use crate::export::{self, Exports};
use crate::host::Host;
use crate::session::Session;

/// Lets the person choose where to write.
#[tauri::command(async)]
pub fn choose_export_target<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    exports: State<'_, Exports>,
    request: ChooseExportTarget,
) -> Result<Option<ExportTargetView>, CommandError> {
    let name = session.with_vault(move |vault| export::proposed_name(vault, request.format))?;
    let chosen = export::ask_where(&app, &request, &name);
    Ok(chosen.map(|path| exports.choose(path)))
}

/// Writes everything to the chosen place.
#[tauri::command]
pub async fn start_export<R: Runtime>(
    app: AppHandle<R>,
    request: StartExport,
) -> Result<ExportDoneView, CommandError> {
    super::aside(move || write_everything(&app, &request)).await?
}

fn write_everything<R: Runtime>(
    app: &AppHandle<R>,
    request: &StartExport,
) -> Result<ExportDoneView, CommandError> {
    let format = request.format;
    let target = app.state::<Exports>().begin()?;
    export::refuse_beside_vault(&target, app.state::<Session>().folder().path())?;
    let (exports, host) = (app.clone(), app.clone());
    app.state::<Session>().with_turns(move |vault, turns| {
        let goes_on = || turns.give() && !exports.state::<Exports>().is_cancelled();
        export::run(vault, &target, format, goes_on, |message| {
            host.state::<Host>().send(message);
        })
    })
}

/// Stops a running export.
#[tauri::command(async)]
pub fn cancel_export(exports: State<'_, Exports>, request: CancelExport) {
    let CancelExport {} = request;
    exports.cancel();
}
