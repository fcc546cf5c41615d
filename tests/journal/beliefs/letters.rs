//! A letter that is locked gives no sentence away.

use holdfast_journal::belief::{BeliefSide, Since};
use holdfast_journal::practice::PracticeKind;
use holdfast_vault::VaultError;
use support::TempVault;

use super::{add, page};
use crate::bonds::runs::{save, text};

/// A letter with what is to become of it.
fn values(after: &str) -> String {
    format!(r#"{{"to":"Her","body":"She stayed.",{after}}}"#)
}

#[test]
fn its_sentences_come_when_it_opens() {
    let mut vault = TempVault::new();
    let belief = add(&vault, "People leave.");
    let letter = PracticeKind::LetterNotSent;
    let run = save(&vault, 1, letter, &values(r#""after":"keep""#));
    let entry = vault.vault().runs_mut().finish(run, &text).unwrap().entry;
    let sentences = |vault: &TempVault| vault.vault().sentences(entry).unwrap();
    let keep = |vault: &TempVault, sentence: &str| {
        vault.vault().keep_moment(belief, BeliefSide::Against, entry, sentence)
    };
    assert_eq!(sentences(&vault), ["She stayed.", "I wrote it down."]);
    let id = keep(&vault, "She stayed.").unwrap();
    let open = page(&vault, belief);

    // Locked once it had been read: from then on also what was kept of it is.
    save(&vault, 1, letter, &values(r#""after":"lock_until","lock_until":"2026-12-01""#));
    vault.vault().runs_mut().finish(run, &text).unwrap();
    for _ in 0..2 {
        assert!(sentences(&vault).is_empty());
        for sentence in ["She stayed.", "A letter lies here."] {
            assert!(matches!(keep(&vault, sentence), Err(VaultError::StillSealed)));
        }
        assert!(page(&vault, belief).moments.is_empty());
        assert_eq!(vault.vault().beliefs().unwrap()[0].moments, (0, 0));
        let changed = vault.vault().change_moment(id, BeliefSide::For, &Since::default());
        assert!(matches!(changed, Err(VaultError::NotFound)));
        // Its day comes; until it is opened it says no more than before.
        vault.clock.pass_seconds(8 * 86_400);
        vault.reopen();
    }
    assert!(vault.vault().runs_mut().unseal_due(entry, &text).unwrap());
    assert_eq!(sentences(&vault), ["She stayed.", "I wrote it down."]);
    assert_eq!(page(&vault, belief), open);
    keep(&vault, "I wrote it down.").unwrap();
    vault.assert_sound();
}
