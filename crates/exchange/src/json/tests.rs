//! The JSON file, read back with a parser that is not ours.

use std::fs;
use std::ops::ControlFlow;

use holdfast_journal::entry::WholeEntry;
use holdfast_journal::moment::Micros;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::LibraryNotes;
use crate::samples::{any_whole, described, entry, example, go_on, readable, surroundings, whole};

fn written(entries: &[WholeEntry]) -> Value {
    let mut out = Vec::new();
    let written = write(&mut out, &surroundings(), readable(entries), go_on).unwrap();
    assert_eq!(written, Written { entries: entries.len() as u32, bytes: out.len() as u64 });
    serde_json::from_slice(&out).unwrap()
}

#[test]
fn the_file_is_as_its_page_shows_it() {
    let page = include_str!("../../../../docs/formats/json.md");
    let shown: Value = serde_json::from_str(example(page, "json")).unwrap();
    assert_eq!(written(&[described()]), shown);
}

/// A reader tells the format by the first bytes, and an entry is a line.
#[test]
fn the_file_begins_with_its_format_and_gives_each_entry_a_line() {
    let mut out = Vec::new();
    write(&mut out, &surroundings(), readable(&[described(), described()]), go_on).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.starts_with(r#"{"format":"holdfast","version":1,"#));
    assert!(text.ends_with("\n]}\n"));
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(serde_json::from_str::<Value>(lines[2]).is_ok());
}

#[test]
fn a_journal_without_entries_is_a_whole_file() {
    assert_eq!(written(&[])["entries"], json!([]));
}

/// Nobody need have said or asked anything; the fields are there all the same.
#[test]
fn what_nobody_said_is_an_empty_list() {
    let mut out = Vec::new();
    let surroundings =
        Surroundings { library: LibraryNotes::default(), mending: Default::default(), ..surroundings() };
    write(&mut out, &surroundings, readable(&[]), go_on).unwrap();
    let file: Value = serde_json::from_slice(&out).unwrap();
    for field in [
        "own_questions",
        "concept_marks",
        "declared_states",
        "starred_prompts",
        "bonds",
        "about",
        "practice_runs",
        "repair_links",
        "beliefs",
        "check_ins",
    ] {
        assert_eq!(file[field], json!([]), "{field}");
    }
}

#[test]
fn a_question_stays_out_of_debug_output() {
    let shown = format!("{:?}", surroundings());
    assert!(shown.contains("own-5e6f70") && !shown.contains("nearly"), "{shown}");
}

#[test]
fn the_file_appears_whole_or_not_at_all() {
    let place = tempfile::tempdir().unwrap();
    let to = place.path().join("journal.json");
    let entries = [whole(entry("one", "1")), whole(entry("two", "2"))];

    let stopped = export(&to, &surroundings(), readable(&entries), |_| ControlFlow::Break(()));
    assert!(matches!(stopped, Err(ExportError::Cancelled)));
    let unreadable = [Ok(entries[0].clone()), Err("damaged")];
    let failed = export(&to, &surroundings(), unreadable, go_on);
    assert!(matches!(failed, Err(ExportError::Source("damaged"))));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0, "nothing half-written stays");

    let mut seen = Vec::new();
    let written = export(&to, &surroundings(), readable(&entries), |done| {
        assert!(!to.exists(), "it is not there before it is whole");
        seen.push(done);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(seen, [1, 2]);
    assert_eq!(written.bytes, fs::metadata(&to).unwrap().len());
    let before = fs::read(&to).unwrap();
    let again = export(&to, &surroundings(), readable(&entries), go_on);
    assert!(matches!(again, Err(ExportError::TargetExists)));
    assert_eq!(fs::read(&to).unwrap(), before);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

#[test]
fn what_comes_to_lie_at_the_place_meanwhile_stays() {
    let place = tempfile::tempdir().unwrap();
    let to = place.path().join("journal.json");
    let refused = export(&to, &surroundings(), readable(&[whole(entry("", ""))]), |_| {
        fs::write(&to, "another program's").unwrap();
        ControlFlow::Continue(())
    });
    assert!(matches!(refused, Err(ExportError::TargetExists)));
    assert_eq!(fs::read_to_string(&to).unwrap(), "another program's");
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

#[test]
fn places_that_cannot_be_are_told_apart() {
    let place = tempfile::tempdir().unwrap();
    let attempt =
        |name: &str| export(&place.path().join(name), &surroundings(), readable(&[]), go_on).unwrap_err();
    assert!(matches!(attempt("no/such/folder.json"), ExportError::NoFolder));
    assert!(matches!(attempt(".."), ExportError::BadTarget));
    assert!(matches!(attempt(&"x".repeat(300)), ExportError::BadTarget));
    fs::write(place.path().join("file"), "").unwrap();
    assert!(matches!(attempt("file/journal.json"), ExportError::NoFolder));
}

#[cfg(unix)]
#[test]
fn the_file_is_its_owners_alone_and_a_link_counts_as_something() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempfile::tempdir().unwrap();
    let to = place.path().join("journal.json");
    std::os::unix::fs::symlink("nowhere", &to).unwrap();
    let refused = export(&to, &surroundings(), readable(&[]), go_on);
    assert!(matches!(refused, Err(ExportError::TargetExists)));
    fs::remove_file(&to).unwrap();
    // What a crash left behind is ours by its name, and goes.
    fs::write(place.path().join("journal.json.holdfast.partial"), "half").unwrap();
    export(&to, &surroundings(), readable(&[]), go_on).unwrap();
    assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

proptest! {
    #[test]
    fn every_field_of_every_entry_comes_back(entries in proptest::collection::vec(any_whole(), 0..5)) {
        let file = written(&entries);
        let found = file["entries"].as_array().unwrap();
        prop_assert_eq!(found.len(), entries.len());
        for (found, WholeEntry { entry, history }) in found.iter().zip(&entries) {
            prop_assert_eq!(&found["id"], &json!(entry.id));
            prop_assert_eq!(&found["day"], &json!(entry.moment.day));
            prop_assert_eq!(found["at"].as_str().and_then(Micros::parse), Some(entry.moment.at));
            prop_assert_eq!(&found["zone"], entry.moment.zone.name());
            prop_assert_eq!(&found["title"], entry.title.as_str());
            prop_assert_eq!(&found["body"], entry.body.as_str());
            prop_assert_eq!(&found["tags"], &json!(entry.tags));
            prop_assert_eq!(&found["mood"], &json!(entry.mood));
            prop_assert_eq!(found["changed_at"].as_str().and_then(Micros::parse), Some(entry.changed_at));
            prop_assert_eq!(found["binned_at"].as_str().and_then(Micros::parse), entry.binned_at);
            prop_assert_eq!(&found["revision"], &json!(entry.base.revision));
            match &entry.answered {
                None => prop_assert!(found["answered"].is_null()),
                Some(answered) => {
                    prop_assert_eq!(&found["answered"]["prompt"], answered.prompt.as_str());
                    prop_assert_eq!(&found["answered"]["version"], answered.version);
                    prop_assert_eq!(&found["answered"]["text"], answered.text.as_str());
                }
            }
            prop_assert_eq!(found["revisions"].as_array().unwrap().len(), history.len());
            for (found, revision) in found["revisions"].as_array().unwrap().iter().zip(history) {
                prop_assert_eq!(&found["id"], &json!(revision.id));
                prop_assert_eq!(&found["parent"], &json!(revision.parent));
                prop_assert_eq!(&found["device"], &json!(revision.device));
                prop_assert_eq!(found["begun_at"].as_str().and_then(Micros::parse), Some(revision.begun_at));
                prop_assert_eq!(found["changed_at"].as_str().and_then(Micros::parse), Some(revision.changed_at));
                prop_assert_eq!(found["closed_at"].as_str().and_then(Micros::parse), revision.closed_at);
                prop_assert_eq!(&found["title"], revision.title.as_str());
                prop_assert_eq!(&found["body"], revision.body.as_str());
            }
        }
    }
}
