//! Commands about settings, comfort, and the program itself.

use holdfast_journal::ipc::{
    About, AboutView, ChangeComfort, ChangeSettings, CommandError, ReadSettings, SettingsView, VaultState,
};
use holdfast_vault::{Vault, engine, schema};
use tauri::{AppHandle, Runtime, State};

use crate::activity::Activity;
use crate::entry_requests::moment_now;
use crate::session::Session;
use crate::{comfort_file, error, window};

/// The journal's settings.
#[tauri::command(async)]
pub fn read_settings(
    session: State<'_, Session>,
    request: ReadSettings,
) -> Result<SettingsView, CommandError> {
    let ReadSettings {} = request;
    session
        .with_vault(|vault| Ok(SettingsView { settings: vault.settings()?, today: moment_now(vault)?.day }))
}

/// Stores the journal's settings.
#[tauri::command(async)]
pub fn change_settings(
    session: State<'_, Session>,
    activity: State<'_, Activity>,
    request: ChangeSettings,
) -> Result<SettingsView, CommandError> {
    let view = session.with_vault(move |vault| {
        vault.change_settings(&request.settings)?;
        Ok(SettingsView { settings: vault.settings()?, today: moment_now(vault)?.day })
    })?;
    activity.watch(view.settings.idle.minutes());
    Ok(view)
}

/// Stores look, size, face and language.
#[tauri::command(async)]
pub fn change_comfort<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: ChangeComfort,
) -> Result<(), CommandError> {
    comfort_file::write(session.folder().path(), request.comfort).map_err(error::storage)?;
    window::dress(&app, request.comfort);
    Ok(())
}

/// What this program is.
#[tauri::command(async)]
pub fn about(session: State<'_, Session>, request: About) -> Result<AboutView, CommandError> {
    let About {} = request;
    let schema = match session.state() {
        VaultState::Unlocked => Some(session.with_vault(Vault::schema)?),
        _ => None,
    };
    Ok(AboutView {
        version: env!("CARGO_PKG_VERSION").into(),
        schema,
        newest_schema: schema::newest(),
        engine: engine(),
        webview: tauri::webview_version().unwrap_or_default(),
        system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
    })
}
