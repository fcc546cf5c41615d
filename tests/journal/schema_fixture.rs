//! What each schema left behind: its SQL as text, and a real journal that must open for ever.
//!
//! With `HOLDFAST_WRITE_FIXTURES=1` what is missing for the newest schema is written into
//! `tests/fixtures/`; what is there is never overwritten. Once a schema is released, its folder
//! stays as it is (`tests/fixtures/schema-0001/README.md`).

mod make;
mod mended;
mod said;

use std::fs;
use std::path::{Path, PathBuf};

use holdfast_exchange::{PromptDay, Surroundings, json};
use holdfast_journal::secret::Secret;
use holdfast_vault::schema::{MIGRATIONS, Migration, newest};
use holdfast_vault::{Opened, Vault, VaultError, VaultFolder};
use serde_json::Value;
use sha2::{Digest, Sha256};
use support::notes::library_notes;
use support::{FixedClock, TempVault, passphrase};

/// The files a vault consists of while it is closed.
const VAULT_FILES: [&str; 3] = ["vault.db", "vault.keys", "vault.keys.2"];

/// One hash over all files of each folder but its README.
const RELEASED: [(u32, &str); 3] = [
    (1, "c9f6203c69327a84caa25910a10de2735699ffb53db81ffd50826a4f21edd533"),
    (2, "aa68b2c170f6617782a3a97d3ba42d300b7f06f0e93951645205f56ffd11c826"),
    (3, "ea9dafca2d0fc2b79eea63a7bc973d4ad51282a996619abfc95c394a8680d481"),
];

/// Where the fixture of that schema lies.
fn folder(schema: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/schema-{schema:04}"))
}

fn is_writing() -> bool {
    std::env::var_os("HOLDFAST_WRITE_FIXTURES").is_some_and(|value| value == "1")
}

fn fixture(schema: u32, name: &str) -> Vec<u8> {
    fs::read(folder(schema).join(name)).unwrap_or_else(|error| {
        panic!(
            "schema {schema} has no {name} ({error}): HOLDFAST_WRITE_FIXTURES=1 makes one before its release"
        )
    })
}

fn line(schema: u32, name: &str) -> Secret {
    Secret::new(String::from_utf8(fixture(schema, name)).unwrap().trim_end().into())
}

/// A copy of a fixture's vault. The original is never touched: opening writes into a vault.
pub(crate) fn copy(schema: u32) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    for name in VAULT_FILES {
        fs::write(place.path().join(name), fixture(schema, name)).unwrap();
    }
    place
}

/// Opens a copy as a program with those migrations does, a day after the fixture was made.
pub(crate) fn open(place: &Path, migrations: &[Migration]) -> Result<Opened, VaultError> {
    let clock = FixedClock::at("2026-11-28T12:00:00Z");
    Vault::open_with_migrations(&VaultFolder::new(place), &passphrase(), clock, migrations)
}

/// A copy of a fixture, opened by this program.
fn open_copy(schema: u32) -> (tempfile::TempDir, Opened) {
    let place = copy(schema);
    let clock = FixedClock::at("2026-11-28T12:00:00Z");
    let opened =
        Vault::open(&VaultFolder::new(place.path()), &line(schema, "passphrase.txt"), clock).unwrap();
    (place, opened)
}

/// The whole journal as JSON, the bin included.
fn export(vault: &Vault) -> Vec<u8> {
    let days = vault.prompt_days().unwrap().into_iter();
    let surroundings = Surroundings {
        made_at: vault.clock().now().at,
        program: "Holdfast test".into(),
        settings: vault.settings().unwrap(),
        prompt_days: days
            .map(|(day, found)| PromptDay { day, offered: found.offered, resting: found.resting })
            .collect(),
        library: library_notes(vault),
        mending: vault.mending_notes().unwrap(),
    };
    let entries = vault.entries();
    let whole = entries.ids(true).unwrap().into_iter().map(|id| entries.whole(id));
    let mut out = Vec::new();
    json::write(&mut out, &surroundings, whole, |_| std::ops::ControlFlow::Continue(())).unwrap();
    out
}

/// An export without what says when and by what it was made.
fn comparable(export: &[u8]) -> Value {
    let mut value: Value = serde_json::from_slice(export).unwrap();
    for name in ["made_at", "program"] {
        assert!(value.as_object_mut().unwrap().remove(name).is_some(), "{name}");
    }
    value
}

/// The schema of a vault as text, in the order of names.
fn dump(vault: &Vault) -> String {
    let mut text = String::new();
    for object in vault.schema_objects().unwrap() {
        let sql = object.sql.as_deref().unwrap_or("-- made by SQLite");
        text.push_str(&format!("-- {} {} on {}\n{sql};\n\n", object.kind, object.name, object.table));
    }
    text
}

#[test]
fn a_new_journal_has_the_schema_that_was_written_down() {
    let found = dump(TempVault::new().vault());
    let path = folder(newest()).join("schema.sql");
    if is_writing() && !path.exists() {
        fs::create_dir_all(folder(newest())).unwrap();
        fs::write(&path, &found).unwrap();
    }
    let written = String::from_utf8(fixture(newest(), "schema.sql")).unwrap();
    let differs = found.lines().zip(written.lines()).find(|(found, written)| found != written);
    assert!(
        found == written,
        "the schema of a new journal is not that of schema-{:04}/schema.sql; first line that differs \
         (found, written): {differs:?}. A released schema never changes: later changes are a new migration. \
         Before its release, remove the file and run this test with HOLDFAST_WRITE_FIXTURES=1.",
        newest()
    );
}

#[test]
fn the_journal_of_every_schema_opens_and_holds_what_it_held() {
    if is_writing() && !folder(newest()).join("vault.db").exists() {
        make::write(&folder(newest()));
    }
    let new = TempVault::new();
    for schema in MIGRATIONS.iter().map(|migration| migration.number) {
        let (_place, Opened { vault, saves_missing }) = open_copy(schema);
        assert_eq!(saves_missing, 0, "schema {schema}");
        let report = vault.verify().unwrap();
        assert!(report.is_sound(), "schema {schema}: {:?}", report.problems);
        assert_eq!(
            dump(&vault),
            dump(new.vault()),
            "schema {schema}: an old journal ends where a new one begins"
        );
        assert!(vault.fits_recovery_code(&line(schema, "recovery-code.txt")).unwrap(), "schema {schema}");

        let found = comparable(&export(&vault));
        let expected = with_later_fields(schema, comparable(&fixture(schema, "expected.json")));
        for (found, expected) in entries(&found).iter().zip(entries(&expected)) {
            assert_eq!(found, expected, "schema {schema}");
        }
        assert_eq!(found, expected, "schema {schema}");
    }
}

/// What an export of that schema's time did not have, as a journal has it that never used it.
fn with_later_fields(schema: u32, mut export: Value) -> Value {
    if schema < 2 {
        export["settings"]["own_questions"] = false.into();
        for name in ["own_questions", "concept_marks", "declared_states", "starred_prompts"] {
            export[name] = Value::Array(Vec::new());
        }
    }
    if schema < 3 {
        export["settings"]["check_in_since"] = Value::Null;
        export["settings"]["check_in_chart_hidden"] = false.into();
        export["settings"]["asked_about_changes"] = Value::Null;
        for name in ["bonds", "about", "practice_runs", "repair_links", "beliefs", "check_ins"] {
            export[name] = Value::Array(Vec::new());
        }
    }
    export
}

fn entries(export: &Value) -> &Vec<Value> {
    export["entries"].as_array().unwrap()
}

#[test]
fn a_released_fixture_is_what_it_was() {
    assert_eq!(RELEASED.len(), MIGRATIONS.len(), "a new schema is added here when it is released");
    for (schema, hash) in RELEASED {
        let mut all = Sha256::new();
        for name in VAULT_FILES.iter().chain(&make::TEXTS).chain(&["schema.sql"]) {
            let content = fixture(schema, name);
            all.update(format!("{name} {}\n", content.len()));
            all.update(content);
        }
        let found: String = all.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, hash, "the fixture of schema {schema} has been changed after its release");
    }
}
