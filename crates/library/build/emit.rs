//! Writes the checked content as Rust, for `src/table.rs` to include.

use std::fmt::Write;

use chrono::Datelike;

use crate::check::{
    Block, CheckedField, CheckedGroup, CheckedLine, CheckedPage, CheckedPart, CheckedPath, CheckedPhrases,
    CheckedPractice, CheckedPrompt, CheckedReason, CheckedRegion, CheckedSource, CheckedStep, Library,
    Report, Run, Section, Span,
};
use crate::vocabulary::{Depth, Part};

/// The source of every table.
pub(crate) fn tables(library: &Library) -> String {
    let mut out = String::new();
    table(&mut out, "PROMPTS", "Prompt", &library.prompts, prompt);
    table(&mut out, "REASONS", "Reason", &library.reasons, reason);
    table(&mut out, "SOURCES", "Source", &library.sources, source);
    table(&mut out, "GROUPS", "Group", &library.groups, group);
    table(&mut out, "PATHS", "Path", &library.paths, path);
    table(&mut out, "CONCEPTS", "Concept", &library.concepts, concept);
    table(&mut out, "PAGES", "ShortPage", &library.pages, page);
    table(&mut out, "PRACTICES", "Practice", &library.practices, practice);
    table(&mut out, "HELP", "HelpPart", &library.help, help);
    table(&mut out, "REGIONS", "Region", &library.regions, region);
    // Writing to a String cannot fail.
    let _ = writeln!(out, "static PHRASES: Phrases = Phrases {{ {} }};", phrases(&library.phrases));
    let _ = writeln!(out, "static REPORT: Report = Report {{ {} }};", report(&library.report));
    out
}

fn table<T>(out: &mut String, name: &str, of: &str, rows: &[T], row: fn(&T) -> String) {
    let _ = writeln!(out, "static {name}: &[{of}] = &[");
    for each in rows {
        let _ = writeln!(out, "    {of} {{ {} }},", row(each));
    }
    let _ = writeln!(out, "];");
}

/// A slice of what these become.
fn slice<T>(each: &[T], write: impl Fn(&T) -> String) -> String {
    let rows: String = each.iter().map(|one| write(one) + ", ").collect();
    format!("&[{rows}]")
}

fn prompt(prompt: &CheckedPrompt) -> String {
    let CheckedPrompt { id, concept, text, depth, minutes, kind, states, excludes, source_ids, version } =
        prompt;
    let states = slice(states, |state| format!("State::{state:?}"));
    let excludes = slice(excludes, |exclusion| format!("Exclusion::{exclusion:?}"));
    format!(
        "id: {id:?}, concept: {concept:?}, text: {text:?}, depth: Depth::{depth:?}, \
         minutes: {minutes}, kind: Kind::{kind:?}, states: {states}, excludes: {excludes}, \
         source_ids: &{source_ids:?}, version: {version}"
    )
}

fn reason(reason: &CheckedReason) -> String {
    let CheckedReason { concept, title, text, sources } = reason;
    format!("concept: {concept:?}, title: {title:?}, text: {text:?}, sources: &{sources:?}")
}

fn source(source: &CheckedSource) -> String {
    let CheckedSource { key, citation, checked, seen, unchecked } = source;
    format!(
        "key: {key:?}, citation: {citation:?}, checked: Checked::{checked:?}, seen: {seen:?}, \
         unchecked: {unchecked:?}"
    )
}

fn group(group: &CheckedGroup) -> String {
    let CheckedGroup { slug, title } = group;
    format!("slug: {slug:?}, title: {title:?}")
}

fn path(path: &CheckedPath) -> String {
    let CheckedPath { slug, title, about, concepts } = path;
    format!("slug: {slug:?}, title: {title:?}, about: {about:?}, concepts: &{concepts:?}")
}

fn concept(page: &CheckedPage) -> String {
    let Some(concept) = &page.concept else { return String::new() };
    let (status, hint, group, names) = (concept.status, &concept.hint, &concept.group, &concept.related);
    format!(
        "{}, status: Status::{status:?}, hint: {hint:?}, group: {group:?}, names: &{names:?}",
        self::page(page)
    )
}

fn page(page: &CheckedPage) -> String {
    let CheckedPage { slug, title, definition, source_ids, sections, sources, words, .. } = page;
    let sections = slice(sections, section);
    format!(
        "slug: {slug:?}, title: {title:?}, definition: {definition:?}, source_ids: &{source_ids:?}, \
         sections: {sections}, sources: &{sources:?}, words: {words}"
    )
}

fn section(section: &Section) -> String {
    let Section { heading, blocks, .. } = section;
    let part = Part::from_slug(heading).map_or("None".to_owned(), |part| format!("Some(Part::{part:?})"));
    let blocks = slice(blocks, |block| match block {
        Block::Paragraph(run) => format!("Block::Paragraph({})", spans(run)),
        Block::List(items) => format!("Block::List({})", slice(items, spans)),
    });
    format!("Section {{ part: {part}, heading: {heading:?}, blocks: {blocks} }}")
}

fn spans(run: &Run) -> String {
    slice(&run.spans, |span: &Span| format!("Span::{span:?}"))
}

fn practice(practice: &CheckedPractice) -> String {
    let CheckedPractice { slug, title, about, concepts, source_ids, sources, minutes, depth, .. } = practice;
    let CheckedPractice { when, safety_gate, hidden_when, care, timer_minutes, steps, version, .. } =
        practice;
    let depth: &Depth = depth;
    let hidden = slice(hidden_when, |exclusion| format!("Exclusion::{exclusion:?}"));
    let steps = slice(steps, step);
    format!(
        "slug: {slug:?}, title: {title:?}, about: {about:?}, concepts: &{concepts:?}, \
         source_ids: &{source_ids:?}, sources: &{sources:?}, minutes: {minutes:?}, depth: Depth::{depth:?}, \
         when: {when:?}, safety_gate: {safety_gate}, hidden_when: {hidden}, care: {care:?}, \
         timer_minutes: {timer_minutes:?}, steps: {steps}, version: {version}"
    )
}

fn step(step: &CheckedStep) -> String {
    let CheckedStep { id, title, text, optional, fields } = step;
    let fields = slice(fields, field);
    format!("Step {{ id: {id:?}, title: {title:?}, text: {text:?}, optional: {optional}, fields: {fields} }}")
}

fn field(field: &CheckedField) -> String {
    let CheckedField { id, label, kind, optional, choices } = field;
    format!(
        "Field {{ id: {id:?}, label: {label:?}, kind: FieldKind::{kind:?}, optional: {optional}, \
         choices: &{choices:?} }}"
    )
}

fn phrases(phrases: &CheckedPhrases) -> String {
    let CheckedPhrases { scale, feeling, day, months, sealed } = phrases;
    format!("scale: {scale:?}, feeling: {feeling:?}, day: {day:?}, months: {months:?}, sealed: {sealed:?}")
}

fn help(part: &CheckedPart) -> String {
    let CheckedPart { id, title, paragraphs } = part;
    format!("id: {id:?}, title: {title:?}, paragraphs: &{paragraphs:?}")
}

fn region(region: &CheckedRegion) -> String {
    let CheckedRegion { region, note, emergency, lines } = region;
    let lines = slice(lines, line);
    format!("region: {region:?}, note: {note:?}, emergency: &{emergency:?}, lines: {lines}")
}

fn line(line: &CheckedLine) -> String {
    let CheckedLine { name, kind, details, checked_on } = line;
    let [call, text, chat, hours, languages, cost, source_url] = details;
    let day = (checked_on.year(), checked_on.month(), checked_on.day());
    format!(
        "HelpLine {{ name: {name:?}, kind: LineKind::{kind:?}, call: {call:?}, text: {text:?}, \
         chat: {chat:?}, hours: {hours:?}, languages: {languages:?}, cost: {cost:?}, \
         source_url: {source_url:?}, checked_on: {day:?} }}"
    )
}

fn report(report: &Report) -> String {
    let Report { facts, facts_with_source, judgements, hardest, hardest_tenths, texts, .. } = report;
    let Report { banned_words, copied_runs, exceptions, .. } = report;
    format!(
        "facts: {facts}, facts_with_source: {facts_with_source}, judgements: {judgements}, hardest: {hardest:?}, \
         hardest_tenths: {hardest_tenths}, texts: {texts}, banned_words: {banned_words}, copied_runs: {copied_runs}, \
         exceptions: {exceptions}"
    )
}
