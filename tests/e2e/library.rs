//! The library: a path read by keyboard, marks, the loop from a question to one's own words and back,
//! and the day's question by how things are.

use std::collections::BTreeSet;

use holdfast_library::{Exclusion, Kind, concept, concepts, pages, paths, prompt, prompts, prompts_of};
use serde_json::{Value, json};

use crate::access;
use crate::home::Home;
use crate::steps::{ANSWER, EDITOR};
use crate::webdriver::key;
use crate::window::Window;

fn at(window: &Window, address: &str) {
    window.wait_until(&format!("{address} is up"), || {
        window.run("return location.hash", &[]).as_str() == Some(address)
    });
}

/// The page of this idea is up, with its title heard first.
fn on_concept(window: &Window, slug: &str) {
    at(window, &format!("#/concept/{slug}"));
    let title = concept(slug).unwrap().title;
    window.wait_until(&format!("{title} is up"), || {
        window.has(".reading h1") && window.text(".reading h1") == title
    });
    window.wait_until("the title has the focus", || {
        window.run("return document.activeElement?.id", &[]) == "page-title"
    });
}

/// Goes on with Tab until the focus is on something that matches, as a person without a pointer does.
fn tab_to(window: &Window, selector: &str) {
    for _ in 0..150 {
        window.press(&[], &[key::TAB]);
        if window.run("return document.activeElement.matches(arguments[0])", &[json!(selector)]) == true {
            return;
        }
    }
    panic!("Tab does not come to {selector}");
}

fn pressed(window: &Window) -> Value {
    window.run(
        "return [...document.querySelectorAll('.mine .chip')].map(e => e.getAttribute('aria-pressed'))",
        &[],
    )
}

#[test]
fn a_path_is_read_from_end_to_end_by_keyboard_and_marked() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    let path = &paths()[0];
    window.press(&[key::CONTROL], &["j"]);
    at(&window, "#/library");
    window.wait_for(".paths");
    tab_to(&window, ".reading-path .stop");
    window.press(&[], &[key::ENTER]);
    for (place, slug) in path.concepts.iter().enumerate() {
        on_concept(&window, slug);
        assert!(window.text(".way").contains(&format!("{} of {}", place + 1, path.concepts.len())));
        if place == 0 {
            tab_to(&window, ".mine .chip");
            window.press(&[], &[" "]);
            window.wait_for(".mine .chip[aria-pressed=true]");
        }
        tab_to(&window, ".onward a");
        window.press(&[], &[key::ENTER]);
    }
    at(&window, "#/library");
    window.wait_for(".paths");
    assert!(window.text(".reading-path .stop").contains("understood"), "the ring says what was marked");

    window.press(&[key::CONTROL], &["l"]);
    window.unlock();
    window.go(&format!("#/concept/{}", path.concepts[0]));
    on_concept(&window, path.concepts[0]);
    assert_eq!(pressed(&window), json!(["true", "false", "false"]));
    window.click(".mine .chip");
    window.wait_gone(".mine .chip[aria-pressed=true]");
}

#[test]
fn what_is_written_from_an_idea_comes_back_to_it() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    window.go("#/concept/repair");
    on_concept(&window, "repair");
    assert!(window.text("[aria-labelledby=own-words]").contains("Nothing here yet"));
    let asked = prompts_of("repair").last().unwrap();
    window.click(&format!(".asks a[href='#/answer/{}']", asked.id));
    window.wait_for(EDITOR);
    assert_eq!(window.text("#from"), asked.text);
    window.press(&[], &["M", "a", "y", "a"]);
    window.wait_saved();

    window.go("#/concept/repair");
    on_concept(&window, "repair");
    window.press(&[key::CONTROL], &["l"]);
    window.unlock();
    window.go("#/concept/repair");
    on_concept(&window, "repair");
    assert_eq!(window.text(".own .asked"), asked.text);
    assert!(window.text(".own").contains("Maya"));
    window.click(".own a");
    window.wait_for(".read-head");
    assert!(window.text(".from").starts_with(asked.text), "the question as it was then");
    window.click(".from a");
    on_concept(&window, "repair");
    window.terminate();
    assert_eq!(home.answered(), [Some(asked.text.to_owned())]);
}

/// The question that is up.
fn question(window: &Window) -> String {
    window.wait_for(ANSWER);
    window.text("#ask")
}

/// Asks for another question and waits for it; none when there is none left today.
fn another(window: &Window, before: &str) -> Option<String> {
    window.click_word("Another");
    window
        .wait_until("another question or none is up", || window.has(ANSWER) && window.text("#ask") != before);
    Some(window.text("#ask")).filter(|now| prompts().iter().any(|prompt| prompt.text == now))
}

#[test]
fn another_brings_another_and_why_leads_to_the_idea() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    let mut asked = vec![question(&window)];
    for _ in 0..3 {
        let next = another(&window, asked.last().unwrap()).unwrap();
        assert!(!asked.contains(&next), "{next} came twice");
        asked.push(next);
    }
    let standing = prompts().iter().find(|prompt| prompt.text == asked[3]).unwrap();
    window.click_word("Why this?");
    window.wait_for("#offer-panel");
    window.click("#offer-panel summary");
    window.wait_for("#offer-panel details[open] .sources li");
    window.click("#offer-panel a");
    on_concept(&window, standing.concept);
    window.press(&[key::CONTROL], &["t"]);
    assert_eq!(question(&window), asked[3], "the question stays for the day");
}

#[test]
fn a_fresh_break_up_is_not_asked_what_it_means() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    question(&window);
    window.click("[title^='How things are']");
    window.wait_for("#offer-panel .chip");
    window.click_word("a fresh break-up");
    window.wait_for(".question-foot [title$='a fresh break-up']");
    let mut seen = BTreeSet::new();
    // It may be the same question or another, but it is one of the library's.
    window.wait_until("a question is up", || {
        window.has(ANSWER) && prompts().iter().any(|prompt| prompt.text == window.text("#ask"))
    });
    let mut standing = window.text("#ask");
    for _ in 0..10 {
        let found = prompts().iter().find(|prompt| prompt.text == standing).expect("one of the library's");
        assert_ne!(found.kind, Kind::View, "{}", found.id);
        assert!(!found.excludes.contains(&Exclusion::FreshBreakUp), "{}", found.id);
        assert!(seen.insert(found.id), "{} came twice", found.id);
        match another(&window, &standing) {
            Some(next) => standing = next,
            None => break,
        }
    }
    // It holds after locking, until the person says otherwise.
    window.press(&[key::CONTROL], &["l"]);
    window.unlock();
    window.wait_for(".question-foot [title$='a fresh break-up']");
    window.click("[title^='How things are']");
    window.click_word("settled");
    window.wait_for(".question-foot [title$='settled']");
}

#[test]
fn a_page_that_is_not_there_says_so() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    for address in
        ["#/concept/mending-bowls", "#/concept/Ré%20pair", "#/page/none", "#/answer/no-such-question"]
    {
        window.go(address);
        window.wait_until(&format!("{address} says so"), || {
            window.has("main h1") && window.text("main h1") == "This page is not here"
        });
        window.click_word("To the library");
        window.wait_for(".paths");
    }
}

#[test]
fn a_source_opens_where_it_stands_and_the_filter_finds_pages() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    window.go("#/concept/repair");
    on_concept(&window, "repair");
    tab_to(&window, ".source-mark");
    window.press(&[], &[key::ENTER]);
    let citation = window.text(".citation");
    assert!(citation.starts_with("1. "), "{citation}");
    window.press(&[], &[key::ENTER]);
    window.wait_gone(".citation");
    window.click(".kind .link");
    window.wait_until("the status is explained", || window.text("article").contains("practice or theory"));

    window.go("#/library");
    window.wait_for(".paths");
    window.type_into("input[type=search]", "ALARM");
    window.wait_gone(".paths");
    assert!(window.text("main").contains("The attachment system"));
    window.type_into("input[type=search]", "zzz");
    window.wait_until("nothing is found", || window.text("main").contains("No page has these words"));
}

/// From the press on a link to the second frame after the page is there, in milliseconds.
const OPENED: &str = "const [href, title] = arguments, done = arguments[arguments.length - 1]; \
    const link = document.querySelector(`main a[href='${href}']`); const start = performance.now(); link.click(); \
    const look = () => { const h = document.querySelector('.reading h1'); \
    if (h && h.textContent === title && location.hash === href) \
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start))); \
    else requestAnimationFrame(look); }; look();";

#[test]
#[allow(clippy::print_stdout, reason = "the library issue asks for these numbers")]
fn every_page_opens_and_has_no_violation() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    let axe = access::axe();
    let mut times = Vec::new();
    let mut found = Vec::new();
    let all = concepts().iter().map(|c| (format!("#/concept/{}", c.slug), c.title));
    let all: Vec<_> = all.chain(pages().iter().map(|p| (format!("#/page/{}", p.slug), p.title))).collect();
    for (address, title) in &all {
        window.go("#/library");
        window.wait_for(".paths");
        let time = window.run_async(OPENED, &[json!(address), json!(title)]).as_f64().unwrap();
        println!("{address} {time:.0} ms");
        times.push(time);
        for theme in ["light", "dark"] {
            access::wear(&window, theme);
            let violations = access::violations(&window, &axe);
            found.extend(violations.into_iter().map(|it| format!("{address}, {theme}: {it}")));
        }
    }
    window.go("#/library");
    window.wait_for(".paths");
    window.click_word("Map");
    window.wait_for(".map-ring");
    found.extend(access::violations(&window, &axe).into_iter().map(|it| format!("map: {it}")));
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(times.len(), 33);
    times.sort_by(f64::total_cmp);
    println!("from press to painted page: median {:.0} ms, slowest {:.0} ms", times[16], times[32]);
}

#[test]
fn a_starred_question_keeps_its_star() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    let text = question(&window);
    let id = prompts().iter().find(|prompt| prompt.text == text).unwrap().id;
    assert!(prompt(id).is_some());
    window.click(".question .star");
    window.wait_for(".question .star[aria-pressed=true]");
    window.press(&[key::CONTROL], &["l"]);
    window.unlock();
    window.wait_for(".question .star[aria-pressed=true]");
    window.terminate();
    assert_eq!(home.open_vault().starred_prompts().unwrap(), [id]);
}
