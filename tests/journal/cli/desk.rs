//! A place to run `holdfast-cli` in, and what every run must keep to.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use support::{PASSPHRASE, TempVault};
use tempfile::TempDir;

/// A closed vault, a passphrase file, and a home that must stay empty.
pub(super) struct Desk {
    pub(super) vault: TempVault,
    /// For files the test itself makes or has made.
    pub(super) papers: TempDir,
    home: TempDir,
    temporary: TempDir,
}

/// How a run went.
#[derive(Debug)]
pub(super) struct Ran {
    pub(super) code: i32,
    pub(super) out: Vec<u8>,
    pub(super) err: String,
}

impl Desk {
    /// With a vault that `fill` writes into first.
    pub(super) fn with(fill: impl FnOnce(&TempVault)) -> Self {
        let mut vault = TempVault::new();
        fill(&vault);
        vault.close();
        let new = || tempfile::tempdir().unwrap();
        let desk = Self { vault, papers: new(), home: new(), temporary: new() };
        desk.paper("passphrase", format!("{PASSPHRASE}\n").as_bytes());
        desk
    }

    pub(super) fn new() -> Self {
        Self::with(|_| ())
    }

    /// A file on the desk.
    pub(super) fn paper(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.papers.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// Runs the program with these arguments and nothing else: no vault, no passphrase.
    pub(super) fn bare(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.args(arguments).env_clear().current_dir(self.papers.path());
        command.env("HOME", self.home.path()).env("TMPDIR", self.temporary.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs it on the desk's vault with its passphrase.
    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.bare(&[]);
        command.arg("--vault").arg(self.vault.path());
        command.arg("--passphrase-file").arg(self.papers.path().join("passphrase"));
        command.args(arguments);
        command
    }

    pub(super) fn finish(&self, mut command: Command, input: &[u8]) -> Ran {
        let mut child = command.spawn().unwrap();
        // A program that ends without reading closes the pipe, which is its right.
        let _ = child.stdin.take().unwrap().write_all(input);
        let output = child.wait_with_output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        let ran = Ran { code: output.status.code().unwrap(), out: output.stdout, err };
        self.assert_nothing_left_behind(&ran);
        ran
    }

    /// What holds after every run, whatever it was.
    fn assert_nothing_left_behind(&self, ran: &Ran) {
        for place in [&self.home, &self.temporary] {
            assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0, "a file outside of the vault");
        }
        let found = names(self.vault.path());
        let is_the_vaults = |name: &String| name == "backups" || name.starts_with("vault.");
        assert!(found.iter().all(is_the_vaults), "{found:?}");
        for stream in [&ran.out, ran.err.as_bytes()] {
            let text = String::from_utf8_lossy(stream);
            assert!(!text.contains(PASSPHRASE), "the passphrase was printed");
            assert!(!text.contains("panicked") && !text.contains("stopped at"), "it panicked: {text}");
        }
    }

    pub(super) fn run(&self, arguments: &[&str], input: &[u8]) -> Ran {
        self.finish(self.command(arguments), input)
    }

    /// Runs it and expects it to do what it was told; gives back what it printed.
    #[track_caller]
    pub(super) fn ok(&self, arguments: &[&str], input: &[u8]) -> String {
        let ran = self.run(arguments, input);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
        String::from_utf8(ran.out).unwrap()
    }

    /// The same with `--json`; gives back the array.
    #[track_caller]
    pub(super) fn json(&self, arguments: &[&str], input: &[u8]) -> Vec<Value> {
        let mut all = vec!["--json"];
        all.extend(arguments);
        let printed = self.ok(&all, input);
        match serde_json::from_str(&printed).unwrap() {
            Value::Array(found) => found,
            other => panic!("not an array: {other}"),
        }
    }

    /// Runs it and expects it to fail in that way, for people and for programs.
    #[track_caller]
    pub(super) fn fails(&self, arguments: &[&str], input: &[u8], code: i32, word: &str) {
        let ran = self.run(arguments, input);
        assert_eq!((ran.code, ran.out.as_slice()), (code, &b""[..]), "{arguments:?}: {}", ran.err);
        assert!(ran.err.trim_end().ends_with('.'), "{arguments:?}: not a sentence: {}", ran.err);
        let mut command = self.command(&["--json"]);
        command.args(arguments);
        let ran = self.finish(command, input);
        assert_eq!((ran.code, ran.out.as_slice()), (code, &b""[..]), "{arguments:?} --json");
        let error: Value = serde_json::from_str(ran.err.lines().last().unwrap()).unwrap();
        assert_eq!(error["code"], word, "{arguments:?}");
        assert_eq!(error.as_object().unwrap().len(), 2, "code and message");
    }

    /// Writes an entry and gives back its id.
    #[track_caller]
    pub(super) fn add(&self, arguments: &[&str], text: &str) -> String {
        let mut all = vec!["add"];
        all.extend(arguments);
        let printed = self.ok(&all, text.as_bytes());
        printed.strip_suffix('\n').unwrap().to_owned()
    }
}

impl Ran {
    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.out).unwrap()
    }
}

/// The names in a folder.
pub(super) fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// `holdfast-cli` lies where cargo puts the programs: above the tests' own folder.
pub(super) fn program() -> PathBuf {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    let path = path.join(format!("holdfast-cli{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "build it first: cargo test -p holdfast-cli -p holdfast-tests, with one profile");
    path
}
