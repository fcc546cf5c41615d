//! The keyboard map, key by key.

use crate::home::Home;
use crate::steps::{ANSWER, EDITOR};
use crate::webdriver::key;
use crate::window::Window;

#[test]
fn every_key_of_the_map_does_what_it_says() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    let at = |address: &str| {
        window.wait_until(&format!("{address} is up"), || {
            window.run("return location.hash", &[]).as_str().unwrap().starts_with(address)
        });
    };
    let focused = |selector: &str| {
        window.wait_until(&format!("{selector} has the focus"), || {
            window.run("return document.activeElement?.matches(arguments[0])", &[selector.into()]) == true
        });
    };
    window.press(&[key::CONTROL], &["n"]);
    at("#/write");
    window.wait_for(EDITOR);
    window.type_into(EDITOR, "plain ");
    window.press(&[key::CONTROL], &["b"]);
    window.press(&[], &["b", "o", "l", "d"]);
    assert_eq!(window.value(EDITOR), "plain **bold**");
    window.press(&[key::CONTROL], &["z", "z", "z", "z", "z"]);
    assert!(window.value(EDITOR).len() < "plain **bold**".len(), "the engine's own undo took it back");
    window.run("const e = document.querySelector(arguments[0]); e.select();", &[EDITOR.into()]);
    window.press(&[], &["t", "w", "o", " ", "w", "o", "r", "d", "s"]);
    window.wait_saved();
    window.press(&[key::CONTROL], &["e"]);
    at("#/read/");
    focused("h1");
    window.press(&[key::CONTROL], &["f"]);
    focused("#find-field");
    window.press(&[], &["w", "o", "r", "d", "s"]);
    window.wait_until("the place is marked", || window.has(".prose mark.current"));
    window.press(&[], &[key::ESCAPE]);
    window.wait_gone("#find-field");
    window.press(&[key::CONTROL], &["e"]);
    at("#/write/");
    window.wait_for(EDITOR);
    window.press(&[key::CONTROL, key::SHIFT], &["f"]);
    window.wait_for(".shell[data-focus]");
    window.wait_for(".mirror > p.here");
    focused("textarea");
    window.press(&[key::CONTROL], &[","]);
    at("#/settings");
    window.wait_gone(".shell[data-focus]");
    window.run("history.back()", &[]);
    at("#/write/");
    window.wait_for(".shell[data-focus]");
    focused("textarea");
    window.press(&[], &[key::ESCAPE]);
    window.wait_gone(".shell[data-focus]");
    window.press(&[], &[key::ESCAPE]);
    focused("#to-reading");
    window.press(&[key::CONTROL], &["t"]);
    at("#/today");
    focused(".question textarea");
    let question = window.text("#ask");
    window.press(&[key::CONTROL], &["p"]);
    window.wait_until("another question", || window.has(ANSWER) && window.text("#ask") != question);
    window.press(&[key::CONTROL], &[","]);
    at("#/settings");
    focused("h1");
    window.press(&[], &[key::F1]);
    at("#/help");
    focused("h1");
    window.press(&[], &[key::F6]);
    focused(".app *");
    let size =
        || window.run("return document.documentElement.dataset.text", &[]).as_str().unwrap().to_owned();
    window.press(&[key::CONTROL], &["="]);
    assert_eq!(size(), "112");
    window.press(&[key::CONTROL], &["0"]);
    assert_eq!(size(), "100");
    window.press(&[key::CONTROL], &["-"]);
    assert_eq!(size(), "90");
    window.press(&[key::CONTROL], &["0"]);
    window.press(&[key::CONTROL], &["n"]);
    window.wait_for(EDITOR);
    window.press(&[], &[key::F7]);
    window.wait_until("the state is spoken", || {
        window
            .run(
                "return [...document.querySelectorAll('[aria-live]')].map(e => e.textContent).join(' ')",
                &[],
            )
            .as_str()
            .is_some_and(|said| said.contains("Nothing written yet"))
    });
    window.press(&[key::CONTROL], &["l"]);
    window.wait_for("#passphrase");
    focused("#passphrase");
}

#[test]
fn the_day_before_and_after_are_a_key_away() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    for text in ["the first", "the second", "the third"] {
        window.new_entry();
        window.type_into(EDITOR, text);
        window.wait_saved();
    }
    window.press(&[key::CONTROL], &["e"]);
    let shows =
        |text: &str| window.wait_until(&format!("{text} is shown"), || window.text(".prose").contains(text));
    shows("the third");
    window.press(&[key::ALT], &[key::LEFT]);
    shows("the second");
    window.press(&[key::ALT], &[key::LEFT]);
    shows("the first");
    window.press(&[key::ALT], &["\u{e014}"]);
    shows("the second");
}
