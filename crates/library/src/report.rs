//! What the build counted in the content. The build fails where a number is not what it must be.

/// Counts over all of the content, for `cargo xtask content`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// Sentences on pages that state a fact.
    pub facts: usize,
    /// Those of them that name their source.
    pub facts_with_source: usize,
    /// Sentences that are marked as our own judgement.
    pub judgements: usize,
    /// The slug of the page that is hardest to read.
    pub hardest: &'static str,
    /// Its Flesch–Kincaid grade in tenths.
    pub hardest_tenths: i32,
    /// Texts held against the words that may not be used and against the source article.
    pub texts: usize,
    /// Words found that may not be used.
    pub banned_words: usize,
    /// Texts found with seven words in a row from the source article.
    pub copied_runs: usize,
    /// Reviewed exceptions that were made use of.
    pub exceptions: usize,
}
