//! What the library holds: prompts, the reason given for each concept, and the sources of both.

use crate::vocabulary::{Checked, Depth, Exclusion, Kind, State};

/// One question, or one invitation to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Prompt {
    /// Stable for ever and the same in every language, such as `repair-small-mend`.
    pub id: &'static str,
    /// The slug of the idea it belongs to.
    pub concept: &'static str,
    /// The words a person sees.
    pub text: &'static str,
    /// How far it reaches.
    pub depth: Depth,
    /// About how long an answer takes.
    pub minutes: u8,
    /// Its place in the weekly mix.
    pub kind: Kind,
    /// The states in which it may be asked.
    pub states: &'static [State],
    /// The circumstances in which it is hidden.
    pub excludes: &'static [Exclusion],
    /// The ideas of the source article it rests on, `S1` to `S44`.
    pub source_ids: &'static [&'static str],
    /// Raised when the text changes. An answer keeps the number and the text as it was.
    pub version: u16,
}

/// The answer to "Why this?" for all prompts of one concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reason {
    /// The slug of the idea.
    pub concept: &'static str,
    /// Its plain name, worded to follow "about": "about *repair*".
    pub title: &'static str,
    /// Two or three sentences: what the idea is, and how sure we are.
    pub text: &'static str,
    /// Keys for [`crate::source`], at least one.
    pub sources: &'static [&'static str],
}

/// One entry of the list of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// The short name that content refers to it by.
    pub key: &'static str,
    /// The full reference.
    pub citation: &'static str,
    /// What we looked at ourselves.
    pub checked: Checked,
    /// Where we looked; empty when nowhere.
    pub seen: &'static str,
    /// What in it we did not check; empty when nothing.
    pub unchecked: &'static str,
}
