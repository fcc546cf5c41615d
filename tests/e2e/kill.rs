//! Killed at any moment: the program, or only the process that shows its pages.

use std::time::{Duration, Instant};

use crate::bare::{Bare, wait};
use crate::home::Home;
use crate::steps::EDITOR;
use crate::window::{Window, alive, signal};

/// How often each is killed. Source: the house issue, "Proof".
const KILLS: u64 = 10;

/// How much of what was typed may be lost with the page. Source: the same.
const UNSAVED: Duration = Duration::from_secs(2);

#[test]
fn what_was_shown_as_saved_is_there_after_killing_the_program() {
    let home = Home::with_journal();
    let mut acknowledged = Vec::new();
    for round in 0..KILLS {
        let window = Window::unlocked(&home);
        window.new_entry();
        let mut shown = String::new();
        for piece in 0..3 {
            let next = format!("{shown}Round {round}, piece {piece}. ");
            window.type_into(EDITOR, &next[shown.len()..]);
            shown = next;
            window.wait_saved();
        }
        acknowledged.push(shown);
        // More is typed and perhaps being saved when it happens.
        window.type_into(EDITOR, "and not acknowledged");
        std::thread::sleep(Duration::from_millis(round * 150));
        let pid = window.app_pid();
        signal("KILL", pid);
        wait("it is gone", || !alive(pid));
    }
    let texts: Vec<String> = home.texts().into_iter().map(|(_, text)| text).collect();
    for text in acknowledged {
        assert!(texts.iter().any(|kept| kept.starts_with(&text)), "“{text}” was shown as saved and is gone");
    }
    assert!(home.open_vault().verify().unwrap().is_sound());
}

#[test]
fn at_most_two_seconds_of_typing_are_lost_with_the_web_process() {
    let home = Home::with_journal();
    let bare = Bare::start(&home);
    bare.unlock();
    let mut kept = Vec::new();
    for round in 0..KILLS {
        bare.key("ctrl+n");
        std::thread::sleep(Duration::from_millis(900));
        bare.focus();
        bare.type_text(&format!("Round {round}:"));
        // Words without a pause for longer than anything may be unsaved, each with the time it stood.
        let begun = Instant::now();
        let mut typed = Vec::new();
        for number in 0.. {
            bare.type_text(&format!(" {number}"));
            typed.push((Instant::now(), number));
            if begun.elapsed() > UNSAVED + Duration::from_secs(2) {
                break;
            }
        }
        let before = bare.web_pids();
        let killed = Instant::now();
        signal("KILL", before[0]);
        let safe = typed.iter().filter(|(at, _)| killed.duration_since(*at) > UNSAVED);
        let words: String = safe.map(|(_, number)| format!(" {number}")).collect();
        assert!(!words.is_empty(), "nothing was typed early enough");
        kept.push(format!("Round {round}:{words}"));
        wait("a new web process is up", || bare.web_pids().first().is_some_and(|pid| *pid != before[0]));
        std::thread::sleep(Duration::from_millis(2_000));
        bare.focus();
        // The page is back on the entry, with its caret: what is typed now goes on with it.
        if round == KILLS - 1 {
            bare.type_text(" And it goes on.");
            std::thread::sleep(UNSAVED);
        }
    }
    bare.terminate();
    let texts: Vec<String> = home.texts().into_iter().map(|(_, text)| text).collect();
    for kept in kept {
        assert!(texts.iter().any(|text| text.starts_with(&kept)), "“{kept}” is not in {texts:?}");
    }
    let last = texts.iter().find(|text| text.starts_with(&format!("Round {}:", KILLS - 1))).unwrap();
    assert!(last.ends_with("And it goes on."), "the same entry is open again: {last:?}");
}
