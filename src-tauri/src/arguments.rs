//! The command line of the window: which journal to open.

use std::ffi::OsString;
use std::path::PathBuf;

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Arguments {
    /// The folder of the journal; none for the usual one.
    pub(crate) vault: Option<PathBuf>,
    /// A throw-away journal with invented entries.
    pub(crate) demo: bool,
    /// Only say what this program is.
    pub(crate) version: bool,
}

/// What `--help` and a mistake print.
pub(crate) const USAGE: &str = "\
Holdfast, a private journal. Nothing it holds leaves this computer.

    holdfast [--vault DIR] [--demo]

    --vault DIR   open the journal in DIR (else HOLDFAST_HOME, else the usual folder)
    --demo        open a throw-away journal with a year of invented entries
    --version     print the version

holdfast-cli reads and writes the same journal without a window.";

/// Reads the arguments. A text that is not understood is answered with [`USAGE`].
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, &'static str> {
    let mut parsed = Arguments::default();
    let mut rest = arguments.into_iter();
    while let Some(argument) = rest.next() {
        match argument.to_str() {
            Some("--vault") => {
                let folder = rest.next().filter(|folder| !folder.is_empty()).ok_or(USAGE)?;
                parsed.vault = Some(PathBuf::from(folder));
            }
            Some("--demo") => parsed.demo = true,
            Some("--version") => parsed.version = true,
            _ => return Err(USAGE),
        }
    }
    Ok(parsed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Arguments, &'static str> {
        parse(words.iter().map(OsString::from))
    }

    #[test]
    fn a_folder_can_be_named() {
        let expected = Arguments { vault: Some("/a b".into()), ..Arguments::default() };
        assert_eq!(read(&["--vault", "/a b"]), Ok(expected));
        assert_eq!(read(&[]), Ok(Arguments::default()));
        assert!(read(&["--demo"]).unwrap().demo);
    }

    #[test]
    fn what_is_not_understood_is_answered_with_the_usage() {
        for odd in [&["--vault"][..], &["--vault", ""], &["--help"], &["journal.db"]] {
            assert_eq!(read(odd), Err(USAGE));
        }
    }
}
