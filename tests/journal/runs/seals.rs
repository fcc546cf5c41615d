//! A run or a link that was changed, removed or put in is noticed, and not built upon.

use holdfast_journal::practice::{PracticeKind, Safety};
use holdfast_vault::VaultError;
use holdfast_vault::error::Damage;
use serde_json::json;
use support::tamper;

use super::{Desk, Put, render, rupture};

/// A rupture (run 1), its repair (2), a letter (3) and a run that is going on (4).
fn journal() -> Desk {
    let desk = Desk::new();
    let put = Put {
        safety: Some(Safety::Ok),
        step: "feelings",
        afterwards: "Later.",
        ..Put::of(rupture("2026-11-10"))
    };
    let (one, _) = desk.keep_put(PracticeKind::RuptureLog, &put);
    desk.keep(
        PracticeKind::RepairLog,
        json!({ "happened_on": "2026-11-12", "complete": "yes", "rupture_ids": [one] }),
    );
    let letter = json!({
        "body": "x", "mood_before": 5, "mood_after": 4, "after": "lock_until", "lock_until": "2027-01-01",
    });
    desk.keep(PracticeKind::LetterNotSent, letter);
    desk.begin(PracticeKind::WeekBack, &Put::of(json!({ "helped": "x" }))).unwrap();
    desk.vault.assert_sound();
    desk
}

/// The journal after somebody has been at its rows.
fn after(desk: Desk, sql: &'static str) -> Desk {
    Desk { vault: tamper::after(desk.vault, sql) }
}

fn problems(desk: &Desk) -> Vec<Damage> {
    tamper::problems(&desk.vault)
}

#[test]
fn a_run_left_alone_is_in_order() {
    let desk = after(journal(), "-- nothing\nSELECT 1 WHERE 0;");
    desk.vault.assert_sound();
}

#[test]
fn every_column_of_a_run_is_under_its_seal() {
    for sql in [
        "UPDATE practice_run SET id = zeroblob(16) WHERE run_key = 1",
        "UPDATE practice_run SET practice = 'repair-log' WHERE run_key = 1",
        "UPDATE practice_run SET practice = 'unheard-of' WHERE run_key = 1",
        "UPDATE practice_run SET version = 2 WHERE run_key = 1",
        "UPDATE practice_run SET version = 70000 WHERE run_key = 1",
        "UPDATE practice_run SET day = '2026-11-23' WHERE run_key = 1",
        "UPDATE practice_run SET begun_at = begun_at + 1 WHERE run_key = 1",
        "UPDATE practice_run SET zone = 'Etc/UTC' WHERE run_key = 1",
        "UPDATE practice_run SET changed_at = changed_at + 1 WHERE run_key = 1",
        "UPDATE practice_run SET finished_at = finished_at + 1 WHERE run_key = 1",
        "UPDATE practice_run SET (finished_at, entry_key) = (NULL, NULL) WHERE run_key = 1",
        "UPDATE practice_run SET step = 'my-move' WHERE run_key = 1",
        "UPDATE practice_run SET safety = 'not_safe' WHERE run_key = 1",
        "UPDATE practice_run SET safety = NULL WHERE run_key = 1",
        "UPDATE practice_run SET happened_on = '2026-11-09' WHERE run_key = 1",
        "UPDATE practice_run SET status = 'ended' WHERE run_key = 1",
        "UPDATE practice_run SET status_by = 'person' WHERE run_key = 1",
        "UPDATE practice_run SET settled_on = '2026-11-13' WHERE run_key = 1",
        "UPDATE practice_run SET mood_before = 6 WHERE run_key = 3",
        "UPDATE practice_run SET mood_after = 6 WHERE run_key = 3",
        "UPDATE practice_run SET opens_on = '2026-11-24' WHERE run_key = 3",
        "UPDATE practice_run SET opens_on = NULL WHERE run_key = 3",
        "UPDATE practice_run SET struck_at = 1 WHERE run_key = 1",
        "UPDATE practice_run SET openings = '[1]' WHERE run_key = 1",
        "UPDATE practice_run SET fields = '{}' WHERE run_key = 1",
        "UPDATE practice_run SET afterwards = 'Never.' WHERE run_key = 1",
        "UPDATE practice_run SET seal = zeroblob(32) WHERE run_key = 1",
        "UPDATE practice_run SET seal = (SELECT seal FROM practice_run WHERE run_key = 2) WHERE run_key = 1",
    ] {
        let desk = after(journal(), sql);
        let found = problems(&desk);
        assert!(found.contains(&Damage::Row), "{sql}: {found:?}");
    }
}

#[test]
fn every_column_of_a_link_is_under_its_seal() {
    for sql in [
        "UPDATE repair_link SET rupture_key = 3",
        "UPDATE repair_link SET repair_key = 3",
        "UPDATE repair_link SET share = 'some'",
        "UPDATE repair_link SET note = 'x'",
        "UPDATE repair_link SET linked_at = linked_at + 1",
        "UPDATE repair_link SET seal = zeroblob(32)",
        "INSERT INTO repair_link VALUES (9, 1, 3, 'all', '', 1, zeroblob(32))",
    ] {
        let found = problems(&after(journal(), sql));
        assert!(found.contains(&Damage::Row), "{sql}: {found:?}");
    }
}

#[test]
fn a_removed_row_is_missed() {
    for sql in ["DELETE FROM practice_run WHERE run_key = 4", "DELETE FROM repair_link"] {
        assert_eq!(problems(&after(journal(), sql)), [Damage::Sum], "{sql}");
    }
}

#[test]
fn a_damaged_run_is_not_read_and_not_built_upon() {
    let desk = journal();
    let runs = desk.vault.vault().runs().finished(PracticeKind::RuptureLog).unwrap();
    let (id, entry) = (runs[0].id, runs[0].entry.unwrap());
    let desk = after(desk, "UPDATE practice_run SET afterwards = 'zebra' WHERE run_key = 1");
    let runs = desk.vault.vault().runs();
    let writer = desk.vault.vault().runs_mut();
    let refusals = [
        desk.refused(|| runs.get(id)),
        desk.refused(|| runs.of_entry(entry)),
        desk.refused(|| runs.finished(PracticeKind::RuptureLog)),
        desk.refused(|| desk.save(id, &Put::of(json!({ "my_part": "x" })))),
        desk.refused(|| desk.finish(id)),
        desk.refused(|| writer.discard(id, &render)),
        desk.refused(|| writer.open_again(id)),
    ];
    for error in refusals {
        assert!(matches!(error, VaultError::Damaged(Damage::Row)), "{error:?}");
        assert!(!format!("{error} {error:?}").contains("zebra"));
    }
    // The others can be read and changed as before.
    assert_eq!(runs.going_on().unwrap().len(), 1);
    desk.keep(PracticeKind::BodyCheck, json!({ "places": ["chest"] }));
}
