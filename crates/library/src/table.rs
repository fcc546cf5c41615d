//! The embedded tables, and lookups in them.

use crate::{
    prompt::{Prompt, Reason, Source},
    vocabulary::{Checked, Depth, Exclusion, Kind, State},
};

// `PROMPTS`, `REASONS`, `SOURCES`: written by build.rs from content/.
include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// Every prompt, in the order of the content file.
pub fn prompts() -> &'static [Prompt] {
    PROMPTS
}

/// The prompt with this id. None for an unknown one, as in a journal from a later version.
pub fn prompt(id: &str) -> Option<&'static Prompt> {
    PROMPTS.iter().find(|prompt| prompt.id == id)
}

/// Every reason, one for each concept that has prompts.
pub fn reasons() -> &'static [Reason] {
    REASONS
}

/// The reason given for the prompts of this concept.
pub fn reason(concept: &str) -> Option<&'static Reason> {
    REASONS.iter().find(|reason| reason.concept == concept)
}

/// Every source, in the order of the content file.
pub fn sources() -> &'static [Source] {
    SOURCES
}

/// The source with this key.
pub fn source(key: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.key == key)
}
