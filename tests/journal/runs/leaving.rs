//! Putting runs away, and what becomes of a run when its entry goes.

use holdfast_journal::mending::RuptureStatus;
use holdfast_journal::practice::{PracticeKind, Safety};
use holdfast_vault::VaultError;
use serde_json::json;

use super::{Desk, Put, render, rupture};

#[test]
fn what_is_put_away_lies_in_the_bin_and_can_be_taken_back() {
    let desk = Desk::new();
    let runs = desk.vault.vault().runs_mut();
    let id = desk.begin(PracticeKind::RuptureLog, &Put::of(rupture("2026-11-20"))).unwrap();
    let entry = runs.discard(id, &render).unwrap();
    let run = desk.get(id);
    assert_eq!((run.entry, run.binned), (Some(entry), true));
    assert!(desk.vault.vault().runs().going_on().unwrap().is_empty());
    assert!(desk.vault.vault().runs().finished(PracticeKind::RuptureLog).unwrap().is_empty());
    assert_eq!(desk.vault.vault().entries().count().unwrap(), 0);
    desk.vault.assert_sound();
    let before = desk.files();
    assert_eq!(runs.discard(id, &render).unwrap(), entry, "a second press changes nothing");
    assert!(desk.files() == before);

    desk.vault.vault().entries_mut().restore(entry).unwrap();
    assert_eq!((desk.get(id).binned, desk.status(id)), (false, Some(RuptureStatus::Open)));
    assert_eq!(desk.text(entry), "The door fell shut.\n");
    assert!(
        matches!(desk.refused(|| runs.discard(id, &render)), VaultError::Invalid(_)),
        "it is kept by now"
    );
    desk.vault.assert_sound();
}

#[test]
fn a_repair_that_is_put_away_says_nothing_until_it_is_taken_back() {
    let desk = Desk::new();
    let (one, _) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-10"));
    let (later, _) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-20"));
    let values =
        json!({ "happened_on": "2026-11-15", "words": "x", "complete": "yes", "rupture_ids": [one, later] });
    let id = desk.begin(PracticeKind::RepairLog, &Put::of(values)).unwrap();
    let entry = desk.vault.vault().runs_mut().discard(id, &render).unwrap();
    assert_eq!(desk.status(one), Some(RuptureStatus::Open));
    desk.vault.assert_sound();
    desk.vault.vault().entries_mut().restore(entry).unwrap();
    assert_eq!(desk.status(one), Some(RuptureStatus::Mended));
    assert_eq!(desk.values(id)["rupture_ids"], json!([one]), "without what it came before");
    desk.vault.assert_sound();
}

#[test]
fn a_link_that_is_put_away_links_nothing() {
    let desk = Desk::new();
    let (one, _) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-10"));
    let (_, repair) = desk.keep(PracticeKind::RepairLog, json!({ "words": "x" }));
    let values = json!({ "repair_id": repair, "rupture_id": [one], "share": "all" });
    let id = desk.begin(PracticeKind::LinkRepair, &Put::of(values)).unwrap();
    desk.vault.vault().runs_mut().discard(id, &render).unwrap();
    assert_eq!(desk.status(one), Some(RuptureStatus::Open));
    desk.vault.assert_sound();
}

#[test]
fn erasing_an_entry_erases_its_run_and_what_points_at_it() {
    let mut desk = Desk::new();
    let (one, entry) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-10"));
    let values = json!({ "fact": "The door fell shut.", "rupture_id": [one] });
    let (view, _) = desk.keep(PracticeKind::OtherMeanings, values);
    let (_, repair) = desk.keep(PracticeKind::RepairLog, json!({ "words": "x", "rupture_ids": [one] }));
    let line = json!({ "hard": "x", "repair_id": repair });
    let (line, line_entry) = desk.keep(PracticeKind::CameBackLedger, line);
    let week = json!({ "from": "2026-11-18", "to": "2026-11-24", "hard": entry, "good": line_entry });
    let (week, _) = desk.keep(PracticeKind::WeekBack, week);
    let going_on = json!({ "words": "y", "rupture_ids": [one] });
    let going_on = desk.begin(PracticeKind::RepairLog, &Put::of(going_on)).unwrap();
    // One of its ruptures turns out to be with somebody who is not safe.
    let (other, _) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-12"));
    let second = json!({ "words": "z", "rupture_ids": [one, other] });
    let second = desk.begin(PracticeKind::RepairLog, &Put::of(second)).unwrap();
    desk.save(other, &Put { safety: Some(Safety::NotSafe), ..Put::of(json!({})) }).unwrap();
    let bin = desk.vault.vault().entries_mut();
    for entry in [entry, repair] {
        bin.delete(entry).unwrap();
        assert_eq!(desk.values(week)["hard"], json!(desk.get(one).entry), "it can still come back");
    }
    desk.pass_days(31);
    desk.vault.reopen();
    desk.vault.assert_sound();
    assert!(matches!(desk.vault.vault().runs().get(one), Err(VaultError::NotFound)));
    assert_eq!(desk.values(view), json!({ "fact": "The door fell shut." }));
    assert_eq!(desk.values(line), json!({ "hard": "x" }));
    assert_eq!(desk.values(week).get("hard"), None);
    assert_eq!(desk.values(week)["good"], json!(line_entry));
    assert_eq!(desk.values(going_on), json!({ "words": "y" }));
    // What is gone is in nobody's way: the others are changed and finished like any.
    desk.change(view, &json!({ "sure_before": 3 })).unwrap();
    desk.finish(going_on).unwrap();
    desk.finish(second).unwrap();
    desk.vault.assert_sound();
}
