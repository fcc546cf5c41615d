//! The one shape in which a failure crosses the boundary.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A failure as the interface and `--json` see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommandError {
    /// What kind of failure; the interface chooses its words by this.
    pub code: ErrorCode,
    /// What happened and what to do, in English. Holds nothing the person wrote and no path.
    pub message: String,
}

impl CommandError {
    /// A failure with those words.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for CommandError {}

/// Kinds of failure. There is one for each thing the interface or a script does differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The passphrase did not fit.
    WrongPassphrase,
    /// The recovery code did not fit.
    WrongRecoveryCode,
    /// The passphrase is too easy to guess.
    WeakPassphrase,
    /// The journal is locked.
    VaultLocked,
    /// There is no journal in that folder.
    VaultMissing,
    /// There already is a journal in that folder.
    VaultExists,
    /// Another program has the journal open.
    VaultInUse,
    /// The journal was written by a newer version.
    VaultTooNew,
    /// The journal's file is damaged.
    VaultDamaged,
    /// The key file is damaged, missing, or asks for something unsafe.
    KeysDamaged,
    /// There is no such entry or revision.
    NotFound,
    /// The request itself is not acceptable.
    InvalidInput,
    /// The text is longer than an entry can be.
    EntryTooLong,
    /// The disk is full.
    StorageFull,
    /// The disk cannot be read or written.
    StorageFailed,
    /// There already is something at the place to be written.
    TargetExists,
    /// The person stopped it.
    Cancelled,
    /// The day is still to come.
    FutureDay,
    /// The repair lies before the rupture.
    RepairBeforeRupture,
    /// A bond cannot be made one with itself.
    SameBond,
    /// Someone is called that already.
    NicknameTaken,
    /// The text was made by a practice and is changed there.
    MadeByPractice,
    /// A letter that is locked until a later day.
    StillSealed,
    /// Something that should not happen.
    Internal,
}

impl ErrorCode {
    /// Every kind, so that a test can hold the interface's texts against them.
    pub const ALL: [Self; 24] = [
        Self::WrongPassphrase,
        Self::WrongRecoveryCode,
        Self::WeakPassphrase,
        Self::VaultLocked,
        Self::VaultMissing,
        Self::VaultExists,
        Self::VaultInUse,
        Self::VaultTooNew,
        Self::VaultDamaged,
        Self::KeysDamaged,
        Self::NotFound,
        Self::InvalidInput,
        Self::EntryTooLong,
        Self::StorageFull,
        Self::StorageFailed,
        Self::TargetExists,
        Self::Cancelled,
        Self::FutureDay,
        Self::RepairBeforeRupture,
        Self::SameBond,
        Self::NicknameTaken,
        Self::MadeByPractice,
        Self::StillSealed,
        Self::Internal,
    ];

    /// The word that stands for this kind in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::WrongPassphrase => "wrong_passphrase",
            Self::WrongRecoveryCode => "wrong_recovery_code",
            Self::WeakPassphrase => "weak_passphrase",
            Self::VaultLocked => "vault_locked",
            Self::VaultMissing => "vault_missing",
            Self::VaultExists => "vault_exists",
            Self::VaultInUse => "vault_in_use",
            Self::VaultTooNew => "vault_too_new",
            Self::VaultDamaged => "vault_damaged",
            Self::KeysDamaged => "keys_damaged",
            Self::NotFound => "not_found",
            Self::InvalidInput => "invalid_input",
            Self::EntryTooLong => "entry_too_long",
            Self::StorageFull => "storage_full",
            Self::StorageFailed => "storage_failed",
            Self::TargetExists => "target_exists",
            Self::Cancelled => "cancelled",
            Self::FutureDay => "future_day",
            Self::RepairBeforeRupture => "repair_before_rupture",
            Self::SameBond => "same_bond",
            Self::NicknameTaken => "nickname_taken",
            Self::MadeByPractice => "made_by_practice",
            Self::StillSealed => "still_sealed",
            Self::Internal => "internal",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_crosses_as_code_and_message() {
        let error = CommandError::new(ErrorCode::StorageFull, "The disk is full.");
        let json = serde_json::to_string(&error).unwrap();
        assert_eq!(json, r#"{"code":"storage_full","message":"The disk is full."}"#);
    }

    #[test]
    fn every_code_is_its_word() {
        for code in ErrorCode::ALL {
            assert_eq!(serde_json::to_string(&code).unwrap(), format!("\"{}\"", code.word()));
        }
    }
}
