//! A rupture, two repairs that answered it, a mend, and taking it back; by keyboard, in the real window.

use holdfast_journal::bond::BondKind;
use holdfast_journal::clock::Clock as _;
use holdfast_journal::day::DayEnd;
use holdfast_journal::id::RunId;
use holdfast_journal::mending::{RuptureStatus, StatusBy};
use holdfast_journal::moment::Moment;
use holdfast_journal::practice::PracticeKind;
use holdfast_vault::clock::SystemClock;
use holdfast_vault::runs::{NewRun, Rendered, Run, RunDraft};
use holdfast_vault::{Vault, VaultError};
use serde_json::{Value, json};

use crate::access;
use crate::home::Home;
use crate::webdriver::key;
use crate::window::Window;

/// Goes on with Tab until the focus is on something that matches, as a person without a pointer does.
#[track_caller]
fn tab_to(window: &Window, selector: &str) {
    for _ in 0..120 {
        if window.run("return document.activeElement.matches(arguments[0])", &[json!(selector)]) == true {
            return;
        }
        window.press(&[], &[key::TAB]);
    }
    panic!("Tab does not come to {selector}");
}

#[track_caller]
fn press(window: &Window, selector: &str) {
    tab_to(window, selector);
    window.press(&[], &[key::ENTER]);
}

fn keep(vault: &Vault, practice: PracticeKind, values: &Value) -> RunId {
    let render = |run: &Run| -> Result<Rendered, VaultError> {
        let words: Vec<&str> = run.fields.texts().collect();
        Ok(Rendered { title: run.practice.slug().into(), body: words.join("\n") })
    };
    let id = holdfast_vault::random::make_run_id().unwrap();
    let moment = Moment::of(SystemClock.now(), DayEnd::default()).unwrap();
    let draft = RunDraft {
        id,
        new: Some(NewRun { practice, version: 1, moment }),
        step: "",
        safety: None,
        values: &serde_json::from_value(values.clone()).unwrap(),
        afterwards: "",
    };
    vault.runs_mut().save(&draft, &render).unwrap();
    vault.runs_mut().finish(id, &render).unwrap();
    id
}

/// The standing that the page shows.
fn standing(window: &Window) -> Value {
    window.run("return document.querySelector('.pair')?.dataset.standing", &[])
}

/// Links the repair at that place among the choices, with that share.
fn link(window: &Window, rupture: RunId, place: usize, share: usize) {
    press(window, &format!("#link-{rupture}"));
    window.wait_for(&format!("form.mending-panel#panel-{rupture}"));
    let choose = "const all = [...document.querySelectorAll(arguments[0])]; \
                  const names = [...new Set(all.map(e => e.name))]; \
                  const radios = all.filter(e => e.name === names[arguments[1]]); \
                  radios[arguments[2]].focus(); return radios.length";
    for (group, at) in [(0, place), (1, share)] {
        let found = window.run(choose, &[json!(".mending-panel input[type=radio]"), json!(group), json!(at)]);
        assert!(found.as_u64() > Some(at as u64), "{found} to choose from in group {group}");
        window.press(&[], &[" "]);
    }
    press(window, ".mending-panel button[type=submit]");
    window.wait_gone(".mending-panel");
}

#[test]
fn a_rupture_is_answered_twice_mended_and_taken_back() {
    let home = Home::with_journal();
    let vault = home.open_vault();
    let maya = vault.add_bond(&"Maya".to_owned().try_into().unwrap(), BondKind::Friend).unwrap().id;
    let rupture = json!({ "person": maya, "camera_view": "The door." });
    let rupture = keep(&vault, PracticeKind::RuptureLog, &rupture);
    for words in ["Sorry, half.", "Tea, and all of it."] {
        keep(&vault, PracticeKind::RepairLog, &json!({ "person": maya, "words": words }));
    }
    vault.close().unwrap();

    let window = Window::unlocked(&home);
    let axe = access::axe();
    window.go("#/mending");
    window.wait_for(".pairs > .pair");
    assert_eq!(standing(&window), json!("open"));
    assert!(window.text(".pairs").contains("The door.") && window.text(".pairs").contains("Maya"));
    assert!(!window.has("#pace-half"), "below five nothing is said of time");

    link(&window, rupture, 0, 0);
    window.wait_for(".pair[data-standing=mending]");
    link(&window, rupture, 0, 2);
    window.wait_for(".pair[data-standing=mended]");
    assert_eq!(window.run("return document.querySelectorAll('.pair-repairs li').length", &[]), json!(2));
    for theme in ["light", "dark"] {
        access::wear(&window, theme);
        let violations = access::violations(&window, &axe);
        assert!(violations.is_empty(), "{theme}: {violations:#?}");
    }

    // Both are taken back, one after the other, and the rupture is open as it was.
    for left in [1, 0] {
        window.click_word("Unlink");
        window.wait_until("the link is gone", || {
            window.run("return document.querySelectorAll('.pair-repairs li').length", &[]) == json!(left)
        });
    }
    window.wait_for(".pair[data-standing=open]");
    window.terminate();

    let vault = home.open_vault();
    let found = vault.mending(None).unwrap();
    assert_eq!((found.ruptures.len(), found.repairs.len()), (1, 2));
    let standing = found.ruptures[0].standing;
    assert_eq!(
        (standing.status, standing.by, standing.settled_on),
        (RuptureStatus::Open, StatusBy::Links, None)
    );
    assert!(found.ruptures[0].links.is_empty());
}

#[test]
fn every_new_page_opens_empty_and_says_so() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    for page in ["#/mending", "#/ledger", "#/beliefs", "#/people", "#/check-in", "#/trends", "#/practices"] {
        window.go(page);
        window.wait_until(&format!("{page} is up"), || {
            window.run("return location.hash", &[]) == json!(page) && window.has("main h1")
        });
        assert!(!window.has("main .alert"), "{page}: {}", window.text("main"));
        assert!(!window.text("main").contains('['), "a message is missing on {page}");
    }
}
