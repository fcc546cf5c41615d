//! Commands about the weekly check-in, and about what can be seen over time.

use holdfast_journal::id::CheckInId;
use holdfast_journal::ipc::{
    BehindView, ChangeCheckIns, ChartSavedView, CheckInsView, CommandError, ListBehind, ReadCheckIns,
    ReadTrends, RemoveCheckIn, SaveChart, SaveCheckIn, TrendsView,
};
use tauri::{AppHandle, Runtime, State};

use crate::session::Session;
use crate::{chart, check_in, trends};

/// The check-in page.
#[tauri::command(async)]
pub fn read_check_ins(
    session: State<'_, Session>,
    request: ReadCheckIns,
) -> Result<CheckInsView, CommandError> {
    session.with_vault(move |vault| check_in::read(vault, request))
}

/// Keeps the answers of a week.
#[tauri::command(async)]
pub fn save_check_in(session: State<'_, Session>, request: SaveCheckIn) -> Result<CheckInId, CommandError> {
    session.with_vault(move |vault| check_in::save(vault, &request))
}

/// Takes a check-in away, or puts it back.
#[tauri::command(async)]
pub fn remove_check_in(session: State<'_, Session>, request: RemoveCheckIn) -> Result<(), CommandError> {
    session.with_vault(move |vault| check_in::remove(vault, request))
}

/// Goes on with the check-in, or shows and hides its chart.
#[tauri::command(async)]
pub fn change_check_ins(session: State<'_, Session>, request: ChangeCheckIns) -> Result<(), CommandError> {
    session.with_vault(move |vault| check_in::change(vault, request))
}

/// Month by month.
#[tauri::command(async)]
pub fn read_trends(session: State<'_, Session>, request: ReadTrends) -> Result<TrendsView, CommandError> {
    let ReadTrends {} = request;
    session.with_vault(trends::read)
}

/// The entries a figure stands on.
#[tauri::command(async)]
pub fn list_behind(session: State<'_, Session>, request: ListBehind) -> Result<BehindView, CommandError> {
    session.with_vault(move |vault| trends::behind(vault, request))
}

/// Writes a chart to a place the person chooses.
#[tauri::command(async)]
pub fn save_chart<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: SaveChart,
) -> Result<Option<ChartSavedView>, CommandError> {
    // Only an open journal has charts.
    session.with_vault(|_| Ok(()))?;
    chart::save(&app, session.folder().path(), &request)
}
