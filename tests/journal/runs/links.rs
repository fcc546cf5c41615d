//! What finished repairs say of ruptures.

use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::mending::{RuptureStatus, StatusBy};
use holdfast_journal::practice::{PracticeKind, Safety};
use holdfast_vault::VaultError;
use serde_json::{Value, json};

use super::{Desk, Put, rupture};
use RuptureStatus::{LetBe, Mended, Mending, Open};

/// A finished rupture of that day.
fn hurt(desk: &Desk, day: &str) -> RunId {
    desk.keep(PracticeKind::RuptureLog, rupture(day)).0
}

/// A finished repair of that day.
fn mend(desk: &Desk, day: &str, complete: &str, ruptures: &[RunId]) -> (RunId, EntryId) {
    let values =
        json!({ "happened_on": day, "words": "Sorry.", "complete": complete, "rupture_ids": ruptures });
    desk.keep(PracticeKind::RepairLog, values)
}

fn settled(desk: &Desk, id: RunId) -> Option<String> {
    desk.standing(id).unwrap().settled_on.map(|day| day.to_string())
}

#[test]
fn a_repair_says_where_its_ruptures_stand() {
    let mut desk = Desk::new();
    let [one, two] = [hurt(&desk, "2026-11-01"), hurt(&desk, "2026-11-05")];
    let (first, _) = mend(&desk, "2026-11-06", "partly", &[one, two]);
    assert_eq!((desk.status(one), desk.status(two)), (Some(Mending), Some(Mending)));
    assert_eq!(desk.standing(one).unwrap().by, StatusBy::Links);
    mend(&desk, "2026-11-09", "yes", &[one]);
    mend(&desk, "2026-11-08", "not_yet", &[one]);
    assert_eq!((desk.status(one), settled(&desk, one)), (Some(Mended), Some("2026-11-09".into())));
    assert_eq!(desk.values(first)["rupture_ids"], json!([one, two]));
    assert_eq!(desk.values(one)["status"], "mended");
    desk.vault.assert_sound();
    desk.vault.reopen();
    assert_eq!(desk.values(first)["rupture_ids"], json!([one, two]));
    desk.vault.assert_sound();
}

#[test]
fn while_a_repair_is_going_on_it_says_nothing() {
    let desk = Desk::new();
    let one = hurt(&desk, "2026-11-01");
    let values = json!({ "words": "Sorry.", "complete": "yes", "rupture_ids": [one] });
    let id = desk.begin(PracticeKind::RepairLog, &Put::of(values.clone())).unwrap();
    assert_eq!((desk.status(one), desk.values(id)), (Some(Open), values));
    desk.finish(id).unwrap();
    assert_eq!((desk.status(one), settled(&desk, one)), (Some(Mended), Some("2026-11-24".into())));
}

#[test]
fn changing_a_repair_changes_its_links() {
    let desk = Desk::new();
    let ruptures = [hurt(&desk, "2026-11-01"), hurt(&desk, "2026-11-02"), hurt(&desk, "2026-11-03")];
    let [one, two, three] = ruptures;
    let (id, _) = mend(&desk, "2026-11-10", "partly", &[one, two]);
    desk.change(id, &json!({ "rupture_ids": [two, three] })).unwrap();
    assert_eq!(ruptures.map(|id| desk.status(id)), [Some(Open), Some(Mending), Some(Mending)]);
    // That it feels done now holds for what it was linked to before as well.
    desk.change(id, &json!({ "complete": "yes" })).unwrap();
    assert_eq!(ruptures.map(|id| desk.status(id)), [Some(Open), Some(Mended), Some(Mended)]);
    assert_eq!(settled(&desk, two), Some("2026-11-10".into()));
    desk.change(id, &json!({ "happened_on": "2026-11-12" })).unwrap();
    assert_eq!(settled(&desk, two), Some("2026-11-12".into()), "and so does another day");
    desk.change(id, &json!({ "rupture_ids": null })).unwrap();
    assert_eq!(ruptures.map(|id| desk.status(id)), [Some(Open); 3]);
    let before = desk.files();
    desk.change(id, &json!({ "rupture_ids": [] })).unwrap();
    assert!(desk.files() == before);
    desk.vault.assert_sound();
}

#[test]
fn what_the_person_put_down_stays_down() {
    let desk = Desk::new();
    let one = hurt(&desk, "2026-11-01");
    desk.change(one, &json!({ "status": "let_be" })).unwrap();
    let (id, entry) = mend(&desk, "2026-11-10", "yes", &[one]);
    assert_eq!(desk.status(one), Some(LetBe));
    // What they said of it while it was open gives way to a repair, and comes back from neither.
    let two = hurt(&desk, "2026-11-01");
    desk.change(id, &json!({ "rupture_ids": [one, two] })).unwrap();
    assert_eq!(desk.status(two), Some(Mended));
    desk.change(two, &json!({ "status": "open" })).unwrap();
    desk.vault.vault().entries_mut().delete(entry).unwrap();
    assert_eq!((desk.status(one), desk.status(two)), (Some(LetBe), Some(Open)));
    desk.vault.assert_sound();
}

#[test]
fn a_repair_counts_only_while_it_is_there() {
    let desk = Desk::new();
    let one = hurt(&desk, "2026-11-01");
    let (id, entry) = mend(&desk, "2026-11-10", "yes", &[one]);
    let bin = desk.vault.vault().entries_mut();
    bin.delete(entry).unwrap();
    assert_eq!(desk.status(one), Some(Open));
    desk.vault.assert_sound();
    bin.restore(entry).unwrap();
    assert_eq!((desk.status(one), settled(&desk, one)), (Some(Mended), Some("2026-11-10".into())));
    assert_eq!(desk.values(id)["rupture_ids"], json!([one]));
    bin.delete(entry).unwrap();
    bin.erase(entry).unwrap();
    assert_eq!(desk.status(one), Some(Open));
    assert!(matches!(desk.vault.vault().runs().get(id), Err(VaultError::NotFound)));
    desk.vault.assert_sound();
}

#[test]
fn a_rupture_that_is_binned_is_not_unlinked_by_what_cannot_see_it() {
    let desk = Desk::new();
    let (one, entry) = desk.keep(PracticeKind::RuptureLog, rupture("2026-11-01"));
    let two = hurt(&desk, "2026-11-02");
    let (id, _) = mend(&desk, "2026-11-10", "partly", &[one, two]);
    let bin = desk.vault.vault().entries_mut();
    bin.delete(entry).unwrap();
    assert_eq!(desk.values(id)["rupture_ids"], json!([two]));
    desk.change(id, &json!({ "complete": "yes" })).unwrap();
    bin.restore(entry).unwrap();
    assert_eq!(
        (desk.values(id)["rupture_ids"].clone(), desk.status(one)),
        (json!([one, two]), Some(Mending))
    );
    // Erased, it is in nobody's way.
    bin.delete(entry).unwrap();
    bin.erase(entry).unwrap();
    assert_eq!(desk.values(id)["rupture_ids"], json!([two]));
    assert_eq!(desk.status(two), Some(Mended));
    desk.vault.assert_sound();
}

#[test]
fn a_rupture_with_somebody_who_is_not_safe_has_no_repairs() {
    let desk = Desk::new();
    let one = hurt(&desk, "2026-11-01");
    let (id, _) = mend(&desk, "2026-11-10", "yes", &[one]);
    let values = desk.values(one);
    desk.save(one, &Put { safety: Some(Safety::NotSafe), ..Put::of(values.clone()) }).unwrap();
    assert_eq!((desk.standing(one), desk.values(id).get("rupture_ids").cloned()), (None, None));
    let linking = json!({ "rupture_ids": [one] });
    assert!(matches!(desk.refused(|| desk.change(id, &linking)), VaultError::NotFound));
    desk.save(one, &Put { safety: Some(Safety::Ok), ..Put::of(values) }).unwrap();
    assert_eq!((desk.status(one), desk.values(id)["rupture_ids"].clone()), (Some(Mended), json!([one])));
    desk.vault.assert_sound();
}

#[test]
fn linking_can_be_a_practice_of_its_own() {
    let desk = Desk::new();
    let [one, two] = [hurt(&desk, "2026-11-01"), hurt(&desk, "2026-11-02")];
    let (repair, entry) = mend(&desk, "2026-11-10", "not_yet", &[]);
    let (_, other) = mend(&desk, "2026-11-12", "not_yet", &[]);
    let values = json!({ "repair_id": entry, "rupture_id": [one, two], "share": "all", "note": "At last" });
    let (id, note) = desk.keep(PracticeKind::LinkRepair, values.clone());
    assert_eq!((desk.status(one), desk.status(two)), (Some(Mended), Some(Mended)));
    assert_eq!(desk.values(repair)["rupture_ids"], json!([one, two]));
    assert_eq!(desk.values(id), values);
    desk.change(id, &json!({ "share": "some", "rupture_id": [two] })).unwrap();
    assert_eq!((desk.status(one), desk.status(two)), (Some(Open), Some(Mending)));
    desk.change(id, &json!({ "repair_id": other, "share": "all" })).unwrap();
    assert_eq!((desk.status(two), settled(&desk, two)), (Some(Mended), Some("2026-11-12".into())));
    assert_eq!(desk.values(repair).get("rupture_ids"), None);
    // Unlinked at the repair, it stays so until this run says something else.
    let values = desk.values(desk.vault.vault().runs().of_entry(other).unwrap().unwrap().id);
    assert_eq!(values["rupture_ids"], json!([two]));
    let other_run = desk.vault.vault().runs().of_entry(other).unwrap().unwrap().id;
    desk.change(other_run, &json!({ "rupture_ids": null })).unwrap();
    desk.save(id, &Put { step: "choose", ..Put::of(desk.values(id)) }).unwrap();
    assert_eq!(desk.status(two), Some(Open));
    // The note of a link can go; the link is the repair's.
    desk.change(id, &json!({ "share": "most" })).unwrap();
    desk.vault.vault().entries_mut().delete(note).unwrap();
    assert_eq!(desk.status(two), Some(Mending));
    desk.vault.assert_sound();
}

#[test]
fn a_link_that_says_too_little_links_nothing_or_the_least() {
    let desk = Desk::new();
    let one = hurt(&desk, "2026-11-01");
    let (_, entry) = mend(&desk, "2026-11-10", "yes", &[]);
    desk.keep(PracticeKind::LinkRepair, json!({ "rupture_id": [one], "share": "all" }));
    assert_eq!(desk.status(one), Some(Open), "by no repair");
    desk.keep(PracticeKind::LinkRepair, json!({ "repair_id": entry, "rupture_id": [one] }));
    assert_eq!(desk.status(one), Some(Mending), "how much of it was not said");
}

#[test]
fn a_repair_does_not_come_before_its_rupture() {
    let desk = Desk::new();
    let one = hurt(&desk, "2026-11-10");
    let early = |day: &str| json!({ "happened_on": day, "words": "x", "rupture_ids": [one] });
    let id = desk.begin(PracticeKind::RepairLog, &Put::of(early("2026-11-09"))).unwrap();
    assert!(matches!(desk.refused(|| desk.finish(id)), VaultError::RepairBeforeRupture));
    desk.save(id, &Put::of(early("2026-11-10"))).unwrap();
    let entry = desk.finish(id).unwrap().entry;
    let refusals = [
        desk.refused(|| desk.change(id, &json!({ "happened_on": "2026-11-09" }))),
        desk.refused(|| desk.change(one, &json!({ "happened_on": "2026-11-11" }))),
    ];
    assert!(refusals.iter().all(|error| matches!(error, VaultError::RepairBeforeRupture)));
    // One in the bin may come back.
    desk.vault.vault().entries_mut().delete(entry).unwrap();
    let moved: Value = json!({ "happened_on": "2026-11-11" });
    assert!(matches!(desk.refused(|| desk.change(one, &moved)), VaultError::RepairBeforeRupture));
    desk.vault.vault().entries_mut().erase(entry).unwrap();
    desk.change(one, &moved).unwrap();
    let (_, other) = mend(&desk, "2026-11-10", "yes", &[]);
    let values = json!({ "repair_id": other, "rupture_id": [one], "share": "all" });
    let link = desk.begin(PracticeKind::LinkRepair, &Put::of(values)).unwrap();
    assert!(matches!(desk.refused(|| desk.finish(link)), VaultError::RepairBeforeRupture));
    desk.vault.assert_sound();
}
