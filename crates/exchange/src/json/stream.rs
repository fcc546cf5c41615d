//! Writing the JSON file piece by piece: what comes first, each entry, the end.

use std::io::{self, Write};

use holdfast_journal::entry::WholeEntry;

use super::head::Head;
use super::shape::{Entry, Text};
use crate::Surroundings;

/// A JSON file that is being written. Each entry is a line of its own.
pub(crate) struct JsonStream<W> {
    out: W,
    bytes: u64,
    is_first: bool,
}

impl<W: Write> JsonStream<W> {
    /// Writes everything that stands before the entries.
    pub(crate) fn begin(out: W, surroundings: &Surroundings) -> io::Result<Self> {
        let mut stream = Self { out, bytes: 0, is_first: true };
        // The head is an object like any other; its closing brace comes at the very end.
        let head = serde_json::to_vec(&Head::of(surroundings))?;
        let open = head.strip_suffix(b"}").ok_or(io::ErrorKind::InvalidData)?;
        stream.write_all(open)?;
        stream.write_all(b",\"entries\":[")?;
        Ok(stream)
    }

    /// Writes one entry.
    pub(crate) fn entry(&mut self, whole: &WholeEntry, text: Text<'_>) -> io::Result<()> {
        self.write_all(if self.is_first { b"\n" } else { b",\n" })?;
        self.is_first = false;
        serde_json::to_writer(&mut *self, &Entry::of(whole, text))?;
        Ok(())
    }

    /// Writes the end, flushes, and says how many bytes it was in all.
    pub(crate) fn finish(mut self) -> io::Result<u64> {
        self.write_all(b"\n]}\n")?;
        self.flush()?;
        Ok(self.bytes)
    }
}

impl<W: Write> Write for JsonStream<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
