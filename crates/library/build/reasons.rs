//! The checks of `[[reason]]`, and of the `[[source]]`s it names.

use std::collections::HashSet;

use toml::Spanned;

use super::{
    Content,
    fault::Faults,
    known::{CONCEPTS, is_slug},
    prompts::word,
    shape::{CheckedReason, CheckedSource, WrittenReason, WrittenSource},
    text,
};
use crate::vocabulary::Checked;

/// Checks all reasons; what comes back is complete only if no fault was added.
pub(crate) fn reasons(
    written: Vec<WrittenReason>,
    content: &mut Content<'_>,
    faults: &mut Faults<'_>,
) -> Vec<CheckedReason> {
    let mut concepts = HashSet::new();
    for reason in &written {
        let slug = reason.concept.get_ref();
        if !CONCEPTS.contains(&slug.as_str()) {
            let why = format!("“{slug}” is not one of the concepts.");
            faults.add(reason.concept.span(), why);
        }
        if !concepts.insert(slug.clone()) {
            let why = format!("“{slug}” has two reasons.");
            faults.add(reason.concept.span(), why);
        }
        title(&reason.title, content, faults);
        content.text(&reason.text, faults);
        let count = text::sentences(reason.text.get_ref()).count();
        if !(2..=3).contains(&count) {
            let why = format!("A reason is two or three sentences; this is {count}.");
            faults.add(reason.text.span(), why);
        }
        named_sources(&reason.sources, content.sources, faults);
    }
    let checked = written.into_iter().map(|reason| CheckedReason {
        concept: reason.concept.into_inner(),
        title: reason.title.into_inner(),
        text: reason.text.into_inner(),
        sources: reason.sources.into_inner().into_iter().map(Spanned::into_inner).collect(),
    });
    checked.collect()
}

fn title(title: &Spanned<String>, content: &mut Content<'_>, faults: &mut Faults<'_>) {
    content.text(title, faults);
    let words = title.get_ref();
    if words.ends_with(['.', '?', ':']) || words.starts_with("about ") {
        let why = "A title follows “about”: a plain name, without “about” or a full stop.";
        faults.add(title.span(), why);
    }
}

fn named_sources(keys: &Spanned<Vec<Spanned<String>>>, sources: &[CheckedSource], faults: &mut Faults<'_>) {
    if keys.get_ref().is_empty() {
        let why = "A reason claims something, so it needs a source.";
        faults.add(keys.span(), why);
    }
    let mut seen = HashSet::new();
    for key in keys.get_ref() {
        let name = key.get_ref();
        if !seen.insert(name) {
            let why = format!("The source “{name}” is named twice.");
            faults.add(key.span(), why);
        }
        if !sources.iter().any(|source| source.key == *name) {
            let why = format!("“{name}” is not in content/sources.toml.");
            faults.add(key.span(), why);
        }
    }
}

/// Checks the list of sources.
pub(crate) fn sources(written: Vec<WrittenSource>, faults: &mut Faults<'_>) -> Vec<CheckedSource> {
    let mut keys = HashSet::new();
    let mut good = Vec::new();
    for source in written {
        if !is_slug(source.key.get_ref()) {
            let why = "A key is lower-case letters and digits.";
            faults.add(source.key.span(), why);
        }
        if !keys.insert(source.key.get_ref().clone()) {
            let why = format!("The key “{}” is used twice.", source.key.get_ref());
            faults.add(source.key.span(), why);
        }
        if source.citation.get_ref().trim().is_empty() {
            faults.add(source.citation.span(), "The citation is empty.");
        }
        let how = word(&source.checked, "way of checking", Checked::from_slug, faults);
        let Some(checked) = how else { continue };
        if (checked == Checked::No) != source.seen.get_ref().trim().is_empty() {
            let why = "Name the page that was seen, or say that none was.";
            faults.add(source.seen.span(), why);
        }
        good.push(CheckedSource {
            key: source.key.into_inner(),
            citation: source.citation.into_inner(),
            checked,
            seen: source.seen.into_inner(),
            unchecked: source.unchecked,
        });
    }
    good
}
