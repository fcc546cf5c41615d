//! What the build demands of the content files, each demand with the line where it is not met.

mod disk;
mod fault;
mod known;
mod lint;
mod markdown;
mod pages;
mod paths;
mod phrases;
mod practices;
mod prompts;
mod prose;
mod reasons;
mod report;
mod runs;
mod shape;
mod support;
mod text;
mod whole;

#[cfg(test)]
pub(crate) use known::{CONCEPTS, PRACTICES};
#[cfg(test)]
pub(crate) use lint::INTERFACE;
#[cfg(test)]
pub(crate) use prose::{Measure, is_claim, sentences, syllables};
#[cfg(test)]
pub(crate) use text::{SENTENCE_WORDS, words};
#[cfg(test)]
pub(crate) use whole::check_what_is_there;

pub(crate) use disk::OnDisk;
pub(crate) use fault::{Fault, Faults, File};
pub(crate) use lint::Lint;
pub(crate) use markdown::{Block, Run, Section, Span};
pub(crate) use pages::CheckedPage;
pub(crate) use paths::{CheckedGroup, CheckedPath};
pub(crate) use phrases::CheckedPhrases;
pub(crate) use practices::{CheckedField, CheckedPractice, CheckedStep};
pub(crate) use report::Report;
pub(crate) use runs::ArticleRuns;
pub(crate) use shape::{CheckedPrompt, CheckedReason, CheckedSource};
pub(crate) use support::{CheckedLine, CheckedPart, CheckedRegion};
pub(crate) use whole::{Files, check};

use std::ops::Range;

/// All of the content, found good.
#[derive(Debug)]
pub(crate) struct Library {
    pub(crate) prompts: Vec<CheckedPrompt>,
    pub(crate) reasons: Vec<CheckedReason>,
    pub(crate) sources: Vec<CheckedSource>,
    pub(crate) groups: Vec<CheckedGroup>,
    pub(crate) paths: Vec<CheckedPath>,
    pub(crate) concepts: Vec<CheckedPage>,
    pub(crate) pages: Vec<CheckedPage>,
    pub(crate) practices: Vec<CheckedPractice>,
    pub(crate) phrases: CheckedPhrases,
    pub(crate) help: Vec<CheckedPart>,
    pub(crate) regions: Vec<CheckedRegion>,
    pub(crate) report: Report,
}

/// What every text is held against.
pub(crate) struct Content<'a> {
    runs: &'a ArticleRuns,
    sources: &'a [CheckedSource],
    words: Option<&'a Lint>,
    /// The reviewed exceptions that were made use of: file and words.
    exceptions: Vec<(String, String)>,
    texts: usize,
    /// Words that may not be used and were.
    banned: usize,
}

impl Content<'_> {
    /// Adds a fault for each word in this text that may not be used.
    fn lint(&mut self, file: File<'_>, text: &str, at: Range<usize>, faults: &mut Faults<'_>) {
        self.texts += 1;
        let Some(lint) = self.words else { return };
        for why in lint.check(file.name(), text, &mut self.exceptions) {
            self.banned += 1;
            faults.add(at.clone(), why);
        }
    }
}
