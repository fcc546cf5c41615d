//! Commands about the vault as a whole.

use holdfast_journal::ipc::{
    ChooseVaultFolder, CommandError, ErrorCode, LockVault, PassphraseRating, PassphraseSuggestion,
    RecoveryCodeView, SuggestPassphrase, UnlockedView, UseUsualFolder, VaultStatus, VaultStatusView,
};
use holdfast_journal::moment::Micros;
use holdfast_journal::secret::{Secret, unpack};
use holdfast_vault::keys::{RecoveryCode, rate, suggest};
use holdfast_vault::{Vault, VaultError};
use tauri::ipc::{InvokeBody, Request};
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_dialog::DialogExt;

use crate::activity::Activity;
use crate::session::Session;
use crate::{comfort_file, lock, new_vault, window};

/// What the start page shows.
#[tauri::command(async)]
pub fn vault_status(session: State<'_, Session>, request: VaultStatus) -> VaultStatusView {
    let VaultStatus {} = request;
    status(&session)
}

/// Five words drawn at random.
#[tauri::command(async)]
pub fn suggest_passphrase(request: SuggestPassphrase) -> Result<PassphraseSuggestion, CommandError> {
    let SuggestPassphrase {} = request;
    Ok(PassphraseSuggestion { words: suggest()?.expose().to_owned() })
}

/// How hard a passphrase is to guess.
#[tauri::command(async)]
pub fn rate_passphrase(request: Request<'_>) -> Result<PassphraseRating, CommandError> {
    let [passphrase] = secrets(&request)?;
    let rating = rate(&passphrase);
    Ok(PassphraseRating { bars: rating.bars, accepted: rating.accepted })
}

/// Lets the person choose another folder.
#[tauri::command(async)]
pub fn choose_vault_folder<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    request: ChooseVaultFolder,
) -> Result<VaultStatusView, CommandError> {
    let chosen = app.dialog().file().set_title(request.title).blocking_pick_folder();
    if let Some(folder) = chosen.and_then(|folder| folder.into_path().ok()) {
        session.turn_to(folder)?;
        window::name(&app, comfort_file::read(session.folder().path()).neutral_name);
    }
    Ok(status(&session))
}

/// Goes back to the usual folder.
#[tauri::command(async)]
pub fn use_usual_folder(
    session: State<'_, Session>,
    request: UseUsualFolder,
) -> Result<VaultStatusView, CommandError> {
    let UseUsualFolder {} = request;
    session.turn_to(session.usual_folder().clone())?;
    Ok(status(&session))
}

/// Makes a new journal.
#[tauri::command(async)]
pub fn create_vault(
    session: State<'_, Session>,
    activity: State<'_, Activity>,
    request: Request<'_>,
) -> Result<RecoveryCodeView, CommandError> {
    let [passphrase] = secrets(&request)?;
    let code =
        session.open(|folder, clock| Vault::create(folder, &passphrase, new_vault::options(), clock))?;
    watch(&session, &activity)?;
    Ok(shown(&code))
}

/// The person typed the recovery code back.
#[tauri::command(async)]
pub fn confirm_recovery_code(session: State<'_, Session>, request: Request<'_>) -> Result<(), CommandError> {
    let [code] = secrets(&request)?;
    session.with_vault(move |vault| {
        if !vault.fits_recovery_code(&code)? {
            return Err(VaultError::WrongRecoveryCode);
        }
        set_confirmed(vault, true)
    })
}

/// Opens the journal.
#[tauri::command(async)]
pub fn unlock_vault(
    session: State<'_, Session>,
    activity: State<'_, Activity>,
    request: Request<'_>,
) -> Result<UnlockedView, CommandError> {
    let [passphrase] = secrets(&request)?;
    let missing = session.open(|folder, clock| {
        Vault::open(folder, &passphrase, clock).map(|opened| (opened.vault, opened.saves_missing))
    })?;
    watch(&session, &activity)?;
    Ok(UnlockedView { saves_missing: u32::try_from(missing).unwrap_or(u32::MAX) })
}

/// Opens the journal with its recovery code.
#[tauri::command(async)]
pub fn recover_vault(
    session: State<'_, Session>,
    activity: State<'_, Activity>,
    request: Request<'_>,
) -> Result<RecoveryCodeView, CommandError> {
    let [code, passphrase] = secrets(&request)?;
    let next = session.open(|folder, clock| {
        Vault::recover(folder, &code, &passphrase, clock).map(|(opened, next)| (opened.vault, next))
    })?;
    watch(&session, &activity)?;
    session.with_vault(|vault| set_confirmed(vault, false))?;
    Ok(shown(&next))
}

/// Changes the passphrase.
#[tauri::command(async)]
pub fn change_passphrase(session: State<'_, Session>, request: Request<'_>) -> Result<(), CommandError> {
    let [old, new] = secrets(&request)?;
    session.with_vault(move |vault| vault.change_passphrase(&old, &new))
}

/// Makes a new recovery code.
#[tauri::command(async)]
pub fn make_recovery_code(
    session: State<'_, Session>,
    request: Request<'_>,
) -> Result<RecoveryCodeView, CommandError> {
    let [passphrase] = secrets(&request)?;
    session.with_vault(move |vault| {
        let code = vault.make_recovery_code(&passphrase)?;
        set_confirmed(vault, false)?;
        Ok(shown(&code))
    })
}

/// Locks the journal. The interface has saved before it asks, and says what could not be saved.
#[tauri::command]
pub async fn lock_vault<R: Runtime>(app: AppHandle<R>, request: LockVault) -> Result<(), CommandError> {
    let LockVault {} = request;
    super::aside(move || lock::lock(&app, lock::Reason::Asked)).await.map(drop)
}

fn status(session: &Session) -> VaultStatusView {
    let folder = session.folder();
    let last_lock = session.last_lock();
    VaultStatusView {
        state: session.state(),
        folder: folder.path().display().to_string(),
        is_usual_folder: folder.path() == session.usual_folder(),
        locked_at: last_lock.map(|lock| Micros::rfc3339(lock.at)),
        locked_when_idle: last_lock.is_some_and(|lock| lock.when_idle),
        comfort: comfort_file::read(folder.path()),
        zone: session.clock().now().zone.into(),
    }
}

/// From here on the journal is open and locks itself when nobody is there.
fn watch(session: &Session, activity: &Activity) -> Result<(), CommandError> {
    let settings = session.with_vault(Vault::settings)?;
    activity.watch(settings.idle.minutes());
    Ok(())
}

fn set_confirmed(vault: &Vault, confirmed: bool) -> Result<(), VaultError> {
    let mut settings = vault.settings()?;
    settings.recovery_confirmed = confirmed;
    vault.change_settings(&settings)
}

fn shown(code: &RecoveryCode) -> RecoveryCodeView {
    RecoveryCodeView { groups: code.groups() }
}

/// The secrets of a request, which come as bytes.
fn secrets<const N: usize>(request: &Request<'_>) -> Result<[Secret; N], CommandError> {
    let unreadable = || {
        CommandError::new(ErrorCode::InvalidInput, "The passphrase did not arrive whole. Please try again.")
    };
    match request.body() {
        InvokeBody::Raw(bytes) => unpack(bytes).map_err(|_| unreadable()),
        InvokeBody::Json(_) => Err(unreadable()),
    }
}
