//! Bit rot, old pages, old files: nothing changed is ever shown as if it were what was written.

use std::fs;

use holdfast_vault::{Vault, VaultError};
use support::{TempVault, passphrase, texts};

/// Numbers that look random and are the same in every run.
struct Scatter(u64);

impl Scatter {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }
}

#[test]
fn a_thousand_flipped_bits_and_not_one_wrong_text() {
    let mut vault = TempVault::new();
    let written: Vec<_> = (0..200)
        .map(|number| {
            let text = texts::ordinary(number).repeat(4);
            (vault.write("a title", &text).0, text)
        })
        .collect();
    vault.close();
    let whole = fs::read(vault.path().join("vault.db")).unwrap();
    let copy = TempVault::new();
    let place = copy.path().join("flipped");
    fs::create_dir(&place).unwrap();
    for name in ["vault.keys", "vault.keys.2"] {
        fs::copy(vault.path().join(name), place.join(name)).unwrap();
    }
    let mut scatter = Scatter(0x5eed);
    let (mut refused, mut found) = (0, 0);
    for _ in 0..1_000 {
        let mut flipped = whole.clone();
        let bit = scatter.below(whole.len() * 8);
        flipped[bit / 8] ^= 1 << (bit % 8);
        fs::write(place.join("vault.db"), &flipped).unwrap();
        let folder = holdfast_vault::VaultFolder::new(&place);
        let opened = match Vault::open(&folder, &passphrase(), vault.clock.clone()) {
            Ok(opened) => opened.vault,
            Err(VaultError::Damaged(_) | VaultError::Foreign) => {
                refused += 1;
                continue;
            }
            Err(other) => panic!("bit {bit}: {other:?}"),
        };
        let mut errors = 0;
        for (id, text) in &written {
            match opened.entries().get(*id) {
                Ok(entry) => assert!(
                    entry.body.as_str() == text && entry.title.as_str() == "a title",
                    "bit {bit}: a wrong text"
                ),
                Err(_) => errors += 1,
            }
        }
        let report = opened.verify();
        let noticed = errors > 0 || !report.is_ok_and(|report| report.is_sound());
        assert!(noticed, "bit {bit} went unnoticed");
        found += 1;
    }
    assert_eq!(refused + found, 1_000);
}

#[test]
fn a_file_cut_short_is_refused_or_reported() {
    let mut vault = TempVault::new();
    for number in 0..40 {
        vault.write("", &texts::ordinary(number).repeat(8));
    }
    vault.close();
    let path = vault.path().join("vault.db");
    let whole = fs::read(&path).unwrap();
    for pages in 0..whole.len() / 4096 {
        fs::write(&path, &whole[..pages * 4096]).unwrap();
        let sound = vault.open().is_ok_and(|_| vault.vault().verify().is_ok_and(|report| report.is_sound()));
        vault.drop_open();
        assert!(!sound, "cut to {pages} pages");
    }
}

#[test]
fn an_old_page_put_back_in_place_is_found() {
    let mut vault = TempVault::new();
    let ids: Vec<_> = (0..40).map(|number| vault.write("", &texts::ordinary(number).repeat(8))).collect();
    vault.close();
    let path = vault.path().join("vault.db");
    let before = fs::read(&path).unwrap();
    vault.open().unwrap();
    let newest = texts::ordinary(1).repeat(8);
    for (id, saved) in &ids {
        vault.save(*id, saved.base, &newest).unwrap();
    }
    vault.close();
    let after = fs::read(&path).unwrap();
    let (mut tried, mut harmless) = (0, 0);
    for page in 0..before.len().min(after.len()) / 4096 {
        let range = page * 4096..(page + 1) * 4096;
        if before[range.clone()] == after[range.clone()] {
            continue;
        }
        tried += 1;
        let mut mixed = after.clone();
        mixed[range.clone()].copy_from_slice(&before[range]);
        fs::write(&path, &mixed).unwrap();
        let sound = vault.open().is_ok_and(|_| vault.vault().verify().is_ok_and(|report| report.is_sound()));
        if sound {
            // A page that was given up holds nothing: then every text is still the newest one.
            harmless += 1;
            assert!(ids.iter().all(|(id, _)| vault.text(*id) == newest), "page {page} is from another time");
        }
        vault.drop_open();
    }
    assert!(tried > 10 && harmless * 4 < tried, "{harmless} of {tried} old pages did no harm");
}

#[test]
fn an_old_file_put_back_is_told_by_how_many_saves() {
    let mut vault = TempVault::new();
    vault.write("", "first");
    vault.reopen();
    vault.close();
    let path = vault.path().join("vault.db");
    let old = fs::read(&path).unwrap();
    assert_eq!(vault.open().unwrap(), 0);
    vault.write("", "second");
    vault.write("", "third");
    vault.close();
    fs::write(&path, old).unwrap();
    let missing = vault.open().unwrap();
    assert!(missing >= 2, "{missing} saves are missing");
    vault.assert_sound();
}

#[test]
fn a_file_of_another_program_is_left_alone() {
    let mut vault = TempVault::new();
    vault.close();
    let path = vault.path().join("vault.db");
    for other in [b"not a database".to_vec(), b"SQLite format 3\0".repeat(300), Vec::new()] {
        fs::write(&path, &other).unwrap();
        assert!(matches!(vault.open(), Err(VaultError::Damaged(_) | VaultError::Foreign)));
        assert_eq!(fs::read(&path).unwrap(), other, "nothing was written into it");
    }
}
