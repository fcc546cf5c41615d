//! Going over the same rupture again and again.

use holdfast_journal::bond::{BondKind, Nickname};
use holdfast_journal::practice::PracticeKind;
use serde_json::{Value, json};

use super::{Desk, Put, render, rupture};

/// Opens it twice, so that the third time would be one too many.
fn open_twice(desk: &Desk, id: holdfast_journal::id::RunId) {
    let runs = desk.vault.vault().runs_mut();
    for _ in 0..2 {
        desk.vault.clock.pass_seconds(3_600);
        assert!(!runs.open_again(id).unwrap());
    }
}

#[test]
fn the_third_time_in_a_week_something_else_is_offered() {
    let desk = Desk::new();
    let (id, _) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-20"));
    let runs = desk.vault.vault().runs_mut();
    open_twice(&desk, id);
    assert!(!desk.get(id).pause);
    assert!(runs.open_again(id).unwrap() && desk.get(id).pause);
    desk.vault.assert_sound();
    desk.pass_days(8);
    assert!(!desk.get(id).pause);
    assert!(!runs.open_again(id).unwrap());
}

#[test]
fn what_is_new_is_going_over_nothing_again() {
    let cases: [(&str, Value); 5] = [
        ("my_move", json!(["loud"])),
        ("wanted_next", json!("talk")),
        ("status", json!("mending")),
        ("meaning_given", json!("He was tired.")),
        ("person", json!("zoe")),
    ];
    for (field, mut value) in cases {
        let desk = Desk::new();
        let (id, _) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-20"));
        open_twice(&desk, id);
        if field == "person" {
            let name = Nickname::try_from("Zoe".to_owned()).unwrap();
            value = json!(desk.vault.vault().add_bond(&name, BondKind::Friend).unwrap().id);
        }
        desk.change(id, &json!({ field: value })).unwrap();
        assert!(!desk.vault.vault().runs_mut().open_again(id).unwrap(), "{field}");
    }
    // Telling it in more words is what the brake is about.
    let desk = Desk::new();
    let (id, _) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-20"));
    open_twice(&desk, id);
    desk.change(id, &json!({ "camera_view": "The door fell shut, and shut.", "my_part": "x" })).unwrap();
    assert!(desk.vault.vault().runs_mut().open_again(id).unwrap());
}

#[test]
fn a_repair_or_another_look_at_it_is_something_new() {
    let cases = [
        (PracticeKind::RepairLog, "rupture_ids", json!({ "words": "x" })),
        (PracticeKind::OtherMeanings, "rupture_id", json!({ "fact": "x" })),
        (PracticeKind::OnlookerView, "rupture_id", json!({ "retelling": "x" })),
    ];
    for (practice, field, mut values) in cases {
        let desk = Desk::new();
        let (id, _) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-20"));
        open_twice(&desk, id);
        values[field] = json!([id]);
        let other = desk.begin(practice, &Put::of(values)).unwrap();
        let runs = desk.vault.vault().runs_mut();
        if practice == PracticeKind::OnlookerView {
            // Put away, it was no other look.
            runs.discard(other, &render).unwrap();
            assert!(runs.open_again(id).unwrap());
            continue;
        }
        desk.finish(other).unwrap();
        assert!(!runs.open_again(id).unwrap(), "{practice:?}");
        desk.vault.assert_sound();
    }
}

#[test]
fn only_ruptures_are_counted() {
    let desk = Desk::new();
    let runs = desk.vault.vault().runs_mut();
    let going_on = desk.begin(PracticeKind::RuptureLog, &Put::of(rupture("2026-11-20"))).unwrap();
    let (view, _) = desk.keep(PracticeKind::OnlookerView, json!({ "retelling": "x" }));
    let before = desk.files();
    for id in [going_on, view].repeat(5) {
        assert!(!runs.open_again(id).unwrap());
    }
    assert!(desk.files() == before);
}
