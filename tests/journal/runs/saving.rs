//! A run while it is going on.

use holdfast_journal::practice::{PracticeKind, Safety};
use holdfast_vault::VaultError;
use serde_json::json;

use super::{Desk, Put};

#[test]
fn what_was_put_in_comes_back_whole() {
    let mut desk = Desk::new();
    let all = json!({
        "happened_on": "2026-11-20", "camera_view": "The door fell shut.\n\nNobody spoke.", "kind": "silence",
        "feelings": [{ "word": "sad", "size": 4 }, { "word": "tired" }], "my_move": ["quiet", "left"],
        "my_part": "I had my coat on ", "meaning_given": "It is over.", "old_echo": "The hallway",
        "wanted_next": "talk", "status": "mending",
    });
    let put =
        Put { values: all.clone(), step: "feelings", safety: Some(Safety::Unsure), afterwards: "Later." };
    let id = desk.begin(PracticeKind::RuptureLog, &put).unwrap();
    desk.vault.reopen();
    let run = desk.get(id);
    assert_eq!(desk.values(id), all);
    assert_eq!(
        (run.step.as_str(), run.safety, run.afterwards.as_str()),
        ("feelings", Some(Safety::Unsure), "Later.")
    );
    assert_eq!((run.practice, run.version, run.finished_at), (PracticeKind::RuptureLog, 1, None));
    assert_eq!((run.entry, run.binned, run.standing, run.sealed), (None, false, None, false));
    assert_eq!(run.moment.day.to_string(), "2026-11-24");
    desk.vault.assert_sound();

    // Taken out again, and changed.
    desk.save(id, &Put::of(json!({ "camera_view": "Other words.", "feelings": [] }))).unwrap();
    assert_eq!(desk.values(id), json!({ "camera_view": "Other words." }));
    assert_eq!(desk.get(id).safety, None);
    desk.vault.assert_sound();
}

#[test]
fn a_letter_s_columns_and_its_other_answers_come_back_together() {
    let desk = Desk::new();
    let all = json!({
        "depth": "deep", "minutes": "20", "mood_before": 0, "mood_after": 10, "to": "you", "from_self": "future",
        "body": "b", "keep": "k", "after": "lock_until", "lock_until": "2026-11-20",
    });
    let id = desk.begin(PracticeKind::LetterNotSent, &Put::of(all.clone())).unwrap();
    assert_eq!(desk.values(id), all, "a day that has passed is nobody's business before it is finished");
}

#[test]
fn a_run_in_which_nothing_was_put_in_is_not_kept() {
    let desk = Desk::new();
    let before = desk.files();
    let nothing = [
        Put::of(json!({})),
        Put::of(json!({ "camera_view": " \n", "feelings": [], "my_move": [""] })),
        Put { step: "feelings", safety: Some(Safety::NotSafe), afterwards: "  ", ..Put::of(json!({})) },
    ];
    for put in nothing {
        let id = desk.begin(PracticeKind::RuptureLog, &put).unwrap();
        assert!(matches!(desk.vault.vault().runs().get(id), Err(VaultError::NotFound)));
        assert!(matches!(desk.finish(id), Err(VaultError::NotFound)));
    }
    assert!(desk.files() == before);
    let note = Put { afterwards: "a word", ..Put::of(json!({})) };
    desk.begin(PracticeKind::WeekBack, &note).unwrap();
    assert_eq!(desk.vault.vault().runs().going_on().unwrap().len(), 1);
}

#[test]
fn what_is_saved_twice_is_written_once() {
    let desk = Desk::new();
    let put = Put::of(json!({ "fact": "He looked away.", "sure_before": 7 }));
    let id = desk.begin(PracticeKind::OtherMeanings, &put).unwrap();
    let first = desk.get(id).changed_at;
    desk.vault.clock.pass_seconds(60);
    let before = desk.files();
    assert_eq!(desk.save(id, &put).unwrap(), first, "and the answer is when it was");
    assert!(desk.files() == before);
    desk.save(id, &Put { step: "find-out", ..put }).unwrap();
    assert!(desk.get(id).changed_at > first, "the place where one stopped is worth keeping");
}

#[test]
fn what_is_going_on_is_listed_by_when_it_was_touched() {
    let desk = Desk::new();
    let going_on = || -> Vec<_> {
        desk.vault.vault().runs().going_on().unwrap().into_iter().map(|run| run.id).collect()
    };
    let runs: Vec<_> = ["one", "two", "three"]
        .map(|fact| {
            desk.vault.clock.pass_seconds(60);
            desk.begin(PracticeKind::OtherMeanings, &Put::of(json!({ "fact": fact }))).unwrap()
        })
        .into();
    assert_eq!(going_on(), [runs[2], runs[1], runs[0]]);
    desk.vault.clock.pass_seconds(60);
    desk.change(runs[0], &json!({ "sure_before": 3 })).unwrap();
    assert_eq!(going_on(), [runs[0], runs[2], runs[1]]);
    desk.finish(runs[2]).unwrap();
    assert_eq!(going_on(), [runs[0], runs[1]]);
}

#[test]
fn a_list_shows_the_first_words_but_not_of_everything() {
    let desk = Desk::new();
    let excerpt = |practice, put: &Put| {
        let id = desk.begin(practice, put).unwrap();
        desk.get(id).excerpt()
    };
    let words =
        Put::of(json!({ "camera_view": "The **door**\nfell shut.", "my_part": "x", "for_you": "hidden" }));
    assert_eq!(excerpt(PracticeKind::RuptureLog, &words), "The door fell shut.");
    let not_safe = Put { safety: Some(Safety::NotSafe), ..words };
    assert_eq!(excerpt(PracticeKind::RuptureLog, &not_safe), "");
    let only_for_you = Put { safety: Some(Safety::Ok), ..Put::of(json!({ "for_you": "hidden" })) };
    assert_eq!(excerpt(PracticeKind::RuptureLog, &only_for_you), "");
    let letter = json!({ "body": "Dear you", "after": "keep" });
    assert_eq!(excerpt(PracticeKind::LetterNotSent, &Put::of(letter)), "Dear you");
    let letter = json!({ "body": "Dear you", "after": "lock_until", "lock_until": "2030-01-01" });
    assert_eq!(excerpt(PracticeKind::LetterNotSent, &Put::of(letter)), "");
}
