//! The shell's own failures, and how every failure becomes a [`CommandError`].

use holdfast_journal::ipc::{CommandError, ErrorCode};
use holdfast_vault::VaultError;

/// The journal is locked: there is no vault to ask.
pub(crate) fn locked() -> CommandError {
    CommandError::new(ErrorCode::VaultLocked, "The journal is locked. Unlock it to go on.")
}

/// The request is not acceptable as it is.
pub(crate) fn invalid(message: &'static str) -> CommandError {
    CommandError::new(ErrorCode::InvalidInput, message)
}

/// Something that should not happen.
pub(crate) fn internal() -> CommandError {
    CommandError::new(ErrorCode::Internal, "Something went wrong inside Holdfast. What was saved is safe.")
}

/// A file could not be written.
pub(crate) fn storage(error: std::io::Error) -> CommandError {
    VaultError::from(error).into()
}
