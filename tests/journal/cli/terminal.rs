//! Passphrases asked on a terminal, which is made for the purpose.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::process::{Command, Stdio};
use std::time::Duration;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, tcgetattr};
use support::PASSPHRASE;

use super::Desk;
use super::desk::program;

/// Runs the program on a terminal: waits for each question, types each answer. Gives back the exit
/// code and all that could be seen.
fn converse(desk: &Desk, arguments: &[&str], dialogue: &[(&str, &str)]) -> (i32, String) {
    let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
    grantpt(&ours).unwrap();
    unlockpt(&ours).unwrap();
    let name = ptsname(&ours, Vec::new()).unwrap();
    let theirs = OpenOptions::new().read(true).write(true).open(name.to_str().unwrap()).unwrap();
    // `setsid --ctty` makes it the terminal that /dev/tty stands for.
    let mut command = Command::new("setsid");
    command.args(["--ctty", "--wait"]).arg(program()).args(arguments);
    command.arg("--vault").arg(desk.vault.path()).current_dir(desk.papers.path());
    let side = || Stdio::from(OwnedFd::from(theirs.try_clone().unwrap()));
    let mut child = command.stdin(side()).stdout(side()).stderr(side()).spawn().unwrap();
    drop(command);
    drop(theirs);
    let mut terminal = File::from(ours);
    let mut seen = String::new();
    let read_on = |terminal: &mut File, seen: &mut String| {
        let mut buffer = [0; 4096];
        // The system reports an error when the last program on the other side has gone.
        let count = terminal.read(&mut buffer).unwrap_or(0);
        seen.push_str(&String::from_utf8_lossy(&buffer[..count]));
        count > 0
    };
    let mut from = 0;
    for (question, answer) in dialogue {
        while !seen[from..].contains(question) {
            assert!(read_on(&mut terminal, &mut seen), "never asked {question:?}: {seen}");
        }
        from = seen.len();
        // The question is printed a moment before the terminal stops showing what is typed: no
        // person types that fast.
        while question.ends_with(": ") && tcgetattr(&terminal).unwrap().local_modes.contains(LocalModes::ECHO)
        {
            std::thread::sleep(Duration::from_millis(1));
        }
        terminal.write_all(answer.as_bytes()).unwrap();
    }
    while read_on(&mut terminal, &mut seen) {}
    (child.wait().unwrap().code().unwrap(), seen)
}

#[test]
fn a_passphrase_is_asked_for_and_not_shown() {
    let desk = Desk::new();
    desk.add(&["--title", "found"], "text");
    let (code, seen) = converse(&desk, &["list"], &[("Passphrase: ", &format!("{PASSPHRASE}\n"))]);
    assert_eq!(code, 0, "{seen}");
    assert!(seen.contains("found") && !seen.contains(PASSPHRASE));
    let (code, seen) = converse(&desk, &["list"], &[("Passphrase: ", "something else entirely\n")]);
    assert_eq!(code, 3, "{seen}");
    assert!(!seen.contains("something else"));
    // Ctrl+C: it ends by itself, once the terminal shows again what is typed.
    let (code, seen) = converse(&desk, &["list"], &[("Passphrase: ", "\x03")]);
    assert_eq!(code, 1, "{seen}");
}

#[test]
fn a_new_passphrase_is_asked_for_twice() {
    let desk = Desk::new();
    let old = ("Passphrase: ", &*format!("{PASSPHRASE}\n"));
    let slip = [old, ("words): ", "five new words of mine\n"), ("again: ", "five new worbs of mine\n")];
    let (code, seen) = converse(&desk, &["passphrase"], &slip);
    assert_eq!(code, 6, "{seen}");
    desk.ok(&["list"], b"");
    let twice = [old, ("words): ", "five new words of mine\n"), ("again: ", "five new words of mine\n")];
    let (code, seen) = converse(&desk, &["passphrase"], &twice);
    assert_eq!(code, 0, "{seen}");
    assert!(!seen.contains("five new words"));
    desk.fails(&["list"], b"", 3, "wrong_passphrase");
}

#[test]
fn a_text_can_be_typed_after_the_passphrase() {
    let desk = Desk::new();
    let dialogue = [("Passphrase: ", &*format!("{PASSPHRASE}\n")), ("Ctrl+D", "Typed by hand.\n\x04")];
    let (code, seen) = converse(&desk, &["add", "--title", "by hand"], &dialogue);
    assert_eq!(code, 0, "{seen}");
    let rows = desk.json(&["list"], b"");
    let id = rows[0]["id"].as_str().unwrap();
    assert_eq!(desk.json(&["show", id], b"")[0]["body"], "Typed by hand.\n");
    // On a terminal, an entry's control characters are shown and not obeyed.
    desk.ok(&["edit", id], b"red \x1b[31m text");
    let (code, seen) = converse(&desk, &["show", id], &dialogue[..1]);
    assert_eq!(code, 0);
    assert!(seen.contains("red \u{241b}[31m text"), "{seen:?}");
}

#[test]
fn without_a_terminal_it_says_what_to_do() {
    let desk = Desk::new();
    let mut command = Command::new("setsid");
    command.arg("--wait").arg(program()).arg("list").arg("--vault").arg(desk.vault.path());
    let output = command.stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("--passphrase-file"));
}
