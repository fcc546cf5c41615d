//! Questions in a person's own words, and stars.

use holdfast_journal::entry::Answered;
use holdfast_vault::VaultError;
use support::{TempVault, day};

use super::answering::answer;
use super::question;

const UNKNOWN: &str = "own-00000000000000000000000000000000";

fn ids(vault: &TempVault) -> Vec<String> {
    vault.vault().own_prompts().unwrap().into_iter().map(|own| own.id).collect()
}

#[test]
fn questions_are_kept_the_newest_first() {
    let mut vault = TempVault::new();
    assert!(vault.vault().own_prompts().unwrap().is_empty());
    let texts =
        ["What did I hear?", "<b>x</b> [a](b) 何を？ 👍🏽 '; DROP TABLE own_prompt --", "What did I hear?"];
    let made = texts.map(|text| {
        let own = vault.vault().save_own_prompt(None, &question(text)).unwrap();
        assert_eq!((own.text.as_str(), own.version, own.retired, own.starred), (text, 1, false, false));
        let digits = own.id.strip_prefix("own-").unwrap();
        assert!(digits.len() == 32 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')));
        // A clock that was put back changes nothing about the order.
        vault.clock.pass_seconds(-60);
        own
    });
    let mut expected = made.to_vec();
    expected.reverse();
    assert_eq!(vault.vault().own_prompts().unwrap(), expected);
    assert_eq!(vault.vault().own_prompt(&made[1].id).unwrap().as_ref(), Some(&made[1]));
    assert_eq!(vault.vault().own_prompt(UNKNOWN).unwrap(), None);
    assert_eq!(vault.vault().own_prompt("calm-1").unwrap(), None);
    vault.reopen();
    assert_eq!(vault.vault().own_prompts().unwrap(), expected);
    vault.assert_sound();
}

#[test]
fn other_words_raise_the_version_and_the_same_words_do_not() {
    let mut vault = TempVault::new();
    let id = vault.vault().save_own_prompt(None, &question("What did I hear?")).unwrap().id;
    vault.vault().star_prompt(&id, true).unwrap();
    vault.vault().retire_own_prompt(&id, true).unwrap();
    for (text, version) in [
        ("What did I hear?", 1),
        ("What did I hear, and from whom?", 2),
        (" What did I hear,\nand from whom? ", 2),
        ("What did I hear?", 3),
    ] {
        let saved = vault.vault().save_own_prompt(Some(&id), &question(text)).unwrap();
        assert_eq!((saved.text.as_str(), saved.version), (question(text).as_str(), version));
        assert!(saved.retired && saved.starred && saved.id == id, "what else was said stays");
        vault.reopen();
        assert_eq!(vault.vault().own_prompts().unwrap(), [saved]);
        vault.assert_sound();
    }
}

#[test]
fn a_question_that_is_not_there_is_refused_without_its_words() {
    let vault = TempVault::new();
    let open = vault.vault();
    for id in [UNKNOWN, "calm-1", ""] {
        let refusals = [
            open.save_own_prompt(Some(id), &question("kettle")).map(drop),
            open.retire_own_prompt(id, true),
            open.retire_own_prompt(id, false),
            open.remove_own_prompt(id),
        ];
        for refusal in refusals {
            let error = refusal.unwrap_err();
            assert!(matches!(error, VaultError::NotFound), "{id}: {error:?}");
            assert!(!format!("{error} {error:?}").contains("kettle"));
        }
    }
    let own = open.save_own_prompt(None, &question("kettle")).unwrap();
    assert!(!format!("{own:?}").contains("kettle"), "what a person wrote stays out of debug output");
    assert_eq!(ids(&vault), [own.id]);
    vault.assert_sound();
}

#[test]
fn a_question_is_asked_no_longer_and_again() {
    let mut vault = TempVault::new();
    let id = vault.vault().save_own_prompt(None, &question("What did I hear?")).unwrap().id;
    for retired in [false, true, true, false, true] {
        vault.vault().retire_own_prompt(&id, retired).unwrap();
        vault.reopen();
        let own = vault.vault().own_prompt(&id).unwrap().unwrap();
        assert_eq!((own.retired, own.version), (retired, 1));
        vault.assert_sound();
    }
}

#[test]
fn a_removed_question_leaves_nothing_but_its_answers() {
    let mut vault = TempVault::new();
    let [gone, stays] = ["What did I hear?", "What did I say?"]
        .map(|text| vault.vault().save_own_prompt(None, &question(text)).unwrap());
    for id in [&gone.id, &stays.id] {
        vault.vault().star_prompt(id, true).unwrap();
    }
    let today = day("2026-11-24");
    for id in ["calm-1", &gone.id, &stays.id, &gone.id] {
        vault.vault().offer_prompt(today, id).unwrap();
    }
    let entry = answer(&vault, &gone.id, "What did I hear?", "The kettle.");
    vault.vault().remove_own_prompt(&gone.id).unwrap();
    vault.reopen();

    assert_eq!(ids(&vault), [stays.id.as_str()]);
    assert_eq!(vault.vault().own_prompt(&gone.id).unwrap(), None);
    assert_eq!(vault.vault().starred_prompts().unwrap(), [stays.id.as_str()]);
    assert_eq!(vault.vault().prompt_day(today).unwrap().offered, ["calm-1", &stays.id]);
    vault.vault().offer_prompt(today, "calm-2").unwrap();
    assert_eq!(vault.vault().prompt_day(today).unwrap().offered, ["calm-1", &stays.id, "calm-2"]);
    let kept = Answered { prompt: gone.id.clone(), version: 1, text: "What did I hear?".into() };
    assert_eq!(vault.vault().entries().get(entry).unwrap().answered, Some(kept));
    assert!(matches!(vault.vault().remove_own_prompt(&gone.id), Err(VaultError::NotFound)));
    vault.assert_sound();
}

#[test]
fn stars_come_and_go() {
    let mut vault = TempVault::new();
    let own = vault.vault().save_own_prompt(None, &question("What did I hear?")).unwrap().id;
    for id in ["repair-3", &own, "calm-1", "repair-3"] {
        vault.clock.pass_seconds(1);
        vault.vault().star_prompt(id, true).unwrap();
    }
    // A star given twice keeps its place.
    assert_eq!(vault.vault().starred_prompts().unwrap(), ["calm-1", &own, "repair-3"]);
    assert!(vault.vault().own_prompt(&own).unwrap().unwrap().starred);
    vault.vault().star_prompt(&own, false).unwrap();
    for id in [&own, "never-starred", UNKNOWN] {
        vault.vault().star_prompt(id, false).unwrap();
    }
    let refused = vault.vault().star_prompt(UNKNOWN, true);
    assert!(matches!(refused, Err(VaultError::NotFound)), "a page may be older than the removal");
    vault.reopen();
    assert_eq!(vault.vault().starred_prompts().unwrap(), ["calm-1", "repair-3"]);
    assert!(!vault.vault().own_prompts().unwrap()[0].starred);
    vault.assert_sound();
}
