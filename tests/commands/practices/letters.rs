//! Letters through the commands: locked, opened on their day, deleted.

use std::sync::Arc;

use holdfast_journal::clock::Clock as _;
use holdfast_journal::day::DayEnd;
use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::ipc::{
    BeginEntry, ErrorCode, FinishRun, ListBin, ListEntries, ListRevisions, OpenRun, ReadRevision, SaveEntry,
    UnlockVault,
};
use holdfast_journal::moment::Moment;
use holdfast_journal::practice::PracticeKind;
use holdfast_vault::random::make_run_id;
use holdfast_vault::runs::{NewRun, Rendered, Run, RunDraft};
use holdfast_vault::{Vault, VaultError};
use serde_json::json;
use support::{FixedClock, PASSPHRASE, passphrase};

use super::{entry, finish, keep, list, open, start};
use crate::stage::{Stage, failure};

/// Stands in the letter alone.
const WORD: &str = "kettle";

fn placeholder(run: &Run) -> Result<Rendered, VaultError> {
    assert!(run.sealed, "the test writes a letter that is locked");
    Ok(Rendered { title: String::new(), body: "A letter rests here.".into() })
}

/// A program whose journal has a letter of 1 May 2024, locked until 3 May 2024.
fn with_an_old_letter() -> (Stage, RunId, EntryId) {
    let (stage, _) = Stage::with_journal();
    let clock: Arc<FixedClock> = FixedClock::at("2024-05-01T12:00:00Z");
    let folder = holdfast_vault::VaultFolder::new(stage.vault());
    let vault = Vault::open(&folder, &passphrase(), clock.clone()).unwrap().vault;
    let values = super::values(&json!({ "body": WORD, "after": "lock_until", "lock_until": "2024-05-03" }));
    let id = make_run_id().unwrap();
    let moment = Moment::of(clock.now(), DayEnd::default()).unwrap();
    let new = Some(NewRun { practice: PracticeKind::LetterNotSent, version: 1, moment });
    let draft = RunDraft { id, new, step: "", safety: None, values: &values, afterwards: "" };
    vault.runs_mut().save(&draft, &placeholder).unwrap();
    let entry = vault.runs_mut().finish(id, &placeholder).unwrap().entry;
    vault.close().unwrap();
    stage.ask_secretly::<UnlockVault>(&[PASSPHRASE]).unwrap();
    (stage, id, entry)
}

#[test]
fn a_letter_whose_day_has_come_opens_with_what_was_beside_it() {
    let (stage, id, letter) = with_an_old_letter();
    let begun = stage.ask(&BeginEntry { day: Some("2024-05-01".parse().unwrap()) }).unwrap();
    let beside = begun.id;
    let request = SaveEntry {
        id: beside,
        base: None,
        begun: Some(begun),
        answered: None,
        title: "Beside".into(),
        body: "Rain all day.".into(),
    };
    stage.ask(&request).unwrap();
    let listed = stage.ask(&ListEntries { after: None, limit: 5 }).unwrap();
    assert!(!json!(listed).to_string().contains(WORD), "it opens when somebody opens it");
    let opened = entry(&stage, letter);
    assert!(opened.body.unwrap().contains(WORD));
    let run = opened.run.unwrap();
    assert_eq!((run.id, run.opens_on), (id, None));
    let ids: Vec<EntryId> = run.beside.iter().map(|row| row.id).collect();
    assert_eq!(ids, [beside]);
    let again = entry(&stage, letter);
    assert_eq!((again.base, again.revisions), (opened.base, 2));
    assert_eq!(again.run.unwrap().beside.len(), 1);
    assert_eq!(open(&stage, id).entry, Some(letter));
}

#[test]
fn before_its_day_no_command_says_a_word_of_it() {
    let stage = Stage::unlocked();
    let put = json!({ "to": WORD, "body": WORD, "after": "lock_until", "lock_until": "9999-12-31" });
    let id = start(&stage, "letter-not-sent", &put);
    assert_eq!(list(&stage).going_on[0].excerpt, "", "it is to be locked");
    let finished = finish(&stage, id).unwrap();
    assert!(!finished.binned);
    let letter = finished.entry;
    let view = entry(&stage, letter);
    let run = view.run.as_ref().unwrap();
    assert_eq!(
        (run.opens_on.map(|day| day.to_string()).as_deref(), run.beside.len()),
        (Some("9999-12-31"), 0)
    );
    let revisions = stage.ask(&ListRevisions { id: letter }).unwrap();
    let read = revisions
        .iter()
        .map(|row| json!(stage.ask(&ReadRevision { id: letter, revision: row.id }).unwrap()).to_string());
    let section = json!({ "id": letter, "base": view.base, "section": { "start": 0, "length": 5 } });
    let answers = [
        json!(view).to_string(),
        json!(stage.ask(&ListEntries { after: None, limit: 5 }).unwrap()).to_string(),
        json!(list(&stage)).to_string(),
        stage.ask_raw("read_section", &section).unwrap().to_string(),
        json!(super::begin(&stage, "week-back")).to_string(),
    ];
    for answer in answers.into_iter().chain(read) {
        assert!(!answer.contains(WORD), "{answer}");
    }
    let refused = [
        stage.ask(&OpenRun { id }).map(drop).unwrap_err(),
        failure(
            stage
                .ask_raw("save_run", &json!({ "id": id, "begun": null, "step": "", "safety": null, "values": {}, "afterwards": "" }))
                .unwrap_err(),
        ),
    ];
    assert!(refused.iter().all(|error| error.code == ErrorCode::StillSealed), "{refused:?}");
    assert_eq!(stage.ask(&FinishRun { id }).unwrap().entry, letter);
}

#[test]
fn a_letter_is_not_locked_without_a_day_to_come() {
    let stage = Stage::unlocked();
    for day in [json!("2024-01-01"), json!("")] {
        let id = start(
            &stage,
            "letter-not-sent",
            &json!({ "body": WORD, "after": "lock_until", "lock_until": day }),
        );
        let error = finish(&stage, id).unwrap_err();
        assert_eq!(error.code, ErrorCode::InvalidInput);
        assert!(!error.message.contains(WORD));
    }
    assert_eq!(stage.ask(&ListEntries { after: None, limit: 5 }).unwrap().total, 0);
}

#[test]
fn a_letter_that_is_deleted_lies_in_the_bin() {
    let stage = Stage::unlocked();
    let (_, finished) = keep(&stage, "letter-not-sent", &json!({ "body": WORD, "after": "delete" }));
    assert!(finished.binned);
    assert_eq!(stage.ask(&ListBin {}).unwrap()[0].id, finished.entry);
    assert_eq!(stage.ask(&ListEntries { after: None, limit: 5 }).unwrap().total, 0);
}
