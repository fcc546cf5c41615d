//! The embedded tables, and lookups in them.

use std::collections::BTreeSet;

use crate::{
    page::{Block, Concept, Group, Path, Section, ShortPage, Span},
    practice::{Field, HelpPart, Practice, Step},
    prompt::{Prompt, Reason, Source},
    rendering::Phrases,
    report::Report,
    support::Region,
    vocabulary::{Checked, Depth, Exclusion, FieldKind, Kind, Part, State, Status},
};

// One static for each kind of content: written by build.rs from content/.
include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// Every prompt, in the order of the content file.
pub fn prompts() -> &'static [Prompt] {
    PROMPTS
}

/// The prompt with this id. None for an unknown one, as in a journal from a later version.
pub fn prompt(id: &str) -> Option<&'static Prompt> {
    PROMPTS.iter().find(|prompt| prompt.id == id)
}

/// The prompts of this concept, in the order of the content file.
pub fn prompts_of(concept: &str) -> impl Iterator<Item = &'static Prompt> {
    PROMPTS.iter().filter(move |prompt| prompt.concept == concept)
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

/// The groups of ideas, in the order in which they are shown.
pub fn groups() -> &'static [Group] {
    GROUPS
}

/// The reading paths, in the order in which they are shown.
pub fn paths() -> &'static [Path] {
    PATHS
}

/// The ideas of a path, in order.
pub fn path_concepts(path: &Path) -> impl Iterator<Item = &'static Concept> {
    path.concepts.iter().filter_map(|slug| concept(slug))
}

/// Every idea, by slug.
pub fn concepts() -> &'static [Concept] {
    CONCEPTS
}

/// The idea with this slug.
pub fn concept(slug: &str) -> Option<&'static Concept> {
    CONCEPTS.iter().find(|concept| concept.slug == slug)
}

/// The ideas of a group, by slug.
pub fn concepts_of(group: &str) -> Vec<&'static Concept> {
    CONCEPTS.iter().filter(|concept| concept.group == group).collect()
}

/// The ideas close to this one: those its page names, and those whose pages name it. By slug.
pub fn related(slug: &str) -> Vec<&'static Concept> {
    let own = concept(slug).map_or(&[] as &[&str], |concept| concept.names);
    let naming = CONCEPTS.iter().filter(|other| other.names.contains(&slug)).map(|other| other.slug);
    let both: BTreeSet<&str> = own.iter().copied().chain(naming).filter(|other| *other != slug).collect();
    both.into_iter().filter_map(concept).collect()
}

/// The short pages, by slug.
pub fn pages() -> &'static [ShortPage] {
    PAGES
}

/// The short page with this slug.
pub fn page(slug: &str) -> Option<&'static ShortPage> {
    PAGES.iter().find(|page| page.slug == slug)
}

/// Every practice, by slug.
pub fn practices() -> &'static [Practice] {
    PRACTICES
}

/// The practice with this slug.
pub fn practice(slug: &str) -> Option<&'static Practice> {
    PRACTICES.iter().find(|practice| practice.slug == slug)
}

/// What an entry that a practice made says besides labels and a person's own words.
pub(crate) fn phrases() -> &'static Phrases {
    &PHRASES
}

/// The parts of the page about help, in the order in which they are shown.
pub fn help() -> &'static [HelpPart] {
    HELP
}

/// The regions whose help lines were checked. Empty: none was (docs/open-questions.md).
pub fn regions() -> &'static [Region] {
    REGIONS
}

/// What the build counted.
pub fn report() -> &'static Report {
    &REPORT
}
