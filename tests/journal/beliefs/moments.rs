//! Sentences of entries that speak for a belief or against it.

use holdfast_journal::belief::{BeliefSide, Since};
use holdfast_journal::id::{BeliefId, EntryId, MomentId};
use holdfast_vault::VaultError;
use support::tamper::after;
use support::{TempVault, day};

use super::{NONE, add, page, today};

use BeliefSide::{Against, For};

const TEXT: &str = "# Sunday\n\nShe stayed. I had a speech ready!\n\n- Nobody was cross.\n> She stayed.";

fn keep(vault: &TempVault, belief: BeliefId, side: BeliefSide, entry: EntryId, sentence: &str) -> MomentId {
    vault.clock.pass_seconds(1);
    vault.vault().keep_moment(belief, side, entry, sentence).unwrap()
}

fn since(words: &str) -> Since {
    words.to_owned().try_into().unwrap()
}

/// Side, sentence and whether it is still there, in the order of the page.
fn moments(vault: &TempVault, belief: BeliefId) -> Vec<(BeliefSide, String, bool)> {
    let found = page(vault, belief).moments.into_iter();
    found.map(|moment| (moment.side, moment.sentence, moment.still_there)).collect()
}

/// How many there are on each side, as the list says and as the page says.
fn counts(vault: &TempVault, belief: BeliefId) -> (u32, u32) {
    let listed = vault.vault().beliefs().unwrap();
    let listed = listed.into_iter().find(|each| each.id == belief).unwrap();
    assert_eq!(listed, page(vault, belief).belief);
    listed.moments
}

#[test]
fn the_sentences_of_an_entry_are_offered_as_they_stand_in_it() {
    let vault = TempVault::new();
    let (entry, saved) = vault.write("", TEXT);
    let sentences = |entry| vault.vault().sentences(entry);
    assert_eq!(
        sentences(entry).unwrap(),
        ["Sunday", "She stayed.", "I had a speech ready!", "Nobody was cross."]
    );
    vault.save(entry, saved.base, "Another text.").unwrap();
    assert_eq!(sentences(entry).unwrap(), ["Another text."]);
    assert!(sentences(vault.write("", "").0).unwrap().is_empty());
    vault.vault().entries_mut().delete(entry).unwrap();
    assert!(matches!(sentences(entry), Err(VaultError::Invalid(_))));
    vault.vault().entries_mut().erase(entry).unwrap();
    for none in [entry, EntryId::from_bytes([7; 16])] {
        assert!(matches!(sentences(none), Err(VaultError::NotFound)));
    }
}

#[test]
fn a_kept_sentence_is_on_the_page_with_its_entry() {
    let mut vault = TempVault::new();
    let [leave, hide] = ["People leave.", "I must hide."].map(|words| add(&vault, words));
    let (older, _) = vault.write("An older title", "He left. She stayed.");
    vault.vault().entries_mut().describe(older, day("2025-01-02"), Vec::new(), None).unwrap();
    let (newer, _) = vault.write("A title", TEXT);
    keep(&vault, leave, Against, newer, "She stayed.");
    keep(&vault, leave, For, older, "He left.");
    keep(&vault, leave, Against, older, "She stayed.");
    let last = keep(&vault, leave, Against, newer, "Nobody was cross.");
    keep(&vault, hide, For, newer, "I had a speech ready!");
    vault.reopen();
    let expected = [
        (Against, "Nobody was cross.", true),
        (Against, "She stayed.", true),
        (Against, "She stayed.", true),
        (For, "He left.", true),
    ];
    assert_eq!(moments(&vault, leave), expected.map(|(side, text, there)| (side, text.to_owned(), there)));
    assert_eq!((counts(&vault, leave), counts(&vault, hide)), ((1, 3), (1, 0)));
    let first = page(&vault, leave).moments.remove(0);
    assert_eq!((first.id, first.entry, first.day), (last, newer, today()));
    assert_eq!((first.title.as_str(), first.since.as_str()), ("A title", ""));
    let oldest = page(&vault, leave).moments.pop().unwrap();
    assert_eq!(
        (oldest.entry, oldest.day, oldest.title.as_str()),
        (older, day("2025-01-02"), "An older title")
    );
    vault.assert_sound();
}

#[test]
fn a_sentence_that_the_entry_does_not_have_is_refused_and_nothing_changes() {
    let vault = TempVault::new();
    let belief = add(&vault, "People leave.");
    let (entry, saved) = vault.write("", TEXT);
    let (binned, _) = vault.write("", TEXT);
    vault.vault().entries_mut().delete(binned).unwrap();
    vault.save(entry, saved.base, "Another text.\n\n- She stayed. Then we ate.").unwrap();
    let sentences = [
        "",
        "Nobody was cross.",
        "Then we",
        "Another text.\n\n- She stayed.",
        "- She stayed.",
        " She stayed. ",
        "She stayed. Then we ate.",
        "she stayed.",
    ];
    let refused =
        |belief, entry, sentence| vault.vault().keep_moment(belief, For, entry, sentence).unwrap_err();
    for sentence in sentences {
        let error = refused(belief, entry, sentence);
        assert!(matches!(error, VaultError::Invalid(_)), "{sentence:?}: {error:?}");
    }
    assert!(matches!(refused(belief, binned, "She stayed."), VaultError::Invalid(_)));
    assert!(matches!(refused(NONE, entry, "She stayed."), VaultError::NotFound));
    assert!(matches!(refused(belief, EntryId::from_bytes([7; 16]), "She stayed."), VaultError::NotFound));
    vault.vault().remove_belief(belief, true).unwrap();
    assert!(matches!(refused(belief, entry, "She stayed."), VaultError::NotFound));
    vault.vault().remove_belief(belief, false).unwrap();
    assert!(moments(&vault, belief).is_empty());
    vault.assert_sound();
}

#[test]
fn a_sentence_stays_as_it_was_when_the_entry_changes() {
    let mut vault = TempVault::new();
    let belief = add(&vault, "People leave.");
    let (entry, saved) = vault.write("", TEXT);
    keep(&vault, belief, Against, entry, "She stayed.");
    let still = |vault: &TempVault| moments(vault, belief).remove(0);
    let saved = vault.save(entry, saved.base, "She was late.").unwrap();
    assert_eq!(still(&vault), (Against, "She stayed.".to_owned(), false));
    vault.reopen();
    assert_eq!(still(&vault), (Against, "She stayed.".to_owned(), false));
    vault.save(entry, saved.base, "I know now: She stayed.").unwrap();
    assert_eq!(still(&vault), (Against, "She stayed.".to_owned(), true));
    vault.assert_sound();
}

#[test]
fn what_is_kept_twice_is_there_once_on_the_side_that_was_said_last() {
    let vault = TempVault::new();
    let [belief, other] = ["People leave.", "I must hide."].map(|words| add(&vault, words));
    let (entry, _) = vault.write("", TEXT);
    let id = keep(&vault, belief, For, entry, "She stayed.");
    vault.vault().change_moment(id, For, &since("She was ill.")).unwrap();
    assert_eq!(keep(&vault, belief, For, entry, "She stayed."), id);
    assert_eq!(keep(&vault, belief, Against, entry, "She stayed."), id);
    assert_ne!(keep(&vault, other, Against, entry, "She stayed."), id);
    assert_eq!((counts(&vault, belief), counts(&vault, other)), ((0, 1), (0, 1)));
    assert_eq!(page(&vault, belief).moments[0].since.as_str(), "She was ill.", "that stays");
    vault.assert_sound();
}

#[test]
fn what_is_known_since_and_the_side_can_be_changed_and_a_moment_dropped() {
    let mut vault = TempVault::new();
    let belief = add(&vault, "People leave.");
    let (entry, _) = vault.write("", TEXT);
    let id = keep(&vault, belief, For, entry, "She stayed.");
    vault.vault().change_moment(id, Against, &since("Also in May.\n\nI asked.")).unwrap();
    vault.vault().change_moment(id, Against, &since("Also in May.\n\nI asked.")).unwrap();
    vault.reopen();
    let moment = page(&vault, belief).moments.remove(0);
    assert_eq!((moment.id, moment.side, moment.since.as_str()), (id, Against, "Also in May.\n\nI asked."));
    vault.vault().change_moment(id, Against, &Since::default()).unwrap();
    assert_eq!(page(&vault, belief).moments[0].since, Since::default());

    vault.vault().drop_moment(id).unwrap();
    assert!(moments(&vault, belief).is_empty());
    for gone in [id, MomentId::from_bytes([7; 16])] {
        let refusals =
            [vault.vault().drop_moment(gone), vault.vault().change_moment(gone, For, &Since::default())];
        for refusal in refusals {
            assert!(matches!(refusal, Err(VaultError::NotFound)), "{refusal:?}");
        }
    }
    assert_ne!(keep(&vault, belief, For, entry, "She stayed."), id, "it can be kept again");
    assert_eq!(counts(&vault, belief), (1, 0));

    let of_removed = page(&vault, belief).moments[0].id;
    vault.vault().remove_belief(belief, true).unwrap();
    assert!(matches!(vault.vault().drop_moment(of_removed), Err(VaultError::NotFound)));
    vault.vault().remove_belief(belief, false).unwrap();
    assert_eq!(counts(&vault, belief), (1, 0));
    vault.assert_sound();
}

#[test]
fn moments_go_into_the_bin_and_come_out_with_their_entry() {
    let vault = TempVault::new();
    let belief = add(&vault, "People leave.");
    let [entry, other] = [(); 2].map(|()| vault.write("", TEXT).0);
    let id = keep(&vault, belief, For, entry, "She stayed.");
    keep(&vault, belief, Against, other, "Nobody was cross.");
    let before = page(&vault, belief);
    vault.vault().entries_mut().delete(entry).unwrap();
    assert_eq!((counts(&vault, belief), moments(&vault, belief).len()), ((0, 1), 1));
    let hidden = vault.vault().change_moment(id, Against, &Since::default());
    assert!(matches!(hidden, Err(VaultError::NotFound)));
    vault.vault().entries_mut().restore(entry).unwrap();
    assert_eq!(page(&vault, belief), before);

    vault.vault().entries_mut().delete(entry).unwrap();
    vault.vault().entries_mut().erase(entry).unwrap();
    assert_eq!((counts(&vault, belief), moments(&vault, belief).len()), ((0, 1), 1));
    vault.assert_sound();
    let probe = "CREATE TABLE probe (n INTEGER CHECK (n = 1)) STRICT;
        INSERT INTO probe SELECT count(*) FROM belief_moment;";
    after(vault, probe).assert_sound();
}
