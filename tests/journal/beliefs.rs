//! Beliefs a person keeps an eye on, on a real vault.

mod letters;
mod moments;
mod seals;

use holdfast_journal::belief::{BeliefText, HowTrue};
use holdfast_journal::day::Day;
use holdfast_journal::id::BeliefId;
use holdfast_vault::{BeliefPage, VaultError};
use support::tamper::after;
use support::{TempVault, day};

use HowTrue::{Hardly, NearlyAlways, Often, Sometimes};

fn text(words: &str) -> BeliefText {
    words.to_owned().try_into().unwrap()
}

/// The day the clock of a new vault shows.
fn today() -> Day {
    day("2026-11-24")
}

/// Adds a belief, a second after the last one.
fn add(vault: &TempVault, words: &str) -> BeliefId {
    vault.clock.pass_seconds(1);
    vault.vault().save_belief(None, &text(words), today()).unwrap()
}

fn page(vault: &TempVault, id: BeliefId) -> BeliefPage {
    vault.vault().belief(id).unwrap()
}

/// The beliefs in the list, the last changed first.
fn listed(vault: &TempVault) -> Vec<String> {
    vault.vault().beliefs().unwrap().into_iter().map(|belief| belief.text.into()).collect()
}

/// An id of no belief.
const NONE: BeliefId = BeliefId::from_bytes([7; 16]);

/// Every request about a belief, refused because it is not there.
#[track_caller]
fn assert_not_there(vault: &TempVault, id: BeliefId) {
    let open = vault.vault();
    let refusals = [
        open.belief(id).map(drop),
        open.save_belief(Some(id), &text("Anything."), today()).map(drop),
        open.answer_belief(id, today(), Often),
    ];
    for refusal in refusals {
        assert!(matches!(refusal, Err(VaultError::NotFound)), "{refusal:?}");
    }
}

#[test]
fn the_last_changed_belief_comes_first() {
    let mut vault = TempVault::new();
    assert!(listed(&vault).is_empty());
    let [leave, hide, ask] =
        ["People leave.", "I must hide.", "I may not ask."].map(|words| add(&vault, words));
    assert_eq!(listed(&vault), ["I may not ask.", "I must hide.", "People leave."]);
    vault.clock.pass_seconds(1);
    assert_eq!(vault.vault().save_belief(Some(leave), &text("They go."), today()).unwrap(), leave);
    assert_eq!(listed(&vault), ["They go.", "I may not ask.", "I must hide."]);
    // The same words, and the same answer again, are no change.
    vault.vault().answer_belief(hide, today(), Often).unwrap();
    vault.clock.pass_seconds(1);
    vault.vault().save_belief(Some(ask), &text("I may not ask."), today()).unwrap();
    vault.vault().answer_belief(leave, today(), Hardly).unwrap();
    vault.clock.pass_seconds(1);
    vault.vault().answer_belief(hide, today(), Often).unwrap();
    assert_eq!(listed(&vault), ["They go.", "I must hide.", "I may not ask."]);
    vault.reopen();
    assert_eq!(listed(&vault), ["They go.", "I must hide.", "I may not ask."]);
    assert_eq!(page(&vault, leave).belief.day, today());
    assert_not_there(&vault, NONE);
    vault.assert_sound();
}

#[test]
fn the_last_word_of_a_day_stands() {
    let mut vault = TempVault::new();
    let id = add(&vault, "People leave.");
    let other = add(&vault, "I must hide.");
    let said = [
        ("2026-11-22", Often),
        ("2026-11-24", Sometimes),
        ("2026-11-20", NearlyAlways),
        ("2026-11-22", Hardly),
        ("2026-11-24", Often),
        ("2026-11-24", Sometimes),
    ];
    for (on, how_true) in said {
        vault.vault().answer_belief(id, day(on), how_true).unwrap();
    }
    let expected =
        [(day("2026-11-20"), NearlyAlways), (day("2026-11-22"), Hardly), (day("2026-11-24"), Sometimes)];
    assert_eq!(page(&vault, id).answers, expected);
    assert!(page(&vault, other).answers.is_empty());
    vault.reopen();
    assert_eq!(page(&vault, id).answers, expected);
    vault.assert_sound();
}

#[test]
fn a_removed_belief_can_be_taken_back_as_it_was() {
    let mut vault = TempVault::new();
    let [id, other] = ["People leave.", "I must hide."].map(|words| add(&vault, words));
    vault.vault().answer_belief(id, today(), Often).unwrap();
    let (before, list) = (page(&vault, id), listed(&vault));
    vault.clock.pass_seconds(60);
    for _ in 0..2 {
        vault.vault().remove_belief(id, true).unwrap();
        assert_eq!(listed(&vault), ["I must hide."]);
        assert_not_there(&vault, id);
    }
    vault.reopen();
    assert_not_there(&vault, id);
    for _ in 0..2 {
        vault.vault().remove_belief(id, false).unwrap();
        assert_eq!((page(&vault, id), listed(&vault)), (before.clone(), list.clone()));
    }
    vault.vault().remove_belief(other, false).unwrap();
    for removed in [true, false] {
        assert!(matches!(vault.vault().remove_belief(NONE, removed), Err(VaultError::NotFound)));
    }
    vault.assert_sound();
}

/// Fails unless nothing but one belief and one answer is left.
const ONE_LEFT: &str = "CREATE TABLE probe (n INTEGER CHECK (n = 1)) STRICT;
    INSERT INTO probe SELECT count(*) FROM belief;
    INSERT INTO probe SELECT count(*) FROM belief_answer;
    INSERT INTO probe SELECT count(*) + 1 FROM belief_moment;";

#[test]
fn after_thirty_days_a_removed_belief_is_gone_with_all_that_was_said_of_it() {
    let mut vault = TempVault::new();
    let [gone, kept] = ["People leave.", "I must hide."].map(|words| add(&vault, words));
    let (entry, _) = vault.write("", "She stayed.");
    for id in [gone, kept] {
        vault.vault().answer_belief(id, today(), Often).unwrap();
    }
    let side = holdfast_journal::belief::BeliefSide::Against;
    vault.vault().keep_moment(gone, side, entry, "She stayed.").unwrap();
    vault.vault().remove_belief(gone, true).unwrap();
    vault.clock.pass_seconds(29 * 86_400);
    vault.reopen();
    vault.vault().remove_belief(gone, false).unwrap();
    assert_eq!(page(&vault, gone).moments.len(), 1, "29 days are not yet 30");
    vault.vault().remove_belief(gone, true).unwrap();
    vault.clock.pass_seconds(31 * 86_400);
    vault.reopen();
    assert!(matches!(vault.vault().remove_belief(gone, false), Err(VaultError::NotFound)));
    assert_eq!(listed(&vault), ["I must hide."]);
    assert_eq!(vault.text(entry), "She stayed.");
    vault.assert_sound();
    after(vault, ONE_LEFT).assert_sound();
}

#[test]
fn what_was_removed_while_the_clock_was_wrong_is_not_gone_at_once() {
    let mut vault = TempVault::new();
    let id = add(&vault, "People leave.");
    vault.clock.pass_seconds(-26 * 365 * 86_400);
    vault.vault().remove_belief(id, true).unwrap();
    vault.clock.pass_seconds(26 * 365 * 86_400 + 60);
    vault.reopen();
    vault.vault().remove_belief(id, false).unwrap();
    vault.vault().remove_belief(id, true).unwrap();
    vault.clock.pass_seconds(31 * 86_400);
    vault.reopen();
    assert!(matches!(vault.vault().remove_belief(id, false), Err(VaultError::NotFound)));
    vault.assert_sound();
}
