//! A row that was changed, removed, put in place of another or put in is noticed.

use holdfast_journal::belief::{BeliefSide, HowTrue};
use holdfast_journal::id::BeliefId;
use holdfast_vault::VaultError;
use holdfast_vault::error::Damage;
use support::TempVault;
use support::tamper::{after, problems};

use super::{add, today};

/// Two beliefs, each with two answers and a moment, in the order of their keys.
fn journal() -> (TempVault, [BeliefId; 2]) {
    let vault = TempVault::new();
    let ids = ["People leave.", "I must hide."].map(|words| add(&vault, words));
    let (entry, _) = vault.write("", "She stayed.");
    vault.write("", "She stayed.");
    for id in ids {
        for (on, how_true) in [("2026-11-22", HowTrue::Often), ("2026-11-23", HowTrue::Hardly)] {
            vault.vault().answer_belief(id, support::day(on), how_true).unwrap();
        }
        vault.vault().keep_moment(id, BeliefSide::Against, entry, "She stayed.").unwrap();
    }
    vault.assert_sound();
    (vault, ids)
}

#[test]
fn rows_left_alone_are_in_order() {
    let vault = after(journal().0, "SELECT 1 WHERE 0;");
    assert_eq!(problems(&vault), []);
    assert_eq!(vault.vault().beliefs().unwrap().len(), 2);
}

#[test]
fn a_changed_row_is_found_and_not_read() {
    for sql in [
        "UPDATE belief SET text = 'They are liars.' WHERE belief_key = 1",
        "UPDATE belief SET text = '' WHERE belief_key = 1",
        "UPDATE belief SET day = '2026-11-01' WHERE belief_key = 1",
        "UPDATE belief SET begun_at = begun_at + 1 WHERE belief_key = 1",
        "UPDATE belief SET changed_at = changed_at + 1 WHERE belief_key = 1",
        "UPDATE belief SET seal = zeroblob(32) WHERE belief_key = 1",
        "UPDATE belief SET seal = (SELECT seal FROM belief WHERE belief_key = 2) WHERE belief_key = 1",
        "UPDATE belief_answer SET how_true = 'nearly_always' WHERE belief_key = 1 AND day = '2026-11-22'",
        "UPDATE belief_answer SET day = '2026-11-01' WHERE belief_key = 1 AND day = '2026-11-22'",
        "UPDATE belief_answer SET answered_at = answered_at + 1 WHERE belief_key = 1",
        "UPDATE belief_answer SET seal = zeroblob(32) WHERE belief_key = 1",
        "INSERT INTO belief_answer VALUES (1, '2026-11-01', 'often', 1, zeroblob(32))",
        "UPDATE belief_moment SET sentence = 'They are liars.' WHERE belief_key = 1",
        "UPDATE belief_moment SET side = 'for' WHERE belief_key = 1",
        "UPDATE belief_moment SET since = 'Nothing.' WHERE belief_key = 1",
        "UPDATE belief_moment SET entry_key = 2 WHERE belief_key = 1",
        "UPDATE belief_moment SET revision_id = zeroblob(16) WHERE belief_key = 1",
        "UPDATE belief_moment SET kept_at = kept_at + 1 WHERE belief_key = 1",
        "UPDATE belief_moment SET belief_key = 1 WHERE belief_key = 2",
        "UPDATE belief_moment SET seal = zeroblob(32) WHERE belief_key = 1",
    ] {
        let (vault, [id, other]) = journal();
        let vault = after(vault, sql);
        let found = problems(&vault);
        assert!(found.contains(&Damage::Row), "{sql}: {found:?}");
        let error = vault.vault().belief(id).unwrap_err();
        assert!(matches!(error, VaultError::Damaged(Damage::Row)), "{sql}: {error:?}");
        assert!(!format!("{error} {error:?}").contains("liars"), "{sql}");
        // The other one is read as before.
        let other = vault.vault().belief(other);
        assert!(other.is_ok_and(|page| page.answers.len() == 2), "{sql}");
    }
}

#[test]
fn a_damaged_row_is_not_built_upon() {
    let (vault, [id, _]) = journal();
    let vault = after(vault, "UPDATE belief SET text = 'They are liars.' WHERE belief_key = 1");
    let open = vault.vault();
    let refusals = [
        open.beliefs().map(drop),
        open.save_belief(Some(id), &super::text("Anything."), today()).map(drop),
        open.remove_belief(id, true),
        open.answer_belief(id, today(), HowTrue::Often),
    ];
    for refusal in refusals {
        assert!(matches!(refusal, Err(VaultError::Damaged(Damage::Row))), "{refusal:?}");
    }
    assert!(problems(&vault).contains(&Damage::Row));
}

#[test]
fn a_removed_row_is_missed() {
    for sql in [
        "DELETE FROM belief_moment WHERE belief_key = 1",
        "DELETE FROM belief_answer WHERE belief_key = 1 AND day = '2026-11-22'",
        "DELETE FROM belief_answer",
        "DELETE FROM belief_moment; DELETE FROM belief_answer; DELETE FROM belief WHERE belief_key = 1",
    ] {
        assert_eq!(problems(&after(journal().0, sql)), [Damage::Sum], "{sql}");
    }
}
