//! `export`.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;

use holdfast_exchange::{LibraryNotes, OwnQuestion, PromptDay, Surroundings, Written, json, markdown};
use holdfast_journal::ipc::{ExportDoneView, ExportFormat};
use holdfast_vault::Vault;

use crate::arguments::Export;
use crate::failure::Failure;
use crate::output::count;
use crate::session::Session;
use crate::signals::Held;

pub(super) fn export(session: &Session, export: &Export) -> Result<(), Failure> {
    let Export { format, out } = export;
    let format = ExportFormat::from(*format);
    let vault = session.open()?;
    if lies_within(out, vault.folder().path()) {
        let message = "An export can be read by anyone, so it does not belong into the journal's folder. Choose another.";
        return Err(Failure::refused(message));
    }
    let Written { entries, bytes } = write(session, &vault, format, out)?;
    vault.close()?;
    session.output.note("the export is not encrypted: whoever has it can read it");
    let shown = out.display().to_string();
    let written = count(entries.into(), "entry", "entries");
    let words = format!("Wrote {written} ({bytes} bytes) to {shown}\n");
    session.output.give(&[ExportDoneView { shown, entries, bytes }], &words)
}

fn write(session: &Session, vault: &Vault, format: ExportFormat, out: &Path) -> Result<Written, Failure> {
    let signals = Held::hold();
    let ids = vault.entries().ids(format == ExportFormat::Json)?;
    let total = ids.len();
    let progress = |done: u32| {
        if session.output.shows_progress() && (done.is_multiple_of(100) || done as usize == total) {
            let _ =
                write!(io::stderr(), "\r{done} of {total}{}", if done as usize == total { "\n" } else { "" });
        }
        if signals.came() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let entries = ids.into_iter().map(|id| vault.entries().whole(id));
    let surroundings = surroundings(vault)?;
    Ok(match format {
        ExportFormat::Json => json::export(out, &surroundings, entries, progress),
        ExportFormat::Markdown => markdown::export(out, &surroundings, entries, progress),
    }?)
}

fn surroundings(vault: &Vault) -> Result<Surroundings, Failure> {
    let prompt_days = vault.prompt_days()?.into_iter().map(|(day, prompts)| PromptDay {
        day,
        offered: prompts.offered,
        resting: prompts.resting,
    });
    Ok(Surroundings {
        made_at: vault.clock().now().at,
        program: concat!("holdfast-cli ", env!("CARGO_PKG_VERSION")).into(),
        settings: vault.settings()?,
        prompt_days: prompt_days.collect(),
        library: library_notes(vault)?,
        mending: vault.mending_notes()?,
    })
}

fn library_notes(vault: &Vault) -> Result<LibraryNotes, Failure> {
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

/// Whether a new file at `out` would lie in the folder, which is given by its real path.
fn lies_within(out: &Path, folder: &Path) -> bool {
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    parent.canonicalize().is_ok_and(|parent| parent.starts_with(folder))
}
