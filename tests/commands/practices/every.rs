//! Each practice to its end, left in the middle and gone on with.

use holdfast_journal::ipc::{
    DiscardRun, ListBin, ListEntries, PracticeFieldKind, RestoreEntry, RestoreRevision, RunView, SaveRun,
};
use holdfast_journal::practice::Safety;
use serde_json::{Value, json};

use super::{begin, body, entry, finish, keep, list, open, save, shown};
use crate::bonds;
use crate::stage::{Stage, failure};

/// A word that stands in everything that is written.
const WORD: &str = "kettle";

/// One answer to everything that is asked.
fn everything(stage: &Stage, view: &RunView) -> Value {
    let person = bonds::add(stage, "Zoe").id;
    let (rupture, _) = keep(stage, "rupture-log", &json!({ "camera_view": "x", "person": person }));
    let (_, repair) = keep(stage, "repair-log", &json!({ "words": "x", "person": person }));
    let mut all = json!({});
    for field in view.practice.steps.iter().flat_map(|step| &step.fields) {
        let value = match field.kind {
            PracticeFieldKind::Text | PracticeFieldKind::Line => json!(format!("{WORD} {}", field.id)),
            PracticeFieldKind::Scale => json!(5),
            PracticeFieldKind::OneOf => json!(field.choices[0].0),
            PracticeFieldKind::ManyOf => json!([field.choices[0].0]),
            PracticeFieldKind::Person => json!(person),
            PracticeFieldKind::Date => json!(view.today),
            PracticeFieldKind::Feelings => json!([{ "word": WORD, "size": 3 }]),
            PracticeFieldKind::List => json!([format!("{WORD} {}", field.id)]),
            PracticeFieldKind::Entry => json!(repair.entry),
            PracticeFieldKind::Rupture => json!([rupture]),
            PracticeFieldKind::Ledger | PracticeFieldKind::Pause => continue,
        };
        all[&field.id] = value;
    }
    all
}

#[test]
fn every_practice_goes_from_its_beginning_to_an_entry() {
    let stage = Stage::unlocked();
    for practice in holdfast_library::practices() {
        let slug = practice.slug;
        let view = begin(&stage, slug);
        assert_eq!(
            (view.begun.as_ref().unwrap().version, view.entry, view.pause),
            (practice.version, None, false)
        );
        assert_eq!(view.practice.steps.len(), practice.steps.len());
        assert_eq!(view.practice.safety_gate, practice.safety_gate);
        assert!(
            !view.practice.care.is_empty() && !view.practice.concepts.is_empty() && !view.help.is_empty()
        );
        assert_eq!(view.practice.sources.len(), practice.sources.len(), "{slug}");
        let all = everything(&stage, &view);
        let saved = stage.ask(&save(&view, &all)).unwrap();
        assert!(saved.saved_at.ends_with('Z'));
        stage.relock();
        let resumed = open(&stage, view.id);
        assert_eq!(shown(&resumed), all, "{slug}");
        assert_eq!(resumed.bonds.len(), 1);

        let finished = finish(&stage, view.id).unwrap();
        assert!(!finished.binned, "{slug}");
        let entry = entry(&stage, finished.entry);
        assert_eq!(entry.row.title, practice.title);
        let run = entry.run.unwrap();
        assert_eq!((run.id, run.practice.as_str(), run.title.as_str()), (view.id, slug, practice.title));
        assert!(run.opens_on.is_none() && run.beside.is_empty());
        let text = entry.body.unwrap();
        for (id, value) in all.as_object().unwrap() {
            let words = value.as_str().or(value[0].as_str()).filter(|text| text.starts_with(WORD));
            assert!(words.is_none_or(|words| text.contains(words)), "{slug}: {id} is not in the text");
        }
        assert!(!text.contains("Zoe"), "{slug}: no text has a nickname in it");
        assert_eq!(
            entry.bonds.is_empty(),
            !all.as_object().unwrap().values().any(|value| *value == json!(resumed.bonds[0].id))
        );

        let changed = SaveRun { begun: None, afterwards: "And *later* this.".into(), ..save(&view, &all) };
        stage.ask(&changed).unwrap();
        assert!(body(&stage, finished.entry).contains("And *later* this."), "{slug}");
        assert_eq!(open(&stage, view.id).entry, Some(finished.entry));
        assert!(list(&stage).going_on.is_empty(), "{slug}");
    }
}

#[test]
fn every_practice_can_be_put_away_and_taken_back() {
    let stage = Stage::unlocked();
    for practice in holdfast_library::practices() {
        let view = begin(&stage, practice.slug);
        stage.ask(&SaveRun { afterwards: WORD.into(), ..save(&view, &shown(&view)) }).unwrap();
        let total = || stage.ask(&ListEntries { after: None, limit: 1 }).unwrap().total;
        let before = total();
        let away = stage.ask(&DiscardRun { id: view.id }).unwrap();
        assert_eq!(stage.ask(&ListBin {}).unwrap()[0].id, away, "{}", practice.slug);
        assert_eq!((total(), list(&stage).going_on.len()), (before, 0));
        stage.ask(&RestoreEntry { id: away }).unwrap();
        assert_eq!(total(), before + 1);
        assert!(body(&stage, away).contains(WORD));
    }
}

#[test]
fn the_entry_of_a_practice_is_not_changed_as_text() {
    let stage = Stage::unlocked();
    let (_, finished) = keep(&stage, "body-check", &json!({ "places": [WORD] }));
    let view = entry(&stage, finished.entry);
    let base = json!(view.base);
    let requests = [
        (
            "save_entry",
            json!({ "id": finished.entry, "base": base, "begun": null, "answered": null, "title": "", "body": "x" }),
        ),
        (
            "save_section",
            json!({ "id": finished.entry, "base": base, "section": { "start": 0, "length": 1 }, "text": "x" }),
        ),
        (
            "restore_revision",
            json!(RestoreRevision { id: finished.entry, base: view.base, revision: view.base.revision }),
        ),
    ];
    for (name, request) in requests {
        let error = failure(stage.ask_raw(name, &request).unwrap_err());
        assert_eq!(json!(error.code), "made_by_practice", "{name}");
    }
    assert_eq!(entry(&stage, finished.entry).base, view.base);
    let plain = bonds::write(&stage, "2026-11-20", "plain");
    assert!(entry(&stage, plain).run.is_none());
}

#[test]
fn where_somebody_is_not_safe_only_their_page_is_kept() {
    let stage = Stage::unlocked();
    for practice in holdfast_library::practices().iter().filter(|practice| practice.safety_gate) {
        let view = begin(&stage, practice.slug);
        let mut all = everything(&stage, &view);
        all["for_you"] = json!("I will call her tonight.");
        let draft = SaveRun { safety: Some(Safety::NotSafe), afterwards: WORD.into(), ..save(&view, &all) };
        stage.ask(&draft).unwrap();
        let finished = finish(&stage, view.id).unwrap();
        let entry = entry(&stage, finished.entry);
        assert_eq!((entry.row.title.as_str(), entry.body.as_deref()), ("", Some("I will call her tonight.")));
        let whole = format!("{}", json!(stage.ask(&ListEntries { after: None, limit: 50 }).unwrap()));
        assert!(!whole.contains("safe"), "{}", practice.slug);
        assert_eq!(open(&stage, view.id).safety, Some(Safety::NotSafe), "it is known where it was said");
    }
}
