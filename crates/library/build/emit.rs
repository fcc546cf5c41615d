//! Writes the checked content as Rust, for `src/table.rs` to include.

use std::fmt::Write;

use crate::check::{CheckedPrompt, CheckedReason, CheckedSource, Library};

/// The source of `PROMPTS`, `REASONS` and `SOURCES`.
pub(crate) fn tables(library: &Library) -> String {
    let mut out = String::new();
    table(&mut out, "PROMPTS", "Prompt", &library.prompts, prompt);
    table(&mut out, "REASONS", "Reason", &library.reasons, reason);
    table(&mut out, "SOURCES", "Source", &library.sources, source);
    out
}

fn table<T>(out: &mut String, name: &str, of: &str, rows: &[T], row: fn(&T) -> String) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "static {name}: &[{of}] = &[");
    for each in rows {
        let _ = writeln!(out, "    {of} {{ {} }},", row(each));
    }
    let _ = writeln!(out, "];");
}

fn prompt(prompt: &CheckedPrompt) -> String {
    let CheckedPrompt { id, concept, text, depth, minutes, kind, states, excludes, source_ids, version } =
        prompt;
    let states: String = states.iter().map(|s| format!("State::{s:?}, ")).collect();
    let excludes: String = excludes.iter().map(|e| format!("Exclusion::{e:?}, ")).collect();
    format!(
        "id: {id:?}, concept: {concept:?}, text: {text:?}, depth: Depth::{depth:?}, \
         minutes: {minutes}, kind: Kind::{kind:?}, states: &[{states}], excludes: &[{excludes}], \
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
