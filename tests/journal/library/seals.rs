//! A row that was changed, removed, put in place of another or put in is noticed.

use holdfast_journal::library::ConceptMark;
use holdfast_vault::error::Damage;
use holdfast_vault::schema::{MIGRATIONS, Migration, newest};
use holdfast_vault::{Vault, VaultError};
use support::{TempVault, passphrase};

use super::question;

fn journal() -> TempVault {
    let vault = TempVault::new();
    vault.vault().mark_concept("repair", ConceptMark::Tried, true).unwrap();
    vault.vault().mark_concept("trust", ConceptMark::Seen, true).unwrap();
    for text in ["What did I hear?", "What did I say?"] {
        vault.clock.pass_seconds(1);
        vault.vault().save_own_prompt(None, &question(text)).unwrap();
    }
    vault.assert_sound();
    vault
}

/// Opens the journal after that SQL was run on it: a migration is the one door for it.
fn after(mut vault: TempVault, sql: &'static str) -> TempVault {
    vault.close();
    let later = Migration { number: newest() + 1, name: "later.sql", sql, min_reader: 1 };
    let migrations: Vec<_> = MIGRATIONS.iter().copied().chain([later]).collect();
    let opened =
        Vault::open_with_migrations(&vault.folder(), &passphrase(), vault.clock.clone(), &migrations);
    vault.vault = Some(opened.unwrap().vault);
    vault
}

fn problems(vault: &TempVault) -> Vec<Damage> {
    vault.vault().verify().unwrap().problems
}

#[test]
fn a_row_left_alone_is_in_order() {
    let vault = after(journal(), "-- nothing\nSELECT 1 WHERE 0;");
    vault.assert_sound();
    assert_eq!(vault.vault().concept_marks().unwrap().len(), 2);
    assert_eq!(vault.vault().own_prompts().unwrap().len(), 2);
}

#[test]
fn a_changed_mark_is_found_and_not_read() {
    for sql in [
        "UPDATE concept_mark SET concept = 'safety' WHERE concept = 'trust'",
        "UPDATE concept_mark SET mark = 'understood' WHERE concept = 'trust'",
        "UPDATE concept_mark SET marked_at = marked_at + 1 WHERE concept = 'trust'",
        "UPDATE concept_mark SET seal = zeroblob(32) WHERE concept = 'trust'",
        "INSERT INTO concept_mark VALUES ('trust', 'tried', 1, zeroblob(32))",
        // The seal of another row.
        "UPDATE concept_mark SET seal = (SELECT seal FROM concept_mark WHERE concept = 'repair')",
    ] {
        let vault = after(journal(), sql);
        let found = problems(&vault);
        assert!(found.contains(&Damage::Row), "{sql}: {found:?}");
        let read = vault.vault().concept_marks();
        assert!(matches!(read, Err(VaultError::Damaged(Damage::Row))), "{sql}");
    }
}

#[test]
fn a_changed_question_is_found_and_not_read() {
    for sql in [
        "UPDATE own_prompt SET text = 'Who lied?' WHERE own_prompt_key = 1",
        "UPDATE own_prompt SET text = '' WHERE own_prompt_key = 1",
        "UPDATE own_prompt SET version = 2 WHERE own_prompt_key = 1",
        "UPDATE own_prompt SET version = 70000 WHERE own_prompt_key = 1",
        "UPDATE own_prompt SET id = 'own-00000000000000000000000000000000' WHERE own_prompt_key = 1",
        "UPDATE own_prompt SET made_at = made_at + 1 WHERE own_prompt_key = 1",
        "UPDATE own_prompt SET changed_at = changed_at + 1 WHERE own_prompt_key = 1",
        "UPDATE own_prompt SET retired_at = 0 WHERE own_prompt_key = 1",
        "UPDATE own_prompt SET seal = zeroblob(32) WHERE own_prompt_key = 1",
        "UPDATE own_prompt SET seal = (SELECT seal FROM own_prompt WHERE own_prompt_key = 2)",
    ] {
        let vault = after(journal(), sql);
        let found = problems(&vault);
        assert!(found.contains(&Damage::Row), "{sql}: {found:?}");
        let error = vault.vault().own_prompts().unwrap_err();
        assert!(matches!(error, VaultError::Damaged(Damage::Row)), "{sql}: {error:?}");
        assert!(!format!("{error} {error:?}").contains("lied"), "{sql}");
    }
}

#[test]
fn a_damaged_question_is_not_built_upon() {
    let journal = journal();
    let [other, id] = [0, 1].map(|at| journal.vault().own_prompts().unwrap()[at].id.clone());
    let vault = after(journal, "UPDATE own_prompt SET text = 'Who lied?' WHERE own_prompt_key = 1");
    let open = vault.vault();
    let refusals = [
        open.own_prompt(&id).map(drop),
        open.save_own_prompt(Some(&id), &question("What did I hear?")).map(drop),
        open.retire_own_prompt(&id, true),
        open.star_prompt(&id, true),
        open.remove_own_prompt(&id),
    ];
    for refusal in refusals {
        assert!(matches!(refusal, Err(VaultError::Damaged(Damage::Row))), "{refusal:?}");
    }
    // The other one can be used as before, and what is wrong is still told.
    open.save_own_prompt(Some(&other), &question("What did I not say?")).unwrap();
    open.remove_own_prompt(&other).unwrap();
    assert!(problems(&vault).contains(&Damage::Row));
}

#[test]
fn a_removed_row_is_missed() {
    for sql in [
        "DELETE FROM concept_mark WHERE concept = 'trust'",
        "DELETE FROM concept_mark",
        "DELETE FROM own_prompt WHERE own_prompt_key = 1",
        "DELETE FROM own_prompt",
    ] {
        assert_eq!(problems(&after(journal(), sql)), [Damage::Sum], "{sql}");
    }
}
