//! The schema and its files.

use std::fs;
use std::path::Path;

use holdfast_vault::schema::{MIGRATIONS, newest};
use sha2::{Digest, Sha256};

/// The hash of each released file. A file that is here never changes again: later changes are new
/// files. (All are released with this version.)
const RELEASED: [(&str, &str); 3] = [
    ("0001_journal.sql", "77d0024259f7cf69bc8a703231ea834ee9ca0c4b34c84eacc92ab0417a9c3777"),
    ("0002_library.sql", "1311edd3c7d8104b46e4ec68764a12a34e99b3df2625ea4315a08fad692a6421"),
    ("0003_mending.sql", "e3a95c15789e0e21a9087aa7b52b537d34e42b5c0eacc0528e3912a943debc15"),
];

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations")
}

#[test]
fn every_file_is_in_the_list_and_numbered_without_gaps() {
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let listed: Vec<_> = MIGRATIONS.iter().map(|migration| migration.name).collect();
    assert_eq!(names, listed);
    for (number, migration) in (1u32..).zip(MIGRATIONS) {
        assert_eq!(migration.number, number);
        assert!(migration.name.starts_with(&format!("{number:04}_")));
        assert!(migration.sql.starts_with("-- "), "{} opens with why", migration.name);
        assert!(migration.min_reader <= newest());
    }
}

#[test]
fn a_released_file_is_what_it_was() {
    assert_eq!(RELEASED.len(), MIGRATIONS.len(), "a new file is added here when it is released");
    for (name, hash) in RELEASED {
        let content = fs::read(folder().join(name)).unwrap();
        let found: String = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, hash, "{name} has been changed after its release");
    }
}
