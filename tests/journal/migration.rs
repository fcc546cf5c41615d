//! Migrations on real files: where one works nothing is lost, and where one cannot nothing changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use holdfast_journal::clock::Clock;
use holdfast_journal::entry::WholeEntry;
use holdfast_journal::ipc::ErrorCode;
use holdfast_vault::schema::{MIGRATIONS, Migration, newest};
use holdfast_vault::{Vault, VaultError, VaultFolder};
use sha2::{Digest, Sha256};
use support::{TempVault, day, passphrase, texts};

macro_rules! much {
    () => {
        "CREATE TABLE heap (row INTEGER PRIMARY KEY, filling BLOB NOT NULL) STRICT;
         WITH RECURSIVE counted (row) AS (SELECT 1 UNION ALL SELECT row + 1 FROM counted WHERE row < 4000)
         INSERT INTO heap SELECT row, randomblob(2000) FROM counted;
         UPDATE entry SET title = 'overwritten', excerpt = 'overwritten';
         UPDATE revision SET body = 'overwritten';
         DROP TABLE setting;"
    };
}

/// A later step as a later program might bring it: a column, a table, and rows made from old ones.
const PLACES: &str = "-- later
    ALTER TABLE entry ADD COLUMN weather TEXT;
    CREATE TABLE place (place_key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    INSERT INTO place (name) SELECT DISTINCT zone FROM entry;";

/// Steps that do much and then fail. So much that SQLite has to write into the file before the
/// transaction ends: without its journal, the old texts would be gone.
const FAILING: [(&str, &str); 3] = [
    ("not SQL", concat!(much!(), "CREATE TABEL wrong (x TEXT) STRICT;")),
    ("a broken rule", concat!(much!(), "INSERT INTO meta SELECT * FROM meta;")),
    ("something missing", concat!(much!(), "DROP TABLE never_made;")),
];

fn step(number: u32, sql: &'static str) -> Migration {
    Migration { number, name: "later.sql", sql, min_reader: number }
}

/// This program's migrations, and later ones.
fn with(later: &[&'static str]) -> Vec<Migration> {
    let later = (newest() + 1..).zip(later).map(|(number, sql)| step(number, sql));
    MIGRATIONS.iter().copied().chain(later).collect()
}

/// A journal of today's schema, closed, and everything that is in it.
struct Old {
    vault: TempVault,
    entries: Vec<WholeEntry>,
}

impl Old {
    fn new() -> Self {
        let mut vault = TempVault::new();
        for number in 0..40 {
            vault.write("", &texts::ordinary(number).repeat(8));
        }
        for (name, text) in texts::exotic() {
            vault.write(name, &text);
        }
        let (id, saved) = vault.write("revised", "first\r\n");
        vault.vault().entries_mut().close(id).unwrap();
        vault.save(id, saved.base, "second\r\n").unwrap();
        let tags = vec!["home".to_owned().try_into().unwrap()];
        vault.vault().entries_mut().describe(id, day("1999-12-31"), tags, None).unwrap();
        let (binned, _) = vault.write("in the bin", "thrown away");
        vault.vault().entries_mut().delete(binned).unwrap();
        // Closing ends what is being written; only then is everything as it will be read later.
        vault.reopen();
        let entries = read(vault.vault());
        vault.close();
        Self { vault, entries }
    }

    /// Opens the journal as a program with those migrations does.
    fn open(&mut self, migrations: &[Migration]) -> Result<u64, VaultError> {
        let clock = self.vault.clock.clone();
        let opened = Vault::open_with_migrations(&self.vault.folder(), &passphrase(), clock, migrations)?;
        self.vault.vault = Some(opened.vault);
        Ok(opened.saves_missing)
    }

    fn database(&self) -> PathBuf {
        self.vault.path().join("vault.db")
    }

    /// The backups, by name.
    fn backups(&self) -> Vec<PathBuf> {
        let Ok(found) = fs::read_dir(self.vault.folder().backups()) else { return Vec::new() };
        let mut paths: Vec<_> = found.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    }

    /// Today's program finds the journal exactly as it left it.
    #[track_caller]
    fn assert_as_before(&mut self) {
        self.vault.open().unwrap();
        assert_old(self.vault.vault(), &self.entries);
        self.vault.close();
    }
}

#[track_caller]
fn assert_old(vault: &Vault, entries: &[WholeEntry]) {
    assert_eq!(vault.schema().unwrap(), newest());
    assert_eq!(vault.schema_objects().unwrap(), TempVault::new().vault().schema_objects().unwrap());
    assert!(read(vault) == entries, "an entry is not what it was");
    let report = vault.verify().unwrap();
    assert!(report.is_sound(), "{:?}", report.problems);
}

/// Every entry with its whole history, the bin included.
fn read(vault: &Vault) -> Vec<WholeEntry> {
    let entries = vault.entries();
    entries.ids(true).unwrap().into_iter().map(|id| entries.whole(id).unwrap()).collect()
}

fn has_table(vault: &Vault, name: &str) -> bool {
    vault.schema_objects().unwrap().iter().any(|object| object.kind == "table" && object.name == name)
}

/// Every file below a folder, and the hash of its content.
fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let hash = Sha256::digest(fs::read(&path).unwrap()).to_vec();
                found.insert(path, hash);
            }
        }
    }
    found
}

#[test]
fn an_older_journal_is_migrated_and_every_entry_stays_what_it_was() {
    let mut old = Old::new();
    let later = with(&[PLACES]);
    assert_eq!(old.open(&later).unwrap(), 0, "no save is missing");
    let vault = old.vault.vault();
    assert_eq!(vault.schema().unwrap(), newest() + 1);
    assert!(has_table(vault, "place"));
    assert!(read(vault) == old.entries, "an entry is not what it was");
    old.vault.assert_sound();

    let (id, _) = old.vault.write("", "written into the new schema");
    old.vault.close();
    old.open(&later).unwrap();
    assert_eq!(old.vault.text(id), "written into the new schema");
    assert_eq!(old.backups().len(), 1, "it was migrated once");
    old.vault.assert_sound();
}

#[test]
fn a_verified_snapshot_of_the_old_schema_is_made_first() {
    let mut old = Old::new();
    assert!(old.backups().is_empty());
    old.open(&with(&[PLACES])).unwrap();
    let backups = old.backups();
    assert_eq!(backups.len(), 1);
    let name = backups[0].file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with(&format!("before-schema-{}-", newest() + 1)), "{name}");
    assert!(backups[0].join("manifest.json").is_file());

    // Today's program opens it with today's passphrase and code.
    let folder = VaultFolder::new(&backups[0]);
    let copy = Vault::open(&folder, &passphrase(), old.vault.clock.clone()).unwrap();
    assert_eq!(copy.saves_missing, 0);
    assert!(copy.vault.fits_recovery_code(&old.vault.code.line()).unwrap());
    assert_old(&copy.vault, &old.entries);
}

#[test]
fn a_migration_that_fails_half_way_leaves_the_journal_as_it_was() {
    for (failure, sql) in FAILING {
        // Alone, and after a step that works: all of them or none.
        for steps in [vec![sql], vec![PLACES, sql]] {
            let mut old = Old::new();
            let error = old.open(&with(&steps)).unwrap_err();
            assert!(matches!(error, VaultError::Sqlite(_)), "{failure}: {error:?}");
            assert_eq!(error.code(), ErrorCode::Internal);
            let told = error.to_string();
            assert!(told.contains("Nothing was changed."), "{failure}: {told}");
            assert!(!told.contains("wrong (") && !told.contains("never_made"), "{failure}: no SQL in {told}");
            assert_eq!(old.backups().len(), 1, "{failure}: the snapshot stays");
            old.assert_as_before();

            // The mended program comes later, and goes through.
            old.vault.clock.pass_seconds(60);
            old.open(&with(&[PLACES])).unwrap();
            assert!(has_table(old.vault.vault(), "place") && read(old.vault.vault()) == old.entries);
        }
    }
}

/// Where something is in the way of that journal's snapshot.
type Place<'a> = &'a dyn Fn(&Old) -> PathBuf;

#[test]
fn without_a_snapshot_nothing_is_migrated() {
    let name = |old: &Old| format!("before-schema-{}-{}", newest() + 1, old.vault.clock.now().at.0);
    let hindrances: [(&str, Place<'_>); 3] = [
        ("a file where the backups belong", &|old| old.vault.folder().backups()),
        ("something under the snapshot's name", &|old| old.vault.folder().backups().join(name(old))),
        ("a file where the snapshot is prepared", &|old| {
            old.vault.folder().backups().join(name(old) + ".partial")
        }),
    ];
    for (hindrance, place) in hindrances {
        let mut old = Old::new();
        let place = place(&old);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, "in the way").unwrap();
        let before = files(old.vault.path());
        let error = old.open(&with(&[PLACES])).unwrap_err();
        assert!(matches!(error, VaultError::Disk(_) | VaultError::TargetExists), "{hindrance}: {error:?}");
        assert_eq!(files(old.vault.path()), before, "{hindrance}: not a byte has changed");
        old.assert_as_before();

        fs::remove_file(&place).unwrap();
        old.open(&with(&[PLACES])).unwrap_or_else(|error| panic!("{hindrance} is gone: {error}"));
        assert!(has_table(old.vault.vault(), "place") && read(old.vault.vault()) == old.entries);
    }
}

#[test]
fn a_damaged_journal_is_not_migrated() {
    let mut old = Old::new();
    let mut bytes = fs::read(old.database()).unwrap();
    let late = bytes.len() - 4096 * 3 + 100;
    bytes[late] ^= 1;
    fs::write(old.database(), &bytes).unwrap();
    let error = old.open(&with(&[PLACES])).unwrap_err();
    assert!(matches!(error, VaultError::Damaged(_)), "{error:?}");
    assert!(fs::read(old.database()).unwrap() == bytes, "not a byte has changed");
    assert!(old.backups().is_empty(), "a copy that is not sound is no backup");
}

#[test]
fn a_newer_journal_is_refused_and_not_a_byte_changes() {
    let mut old = Old::new();
    let much_newer: Vec<_> = MIGRATIONS.iter().copied().chain([step(99, PLACES)]).collect();
    old.open(&much_newer).unwrap();
    old.vault.close();
    let before = files(old.vault.path());
    assert!(before.len() >= 7, "the vault, its keys, its lock and the snapshot: {:?}", before.keys());

    let error = old.vault.open().unwrap_err();
    assert!(
        matches!(error, VaultError::TooNew { needed: 99, newest: known } if known == newest()),
        "{error:?}"
    );
    let told = error.to_string();
    for part in ["newer Holdfast", "schema 99", "Nothing was changed", "install a newer version"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert_eq!(files(old.vault.path()), before);

    old.open(&much_newer).unwrap();
    assert!(read(old.vault.vault()) == old.entries);
    old.vault.assert_sound();
}
