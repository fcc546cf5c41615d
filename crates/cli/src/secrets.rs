//! Passphrases: from a file, from standard input, or asked on the terminal. Never from an argument
//! or a variable, which other programs can read.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use holdfast_journal::ipc::{CommandError, ErrorCode};
use holdfast_journal::secret::Secret;
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::signals::Held;

/// No passphrase is longer than this many bytes: what is, is some other file. The interface has the
/// same limit.
const MOST_BYTES: u64 = 4096;

/// Stands for standard input.
pub(crate) const STANDARD_INPUT: &str = "-";

/// Whether that file is standard input.
pub(crate) fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == STANDARD_INPUT
}

/// The passphrase of a journal that is there.
pub(crate) fn known(file: Option<&Path>) -> Result<Secret, Failure> {
    match file {
        Some(file) => read(file),
        None => ask("Passphrase: ", "--passphrase-file"),
    }
}

/// A passphrase that is being chosen: asked twice, since it is not seen while it is typed.
pub(crate) fn chosen(file: Option<&Path>, option: &str) -> Result<Secret, Failure> {
    let Some(file) = file else {
        let first = ask("New passphrase (15 characters or more, or five random words): ", option)?;
        let again = ask("The same again: ", option)?;
        return if first.expose() == again.expose() {
            Ok(first)
        } else {
            Err(Failure::refused("The two were not the same, so nothing was changed. Please try again."))
        };
    };
    read(file)
}

/// The file's content, without one line end at its end.
fn read(file: &Path) -> Result<Secret, Failure> {
    // Room for all of it from the start: a vector that grows leaves copies behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(MOST_BYTES as usize + 3));
    let most = MOST_BYTES + 2;
    let outcome = if is_standard_input(file) {
        io::stdin().lock().take(most + 1).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(most + 1).read_to_end(&mut bytes))
    };
    outcome.map_err(|_| {
        Failure::refused("The passphrase file could not be read. Check its name and its rights.")
    })?;
    let text = std::str::from_utf8(&bytes).map_err(|_| {
        Failure::refused("The passphrase file is not text in UTF-8. Write it anew as plain text.")
    })?;
    let text = text.strip_suffix('\n').map_or(text, |line| line.strip_suffix('\r').unwrap_or(line));
    if text.is_empty() || text.len() as u64 > MOST_BYTES {
        return Err(Failure::refused("The passphrase file must hold one passphrase and nothing else."));
    }
    Ok(Secret::new(text.to_owned()))
}

fn ask(question: &str, option: &str) -> Result<Secret, Failure> {
    // Ctrl+C must not leave a terminal behind that shows nothing.
    let signals = Held::hold();
    match rpassword::prompt_password(question) {
        Ok(_) | Err(_) if signals.came() => {
            let message = "No passphrase was given, so nothing was done.";
            Err(Failure::Error(CommandError::new(ErrorCode::Cancelled, message)))
        }
        Ok(typed) => Ok(Secret::new(typed)),
        Err(_) => Err(Failure::Usage(format!(
            "There is no terminal on which to ask for the passphrase. Give it with {option}."
        ))),
    }
}
