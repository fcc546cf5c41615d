//! `init`, `verify`, `passphrase`.

use std::path::Path;
use std::sync::Arc;

use holdfast_journal::ipc::{CommandError, ErrorCode, RecoveryCodeView};
use holdfast_vault::clock::SystemClock;
use holdfast_vault::{CreateOptions, FolderState, Vault, VaultError};
use serde::Serialize;

use crate::failure::Failure;
use crate::output::count;
use crate::secrets::{chosen, is_standard_input};
use crate::session::Session;

pub(super) fn init(session: &Session) -> Result<(), Failure> {
    if session.folder.state() != FolderState::Empty {
        return Err(VaultError::Exists.into());
    }
    let passphrase = chosen(session.passphrase_file.as_deref(), "--passphrase-file")?;
    let (vault, code) =
        Vault::create(&session.folder, &passphrase, CreateOptions { cost: None }, Arc::new(SystemClock))?;
    vault.close()?;
    let words = format!(
        "{}\n\nThis is the recovery code. Write it down and keep it apart from this computer: whoever has it can\n\
         open this journal without the passphrase, and it is the only way in if the passphrase is forgotten.\n\
         It is not shown again.\n",
        code.line().expose()
    );
    session.output.give(&[RecoveryCodeView { groups: code.groups() }], &words)
}

/// What `verify` found.
#[derive(Serialize)]
struct ReportView {
    entries: u64,
    revisions: u64,
    problems: Vec<String>,
}

pub(super) fn verify(session: &Session) -> Result<(), Failure> {
    let vault = session.open()?;
    let report = vault.verify()?;
    let is_sound = report.is_sound();
    let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    let view = ReportView { entries: report.entries, revisions: report.revisions, problems };
    let entries = count(view.entries, "entry", "entries");
    let revisions = count(view.revisions, "revision", "revisions");
    let words = if is_sound {
        format!("All is in order: {entries} (the bin included), {revisions}.\n")
    } else {
        format!("Read: {entries}, {revisions}. Not in order: {}.\n", view.problems.join("; "))
    };
    let told = session.output.give(&[view], &words);
    if is_sound {
        vault.close()?;
        return told;
    }
    // Damage is told by the exit code even where nobody reads the rest.
    let message = "This journal is damaged. Put back a backup, or ask for help before you go on.";
    Err(Failure::Error(CommandError::new(ErrorCode::VaultDamaged, message)))
}

pub(super) fn passphrase(session: &Session, new_file: Option<&Path>) -> Result<(), Failure> {
    if session.takes_standard_input() && new_file.is_some_and(is_standard_input) {
        let message = "The two passphrases cannot both come from standard input. Give one of them in a file.";
        return Err(Failure::Usage(message.into()));
    }
    let (vault, old) = session.open_keeping_passphrase()?;
    let new = chosen(new_file, "--new-passphrase-file")?;
    vault.change_passphrase(&old, &new)?;
    vault.close()?;
    let words = "The passphrase is changed. Backups made before still open with the old one.\n";
    session.output.give::<()>(&[], words)
}
