//! The people a journal is about, on a real vault.

mod links;
mod model;
pub(crate) mod runs;
mod seals;

use std::slice::from_ref;

use holdfast_journal::bond::{BondKind, Nickname};
use holdfast_journal::id::{BondId, EntryId};
use holdfast_vault::{Bond, VaultError};
use support::TempVault;
use support::tamper::after;

use BondKind::{Family, Friend, Other, Parent};

fn name(text: &str) -> Nickname {
    text.to_owned().try_into().unwrap()
}

fn add(vault: &TempVault, nickname: &str) -> Bond {
    vault.vault().add_bond(&name(nickname), Friend).unwrap()
}

/// Who is there, by nickname.
fn names(vault: &TempVault) -> Vec<String> {
    vault.vault().bonds().unwrap().into_iter().map(|bond| bond.nickname.into()).collect()
}

/// Gives somebody another nickname.
fn rename(vault: &TempVault, bond: &Bond, nickname: &str) -> Result<Bond, VaultError> {
    vault.vault().change_bond(bond.id, &name(nickname), bond.kind, bond.muted)
}

/// An id of nobody.
const NOBODY: BondId = BondId::from_bytes([7; 16]);

/// Every request about somebody, refused because they are not there.
#[track_caller]
fn assert_not_there(vault: &TempVault, id: BondId) {
    let open = vault.vault();
    let refusals = [
        open.bond(id).map(drop),
        open.entries_about(id, 10).map(drop),
        open.change_bond(id, &name("Anybody"), Other, false).map(drop),
    ];
    for refusal in refusals {
        assert!(matches!(refusal, Err(VaultError::NotFound)), "{refusal:?}");
    }
    assert!(!open.bonds().unwrap().iter().any(|bond| bond.id == id));
}

#[test]
fn one_nickname_is_one_person_in_whatever_spelling() {
    let mut vault = TempVault::new();
    let zoe = vault.vault().add_bond(&name("Zoë"), Friend).unwrap();
    assert_eq!((zoe.nickname.as_str(), zoe.kind, zoe.muted), ("Zoë", Friend, false));
    for again in ["Zoë", "zoe", " ZOE "] {
        assert_eq!(vault.vault().add_bond(&name(again), Parent).unwrap(), zoe, "{again}");
    }
    for other in ["amir", "Ämma", "Zoe B"] {
        add(&vault, other);
    }
    assert_eq!(names(&vault), ["amir", "Ämma", "Zoë", "Zoe B"]);
    vault.reopen();
    assert_eq!(names(&vault), ["amir", "Ämma", "Zoë", "Zoe B"]);
    assert_eq!(vault.vault().bond(zoe.id).unwrap(), zoe);
    vault.assert_sound();
}

#[test]
fn a_nickname_of_somebody_else_is_refused_and_another_spelling_of_ones_own_is_not() {
    let mut vault = TempVault::new();
    let jo = add(&vault, "Jo");
    add(&vault, "Sam");
    for taken in ["Sam", "sám", "SAM"] {
        assert!(matches!(rename(&vault, &jo, taken), Err(VaultError::NicknameTaken)), "{taken}");
    }
    assert_eq!(names(&vault), ["Jo", "Sam"], "nothing changed");
    let spelt = rename(&vault, &jo, "JÓ").unwrap();
    assert_eq!(spelt.nickname.as_str(), "JÓ");
    let changed = vault.vault().change_bond(jo.id, &name("Joan"), Family, true).unwrap();
    assert_eq!(changed, Bond { id: jo.id, nickname: name("Joan"), kind: Family, muted: true });
    // What is so already is no change.
    assert_eq!(vault.vault().change_bond(jo.id, &name("Joan"), Family, true).unwrap(), changed);
    // The nickname that was given up is free.
    assert_ne!(add(&vault, "Jo").id, jo.id);
    vault.reopen();
    assert_eq!(vault.vault().bond(jo.id).unwrap(), changed);
    assert_not_there(&vault, NOBODY);
    vault.assert_sound();
}

#[test]
fn two_made_one_are_one_until_it_is_taken_back() {
    let mut vault = TempVault::new();
    let (jo, joan) = (add(&vault, "Jo"), add(&vault, "Joan"));
    let before = vault.vault().bonds().unwrap();
    vault.vault().merge_bonds(jo.id, Some(joan.id)).unwrap();
    assert_eq!(names(&vault), ["Joan"]);
    assert_not_there(&vault, jo.id);
    vault.reopen();
    assert_eq!(names(&vault), ["Joan"]);
    vault.vault().merge_bonds(jo.id, None).unwrap();
    // Taken back already, and never said: both are so already.
    vault.vault().merge_bonds(jo.id, None).unwrap();
    vault.vault().merge_bonds(joan.id, None).unwrap();
    assert_eq!(vault.vault().bonds().unwrap(), before);
    vault.assert_sound();
}

#[test]
fn nobody_is_made_one_with_themselves_or_with_somebody_who_is_not_there() {
    let vault = TempVault::new();
    let [jo, joan, sam, max] = ["Jo", "Joan", "Sam", "Max"].map(|nickname| add(&vault, nickname).id);
    let merge = |from, into| vault.vault().merge_bonds(from, into);
    merge(jo, Some(joan)).unwrap();
    vault.vault().forget_bond(max, true).unwrap();
    let before = vault.vault().bonds().unwrap();
    for who in [jo, joan, sam, max, NOBODY] {
        assert!(matches!(merge(who, Some(who)), Err(VaultError::SameBond)));
    }
    let refused = [
        // Somebody who was merged: as the one, as the other, and a circle.
        (jo, Some(sam)),
        (sam, Some(jo)),
        (joan, Some(jo)),
        (jo, Some(joan)),
        (sam, Some(max)),
        (max, Some(sam)),
        (sam, Some(NOBODY)),
        (NOBODY, Some(sam)),
        (max, None),
        (NOBODY, None),
    ];
    for (from, into) in refused {
        let refusal = merge(from, into);
        assert!(matches!(refusal, Err(VaultError::NotFound)), "{from} {into:?}: {refusal:?}");
    }
    assert_eq!(vault.vault().bonds().unwrap(), before, "nothing changed");
    vault.assert_sound();
}

#[test]
fn merges_upon_merges_are_taken_back_one_by_one_in_any_order() {
    let orders = [["Jo", "Joan", "Johanna"], ["Johanna", "Joan", "Jo"], ["Joan", "Jo", "Johanna"]];
    for order in orders {
        let vault = TempVault::new();
        let all = ["Jo", "Joan", "Johanna", "Mother"].map(|nickname| add(&vault, nickname));
        let before = vault.vault().bonds().unwrap();
        for pair in all.windows(2) {
            vault.vault().merge_bonds(pair[0].id, Some(pair[1].id)).unwrap();
        }
        assert_eq!(names(&vault), ["Mother"]);
        let mut back = vec!["Mother"];
        for nickname in order {
            let bond = all.iter().find(|bond| bond.nickname.as_str() == nickname).unwrap();
            vault.vault().merge_bonds(bond.id, None).unwrap();
            back.push(nickname);
            back.sort_unstable();
            assert_eq!(names(&vault), back);
        }
        assert_eq!(vault.vault().bonds().unwrap(), before);
        vault.assert_sound();
    }
}

#[test]
fn a_merge_is_not_taken_back_over_somebody_who_has_the_nickname_now() {
    let vault = TempVault::new();
    let (jo, joan) = (add(&vault, "Jo"), add(&vault, "Joan"));
    vault.vault().merge_bonds(jo.id, Some(joan.id)).unwrap();
    let new = add(&vault, "JO");
    assert_ne!(new.id, jo.id, "the nickname was free");
    assert!(matches!(vault.vault().merge_bonds(jo.id, None), Err(VaultError::NicknameTaken)));
    assert_eq!(names(&vault), ["JO", "Joan"]);
    rename(&vault, &new, "Josh").unwrap();
    // Also where it is the one they were merged into who took it.
    let joan = rename(&vault, &joan, "jo").unwrap();
    assert!(matches!(vault.vault().merge_bonds(jo.id, None), Err(VaultError::NicknameTaken)));
    rename(&vault, &joan, "Joan").unwrap();
    vault.vault().merge_bonds(jo.id, None).unwrap();
    assert_eq!(names(&vault), ["Jo", "Joan", "Josh"]);
    vault.assert_sound();
}

#[test]
fn somebody_forgotten_can_be_taken_back_until_the_journal_is_closed() {
    let mut vault = TempVault::new();
    let (jo, sam) = (add(&vault, "Jo"), add(&vault, "Sam"));
    let before = vault.vault().bonds().unwrap();
    let forget = |vault: &TempVault, forgotten| vault.vault().forget_bond(jo.id, forgotten);
    for _ in 0..2 {
        forget(&vault, true).unwrap();
        assert_eq!(vault.vault().bonds().unwrap(), from_ref(&sam));
        assert_not_there(&vault, jo.id);
    }
    for _ in 0..2 {
        forget(&vault, false).unwrap();
        assert_eq!(vault.vault().bonds().unwrap(), before);
    }
    forget(&vault, true).unwrap();
    let new = add(&vault, "jo");
    assert!(matches!(forget(&vault, false), Err(VaultError::NicknameTaken)));
    rename(&vault, &new, "Josh").unwrap();
    forget(&vault, false).unwrap();

    forget(&vault, true).unwrap();
    vault.reopen();
    for forgotten in [true, false] {
        assert!(matches!(forget(&vault, forgotten), Err(VaultError::NotFound)), "they are gone");
    }
    assert_eq!(names(&vault), ["Josh", "Sam"]);
    vault.assert_sound();
}

#[test]
fn whoever_was_merged_into_somebody_forgotten_is_forgotten_with_them() {
    let mut vault = TempVault::new();
    let [jo, joan, mother, sam] = ["Jo", "Joan", "Mother", "Sam"].map(|nickname| add(&vault, nickname));
    vault.vault().merge_bonds(jo.id, Some(joan.id)).unwrap();
    vault.vault().merge_bonds(joan.id, Some(mother.id)).unwrap();
    assert!(matches!(vault.vault().forget_bond(joan.id, true), Err(VaultError::NotFound)), "not there");
    vault.vault().forget_bond(mother.id, true).unwrap();
    assert_eq!(names(&vault), ["Sam"]);
    for who in [jo.id, joan.id] {
        let refusal = vault.vault().merge_bonds(who, None);
        assert!(matches!(refusal, Err(VaultError::NotFound)), "nobody comes back behind it");
    }
    vault.vault().forget_bond(mother.id, false).unwrap();
    vault.vault().merge_bonds(jo.id, None).unwrap();
    assert_eq!(names(&vault), ["Jo", "Mother", "Sam"]);
    vault.vault().merge_bonds(jo.id, Some(sam.id)).unwrap();

    vault.vault().forget_bond(mother.id, true).unwrap();
    vault.reopen();
    for who in [joan.id, mother.id] {
        assert!(matches!(vault.vault().merge_bonds(who, None), Err(VaultError::NotFound)));
        assert!(matches!(vault.vault().forget_bond(who, false), Err(VaultError::NotFound)));
    }
    vault.vault().merge_bonds(jo.id, None).unwrap();
    assert_eq!(names(&vault), ["Jo", "Sam"], "who was taken out in time stays");
    vault.assert_sound();
}

/// Puts the number of rows of both tables where only zero can be.
const NOTHING_LEFT: &str = "CREATE TABLE probe (n INTEGER CHECK (n = 0)) STRICT;
    INSERT INTO probe SELECT count(*) FROM bond;
    INSERT INTO probe SELECT count(*) FROM bond_entry;";

/// Somebody forgotten with somebody who was merged into them, and an entry about both.
fn forgotten() -> (TempVault, EntryId, [BondId; 2]) {
    let vault = TempVault::new();
    let [jo, joan] = ["Jo", "Joan"].map(|nickname| add(&vault, nickname).id);
    let (entry, _) = vault.write("", "About them.");
    vault.vault().set_entry_bonds(entry, &[jo, joan]).unwrap();
    vault.vault().merge_bonds(jo, Some(joan)).unwrap();
    vault.vault().forget_bond(joan, true).unwrap();
    (vault, entry, [jo, joan])
}

#[test]
fn of_somebody_forgotten_no_row_stays_behind_when_the_journal_is_closed() {
    let (vault, entry, _) = forgotten();
    let vault = after(vault, NOTHING_LEFT);
    vault.assert_sound();
    assert_eq!(vault.text(entry), "About them.");
    assert!(vault.vault().entry_bonds(entry).unwrap().is_empty());
}

#[test]
fn after_a_crash_somebody_forgotten_goes_when_the_journal_is_opened() {
    let (mut vault, entry, both) = forgotten();
    vault.drop_open();
    vault.open().unwrap();
    for who in both {
        assert!(matches!(vault.vault().forget_bond(who, false), Err(VaultError::NotFound)));
    }
    vault.assert_sound();
    assert_eq!(vault.text(entry), "About them.");
    assert!(vault.vault().entry_bonds(entry).unwrap().is_empty());
}
