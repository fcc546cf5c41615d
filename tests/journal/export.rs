//! Exports of a real vault: everything that was written is in them, or there are none.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use holdfast_exchange::{ExportError, PromptDay, Surroundings, Written, json, markdown};
use holdfast_journal::entry::WholeEntry;
use holdfast_journal::ipc::{CommandError, ErrorCode};
use holdfast_journal::library::{ConceptMark, QuestionText, State};
use holdfast_journal::mood::{Level, Mood, MoodState};
use holdfast_journal::tag::Tag;
use holdfast_journal::text::Title;
use holdfast_vault::{Vault, VaultError};
use serde_json::{Value, json};
use support::notes::library_notes;
use support::{TempVault, body, day, texts};

/// The entries of a vault, one by one.
fn entries(vault: &Vault, with_bin: bool) -> impl Iterator<Item = Result<WholeEntry, VaultError>> {
    vault.entries().ids(with_bin).unwrap().into_iter().map(|id| vault.entries().whole(id))
}

fn surroundings(vault: &Vault) -> Surroundings {
    let days = vault.prompt_days().unwrap().into_iter();
    Surroundings {
        made_at: vault.clock().now().at,
        program: "Holdfast test".into(),
        settings: vault.settings().unwrap(),
        prompt_days: days
            .map(|(day, found)| PromptDay { day, offered: found.offered, resting: found.resting })
            .collect(),
        library: library_notes(vault),
        mending: vault.mending_notes().unwrap(),
    }
}

fn go_on(_done: u32) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn to_json(vault: &Vault, to: &Path) -> Result<Written, ExportError<VaultError>> {
    json::export(to, &surroundings(vault), entries(vault, true), go_on)
}

/// Thirty ordinary days and every exotic text, with revisions, tags, moods, prompts and a bin.
fn journal() -> TempVault {
    let vault = TempVault::new();
    for number in 0..30 {
        vault.write("", &texts::ordinary(number));
        vault.clock.pass_seconds(24 * 60 * 60);
    }
    for (name, text) in texts::exotic() {
        vault.write(name, &text);
    }
    let title = "revised: \"twice\"";
    let (id, saved) = vault.write(title, "first");
    vault.vault().entries_mut().close(id).unwrap();
    for text in ["second, written on", "third, written apart"] {
        let entries = vault.vault().entries_mut();
        entries.save(id, Some(saved.base), None, &Title::new(title), &body(text)).unwrap();
    }
    let tags = ["home", "Été", "no: really"].map(|tag| Tag::try_from(tag.to_owned()).unwrap());
    let mood = Mood {
        state: MoodState::Set,
        pleasantness: Level::try_from(-2).ok(),
        energy: None,
        feelings: vec!["tired".into(), "hopeful, all the same".into()],
    };
    vault.vault().entries_mut().describe(id, day("1999-12-31"), tags.to_vec(), Some(mood)).unwrap();
    let (binned, _) = vault.write("in the bin", "thrown away");
    vault.vault().entries_mut().delete(binned).unwrap();
    let (erased, _) = vault.write("erased", "gone for good");
    vault.vault().entries_mut().delete(erased).unwrap();
    vault.vault().entries_mut().erase(erased).unwrap();
    for prompt in ["first", "second"] {
        vault.vault().offer_prompt(day("2026-11-24"), prompt).unwrap();
    }
    vault.vault().rest_prompts(day("2026-11-25"), true).unwrap();
    said(vault.vault());
    vault
}

/// Marks, a state, and two questions, of which one is no longer asked.
fn said(vault: &Vault) {
    for mark in [ConceptMark::Tried, ConceptMark::Understood] {
        vault.mark_concept("repair", mark, true).unwrap();
    }
    vault.declare_state(day("2026-11-24"), State::Apart).unwrap();
    let question = |text: &str| QuestionText::try_from(text.to_owned()).unwrap();
    let first = vault.save_own_prompt(None, &question("What did I nearly say?")).unwrap().id;
    vault.save_own_prompt(Some(&first), &question("What did I \"nearly\" say, and to whom?")).unwrap();
    vault.star_prompt(&first, true).unwrap();
    let second = vault.save_own_prompt(None, &question("何を？")).unwrap().id;
    vault.retire_own_prompt(&second, true).unwrap();
}

#[test]
fn the_json_file_holds_everything() {
    let vault = journal();
    let place = tempfile::tempdir().unwrap();
    let to = place.path().join("all.json");
    let written = to_json(vault.vault(), &to).unwrap();
    let text = fs::read_to_string(&to).unwrap();
    assert!(!text.contains("gone for good"), "what was erased is not exported");
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["settings"]["day_end"], 180);
    assert_eq!(
        file["prompt_days"],
        json!([
            { "day": "2026-11-24", "offered": ["first", "second"], "resting": false },
            { "day": "2026-11-25", "offered": [], "resting": true },
        ])
    );
    let own = file["own_questions"].as_array().unwrap();
    let starred = &own[1]["id"];
    assert_eq!(file["starred_prompts"], json!([starred]));
    assert_eq!(
        file["own_questions"],
        json!([
            { "id": own[0]["id"], "text": "何を？", "version": 1, "retired": true, "starred": false },
            {
                "id": starred, "text": "What did I \"nearly\" say, and to whom?", "version": 2,
                "retired": false, "starred": true
            },
        ])
    );
    assert_eq!(
        file["concept_marks"],
        json!([{ "concept": "repair", "mark": "understood" }, { "concept": "repair", "mark": "tried" }])
    );
    assert_eq!(file["declared_states"], json!([{ "day": "2026-11-24", "state": "apart" }]));
    let found = file["entries"].as_array().unwrap();
    assert_eq!((found.len(), written.entries), (30 + texts::exotic().len() + 2, found.len() as u32));
    for (found, whole) in found.iter().zip(entries(vault.vault(), true)) {
        let WholeEntry { entry, history } = whole.unwrap();
        assert_eq!(found["id"], entry.id.to_string());
        assert_eq!(found["body"], entry.body.as_str());
        let current =
            found["revisions"].as_array().unwrap().iter().find(|one| one["id"] == found["revision"]);
        assert_eq!(current.unwrap()["body"], found["body"]);
        assert_eq!(found["revisions"].as_array().unwrap().len(), history.len());
        assert_eq!(found["binned_at"].is_null(), entry.binned_at.is_none());
    }
    let first = &found[0];
    assert_eq!((&first["day"], &first["title"]), (&json!("1999-12-31"), &json!("revised: \"twice\"")));
    assert_eq!(first["tags"], json!(["home", "Été", "no: really"]));
    assert_eq!(
        first["mood"],
        json!({ "state": "set", "pleasantness": -2, "energy": null, "feelings": ["tired", "hopeful, all the same"] })
    );
    let texts: Vec<_> = first["revisions"].as_array().unwrap().iter().map(|one| &one["body"]).collect();
    assert_eq!(texts, ["first", "second, written on", "third, written apart"]);
}

#[test]
fn the_markdown_folder_holds_every_text() {
    let vault = journal();
    let place = tempfile::tempdir().unwrap();
    let to = place.path().join("journal");
    let source = || entries(vault.vault(), true);
    markdown::export(&to, &surroundings(vault.vault()), source(), go_on).unwrap();
    let mut bodies: BTreeMap<String, String> = BTreeMap::new();
    for year in fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for file in fs::read_dir(year).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let (front, body) = text.strip_prefix("---\n").unwrap().split_once("\n---\n\n").unwrap();
            let id = front.lines().next().unwrap().strip_prefix("id: \"").unwrap().strip_suffix('"').unwrap();
            bodies.insert(id.to_owned(), body.to_owned());
        }
    }
    let kept: BTreeMap<String, String> = source()
        .map(|whole| whole.unwrap().entry)
        .filter(|entry| entry.binned_at.is_none())
        .map(|entry| (entry.id.to_string(), entry.body.into_string()))
        .collect();
    assert_eq!(bodies, kept, "byte for byte, and nothing of the bin");
    let sidecar = fs::read_to_string(to.join("holdfast.json")).unwrap();
    assert!(!sidecar.contains("thrown away") && sidecar.contains("second, written on"));
}

#[test]
fn one_damaged_entry_stops_the_export_and_nothing_is_left() {
    let mut vault = TempVault::new();
    for number in 0..40 {
        vault.write("", &texts::ordinary(number).repeat(8));
    }
    vault.close();
    let path = vault.path().join("vault.db");
    let whole = fs::read(&path).unwrap();
    let place = tempfile::tempdir().unwrap();
    let around = surroundings(TempVault::new().vault());
    let mut stopped = 0;
    for page in 1..whole.len() / 4096 {
        let mut flipped = whole.clone();
        flipped[page * 4096 + 100] ^= 1;
        fs::write(&path, flipped).unwrap();
        if vault.open().is_err() {
            continue;
        }
        let Ok(ids) = vault.vault().entries().ids(true) else {
            vault.drop_open();
            continue;
        };
        let source = || ids.iter().map(|id| vault.vault().entries().whole(*id));
        let results = [
            json::export(&place.path().join("all.json"), &around, source(), go_on),
            markdown::export(&place.path().join("all"), &around, source(), go_on),
        ];
        let damaged = source().any(|entry| entry.is_err());
        for result in results {
            match result {
                Err(error @ ExportError::Source(VaultError::Damaged(_))) => {
                    stopped += 1;
                    assert!(damaged);
                    assert_eq!(CommandError::from(error).code, ErrorCode::VaultDamaged);
                }
                Ok(_) => assert!(!damaged, "page {page}: an export without every entry"),
                Err(other) => panic!("page {page}: {other:?}"),
            }
        }
        if damaged {
            assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0, "nothing half-written stays");
        } else {
            fs::remove_file(place.path().join("all.json")).unwrap();
            fs::remove_dir_all(place.path().join("all")).unwrap();
        }
        vault.drop_open();
    }
    assert!(stopped > 20, "damage was met {stopped} times");
}
