//! Entries that are too long for one text field.

use holdfast_journal::clock::Clock;
use holdfast_journal::day::DayEnd;
use holdfast_journal::moment::Moment;
use holdfast_journal::text::{Body, MAX_BODY_BYTES, Title};
use holdfast_vault::clock::SystemClock;
use holdfast_vault::entries::NewEntry;
use holdfast_vault::random::make_entry_id;
use serde_json::json;
use support::texts;

use crate::home::Home;
use crate::steps::EDITOR;
use crate::webdriver::key;
use crate::window::Window;

/// Puts an entry into the journal without the window.
fn put(home: &Home, text: String) -> String {
    let vault = home.open_vault();
    let id = make_entry_id().unwrap();
    let moment = Moment::of(SystemClock.now(), DayEnd::default()).unwrap();
    let new = NewEntry { moment, answered: None };
    vault.entries_mut().save(id, None, Some(new), &Title::new("Long"), &Body::new(text).unwrap()).unwrap();
    vault.close().unwrap();
    id.to_string()
}

#[test]
fn a_text_up_to_the_limit_is_edited_whole() {
    let home = Home::with_journal();
    let text = texts::hundred_kilobytes();
    let id = put(&home, text.clone());
    let window = Window::unlocked(&home);
    window.go(&format!("#/write/{id}"));
    window.wait_for(EDITOR);
    window.wait_until("the text is there", || {
        window.run("return document.querySelector(arguments[0]).value.length", &[json!(EDITOR)])
            == json!(text.len())
    });
    window.type_into(EDITOR, "end");
    window.wait_saved();
    window.terminate();
    assert!(home.texts()[0].1 == format!("{text}end"));
}

#[test]
fn a_long_text_grows_with_what_is_typed_and_never_hides_a_line() {
    let home = Home::with_journal();
    let id = put(&home, texts::hundred_kilobytes());
    let window = Window::unlocked(&home);
    window.go(&format!("#/write/{id}"));
    window.wait_for(EDITOR);
    window.wait_for(".layers[data-long]");
    let hidden = || {
        let script = "const field = document.querySelector(arguments[0]);
            return field.scrollTop !== 0 || field.scrollHeight > field.clientHeight;";
        window.run(script, &[json!(EDITOR)]) == json!(true)
    };
    window.type_into(EDITOR, "end");
    for line in 0..24 {
        window.press(&[], &[key::ENTER, "x"]);
        assert!(!hidden(), "line {line} is cut off");
    }
    // What is pasted at once finds its room at once.
    window.paste(&"\n\nand more".repeat(30));
    window.wait_until("the page has room for it", || !hidden());
    window.wait_saved();
}

#[test]
fn sixteen_mebibytes_are_read_through_a_window_and_edited_a_part_at_a_time() {
    let home = Home::with_journal();
    let mut text = texts::hundred_kilobytes().repeat(MAX_BODY_BYTES / (100 * 1024));
    text.truncate(MAX_BODY_BYTES - 64 * 1024);
    let id = put(&home, text.clone());
    let window = Window::unlocked(&home);
    window.go(&format!("#/read/{id}"));
    window.wait_for(".section .prose");
    let drawn =
        window.run("return document.querySelectorAll('.section .prose').length", &[]).as_u64().unwrap();
    let parts = window.run("return document.querySelectorAll('.section').length", &[]).as_u64().unwrap();
    assert!(parts > 200 && drawn < 20, "{drawn} of {parts} parts are typeset before anybody scrolls");
    window.picture("long-read");
    // The third part, by its own button.
    window.run("document.querySelectorAll('.section-head button')[2].click()", &[]);
    window.wait_for(EDITOR);
    window.wait_until("it is the third part", || window.text(".parts").contains("Part 3 of"));
    let before = window.value(EDITOR);
    assert!(!before.is_empty() && before.len() <= 64 * 1024);
    window.type_into(EDITOR, "Written into the third part.");
    window.wait_saved();
    window.type_into(EDITOR, " And again.");
    window.wait_saved();
    window.click_word("Next part");
    window.wait_until("it is the fourth part", || window.text(".parts").contains("Part 4 of"));
    window.terminate();
    let start = text.find(&before).unwrap();
    let first_three = &home.texts()[0].1;
    // Parts repeat, so look where the third one must end.
    let insertion = "Written into the third part. And again.";
    let at = first_three.find(insertion).expect("the words are there");
    assert!(at > start && at <= 3 * 64 * 1024);
    assert!(first_three.replacen(insertion, "", 1) == text, "and nothing else has changed");
}
