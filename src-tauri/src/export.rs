//! Taking the journal out: where to, in which form, and how far it has come.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use holdfast_exchange::{LibraryNotes, OwnQuestion, PromptDay, Surroundings, json, markdown};
use holdfast_journal::ipc::{
    ChooseExportTarget, CommandError, ExportDoneView, ExportFormat, ExportTargetView, HostMessage,
};
use holdfast_vault::{Vault, VaultError};
use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

use crate::entry_requests::moment_now;
use crate::error::invalid;

/// Progress is told this often: more would be work, less would look stuck.
const TELL_EVERY: Duration = Duration::from_millis(100);

/// The chosen place, and whether the running export is to stop.
#[derive(Default)]
pub struct Exports {
    target: Mutex<Option<PathBuf>>,
    cancelled: AtomicBool,
}

impl Exports {
    /// Remembers a place that the person chose. The page never names a path itself.
    pub fn choose(&self, path: PathBuf) -> ExportTargetView {
        let shown = path.display().to_string();
        *self.target.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
        ExportTargetView { shown }
    }

    /// The chosen place, for one export.
    pub fn begin(&self) -> Result<PathBuf, CommandError> {
        self.cancelled.store(false, Ordering::Relaxed);
        let target = self.target.lock().unwrap_or_else(PoisonError::into_inner).take();
        target.ok_or_else(|| invalid("Choose where to write first."))
    }

    /// The running export is to stop.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it is to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// A name that says what it is and when it was made.
pub(crate) fn proposed_name(vault: &Vault, format: ExportFormat) -> Result<String, VaultError> {
    let today = moment_now(vault)?.day;
    Ok(match format {
        ExportFormat::Json => format!("holdfast-{today}.json"),
        ExportFormat::Markdown => format!("holdfast-{today}"),
    })
}

/// Asks with the system's own dialog: for a file, or for the folder in which a new one is made.
pub(crate) fn ask_where<R: Runtime>(
    app: &AppHandle<R>,
    request: &ChooseExportTarget,
    name: &str,
) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(folder) = std::env::var_os("HOLDFAST_E2E_EXPORT_TO") {
        return Some(PathBuf::from(folder).join(name));
    }
    let dialog = app.dialog().file().set_title(&request.title);
    match request.format {
        ExportFormat::Json => dialog.set_file_name(name).blocking_save_file()?.into_path().ok(),
        ExportFormat::Markdown => Some(dialog.blocking_pick_folder()?.into_path().ok()?.join(name)),
    }
}

/// Refuses a place inside the journal's own folder: what leaves is readable, and whoever copies or
/// deletes that folder expects nothing but the vault in it.
pub(crate) fn refuse_beside_vault(target: &Path, vault: &Path) -> Result<(), CommandError> {
    let vault = std::fs::canonicalize(vault).unwrap_or_else(|_| vault.to_owned());
    let nearest = target.ancestors().find_map(|folder| std::fs::canonicalize(folder).ok());
    match nearest {
        Some(folder) if folder.starts_with(&vault) => {
            Err(invalid("That is the journal's own folder. Choose another place for what is to be read."))
        }
        _ => Ok(()),
    }
}

/// Writes everything. `goes_on` is asked after each entry; it also lets waiting saves in.
pub(crate) fn run(
    vault: &Vault,
    target: &Path,
    format: ExportFormat,
    goes_on: impl Fn() -> bool,
    tell: impl Fn(HostMessage),
) -> Result<ExportDoneView, CommandError> {
    // The bin belongs to everything; a folder for reading leaves it out.
    let ids = vault.entries().ids(format == ExportFormat::Json)?;
    let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let entries = ids.into_iter().filter_map(|id| match vault.entries().whole(id) {
        // Erased while the export ran: it is not there any more.
        Err(VaultError::NotFound) => None,
        outcome => Some(outcome),
    });
    let mut told = Instant::now();
    let progress = |done| {
        if told.elapsed() >= TELL_EVERY {
            told = Instant::now();
            tell(HostMessage::ExportProgress { done, total });
        }
        if goes_on() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let surroundings = surroundings(vault)?;
    let written = match format {
        ExportFormat::Json => json::export(target, &surroundings, entries, progress),
        ExportFormat::Markdown => markdown::export(target, &surroundings, entries, progress),
    };
    let written = written?;
    Ok(ExportDoneView { shown: target.display().to_string(), entries: written.entries, bytes: written.bytes })
}

fn surroundings(vault: &Vault) -> Result<Surroundings, VaultError> {
    let days = vault.prompt_days()?;
    Ok(Surroundings {
        made_at: vault.clock().now().at,
        program: concat!("Holdfast ", env!("CARGO_PKG_VERSION")).into(),
        settings: vault.settings()?,
        prompt_days: days
            .into_iter()
            .map(|(day, found)| PromptDay { day, offered: found.offered, resting: found.resting })
            .collect(),
        library: library_notes(vault)?,
        mending: vault.mending_notes()?,
    })
}

fn library_notes(vault: &Vault) -> Result<LibraryNotes, VaultError> {
    let own_questions = vault.own_prompts()?.into_iter().map(|own| OwnQuestion {
        id: own.id,
        text: own.text,
        version: own.version,
        retired: own.retired,
        starred: own.starred,
    });
    Ok(LibraryNotes {
        own_questions: own_questions.collect(),
        concept_marks: vault.concept_marks()?,
        declared_states: vault.declared_states()?,
        starred_prompts: vault.starred_prompts()?,
    })
}
