//! What a run holds from the start, and what its fields can choose from.

use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::ipc::{BeginRun, DeleteEntry, ErrorCode, ListEntries, ListPractices, OpenRun, SaveRun};
use serde_json::{Value, json};

use super::{begin, keep, list, open, save, shown, start};
use crate::bonds;
use crate::stage::Stage;

fn from_rupture(practice: &str, rupture: RunId) -> BeginRun {
    BeginRun { practice: practice.into(), rupture: Some(rupture), entry: None, bond: None }
}

fn from_entry(practice: &str, entry: EntryId) -> BeginRun {
    BeginRun { practice: practice.into(), rupture: None, entry: Some(entry), bond: None }
}

#[test]
fn beginning_stores_nothing() {
    let stage = Stage::unlocked();
    let view = begin(&stage, "rupture-log");
    assert_eq!((shown(&view), view.step.as_str(), view.safety), (json!({}), "", None));
    assert_eq!(view.day, view.today);
    assert_eq!(stage.ask(&OpenRun { id: view.id }).err().unwrap().code, ErrorCode::NotFound);
    // Nor does a save in which nothing was put in.
    stage.ask(&save(&view, &json!({ "camera_view": "  " }))).unwrap();
    assert_eq!(stage.ask(&OpenRun { id: view.id }).err().unwrap().code, ErrorCode::NotFound);
    assert!(list(&stage).going_on.is_empty());
    assert_ne!(begin(&stage, "rupture-log").id, view.id);
}

#[test]
fn a_run_begun_from_something_is_about_it() {
    let stage = Stage::unlocked();
    let zoe = bonds::add(&stage, "Zoe").id;
    let max = bonds::add(&stage, "Max").id;
    let (rupture, _) = keep(&stage, "rupture-log", &json!({ "camera_view": "x", "person": zoe }));
    let (_, repair) = keep(&stage, "repair-log", &json!({ "words": "x", "person": zoe }));
    let expect = |request: &BeginRun, expected: Value| {
        let view = stage.ask(request).unwrap();
        assert_eq!(shown(&view), expected, "{}", request.practice);
    };
    expect(&from_rupture("onlooker-view", rupture), json!({ "person": zoe, "rupture_id": [rupture] }));
    expect(&from_rupture("other-meanings", rupture), json!({ "person": zoe, "rupture_id": [rupture] }));
    expect(&from_rupture("repair-log", rupture), json!({ "person": zoe, "rupture_ids": [rupture] }));
    expect(&from_rupture("link-repair", rupture), json!({ "rupture_id": [rupture] }));
    expect(&from_rupture("ask-plainly", rupture), json!({ "person": zoe }));
    expect(&from_rupture("body-check", rupture), json!({}));
    expect(&from_rupture("letter-not-sent", rupture), json!({}));
    expect(&from_entry("link-repair", repair.entry), json!({ "repair_id": repair.entry }));
    expect(
        &from_entry("came-back-ledger", repair.entry),
        json!({ "person": zoe, "repair_id": repair.entry }),
    );
    let from_bond =
        |practice: &str, bond| BeginRun { practice: practice.into(), rupture: None, entry: None, bond };
    expect(&from_bond("base-in-mind", Some(max)), json!({ "figure": max }));
    expect(
        &BeginRun { bond: Some(max), ..from_rupture("repair-log", rupture) },
        json!({ "person": max, "rupture_ids": [rupture] }),
    );
    let week = stage.ask(&from_bond("week-back", None)).unwrap();
    let from = week.today.date() - chrono::TimeDelta::days(6);
    assert_eq!(shown(&week), json!({ "from": from.to_string(), "to": week.today }));
}

#[test]
fn what_is_not_there_begins_nothing() {
    let stage = Stage::unlocked();
    let (rupture, binned) = keep(&stage, "rupture-log", &json!({ "camera_view": "x" }));
    let (repair, mend) = keep(&stage, "repair-log", &json!({ "words": "x" }));
    let going_on = start(&stage, "rupture-log", &json!({ "camera_view": "x" }));
    let plain = bonds::write(&stage, "2026-11-20", "plain");
    stage.ask(&DeleteEntry { id: binned.entry }).unwrap();
    let nobody = json!("0190a1b2c3d4e5f60718293a4b5c6d7e");
    let request = |rupture: Value, entry: Value, bond: Value| {
        let practice = "link-repair";
        json!({ "practice": practice, "rupture": rupture, "entry": entry, "bond": bond })
    };
    let none = Value::Null;
    let requests = [
        request(nobody.clone(), none.clone(), none.clone()),
        request(json!(rupture), none.clone(), none.clone()),
        request(json!(repair), none.clone(), none.clone()),
        request(json!(going_on), none.clone(), none.clone()),
        request(none.clone(), nobody.clone(), none.clone()),
        request(none.clone(), json!(plain), none.clone()),
        request(none.clone(), json!(binned.entry), none.clone()),
        request(none.clone(), none, nobody),
        json!({ "practice": "unheard-of", "rupture": null, "entry": null, "bond": null }),
        json!({ "practice": "", "rupture": null, "entry": null, "bond": null }),
    ];
    for request in requests {
        let error = crate::stage::failure(stage.ask_raw("begin_run", &request).unwrap_err());
        assert_eq!(error.code, ErrorCode::NotFound, "{request}");
    }
    assert!(stage.ask(&from_entry("link-repair", mend.entry)).is_ok());
}

#[test]
fn an_entry_is_chosen_from_what_fits() {
    let stage = Stage::unlocked();
    let today = begin(&stage, "body-check").today;
    let back = |days: i64| (today.date() - chrono::TimeDelta::days(days)).to_string();
    let [old, six, now] = [7, 6, 0].map(|days| bonds::write(&stage, &back(days), "x"));
    let ids = |practice: &str| -> Vec<EntryId> {
        begin(&stage, practice).entries.iter().map(|row| row.id).collect()
    };
    assert_eq!(ids("week-back"), [now, six], "of seven days, newest first");
    assert!(ids("rupture-log").is_empty() && ids("link-repair").is_empty());
    let view = begin(&stage, "week-back");
    let id = view.id;
    stage.ask(&save(&view, &json!({ "from": back(9), "to": back(6) }))).unwrap();
    let chosen: Vec<EntryId> = open(&stage, id).entries.iter().map(|row| row.id).collect();
    assert_eq!(chosen, [six, old], "of the days that were chosen");
    let (_, one) = keep(&stage, "repair-log", &json!({ "words": "x" }));
    let (_, two) = keep(&stage, "repair-log", &json!({ "words": "y" }));
    assert_eq!(ids("link-repair"), [two.entry, one.entry]);
    assert_eq!(ids("came-back-ledger"), [two.entry, one.entry]);
    stage.ask(&DeleteEntry { id: two.entry }).unwrap();
    assert_eq!(ids("link-repair"), [one.entry]);
}

#[test]
fn opening_the_same_rupture_again_and_again_offers_something_else() {
    let stage = Stage::unlocked();
    let (rupture, _) = keep(&stage, "rupture-log", &json!({ "camera_view": "x" }));
    assert!(!open(&stage, rupture).pause && !open(&stage, rupture).pause);
    let third = open(&stage, rupture);
    assert!(third.pause);
    let draft =
        SaveRun { begun: None, ..save(&third, &json!({ "camera_view": "x", "wanted_next": "talk" })) };
    stage.ask(&draft).unwrap();
    assert!(!open(&stage, rupture).pause);
    // What lists and reads counts as no opening.
    for _ in 0..5 {
        stage.ask(&ListPractices {}).unwrap();
        stage.ask(&ListEntries { after: None, limit: 5 }).unwrap();
    }
    assert!(!open(&stage, rupture).pause);
}
