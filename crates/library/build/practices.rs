//! The checks of `practices/*.toml`.

use std::collections::HashSet;

use serde::Deserialize;
use toml::Spanned;

use super::{
    Content,
    fault::{Fault, Faults, File},
    known::{CONCEPTS, PRACTICES, is_slug, is_source_id},
    prompts::{all, word},
};
use crate::vocabulary::{Depth, Exclusion, FieldKind};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    slug: Spanned<String>,
    title: Spanned<String>,
    about: Spanned<String>,
    concepts: Vec<Spanned<String>>,
    source_ids: Vec<Spanned<String>>,
    sources: Vec<Spanned<String>>,
    minutes: Spanned<(u8, u8)>,
    depth: Spanned<String>,
    when: Spanned<String>,
    safety_gate: bool,
    hidden_when: Vec<Spanned<String>>,
    care: Spanned<String>,
    timer_minutes: Option<Spanned<u8>>,
    version: Spanned<u16>,
    #[serde(default)]
    step: Vec<WrittenStep>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenStep {
    id: Spanned<String>,
    title: Spanned<String>,
    text: Spanned<String>,
    optional: bool,
    #[serde(default)]
    field: Vec<WrittenField>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenField {
    id: Spanned<String>,
    label: Spanned<String>,
    kind: Spanned<String>,
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    options: Vec<WrittenChoice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenChoice {
    id: Spanned<String>,
    label: Spanned<String>,
}

#[derive(Debug)]
pub(crate) struct CheckedPractice {
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) concepts: Vec<String>,
    pub(crate) source_ids: Vec<String>,
    pub(crate) sources: Vec<String>,
    pub(crate) minutes: (u8, u8),
    pub(crate) depth: Depth,
    pub(crate) when: String,
    pub(crate) safety_gate: bool,
    pub(crate) hidden_when: Vec<Exclusion>,
    pub(crate) care: String,
    pub(crate) timer_minutes: Option<u8>,
    pub(crate) version: u16,
    pub(crate) steps: Vec<CheckedStep>,
}

#[derive(Debug)]
pub(crate) struct CheckedStep {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) optional: bool,
    pub(crate) fields: Vec<CheckedField>,
}

#[derive(Debug)]
pub(crate) struct CheckedField {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) kind: FieldKind,
    pub(crate) optional: bool,
    pub(crate) choices: Vec<(String, String)>,
}

/// The longest that deep writing may take. Source: content brief, §3.3 rule 2.
const LONGEST_MINUTES: u8 = 20;

/// Checks one practice, whose file is named after it.
pub(crate) fn practice(
    name: &str,
    file: File<'_>,
    content: &mut Content<'_>,
) -> Result<CheckedPractice, Vec<Fault>> {
    let mut faults = Faults::new(file);
    let Some(written) = faults.parse::<Written>() else { return Err(faults.into_iter().collect()) };
    head(name, &written, content, &mut faults);
    let mut ids = HashSet::new();
    for step in &written.step {
        if !is_slug(step.id.get_ref()) || !ids.insert(step.id.get_ref().clone()) {
            faults.add(step.id.span(), "A step's id is lower-case words joined by hyphens, used once.");
        }
        content.text(&step.title, &mut faults);
        content.text(&step.text, &mut faults);
    }
    let mut fields = HashSet::new();
    let depth = word(&written.depth, "depth", Depth::from_slug, &mut faults);
    let hidden_when = all(&written.hidden_when, "exclude", Exclusion::from_slug, &mut faults);
    let steps = written.step.into_iter().map(|step| CheckedStep {
        fields: step.field.into_iter().filter_map(|f| field(f, &mut fields, content, &mut faults)).collect(),
        id: step.id.into_inner(),
        title: step.title.into_inner(),
        text: step.text.into_inner(),
        optional: step.optional,
    });
    let steps = steps.collect();
    let plain = |many: Vec<Spanned<String>>| many.into_iter().map(Spanned::into_inner).collect();
    let checked = depth.map(|depth| CheckedPractice {
        slug: written.slug.into_inner(),
        title: written.title.into_inner(),
        about: written.about.into_inner(),
        concepts: plain(written.concepts),
        source_ids: plain(written.source_ids),
        sources: plain(written.sources),
        minutes: written.minutes.into_inner(),
        depth,
        when: written.when.into_inner(),
        safety_gate: written.safety_gate,
        hidden_when,
        care: written.care.into_inner(),
        timer_minutes: written.timer_minutes.map(Spanned::into_inner),
        version: written.version.into_inner(),
        steps,
    });
    faults.or_some(checked)
}

fn head(name: &str, written: &Written, content: &mut Content<'_>, faults: &mut Faults<'_>) {
    let slug = written.slug.get_ref();
    if slug != name || !PRACTICES.contains(&slug.as_str()) {
        faults.add(written.slug.span(), "The slug is the file's name, and one of the thirteen practices.");
    }
    for text in [&written.title, &written.about, &written.when, &written.care] {
        content.text(text, faults);
    }
    for concept in &written.concepts {
        if !CONCEPTS.contains(&concept.get_ref().as_str()) {
            faults.add(concept.span(), format!("“{}” is not one of the concepts.", concept.get_ref()));
        }
    }
    for id in &written.source_ids {
        if !is_source_id(id.get_ref()) {
            faults.add(id.span(), format!("“{}” is not one of S1 to S44.", id.get_ref()));
        }
    }
    for key in &written.sources {
        if !content.sources.iter().any(|source| source.key == *key.get_ref()) {
            faults.add(key.span(), format!("“{}” is not in content/sources.toml.", key.get_ref()));
        }
    }
    let (least, most) = *written.minutes.get_ref();
    if least == 0 || least > most || most > LONGEST_MINUTES {
        faults.add(written.minutes.span(), "Minutes go from the fewest to the most, at most twenty.");
    }
    if let Some(timer) = &written.timer_minutes
        && !(1..=LONGEST_MINUTES).contains(timer.get_ref())
    {
        faults.add(timer.span(), "A timer runs for one to twenty minutes.");
    }
    if *written.version.get_ref() == 0 {
        faults.add(written.version.span(), "Versions count from 1.");
    }
    if written.step.len() < 2 {
        faults.add(written.slug.span(), "A practice has at least two steps.");
    }
}

fn field(
    field: WrittenField,
    ids: &mut HashSet<String>,
    content: &mut Content<'_>,
    faults: &mut Faults<'_>,
) -> Option<CheckedField> {
    content.text(&field.label, faults);
    let id = field.id.get_ref();
    if !is_field_id(id) || !ids.insert(id.clone()) {
        faults.add(field.id.span(), "A field's id is lower-case words joined by _, used once in a practice.");
    }
    let kind = word(&field.kind, "kind of field", FieldKind::from_slug, faults)?;
    let chooses = matches!(kind, FieldKind::OneOf | FieldKind::ManyOf);
    if chooses != (field.options.len() > 1) {
        faults.add(field.kind.span(), "Only one_of and many_of have options, at least two.");
    }
    let mut choices = Vec::new();
    for choice in field.options {
        content.text(&choice.label, faults);
        if !is_field_id(choice.id.get_ref()) || choices.iter().any(|(id, _)| id == choice.id.get_ref()) {
            faults.add(choice.id.span(), "An option's id is lower-case words joined by _, used once.");
        }
        choices.push((choice.id.into_inner(), choice.label.into_inner()));
    }
    Some(CheckedField {
        id: field.id.into_inner(),
        label: field.label.into_inner(),
        kind,
        optional: field.optional,
        choices,
    })
}

fn is_field_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}
