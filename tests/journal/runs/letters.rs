//! Letters that are locked until a day, or deleted. Before its day no word of a locked one is anywhere.

use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::practice::PracticeKind;
use holdfast_vault::VaultError;
use serde_json::{Value, json};
use support::day;

use super::{Desk, Put, render};

/// Words that stand in the letter alone.
const SECRET: &str = "zebra";

fn letter(after: &Value) -> Value {
    let mut letter = json!({
        "to": "zebra to", "from_self": "now",
        "body": "zebra body", "body_felt": "zebra felt", "body_wanted": "zebra wanted",
        "keep": "zebra keep", "put_down": "zebra down", "mood_before": 6, "mood_after": 5,
    });
    letter.as_object_mut().unwrap().extend(after.as_object().unwrap().clone());
    letter
}

fn locked(until: &str) -> Value {
    letter(&json!({ "after": "lock_until", "lock_until": until }))
}

/// Holds that nothing that reads hands out a word of the letter.
#[track_caller]
fn assert_silent(desk: &Desk, id: RunId, entry: EntryId) {
    let vault = desk.vault.vault();
    let whole = vault.entries().whole(entry).unwrap();
    assert!(whole.entry.body.as_str().starts_with("sealed until"), "{}", whole.entry.body.as_str());
    assert!(!whole.entry.title.as_str().contains(SECRET));
    for revision in &whole.history {
        let text = vault.entries().revision(entry, revision.id).unwrap();
        assert!(!text.body.as_str().contains(SECRET) && !text.title.as_str().contains(SECRET));
        assert!(!revision.body.as_str().contains(SECRET));
    }
    assert!(!vault.entries().row(entry).unwrap().excerpt.contains(SECRET));
    assert!(vault.entries().search(SECRET).unwrap().is_empty());
    for run in [vault.runs().get(id).unwrap(), vault.runs().of_entry(entry).unwrap().unwrap()] {
        assert!(run.sealed && run.afterwards.is_empty() && run.excerpt().is_empty());
        let shown = serde_json::to_value(run.fields.to_values()).unwrap();
        let names: Vec<&String> = shown.as_object().unwrap().keys().collect();
        assert_eq!(names, ["after", "lock_until"]);
    }
    let listed = vault.runs().finished(PracticeKind::LetterNotSent).unwrap();
    assert!(listed.iter().all(|run| !format!("{:?}", run.fields.to_values()).contains(SECRET)));
    assert!(vault.runs().going_on().unwrap().iter().all(|run| !run.excerpt().contains(SECRET)));
    desk.vault.assert_sound();
}

#[test]
fn a_locked_letter_rests_until_its_day_and_then_opens() {
    let mut desk = Desk::new();
    let put = Put { afterwards: "zebra note", ..Put::of(locked("2026-11-27")) };
    let (id, entry) = desk.keep_put(PracticeKind::LetterNotSent, &put);
    assert_eq!(desk.get(id).opens_on, Some(day("2026-11-27")));
    assert_eq!(desk.text(entry), "sealed until 2026-11-27");
    for _ in 0..3 {
        assert_silent(&desk, id, entry);
        let before = desk.files();
        assert!(!desk.vault.vault().runs_mut().unseal_due(entry, &render).unwrap(), "its day has not come");
        assert!(desk.files() == before);
        let change = Put::of(letter(&json!({ "after": "keep" })));
        assert!(matches!(desk.refused(|| desk.save(id, &change)), VaultError::StillSealed));
        desk.vault.reopen();
        desk.pass_days(1);
    }
    // Its day has come. The entry is as it was until somebody opens it.
    assert_eq!(desk.text(entry), "sealed until 2026-11-27");
    assert!(desk.vault.vault().runs_mut().unseal_due(entry, &render).unwrap());
    let text = desk.text(entry);
    for word in ["to", "body", "felt", "wanted", "keep", "down", "note"] {
        assert!(text.contains(&format!("zebra {word}")), "{word}");
    }
    let whole = desk.vault.vault().entries().whole(entry).unwrap();
    assert_eq!(whole.history.len(), 2, "it opens as a new revision");
    assert_eq!(whole.history[0].body.as_str(), "sealed until 2026-11-27");
    assert!(whole.history[0].closed_at.is_some());
    assert_eq!(desk.values(id), locked("2026-11-27"));
    let run = desk.get(id);
    assert_eq!((run.sealed, run.opens_on), (false, None));
    let before = desk.files();
    assert!(!desk.vault.vault().runs_mut().unseal_due(entry, &render).unwrap(), "once");
    assert!(desk.files() == before);
    desk.vault.assert_sound();
    // A clock that is set back does not lock it again, and it can be changed.
    desk.pass_days(-2);
    assert!(!desk.get(id).sealed);
    desk.change(id, &json!({ "keep": "zebra later" })).unwrap();
    assert!(desk.text(entry).contains("zebra later"));
    assert_eq!(desk.finish(id).unwrap().entry, entry);
}

#[test]
fn opening_is_one_step_or_none() {
    let desk = Desk::new();
    let (id, entry) = desk.keep(PracticeKind::LetterNotSent, locked("2026-11-25"));
    desk.pass_days(1);
    let fails = |_: &holdfast_vault::runs::Run| Err(VaultError::Cancelled);
    desk.refused(|| desk.vault.vault().runs_mut().unseal_due(entry, &fails));
    assert_eq!(desk.get(id).opens_on, Some(day("2026-11-25")), "it is not taken for open");
    assert_eq!(desk.text(entry), "sealed until 2026-11-25");
    assert!(desk.vault.vault().runs_mut().unseal_due(entry, &render).unwrap());
}

#[test]
fn a_letter_is_locked_until_a_day_to_come_or_not_at_all() {
    let desk = Desk::new();
    let days = [json!("2026-11-24"), json!("2026-11-23"), json!("0001-01-01"), Value::Null];
    for until in days {
        let mut values = locked("2026-11-24");
        values["lock_until"] = until.clone();
        values.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        let id = desk.begin(PracticeKind::LetterNotSent, &Put::of(values)).unwrap();
        let error = desk.refused(|| desk.finish(id));
        assert!(matches!(error, VaultError::Invalid(_)), "{until}: {error:?}");
        assert_eq!(desk.get(id).finished_at, None);
    }
    // At half past one the evening before goes on: its morrow is a day to come.
    let id = desk.begin(PracticeKind::LetterNotSent, &Put::of(locked("2026-11-25"))).unwrap();
    desk.vault.clock.pass_seconds(13 * 3_600 + 1_800);
    desk.finish(id).unwrap();
    assert!(desk.get(id).sealed);
    // A day that was given before the person decided otherwise locks nothing.
    let kept = letter(&json!({ "after": "keep", "lock_until": "2030-01-01" }));
    let (id, entry) = desk.keep(PracticeKind::LetterNotSent, kept);
    assert_eq!((desk.get(id).sealed, desk.get(id).opens_on), (false, None));
    assert!(desk.text(entry).contains(SECRET));
    let (far, entry) = desk.keep(PracticeKind::LetterNotSent, locked("9999-12-31"));
    desk.vault.vault().entries_mut().delete(desk.get(id).entry.unwrap()).unwrap();
    desk.vault.vault().entries_mut().erase(desk.get(id).entry.unwrap()).unwrap();
    assert_silent(&desk, far, entry);
}

#[test]
fn a_letter_that_was_open_leaves_nothing_open_when_it_is_locked() {
    let desk = Desk::new();
    let (id, entry) = desk.keep(PracticeKind::LetterNotSent, letter(&json!({ "after": "keep" })));
    for later in ["zebra two", "zebra three"] {
        desk.vault.clock.pass_seconds(11 * 60);
        desk.change(id, &json!({ "keep": later })).unwrap();
    }
    assert_eq!(desk.vault.vault().entries().get(entry).unwrap().revisions, 3);
    // Chosen while it is being changed, it is carried out when the person is done.
    desk.change(id, &json!({ "after": "lock_until", "lock_until": "2026-12-01" })).unwrap();
    assert!(!desk.get(id).sealed && desk.text(entry).contains(SECRET));
    assert_eq!(desk.finish(id).unwrap().entry, entry);
    let whole = desk.vault.vault().entries().whole(entry).unwrap();
    assert!(whole.history.iter().all(|revision| !revision.body.as_str().contains(SECRET)));
    assert_silent(&desk, id, entry);
    let before = desk.files();
    desk.finish(id).unwrap();
    assert!(desk.files() == before);
    desk.pass_days(7);
    assert!(desk.vault.vault().runs_mut().unseal_due(entry, &render).unwrap());
    assert!(desk.text(entry).contains("zebra three"));
    // Locked once more, and deleted in the end.
    desk.change(id, &json!({ "lock_until": "2026-12-20" })).unwrap();
    desk.finish(id).unwrap();
    assert_silent(&desk, id, entry);
    desk.pass_days(30);
    desk.vault.vault().runs_mut().unseal_due(entry, &render).unwrap();
    desk.change(id, &json!({ "after": "delete" })).unwrap();
    assert!(!desk.get(id).binned);
    assert!(desk.finish(id).unwrap().binned && desk.get(id).binned);
    desk.vault.assert_sound();
}

#[test]
fn a_letter_that_is_deleted_lies_in_the_bin_for_thirty_days() {
    let mut desk = Desk::new();
    let id =
        desk.begin(PracticeKind::LetterNotSent, &Put::of(letter(&json!({ "after": "delete" })))).unwrap();
    let finished = desk.finish(id).unwrap();
    assert!(finished.binned);
    assert_eq!(desk.vault.vault().entries().count().unwrap(), 0);
    assert_eq!(desk.vault.vault().entries().bin().unwrap()[0].id, finished.entry);
    assert!(
        desk.get(id).binned
            && desk.vault.vault().runs().finished(PracticeKind::LetterNotSent).unwrap().is_empty()
    );
    desk.vault.assert_sound();
    desk.pass_days(31);
    desk.vault.reopen();
    assert!(matches!(desk.vault.vault().runs().get(id), Err(VaultError::NotFound)));
    desk.vault.assert_sound();
}

#[test]
fn a_locked_letter_can_be_binned_taken_back_and_erased() {
    let desk = Desk::new();
    let (id, entry) = desk.keep(PracticeKind::LetterNotSent, locked("2026-12-24"));
    desk.vault.vault().entries_mut().delete(entry).unwrap();
    assert_silent(&desk, id, entry);
    desk.vault.vault().entries_mut().restore(entry).unwrap();
    assert_silent(&desk, id, entry);
    desk.vault.vault().entries_mut().delete(entry).unwrap();
    desk.vault.vault().entries_mut().erase(entry).unwrap();
    assert!(matches!(desk.vault.vault().runs().get(id), Err(VaultError::NotFound)));
    desk.vault.assert_sound();
}

#[test]
fn a_letter_that_is_put_away_is_locked_if_its_day_is_still_to_come() {
    let desk = Desk::new();
    let cases = [(locked("2026-12-24"), true), (locked("2026-11-24"), false), (letter(&json!({})), false)];
    for (values, sealed) in cases {
        let id = desk.begin(PracticeKind::LetterNotSent, &Put::of(values)).unwrap();
        let entry = desk.vault.vault().runs_mut().discard(id, &render).unwrap();
        assert_eq!((desk.get(id).sealed, desk.get(id).binned), (sealed, true));
        assert_eq!(desk.text(entry).contains(SECRET), !sealed);
    }
    desk.vault.assert_sound();
}
