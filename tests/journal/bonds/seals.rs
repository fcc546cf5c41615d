//! A row that was changed, removed, put in place of another or put in is noticed.

use holdfast_journal::id::EntryId;
use holdfast_vault::VaultError;
use holdfast_vault::error::Damage;
use support::TempVault;
use support::tamper::{after, problems};

use super::{add, name};

/// Jo, who was made one with Joan; Sam; an entry about Jo and Sam, and one about nobody.
fn journal() -> (TempVault, EntryId, EntryId) {
    let vault = TempVault::new();
    let [jo, joan, sam] = ["Jo", "Joan", "Sam"].map(|nickname| add(&vault, nickname).id);
    let [entry, other] = ["About them.", "About nobody."].map(|text| vault.write("", text).0);
    vault.vault().set_entry_bonds(entry, &[jo, sam]).unwrap();
    vault.vault().merge_bonds(jo, Some(joan)).unwrap();
    vault.assert_sound();
    (vault, entry, other)
}

#[test]
fn rows_left_alone_are_in_order() {
    let (vault, entry, _) = journal();
    let vault = after(vault, "SELECT 1 WHERE 0;");
    assert_eq!(problems(&vault), []);
    assert_eq!(vault.vault().entry_bonds(entry).unwrap().len(), 2);
}

#[test]
fn a_changed_bond_is_found_and_not_read() {
    for sql in [
        "UPDATE bond SET nickname = 'Liar' WHERE bond_key = 2",
        "UPDATE bond SET nickname = '' WHERE bond_key = 2",
        "UPDATE bond SET folded = 'liar' WHERE bond_key = 2",
        "UPDATE bond SET nickname = 'JOAN' WHERE bond_key = 2",
        "UPDATE bond SET kind = 'parent' WHERE bond_key = 2",
        "UPDATE bond SET muted = 1 WHERE bond_key = 2",
        "UPDATE bond SET made_at = made_at + 1 WHERE bond_key = 2",
        "UPDATE bond SET id = zeroblob(16) WHERE bond_key = 2",
        "UPDATE bond SET merged_into = NULL WHERE bond_key = 1",
        "UPDATE bond SET merged_into = 3 WHERE bond_key = 1",
        // A circle.
        "UPDATE bond SET merged_into = 1 WHERE bond_key = 2",
        "UPDATE bond SET seal = zeroblob(32) WHERE bond_key = 2",
        "UPDATE bond SET seal = (SELECT seal FROM bond WHERE bond_key = 3) WHERE bond_key = 2",
        // Two change places, each with its seal: whatever points at them would be about the other.
        "PRAGMA defer_foreign_keys = ON;
         UPDATE bond SET bond_key = 9 WHERE bond_key = 3;
         UPDATE bond SET bond_key = 3 WHERE bond_key = 2;
         UPDATE bond SET bond_key = 2 WHERE bond_key = 9;",
        "INSERT INTO bond VALUES (9, zeroblob(16), 'Eve', 'eve', 'friend', 0, 1, NULL, NULL, zeroblob(32))",
    ] {
        let (vault, entry, other) = journal();
        let vault = after(vault, sql);
        let found = problems(&vault);
        assert!(found.contains(&Damage::Row), "{sql}: {found:?}");
        let open = vault.vault();
        for read in [
            open.bonds().map(drop),
            open.entry_bonds(entry).map(drop),
            open.add_bond(&name("Eve"), Default::default()).map(drop),
            open.set_entry_bonds(entry, &[]),
        ] {
            assert!(matches!(read, Err(VaultError::Damaged(Damage::Row))), "{sql}: {read:?}");
            assert!(!format!("{read:?}").contains("Liar"), "{sql}");
        }
        // An entry that is about nobody is read all the same.
        assert_eq!(open.entry_bonds(other).unwrap(), [], "{sql}");
    }
}

#[test]
fn a_changed_link_is_found_and_not_read() {
    for sql in [
        "UPDATE bond_entry SET bond_key = 2 WHERE bond_key = 1",
        "UPDATE bond_entry SET entry_key = 2 WHERE bond_key = 3",
        "UPDATE bond_entry SET seal = zeroblob(32) WHERE bond_key = 3",
        "UPDATE bond_entry SET seal = (SELECT seal FROM bond_entry WHERE bond_key = 3)",
        "INSERT INTO bond_entry VALUES (2, 2, zeroblob(32))",
    ] {
        let (vault, ..) = journal();
        let bonds = vault.vault().bonds().unwrap();
        let vault = after(vault, sql);
        let found = problems(&vault);
        assert!(found.contains(&Damage::Row), "{sql}: {found:?}");
        let read = bonds.iter().map(|bond| vault.vault().entries_about(bond.id, 10));
        assert!(read.into_iter().any(|read| matches!(read, Err(VaultError::Damaged(Damage::Row)))), "{sql}");
    }
}

#[test]
fn a_removed_row_is_missed() {
    for sql in [
        "DELETE FROM bond_entry WHERE bond_key = 3",
        "DELETE FROM bond_entry",
        "DELETE FROM bond_entry; DELETE FROM bond WHERE bond_key = 3",
        "DELETE FROM bond_entry; DELETE FROM bond",
    ] {
        assert_eq!(problems(&after(journal().0, sql)), [Damage::Sum], "{sql}");
    }
}
