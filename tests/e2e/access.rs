//! Accessibility: axe-core on every page in every theme, and every control by keyboard.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::json;

use crate::home::Home;
use crate::steps::PAGES;
use crate::webdriver::key;
use crate::window::Window;

pub fn axe() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(path).expect("cargo xtask installs axe-core")
}

/// What axe finds on the page that is up.
pub fn violations(window: &Window, source: &str) -> Vec<String> {
    let script = "const done = arguments[arguments.length - 1]; if (!window.axe) { window.eval ? (0, eval)(arguments[0]) : 0; }\
        axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] })\
        .then(r => done(r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160)))), e => done(['failed: ' + e]));";
    // The content policy forbids eval; WebDriver's own scripts are not bound by it.
    let loaded = window.run("return !!window.axe", &[]) == true;
    if !loaded {
        window.run(source, &[]);
    }
    let script = script.replace("if (!window.axe) { window.eval ? (0, eval)(arguments[0]) : 0; }", "");
    serde_json::from_value(window.run_async(&script, &[])).unwrap()
}

/// Every page with the state it is looked at in.
fn pages(window: &Window) -> Vec<(String, String)> {
    window.go("#/journal");
    window.wait_for(".entry a");
    let read = window.run("return document.querySelector('.entry a').getAttribute('href')", &[]);
    let read = read.as_str().unwrap().to_owned();
    let id = read.trim_start_matches("#/read/").to_owned();
    let address = |page: &str| page.replace("ID", &id);
    PAGES.iter().map(|page| (page.trim_start_matches("#/").to_owned(), address(page))).collect()
}

/// Puts a theme on and waits until its colours have come: they fade in.
pub fn wear(window: &Window, theme: &str) {
    window.run("document.documentElement.dataset.theme = arguments[0]", &[json!(theme)]);
    window.wait_until("the colours have come", || {
        window.run("return document.getAnimations().every(a => a.playState !== 'running')", &[]) == true
    });
}

fn journal_with_entries() -> Home {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    for text in [
        "# A heading\n\n- one\n- two\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[link](https://example.org)",
        "To be deleted",
    ] {
        window.new_entry();
        window.paste(text);
        window.wait_saved();
    }
    window.click("#entry-menu");
    window.click_word("Move to the bin");
    window.wait_for(".undo-bar");
    window.terminate();
    home
}

#[test]
fn no_page_has_a_violation_in_light_or_dark() {
    let source = axe();
    let home = journal_with_entries();
    let window = Window::open(&home);
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        wear(&window, theme);
        found.extend(violations(&window, &source).into_iter().map(|it| format!("unlock, {theme}: {it}")));
    }
    window.unlock();
    for (name, address) in pages(&window) {
        window.go(&address);
        window.wait_until(&format!("{name} is up"), || {
            window.run("return location.hash", &[]) == json!(address) && window.has("main h1")
        });
        std::thread::sleep(std::time::Duration::from_millis(300));
        for theme in ["light", "dark", "sepia", "contrast"] {
            wear(&window, theme);
            found.extend(violations(&window, &source).into_iter().map(|it| format!("{name}, {theme}: {it}")));
        }
        wear(&window, "light");
    }
    // With something open on top.
    window.go("#/settings");
    window.click_word("Make a new code…");
    window.wait_for("dialog[open]");
    found.extend(violations(&window, &source).into_iter().map(|it| format!("dialog: {it}")));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_first_run_has_no_violation_at_any_step() {
    let source = axe();
    let home = Home::new();
    let window = Window::open(&home);
    let mut found = Vec::new();
    let mut look =
        |step: &str| found.extend(violations(&window, &source).into_iter().map(|it| format!("{step}: {it}")));
    look("where");
    window.click_word("Start a journal");
    window.wait_for("#passphrase-first");
    look("passphrase");
    window.type_into("#passphrase-first", support::PASSPHRASE);
    window.type_into("#passphrase-second", support::PASSPHRASE);
    window.wait_for("button[type=submit]:not([aria-disabled])");
    window.press(&[], &[key::ENTER]);
    window.wait_for("#code-field");
    look("code");
    window.click_word("Do this later");
    window.wait_for(".cards");
    look("comfort");
    window.click_word("Open my journal");
    window.wait_for(".question");
    look("first day");
    assert!(found.is_empty(), "{found:#?}");
}

/// Where the focus is: the number of the control, the group of a radio button, and whether a ring
/// shows, on the control itself, on what it draws, or on a box around it. A text field shows its caret.
const RING: &str = "const e = document.activeElement; let seen = e.matches('textarea'); \
    const drawn = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0; \
    for (let at = e, up = 0; at && up < 4 && !seen; at = at.parentElement, up++) seen = drawn(getComputedStyle(at)) || \
    (up === 0 && (drawn(getComputedStyle(at, '::after')) || drawn(getComputedStyle(at, '::before')))); \
    return [e.dataset.walk ?? null, e.type === 'radio' ? e.name : null, seen];";

#[test]
fn every_control_is_reached_with_the_tab_key_and_shows_where_the_focus_is() {
    let home = journal_with_entries();
    let window = Window::unlocked(&home);
    let number = "let n = 0; for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')) \
        { if (e.checkVisibility({visibilityProperty: true}) && !e.closest('[inert]') && !e.disabled) e.dataset.walk = n++; } return n;";
    for (name, address) in pages(&window) {
        window.go(&address);
        window.wait_until(&format!("{name} is up"), || {
            window.run("return location.hash", &[]) == json!(address) && window.has("main h1")
        });
        std::thread::sleep(std::time::Duration::from_millis(400));
        let count = window.run(number, &[]).as_u64().unwrap();
        window.run("document.activeElement?.blur(); document.querySelector('.skip').focus();", &[]);
        let mut seen = BTreeSet::new();
        for _ in 0..count * 2 + 20 {
            let here = window.run(RING, &[]);
            if let Some(walk) = here[0].as_str() {
                seen.insert(walk.parse::<u64>().unwrap());
                assert_eq!(
                    here[2],
                    true,
                    "{name}: no ring on {}",
                    window.run("return document.activeElement.outerHTML.slice(0, 200)", &[])
                );
            }
            // One of a group of radio buttons stands for all: arrows reach the others.
            if let Some(group) = here[1].as_str() {
                let members = window.run(
                    "return [...document.getElementsByName(arguments[0])].map(e => +e.dataset.walk)",
                    &[json!(group)],
                );
                seen.extend(serde_json::from_value::<Vec<u64>>(members).unwrap());
            }
            window.press(&[], &[key::TAB]);
        }
        let missed: Vec<String> = (0..count)
            .filter(|walk| !seen.contains(walk))
            .map(|walk| {
                let script = "return document.querySelector(`[data-walk=\"${arguments[0]}\"]`)?.outerHTML.slice(0, 160) ?? 'gone'";
                window.run(script, &[json!(walk)]).as_str().unwrap().to_owned()
            })
            .filter(|html| html != "gone")
            .collect();
        assert!(missed.is_empty(), "{name}: never reached {missed:#?}");
    }
}
