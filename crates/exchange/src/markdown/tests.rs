//! The Markdown folder, read back with a YAML parser that is not ours.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use holdfast_journal::moment::Micros;
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value;

use super::*;
use crate::samples::{any_whole, described, entry, example, go_on, readable, surroundings, whole};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    id: String,
    day: String,
    at: String,
    zone: String,
    title: String,
    tags: Vec<String>,
    mood: Option<FrontMood>,
    prompt: Option<FrontPrompt>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMood {
    state: String,
    pleasantness: Option<i8>,
    energy: Option<i8>,
    feelings: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontPrompt {
    id: String,
    version: u16,
    text: String,
}

/// As `docs/formats/markdown.md` tells a reader to split a file.
fn split(text: &str) -> (&str, &str) {
    let (front, body) = text.strip_prefix("---\n").unwrap().split_once("\n---\n\n").unwrap();
    (front, body)
}

/// Every file below, named from there.
fn files(root: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}

#[test]
fn a_file_is_as_its_page_shows_it() {
    let place = tempfile::tempdir().unwrap();
    let to = place.path().join("journal");
    let written = export(&to, &surroundings(), readable(&[described()]), go_on).unwrap();
    let found = files(&to);
    let page = include_str!("../../../../docs/formats/markdown.md");
    assert_eq!(found["2026/2026-11-24 The kettle 1f0c2a9b.md"], example(page, "markdown"));
    assert_eq!(found.keys().collect::<Vec<_>>(), ["2026/2026-11-24 The kettle 1f0c2a9b.md", SIDECAR]);
    let bytes: usize = found.values().map(String::len).sum();
    assert_eq!(written, Written { entries: 1, bytes: bytes as u64 });
}

#[test]
fn the_folder_appears_whole_or_not_at_all() {
    let place = tempfile::tempdir().unwrap();
    let to = place.path().join("journal");
    let entries = [whole(entry("one", "1")), whole(entry("two", "2"))];
    let stopped = export(&to, &surroundings(), readable(&entries), |_| {
        assert!(!to.exists(), "it is not there before it is whole");
        ControlFlow::Break(())
    });
    assert!(matches!(stopped, Err(ExportError::Cancelled)));
    let failed = export(&to, &surroundings(), [Ok(entries[0].clone()), Err("damaged")], go_on);
    assert!(matches!(failed, Err(ExportError::Source("damaged"))));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0, "nothing half-written stays");

    fs::create_dir(&to).unwrap();
    let refused = export(&to, &surroundings(), readable(&entries), go_on);
    assert!(matches!(refused, Err(ExportError::TargetExists)), "even an empty folder is somebody's");
    fs::remove_dir(&to).unwrap();
    // What a crash left behind is ours by its name, and goes.
    fs::create_dir_all(place.path().join("journal.holdfast.partial/2020")).unwrap();
    export(&to, &surroundings(), readable(&entries), go_on).unwrap();
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    assert_eq!(files(&to).len(), 3);
}

#[cfg(unix)]
#[test]
fn the_folder_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempfile::tempdir().unwrap();
    let to = place.path().join("journal");
    export(&to, &surroundings(), readable(&[whole(entry("", "text"))]), go_on).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&to), mode(&to.join("2026"))), (0o700, 0o700));
    assert!(files(&to).keys().all(|name| mode(&to.join(name)) == 0o600));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_entry_comes_back(mut entries in proptest::collection::vec(any_whole(), 0..5)) {
        for (number, whole) in (0u8..).zip(&mut entries) {
            // Ids differ, as in a vault; all but one start alike.
            let mut bytes = [7; 16];
            bytes[15] = number;
            whole.entry.id = holdfast_journal::id::EntryId::from_bytes(bytes);
        }
        let place = tempfile::tempdir().unwrap();
        let to = place.path().join("journal");
        let written = export(&to, &surroundings(), readable(&entries), go_on).unwrap();
        let mut found = files(&to);
        let sidecar: Value = serde_json::from_str(&found.remove(SIDECAR).unwrap()).unwrap();
        entries.retain(|whole| whole.entry.binned_at.is_none());
        prop_assert_eq!(found.len(), entries.len());
        prop_assert_eq!(written.entries as usize, entries.len());
        for (whole, beside) in entries.iter().zip(sidecar["entries"].as_array().unwrap()) {
            let entry = &whole.entry;
            let (front, body) = split(&found[beside["file"].as_str().unwrap()]);
            prop_assert_eq!(body, entry.body.as_str());
            let front: Front = serde_saphyr::from_str(front).unwrap();
            prop_assert_eq!(front.id, entry.id.to_string());
            prop_assert_eq!(front.day, entry.moment.day.to_string());
            prop_assert_eq!(Micros::parse(&front.at), Some(entry.moment.at));
            prop_assert_eq!(front.zone, entry.moment.zone.name());
            prop_assert_eq!(front.title, entry.title.as_str());
            prop_assert_eq!(front.tags, entry.tags.iter().map(|tag| tag.as_str()).collect::<Vec<_>>());
            prop_assert_eq!(front.mood.is_some(), entry.mood.is_some());
            if let (Some(front), Some(mood)) = (front.mood, &entry.mood) {
                prop_assert_eq!(front.state, crate::json::state_word(mood.state));
                prop_assert_eq!(front.pleasantness, mood.pleasantness.map(i8::from));
                prop_assert_eq!(front.energy, mood.energy.map(i8::from));
                prop_assert_eq!(&front.feelings, &mood.feelings);
            }
            prop_assert_eq!(front.prompt.is_some(), entry.answered.is_some());
            if let (Some(front), Some(answered)) = (front.prompt, &entry.answered) {
                prop_assert_eq!(&front.id, &answered.prompt);
                prop_assert_eq!(front.version, answered.version);
                prop_assert_eq!(&front.text, &answered.text);
            }
            // The text lies in one place; all else is in the sidecar too.
            prop_assert!(beside.get("body").is_none());
            let revisions = beside["revisions"].as_array().unwrap();
            for (revision, beside) in whole.history.iter().zip(revisions) {
                let is_current = revision.id == entry.base.revision;
                prop_assert_eq!(beside["body"].as_str(), (!is_current).then_some(revision.body.as_str()));
            }
        }
    }
}
