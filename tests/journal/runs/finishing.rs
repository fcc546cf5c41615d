//! From a run to its entry, and changing what is finished.

use holdfast_journal::mending::{RuptureStatus, StatusBy};
use holdfast_journal::practice::{PracticeKind, Safety};
use holdfast_journal::text::Title;
use holdfast_vault::VaultError;
use holdfast_vault::runs::Run;
use serde_json::json;
use support::{body, day};

use super::{DAY, Desk, Put, render, rupture};

#[test]
fn a_finished_run_is_an_entry_on_the_day_it_was_begun() {
    let mut desk = Desk::new();
    let id = desk.begin(PracticeKind::RuptureLog, &Put::of(rupture("2026-11-20"))).unwrap();
    desk.pass_days(3);
    let finished = desk.finish(id).unwrap();
    assert!(!finished.binned);
    let entry = desk.vault.vault().entries().get(finished.entry).unwrap();
    assert_eq!((entry.moment.day, entry.moment.clone()), (day("2026-11-24"), desk.get(id).moment));
    assert_eq!((entry.title.as_str(), entry.body.as_str()), ("rupture-log", "The door fell shut.\n"));
    let run = desk.get(id);
    assert_eq!((run.entry, run.binned), (Some(entry.id), false));
    assert!(run.finished_at > Some(run.moment.at));
    assert_eq!(desk.vault.vault().runs().of_entry(entry.id).unwrap(), Some(run));
    assert_eq!(desk.vault.vault().entries().count().unwrap(), 1);
    desk.vault.assert_sound();

    let before = desk.files();
    assert_eq!(desk.finish(id).unwrap(), finished, "a second press changes nothing");
    assert!(desk.files() == before);
    desk.vault.reopen();
    desk.vault.assert_sound();
    assert_eq!(desk.get(id).entry, Some(entry.id));
}

#[test]
fn an_entry_that_was_simply_written_has_no_run() {
    let desk = Desk::new();
    let (entry, _) = desk.vault.write("", "plain");
    assert_eq!(desk.vault.vault().runs().of_entry(entry).unwrap(), None);
    assert!(!desk.vault.vault().runs_mut().unseal_due(entry, &render).unwrap());
}

#[test]
fn changing_what_is_finished_makes_the_text_anew_in_the_open_revision() {
    let desk = Desk::new();
    let (id, entry) = desk.keep(PracticeKind::BodyCheck, json!({ "places": ["chest"] }));
    let read = || desk.vault.vault().entries().get(entry).unwrap();
    desk.change(id, &json!({ "places": ["chest", "hands"] })).unwrap();
    assert_eq!((read().body.as_str(), read().revisions, read().base.saves), ("chest\nhands\n", 1, 2));
    // Ten quiet minutes later it is a revision of its own.
    desk.vault.clock.pass_seconds(11 * 60);
    desk.save(id, &Put { afterwards: "It passed.", ..Put::of(json!({ "places": ["chest", "hands"] })) })
        .unwrap();
    assert_eq!((read().body.as_str(), read().revisions), ("chest\nhands\nIt passed.", 2));
    assert_eq!(desk.vault.vault().entries().row(entry).unwrap().excerpt, "chest hands It passed.");
    // What shows in no text is no reason for another one.
    desk.vault.clock.pass_seconds(11 * 60);
    desk.save(
        id,
        &Put { step: "act", afterwards: "It passed.", ..Put::of(json!({ "places": ["chest", "hands"] })) },
    )
    .unwrap();
    assert_eq!((desk.get(id).step.as_str(), read().revisions), ("act", 2));
    desk.vault.assert_sound();
}

#[test]
fn the_entry_of_a_run_is_not_edited_as_text() {
    let desk = Desk::new();
    let (id, entry) = desk.keep(PracticeKind::BodyCheck, json!({ "places": ["chest"] }));
    desk.vault.vault().entries_mut().close(entry).unwrap();
    desk.vault.clock.pass_seconds(60);
    desk.change(id, &json!({ "places": ["hands"] })).unwrap();
    let whole = desk.vault.vault().entries().whole(entry).unwrap();
    let (base, first) = (whole.entry.base, whole.history[0].id);
    let writer = desk.vault.vault().entries_mut();
    let refusals = [
        desk.refused(|| writer.save(entry, Some(base), None, &Title::new("x"), &body("other"))),
        desk.refused(|| writer.save(entry, None, None, &Title::new("x"), &body("other"))),
        desk.refused(|| writer.restore_revision(entry, base, first)),
    ];
    for refusal in refusals {
        assert!(matches!(refusal, VaultError::MadeByPractice), "{refusal:?}");
    }
    // What is said about it beside the text is the entry's own.
    desk.vault.vault().entries_mut().describe(entry, day("2026-11-23"), Vec::new(), None).unwrap();
    assert_eq!(desk.text(entry), "hands\n");
    desk.vault.assert_sound();
}

#[test]
fn a_text_that_cannot_be_made_leaves_everything_as_it_was() {
    let desk = Desk::new();
    let id = desk.begin(PracticeKind::BodyCheck, &Put::of(json!({ "places": ["chest"] }))).unwrap();
    let fails = |_: &Run| Err(VaultError::Cancelled);
    let runs = desk.vault.vault().runs_mut();
    desk.refused(|| runs.finish(id, &fails));
    desk.refused(|| runs.discard(id, &fails));
    assert_eq!(desk.get(id).finished_at, None);
    let entry = desk.finish(id).unwrap().entry;
    let values = super::values(&json!({ "places": ["hands"] }));
    let draft = holdfast_vault::runs::RunDraft {
        id,
        new: None,
        step: "",
        safety: None,
        values: &values,
        afterwards: "",
    };
    desk.refused(|| runs.save(&draft, &fails));
    assert_eq!((desk.text(entry).as_str(), desk.values(id)), ("chest\n", json!({ "places": ["chest"] })));
}

#[test]
fn a_rupture_stands_where_the_person_says() {
    let desk = Desk::new();
    let standing = |id| {
        let standing = desk.standing(id).unwrap();
        (standing.status, standing.by, standing.settled_on.map(|day| day.to_string()))
    };
    let settled = |day: &str| Some(day.to_owned());
    let (id, entry) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-20"));
    assert_eq!(standing(id), (RuptureStatus::Open, StatusBy::Person, None), "nothing was said: open");
    assert_eq!(desk.values(id)["status"], "open", "and the runner shows it");
    desk.pass_days(1);
    desk.change(id, &json!({ "status": "let_be" })).unwrap();
    assert_eq!(standing(id), (RuptureStatus::LetBe, StatusBy::Person, settled("2026-11-25")));
    // Said once, it stays of that day, whatever else is changed.
    desk.pass_days(1);
    desk.change(id, &json!({ "my_part": "mine" })).unwrap();
    assert_eq!(standing(id).2, settled("2026-11-25"));
    desk.change(id, &json!({ "status": null })).unwrap();
    assert_eq!(
        standing(id),
        (RuptureStatus::LetBe, StatusBy::Person, settled("2026-11-25")),
        "no answer is no word"
    );
    // Nothing is settled before it happened.
    desk.change(id, &json!({ "happened_on": "2026-11-26" })).unwrap();
    assert_eq!(standing(id).2, settled("2026-11-26"));
    assert!(!desk.text(entry).contains("let_be"));
    desk.vault.assert_sound();

    let chosen = json!({ "happened_on": "2026-11-01", "camera_view": "x", "status": "mended" });
    let (mended, _) = desk.keep(PracticeKind::RuptureLog, chosen);
    assert_eq!(standing(mended), (RuptureStatus::Mended, StatusBy::Person, settled("2026-11-26")));
}

#[test]
fn with_somebody_who_is_not_safe_nothing_stands_anywhere() {
    let desk = Desk::new();
    let put = Put {
        safety: Some(Safety::NotSafe),
        ..Put::of(json!({ "for_you": "I will call her.", "status": "mending", "happened_on": "2026-11-20" }))
    };
    let (id, _) = desk.keep_put(PracticeKind::RuptureLog, &put);
    assert_eq!(desk.standing(id), None);
    // It turns out otherwise, and otherwise again.
    desk.save(id, &Put { safety: Some(Safety::Ok), ..put }).unwrap();
    assert_eq!(desk.status(id), Some(RuptureStatus::Mending), "what was said then holds");
    desk.save(id, &Put { safety: Some(Safety::NotSafe), ..Put::of(desk.values(id)) }).unwrap();
    assert_eq!(desk.standing(id), None);
    assert_eq!(desk.values(id)["status"], "mending");
    desk.vault.assert_sound();
}

#[test]
fn moods_that_fell_twice_running_are_noticed() {
    let desk = Desk::new();
    let letter = |before: u8, after: u8| {
        desk.vault.clock.pass_seconds(DAY);
        let values = json!({ "body": "x", "mood_before": before, "mood_after": after });
        desk.keep(PracticeKind::LetterNotSent, values)
    };
    let fell = || desk.vault.vault().runs().fell_twice().unwrap();
    letter(8, 2);
    assert!(!fell());
    desk.keep(PracticeKind::LetterNotSent, json!({ "body": "x", "mood_before": 5 }));
    let (_, second) = letter(7, 4);
    assert!(fell(), "one in which it was not said lies between");
    desk.vault.vault().entries_mut().delete(second).unwrap();
    assert!(fell(), "a letter that is to be gone was written all the same");
    desk.vault.vault().entries_mut().erase(second).unwrap();
    assert!(!fell());
    letter(5, 2);
    assert!(fell());
    let going_on = json!({ "body": "x", "mood_before": 5, "mood_after": 5 });
    let id = desk.begin(PracticeKind::LetterNotSent, &Put::of(going_on)).unwrap();
    assert!(fell(), "one that is going on says nothing yet");
    desk.vault.clock.pass_seconds(1);
    desk.finish(id).unwrap();
    assert!(!fell());
}
