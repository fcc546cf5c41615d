//! The text of an entry, from standard input or a file. No editor, no temporary file.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use holdfast_journal::text::{Body, MAX_BODY_BYTES, TooLong};

use crate::failure::Failure;
use crate::output::{Output, count};
use crate::secrets::is_standard_input;

/// Where the text of an entry comes from.
pub(crate) struct Source(Option<PathBuf>);

impl Source {
    /// A file; none, or `-`, for standard input.
    pub(crate) fn new(file: Option<PathBuf>) -> Self {
        Self(file.filter(|file| !is_standard_input(file)))
    }

    /// Whether it is standard input.
    pub(crate) fn is_standard_input(&self) -> bool {
        self.0.is_none()
    }

    /// Whether a person types it now.
    pub(crate) fn is_typed(&self) -> bool {
        self.is_standard_input() && io::stdin().is_terminal()
    }

    /// Reads all of it.
    ///
    /// Nothing is refused for the bytes it holds: what is not UTF-8 becomes U+FFFD and U+0000
    /// becomes U+2400, both of which can be seen, and a note says so.
    pub(crate) fn read(&self, output: Output) -> Result<Body, Failure> {
        let bytes = match &self.0 {
            Some(file) => read_file(file),
            None => read_all(io::stdin().lock()),
        };
        let bytes = bytes.map_err(|_| {
            Failure::refused(
                "The text could not be read. Check the file's name and its rights; nothing was saved.",
            )
        })?;
        // Counted before decoding, which can only make it longer.
        if bytes.len() > MAX_BODY_BYTES {
            return Err(too_long(TooLong));
        }
        let (text, replaced) = decode(bytes);
        if replaced > 0 {
            let places = count(replaced as u64, "place was", "places were");
            output.note(&format!("the text is not all UTF-8; {places} replaced by \u{fffd}"));
        }
        if text.contains('\0') {
            output.note("U+0000 was replaced by \u{2400}");
        }
        Body::new(text).map_err(too_long)
    }
}

fn read_file(file: &Path) -> io::Result<Vec<u8>> {
    read_all(File::open(file)?)
}

/// One byte more than fits is enough to know that it is too long.
fn read_all(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MAX_BODY_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text, and how many places in it were not UTF-8.
fn decode(bytes: Vec<u8>) -> (String, usize) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, 0),
        Err(error) => {
            let bytes = error.into_bytes();
            let places = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
            (String::from_utf8_lossy(&bytes).into_owned(), places)
        }
    }
}

fn too_long(error: TooLong) -> Failure {
    Failure::refused(format!("Nothing was saved: {error}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_text_are_shown_and_counted() {
        let check = |bytes: &[u8], text: &str, places: usize| {
            assert_eq!(decode(bytes.to_vec()), (text.to_owned(), places));
        };
        check(b"plain", "plain", 0);
        check("é😀".as_bytes(), "é😀", 0);
        check(b"caf\xe9 au lait\xff", "caf\u{fffd} au lait\u{fffd}", 2);
        // A lone surrogate, as some programs write it.
        check(b"a\xed\xa0\x80b", "a\u{fffd}\u{fffd}\u{fffd}b", 3);
        check(b"cut \xf0\x9f\x98", "cut \u{fffd}", 1);
    }
}
