//! Each practice by keyboard: left in the middle, gone on with, and brought to its end; what is asked
//! before, a letter that is locked, and what a kill leaves.

use holdfast_journal::bond::BondKind;
use holdfast_journal::id::RunId;
use holdfast_journal::practice::Safety;
use holdfast_library::{Field, FieldKind, Practice, Step, practice, practices};
use holdfast_vault::runs::Run;
use serde_json::json;

use crate::access;
use crate::home::Home;
use crate::steps::{ANSWER, SAVED};
use crate::webdriver::key;
use crate::window::{Window, signal};

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

/// The screen with this heading is up, with its heading heard first.
#[track_caller]
fn on_screen(window: &Window, title: &str) {
    window.wait_until(&format!("{title} is up"), || {
        window.has(".run-in h1") && window.text(".run-in h1") == title
    });
    window.wait_until("the heading has the focus", || {
        window.run("return document.activeElement?.id", &[]) == "page-title"
    });
}

fn type_keys(window: &Window, text: &str) {
    let keys: Vec<String> = text.chars().map(String::from).collect();
    window.press(&[], &keys.iter().map(String::as_str).collect::<Vec<_>>());
}

/// What is typed into a field: enough to find it again.
fn words_for(field: &Field) -> String {
    format!("w {}", field.id.replace('_', " "))
}

/// Puts something into a field of a step by keyboard. A list of people opens a window of the system's own,
/// so there the choice is made for the keyboard.
fn fill(window: &Window, field: &Field) {
    let id = format!("#field-{}", field.id);
    match field.kind {
        FieldKind::Text | FieldKind::Line => {
            tab_to(window, &id);
            type_keys(window, &words_for(field));
        }
        FieldKind::List => {
            tab_to(window, &format!("{id}-0"));
            type_keys(window, &words_for(field));
        }
        FieldKind::Scale => {
            tab_to(window, &format!("{id} input"));
            window.press(&[], &["7"]);
            window.wait_for(&format!("{id}-7:checked"));
        }
        FieldKind::OneOf | FieldKind::ManyOf => {
            tab_to(window, &format!("{id} input"));
            window.press(&[], &[" "]);
            window.wait_for(&format!("{id} input:checked"));
        }
        FieldKind::Feelings => {
            tab_to(window, &format!("{id} .chip"));
            window.press(&[], &[" "]);
            window.wait_for(&format!("{id} .chip[aria-pressed=true]"));
        }
        FieldKind::Person => {
            window.run(
                "const e = document.querySelector(arguments[0]); e.selectedIndex = 1; \
                 e.dispatchEvent(new Event('change', { bubbles: true }))",
                &[json!(id)],
            );
        }
        FieldKind::Date if field.id == "lock_until" => {}
        FieldKind::Date => press(window, &format!("{id}-yesterday")),
        // Nothing of the kind is in this journal yet, or there is nothing to put in.
        FieldKind::Entry | FieldKind::Rupture | FieldKind::Ledger | FieldKind::Pause => {}
    }
}

/// What stands in the fields of a step, as the page has it.
fn standing(window: &Window) -> serde_json::Value {
    window.run(
        "return [...document.querySelectorAll('.run-fields input, .run-fields textarea, .run-fields select, .run-fields .chip')]\
         .map(e => e.matches('.chip') ? e.ariaPressed : e.matches('[type=radio],[type=checkbox]') ? e.checked : e.value)",
        &[],
    )
}

fn fill_step(window: &Window, step: &Step) {
    on_screen(window, step.title);
    for field in step.fields {
        fill(window, field);
    }
}

/// From the list to the first step.
fn begin(window: &Window, practice: &Practice) {
    window.go("#/practices");
    window.wait_for(".practice-rows");
    press(window, &format!("#practice-{}", practice.slug));
    on_screen(window, practice.title);
    press(window, "#run-begin");
    if practice.safety_gate {
        window.wait_for("#field-safety");
        tab_to(window, "#field-safety-ok");
        window.press(&[], &[" "]);
        press(window, "#run-next");
    }
}

fn home_with_maya() -> Home {
    let home = Home::with_journal();
    let vault = home.open_vault();
    vault.add_bond(&"Maya".to_owned().try_into().unwrap(), BondKind::Friend).unwrap();
    vault.close().unwrap();
    home
}

fn runs_of(home: &Home, practice: &Practice) -> Vec<Run> {
    let kind = holdfast_journal::practice::PracticeKind::from_slug(practice.slug).unwrap();
    home.open_vault().runs().finished(kind).unwrap()
}

/// Left in the middle and gone on with, to its end; and what was put in is in the entry.
fn whole_way(window: &Window, practice: &Practice) {
    let middle = practice.steps.len() / 2;
    begin(window, practice);
    for step in &practice.steps[..middle] {
        fill_step(window, step);
        press(window, "#run-next");
    }
    fill_step(window, &practice.steps[middle]);
    let before = standing(window);
    press(window, "#run-stop");
    window.wait_for("#going-on");
    press(window, ".going-on-list a");
    on_screen(window, practice.steps[middle].title);
    assert_eq!(standing(window), before, "{}: what was put in is there again", practice.slug);
    press(window, "#run-next");
    for step in &practice.steps[middle + 1..] {
        fill_step(window, step);
        press(window, "#run-next");
    }
    window.wait_for("#field-afterwards");
    press(window, "#run-finish");
    window.wait_until(&format!("{} is an entry", practice.slug), || window.has(".read-head"));
    assert_eq!(window.text(".read-head h1"), practice.title);
    let text = window.text(".prose");
    for field in practice.steps.iter().flat_map(|step| step.fields) {
        if matches!(field.kind, FieldKind::Text | FieldKind::Line | FieldKind::List) {
            assert!(text.contains(&words_for(field)), "{}: {} is in {text}", practice.slug, field.id);
        }
    }
}

#[test]
fn every_practice_is_left_gone_on_with_and_finished_by_keyboard() {
    let home = home_with_maya();
    let window = Window::unlocked(&home);
    let axe = access::axe();
    for practice in practices() {
        whole_way(&window, practice);
        let violations = access::violations(&window, &axe);
        assert!(violations.is_empty(), "{}: {violations:#?}", practice.slug);
    }
    window.go("#/practices");
    window.wait_for(".practice-rows");
    assert!(!window.has("#going-on"), "nothing is left over");
    window.terminate();
    for practice in practices() {
        let runs = runs_of(&home, practice);
        assert_eq!(runs.len(), 1, "{}", practice.slug);
        assert_eq!(runs[0].safety, practice.safety_gate.then_some(Safety::Ok), "{}", practice.slug);
    }
}

#[test]
fn who_is_not_safe_gets_a_page_of_their_own_and_nothing_tells() {
    let home = home_with_maya();
    let window = Window::unlocked(&home);
    let axe = access::axe();
    for slug in ["rupture-log", "ask-plainly", "their-bad-day", "other-meanings", "onlooker-view"] {
        let practice = practice(slug).unwrap();
        window.go("#/practices");
        window.wait_for(".practice-rows");
        press(&window, &format!("#practice-{slug}"));
        on_screen(&window, practice.title);
        press(&window, "#run-begin");
        window.wait_for("#field-safety");
        tab_to(&window, "#field-safety-ok");
        // Within a choice the arrows go on; the last is "no".
        window.press(&[], &[" "]);
        window.click("#field-safety-not_safe");
        press(&window, "#run-next");
        window.wait_for("#field-for_you");
        assert!(window.has("#run-help") && window.has("#run-lock"), "help and a quick way to hide");
        assert!(!window.has("#field-status") && !window.has("#field-request"), "nothing else is asked");
        assert!(access::violations(&window, &axe).is_empty());
        tab_to(&window, "#field-for_you");
        type_keys(&window, "for me alone");
        press(&window, "#run-finish");
        // Nothing of it stays on the screen; it is found among what was written lately.
        window.wait_for(ANSWER);
        assert!(window.text(".entries").contains("for me alone"));
        window.click(".entries a");
        window.wait_for(".read-head");
        let page = window.text("main");
        assert!(page.contains("for me alone"));
        for word in ["safe", "afraid", "harm"] {
            assert!(!page.to_lowercase().contains(word), "{slug}: “{word}” is in {page}");
        }
    }
    window.go("#/mending");
    window.wait_for("main h1");
    assert!(!window.text("main").contains("for me alone"));
    window.terminate();
    let vault = home.open_vault();
    for row in vault.entries().page(None, 10).unwrap().rows {
        assert!(row.title.is_empty() && row.excerpt == "for me alone", "{row:?}");
    }
    assert!(vault.mending(None).unwrap().ruptures.is_empty(), "no rupture, and nothing to mend");
}

#[test]
fn a_locked_letter_opens_on_its_day_and_shows_what_lay_beside_it() {
    let home = Home::with_journal();
    let letter = practice("letter-not-sent").unwrap();
    let window = Window::unlocked(&home);
    window.new_entry();
    type_keys(&window, "that day");
    window.wait_saved();
    begin(&window, letter);
    for step in letter.steps {
        on_screen(&window, step.title);
        for field in step.fields.iter().filter(|field| field.id != "after" && field.id != "lock_until") {
            fill(&window, field);
        }
        if step.id == "close" {
            window.click("#field-after-lock_until");
            press(&window, "#field-lock_until-month");
        }
        press(&window, "#run-next");
    }
    window.wait_for("#run-finish");
    assert!(!window.text("main").to_lowercase().contains("send"), "there is no way to send it");
    press(&window, "#run-finish");
    window.wait_for(".locked-letter");
    let address = window.run("return location.hash", &[]).as_str().unwrap().to_owned();
    assert!(!window.text("main").contains("w body"), "not a word before its day");
    window.terminate();

    // Its words are in no text of the vault that can be read or searched.
    let vault = home.open_vault();
    assert!(vault.entries().search("body").unwrap().is_empty());
    vault.close().unwrap();

    let window = Window::open_with(&home, &[("HOLDFAST_E2E_DAYS_LATER", "31")], &[]);
    window.unlock();
    window.go(&address);
    window.wait_until("the letter is open", || {
        window.has(".prose") && window.text(".prose").contains("w body")
    });
    assert!(window.text(".beside").contains("that day"), "{}", window.text(".beside"));
    assert!(!window.has(".locked-letter"));
}

#[test]
fn the_time_leads_to_settling_and_loses_nothing() {
    let home = Home::with_journal();
    let letter = practice("letter-not-sent").unwrap();
    let window = Window::unlocked(&home);
    begin(&window, letter);
    for step in &letter.steps[..2] {
        fill_step(&window, step);
        press(&window, "#run-next");
    }
    fill_step(&window, &letter.steps[2]);
    window.wait_for("#run-time");
    // Sixteen minutes pass: the letter was given fifteen.
    window.run(
        "const now = performance.now.bind(performance); performance.now = () => now() + 16 * 60000",
        &[],
    );
    window.wait_until("it is time to settle", || {
        window.has(".run-in h1") && window.text(".run-in h1") != letter.steps[2].title
    });
    press(&window, "#run-next");
    on_screen(&window, letter.steps.last().unwrap().title);
    window.wait_for(SAVED);
    window.terminate();
    let vault = home.open_vault();
    let run = vault.runs().going_on().unwrap().remove(0);
    assert!(run.fields.texts().any(|text| text.contains("w body")), "what was written is kept");
}

#[test]
fn a_kill_at_any_step_loses_at_most_two_seconds() {
    let home = home_with_maya();
    let log = practice("rupture-log").unwrap();
    let mut going_on: Option<RunId> = None;
    // What stood in the fields of the step before when the program was killed.
    let mut before = None;
    for at in 0..=log.steps.len() {
        let window = Window::unlocked(&home);
        match going_on {
            None => begin(&window, log),
            Some(id) => {
                window.go(&format!("#/run/{id}"));
                on_screen(&window, log.steps[at - 1].title);
                assert_eq!(Some(standing(&window)), before, "step {}", at - 1);
                press(&window, "#run-next");
            }
        }
        let Some(step) = log.steps.get(at) else { return window.terminate() };
        fill_step(&window, step);
        before = Some(standing(&window));
        // Two seconds after the last key everything is on disk, whatever happens then.
        std::thread::sleep(std::time::Duration::from_secs(2));
        signal("KILL", window.app_pid());
        drop(window);
        let vault = home.open_vault();
        let found = vault.runs().going_on().unwrap();
        assert_eq!(found.len(), 1, "step {at}");
        going_on = Some(found[0].id);
        vault.close().unwrap();
    }
}
