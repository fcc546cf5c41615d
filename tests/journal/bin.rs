//! Deleting, taking back, erasing.

use holdfast_journal::tag::Tag;
use holdfast_vault::VaultError;
use support::{TempVault, day};

#[test]
fn a_deleted_entry_can_be_taken_back() {
    let mut vault = TempVault::new();
    let (id, _) = vault.write("", "still needed");
    vault.vault().entries_mut().delete(id).unwrap();
    assert_eq!(vault.vault().entries().count().unwrap(), 0);
    assert_eq!(vault.vault().entries().bin().unwrap().len(), 1);
    vault.reopen();
    vault.vault().entries_mut().restore(id).unwrap();
    assert_eq!(vault.vault().entries().page(None, 10).unwrap().rows[0].id, id);
    assert_eq!(vault.text(id), "still needed");
    vault.assert_sound();
}

#[test]
fn after_thirty_days_the_bin_erases_what_lies_in_it() {
    let mut vault = TempVault::new();
    let (old, _) = vault.write("", "old");
    vault.vault().entries_mut().delete(old).unwrap();
    vault.clock.pass_seconds(29 * 86_400);
    vault.reopen();
    assert_eq!(vault.vault().entries().bin().unwrap().len(), 1, "29 days are not yet 30");
    vault.clock.pass_seconds(2 * 86_400);
    vault.reopen();
    assert!(vault.vault().entries().bin().unwrap().is_empty());
    assert!(matches!(vault.vault().entries().get(old), Err(VaultError::NotFound)));
    vault.assert_sound();
}

#[test]
fn what_was_deleted_while_the_clock_was_wrong_is_not_erased_at_once() {
    let mut vault = TempVault::new();
    let (id, _) = vault.write("", "written before the battery went flat");
    vault.clock.pass_seconds(-26 * 365 * 86_400);
    vault.vault().entries_mut().delete(id).unwrap();
    vault.clock.pass_seconds(26 * 365 * 86_400 + 60);
    vault.reopen();
    assert_eq!(vault.vault().entries().bin().unwrap().len(), 1, "its thirty days begin now");
    vault.clock.pass_seconds(31 * 86_400);
    vault.reopen();
    assert!(vault.vault().entries().bin().unwrap().is_empty());
    vault.assert_sound();
}

#[test]
fn erasing_takes_every_text_and_leaves_the_sums_right() {
    let mut vault = TempVault::new();
    let (kept, _) = vault.write("kept", "kept");
    let (id, first) = vault.write("a secret title", "a secret text");
    vault.vault().entries_mut().close(id).unwrap();
    let second = vault.save(id, first.base, "a secret later text").unwrap();
    vault
        .vault()
        .entries_mut()
        .describe(id, day("2026-11-24"), Tag::parse_list("secret tag").unwrap(), None)
        .unwrap();
    let early = vault.vault().entries_mut().erase(id);
    assert!(matches!(early, Err(VaultError::Invalid(_))), "only what lies in the bin");
    vault.vault().entries_mut().delete(id).unwrap();
    vault.vault().entries_mut().erase(id).unwrap();
    for lost in [
        vault.vault().entries().get(id).map(drop),
        vault.vault().entries().revision(id, first.base.revision).map(drop),
        vault.vault().entries_mut().restore(id).map(drop),
        vault.save(id, second.base, "back again").map(drop),
    ] {
        assert!(matches!(lost, Err(VaultError::NotFound)), "erased is erased");
    }
    vault.assert_sound();
    vault.reopen();
    vault.assert_sound();
    assert_eq!(vault.text(kept), "kept");
    let report = vault.vault().verify().unwrap();
    assert_eq!((report.entries, report.revisions), (1, 3), "the hashes of what was erased stay");
}
