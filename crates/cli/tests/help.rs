//! The help, and that the program is built before the workspace's tests drive it: they lie in
//! `tests/journal/cli.rs`, in a package for which cargo would not build another one's binary.

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_holdfast-cli")).args(arguments).output().expect("cargo has built it")
}

#[test]
fn help_says_what_it_is_where_the_journal_lies_and_how_it_ends() {
    let help = run(&["--help"]);
    assert!(help.status.success());
    let text = String::from_utf8(help.stdout).unwrap();
    for needed in [
        "HOLDFAST_HOME",
        "org.holdfast.Holdfast",
        "--passphrase-file",
        "Examples:",
        "Exit codes:",
        "restore-entry",
        "\"code\"",
    ] {
        assert!(text.contains(needed), "{needed}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 110), "it fits a terminal");
    let commands =
        ["init", "add", "edit", "list", "show", "search", "delete", "export", "verify", "passphrase"];
    for command in commands {
        assert!(run(&[command, "--help"]).status.success(), "{command}");
    }
}

#[test]
fn arguments_that_do_not_fit_end_in_two() {
    let cases: [&[&str]; 7] = [
        &[],
        &["write"],
        &["list", "--since", "2026-11-24"],
        &["list", "--bin", "--from", "2026-11-24"],
        &["export", "--format", "pdf", "--out", "x"],
        &["show"],
        &["search"],
    ];
    for arguments in cases {
        let refused = run(arguments);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        assert!(!refused.stderr.is_empty() && refused.stdout.is_empty(), "{arguments:?}");
    }
    let refused = run(&["--json", "write"]);
    assert_eq!(refused.status.code(), Some(2));
    let error = String::from_utf8(refused.stderr).unwrap();
    assert!(error.starts_with("{\"code\":\"invalid_input\",\"message\":\""), "{error}");
}
