//! A fault in a content file, and the line it stands on.

use std::ops::Range;

use serde::de::DeserializeOwned;

/// One thing that is wrong, told so that the writer can go there and mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) why: String,
}

/// A content file: its name from the top of the workspace, and its text.
#[derive(Clone, Copy)]
pub(crate) struct File<'a> {
    name: &'a str,
    text: &'a str,
}

impl<'a> File<'a> {
    pub(crate) fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text }
    }

    pub(crate) fn name(self) -> &'a str {
        self.name
    }

    pub(crate) fn text(self) -> &'a str {
        self.text
    }

    pub(crate) fn lines(self) -> impl Iterator<Item = (usize, &'a str)> {
        self.text.lines().enumerate().map(|(i, line)| (i + 1, line))
    }

    pub(crate) fn fault(self, line: usize, why: impl Into<String>) -> Fault {
        Fault { file: self.name.to_owned(), line, why: why.into() }
    }

    fn line_of(self, span: Range<usize>) -> usize {
        let before = self.text.as_bytes().iter().take(span.start);
        1 + before.filter(|&&byte| byte == b'\n').count()
    }
}

/// The faults of one file so far.
pub(crate) struct Faults<'a> {
    file: File<'a>,
    found: Vec<Fault>,
}

impl<'a> Faults<'a> {
    pub(crate) fn new(file: File<'a>) -> Self {
        let found = Vec::new();
        Self { file, found }
    }

    /// Notes a fault at this stretch of the file.
    pub(crate) fn add(&mut self, at: Range<usize>, why: impl Into<String>) {
        let line = self.file.line_of(at);
        self.found.push(self.file.fault(line, why));
    }

    pub(crate) fn file(&self) -> File<'a> {
        self.file
    }

    /// What was found, unless there are faults.
    pub(crate) fn or<T>(self, good: T) -> Result<T, Vec<Fault>> {
        if self.found.is_empty() { Ok(good) } else { Err(self.found) }
    }

    /// The same for something that is missing only where a fault was added.
    pub(crate) fn or_some<T>(self, good: Option<T>) -> Result<T, Vec<Fault>> {
        good.filter(|_| self.found.is_empty()).ok_or(self.found)
    }

    /// Reads the file as TOML; a damaged one becomes a fault.
    pub(crate) fn parse<T: DeserializeOwned>(&mut self) -> Option<T> {
        self.parse_text(self.file.text)
    }

    /// Reads a part of the file, in which every place is the same as in the file.
    pub(crate) fn parse_text<T: DeserializeOwned>(&mut self, text: &str) -> Option<T> {
        match toml::from_str(text) {
            Ok(content) => Some(content),
            Err(error) => {
                self.add(error.span().unwrap_or_default(), error.message());
                None
            }
        }
    }
}

impl IntoIterator for Faults<'_> {
    type Item = Fault;
    type IntoIter = std::vec::IntoIter<Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}
