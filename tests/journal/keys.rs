//! Passphrases, the recovery code, and the two key files.

use std::fs;

use holdfast_journal::secret::Secret;
use holdfast_vault::{FolderState, Vault, VaultError, VaultFolder};
use support::{FixedClock, PASSPHRASE, QUICK, TempVault, passphrase};

fn secret(text: &str) -> Secret {
    Secret::new(text.into())
}

#[test]
fn only_the_passphrase_opens() {
    let mut vault = TempVault::new();
    let (id, _) = vault.write("", "words");
    vault.close();
    let wrong = Vault::open(&vault.folder(), &secret("lantern gravel tuesday"), vault.clock.clone());
    assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
    vault.open().unwrap();
    assert_eq!(vault.text(id), "words");
}

#[test]
fn a_weak_passphrase_makes_no_journal() {
    let folder = tempfile::tempdir().unwrap();
    let target = VaultFolder::new(folder.path().join("new"));
    let refused = Vault::create(&target, &secret("password1"), QUICK, FixedClock::at("2026-11-24T12:00:00Z"));
    assert!(matches!(refused, Err(VaultError::WeakPassphrase)));
    assert_eq!(target.state(), FolderState::Empty);
}

#[test]
fn the_recovery_code_opens_and_is_replaced() {
    let mut vault = TempVault::new();
    let (id, _) = vault.write("", "words");
    vault.close();
    let new = secret("four or five other words");
    let (opened, next) =
        Vault::recover(&vault.folder(), &vault.code.line(), &new, vault.clock.clone()).unwrap();
    assert_eq!(opened.vault.entries().get(id).unwrap().body.as_str(), "words");
    assert!(opened.vault.fits_recovery_code(&next.line()).unwrap());
    assert!(
        !opened.vault.fits_recovery_code(&vault.code.line()).unwrap(),
        "a code that was used has been seen"
    );
    opened.vault.close().unwrap();
    assert!(
        matches!(vault.open(), Err(VaultError::WrongPassphrase)),
        "the forgotten passphrase is gone as well"
    );
    Vault::open(&vault.folder(), &new, vault.clock.clone()).unwrap();
}

#[test]
fn a_code_is_not_spent_on_a_journal_that_cannot_be_opened() {
    let mut vault = TempVault::new();
    vault.close();
    let database = vault.path().join("vault.db");
    let (sound, keys) = (fs::read(&database).unwrap(), fs::read(vault.path().join("vault.keys")).unwrap());
    let mut damaged = sound.clone();
    damaged[100] ^= 1;
    fs::write(&database, damaged).unwrap();
    let new = secret("four or five other words");
    let refused = Vault::recover(&vault.folder(), &vault.code.line(), &new, vault.clock.clone());
    assert!(matches!(refused.map(drop), Err(VaultError::Damaged(_))));
    assert_eq!(fs::read(vault.path().join("vault.keys")).unwrap(), keys);
    // A backup of the database is put back: the code on paper still opens it.
    fs::write(&database, sound).unwrap();
    assert!(Vault::recover(&vault.folder(), &vault.code.line(), &new, vault.clock.clone()).is_ok());
}

#[test]
fn once_the_first_copy_is_written_the_change_holds_and_is_said_to() {
    let mut vault = TempVault::new();
    let new = secret("four or five other words");
    // Something is in the way of the second copy only.
    let second = vault.path().join("vault.keys.2");
    fs::remove_file(&second).unwrap();
    fs::create_dir_all(second.join("in the way")).unwrap();
    vault.vault().change_passphrase(&passphrase(), &new).unwrap();
    vault.close();
    assert!(matches!(vault.open(), Err(VaultError::WrongPassphrase)));
    let opened = Vault::open(&vault.folder(), &new, vault.clock.clone()).unwrap();
    opened.vault.close().unwrap();
    fs::remove_dir_all(&second).unwrap();
    Vault::open(&vault.folder(), &new, vault.clock.clone()).unwrap().vault.close().unwrap();
    assert_eq!(fs::read(&second).unwrap(), fs::read(vault.path().join("vault.keys")).unwrap(), "healed");
}

#[test]
fn a_slip_in_the_recovery_code_is_told() {
    let mut vault = TempVault::new();
    vault.close();
    for wrong in ["", "0000-0000-0000-0000-0000-0000-0000", "not a code at all"] {
        let refused = Vault::recover(&vault.folder(), &secret(wrong), &passphrase(), vault.clock.clone());
        assert!(matches!(refused, Err(VaultError::WrongRecoveryCode)), "{wrong}");
    }
    vault.open().unwrap();
}

#[test]
fn a_new_passphrase_takes_the_old_ones_place() {
    let mut vault = TempVault::new();
    let new = secret("another fifteen characters");
    let refused = vault.vault().change_passphrase(&secret("not the old one at all"), &new);
    assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
    vault.vault().change_passphrase(&passphrase(), &new).unwrap();
    vault.close();
    assert!(matches!(vault.open(), Err(VaultError::WrongPassphrase)));
    let opened = Vault::open(&vault.folder(), &new, vault.clock.clone()).unwrap();
    assert!(opened.vault.fits_recovery_code(&vault.code.line()).unwrap(), "the code is another way in");
    let code = opened.vault.make_recovery_code(&new).unwrap();
    assert!(opened.vault.fits_recovery_code(&code.line()).unwrap());
    assert!(!opened.vault.fits_recovery_code(&vault.code.line()).unwrap());
}

#[test]
fn either_copy_of_the_key_file_is_enough_and_heals_the_other() {
    for (broken, other) in [("vault.keys", "vault.keys.2"), ("vault.keys.2", "vault.keys")] {
        for damage in ["missing", "empty", "flipped"] {
            let mut vault = TempVault::new();
            vault.close();
            let path = vault.path().join(broken);
            let mut bytes = fs::read(&path).unwrap();
            match damage {
                "missing" => fs::remove_file(&path).unwrap(),
                "empty" => fs::write(&path, b"").unwrap(),
                _ => {
                    let middle = bytes.len() / 2;
                    bytes[middle] ^= 1;
                    fs::write(&path, &bytes).unwrap();
                }
            }
            vault.open().unwrap_or_else(|error| panic!("{broken} {damage}: {error}"));
            let whole = fs::read(vault.path().join(other)).unwrap();
            assert_eq!(fs::read(&path).unwrap(), whole, "{broken} {damage} was healed");
        }
    }
}

#[test]
fn a_damaged_key_file_is_never_called_a_wrong_passphrase() {
    let mut vault = TempVault::new();
    vault.close();
    let bytes = fs::read(vault.path().join("vault.keys")).unwrap();
    for at in (0..bytes.len()).step_by(37) {
        let mut changed = bytes.clone();
        changed[at] ^= 4;
        for name in ["vault.keys", "vault.keys.2"] {
            fs::write(vault.path().join(name), &changed).unwrap();
        }
        match vault.open() {
            Err(VaultError::KeysDamaged | VaultError::TooNew { .. }) => {}
            Err(other) => panic!("byte {at}: {other:?}"),
            Ok(_) => panic!("byte {at} was not noticed"),
        }
    }
}

#[test]
fn a_hostile_key_file_asks_for_no_memory() {
    let mut vault = TempVault::new();
    vault.close();
    let text = fs::read_to_string(vault.path().join("vault.keys")).unwrap();
    let hostile = text.replace("\"m\": 19456", "\"m\": 4294967295");
    assert_ne!(text, hostile);
    for name in ["vault.keys", "vault.keys.2"] {
        fs::write(vault.path().join(name), &hostile).unwrap();
    }
    // The digest is unkeyed, so a careful forger could mend it: then the bounds refuse it, which
    // keys::cost tests. Here the plain forgery is refused as damage.
    assert!(matches!(vault.open(), Err(VaultError::KeysDamaged)));
}

#[test]
fn keys_of_another_journal_do_not_open_this_one() {
    let (mut one, mut two) = (TempVault::new(), TempVault::new());
    one.close();
    two.close();
    for name in ["vault.keys", "vault.keys.2"] {
        fs::copy(two.path().join(name), one.path().join(name)).unwrap();
    }
    assert!(matches!(one.open(), Err(VaultError::Damaged(_))), "same passphrase, another data key");
}

#[test]
fn a_journal_without_keys_is_not_replaced_by_an_empty_one() {
    let mut vault = TempVault::new();
    vault.close();
    for name in ["vault.keys", "vault.keys.2"] {
        fs::remove_file(vault.path().join(name)).unwrap();
    }
    assert_eq!(vault.folder().state(), FolderState::Incomplete);
    assert!(matches!(vault.open(), Err(VaultError::KeysDamaged)));
    let again = Vault::create(&vault.folder(), &passphrase(), QUICK, vault.clock.clone());
    assert!(matches!(again, Err(VaultError::Exists)));
}

#[test]
fn a_creation_that_was_cut_off_is_finished_or_forgotten() {
    let mut vault = TempVault::new();
    vault.close();
    let (born, unborn) = (vault.path().join("vault.db"), vault.path().join("vault.db.new"));
    fs::rename(&born, &unborn).unwrap();
    assert_eq!(vault.folder().state(), FolderState::Whole, "keys are there: only the name is missing");
    vault.open().unwrap();
    assert!(born.exists() && !unborn.exists());

    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("vault.db.new"), b"half").unwrap();
    let target = VaultFolder::new(folder.path());
    assert_eq!(target.state(), FolderState::Empty);
    Vault::create(&target, &passphrase(), QUICK, FixedClock::at("2026-11-24T12:00:00Z")).unwrap();
}

#[test]
fn one_program_at_a_time() {
    let mut vault = TempVault::new();
    let second = Vault::open(&vault.folder(), &passphrase(), vault.clock.clone());
    assert!(matches!(second, Err(VaultError::InUse)));
    assert!(vault.folder().is_in_use());
    vault.close();
    assert!(!vault.folder().is_in_use());
    vault.open().unwrap();
}

#[cfg(unix)]
#[test]
fn every_file_belongs_to_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let vault = TempVault::new();
    vault.write("", "words");
    vault.vault().snapshot(&vault.folder().backups().join("one"), |_, _| Ok(())).unwrap();
    let mut folders = vec![vault.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(folder).unwrap() {
            let file = file.unwrap();
            let mode = file.metadata().unwrap().permissions().mode() & 0o777;
            assert_eq!(mode & 0o077, 0, "{} has {mode:o}", file.path().display());
            if file.metadata().unwrap().is_dir() {
                folders.push(file.path());
            }
        }
    }
}

#[test]
fn no_file_holds_a_secret_or_a_word() {
    let mut vault = TempVault::new();
    vault.write("a marker title", "a marker sentence");
    vault.close();
    let code = vault.code.groups().concat();
    for file in fs::read_dir(vault.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        for marker in ["a marker title", "a marker sentence", PASSPHRASE, &code] {
            let utf16: Vec<u8> = marker.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for needle in [marker.as_bytes(), utf16.as_slice()] {
                assert!(!bytes.windows(needle.len()).any(|window| window == needle));
            }
        }
    }
}
