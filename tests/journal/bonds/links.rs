//! Whom an entry is about.

use holdfast_journal::id::{BondId, EntryId};
use holdfast_vault::VaultError;
use support::{TempVault, day};

use super::{NOBODY, add, names, rename};

/// Whom an entry is about, by nickname.
fn about(vault: &TempVault, entry: EntryId) -> Vec<String> {
    vault.vault().entry_bonds(entry).unwrap().into_iter().map(|bond| bond.nickname.into()).collect()
}

/// The entries about somebody, newest first, and how many there are.
fn entries(vault: &TempVault, bond: BondId, limit: u32) -> (Vec<EntryId>, u32) {
    let found = vault.vault().entries_about(bond, limit).unwrap();
    (found.newest.into_iter().map(|row| row.id).collect(), found.total)
}

#[test]
fn an_entry_is_about_whom_the_person_says() {
    let mut vault = TempVault::new();
    let [jo, sam, max] = ["Jo", "Sam", "Max"].map(|nickname| add(&vault, nickname).id);
    let (entry, _) = vault.write("", "We met.");
    let set = |vault: &TempVault, bonds: &[BondId]| vault.vault().set_entry_bonds(entry, bonds);
    assert!(about(&vault, entry).is_empty());
    set(&vault, &[sam, jo, sam]).unwrap();
    assert_eq!(about(&vault, entry), ["Jo", "Sam"]);
    vault.reopen();
    assert_eq!(about(&vault, entry), ["Jo", "Sam"]);
    set(&vault, &[max, sam]).unwrap();
    set(&vault, &[sam, max]).unwrap();
    assert_eq!(about(&vault, entry), ["Max", "Sam"]);
    assert_eq!(entries(&vault, jo, 10), (vec![], 0));
    assert_eq!(entries(&vault, max, 10), (vec![entry], 1));
    set(&vault, &[]).unwrap();
    assert!(about(&vault, entry).is_empty());
    vault.assert_sound();
}

#[test]
fn an_unknown_person_or_entry_is_refused_and_nothing_changes() {
    let vault = TempVault::new();
    let [jo, sam, max] = ["Jo", "Sam", "Max"].map(|nickname| add(&vault, nickname).id);
    let (entry, _) = vault.write("", "We met.");
    vault.vault().set_entry_bonds(entry, &[jo]).unwrap();
    vault.vault().forget_bond(max, true).unwrap();
    for bad in [NOBODY, max] {
        let refusal = vault.vault().set_entry_bonds(entry, &[sam, bad]);
        assert!(matches!(refusal, Err(VaultError::NotFound)), "{refusal:?}");
        assert_eq!(about(&vault, entry), ["Jo"]);
    }
    let no_entry = EntryId::from_bytes([7; 16]);
    assert!(matches!(vault.vault().set_entry_bonds(no_entry, &[jo]), Err(VaultError::NotFound)));
    assert!(matches!(vault.vault().entry_bonds(no_entry), Err(VaultError::NotFound)));
    assert_eq!(entries(&vault, jo, 10), (vec![entry], 1));
    vault.assert_sound();
}

#[test]
fn the_newest_days_come_first_and_all_are_counted() {
    let vault = TempVault::new();
    let jo = add(&vault, "Jo").id;
    let days = ["2024-02-29", "2026-11-24", "1999-12-31", "2026-01-01", "2026-11-23"];
    let mut written: Vec<(&str, EntryId)> = days
        .map(|on| {
            let (entry, _) = vault.write(on, "Text.");
            vault.vault().entries_mut().describe(entry, day(on), Vec::new(), None).unwrap();
            vault.vault().set_entry_bonds(entry, &[jo]).unwrap();
            (on, entry)
        })
        .into();
    vault.write("", "About nobody.");
    written.sort_unstable();
    let newest: Vec<EntryId> = written.iter().rev().map(|(_, entry)| *entry).collect();
    assert_eq!(entries(&vault, jo, 10), (newest.clone(), 5));
    assert_eq!(entries(&vault, jo, 2), (newest[..2].to_vec(), 5));
    assert_eq!(entries(&vault, jo, 0), (vec![], 5));
    vault.assert_sound();
}

#[test]
fn an_entry_in_the_bin_is_about_nobody_until_it_is_taken_out() {
    let mut vault = TempVault::new();
    let jo = add(&vault, "Jo").id;
    let (kept, _) = vault.write("", "Stays.");
    let (entry, _) = vault.write("", "Goes and comes.");
    for each in [kept, entry] {
        vault.vault().set_entry_bonds(each, &[jo]).unwrap();
    }
    vault.vault().entries_mut().delete(entry).unwrap();
    assert_eq!(entries(&vault, jo, 10), (vec![kept], 1));
    vault.vault().entries_mut().restore(entry).unwrap();
    assert_eq!(entries(&vault, jo, 10), (vec![entry, kept], 2));
    assert_eq!(about(&vault, entry), ["Jo"]);

    vault.vault().entries_mut().delete(entry).unwrap();
    vault.vault().entries_mut().erase(entry).unwrap();
    vault.assert_sound();
    assert_eq!(entries(&vault, jo, 10), (vec![kept], 1));
    let probe = "CREATE TABLE probe (n INTEGER CHECK (n = 1)) STRICT;
        INSERT INTO probe SELECT count(*) FROM bond_entry;";
    vault = support::tamper::after(vault, probe);
    vault.assert_sound();
}

#[test]
fn what_is_about_one_merged_is_about_the_other_and_comes_back_exactly() {
    let mut vault = TempVault::new();
    let [jo, joan, sam] = ["Jo", "Joan", "Sam"].map(|nickname| add(&vault, nickname).id);
    let [of_jo, of_joan, of_both] = ["jo", "joan", "both"].map(|text| vault.write("", text).0);
    for (entry, bonds) in [(of_jo, &[jo][..]), (of_joan, &[joan]), (of_both, &[jo, joan])] {
        vault.vault().set_entry_bonds(entry, bonds).unwrap();
    }
    vault.vault().merge_bonds(jo, Some(joan)).unwrap();
    vault.reopen();
    for entry in [of_jo, of_joan, of_both] {
        assert_eq!(about(&vault, entry), ["Joan"]);
    }
    assert_eq!(entries(&vault, joan, 10), (vec![of_both, of_joan, of_jo], 3));
    // What is shown is said again, under either name, and somebody is added: nothing else changes.
    vault.vault().set_entry_bonds(of_jo, &[joan, sam]).unwrap();
    vault.vault().set_entry_bonds(of_both, &[jo]).unwrap();
    vault.vault().merge_bonds(jo, None).unwrap();
    assert_eq!(about(&vault, of_jo), ["Jo", "Sam"]);
    assert_eq!(about(&vault, of_joan), ["Joan"]);
    assert_eq!(about(&vault, of_both), ["Jo", "Joan"]);

    // Taken off while they were one, it is off both.
    vault.vault().merge_bonds(jo, Some(joan)).unwrap();
    vault.vault().set_entry_bonds(of_both, &[]).unwrap();
    vault.vault().merge_bonds(jo, None).unwrap();
    assert!(about(&vault, of_both).is_empty());
    vault.assert_sound();
}

#[test]
fn a_link_to_somebody_forgotten_comes_back_with_them() {
    let vault = TempVault::new();
    let (jo, sam) = (add(&vault, "Jo"), add(&vault, "Sam"));
    let (entry, _) = vault.write("", "We met.");
    vault.vault().set_entry_bonds(entry, &[jo.id]).unwrap();
    vault.vault().forget_bond(jo.id, true).unwrap();
    assert!(about(&vault, entry).is_empty());
    // Nobody can take away what is not shown.
    vault.vault().set_entry_bonds(entry, &[sam.id]).unwrap();
    vault.vault().forget_bond(jo.id, false).unwrap();
    assert_eq!(about(&vault, entry), ["Jo", "Sam"]);
    assert_eq!(names(&vault), ["Jo", "Sam"]);
    let text = vault.vault().entries().get(entry).unwrap();
    rename(&vault, &jo, "Joan").unwrap();
    assert_eq!(about(&vault, entry), ["Joan", "Sam"]);
    assert_eq!(vault.vault().entries().get(entry).unwrap(), text, "no nickname is in an entry");
    vault.assert_sound();
}
