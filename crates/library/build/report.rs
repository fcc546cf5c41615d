//! What `cargo xtask content` prints.

/// What one page claims and how hard it is to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PageReport {
    /// Sentences that state a fact.
    pub(crate) facts: usize,
    /// Those of them that name their source.
    pub(crate) facts_with_source: usize,
    /// Sentences that are marked as our own judgement.
    pub(crate) judgements: usize,
    /// The Flesch–Kincaid grade in tenths.
    pub(crate) grade_tenths: i32,
}

/// What was counted over all pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Report {
    pub(crate) facts: usize,
    pub(crate) facts_with_source: usize,
    pub(crate) judgements: usize,
    /// The page that is hardest to read.
    pub(crate) hardest: String,
    pub(crate) hardest_tenths: i32,
    /// Texts that went through the checks of words and of copied runs.
    pub(crate) texts: usize,
    pub(crate) banned_words: usize,
    pub(crate) copied_runs: usize,
    /// Words that were allowed by a reviewed exception.
    pub(crate) exceptions: usize,
}

impl Report {
    pub(crate) fn add(&mut self, slug: &str, page: PageReport) {
        self.facts += page.facts;
        self.facts_with_source += page.facts_with_source;
        self.judgements += page.judgements;
        if page.grade_tenths > self.hardest_tenths {
            self.hardest_tenths = page.grade_tenths;
            slug.clone_into(&mut self.hardest);
        }
    }
}
