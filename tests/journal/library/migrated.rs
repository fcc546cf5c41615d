//! A journal of schema 1, which had none of this.

use std::fs;
use std::path::Path;

use holdfast_journal::entry::WholeEntry;
use holdfast_journal::library::{ConceptMark, State};
use holdfast_vault::schema::{MIGRATIONS, newest};
use holdfast_vault::{Opened, Vault, VaultError};
use support::day;

use super::question;
use crate::schema_fixture::{copy, open};

/// Every entry with its whole history, the bin included.
fn read(vault: &Vault) -> Vec<WholeEntry> {
    let entries = vault.entries();
    entries.ids(true).unwrap().into_iter().map(|id| entries.whole(id).unwrap()).collect()
}

/// Opens it as the program of schema 1 does, reads it and closes it.
fn as_it_was(place: &Path) -> Vec<WholeEntry> {
    let Opened { vault, .. } = open(place, &MIGRATIONS[..1]).unwrap();
    assert_eq!(vault.schema().unwrap(), 1);
    let entries = read(&vault);
    vault.close().unwrap();
    entries
}

#[track_caller]
fn assert_sound(vault: &Vault) {
    let report = vault.verify().unwrap();
    assert!(report.is_sound(), "{:?}", report.problems);
}

#[test]
fn an_old_journal_gets_the_tables_and_keeps_its_entries() {
    let place = copy(1);
    let before = as_it_was(place.path());
    assert!(before.len() > 20);

    let Opened { vault, saves_missing } = open(place.path(), MIGRATIONS).unwrap();
    assert_eq!((vault.schema().unwrap(), saves_missing), (newest(), 0));
    assert!(read(&vault) == before, "an entry is not what it was");
    assert_sound(&vault);
    assert!(vault.own_prompts().unwrap().is_empty() && vault.concept_marks().unwrap().is_empty());
    assert!(vault.starred_prompts().unwrap().is_empty() && vault.declared_states().unwrap().is_empty());
    assert!(!vault.settings().unwrap().own_questions);
    // What was written before the index was there is in it.
    assert_eq!(vault.entries().answering(&["calm-1"], 5).unwrap().total, 2);

    let own = vault.save_own_prompt(None, &question("What did I hear?")).unwrap();
    vault.star_prompt(&own.id, true).unwrap();
    vault.mark_concept("repair", ConceptMark::Tried, true).unwrap();
    vault.declare_state(day("2026-11-28"), State::Stirred).unwrap();
    vault.close().unwrap();

    let Opened { vault, saves_missing } = open(place.path(), MIGRATIONS).unwrap();
    assert_eq!(saves_missing, 0);
    let own = vault.own_prompts().unwrap().remove(0);
    assert_eq!((own.text.as_str(), own.starred), ("What did I hear?", true));
    assert_eq!(vault.concept_marks().unwrap(), [("repair".to_owned(), ConceptMark::Tried)]);
    assert_eq!(vault.declared_state(day("2026-11-28")).unwrap(), State::Stirred);
    assert!(read(&vault) == before, "an entry is not what it was");
    assert_sound(&vault);
}

#[test]
fn a_snapshot_of_the_old_journal_is_made_first() {
    let place = copy(1);
    let before = as_it_was(place.path());
    open(place.path(), MIGRATIONS).unwrap().vault.close().unwrap();
    let backups: Vec<_> =
        fs::read_dir(place.path().join("backups")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(backups.len(), 1, "{backups:?}");
    let name = backups[0].file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with(&format!("before-schema-{}-", newest())), "{name}");
    assert!(as_it_was(&backups[0]) == before, "the program of schema 1 reads it");
}

#[test]
fn the_program_of_schema_1_leaves_a_migrated_journal_alone() {
    let place = copy(1);
    open(place.path(), MIGRATIONS).unwrap().vault.close().unwrap();
    let refused = open(place.path(), &MIGRATIONS[..1]).err();
    assert!(matches!(refused, Some(VaultError::TooNew { needed: 3, newest: 1 })), "{refused:?}");
}
