//! What is refused, with nothing changed by it.

use holdfast_journal::practice::{PracticeKind, Safety};
use holdfast_vault::VaultError;
use serde_json::{Value, json};

use super::{Desk, Put, render, rupture};

const ID: &str = "0190a1b2c3d4e5f60718293a4b5c6d7e";

#[test]
fn values_that_do_not_fit_are_refused() {
    let desk = Desk::new();
    let (finished, entry) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-20"));
    let cases = [
        json!({ "camera_view": 7 }),
        json!({ "unheard_of": "zebra" }),
        json!({ "kind": "zebra" }),
        json!({ "my_move": ["quiet", "zebra"] }),
        json!({ "happened_on": "zebra" }),
        json!({ "person": "zebra" }),
        json!({ "my_part": "z".repeat(2_001) }),
        json!({ "camera_view": "z".repeat(1024 * 1024 + 1) }),
        json!({ "camera_view": "zebra\0" }),
        json!({ "feelings": vec![json!({ "word": "zebra", "size": 3 }); 31] }),
        json!({ "status": 3 }),
    ];
    for case in cases {
        let refusals = [
            desk.refused(|| desk.begin(PracticeKind::RuptureLog, &Put::of(case.clone()))),
            desk.refused(|| desk.save(finished, &Put::of(case.clone()))),
        ];
        for error in refusals {
            assert!(matches!(error, VaultError::Invalid(_)), "{error:?}");
            assert!(!format!("{error} {error:?}").contains("zebra"), "{error}");
        }
    }
    assert_eq!(desk.text(entry), "The door fell shut.\n");
}

#[test]
fn notes_and_steps_have_their_bounds() {
    let desk = Desk::new();
    let long: &'static str = "z".repeat(1024 * 1024 + 1).leak();
    let put = Put::of(json!({ "fact": "x" }));
    let cases = [
        Put { afterwards: long, ..put.clone() },
        Put { afterwards: "a\0b", ..put.clone() },
        Put { step: "a\nb", ..put.clone() },
        Put { step: &long[..201], ..put.clone() },
    ];
    for case in cases {
        let error = desk.refused(|| desk.begin(PracticeKind::OtherMeanings, &case));
        assert!(matches!(error, VaultError::Invalid(_)), "{error:?}");
    }
    let fits = Put { afterwards: &long[1..], step: &long[..200], ..put };
    let (id, entry) = desk.keep_put(PracticeKind::OtherMeanings, &fits);
    assert_eq!(desk.get(id).afterwards.len(), 1024 * 1024);
    assert!(desk.text(entry).len() > 1024 * 1024);
}

#[test]
fn days_to_come_are_refused_and_days_that_stood_there_are_not() {
    let desk = Desk::new();
    let future = |error: VaultError| assert!(matches!(error, VaultError::FutureDay), "{error:?}");
    let begin = |practice, values: Value| desk.begin(practice, &Put::of(values));
    future(desk.refused(|| begin(PracticeKind::RuptureLog, rupture("2026-11-25"))));
    future(desk.refused(|| begin(PracticeKind::RepairLog, json!({ "happened_on": "9999-12-31" }))));
    future(
        desk.refused(|| begin(PracticeKind::WeekBack, json!({ "from": "2026-11-20", "to": "2026-11-26" }))),
    );
    let (id, _) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-24"));
    future(desk.refused(|| desk.change(id, &json!({ "happened_on": "2026-11-25" }))));
    // The clock was a week ahead when it was written. Other answers of it can be changed all the same.
    desk.pass_days(-7);
    desk.change(id, &json!({ "my_part": "mine" })).unwrap();
    assert_eq!(desk.values(id)["happened_on"], "2026-11-24");
    desk.change(id, &json!({ "happened_on": "2026-11-17" })).unwrap();
    future(desk.refused(|| desk.change(id, &json!({ "happened_on": "2026-11-24" }))));
    desk.change(id, &json!({ "happened_on": "0001-01-01" })).unwrap();
    desk.vault.assert_sound();
}

#[test]
fn what_is_not_there_cannot_be_pointed_at() {
    let desk = Desk::new();
    let (rupture_run, rupture_entry) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-20"));
    let (repair, repair_entry) = desk.keep(PracticeKind::RepairLog, json!({ "words": "x" }));
    let going_on = desk.begin(PracticeKind::RuptureLog, &Put::of(rupture("2026-11-20"))).unwrap();
    let unsafe_put = Put { safety: Some(Safety::NotSafe), ..Put::of(json!({ "for_you": "x" })) };
    let (not_safe, _) = desk.keep_put(PracticeKind::RuptureLog, &unsafe_put);
    let (plain, _) = desk.vault.write("", "plain");
    let (erased, _) = desk.vault.write("", "gone");
    desk.vault.vault().entries_mut().delete(erased).unwrap();
    desk.vault.vault().entries_mut().erase(erased).unwrap();
    let cases = [
        (PracticeKind::RuptureLog, json!({ "person": ID })),
        (PracticeKind::RepairLog, json!({ "words": "x", "rupture_ids": [ID] })),
        (PracticeKind::RepairLog, json!({ "words": "x", "rupture_ids": [rupture_run, repair] })),
        (PracticeKind::RepairLog, json!({ "words": "x", "rupture_ids": [going_on] })),
        (PracticeKind::OtherMeanings, json!({ "fact": "x", "rupture_id": [not_safe] })),
        (PracticeKind::OnlookerView, json!({ "retelling": "x", "rupture_id": [repair] })),
        (PracticeKind::LinkRepair, json!({ "repair_id": rupture_entry })),
        (PracticeKind::LinkRepair, json!({ "repair_id": plain })),
        (PracticeKind::LinkRepair, json!({ "repair_id": repair_entry, "rupture_id": [going_on] })),
        (PracticeKind::CameBackLedger, json!({ "hard": "x", "repair_id": plain })),
        (PracticeKind::WeekBack, json!({ "hard": ID })),
        (PracticeKind::WeekBack, json!({ "hard": plain, "good": erased })),
    ];
    for (practice, values) in cases {
        let error = desk.refused(|| desk.begin(practice, &Put::of(values.clone())));
        assert!(matches!(error, VaultError::NotFound), "{values}: {error:?}");
    }
    let fine = [
        (PracticeKind::WeekBack, json!({ "hard": plain, "good": repair_entry })),
        (PracticeKind::LinkRepair, json!({ "repair_id": repair_entry, "rupture_id": [rupture_run] })),
        (PracticeKind::CameBackLedger, json!({ "repair_id": repair_entry })),
    ];
    for (practice, values) in fine {
        desk.keep(practice, values);
    }
    desk.vault.assert_sound();
}

#[test]
fn a_run_that_is_not_there_is_not_found() {
    let desk = Desk::new();
    let id = ID.parse().unwrap();
    let runs = desk.vault.vault().runs_mut();
    let refusals = [
        desk.refused(|| desk.vault.vault().runs().get(id)),
        desk.refused(|| desk.save(id, &Put::of(json!({ "fact": "x" })))),
        desk.refused(|| desk.finish(id)),
        desk.refused(|| runs.discard(id, &render)),
        desk.refused(|| runs.open_again(id)),
    ];
    for error in refusals {
        assert!(matches!(error, VaultError::NotFound), "{error:?}");
    }
    assert_eq!(desk.vault.vault().runs().of_entry(ID.parse().unwrap()).unwrap(), None);
}

#[test]
fn nothing_that_was_put_in_shows_in_debug_output() {
    let desk = Desk::new();
    let put =
        Put { afterwards: "zebra", safety: Some(Safety::NotSafe), ..Put::of(json!({ "fact": "zebra" })) };
    let id = desk.begin(PracticeKind::OtherMeanings, &put).unwrap();
    let shown = format!("{:?}", desk.get(id));
    assert!(!shown.contains("zebra") && !shown.to_lowercase().contains("safe"), "{shown}");
}
