//! Whom a run is about: renamed, made one with somebody else, forgotten.

use holdfast_journal::bond::{BondKind, Nickname};
use holdfast_journal::id::BondId;
use holdfast_journal::practice::PracticeKind;
use holdfast_vault::VaultError;
use serde_json::json;

use super::{Desk, Put};

fn person(desk: &Desk, name: &str) -> BondId {
    let name = Nickname::try_from(name.to_owned()).unwrap();
    desk.vault.vault().add_bond(&name, BondKind::Friend).unwrap().id
}

#[test]
fn a_run_is_about_whoever_was_chosen() {
    let mut desk = Desk::new();
    let [zoe, max] = [person(&desk, "Zoe"), person(&desk, "Max")];
    let (id, entry) = desk.keep(PracticeKind::AskPlainly, json!({ "person": zoe, "need": "rest" }));
    let (base, _) = desk.keep(PracticeKind::BaseInMind, json!({ "figure": zoe, "line_to_carry": "x" }));
    assert_eq!(
        (desk.values(id)["person"].clone(), desk.values(base)["figure"].clone()),
        (json!(zoe), json!(zoe))
    );
    assert!(!desk.text(entry).contains("Zoe"));
    desk.change(id, &json!({ "person": max })).unwrap();
    assert_eq!(desk.values(id)["person"], json!(max));
    desk.change(id, &json!({ "person": null })).unwrap();
    assert_eq!(desk.values(id).get("person"), None);
    desk.vault.assert_sound();
    desk.vault.reopen();
    assert_eq!(desk.values(base)["figure"], json!(zoe));
}

#[test]
fn two_people_made_one_can_be_two_again_whatever_was_changed_meanwhile() {
    let desk = Desk::new();
    let [zoe, max] = [person(&desk, "Zoe"), person(&desk, "Max")];
    let (id, _) = desk.keep(PracticeKind::AskPlainly, json!({ "person": zoe, "need": "rest" }));
    desk.vault.vault().merge_bonds(zoe, Some(max)).unwrap();
    assert_eq!(desk.values(id)["person"], json!(max));
    desk.change(id, &json!({ "need": "sleep" })).unwrap();
    desk.vault.vault().merge_bonds(zoe, None).unwrap();
    assert_eq!(desk.values(id)["person"], json!(zoe));
    desk.vault.assert_sound();
}

#[test]
fn whoever_is_forgotten_is_in_no_run_and_the_writing_stays() {
    let mut desk = Desk::new();
    let zoe = person(&desk, "Zoe");
    let (id, entry) = desk.keep(PracticeKind::AskPlainly, json!({ "person": zoe, "need": "rest" }));
    let vault = desk.vault.vault();
    vault.forget_bond(zoe, true).unwrap();
    assert_eq!(desk.values(id), json!({ "need": "rest" }));
    // Changed without a word about them, they come back when that is taken back.
    desk.change(id, &json!({ "need": "sleep" })).unwrap();
    vault.forget_bond(zoe, false).unwrap();
    assert_eq!(desk.values(id)["person"], json!(zoe));
    vault.forget_bond(zoe, true).unwrap();
    let choosing = Put::of(json!({ "person": zoe, "need": "rest" }));
    let refused = desk.refused(|| desk.begin(PracticeKind::AskPlainly, &choosing));
    assert!(matches!(refused, VaultError::NotFound));
    desk.vault.reopen();
    desk.vault.reopen();
    desk.vault.assert_sound();
    assert_eq!(desk.values(id), json!({ "need": "sleep" }));
    assert_eq!(desk.text(entry), "sleep\n");
}

#[test]
fn what_is_about_somebody_is_found_also_by_who_was_made_one_with_them() {
    let desk = Desk::new();
    let [zoe, max] = [person(&desk, "Zoe"), person(&desk, "Max")];
    let ask = |person| desk.keep(PracticeKind::AskPlainly, json!({ "person": person, "need": "rest" }));
    let about = |person| -> Vec<_> {
        let found = desk.vault.vault().runs().finished_about(PracticeKind::AskPlainly, person).unwrap();
        found.into_iter().map(|run| run.id).collect()
    };
    let ((one, _), (two, entry)) = (ask(zoe), ask(max));
    desk.pass_days(1);
    let (three, _) = ask(max);
    desk.begin(PracticeKind::AskPlainly, &Put::of(json!({ "person": max, "need": "rest" }))).unwrap();
    desk.keep(PracticeKind::TheirBadDay, json!({ "person": max, "noticed": "x" }));
    assert_eq!((about(zoe), about(max)), (vec![one], vec![three, two]));
    desk.vault.vault().merge_bonds(zoe, Some(max)).unwrap();
    assert_eq!(about(max), [three, two, one]);
    desk.vault.vault().entries_mut().delete(entry).unwrap();
    assert_eq!(about(max), [three, one]);
    let gone = desk.vault.vault().runs().finished_about(PracticeKind::AskPlainly, zoe);
    assert!(matches!(gone, Err(VaultError::NotFound)), "nobody of that name is there");
}
