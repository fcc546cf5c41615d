//! `export`: what a script gets to see of it. What is in the files: `tests/journal/export.rs`.

use std::fs;

use serde_json::{Value, json};

use super::Desk;
use super::desk::names;

#[test]
fn both_forms_are_written_whole_and_nothing_is_overwritten() {
    let desk = Desk::new();
    desk.add(&["--title", "kept"], "text");
    let id = desk.add(&["--title", "binned"], "text");
    desk.ok(&["delete", &id], b"");
    let before = names(desk.papers.path());

    let done = desk.json(&["export", "--format", "json", "--out", "out.json"], b"");
    let bytes = fs::read(desk.papers.path().join("out.json")).unwrap();
    assert_eq!(done, [json!({ "shown": "out.json", "entries": 2, "bytes": bytes.len() })]);
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(file["entries"].as_array().unwrap().len(), 2);

    let done = desk.json(&["export", "--format", "markdown", "--out", "out"], b"");
    assert_eq!((&done[0]["shown"], &done[0]["entries"]), (&json!("out"), &json!(1)), "without the bin");
    assert!(names(&desk.papers.path().join("out")).contains("holdfast.json"));

    desk.fails(&["export", "--format", "json", "--out", "out.json"], b"", 6, "target_exists");
    desk.fails(&["export", "--format", "markdown", "--out", "out"], b"", 6, "target_exists");
    desk.fails(&["export", "--format", "markdown", "--out", "out.json"], b"", 6, "target_exists");
    desk.fails(&["export", "--format", "json", "--out", "no/such/folder/x"], b"", 6, "invalid_input");
    assert_eq!(fs::read(desk.papers.path().join("out.json")).unwrap(), bytes);
    let mut after = names(desk.papers.path());
    assert!(after.remove("out") && after.remove("out.json"));
    assert_eq!(after, before, "nothing else was left");
}

#[test]
fn nothing_readable_is_put_beside_the_vault() {
    let desk = Desk::new();
    for place in ["out.json", "backups/../out.json"] {
        let out = desk.vault.path().join(place);
        desk.fails(&["export", "--format", "json", "--out", out.to_str().unwrap()], b"", 6, "invalid_input");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_signal_stops_it_and_what_was_half_written_goes() {
    use std::time::{Duration, Instant};

    use rustix::process::{Pid, Signal, kill_process};

    let desk = Desk::with(|vault| {
        for number in 0..60 {
            vault.write("", &format!("{number} {}", "a long day ".repeat(100_000)));
        }
    });
    let before = names(desk.papers.path());
    for format in ["json", "markdown"] {
        let child = desk.command(&["export", "--format", format, "--out", "out"]).spawn().unwrap();
        let half = desk.papers.path().join("out.holdfast.partial");
        let begun = Instant::now();
        while !half.exists() {
            assert!(begun.elapsed() < Duration::from_secs(60), "it never began");
            std::thread::sleep(Duration::from_millis(1));
        }
        kill_process(Pid::from_child(&child), Signal::INT).unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{format}: {said}");
        assert!(said.contains("stopped"), "{said}");
        assert_eq!(names(desk.papers.path()), before, "{format}");
    }
    desk.ok(&["verify"], b"");
}
