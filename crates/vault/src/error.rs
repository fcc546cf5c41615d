//! What can go wrong with a vault, and the one place where SQLite's failures get their meaning.

use std::io;

use holdfast_journal::ipc::{CommandError, ErrorCode};
use rusqlite::ffi;

/// Why a vault refused, or could not.
///
/// The texts say what happened and what to do. None holds a bound value, a passphrase or a path.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VaultError {
    /// The folder holds no journal.
    #[error("There is no journal in this folder.")]
    Missing,
    /// The folder holds a journal already.
    #[error("There is already a journal in this folder. Open it, or choose another folder.")]
    Exists,
    /// Another program holds the lock.
    #[error("This journal is open in another window or program. Close it there first.")]
    InUse,
    /// The passphrase does not unwrap the key. The journal itself is in order.
    #[error("That passphrase did not fit. The journal itself is in order.")]
    WrongPassphrase,
    /// The recovery code does not unwrap the key, or is not one.
    #[error("That recovery code did not fit. The journal itself is in order.")]
    WrongRecoveryCode,
    /// The passphrase is too easy to guess.
    #[error("That passphrase is too easy to guess. Use 15 characters or more, or five random words.")]
    WeakPassphrase,
    /// Both copies of the key file are unusable.
    #[error("The key file of this journal is damaged or missing. Put back vault.keys from a backup.")]
    KeysDamaged,
    /// The key file asks for a key derivation outside the bounds of `keys::cost`.
    #[error(
        "The key file of this journal asks for unsafe settings, so it was not used. Put back vault.keys from a backup."
    )]
    KeysUnsafe,
    /// The vault's schema is newer than this program.
    #[error(
        "This journal was written by a newer Holdfast (it needs schema {needed}, this one reads up to {newest}). Nothing was changed. Please install a newer version."
    )]
    TooNew {
        /// The schema the vault needs.
        needed: u32,
        /// The newest schema this program reads.
        newest: u32,
    },
    /// The file is not a Holdfast vault.
    #[error("The file in this folder is not a Holdfast journal. Nothing was changed.")]
    Foreign,
    /// A page, a row or a sum is not what was written.
    #[error(
        "Part of this journal is damaged ({0}). Nothing was changed. Put back a backup, or ask for help before you go on."
    )]
    Damaged(Damage),
    /// A setting of SQLite's could not be made safe.
    #[error("The database refused a safety setting ({0}), so the journal was not opened.")]
    UnsafeSetting(&'static str),
    /// There is no such entry, revision or question.
    #[error("There is no such entry or question. It may have been erased.")]
    NotFound,
    /// The request cannot be carried out as it is.
    #[error("{0}")]
    Invalid(&'static str),
    /// The day is still to come.
    #[error("That day is still to come. Choose today or an earlier one.")]
    FutureDay,
    /// The repair lies before the rupture.
    #[error("A repair cannot lie before what it answers. Change one of the two days first.")]
    RepairBeforeRupture,
    /// A bond cannot be made one with itself.
    #[error("These two are the same already. Choose someone else.")]
    SameBond,
    /// Someone is called that already.
    #[error("There is already someone with that name. Choose another name, or make the two one.")]
    NicknameTaken,
    /// The text was made by a practice and is changed there.
    #[error("This entry was written in a practice. Change it there.")]
    MadeByPractice,
    /// A letter that is locked until a later day.
    #[error("This letter is locked until its day. Until then it cannot be read.")]
    StillSealed,
    /// The text is longer than an entry can be.
    #[error("An entry can hold 16 MiB of text. Move a part of this one to a new entry.")]
    TooLong,
    /// The disk is full.
    #[error("The disk is full. Free some space and try again; what was saved before is safe.")]
    DiskFull,
    /// The disk failed.
    #[error("The disk could not be read or written. Check it and try again.")]
    Disk(#[source] io::Error),
    /// The disk failed beneath SQLite.
    #[error("The disk could not be read or written. Check it and try again.")]
    DiskBelowSqlite(#[source] rusqlite::Error),
    /// There is something already at the place to be written.
    #[error("There is already something at that place. Choose another name.")]
    TargetExists,
    /// The caller stopped it.
    #[error("It was stopped. Nothing was changed.")]
    Cancelled,
    /// The system's random source failed.
    #[error("The system gave no random numbers. Restart the computer and try again.")]
    NoRandomness,
    /// Anything else SQLite reports: a mistake in this program.
    #[error("Something went wrong inside the journal. Nothing was changed.")]
    Sqlite(#[source] rusqlite::Error),
}

/// Which check found damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Damage {
    /// A page does not decrypt, or SQLite finds the file malformed.
    Page,
    /// The text of a revision does not match its MAC.
    Text,
    /// A row does not match its seal.
    Row,
    /// The rows do not add up to what the vault remembers.
    Sum,
    /// A row that must be there is not.
    Lost,
}

impl std::fmt::Display for Damage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Page => "a page of the file cannot be read",
            Self::Text => "a text is not what was written",
            Self::Row => "a row is not what was written",
            Self::Sum => "the rows do not add up",
            Self::Lost => "something that belongs together is not all there",
        })
    }
}

impl VaultError {
    /// The kind of failure, for the interface and for scripts.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Missing => ErrorCode::VaultMissing,
            Self::Exists => ErrorCode::VaultExists,
            Self::InUse => ErrorCode::VaultInUse,
            Self::WrongPassphrase => ErrorCode::WrongPassphrase,
            Self::WrongRecoveryCode => ErrorCode::WrongRecoveryCode,
            Self::WeakPassphrase => ErrorCode::WeakPassphrase,
            Self::KeysDamaged | Self::KeysUnsafe => ErrorCode::KeysDamaged,
            Self::TooNew { .. } => ErrorCode::VaultTooNew,
            Self::Foreign | Self::Damaged(_) => ErrorCode::VaultDamaged,
            Self::NotFound => ErrorCode::NotFound,
            Self::Invalid(_) => ErrorCode::InvalidInput,
            Self::FutureDay => ErrorCode::FutureDay,
            Self::RepairBeforeRupture => ErrorCode::RepairBeforeRupture,
            Self::SameBond => ErrorCode::SameBond,
            Self::NicknameTaken => ErrorCode::NicknameTaken,
            Self::MadeByPractice => ErrorCode::MadeByPractice,
            Self::StillSealed => ErrorCode::StillSealed,
            Self::TooLong => ErrorCode::EntryTooLong,
            Self::DiskFull => ErrorCode::StorageFull,
            Self::Disk(_) | Self::DiskBelowSqlite(_) | Self::UnsafeSetting(_) => ErrorCode::StorageFailed,
            Self::TargetExists => ErrorCode::TargetExists,
            Self::Cancelled => ErrorCode::Cancelled,
            Self::NoRandomness | Self::Sqlite(_) => ErrorCode::Internal,
        }
    }
}

impl From<VaultError> for CommandError {
    fn from(error: VaultError) -> Self {
        Self::new(error.code(), error.to_string())
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
            return Self::NotFound;
        }
        // A stored value of another type than the schema allows: only damage puts it there.
        if matches!(
            error,
            rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::Utf8Error(..)
        ) {
            return Self::Damaged(Damage::Row);
        }
        match error.sqlite_error().map(|inner| inner.extended_code & 0xff) {
            Some(ffi::SQLITE_FULL) => Self::DiskFull,
            Some(ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED) => Self::InUse,
            Some(ffi::SQLITE_NOTADB | ffi::SQLITE_CORRUPT) => Self::Damaged(Damage::Page),
            Some(ffi::SQLITE_IOERR | ffi::SQLITE_CANTOPEN | ffi::SQLITE_READONLY | ffi::SQLITE_PERM) => {
                Self::DiskBelowSqlite(error)
            }
            _ => Self::Sqlite(error),
        }
    }
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Disk(error),
        }
    }
}
