//! The checks of `support/*.toml`: the words about help, and help lines by region.

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

use super::{
    Content,
    fault::{Fault, Faults, File},
    known::is_slug,
    prompts::word,
};
use crate::vocabulary::LineKind;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Neutral {
    title: Spanned<String>,
    #[serde(default)]
    part: Vec<WrittenPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPart {
    id: Spanned<String>,
    title: Spanned<String>,
    text: Spanned<String>,
}

#[derive(Debug)]
pub(crate) struct CheckedPart {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<String>,
}

/// What the page about help must speak of, in this order. Source: content brief, §6.6.
const PARTS: [&str; 8] =
    ["danger", "hurt_yourself", "not_safe_with_someone", "own_anger", "young", "more", "this_app", "device"];

/// Checks the words that hold in every region.
pub(crate) fn neutral(file: File<'_>, content: &mut Content<'_>) -> Result<Vec<CheckedPart>, Vec<Fault>> {
    let mut faults = Faults::new(file);
    let Some(written) = faults.parse::<Neutral>() else { return Err(faults.into_iter().collect()) };
    content.text(&written.title, &mut faults);
    let order: Vec<&str> = written.part.iter().map(|part| part.id.get_ref().as_str()).collect();
    if order != PARTS {
        faults.add(written.title.span(), format!("The parts are {}, in this order.", PARTS.join(", ")));
    }
    let mut parts = Vec::new();
    for part in written.part {
        content.text(&part.title, &mut faults);
        let mut paragraphs = Vec::new();
        for paragraph in part.text.get_ref().trim().split("\n\n") {
            let paragraph = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
            if paragraph.contains(|c: char| c.is_ascii_digit()) {
                faults.add(part.text.span(), "No numbers: none has been checked where the reader is.");
            }
            content.text(&Spanned::new(part.text.span(), paragraph.clone()), &mut faults);
            paragraphs.push(paragraph);
        }
        parts.push(CheckedPart { id: part.id.into_inner(), title: part.title.into_inner(), paragraphs });
    }
    faults.or(parts)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRegion {
    region: Spanned<String>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    emergency: Vec<WrittenEmergency>,
    #[serde(default)]
    line: Vec<WrittenLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenEmergency {
    label: Spanned<String>,
    number: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLine {
    name: Spanned<String>,
    kind: Spanned<String>,
    #[serde(default)]
    call: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    chat: String,
    #[serde(default)]
    hours: String,
    #[serde(default)]
    languages: String,
    #[serde(default)]
    cost: String,
    source_url: Spanned<String>,
    checked_on: Spanned<String>,
}

#[derive(Debug)]
pub(crate) struct CheckedRegion {
    pub(crate) region: String,
    pub(crate) note: String,
    pub(crate) emergency: Vec<(String, String)>,
    pub(crate) lines: Vec<CheckedLine>,
}

#[derive(Debug)]
pub(crate) struct CheckedLine {
    pub(crate) name: String,
    pub(crate) kind: LineKind,
    /// call, text, chat, hours, languages, cost, address of the page; empty where unknown.
    pub(crate) details: [String; 7],
    pub(crate) checked_on: NaiveDate,
}

/// Checks the help lines of one region, whose file is named after it.
pub(crate) fn region(name: &str, file: File<'_>) -> Result<CheckedRegion, Vec<Fault>> {
    let mut faults = Faults::new(file);
    let Some(written) = faults.parse::<WrittenRegion>() else { return Err(faults.into_iter().collect()) };
    if written.region.get_ref() != name || !is_slug(name) {
        faults.add(written.region.span(), "The region is the file's name, in lower case.");
    }
    for emergency in &written.emergency {
        if emergency.label.get_ref().trim().is_empty() {
            faults.add(emergency.label.span(), "The label is empty.");
        }
        if !emergency.number.get_ref().contains(|c: char| c.is_ascii_digit()) {
            faults.add(emergency.number.span(), "This is not a number to call.");
        }
    }
    let mut lines = Vec::new();
    for line in written.line {
        let kind = word(&line.kind, "kind of line", LineKind::from_slug, &mut faults);
        let checked_on = line.checked_on.get_ref().parse::<NaiveDate>().ok();
        if checked_on.is_none() {
            faults.add(line.checked_on.span(), "Say when it was checked, as 2026-11-24.");
        }
        if line.call.is_empty() && line.text.is_empty() && line.chat.is_empty() {
            faults.add(line.name.span(), "A line can be called, written to, or chatted with.");
        }
        if !line.source_url.get_ref().starts_with("https://") {
            faults.add(line.source_url.span(), "Name the page on which it was checked.");
        }
        let (Some(kind), Some(checked_on)) = (kind, checked_on) else { continue };
        let WrittenLine { name, call, text, chat, hours, languages, cost, source_url, .. } = line;
        lines.push(CheckedLine {
            name: name.into_inner(),
            kind,
            details: [call, text, chat, hours, languages, cost, source_url.into_inner()],
            checked_on,
        });
    }
    let emergency = written.emergency.into_iter();
    let emergency = emergency.map(|each| (each.label.into_inner(), each.number.into_inner())).collect();
    faults.or(CheckedRegion { region: written.region.into_inner(), note: written.note, emergency, lines })
}
