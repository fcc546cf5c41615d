//! Failures in words: what happened, and what to do.

use holdfast_journal::ipc::{CommandError, ErrorCode};

use crate::words::tr;

/// What happened.
pub fn what(code: ErrorCode) -> String {
    tr(&format!("err-{}", code.word().replace('_', "-")))
}

/// What to do about it.
pub fn remedy(code: ErrorCode) -> String {
    tr(&format!("rec-{}", code.word().replace('_', "-")))
}

/// What to know while words cannot be saved: that they are safe, or what alone helps.
pub fn while_unsaved(code: ErrorCode) -> String {
    match code {
        ErrorCode::EntryTooLong => remedy(code),
        _ => tr("words-are-safe"),
    }
}

/// Both, as one text.
pub fn sentence(error: &CommandError) -> String {
    format!("{} {}", what(error.code), remedy(error.code))
}
