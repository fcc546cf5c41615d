//! The whole promise: a month of writing, closed, opened, read back, taken out.

use std::fs;
use std::path::Path;

use serde_json::Value;
use support::texts;

use crate::first_run::start_a_journal;
use crate::home::Home;
use crate::steps::EDITOR;
use crate::webdriver::key;
use crate::window::Window;

/// Days written. Source: the house issue, "Proof".
const DAYS: u32 = 30;

/// What is written: ordinary entries, some typed and the rest pasted, and the exotic ones.
fn entries() -> Vec<(String, bool)> {
    let mut written: Vec<(String, bool)> = Vec::new();
    let mut exotic = texts::exotic().into_iter().map(|(_, text)| text);
    for number in 0..DAYS as usize {
        match exotic.next_if_third(number) {
            Some(text) => written.push((text, false)),
            None => written.push((texts::ordinary(number), number % 4 == 0)),
        }
    }
    // A text field knows one line end: what is pasted with CR LF is shown and kept with LF.
    written.push(("Windows\r\nline\r\nends".into(), false));
    written
}

/// Every third entry is an exotic one, for as long as there are any.
trait NextIfThird: Iterator {
    fn next_if_third(&mut self, number: usize) -> Option<Self::Item> {
        if number % 3 == 1 { self.next() } else { None }
    }
}

impl<I: Iterator> NextIfThird for I {}

#[test]
fn a_month_is_written_closed_opened_and_taken_out_without_a_changed_byte() {
    let home = Home::new();
    let window = Window::open(&home);
    start_a_journal(&window);
    let mut expected = Vec::new();
    for (number, (text, typed)) in entries().into_iter().enumerate() {
        let day = format!("2026-10-{:02}", number % 31 + 1);
        window.new_entry();
        if typed {
            window.type_into(EDITOR, &text);
        } else {
            window.paste(&text);
        }
        window.wait_saved();
        let text = text.replace("\r\n", "\n");
        window.wait_until("the whole text is in the field", || window.value(EDITOR).len() == text.len());
        window.wait_saved();
        backdate(&window, &day);
        expected.push((day, text));
    }
    window.terminate();

    let window = Window::unlocked(&home);
    window.go("#/journal");
    window.wait_until("all are listed", || window.text(".sub").starts_with(&expected.len().to_string()));
    export(&window, 0);
    export(&window, 1);
    window.terminate();

    let vault = home.open_vault();
    let rows = vault.entries().between(None, None).unwrap();
    assert_eq!(rows.len(), expected.len());
    let mut kept: Vec<(String, String)> = rows
        .iter()
        .map(|row| (row.moment.day.to_string(), vault.entries().get(row.id).unwrap().body.into_string()))
        .collect();
    kept.sort();
    expected.sort();
    assert!(kept == expected, "every body is what was written, byte for byte");
    assert!(vault.verify().unwrap().is_sound());
    assert!(json_bodies(&home.out()) == expected, "and so is the JSON file");
    assert!(markdown_bodies(&home.out()) == expected, "and the folder of Markdown files");
}

/// Moves the entry that is open to another day.
fn backdate(window: &Window, day: &str) {
    window.click(".day .chip");
    window.wait_for("#day-field");
    window.run("document.querySelector('#day-field').select()", &[]);
    window.type_into("#day-field", day);
    window.press(&[], &[key::ENTER]);
    window.wait_gone("dialog[open]");
    let (_, number) = day.rsplit_once('-').unwrap();
    let number = number.trim_start_matches('0').to_owned();
    window.wait_until("the day is changed", || {
        window.text(".day .chip").contains(&format!("{number} October 2026"))
    });
}

/// Takes the journal out in the first or second form.
fn export(window: &Window, form: usize) {
    window.go("#/export");
    window.wait_for(".cards");
    window.run("document.querySelectorAll('.card input')[arguments[0]].click()", &[form.into()]);
    window.click_word("Choose a place…");
    window.wait_for(".target .path");
    // The place of that name in the side bar has the same word.
    window.click(".page .button.primary");
    window.wait_for(".proof");
    assert!(window.text(".proof").contains("entries are written"));
    window.go("#/today");
    window.wait_for(".question");
}

fn json_bodies(out: &Path) -> Vec<(String, String)> {
    let file = fs::read_dir(out)
        .unwrap()
        .flatten()
        .find(|file| file.path().extension().is_some_and(|it| it == "json"));
    let json: Value = serde_json::from_slice(&fs::read(file.unwrap().path()).unwrap()).unwrap();
    assert_eq!(json["format"], "holdfast");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let entries = json["entries"].as_array().unwrap();
    let mut bodies: Vec<_> =
        entries.iter().map(|entry| (text(&entry["day"]), text(&entry["body"]))).collect();
    bodies.sort();
    bodies
}

fn markdown_bodies(out: &Path) -> Vec<(String, String)> {
    let folder = fs::read_dir(out).unwrap().flatten().find(|file| file.path().is_dir()).unwrap().path();
    let mut bodies = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(folder).unwrap().flatten() {
            let path = file.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "md") {
                let text = fs::read_to_string(&path).unwrap();
                let (front, body) = text.strip_prefix("---\n").unwrap().split_once("\n---\n\n").unwrap();
                let day = front.lines().find_map(|line| line.strip_prefix("day: ")).unwrap();
                bodies.push((day.trim_matches('"').to_owned(), body.to_owned()));
            }
        }
    }
    bodies.sort();
    bodies
}
