//! Why an export was not made.

use std::fmt;
use std::io;

use holdfast_journal::ipc::{CommandError, ErrorCode};

/// Why nothing was written. What had been half written is gone again.
///
/// `E` is what the source of the entries answers when one cannot be read: an export refuses unless
/// every entry can. No text in here holds a word the person wrote, or a path.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError<E> {
    /// Something lies at the place to be written.
    #[error("There is already something at that place. Choose another name; nothing is ever overwritten.")]
    TargetExists,
    /// The place cannot be the name of a file or folder.
    #[error("That is not a name an export can have here. Choose another one.")]
    BadTarget,
    /// The folder in which the export should lie does not exist.
    #[error("The folder to write into does not exist. Make it first, or choose another.")]
    NoFolder,
    /// The folder may not be written.
    #[error("That folder cannot be written to. Choose another one, or change its rights.")]
    NotAllowed,
    /// The disk is full.
    #[error("The disk is full, so nothing was exported. Free some space, or choose another disk.")]
    DiskFull,
    /// The disk failed.
    #[error("The export could not be written. Check the disk and try again.")]
    Disk(#[source] io::Error),
    /// The caller stopped it.
    #[error("The export was stopped. Nothing was written.")]
    Cancelled,
    /// The source could not give an entry.
    #[error("An entry could not be read, so nothing was exported. {0}")]
    Source(#[source] E),
}

impl<E> From<io::Error> for ExportError<E> {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::AlreadyExists => Self::TargetExists,
            io::ErrorKind::InvalidFilename | io::ErrorKind::InvalidInput => Self::BadTarget,
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NoFolder,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NotAllowed,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Disk(error),
        }
    }
}

/// The source says for itself what kind of failure its own is.
impl<E: Into<CommandError> + fmt::Display> From<ExportError<E>> for CommandError {
    fn from(error: ExportError<E>) -> Self {
        let message = error.to_string();
        let code = match error {
            ExportError::TargetExists => ErrorCode::TargetExists,
            ExportError::BadTarget | ExportError::NoFolder | ExportError::NotAllowed => {
                ErrorCode::InvalidInput
            }
            ExportError::DiskFull => ErrorCode::StorageFull,
            ExportError::Disk(_) => ErrorCode::StorageFailed,
            ExportError::Cancelled => ErrorCode::Cancelled,
            ExportError::Source(source) => source.into().code,
        };
        Self::new(code, message)
    }
}
