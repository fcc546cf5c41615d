//! The promise "Saved".

use std::time::{Duration, Instant};

use serde_json::json;

use crate::home::Home;
use crate::steps::{ANSWER, EDITOR};
use crate::webdriver::key;
use crate::window::Window;

/// A way to leave the page on which one writes.
type Leave = fn(&Window);

#[test]
fn what_is_typed_is_saved_by_itself_and_says_so_after_the_commit() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    window.new_entry();
    window.type_into(EDITOR, "The kettle was on");
    window.wait_for(".save[data-state='saving']");
    window.wait_saved();
    window.type_into(EDITOR, " before either of us said a word.");
    window.wait_saved();
    assert!(
        window.run("return location.hash", &[]).as_str().unwrap().starts_with("#/write/"),
        "it has an address now"
    );
    window.terminate();
    assert_eq!(home.texts()[0].1, "The kettle was on before either of us said a word.");
    let vault = home.open_vault();
    let id = vault.entries().page(None, 1).unwrap().rows[0].id;
    assert_eq!(vault.entries().get(id).unwrap().revisions, 1, "one sitting is one revision");
}

#[test]
fn leaving_a_page_in_any_way_saves_first() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    let leave: [(&str, Leave); 4] = [
        ("by a link", |window| window.click("a.place[href='#/journal']")),
        ("by a key", |window| window.press(&[key::CONTROL], &["t"])),
        ("by locking", |window| window.press(&[key::CONTROL], &["l"])),
        ("by reading", |window| window.press(&[key::CONTROL], &["e"])),
    ];
    for (how, go) in leave {
        if window.has("#passphrase") {
            window.unlock();
        }
        window.new_entry();
        // Reading needs an entry that exists.
        window.type_into(EDITOR, "Left ");
        if how == "by reading" {
            window.wait_saved();
        }
        window.type_into(EDITOR, how);
        go(&window);
        window.wait_gone(".desk textarea");
        if how == "by locking" {
            window.wait_for("#passphrase");
        }
    }
    window.terminate();
    let texts: Vec<_> = home.texts().into_iter().map(|(_, text)| text).collect();
    for (how, _) in leave {
        assert!(texts.contains(&format!("Left {how}")), "{how}: {texts:?}");
    }
}

#[test]
fn ending_the_program_saves_what_was_just_typed() {
    for round in 0..5 {
        let home = Home::with_journal();
        let window = Window::unlocked(&home);
        window.type_into(ANSWER, &format!("Typed and not waited for, {round}"));
        window.terminate();
        assert_eq!(home.texts()[0].1, format!("Typed and not waited for, {round}"));
    }
}

#[test]
fn an_answer_remembers_its_question_and_can_be_gone_on_with() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    let question = window.text("#ask");
    window.type_into(ANSWER, "One word.");
    window.wait_saved();
    window.go("#/journal");
    window.wait_for(".entry");
    window.go("#/today");
    window.wait_until("the answer is there again", || {
        window.has(ANSWER) && window.value(ANSWER) == "One word."
    });
    assert_eq!(window.text("#ask"), question, "the same question all day");
    window.press(&[key::CONTROL], &["l"]);
    window.wait_for("#passphrase");
    window.terminate();
    let vault = home.open_vault();
    let rows = vault.entries().page(None, 10).unwrap().rows;
    assert_eq!(rows.len(), 1, "going on is not another entry");
    assert_eq!(vault.entries().get(rows[0].id).unwrap().answered.unwrap().text, question);
}

#[test]
fn a_question_can_be_explained_swapped_and_put_away() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    let first = window.text("#ask");
    window.click_word("Why this?");
    window.wait_until("the reason shows", || window.text("#offer-panel").len() > 40);
    window.click_word("Another");
    window.wait_until("another question shows", || {
        !window.text("#ask").is_empty() && window.text("#ask") != first
    });
    window.click_word("Not now");
    window.wait_until("the page is left to the person", || window.text("#ask").contains("page is yours"));
    window.type_into(ANSWER, "No question needed.");
    window.wait_saved();
    window.terminate();
    assert_eq!(home.texts()[0].1, "No question needed.");
    assert_eq!(home.answered(), [None], "the question that was put away stays away");
}

#[test]
fn an_answer_belongs_to_the_question_that_was_on_the_page() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    let first = window.text("#ask");
    window.click_word("Another");
    window.wait_until("another question shows", || {
        window.has(ANSWER) && !window.text("#ask").is_empty() && window.text("#ask") != first
    });
    let second = window.text("#ask");
    window.type_into(ANSWER, "To the second.");
    window.wait_saved();
    // An answer that is there keeps its question, and nothing is written over it.
    window.go("#/journal");
    window.go("#/today");
    window.wait_for(ANSWER);
    window.wait_until("the answer is back", || window.value(ANSWER) == "To the second.");
    window.press(&[key::CONTROL], &["p"]);
    window.type_into(ANSWER, " And on.");
    window.wait_saved();
    assert_eq!(window.text("#ask"), second);
    window.terminate();
    assert_eq!(home.texts().len(), 1);
    assert_eq!(home.texts()[0].1, "To the second. And on.");
    assert_eq!(home.answered(), [Some(second)]);
}

#[test]
fn a_tag_that_is_only_typed_is_kept_when_the_journal_locks() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    window.new_entry();
    window.type_into(EDITOR, "Digging.");
    window.wait_saved();
    window.wait_for(".chip-input");
    window.type_into(".chip-input", "garden");
    window.press(&[key::CONTROL], &["l"]);
    window.wait_for("#passphrase");
    window.terminate();
    let rows = home.open_vault().entries().page(None, 10).unwrap().rows;
    assert_eq!(rows[0].tags.iter().map(|tag| tag.as_str()).collect::<Vec<_>>(), ["garden"]);
}

#[test]
fn keys_typed_while_a_page_is_left_are_in_the_entry() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    for round in 0..5 {
        window.new_entry();
        window.type_into(EDITOR, &format!("{round}: "));
        // The page is asked for, and typing goes on until it comes.
        window.run(
            "location.hash = '#/journal';
             const field = document.querySelector(arguments[0]);
             const type = () => {
                 if (!field.isConnected) return;
                 field.focus();
                 if (document.execCommand('insertText', false, 'x')) window.typed = (window.typed || 0) + 1;
                 setTimeout(type, 15);
             };
             window.typed = 0;
             type();",
            &[json!(EDITOR)],
        );
        window.wait_for(".entries");
        let typed = window.run("return window.typed", &[]).as_u64().unwrap();
        let expected = format!("{round}: {}", "x".repeat(usize::try_from(typed).unwrap()));
        window.go("#/today");
        window.wait_for(ANSWER);
        let href = window.run("return document.querySelector('.entry a').getAttribute('href')", &[]);
        window.go(href.as_str().unwrap());
        window.wait_for(".prose");
        assert_eq!(window.text(".prose").trim_end(), expected);
    }
}

#[test]
fn keys_reach_the_screen_and_the_caret_is_ready_within_a_second_of_unlocking() {
    let home = Home::with_journal();
    let window = Window::open(&home);
    window.type_into("#passphrase", support::PASSPHRASE);
    let begun = Instant::now();
    window.press(&[], &[key::ENTER]);
    window.wait_until("the caret is ready", || {
        window.run("return document.activeElement?.closest('.question') != null", &[]) == true
    });
    // Generous: this only catches a wait that a person would notice; `xtask bench` measures.
    assert!(begun.elapsed() < Duration::from_secs(10));
}
