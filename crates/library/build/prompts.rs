//! The checks of `[[prompt]]`.

use std::collections::HashSet;

use toml::Spanned;

use super::{
    Content,
    fault::Faults,
    known::{CONCEPTS, OWED_TO_NOBODY, is_slug, is_source_id},
    shape::{CheckedPrompt, CheckedReason, WrittenPrompt},
    text,
};
use crate::vocabulary::{Depth, Exclusion, Kind, State};

/// Checks all prompts; what comes back is complete only if no fault was added.
pub(crate) fn prompts(
    written: Vec<WrittenPrompt>,
    reasons: &[CheckedReason],
    content: &mut Content<'_>,
    faults: &mut Faults<'_>,
) -> Vec<CheckedPrompt> {
    let mut ids = HashSet::new();
    let mut texts = HashSet::new();
    let mut good = Vec::new();
    for prompt in written {
        if !ids.insert(prompt.id.get_ref().clone()) {
            let why = format!("The id “{}” is used twice.", prompt.id.get_ref());
            faults.add(prompt.id.span(), why);
        }
        if !texts.insert(prompt.text.get_ref().to_lowercase()) {
            faults.add(prompt.text.span(), "Another prompt has the same text.");
        }
        concept(&prompt.concept, reasons, faults);
        content.text(&prompt.text, faults);
        text::check_question(&prompt.text, faults);
        good.extend(one(prompt, faults));
    }
    good
}

fn concept(concept: &Spanned<String>, reasons: &[CheckedReason], faults: &mut Faults<'_>) {
    let slug = concept.get_ref();
    if !CONCEPTS.contains(&slug.as_str()) {
        faults.add(concept.span(), format!("“{slug}” is not one of the concepts."));
    } else if !reasons.iter().any(|reason| reason.concept == *slug) {
        let why = format!("“{slug}” has no [[reason]], so “Why this?” would have no answer.");
        faults.add(concept.span(), why);
    }
}

fn one(prompt: WrittenPrompt, faults: &mut Faults<'_>) -> Option<CheckedPrompt> {
    if !is_slug(prompt.id.get_ref()) {
        let why = "An id is lower-case words joined by hyphens.";
        faults.add(prompt.id.span(), why);
    }
    for id in &prompt.source_ids {
        if !is_source_id(id.get_ref()) {
            let why = format!("“{}” is not one of S1 to S44.", id.get_ref());
            faults.add(id.span(), why);
        }
    }
    if prompt.states.get_ref().is_empty() {
        let why = "A prompt that fits no state is never asked.";
        faults.add(prompt.states.span(), why);
    }
    let depth = word(&prompt.depth, "depth", Depth::from_slug, faults);
    let kind = word(&prompt.kind, "kind", Kind::from_slug, faults);
    let states = all(prompt.states.get_ref(), "state", State::from_slug, faults);
    let excludes = all(prompt.excludes.get_ref(), "exclude", Exclusion::from_slug, faults);
    let at = prompt.excludes.span();
    for why in conflicts(prompt.concept.get_ref(), kind, &states, &excludes) {
        faults.add(at.clone(), why);
    }
    let version = u16::try_from(*prompt.version.get_ref()).unwrap_or(0);
    if version == 0 {
        faults.add(prompt.version.span(), "Versions count from 1.");
    }
    let depth = depth?;
    Some(CheckedPrompt {
        minutes: minutes(&prompt.minutes, depth, faults)?,
        id: prompt.id.into_inner(),
        concept: prompt.concept.into_inner(),
        text: prompt.text.into_inner(),
        depth,
        kind: kind?,
        states,
        excludes,
        source_ids: prompt.source_ids.into_iter().map(Spanned::into_inner).collect(),
        version,
    })
}

fn minutes(written: &Spanned<i64>, depth: Depth, faults: &mut Faults<'_>) -> Option<u8> {
    // A daily answer takes two to four minutes; deep writing is capped at twenty.
    let (least, most) = match depth {
        Depth::Light | Depth::Medium => (2, 4),
        Depth::Deep => (5, 20),
    };
    let minutes = u8::try_from(*written.get_ref()).ok();
    let fits = minutes.filter(|minutes| (least..=most).contains(minutes));
    if fits.is_none() {
        let why = format!("A {} prompt takes {least} to {most} minutes.", depth.slug());
        faults.add(written.span(), why);
    }
    fits
}

/// Where a prompt would reach a person it could hurt.
fn conflicts(
    concept: &str,
    kind: Option<Kind>,
    states: &[State],
    excludes: &[Exclusion],
) -> Vec<&'static str> {
    let hidden = |exclusion| excludes.contains(&exclusion);
    let mut found = Vec::new();
    if states.contains(&State::FreshBreakUp) && hidden(Exclusion::FreshBreakUp) {
        found.push("It is meant for a fresh break-up and hidden in one.");
    }
    if kind == Some(Kind::View) && !hidden(Exclusion::FreshBreakUp) {
        found.push("Searching for meaning can hurt after a break-up: exclude fresh_break_up.");
    }
    if kind == Some(Kind::Gratitude) && !hidden(Exclusion::NotSafe) {
        found.push("Thanks are not owed to someone who harms: exclude not_safe.");
    }
    if OWED_TO_NOBODY.contains(&concept) && !hidden(Exclusion::NotSafe) {
        found.push("Mending is not owed to someone who harms: exclude not_safe.");
    }
    found
}

/// The known word that is written here, or a fault.
pub(crate) fn word<T>(
    written: &Spanned<String>,
    what: &str,
    from_slug: impl Fn(&str) -> Option<T>,
    faults: &mut Faults<'_>,
) -> Option<T> {
    let known = from_slug(written.get_ref());
    if known.is_none() {
        let why = format!("“{}” is not a known {what}.", written.get_ref());
        faults.add(written.span(), why);
    }
    known
}

pub(crate) fn all<T: PartialEq>(
    written: &[Spanned<String>],
    what: &str,
    from_slug: impl Fn(&str) -> Option<T>,
    faults: &mut Faults<'_>,
) -> Vec<T> {
    let mut known = Vec::new();
    for slug in written {
        let Some(found) = word(slug, what, &from_slug, faults) else {
            continue;
        };
        if known.contains(&found) {
            let why = format!("The {what} “{}” is named twice.", slug.get_ref());
            faults.add(slug.span(), why);
        } else {
            known.push(found);
        }
    }
    known
}
