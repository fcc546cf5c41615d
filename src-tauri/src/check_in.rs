//! The weekly check-in, as the window shows it.

use holdfast_journal::check_in::{goes_on_with, rests};
use holdfast_journal::id::CheckInId;
use holdfast_journal::ipc::{
    ChangeCheckIns, CheckInRowView, CheckInView, CheckInsView, ReadCheckIns, RemoveCheckIn, SaveCheckIn,
};
use holdfast_vault::check_in::{CheckIn, CheckInDraft};
use holdfast_vault::{Vault, VaultError};

use crate::bonds;
use crate::entry_requests::moment_now;

/// The page: this week's and every one before, about someone or about people in general.
pub(crate) fn read(vault: &Vault, request: ReadCheckIns) -> Result<CheckInsView, VaultError> {
    let today = moment_now(vault)?.day;
    let settings = vault.settings()?;
    let past: Vec<CheckInView> = vault.check_ins(request.about)?.into_iter().map(view).collect();
    let unlinked = vault.all_check_ins()?.into_iter().filter(|one| one.unlinked).map(view).collect();
    Ok(CheckInsView {
        today,
        bonds: bonds::all(vault)?,
        this_week: past.last().filter(|last| goes_on_with(Some(last.day), today)).cloned(),
        past,
        rests: settings.check_in_since.is_some_and(|since| rests(since, today)),
        chart_hidden: settings.check_in_chart_hidden,
        unlinked,
    })
}

/// Keeps the answers of a week. The first of all begins the twelve weeks.
pub(crate) fn save(vault: &Vault, request: &SaveCheckIn) -> Result<CheckInId, VaultError> {
    let now = moment_now(vault)?;
    let draft = CheckInDraft {
        about: request.about,
        answers: request.answers,
        note: &request.note,
        contexts: request.contexts.clone(),
    };
    let id = vault.save_check_in(&now, &draft)?;
    let mut settings = vault.settings()?;
    if settings.check_in_since.is_none() {
        settings.check_in_since = Some(now.day);
        vault.change_settings(&settings)?;
    }
    Ok(id)
}

pub(crate) fn remove(vault: &Vault, request: RemoveCheckIn) -> Result<(), VaultError> {
    vault.remove_check_in(request.id, request.removed)
}

/// Goes on for another twelve weeks from today, or shows and hides the chart.
pub(crate) fn change(vault: &Vault, request: ChangeCheckIns) -> Result<(), VaultError> {
    let mut settings = vault.settings()?;
    settings.check_in_chart_hidden = request.chart_hidden;
    if request.renew {
        settings.check_in_since = Some(moment_now(vault)?.day);
    }
    vault.change_settings(&settings)
}

/// The check-ins about someone as their page lists them, newest first.
pub(crate) fn rows(
    vault: &Vault,
    about: holdfast_journal::id::BondId,
) -> Result<Vec<CheckInRowView>, VaultError> {
    let row = |one: CheckIn| CheckInRowView { id: one.id, day: one.moment.day, note: one.note };
    Ok(vault.check_ins(Some(about))?.into_iter().rev().map(row).collect())
}

fn view(one: CheckIn) -> CheckInView {
    let CheckIn { id, moment, version, answers, note, contexts, .. } = one;
    CheckInView { id, day: moment.day, version, answers, note, contexts }
}
