//! The people a journal is about: adding, changing, making two one, forgetting, and whom an entry is about.

mod page;

use std::slice::from_ref;

use holdfast_journal::bond::BondKind;
use holdfast_journal::id::{BondId, EntryId};
use holdfast_journal::ipc::{
    AddBond, BeginEntry, BondPageView, BondView, ChangeBond, DeleteEntry, ErrorCode, ForgetBond, ListBonds,
    MergeBonds, OpenEntry, ReadBond, RestoreEntry, SaveEntry, SetEntryBonds,
};
use serde_json::json;
use support::day;

use crate::stage::{Stage, failure};

/// An id of nobody.
const NOBODY: BondId = BondId::from_bytes([7; 16]);

pub fn add(stage: &Stage, nickname: &str) -> BondView {
    stage.ask(&AddBond { nickname: nickname.into(), kind: BondKind::Friend }).unwrap()
}

fn list(stage: &Stage) -> Vec<BondView> {
    stage.ask(&ListBonds {}).unwrap()
}

fn names(bonds: &[BondView]) -> Vec<&str> {
    bonds.iter().map(|bond| bond.nickname.as_str()).collect()
}

fn page(stage: &Stage, id: BondId) -> BondPageView {
    stage.ask(&ReadBond { id }).unwrap()
}

fn change(bond: &BondView, nickname: &str) -> ChangeBond {
    ChangeBond { id: bond.id, nickname: nickname.into(), kind: bond.kind, muted: bond.muted }
}

/// Writes an entry on that day.
pub fn write(stage: &Stage, on: &str, body: &str) -> EntryId {
    let begun = stage.ask(&BeginEntry { day: Some(day(on)) }).unwrap();
    let (id, title) = (begun.id, String::new());
    let begun = Some(begun);
    stage.ask(&SaveEntry { id, base: None, begun, answered: None, title, body: body.into() }).unwrap();
    id
}

fn about(stage: &Stage, entry: EntryId) -> Vec<BondView> {
    stage.ask(&OpenEntry { id: entry }).unwrap().bonds
}

#[test]
fn people_are_added_listed_and_changed() {
    let stage = Stage::unlocked();
    assert!(list(&stage).is_empty());
    let sam = add(&stage, "  Sam  ");
    let jo = stage.ask(&AddBond { nickname: "Jo".into(), kind: BondKind::Parent }).unwrap();
    assert_eq!((jo.nickname.as_str(), jo.kind, jo.muted), ("Jo", BondKind::Parent, false));
    assert_eq!(add(&stage, "JÓ"), jo, "somebody of that nickname is there already");
    assert_eq!(list(&stage), [jo.clone(), sam.clone()]);
    let request = ChangeBond { muted: true, kind: BondKind::Group, ..change(&jo, "The choir") };
    let choir = stage.ask(&request).unwrap();
    assert_eq!((choir.id, choir.nickname.as_str(), choir.muted), (jo.id, "The choir", true));
    assert_eq!(choir.kind, BondKind::Group);
    stage.relock();
    assert_eq!(list(&stage), [sam, choir]);
}

#[test]
fn a_nickname_is_refused_where_it_is_none_and_where_it_is_taken() {
    let stage = Stage::unlocked();
    let (jo, sam) = (add(&stage, "Jo"), add(&stage, "Sam"));
    let before = list(&stage);
    let long = "é".repeat(81);
    for bad in ["", "  \n ", long.as_str()] {
        let added = stage.ask(&AddBond { nickname: bad.into(), kind: BondKind::Other }).unwrap_err();
        let changed = stage.ask(&change(&jo, bad)).unwrap_err();
        for error in [added, changed] {
            assert_eq!(error.code, ErrorCode::InvalidInput, "{bad:?}");
            assert!(!error.message.contains('é'));
        }
    }
    assert_eq!(stage.ask(&change(&jo, "sám")).unwrap_err().code, ErrorCode::NicknameTaken);
    assert_eq!(list(&stage), before);
    stage.ask(&change(&jo, "JO")).unwrap();
    stage.ask(&change(&sam, &"é".repeat(80))).unwrap();
    let unknown = ChangeBond { id: NOBODY, ..change(&jo, "Anybody") };
    assert_eq!(stage.ask(&unknown).unwrap_err().code, ErrorCode::NotFound);
}

#[test]
fn two_are_made_one_and_two_again() {
    let stage = Stage::unlocked();
    let (jo, joan) = (add(&stage, "Jo"), add(&stage, "Joan"));
    let [of_jo, of_joan] = ["2026-01-01", "2026-01-02"].map(|on| write(&stage, on, "Text."));
    for (entry, bond) in [(of_jo, jo.id), (of_joan, joan.id)] {
        stage.ask(&SetEntryBonds { entry, bonds: vec![bond] }).unwrap();
    }
    let before = list(&stage);
    stage.ask(&MergeBonds { from: jo.id, into: Some(joan.id) }).unwrap();
    assert_eq!(list(&stage), from_ref(&joan));
    assert_eq!(about(&stage, of_jo), from_ref(&joan));
    let whole = page(&stage, joan.id);
    assert!(whole.others.is_empty());
    assert_eq!(whole.entry_count, 2);
    assert_eq!(whole.entries.iter().map(|row| row.id).collect::<Vec<_>>(), [of_joan, of_jo]);
    assert_eq!(stage.ask(&ReadBond { id: jo.id }).err().unwrap().code, ErrorCode::NotFound);
    stage.relock();
    stage.ask(&MergeBonds { from: jo.id, into: None }).unwrap();
    assert_eq!(list(&stage), before);
    assert_eq!((about(&stage, of_jo), about(&stage, of_joan)), (vec![jo.clone()], vec![joan]));
    assert_eq!(page(&stage, jo.id).entry_count, 1);
}

#[test]
fn merging_with_oneself_or_with_nobody_changes_nothing() {
    let stage = Stage::unlocked();
    let [jo, joan, sam] = ["Jo", "Joan", "Sam"].map(|nickname| add(&stage, nickname).id);
    stage.ask(&MergeBonds { from: jo, into: Some(joan) }).unwrap();
    let before = list(&stage);
    let refused = [
        (sam, Some(sam), ErrorCode::SameBond),
        (jo, Some(jo), ErrorCode::SameBond),
        (sam, Some(jo), ErrorCode::NotFound),
        (joan, Some(jo), ErrorCode::NotFound),
        (sam, Some(NOBODY), ErrorCode::NotFound),
        (NOBODY, Some(sam), ErrorCode::NotFound),
        (NOBODY, None, ErrorCode::NotFound),
    ];
    for (from, into, code) in refused {
        assert_eq!(stage.ask(&MergeBonds { from, into }).unwrap_err().code, code, "{from} {into:?}");
        assert_eq!(list(&stage), before);
    }
    add(&stage, "jo");
    let taken = stage.ask(&MergeBonds { from: jo, into: None }).unwrap_err();
    assert_eq!(taken.code, ErrorCode::NicknameTaken);
    assert_eq!(names(&list(&stage)), ["jo", "Joan", "Sam"]);
}

#[test]
fn somebody_forgotten_is_off_every_page_and_the_writing_stays() {
    let stage = Stage::unlocked();
    let (jo, sam) = (add(&stage, "Jo"), add(&stage, "Sam"));
    let entry = write(&stage, "2026-01-01", "We met.");
    stage.ask(&SetEntryBonds { entry, bonds: vec![jo.id, sam.id] }).unwrap();
    let forget = |forgotten| stage.ask(&ForgetBond { id: jo.id, forgotten });
    forget(true).unwrap();
    assert_eq!((list(&stage), about(&stage, entry)), (vec![sam.clone()], vec![sam.clone()]));
    assert!(page(&stage, sam.id).others.is_empty());
    assert_eq!(stage.ask(&ReadBond { id: jo.id }).err().unwrap().code, ErrorCode::NotFound);
    forget(false).unwrap();
    assert_eq!(about(&stage, entry), [jo.clone(), sam.clone()]);
    assert_eq!(page(&stage, sam.id).others, from_ref(&jo));
    forget(true).unwrap();
    add(&stage, "Jo");
    assert_eq!(forget(false).unwrap_err().code, ErrorCode::NicknameTaken);
    stage.relock();
    for forgotten in [true, false] {
        assert_eq!(forget(forgotten).unwrap_err().code, ErrorCode::NotFound, "they are gone");
    }
    let view = stage.ask(&OpenEntry { id: entry }).unwrap();
    assert_eq!((view.body.as_deref(), view.bonds), (Some("We met."), vec![sam]));
}

#[test]
fn an_entry_is_about_whom_it_is_said_to_be() {
    let stage = Stage::unlocked();
    let (jo, sam) = (add(&stage, "Jo"), add(&stage, "Sam"));
    let entry = write(&stage, "2026-01-01", "We met.");
    let set = |entry, bonds: &[BondId]| stage.ask(&SetEntryBonds { entry, bonds: bonds.to_vec() });
    assert!(about(&stage, entry).is_empty());
    set(entry, &[sam.id, jo.id, sam.id]).unwrap();
    assert_eq!(names(&about(&stage, entry)), ["Jo", "Sam"]);
    assert_eq!(set(entry, &[jo.id, NOBODY]).unwrap_err().code, ErrorCode::NotFound);
    assert_eq!(set(EntryId::from_bytes([7; 16]), &[jo.id]).unwrap_err().code, ErrorCode::NotFound);
    assert_eq!(about(&stage, entry).len(), 2, "nothing changed");
    stage.ask(&DeleteEntry { id: entry }).unwrap();
    assert_eq!(page(&stage, jo.id).entry_count, 0);
    stage.ask(&RestoreEntry { id: entry }).unwrap();
    assert_eq!(page(&stage, jo.id).entry_count, 1);
    set(entry, &[]).unwrap();
    assert!(about(&stage, entry).is_empty());
}

#[test]
fn a_page_shows_the_fifty_newest_entries_and_counts_all() {
    let stage = Stage::unlocked();
    let jo = add(&stage, "Jo");
    let empty = page(&stage, jo.id);
    assert_eq!((empty.bond, empty.entry_count, empty.turned_out), (jo.clone(), 0, None));
    assert!(empty.entries.is_empty() && empty.asks.is_empty() && empty.check_ins.is_empty());
    assert!(empty.ruptures.is_empty() && empty.repairs.is_empty() && empty.ledger.is_empty());
    let mut written: Vec<(String, EntryId)> = (0..51)
        .map(|number| {
            let on = format!("19{:02}-02-03", 99 - (number * 7) % 51);
            let entry = write(&stage, &on, "Text.");
            stage.ask(&SetEntryBonds { entry, bonds: vec![jo.id] }).unwrap();
            (on, entry)
        })
        .collect();
    written.sort();
    let whole = page(&stage, jo.id);
    assert_eq!((whole.entries.len(), whole.entry_count), (50, 51));
    let shown: Vec<EntryId> = whole.entries.into_iter().map(|row| row.id).collect();
    let newest: Vec<EntryId> = written.into_iter().rev().map(|(_, entry)| entry).take(50).collect();
    assert_eq!(shown, newest);
}

#[test]
fn a_message_of_the_wrong_shape_changes_nothing() {
    let stage = Stage::unlocked();
    let jo = add(&stage, "Jo");
    let id = jo.id;
    let wrong = [
        ("add_bond", json!({ "nickname": "what only I know", "kind": "boss" })),
        ("add_bond", json!({ "nickname": ["what only I know"], "kind": "friend" })),
        ("add_bond", json!({ "kind": "friend" })),
        (
            "change_bond",
            json!({ "id": "Jo", "nickname": "what only I know", "kind": "friend", "muted": false }),
        ),
        ("change_bond", json!({ "id": id, "nickname": "what only I know", "kind": "friend", "muted": "no" })),
        ("merge_bonds", json!({ "from": id, "into": "" })),
        ("forget_bond", json!({ "id": id, "forgotten": null })),
        ("set_entry_bonds", json!({ "entry": id, "bonds": id })),
        ("read_bond", json!({ "id": [id] })),
    ];
    for (name, request) in wrong {
        let answer = stage.ask_raw(name, &request).unwrap_err().to_string();
        assert!(!answer.contains("only I know"), "{name}: {answer}");
    }
    let unknown = failure(stage.ask_raw("read_bond", &json!({ "id": NOBODY })).unwrap_err());
    assert_eq!(unknown.code, ErrorCode::NotFound);
    assert_eq!(list(&stage), [jo]);
}
