//! The pages of the library: ideas, short pages, the paths that lead through them.

use crate::vocabulary::{Part, Status};

/// An idea of the library, with its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Concept {
    /// Stable for ever and the same in every language, such as `repair`.
    pub slug: &'static str,
    /// Its plain name.
    pub title: &'static str,
    /// What kind of word it is.
    pub status: Status,
    /// A few words, for lists.
    pub hint: &'static str,
    /// One sentence.
    pub definition: &'static str,
    /// The slug of its [`Group`].
    pub group: &'static str,
    /// The ideas its own page names as close. [`crate::related`] is this in both directions.
    pub names: &'static [&'static str],
    /// The ideas of the source article it rests on, `S1` to `S44`.
    pub source_ids: &'static [&'static str],
    /// Its text, in the order of [`Part`].
    pub sections: &'static [Section],
    /// Keys for [`crate::source`], in the order in which the text first names them.
    pub sources: &'static [&'static str],
    /// Words of its text.
    pub words: u16,
}

/// A page beside the ideas: what holds for all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ShortPage {
    /// Stable for ever and the same in every language, such as `limits`.
    pub slug: &'static str,
    /// Its name.
    pub title: &'static str,
    /// One sentence.
    pub definition: &'static str,
    /// The ideas of the source article it rests on, `S1` to `S44`.
    pub source_ids: &'static [&'static str],
    /// Its text.
    pub sections: &'static [Section],
    /// Keys for [`crate::source`], in the order in which the text first names them.
    pub sources: &'static [&'static str],
    /// Words of its text.
    pub words: u16,
}

/// What stands under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Section {
    /// Which part of a concept page it is; none on a short page.
    pub part: Option<Part>,
    /// The heading.
    pub heading: &'static str,
    /// Paragraphs and lists.
    pub blocks: &'static [Block],
}

/// A paragraph or a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(&'static [Span]),
    /// A list, one item after the other.
    List(&'static [&'static [Span]]),
}

/// A piece of running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain words.
    Text(&'static str),
    /// Words that stand out.
    Strong(&'static str),
    /// Words that are stressed.
    Emphasis(&'static str),
    /// Words that lead to an idea, and its slug.
    Concept(&'static str, &'static str),
    /// Words that lead to a short page, and its slug.
    Page(&'static str, &'static str),
    /// Words that lead to where help can be found.
    Help(&'static str),
    /// The key of the source that the sentence before it rests on.
    Source(&'static str),
    /// The sentence before it is our own judgement, not a finding.
    Ours,
}

/// Ideas that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Group {
    /// Its slug.
    pub slug: &'static str,
    /// Its name.
    pub title: &'static str,
}

/// A reading path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Path {
    /// Stable for ever and the same in every language.
    pub slug: &'static str,
    /// Its name.
    pub title: &'static str,
    /// One line about it.
    pub about: &'static str,
    /// The slugs of its ideas, in order.
    pub concepts: &'static [&'static str],
}
