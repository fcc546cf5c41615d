//! The journal as a folder of Markdown files, made to be read by people and other programs:
//! `docs/formats/markdown.md`.

mod front;
mod name;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;

use holdfast_journal::entry::{Entry, WholeEntry};

use crate::error::ExportError;
use crate::json::{JsonStream, Text};
use crate::place::{NewFolder, create_private, create_private_folder, settle};
use crate::{Pace, Surroundings, Written, next};
use name::Names;

/// What Markdown cannot say, in the schema of the JSON export.
const SIDECAR: &str = "holdfast.json";

/// Writes one file an entry into a new folder at `to`, and `holdfast.json` beside them. What lies in
/// the bin is left out.
///
/// `progress` is called with the number of entries written, after each; breaking off stops the
/// export, and nothing is left of it.
pub fn export<E>(
    to: &Path,
    surroundings: &Surroundings,
    entries: impl IntoIterator<Item = Result<WholeEntry, E>>,
    progress: impl FnMut(u32) -> ControlFlow<()>,
) -> Result<Written, ExportError<E>> {
    let new = NewFolder::begin(to)?;
    let sidecar = create_private(&new.path().join(SIDECAR))?;
    let mut stream = JsonStream::begin(BufWriter::new(&sidecar), surroundings)?;
    let mut writer = Writer { root: new.path(), names: Names::default(), bytes: 0 };
    let mut entries = entries.into_iter();
    let mut pace = Pace::new(progress);
    while let Some(whole) = next(&mut entries)? {
        if whole.entry.binned_at.is_none() {
            let file = writer.write(&whole.entry)?;
            stream.entry(&whole, Text::Beside(&file))?;
            pace.step()?;
        }
    }
    let bytes = writer.bytes + stream.finish()?;
    settle(&sidecar)?;
    let names = writer.names;
    new.finish(names.years())?;
    Ok(Written { entries: pace.done, bytes })
}

/// Writes the files of the entries.
struct Writer<'a> {
    root: &'a Path,
    names: Names,
    bytes: u64,
}

impl Writer<'_> {
    /// Writes one entry, and says in which file, named from the root.
    fn write(&mut self, entry: &Entry) -> io::Result<String> {
        let (year, names) = self.names.of(entry);
        let folder = self.root.join(&year);
        if self.names.is_new_year(&year) {
            create_private_folder(&folder)?;
        }
        let (name, file) = create_first(&folder, names)?;
        let front = front::matter(entry);
        let mut out = BufWriter::new(&file);
        for piece in [front.as_str(), "\n", entry.body.as_str()] {
            out.write_all(piece.as_bytes())?;
            self.bytes += piece.len() as u64;
        }
        out.flush()?;
        drop(out);
        settle(&file)?;
        Ok(format!("{year}/{name}"))
    }
}

/// Opens a file under the first name the file system takes: some know fewer letters than others.
fn create_first(folder: &Path, [with_title, plain]: [String; 2]) -> io::Result<(String, File)> {
    match create_private(&folder.join(&with_title)) {
        Ok(file) => Ok((with_title, file)),
        Err(error) if error.kind() == io::ErrorKind::StorageFull => Err(error),
        Err(_) => {
            let file = create_private(&folder.join(&plain))?;
            Ok((plain, file))
        }
    }
}
