//! A person's own questions and their stars, by keyboard; and help from there.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::access::{axe, violations, wear};
use crate::home::Home;
use crate::steps::EDITOR;
use crate::webdriver::key;
use crate::window::Window;

const FIELD: &str = "#question-field";

/// Text that would do something if it were taken for more than text.
const HOSTILE: &str = "<img src=x onerror=\"document.title='run'\"> [link](https://x.example) **bold**";

#[track_caller]
fn to_questions(window: &Window) {
    window.go("#/questions");
    window.wait_for(FIELD);
}

/// Goes on with Tab until the focus is on something of which the script says yes.
#[track_caller]
fn tab_until(window: &Window, what: &str, script: &str, arguments: &[serde_json::Value]) {
    for _ in 0..120 {
        if window.run(&format!("const e = document.activeElement; {script}"), arguments) == true {
            return;
        }
        window.press(&[], &[key::TAB]);
    }
    panic!("Tab does not come to {what}");
}

/// Presses the button with that word beside the question with these words.
#[track_caller]
fn press_beside(window: &Window, question: &str, word: &str) {
    let script = "return e.innerText.trim() === arguments[1] && !!e.closest('.kept')?.innerText.includes(arguments[0])";
    tab_until(window, &format!("{word} beside {question}"), script, &[json!(question), json!(word)]);
    window.press(&[], &[key::ENTER]);
}

/// Waits until the element with the focus shows this.
#[track_caller]
fn focus_on(window: &Window, text: &str) {
    let shown = || {
        let script = "const e = document.activeElement; return (e.value || e.innerText).trim()";
        window.run(script, &[]).as_str().unwrap().to_owned()
    };
    let begun = Instant::now();
    while shown() != text {
        assert!(begun.elapsed() < Duration::from_secs(10), "the focus is on {}", shown());
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[track_caller]
fn add(window: &Window, question: &str) {
    tab_until(window, "the field", "return e.matches(arguments[0])", &[json!(FIELD)]);
    window.type_into(FIELD, question);
    window.press(&[], &[key::ENTER]);
    window.wait_until("it is listed", || listed(window).iter().any(|words| words == question));
    window.wait_until("the field is empty again", || window.value(FIELD).is_empty());
    assert_eq!(window.run("return document.activeElement.id", &[]), json!("question-field"));
}

/// The words of every question on the page, from the top.
fn listed(window: &Window) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.kept-words')].map(e => e.textContent)";
    serde_json::from_value(window.run(script, &[])).unwrap()
}

fn said(window: &Window, words: &str) {
    window.wait_until(&format!("“{words}” is said"), || {
        let script = "return [...document.querySelectorAll('[aria-live]')].map(e => e.textContent).join(' ')";
        window.run(script, &[]).as_str().is_some_and(|said| said.contains(words))
    });
}

/// Question, whether it has a star, whether it is no longer asked.
fn stored(home: &Home) -> Vec<(String, bool, bool)> {
    let own = home.open_vault().own_prompts().unwrap();
    own.into_iter().map(|own| (own.text.into(), own.starred, own.retired)).collect()
}

#[test]
fn questions_of_ones_own_are_kept_changed_starred_and_taken_back_by_keyboard() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    to_questions(&window);
    focus_on(&window, "Your questions");
    assert!(window.text("main").contains("None yet"), "an empty page says so kindly");
    add(&window, "What did I hear today?");
    said(&window, "Your question is kept");
    add(&window, HOSTILE);
    assert_eq!(listed(&window), [HOSTILE, "What did I hear today?"]);
    let made = "return document.querySelectorAll('.kept-words *').length + document.title";
    assert_eq!(window.run(made, &[]), json!("0Holdfast"), "text stays text");

    press_beside(&window, "What did I hear", "Change words");
    focus_on(&window, "What did I hear today?");
    window.press(&[], &[" ", "n", "o", "t", key::ESCAPE]);
    focus_on(&window, "Change words");
    window.press(&[], &[key::ENTER]);
    focus_on(&window, "What did I hear today?");
    window.press(&[key::CONTROL], &["a"]);
    window.paste("What did I not say?");
    window.press(&[], &[key::ENTER]);
    window.wait_until("the new words show", || listed(&window) == [HOSTILE, "What did I not say?"]);
    focus_on(&window, "Change words");
    said(&window, "The new words are kept");

    press_beside(&window, "What did I not say?", "Star");
    window.wait_for(".kept .star[aria-pressed=true]");
    focus_on(&window, "Star");
    press_beside(&window, "What did I not say?", "Stop asking");
    window.wait_for(".kept[data-retired]");
    focus_on(&window, "Ask again");
    said(&window, "It is not asked any more");

    press_beside(&window, "What did I not say?", "Remove");
    window.wait_until("it is gone", || listed(&window) == [HOSTILE]);
    focus_on(&window, HOSTILE);
    tab_until(&window, "Undo", "return e.innerText.trim() === 'Undo'", &[]);
    window.press(&[], &[key::ENTER]);
    window.wait_until("it is back", || listed(&window) == ["What did I not say?", HOSTILE]);
    focus_on(&window, "What did I not say?");
    window.wait_for(".kept[data-retired] .star[aria-pressed=true]");

    tab_until(&window, "the switch", "return e.matches('[role=switch]')", &[]);
    window.press(&[], &[" "]);
    window.wait_for("[role=switch]:checked");

    window.press(&[key::CONTROL], &["l"]);
    window.unlock();
    to_questions(&window);
    assert_eq!(listed(&window), ["What did I not say?", HOSTILE]);
    assert!(
        window.has(".kept[data-retired] .star[aria-pressed=true]") && window.has("[role=switch]:checked")
    );

    press_beside(&window, HOSTILE, "Answer now");
    window.wait_for(EDITOR);
    window.type_into(EDITOR, "Nothing much.");
    window.wait_saved();
    window.terminate();
    assert_eq!(stored(&home), [("What did I not say?".into(), true, true), (HOSTILE.into(), false, false)]);
    assert!(home.open_vault().settings().unwrap().own_questions);
    assert_eq!(home.answered(), [Some(HOSTILE.to_owned())]);
    assert!(home.open_vault().verify().unwrap().is_sound());
}

#[test]
fn a_star_on_one_of_the_librarys_is_taken_away_and_given_back() {
    let home = Home::with_journal();
    let starred = "repair-own-share";
    home.open_vault().star_prompt(starred, true).unwrap();
    let window = Window::unlocked(&home);
    to_questions(&window);
    let words = holdfast_library::prompt(starred).unwrap().text;
    assert_eq!(listed(&window), [words]);
    press_beside(&window, words, "Take the star away");
    window.wait_until("it is gone", || listed(&window).is_empty());
    focus_on(&window, "Starred in the library");
    window.click_word("Undo");
    window.wait_until("it is back", || listed(&window) == [words]);
    press_beside(&window, words, "Answer now");
    window.wait_for(EDITOR);
    assert!(window.text(".from").contains(words));
}

#[test]
fn what_cannot_be_a_question_changes_nothing_and_what_is_only_typed_is_kept() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    to_questions(&window);
    tab_until(&window, "the field", "return e.matches(arguments[0])", &[json!(FIELD)]);
    window.press(&[], &[" ", key::ENTER]);
    window.wait_until("it says why", || window.text(".field-error").contains("at least one word"));
    window.paste(&"x".repeat(501));
    window.wait_gone(".field-error");
    window.press(&[], &[key::ENTER]);
    window.wait_until("it says why", || window.text(".field-error").contains("There is room for 500"));
    assert!(window.has("#question-field[aria-invalid=true][aria-describedby*=question-field-error]"));
    assert!(listed(&window).is_empty());

    window.press(&[key::CONTROL], &["a"]);
    window.paste("Who was kind?");
    window.press(&[], &[key::F1]);
    window.wait_for(".helplines");
    to_questions(&window);
    window.wait_until("it was kept", || listed(&window) == ["Who was kind?"]);
    press_beside(&window, "Who was kind?", "Change words");
    focus_on(&window, "Who was kind?");
    window.paste(" And when?");
    window.press(&[key::CONTROL], &["l"]);
    window.wait_for("#passphrase");
    window.unlock();
    to_questions(&window);
    window.type_into(FIELD, "What waits?");
    window.terminate();
    assert_eq!(
        stored(&home),
        [("What waits?".into(), false, false), ("Who was kind? And when?".into(), false, false)]
    );
}

#[test]
fn help_shows_danger_first_from_any_page_and_at_the_door() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    to_questions(&window);
    window.press(&[], &[key::F1]);
    let first = || window.text(".helplines > li:first-child h2");
    window.wait_until("danger comes first", || first() == "If you are in danger now");
    focus_on(&window, "Need more than a journal?");
    assert!(window.text(".helplines > li:first-child").contains("emergency number"));
    tab_until(&window, "a part", "return e.matches('.helplines summary')", &[]);
    window.press(&[], &[key::ENTER]);
    window.wait_for(".helplines details[open]");
    assert!(window.text(".helplines details[open]").contains("the fault is not yours"));
    window.picture("help-part");
    window.press(&[key::CONTROL], &["l"]);
    window.wait_for("#passphrase");
    window.click_word("How to find help");
    window.wait_until("danger comes first", || first() == "If you are in danger now");
    window.click_word("Back");
    window.wait_for("#passphrase");
}

/// From now on what has that name is refused, as it is where the disk cannot be written. The answer
/// is put in the place of the shell's, which comes through `fetch`.
#[track_caller]
fn refuse(window: &Window, command: &str) {
    let script = "window.refused = arguments[0]; if (window.real) return; window.real = window.fetch;\
        const failed = JSON.stringify({ code: 'storage_failed', message: '' });\
        const headers = { 'Tauri-Response': 'error', 'Content-Type': 'application/json' };\
        window.fetch = (address, ...rest) => String(address).endsWith('/' + window.refused) ?\
            Promise.resolve(new Response(failed, { headers })) : window.real(address, ...rest);";
    window.run(script, &[json!(command)]);
}

#[test]
fn what_fails_is_said_and_can_be_tried_again_and_help_depends_on_nothing() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    to_questions(&window);
    add(&window, "Who was kind?");
    refuse(&window, "star_prompt");
    press_beside(&window, "Who was kind?", "Star");
    window.wait_until("it says so", || window.text(".alert").contains("could not be read or written"));
    assert!(!window.has(".star[aria-pressed=true]"));
    window.picture("questions-failed");
    refuse(&window, "nothing");
    window.click_word("Try again");
    window.wait_for(".star[aria-pressed=true]");
    window.wait_gone(".alert");

    refuse(&window, "save_question");
    window.type_into(FIELD, "And who was not?");
    window.press(&[], &[key::ENTER]);
    window.wait_for(".alert");
    assert_eq!(window.value(FIELD), "And who was not?", "the words stay");
    window.press(&[key::CONTROL], &["l"]);
    said(&window, "the journal stays open");
    window.run("document.querySelector(arguments[0]).value = ''", &[json!(FIELD)]);
    press_beside(&window, "Who was kind?", "Remove");
    window.wait_until("it is gone", || listed(&window).is_empty());
    window.click_word("Undo");
    window.wait_until("it says so", || window.text(".undo-bar").contains("could not be read or written"));
    refuse(&window, "read_help");
    window.click_word("Undo");
    window.wait_until("it is back", || listed(&window) == ["Who was kind?"]);

    window.press(&[], &[key::F1]);
    window.wait_until("the plain lines show", || {
        window.text(".helplines > li:first-child").contains("emergency number")
    });
    let lines = || window.run("return document.querySelectorAll('.helplines > li').length", &[]);
    assert_eq!(lines(), json!(3));
    window.picture("help-plain");
    refuse(&window, "nothing");
    window.click_word("Try again");
    window.wait_until("all parts show", || lines().as_u64() > Some(3));
    window.picture("help-all");
}

#[test]
fn the_filled_page_is_accessible_and_is_photographed() {
    let home = Home::with_journal();
    let vault = home.open_vault();
    let questions = [
        "What did I ask for this week, and how did it land?",
        HOSTILE,
        "ما الذي لم أقله اليوم؟",
        "When I am sure that nobody will answer, what do I do first, and what would I do if I could wait for one more minute before I did it? And who would notice the difference?",
        "Who came back?",
    ];
    for text in questions {
        vault.save_own_prompt(None, &text.to_owned().try_into().unwrap()).unwrap();
    }
    let own = vault.own_prompts().unwrap();
    vault.star_prompt(&own[0].id, true).unwrap();
    vault.retire_own_prompt(&own[1].id, true).unwrap();
    for id in ["repair-own-share", "repair-small-mend"] {
        vault.star_prompt(id, true).unwrap();
    }
    vault.close().unwrap();
    let source = axe();
    let window = Window::unlocked(&home);
    window.resize(1000, 700);
    to_questions(&window);
    let mut found = Vec::new();
    for theme in ["light", "dark", "sepia", "contrast"] {
        wear(&window, theme);
        found.extend(violations(&window, &source));
        window.picture(&format!("questions-{theme}"));
        window.run("document.querySelector('#main').scrollTop = 1e6", &[]);
        window.picture(&format!("questions-end-{theme}"));
        window.run("document.querySelector('#main').scrollTop = 0", &[]);
    }
    wear(&window, "light");
    window.type_into(FIELD, &"x".repeat(501));
    window.press(&[], &[key::ENTER]);
    window.wait_for(".field-error");
    press_beside(&window, "Who came back?", "Change words");
    window.wait_for(".kept textarea");
    found.extend(violations(&window, &source));
    window.picture("questions-editing");
    assert!(found.is_empty(), "{found:#?}");
    for (width, height, text) in [(720, 600, "100"), (720, 600, "200"), (1440, 900, "100")] {
        window.resize(width, height);
        window.run("document.documentElement.dataset.text = arguments[0]", &[json!(text)]);
        std::thread::sleep(Duration::from_millis(200));
        window.picture(&format!("questions-{width}-{text}"));
    }
    // Kept for the last: what is too long does not hold up the lock.
    window.press(&[key::CONTROL], &["l"]);
    window.wait_for("#passphrase");
    window.terminate();
    assert_eq!(stored(&home).len(), questions.len() + 1);
}
