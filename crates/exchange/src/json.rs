//! The whole journal as one JSON file, made to be read back: `docs/formats/json.md`.

mod head;
mod shape;
mod stream;
#[cfg(test)]
mod tests;

use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;

use holdfast_journal::entry::WholeEntry;

pub(crate) use shape::{Text, state_word};
pub(crate) use stream::JsonStream;

use crate::error::ExportError;
use crate::place::NewFile;
use crate::{Pace, Surroundings, Written, next};

/// The version of the format that is written. It goes up when a reader of the version before
/// would lose or misread something; a new field alone is no reason.
pub const VERSION: u32 = 1;

/// Writes everything into a new file at `to`.
///
/// `progress` is called with the number of entries written, after each; breaking off stops the
/// export, and nothing is left of it.
pub fn export<E>(
    to: &Path,
    surroundings: &Surroundings,
    entries: impl IntoIterator<Item = Result<WholeEntry, E>>,
    progress: impl FnMut(u32) -> ControlFlow<()>,
) -> Result<Written, ExportError<E>> {
    let (new, file) = NewFile::begin(to)?;
    let written = write(&file, surroundings, entries, progress)?;
    new.finish(file)?;
    Ok(written)
}

/// Writes everything into `out`, which is flushed at the end. See [`export`].
pub fn write<E>(
    out: impl Write,
    surroundings: &Surroundings,
    entries: impl IntoIterator<Item = Result<WholeEntry, E>>,
    progress: impl FnMut(u32) -> ControlFlow<()>,
) -> Result<Written, ExportError<E>> {
    let mut stream = JsonStream::begin(BufWriter::new(out), surroundings)?;
    let mut entries = entries.into_iter();
    let mut pace = Pace::new(progress);
    while let Some(whole) = next(&mut entries)? {
        stream.entry(&whole, Text::Within)?;
        pace.step()?;
    }
    Ok(Written { entries: pace.done, bytes: stream.finish()? })
}
