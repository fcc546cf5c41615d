//! Copies of the vault, made while it is written to.

use std::fs;

use holdfast_vault::{Vault, VaultError, VaultFolder};
use support::{TempVault, passphrase, texts};

fn filled(entries: usize) -> TempVault {
    let vault = TempVault::new();
    for number in 0..entries {
        vault.write("", &texts::ordinary(number).repeat(40));
    }
    vault
}

#[test]
fn a_snapshot_takes_in_what_is_saved_while_it_runs() {
    let vault = filled(400);
    let to = vault.folder().backups().join("one");
    let mut steps = 0;
    let manifest = vault
        .vault()
        .snapshot(&to, |_, progress| {
            steps += 1;
            assert!(progress.done <= progress.total);
            vault.write("", "written between two steps");
            Ok(())
        })
        .unwrap();
    assert!(steps >= 1, "the vault was let go in between");
    assert_eq!(manifest.entries, 400 + steps);
    let copy = Vault::open(&VaultFolder::new(&to), &passphrase(), vault.clock.clone()).unwrap().vault;
    assert!(copy.verify().unwrap().is_sound());
    assert_eq!(u64::from(copy.entries().count().unwrap()), manifest.entries);
    vault.assert_sound();
}

#[test]
fn a_snapshot_that_is_given_up_leaves_nothing_behind() {
    let vault = filled(400);
    let to = vault.folder().backups().join("one");
    let refused = vault.vault().snapshot(&to, |_, _| Err(VaultError::Cancelled));
    assert!(matches!(refused, Err(VaultError::Cancelled)));
    assert_eq!(fs::read_dir(vault.folder().backups()).unwrap().count(), 0);
    vault.assert_sound();
}

#[test]
fn a_snapshot_never_takes_the_place_of_another() {
    let vault = filled(3);
    let to = vault.folder().backups().join("one");
    vault.vault().snapshot(&to, |_, _| Ok(())).unwrap();
    let before = fs::read(to.join("vault.db")).unwrap();
    assert!(matches!(vault.vault().snapshot(&to, |_, _| Ok(())), Err(VaultError::TargetExists)));
    assert_eq!(fs::read(to.join("vault.db")).unwrap(), before);
}

#[test]
fn a_snapshot_of_a_damaged_vault_is_refused() {
    let mut vault = filled(60);
    vault.close();
    let path = vault.path().join("vault.db");
    let mut bytes = fs::read(&path).unwrap();
    let late = bytes.len() - 4096 * 3 + 100;
    bytes[late] ^= 1;
    fs::write(&path, &bytes).unwrap();
    vault.open().unwrap();
    let to = vault.folder().backups().join("one");
    assert!(vault.vault().snapshot(&to, |_, _| Ok(())).is_err());
    assert!(!to.exists());
}
