//! The messages against the code that uses them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use holdfast_journal::ipc::ErrorCode;

use super::*;

fn sources() -> Vec<PathBuf> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !path.ends_with("words/tests.rs")
            {
                files.push(path);
            }
        }
    }
    files
}

/// Ids as they are defined, with the file.
fn defined() -> BTreeMap<String, usize> {
    let mut ids = BTreeMap::new();
    for (file, source) in ENGLISH.iter().enumerate() {
        for line in source.lines() {
            let id: String = line.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            if !id.is_empty() && line[id.len()..].trim_start().starts_with('=') {
                assert!(ids.insert(id.clone(), file).is_none(), "{id} is defined twice");
            }
        }
    }
    ids
}

/// Whether an id is used: it stands in double quotes somewhere in the sources, or belongs to an
/// error code, whose ids are put together at run time.
fn is_used(id: &str, sources: &[String]) -> bool {
    let of_an_error = ErrorCode::ALL.iter().any(|code| {
        let word = code.word().replace('_', "-");
        id == format!("err-{word}") || id == format!("rec-{word}")
    });
    of_an_error || sources.iter().any(|text| text.contains(&format!("\"{id}\"")))
}

/// Ids that are asked for by name, in `tr("…")` and `tr_with("…")`.
fn asked() -> BTreeSet<(String, PathBuf)> {
    let mut ids = BTreeSet::new();
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        for start in ["tr(", "tr_with("] {
            for (at, _) in text.match_indices(start) {
                let is_whole_name = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
                let rest = text[at + start.len()..].trim_start();
                if let Some(id) = rest.strip_prefix('"').filter(|_| is_whole_name) {
                    ids.insert((id.split('"').next().unwrap_or_default().to_owned(), path.clone()));
                }
            }
        }
    }
    ids
}

#[test]
fn every_message_that_is_asked_for_exists() {
    let defined = defined();
    for (id, path) in asked() {
        assert!(defined.contains_key(&id), "{id}, asked for in {}, has no message", path.display());
    }
    for code in ErrorCode::ALL {
        let word = code.word().replace('_', "-");
        for id in [format!("err-{word}"), format!("rec-{word}")] {
            assert!(defined.contains_key(&id), "{id} has no message");
        }
    }
}

#[test]
fn every_message_is_used() {
    let sources: Vec<String> = sources().iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    for id in defined().keys() {
        assert!(is_used(id, &sources), "{id} is used nowhere");
    }
}

#[test]
fn the_files_are_written_right() {
    for source in ENGLISH {
        if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
            panic!("{errors:?}");
        }
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            assert!(!line.contains('!'), "no exclamation marks: {line}");
            assert!(!line.contains("...") && !line.contains('\''), "typographic marks only: {line}");
        }
    }
}

#[test]
fn a_stretched_text_is_longer_by_two_fifths() {
    for text in ["New entry", "Today", "The journal is locked.", "散歩", ""] {
        let (before, after) = (text.chars().count(), stretch(text).chars().count());
        assert!(after >= before + before * 2 / 5 + 2, "{text}: {before} → {after}");
        assert!(after <= before + before * 2 / 5 + 4, "{text}: {before} → {after}");
    }
}
