//! The first minutes of a new journal.

use support::PASSPHRASE;

use crate::home::Home;
use crate::steps::ANSWER;
use crate::webdriver::key;
use crate::window::Window;

/// Goes through the first run and gives the recovery code that was shown.
#[track_caller]
pub fn start_a_journal(window: &Window) -> String {
    window.click_word("Start a journal");
    window.type_into("#passphrase-first", PASSPHRASE);
    window.type_into("#passphrase-second", PASSPHRASE);
    window.wait_for("button[type=submit]:not([aria-disabled])");
    window.press(&[], &[key::ENTER]);
    window.wait_for("#code-field");
    let groups = window.run(
        "return [...document.querySelectorAll('form > .code li')].map(e => e.lastChild.textContent.trim());",
        &[],
    );
    let code: Vec<String> = serde_json::from_value(groups).unwrap();
    assert_eq!(code.len(), 7);
    let code = code.join("-");
    // In small letters and with spaces, as people type.
    window.type_into("#code-field", &code.to_lowercase().replace('-', " "));
    window.press(&[], &[key::ENTER]);
    window.click_word("Open my journal");
    window.wait_for(ANSWER);
    code
}

#[test]
fn a_person_starts_a_journal_and_a_caret_is_ready() {
    let home = Home::new();
    let window = Window::open(&home);
    assert!(
        window.text("main").contains(&home.vault().display().to_string()),
        "it says where the words will live"
    );
    assert!(window.text("main").contains("not medical care"));
    let code = start_a_journal(&window);
    window.wait_until("the caret is in the answer", || {
        window.run("return document.activeElement?.tagName === 'TEXTAREA'", &[]) == true
    });
    window.picture("first-day");
    window.terminate();
    let vault = home.open_vault();
    assert!(vault.settings().unwrap().recovery_confirmed, "the code was typed back");
    assert!(vault.fits_recovery_code(&holdfast_journal::secret::Secret::new(code)).unwrap());
}

#[test]
fn a_weak_or_mistyped_passphrase_goes_no_further() {
    let home = Home::new();
    let window = Window::open(&home);
    window.click_word("Start a journal");
    window.type_into("#passphrase-first", "password1");
    window.type_into("#passphrase-second", "password1");
    window.wait_until("it is called too easy", || window.text("main").contains("Too easy to guess"));
    window.press(&[], &[key::ENTER]);
    assert!(window.has("#passphrase-first"), "still the same step");
    window.run("document.querySelector('#passphrase-first').value = ''; document.querySelector('#passphrase-second').value = '';", &[]);
    window.type_into("#passphrase-first", PASSPHRASE);
    window.type_into("#passphrase-second", "something else entirely");
    window.wait_until("the difference is said", || window.text("main").contains("not the same"));
    assert!(window.has("button[type=submit][aria-disabled]"));
    assert!(!home.vault().join("vault.db").exists());
}

#[test]
fn five_words_are_offered_and_can_be_used() {
    let home = Home::new();
    let window = Window::open(&home);
    window.click_word("Start a journal");
    window.wait_until("words are offered", || window.text(".say").split(' ').count() == 5);
    let first = window.text(".say");
    window.click_word("Others");
    window.wait_until("other words are offered", || window.text(".say") != first);
    let words = window.text(".say");
    window.click_word("Use these");
    assert_eq!(window.value("#passphrase-first"), words);
    window.wait_for("button[type=submit]:not([aria-disabled])");
    window.click_word("Continue");
    window.wait_for("#code-field");
    window.click_word("Do this later");
    window.click_word("Open my journal");
    window.wait_for(ANSWER);
    assert!(window.text("main").contains("recovery code"), "it is not forgotten that the code is unchecked");
}

#[test]
fn the_recovery_code_opens_a_journal_whose_passphrase_is_lost() {
    let home = Home::with_journal();
    let window = Window::open(&home);
    window.type_into("#passphrase", "not the passphrase at all");
    window.press(&[], &[key::ENTER]);
    window.wait_until("it says that it did not fit", || window.text("main").contains("did not fit"));
    window.click_word("Use my recovery code");
    window.type_into("#recover-code", &home.recovery_code());
    window.type_into("#passphrase-first", "a whole new passphrase");
    window.type_into("#passphrase-second", "a whole new passphrase");
    window.wait_for("button[type=submit]:not([aria-disabled])");
    window.press(&[], &[key::ENTER]);
    window.wait_for("#code-field");
    window.click_word("Do this later");
    window.wait_for(ANSWER);
    window.press(&[key::CONTROL], &["l"]);
    window.wait_for("#passphrase");
    window.type_into("#passphrase", "a whole new passphrase");
    window.press(&[], &[key::ENTER]);
    window.wait_for(ANSWER);
}
