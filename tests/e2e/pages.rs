//! What each page is for, done as a person does it.

use holdfast_journal::clock::Clock;
use holdfast_journal::day::DayEnd;
use holdfast_journal::moment::Moment;
use holdfast_journal::text::{Body, Title};
use holdfast_vault::clock::SystemClock;
use holdfast_vault::entries::NewEntry;
use holdfast_vault::random::make_entry_id;
use serde_json::json;

use crate::clipboard;
use crate::home::Home;
use crate::steps::{ANSWER, EDITOR};
use crate::webdriver::key;
use crate::window::Window;

fn write(window: &Window, text: &str) {
    window.new_entry();
    window.type_into(EDITOR, text);
    window.wait_saved();
}

#[test]
fn a_deleted_entry_comes_back_by_undo_and_from_the_bin_and_is_gone_once_erased() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    write(&window, "To be deleted.");
    window.click("#entry-menu");
    window.click_word("Move to the bin");
    window.wait_for(".undo-bar");
    window.click_word("Undo");
    window.wait_until("it is back", || window.text(".prose").contains("To be deleted."));

    window.click("#entry-menu");
    window.click_word("Move to the bin");
    window.wait_for(".undo-bar");
    window.click("a.place[href='#/bin']");
    window.wait_until("it is in the bin", || window.text(".entries").contains("To be deleted."));
    window.click_word("Put back");
    window.wait_until("the bin is empty", || window.text("main").contains("Nothing in the bin"));
    window.click_word("Undo");
    window.wait_until("it is in the bin again", || window.text(".entries").contains("To be deleted."));
    window.click_word("Erase now…");
    window.wait_for("dialog[open]");
    window.press(&[], &[key::ESCAPE]);
    window.wait_gone("dialog[open]");
    window.click_word("Erase now…");
    window.click_word("Erase it");
    window.wait_until("it is erased", || window.text("main").contains("Nothing in the bin"));
    window.terminate();
    let report = home.open_vault().verify().unwrap();
    assert!(report.is_sound());
    assert_eq!(report.entries, 0);
}

#[test]
fn an_earlier_text_can_be_looked_at_and_gone_back_to() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    write(&window, "The first text.");
    window.press(&[key::CONTROL], &["e"]);
    window.wait_for(".prose");
    window.press(&[key::CONTROL], &["e"]);
    window.wait_for(EDITOR);
    window.run("document.querySelector(arguments[0]).select()", &[json!(EDITOR)]);
    window.type_into(EDITOR, "Another text entirely.");
    window.wait_saved();
    window.click("#entry-menu");
    window.click_word("Earlier versions");
    window.wait_until("there are two", || {
        window.run("return document.querySelectorAll('.line').length", &[]) == json!(2)
    });
    window.run("[...document.querySelectorAll('.line')].at(-1).querySelector('button').click()", &[]);
    window.wait_until("the earlier one shows", || window.text(".prose").contains("The first text."));
    window.click_word("Go back to this");
    window.wait_until("it is in use", || {
        window.run("return location.hash", &[]).as_str().unwrap().starts_with("#/read")
            && window.text(".prose").contains("The first text.")
    });
    window.terminate();
    let vault = home.open_vault();
    let id = vault.entries().page(None, 1).unwrap().rows[0].id;
    let history = vault.entries().whole(id).unwrap().history;
    let bodies: Vec<_> = history.iter().map(|revision| revision.body.as_str()).collect();
    assert_eq!(bodies, ["The first text.", "Another text entirely.", "The first text."]);
}

#[test]
fn title_day_and_tags_are_kept() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    window.new_entry();
    window.type_into("input.title", "The kettle");
    window.type_into(EDITOR, "Text.");
    window.wait_saved();
    window.type_into(".chip-input", "home");
    window.press(&[], &[key::ENTER]);
    window.wait_until("the tag is there", || window.text(".desk-foot").contains("home"));
    window.type_into(".chip-input", "Été, HOME");
    window.press(&[], &[key::ENTER]);
    window.wait_until("the other one too", || window.text(".desk-foot").contains("Été"));
    window.click(".day .chip");
    window.click_word("Yesterday");
    window.wait_gone("dialog[open]");
    window.go("#/journal");
    window.wait_until("it is listed", || window.text(".entries").contains("The kettle"));
    window.terminate();
    let vault = home.open_vault();
    let row = vault.entries().page(None, 1).unwrap().rows.remove(0);
    let tags: Vec<_> = row.tags.iter().map(|tag| tag.as_str()).collect();
    assert_eq!(tags, ["home", "Été"]);
    let today = Moment::of(SystemClock.now(), DayEnd::default()).unwrap().day;
    assert_eq!(Some(row.moment.day), today.previous());
}

#[test]
fn words_are_found_in_the_entry_while_writing_and_while_reading() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    window.new_entry();
    window.paste("Müller came.\n\nLater MULLER went, and muller stayed away.");
    window.wait_saved();
    window.press(&[key::CONTROL], &["f"]);
    window.type_into("#find-field", "muller");
    window.wait_until("three are found", || window.text(".find .count") == "1 of 3");
    window.press(&[], &[key::ENTER]);
    window.wait_until("the second stands out", || {
        window.text(".find .count") == "2 of 3"
            && window.run("return document.querySelector('.mirror mark.current')?.textContent", &[])
                == json!("MULLER")
    });
    window.press(&[], &[key::ESCAPE]);
    window.wait_gone(".find");
    assert_eq!(
        window.run(
            "const e = document.activeElement; return e.value.slice(e.selectionStart, e.selectionEnd)",
            &[]
        ),
        json!("MULLER"),
        "it is selected"
    );
    window.press(&[key::CONTROL], &["e"]);
    window.wait_for(".prose");
    window.press(&[key::CONTROL], &["f"]);
    window.type_into("#find-field", "nowhere");
    window.wait_until("it says so", || window.text(".find .count") == "Not found");
}

#[test]
fn a_link_is_opened_only_after_it_was_confirmed() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    window.new_entry();
    window.paste("[a friendly place](https://xn--pple-43d.com/x) and [a trap](javascript:document.title='trapped') <script>document.title='run'</script>");
    window.wait_saved();
    window.press(&[key::CONTROL], &["e"]);
    window.wait_for(".prose a");
    assert_eq!(
        window.run("return document.querySelectorAll('.prose a').length", &[]),
        json!(1),
        "the trap is plain text"
    );
    window.click(".prose a");
    window.wait_for("dialog[open]");
    assert!(window.text("dialog").contains("xn--pple-43d.com"), "the host is spelt out");
    window.click_word("Stay here");
    window.wait_gone("dialog[open]");
    assert_eq!(
        window.run("return document.title + location.origin", &[]),
        json!("Holdfasttauri://localhost")
    );
    // Not even a script can lead the window elsewhere.
    window.run("location.href = 'https://example.org/?leak=1'", &[]);
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(window.run("return location.origin", &[]), json!("tauri://localhost"));
}

#[test]
fn settings_are_kept_and_comfort_is_in_force_before_unlocking() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    window.go("#/settings");
    window.wait_for("#idle");
    let choose = |field: &str, value: &str| {
        window.run("const e = document.querySelector(arguments[0]); e.value = arguments[1]; e.dispatchEvent(new Event('change', {bubbles: true}))", &[json!(field), json!(value)]);
    };
    choose("#idle", "15");
    choose("#day-end", "300");
    window.click("input[name=theme][value=sepia]");
    window.click("input[name=face][value=plain]");
    window.click("input[name=size][value='125']");
    window.wait_until("it looks so", || {
        window.run("const d = document.documentElement.dataset; return d.theme + d.face + d.text", &[])
            == json!("sepiaplain125")
    });
    window.click_word("Copy details for a bug report");
    window.wait_until("the details are copied", || clipboard::get().contains("SQLCipher"));
    assert!(!clipboard::get().contains("/"), "no path is among them: {}", clipboard::get());
    window.press(&[key::CONTROL], &["l"]);
    window.wait_for("#passphrase");
    assert_eq!(window.run("return document.documentElement.dataset.theme", &[]), json!("sepia"));
    window.terminate();
    let settings = home.open_vault().settings().unwrap();
    assert_eq!((settings.idle.minutes(), settings.day_end.minutes()), (15, 300));
    home.assert_private();
}

#[test]
fn passphrase_and_recovery_code_can_be_changed() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    window.go("#/settings");
    window.click_word("Change…");
    window.type_into("#passphrase-old", "not the old one at all");
    window.type_into("#passphrase-first", "a whole new passphrase");
    window.type_into("#passphrase-second", "a whole new passphrase");
    window.wait_for("dialog button[type=submit]:not([aria-disabled])");
    window.click_word("Change it");
    window.wait_until("the old one must fit", || window.text("dialog").contains("did not fit"));
    window.run("document.querySelector('#passphrase-old').value = ''", &[]);
    window.type_into("#passphrase-old", support::PASSPHRASE);
    window.click_word("Change it");
    window.wait_until("it is changed", || window.text("dialog").contains("The passphrase is changed"));
    window.click_word("Done");
    window.wait_gone("dialog[open]");
    window.click_word("Make a new code…");
    window.type_into("#passphrase-now", "a whole new passphrase");
    window.click_word("Make it");
    window.wait_for("dialog .code");
    let code = window.run("return [...document.querySelectorAll('dialog form > .code li')].map(e => e.lastChild.textContent.trim()).join(' ')", &[]);
    window.type_into("#code-field", code.as_str().unwrap());
    window.click_word("Continue");
    window.wait_gone("dialog[open]");
    window.wait_until("it is known to be right", || window.text("main").contains("Typed back once"));
    window.press(&[key::CONTROL], &["l"]);
    window.wait_for("#passphrase");
    window.type_into("#passphrase", "a whole new passphrase");
    window.press(&[], &[key::ENTER]);
    window.wait_for(ANSWER);
}

#[test]
fn help_is_there_before_and_after_unlocking() {
    let home = Home::with_journal();
    let window = Window::open(&home);
    window.click_word("How to find help");
    window.wait_until("help shows", || window.text("h1") == "Need more than a journal?");
    window.click_word("Back");
    window.unlock();
    window.click("a.place[href='#/help']");
    window.wait_until("help shows", || window.text("h1") == "Need more than a journal?");
}

#[test]
fn a_long_journal_is_listed_as_it_is_scrolled() {
    let home = Home::with_journal();
    let vault = home.open_vault();
    for number in 0..400 {
        let mut moment = Moment::of(SystemClock.now(), DayEnd::default()).unwrap();
        moment.day = (moment.day.date() - chrono::TimeDelta::days(number)).try_into().unwrap();
        let new = NewEntry { moment, answered: None };
        let title = Title::new(&format!("Entry {number}"));
        vault
            .entries_mut()
            .save(make_entry_id().unwrap(), None, Some(new), &title, &Body::new("Text.".into()).unwrap())
            .unwrap();
    }
    vault.close().unwrap();
    let window = Window::unlocked(&home);
    window.go("#/journal");
    window.wait_until("the count shows", || window.text(".sub") == "400 entries");
    let rows = || window.run("return document.querySelectorAll('.entry').length", &[]).as_u64().unwrap();
    assert!(rows() <= 120, "not all at once: {}", rows());
    window.wait_until("the end is reached", || {
        window.run("const m = document.querySelector('.main'); m.scrollTop = m.scrollHeight", &[]);
        window.text(".page").contains("Entry 399")
    });
    window.wait_until("rows far above are given up", || rows() < 200);
    window.run("document.querySelector('.main').scrollTop = 0", &[]);
    window.wait_until("the first one is back", || window.text(".page").contains("Entry 0"));
}

#[test]
fn a_journal_that_is_open_elsewhere_says_so() {
    let home = Home::with_journal();
    let vault = home.open_vault();
    let window = Window::open(&home);
    window.wait_until("it says so", || window.text("main").contains("open in another window or program"));
    drop(vault);
    window.click_word("Try again");
    window.unlock();
}

#[test]
fn the_demo_shows_a_year_and_leaves_nothing_behind() {
    let home = Home::new();
    let window = Window::open_with(&home, &[], &["--demo"]);
    window.wait_for(".question");
    window.wait_until("recent entries show", || {
        window.run("return document.querySelectorAll('.entry').length", &[]).as_u64().unwrap() >= 5
    });
    window.go("#/journal");
    window.wait_until("a year of them", || {
        window
            .text(".sub")
            .split(' ')
            .next()
            .is_some_and(|count| count.parse::<u32>().is_ok_and(|count| count >= 100))
    });
    window.terminate();
    // The driven web view keeps its own files in the data folder; the journal must not be among them.
    assert!(!home.vault().join("vault.db").exists(), "no journal in the usual folder");
    let left: Vec<_> =
        home.files().into_iter().filter(|path| path.to_string_lossy().contains("holdfast-demo")).collect();
    assert!(left.is_empty(), "{left:?}");
}
