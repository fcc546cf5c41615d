//! Failures, and the exit codes they end in.

use std::io;
use std::process::ExitCode;

use holdfast_exchange::ExportError;
use holdfast_journal::ipc::{CommandError, ErrorCode};
use holdfast_vault::VaultError;

/// How the program ends. Source: contracts, "Command line".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outcome(u8);

impl Outcome {
    pub(crate) const DONE: Self = Self(0);
    pub(crate) const OTHER: Self = Self(1);
    pub(crate) const USAGE: Self = Self(2);
    const WRONG_PASSPHRASE: Self = Self(3);
    const IN_USE: Self = Self(4);
    const NOT_FOUND: Self = Self(5);
    const REFUSED: Self = Self(6);
    const DAMAGED: Self = Self(7);

    /// How a failure of that kind ends the program.
    pub(crate) fn of(code: ErrorCode) -> Self {
        match code {
            ErrorCode::WrongPassphrase | ErrorCode::WrongRecoveryCode => Self::WRONG_PASSPHRASE,
            ErrorCode::VaultInUse => Self::IN_USE,
            ErrorCode::NotFound | ErrorCode::VaultMissing => Self::NOT_FOUND,
            ErrorCode::WeakPassphrase
            | ErrorCode::VaultExists
            | ErrorCode::VaultTooNew
            | ErrorCode::InvalidInput
            | ErrorCode::EntryTooLong
            | ErrorCode::TargetExists
            | ErrorCode::FutureDay
            | ErrorCode::RepairBeforeRupture
            | ErrorCode::SameBond
            | ErrorCode::NicknameTaken
            | ErrorCode::MadeByPractice
            | ErrorCode::StillSealed => Self::REFUSED,
            ErrorCode::VaultDamaged | ErrorCode::KeysDamaged => Self::DAMAGED,
            ErrorCode::VaultLocked
            | ErrorCode::StorageFull
            | ErrorCode::StorageFailed
            | ErrorCode::Cancelled
            | ErrorCode::Internal => Self::OTHER,
        }
    }
}

impl From<Outcome> for i32 {
    fn from(outcome: Outcome) -> Self {
        outcome.0.into()
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome.0)
    }
}

/// Why a command was not carried out.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The arguments do not fit together.
    Usage(String),
    /// Whoever was reading the output has gone. That is no failure of the command.
    NobodyReads,
    /// Everything else, as the interface would get it.
    Error(CommandError),
}

impl Failure {
    /// The input cannot be used: what happened, and what to do.
    pub(crate) fn refused(message: impl Into<String>) -> Self {
        Self::Error(CommandError::new(ErrorCode::InvalidInput, message))
    }
}

impl From<VaultError> for Failure {
    fn from(error: VaultError) -> Self {
        let mut error = CommandError::from(error);
        if error.code == ErrorCode::VaultMissing {
            error.message.push_str(" Name its folder with --vault, or make a journal with init.");
        }
        Self::Error(error)
    }
}

impl From<ExportError<VaultError>> for Failure {
    fn from(error: ExportError<VaultError>) -> Self {
        Self::Error(error.into())
    }
}

/// From writing to standard output; files have their own, better words.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::NobodyReads,
            io::ErrorKind::StorageFull => {
                let message = "The disk is full, so the output is not complete.";
                Self::Error(CommandError::new(ErrorCode::StorageFull, message))
            }
            _ => {
                let message = "The output could not be written.";
                Self::Error(CommandError::new(ErrorCode::StorageFailed, message))
            }
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        io::Error::from(error).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of contracts, "Command line". Scripts rely on it for good.
    #[test]
    fn every_kind_of_failure_has_its_exit_code() {
        let table: [(u8, &[&str]); 6] = [
            (1, &["vault_locked", "storage_full", "storage_failed", "cancelled", "internal"]),
            (3, &["wrong_passphrase", "wrong_recovery_code"]),
            (4, &["vault_in_use"]),
            (5, &["vault_missing", "not_found"]),
            (
                6,
                &[
                    "weak_passphrase",
                    "vault_exists",
                    "vault_too_new",
                    "invalid_input",
                    "entry_too_long",
                    "target_exists",
                    "future_day",
                    "repair_before_rupture",
                    "same_bond",
                    "nickname_taken",
                    "made_by_practice",
                    "still_sealed",
                ],
            ),
            (7, &["vault_damaged", "keys_damaged"]),
        ];
        for code in ErrorCode::ALL {
            let row = table.iter().find(|(_, words)| words.contains(&code.word()));
            assert_eq!(row.map(|(exit, _)| *exit), Some(Outcome::of(code).0), "{}", code.word());
        }
    }
}
