//! Every way a command can end but well.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use support::PASSPHRASE;

use super::Desk;
use super::desk::Ran;

/// A well-formed id of no entry.
const NOBODY: &str = "00112233445566778899aabbccddeeff";

#[test]
fn a_wrong_passphrase_ends_in_three() {
    let desk = Desk::new();
    desk.paper("passphrase", b"not the lantern, not the gravel");
    desk.fails(&["list"], b"", 3, "wrong_passphrase");
    desk.fails(&["add"], b"text", 3, "wrong_passphrase");
    desk.fails(&["passphrase", "--new-passphrase-file", "passphrase"], b"", 3, "wrong_passphrase");
}

#[test]
fn a_journal_that_is_open_elsewhere_ends_in_four() {
    let mut desk = Desk::new();
    let id = desk.add(&[], "written before");
    desk.vault.open().unwrap();
    let commands: [&[&str]; 10] = [
        &["add"],
        &["edit", &id],
        &["list"],
        &["show", &id],
        &["search", "word"],
        &["delete", &id],
        &["restore-entry", &id],
        &["export", "--format", "json", "--out", "out.json"],
        &["verify"],
        &["passphrase"],
    ];
    for command in commands {
        desk.fails(command, b"text", 4, "vault_in_use");
    }
    desk.vault.close();
    assert_eq!(desk.json(&["show", &id], b"")[0]["body"], "written before");
}

#[test]
fn what_is_not_there_ends_in_five() {
    let desk = Desk::new();
    for command in ["show", "delete", "restore-entry"] {
        desk.fails(&[command, NOBODY], b"", 5, "not_found");
    }
    desk.fails(&["edit", NOBODY], b"text", 5, "not_found");
    let empty = tempfile::tempdir().unwrap();
    for place in [empty.path().to_owned(), empty.path().join("not/yet")] {
        let mut command = desk.bare(&["--json", "--passphrase-file", "passphrase", "list", "--vault"]);
        command.arg(place);
        let Ran { code, err, .. } = desk.finish(command, b"");
        assert_eq!(code, 5);
        assert!(err.contains("\"vault_missing\""), "{err}");
    }
    assert_eq!(fs::read_dir(empty.path()).unwrap().count(), 0, "looking makes nothing");
}

#[test]
fn input_that_cannot_be_used_ends_in_six() {
    let desk = Desk::new();
    let id = desk.add(&[], "text");
    let capital = NOBODY.to_uppercase();
    let many: Vec<String> = (0..51).flat_map(|number| ["--tag".to_owned(), number.to_string()]).collect();
    let mut too_many = vec!["add"];
    too_many.extend(many.iter().map(String::as_str));
    let cases: [&[&str]; 12] = [
        &["show", "1"],
        &["show", &capital],
        &["delete", "../vault.db"],
        &["list", "--from", "24.11.2026"],
        &["list", "--from", "2026-11-24", "--to", "2026-11-23"],
        &["add", "--day", "2026-02-30"],
        &["add", "--at", "noon"],
        &["add", "--zone", "Europe/Nowhere"],
        &["add", "--tag", "one, two"],
        &too_many,
        &["search", "  "],
        &["edit", "", "--title", "x"],
    ];
    for case in cases {
        desk.fails(case, b"text", 6, "invalid_input");
    }
    let listed = desk.json(&["list"], b"");
    assert_eq!((listed.len(), &listed[0]["id"]), (1, &serde_json::json!(id)), "nothing was saved");
}

#[test]
fn damage_ends_in_seven() {
    let desk = Desk::new();
    for number in 0..20 {
        desk.add(
            &["--at", "2026-11-24T12:00", "--zone", "Etc/UTC"],
            &support::texts::ordinary(number).repeat(9),
        );
    }
    let whole = fs::read(desk.vault.path().join("vault.db")).unwrap();
    let mut endings = [0; 8];
    // One bit in every page: wherever it lies, it is noticed.
    for page in 0..whole.len() / 4096 {
        let mut flipped = whole.clone();
        flipped[page * 4096 + 2048] ^= 1;
        fs::write(desk.vault.path().join("vault.db"), flipped).unwrap();
        let ran = desk.run(&["--json", "verify"], b"");
        endings[usize::try_from(ran.code).unwrap()] += 1;
        assert!(ran.err.contains("\"vault_damaged\""), "page {page}: {}", ran.err);
    }
    assert_eq!(endings[7], whole.len() / 4096, "{endings:?}");
    fs::write(desk.vault.path().join("vault.db"), &whole).unwrap();
    desk.ok(&["verify"], b"");
    for name in ["vault.keys", "vault.keys.2"] {
        fs::write(desk.vault.path().join(name), b"rubbish").unwrap();
    }
    desk.fails(&["list"], b"", 7, "keys_damaged");
}

#[test]
fn standard_input_is_one_thing_at_a_time() {
    let desk = Desk::new();
    let vault = desk.vault.path().to_str().unwrap().to_owned();
    let with_input = |arguments: &[&str], input: &str| {
        let mut command = desk.bare(&["--vault", &vault, "--passphrase-file", "-"]);
        command.args(arguments);
        desk.finish(command, input.as_bytes())
    };
    for line_end in ["", "\n", "\r\n"] {
        assert_eq!(with_input(&["list"], &format!("{PASSPHRASE}{line_end}")).code, 0);
    }
    assert_eq!(with_input(&["list"], &format!("{PASSPHRASE}\n\n")).code, 3, "only one line end goes");
    for arguments in
        [&["add"][..], &["edit", NOBODY, "--title", "x"], &["passphrase", "--new-passphrase-file", "-"]]
    {
        assert_eq!(with_input(arguments, PASSPHRASE).code, 2, "{arguments:?}");
    }
    desk.paper("text", b"from a file");
    assert_eq!(with_input(&["add", "--file", "text"], PASSPHRASE).code, 0);
    for (name, content) in [("empty", &b""[..]), ("binary", b"\xff\xfe"), ("long", &[b'x'; 5_000])] {
        desk.paper(name, content);
        let command = desk.bare(&["--vault", &vault, "--passphrase-file", name, "list"]);
        assert_eq!(desk.finish(command, b"").code, 6, "{name}");
    }
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let desk = Desk::with(|vault| {
        for number in 0..200 {
            vault.write("", &support::texts::ordinary(number).repeat(3));
        }
    });
    let mut child = desk.command(&["list"]).stdin(Stdio::null()).spawn().unwrap();
    drop(child.stdout.take());
    let status = child.wait().unwrap();
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((status.code(), said.as_str()), (Some(0), ""));
}
