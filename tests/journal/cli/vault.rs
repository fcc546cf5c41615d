//! `init`, `verify`, `passphrase`, and where the journal is looked for.

use std::fs;
use std::path::Path;

use holdfast_journal::secret::Secret;
use serde_json::{Value, json};

use super::Desk;
use super::desk::names;

#[test]
fn a_journal_is_begun_and_its_recovery_code_fits() {
    let desk = Desk::new();
    let place = desk.papers.path().join("new/journal");
    let init = |file: &str| {
        let mut command = desk.bare(&["--json", "--passphrase-file", file, "--vault"]);
        command.arg(&place).arg("init");
        desk.finish(command, b"")
    };
    desk.paper("weak", b"password1");
    let refused = init("weak");
    assert_eq!(refused.code, 6);
    assert!(refused.err.contains("\"weak_passphrase\"") && !refused.err.contains("password1"));
    assert!(!place.exists(), "nothing half-made stays");

    // Fifteen characters are enough, whatever they are.
    desk.paper("fifteen", b"aaaaaaaaaaaaaaa");
    let made = init("fifteen");
    assert_eq!(made.code, 0, "{}", made.err);
    let answer: Value = serde_json::from_slice(&made.out).unwrap();
    let groups: Vec<&str> =
        answer[0]["groups"].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();
    assert!(groups.len() == 7 && groups.iter().all(|group| group.len() == 4));
    let folder = holdfast_vault::VaultFolder::new(&place);
    let passphrase = Secret::new("aaaaaaaaaaaaaaa".into());
    let clock = support::FixedClock::at("2026-11-24T12:00:00Z");
    let vault = holdfast_vault::Vault::open(&folder, &passphrase, clock).unwrap().vault;
    assert!(vault.fits_recovery_code(&Secret::new(groups.join("-"))).unwrap());
    vault.close().unwrap();

    let before = fs::read(place.join("vault.keys")).unwrap();
    let again = init("fifteen");
    assert_eq!(again.code, 6);
    assert!(again.err.contains("\"vault_exists\""));
    assert_eq!(fs::read(place.join("vault.keys")).unwrap(), before);
    assert_private(&place);
}

#[cfg(unix)]
fn assert_private(place: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(place), 0o700);
    for name in names(place) {
        assert_eq!(mode(&place.join(&name)) & 0o077, 0, "{name}");
    }
}

#[cfg(not(unix))]
fn assert_private(_place: &Path) {}

#[test]
fn a_new_passphrase_opens_and_the_old_one_does_not() {
    let desk = Desk::new();
    desk.paper("new", b"five other words of any kind\n");
    desk.paper("weak", b"short");
    desk.fails(&["passphrase", "--new-passphrase-file", "weak"], b"", 6, "weak_passphrase");
    desk.fails(&["passphrase", "--new-passphrase-file", "no-such-file"], b"", 6, "invalid_input");
    desk.ok(&["list"], b"");
    assert_eq!(desk.json(&["passphrase", "--new-passphrase-file", "new"], b""), [Value::Null; 0]);
    desk.fails(&["list"], b"", 3, "wrong_passphrase");
    fs::copy(desk.papers.path().join("new"), desk.papers.path().join("passphrase")).unwrap();
    desk.ok(&["list"], b"");
}

#[test]
fn a_sound_journal_is_told_in_numbers() {
    let desk = Desk::with(|vault| {
        let (id, saved) = vault.write("one", "text");
        vault.vault().entries_mut().close(id).unwrap();
        vault.save(id, saved.base, "more text").unwrap();
        vault.write("two", "text");
    });
    assert_eq!(desk.json(&["verify"], b""), [json!({ "entries": 2, "revisions": 3, "problems": [] })]);
    assert!(desk.ok(&["verify"], b"").contains("2 entries"));
}

#[test]
fn an_older_copy_of_the_file_is_remarked_on() {
    let mut desk = Desk::new();
    let database = desk.vault.path().join("vault.db");
    let old = fs::read(&database).unwrap();
    desk.vault.open().unwrap();
    desk.vault.write("", "newer");
    desk.vault.close();
    fs::write(&database, old).unwrap();
    let ran = desk.run(&["list"], b"");
    assert_eq!(ran.code, 0);
    assert!(ran.err.starts_with("note: ") && ran.err.contains("saves behind"), "{}", ran.err);
}

#[test]
fn the_journal_is_looked_for_where_the_window_keeps_it() {
    let desk = Desk::new();
    desk.add(&["--title", "found"], "text");
    let data = tempfile::tempdir().unwrap();
    let usual = data.path().join("org.holdfast.Holdfast");
    fs::create_dir(&usual).unwrap();
    for name in ["vault.db", "vault.keys", "vault.keys.2"] {
        fs::copy(desk.vault.path().join(name), usual.join(name)).unwrap();
    }
    let home = tempfile::tempdir().unwrap();
    let found = |variables: &[(&str, &Path)], arguments: &[&str]| {
        let mut command = desk.bare(&["--passphrase-file", "passphrase", "list"]);
        command.args(arguments).envs(variables.iter().copied());
        let ran = desk.finish(command, b"");
        ran.code == 0 && ran.text().contains("found")
    };
    let nowhere = home.path();
    assert!(found(&[("HOLDFAST_HOME", desk.vault.path())], &[]));
    assert!(
        found(&[("HOLDFAST_HOME", nowhere)], &["--vault", desk.vault.path().to_str().unwrap()]),
        "--vault is first"
    );
    assert!(!found(&[], &[]));
    if cfg!(all(unix, not(target_os = "macos"))) {
        assert!(found(&[("XDG_DATA_HOME", data.path())], &[]));
        assert!(
            found(&[("XDG_DATA_HOME", data.path()), ("HOLDFAST_HOME", Path::new(""))], &[]),
            "empty is none"
        );
        assert!(!found(&[("XDG_DATA_HOME", data.path()), ("HOLDFAST_HOME", nowhere)], &[]));
        fs::create_dir(home.path().join(".local")).unwrap();
        fs::rename(data.path(), home.path().join(".local/share")).unwrap();
        assert!(found(&[("HOME", home.path())], &[]));
        assert!(found(&[("HOME", home.path()), ("XDG_DATA_HOME", Path::new("relative"))], &[]));
    }
}
