//! The checks of `paths.toml`: groups of ideas, and the paths that lead through them.

use std::collections::HashSet;

use serde::Deserialize;
use toml::Spanned;

use super::{
    Content,
    fault::Faults,
    known::{CONCEPTS, is_slug},
    text,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PathsToml {
    #[serde(default)]
    group: Vec<WrittenGroup>,
    #[serde(default)]
    path: Vec<WrittenPath>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenGroup {
    slug: Spanned<String>,
    title: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPath {
    slug: Spanned<String>,
    title: Spanned<String>,
    about: Spanned<String>,
    concepts: Spanned<Vec<Spanned<String>>>,
}

#[derive(Debug)]
pub(crate) struct CheckedGroup {
    pub(crate) slug: String,
    pub(crate) title: String,
}

#[derive(Debug)]
pub(crate) struct CheckedPath {
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) concepts: Vec<String>,
}

/// Checks groups and paths; what comes back is complete only if no fault was added.
pub(crate) fn paths(
    content: &mut Content<'_>,
    faults: &mut Faults<'_>,
) -> (Vec<CheckedGroup>, Vec<CheckedPath>) {
    let Some(toml) = faults.parse::<PathsToml>() else { return (Vec::new(), Vec::new()) };
    let mut slugs = HashSet::new();
    let mut named = |slug: &Spanned<String>, faults: &mut Faults<'_>| {
        if !is_slug(slug.get_ref()) || !slugs.insert(slug.get_ref().clone()) {
            faults.add(slug.span(), "A slug is lower-case words joined by hyphens, used once.");
        }
    };
    for group in &toml.group {
        named(&group.slug, faults);
        content.text(&group.title, faults);
    }
    for path in &toml.path {
        named(&path.slug, faults);
        content.text(&path.title, faults);
        content.text(&path.about, faults);
        stops(&path.concepts, faults);
    }
    let groups = toml
        .group
        .into_iter()
        .map(|group| CheckedGroup { slug: group.slug.into_inner(), title: group.title.into_inner() });
    let paths = toml.path.into_iter().map(|path| CheckedPath {
        slug: path.slug.into_inner(),
        title: path.title.into_inner(),
        about: path.about.into_inner(),
        concepts: path.concepts.into_inner().into_iter().map(Spanned::into_inner).collect(),
    });
    (groups.collect(), paths.collect())
}

fn stops(concepts: &Spanned<Vec<Spanned<String>>>, faults: &mut Faults<'_>) {
    if concepts.get_ref().len() < 2 {
        faults.add(concepts.span(), "A path has at least two stops.");
    }
    let mut seen = HashSet::new();
    for slug in concepts.get_ref() {
        if !CONCEPTS.contains(&slug.get_ref().as_str()) {
            faults.add(slug.span(), format!("“{}” is not one of the concepts.", slug.get_ref()));
        }
        if !seen.insert(slug.get_ref()) {
            faults.add(slug.span(), "A path comes by each idea once.");
        }
    }
}

impl Content<'_> {
    /// The checks that every short text of the content goes through.
    pub(crate) fn text(&mut self, text: &Spanned<String>, faults: &mut Faults<'_>) {
        text::check(text, self.runs, faults);
        let file = faults.file();
        self.lint(file, text.get_ref(), text.span(), faults);
    }
}
