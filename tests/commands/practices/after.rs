//! What is said after a run was finished.

use holdfast_journal::ipc::{DeleteEntry, ErrorCode, FinishRun};
use holdfast_journal::mending::RuptureStatus;
use holdfast_journal::practice::RunFields;
use serde_json::{Value, json};

use super::{begin, finish, keep, list, open, start};
use crate::bonds;
use crate::stage::Stage;

#[test]
fn a_repair_that_could_answer_something_open_says_so() {
    let stage = Stage::unlocked();
    let [zoe, max] = ["Zoe", "Max"].map(|name| bonds::add(&stage, name).id);
    let hurt = |person: &Value| {
        keep(
            &stage,
            "rupture-log",
            &json!({ "camera_view": "x", "person": person, "happened_on": "2026-01-10" }),
        )
        .0
    };
    let mend = |person: &Value, day: &str, ruptures: &Value| {
        let put = json!({
            "words": "x", "person": person, "happened_on": day, "complete": "yes", "rupture_ids": ruptures,
        });
        keep(&stage, "repair-log", &put).1.could_link
    };
    let (zoe, max) = (json!(zoe), json!(max));
    assert!(!mend(&zoe, "2026-01-12", &json!([])), "nothing is open");
    let rupture = hurt(&zoe);
    assert!(mend(&zoe, "2026-01-12", &json!([])));
    assert!(!mend(&max, "2026-01-12", &json!([])), "with somebody else");
    assert!(!mend(&zoe, "2026-01-09", &json!([])), "before it happened");
    assert!(!mend(&zoe, "2026-01-12", &json!([rupture])), "it answers it already");
    let status = open(&stage, rupture).values.get("status").cloned();
    assert_eq!(json!(status), json!(RuptureStatus::Mended));
    let (_, finished) = keep(&stage, "came-back-ledger", &json!({ "hard": "x", "person": zoe }));
    assert!(!finished.could_link);
}

#[test]
fn many_repairs_without_a_change_ask_once_a_month() {
    let stage = Stage::unlocked();
    let zoe = bonds::add(&stage, "Zoe").id;
    let mend = |change: &str| {
        keep(&stage, "repair-log", &json!({ "words": "x", "person": zoe, "change_seen": change })).1
    };
    for _ in 0..4 {
        assert!(!mend("").few_changes);
    }
    assert!(mend("").few_changes, "the fifth");
    assert!(!mend("").few_changes, "not again within the month");
    stage.relock();
    assert!(!mend("").few_changes);
    let mut settings = stage.session().with_vault(|vault| vault.settings()).unwrap();
    settings.asked_about_changes = Some("2020-01-01".parse().unwrap());
    stage.session().with_vault(move |vault| vault.change_settings(&settings)).unwrap();
    assert!(!mend("He waits now.").few_changes, "a change is a change");
}

#[test]
fn lighter_ones_are_offered_after_two_falls() {
    let stage = Stage::unlocked();
    let letter = |before: u8, after: u8| {
        keep(&stage, "letter-not-sent", &json!({ "body": "x", "mood_before": before, "mood_after": after })).1
    };
    assert!(!letter(8, 4).lighter && !list(&stage).lighter);
    assert!(letter(7, 2).lighter && list(&stage).lighter);
    let (_, other) = keep(&stage, "body-check", &json!({ "places": ["x"] }));
    assert!(!other.lighter, "said where it belongs");
    assert!(!letter(4, 4).lighter && !list(&stage).lighter);
}

#[test]
fn a_second_press_on_done_changes_nothing() {
    let stage = Stage::unlocked();
    let id = start(&stage, "ask-plainly", &json!({ "need": "rest" }));
    let first = finish(&stage, id).unwrap();
    assert_eq!(finish(&stage, id).unwrap(), first);
    stage.ask(&DeleteEntry { id: first.entry }).unwrap();
    assert!(finish(&stage, id).unwrap().binned);
    let never = begin(&stage, "ask-plainly").id;
    assert_eq!(stage.ask(&FinishRun { id: never }).unwrap_err().code, ErrorCode::NotFound);
}

#[test]
fn a_repair_before_its_rupture_is_refused_when_it_is_finished() {
    let stage = Stage::unlocked();
    let (rupture, _) =
        keep(&stage, "rupture-log", &json!({ "camera_view": "x", "happened_on": "2026-01-10" }));
    let put = json!({ "words": "x", "happened_on": "2026-01-09", "rupture_ids": [rupture] });
    let id = start(&stage, "repair-log", &put);
    assert_eq!(finish(&stage, id).unwrap_err().code, ErrorCode::RepairBeforeRupture);
    let run = stage.session().with_vault(move |vault| vault.runs().get(id)).unwrap();
    assert!(run.entry.is_none() && matches!(run.fields, RunFields::RepairLog(_)));
    assert_eq!(list(&stage).going_on.len(), 1);
}
