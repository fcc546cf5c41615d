//! Whom a run of a practice is about, so is its entry.

use holdfast_journal::clock::Clock;
use holdfast_journal::day::DayEnd;
use holdfast_journal::id::{BondId, EntryId, RunId};
use holdfast_journal::moment::Moment;
use holdfast_journal::practice::{PracticeKind, values_from_json};
use holdfast_vault::VaultError;
use holdfast_vault::runs::{NewRun, Rendered, Run, RunDraft};
use support::TempVault;
use support::tamper::{after, problems};

use super::add;

/// A run's text, without a nickname as always.
pub(crate) fn text(run: &Run) -> Result<Rendered, VaultError> {
    let body = if run.sealed { "A letter lies here." } else { "She stayed. I wrote it down." };
    Ok(Rendered { title: run.practice.slug().into(), body: body.into() })
}

/// Saves a run with these values.
pub(crate) fn save(vault: &TempVault, number: u8, practice: PracticeKind, values: &str) -> RunId {
    let id = RunId::from_bytes([number; 16]);
    let moment = Moment::of(vault.clock.now(), DayEnd::default()).unwrap();
    let values = values_from_json(values).unwrap();
    let new = Some(NewRun { practice, version: 1, moment });
    let draft = RunDraft { id, new, step: "", safety: None, values: &values, afterwards: "" };
    vault.vault().runs_mut().save(&draft, &text).unwrap();
    id
}

/// A run about somebody, finished, and its entry.
fn finished(vault: &TempVault, number: u8, person: BondId) -> (RunId, EntryId) {
    let run = going_on(vault, number, person);
    (run, vault.vault().runs_mut().finish(run, &text).unwrap().entry)
}

/// A run about somebody that was left in the middle.
fn going_on(vault: &TempVault, number: u8, person: BondId) -> RunId {
    let values = format!(r#"{{"person":"{person}","need":"An answer."}}"#);
    save(vault, number, PracticeKind::AskPlainly, &values)
}

fn person(vault: &TempVault, run: RunId) -> Option<BondId> {
    vault.vault().runs().get(run).unwrap().fields.person()
}

fn about(vault: &TempVault, entry: EntryId) -> Vec<BondId> {
    vault.vault().entry_bonds(entry).unwrap().into_iter().map(|bond| bond.id).collect()
}

fn entries(vault: &TempVault, bond: BondId) -> Vec<EntryId> {
    let found = vault.vault().entries_about(bond, 10).unwrap();
    assert_eq!(found.total as usize, found.newest.len());
    found.newest.into_iter().map(|row| row.id).collect()
}

#[test]
fn the_entry_of_a_run_is_about_whom_the_run_is_about() {
    let mut vault = TempVault::new();
    let [jo, sam] = ["Jo", "Sam"].map(|nickname| add(&vault, nickname).id);
    let (written, _) = vault.write("", "About Jo as well.");
    vault.vault().set_entry_bonds(written, &[jo]).unwrap();
    let (_, entry) = finished(&vault, 1, jo);
    going_on(&vault, 2, jo);
    assert_eq!((about(&vault, entry), entries(&vault, jo)), (vec![jo], vec![entry, written]));
    // Said again, and somebody else said with it: who was chosen in the practice needs no row of their own.
    vault.vault().set_entry_bonds(entry, &[jo]).unwrap();
    vault.vault().set_entry_bonds(entry, &[sam, jo]).unwrap();
    assert_eq!(about(&vault, entry), [jo, sam]);
    vault.vault().set_entry_bonds(entry, &[sam]).unwrap();
    assert_eq!(about(&vault, entry), [jo, sam], "that is changed in the practice");
    assert_eq!(entries(&vault, sam), [entry]);
    vault.vault().set_entry_bonds(entry, &[]).unwrap();
    assert_eq!(about(&vault, entry), [jo]);

    vault.vault().entries_mut().delete(entry).unwrap();
    assert_eq!(entries(&vault, jo), [written]);
    vault.vault().entries_mut().restore(entry).unwrap();
    assert_eq!(entries(&vault, jo), [entry, written]);
    vault.assert_sound();
    let probe = "CREATE TABLE probe (n INTEGER CHECK (n = 1)) STRICT;
        INSERT INTO probe SELECT count(*) FROM bond_entry;";
    vault = after(vault, probe);
    assert_eq!(problems(&vault), []);
}

#[test]
fn a_run_is_about_the_other_one_while_two_are_one() {
    let mut vault = TempVault::new();
    let [jo, joan] = ["Jo", "Joan"].map(|nickname| add(&vault, nickname).id);
    let (run, entry) = finished(&vault, 1, jo);
    let left = going_on(&vault, 2, jo);
    vault.vault().merge_bonds(jo, Some(joan)).unwrap();
    vault.reopen();
    assert_eq!((person(&vault, run), person(&vault, left)), (Some(joan), Some(joan)));
    assert_eq!((about(&vault, entry), entries(&vault, joan)), (vec![joan], vec![entry]));
    vault.vault().set_entry_bonds(entry, &[joan]).unwrap();
    vault.vault().merge_bonds(jo, None).unwrap();
    assert_eq!((person(&vault, run), person(&vault, left)), (Some(jo), Some(jo)));
    assert_eq!((about(&vault, entry), entries(&vault, joan)), (vec![jo], vec![]));
    vault.assert_sound();
}

#[test]
fn forgetting_somebody_takes_them_out_of_every_run_and_leaves_the_words() {
    let mut vault = TempVault::new();
    let [jo, joan, sam] = ["Jo", "Joan", "Sam"].map(|nickname| add(&vault, nickname).id);
    let ((run, entry), left) = (finished(&vault, 1, jo), going_on(&vault, 2, jo));
    let (other, _) = finished(&vault, 3, sam);
    vault.vault().merge_bonds(jo, Some(joan)).unwrap();
    vault.vault().forget_bond(joan, true).unwrap();
    assert_eq!((person(&vault, run), person(&vault, left)), (None, None));
    assert!(about(&vault, entry).is_empty());
    vault.vault().forget_bond(joan, false).unwrap();
    assert_eq!((person(&vault, run), about(&vault, entry)), (Some(joan), vec![joan]));
    vault.vault().forget_bond(joan, true).unwrap();
    vault.reopen();
    vault.assert_sound();
    assert_eq!((person(&vault, run), person(&vault, left), person(&vault, other)), (None, None, Some(sam)));
    assert!(about(&vault, entry).is_empty());
    assert_eq!(vault.text(entry), "She stayed. I wrote it down.");
    assert_eq!(vault.vault().runs().going_on().unwrap().len(), 1);
    let probe = "CREATE TABLE probe (n INTEGER CHECK (n = 1)) STRICT;
        INSERT INTO probe SELECT count(*) FROM practice_run WHERE bond_key IS NOT NULL;
        INSERT INTO probe SELECT count(*) FROM bond;";
    after(vault, probe).assert_sound();
}

#[test]
fn an_erased_entry_of_a_run_is_about_nobody() {
    let vault = TempVault::new();
    let [jo, sam] = ["Jo", "Sam"].map(|nickname| add(&vault, nickname).id);
    let (_, entry) = finished(&vault, 1, jo);
    vault.vault().set_entry_bonds(entry, &[sam]).unwrap();
    vault.vault().entries_mut().delete(entry).unwrap();
    vault.vault().entries_mut().erase(entry).unwrap();
    for bond in [jo, sam] {
        assert!(entries(&vault, bond).is_empty());
    }
    vault.assert_sound();
}
