//! Locking for real: the process that showed the text ends, and nothing of it stays.

use std::time::{Duration, Instant};

use crate::bare::{Bare, wait};
use crate::home::{self, Home};
use crate::window::alive;

/// Put together at run time, so that it stands in no program file.
fn marker() -> String {
    ["zebrafinch", "quarrelled", "softly", "yonder"].join(" ")
}

#[test]
fn locking_ends_the_web_process_and_leaves_no_word_in_memory_or_on_disk() {
    let home = Home::with_journal();
    let bare = Bare::start(&home);
    bare.unlock();
    let before = bare.web_pids();
    assert_eq!(before.len(), 1);
    bare.type_text(&marker());
    std::thread::sleep(Duration::from_millis(2_500));
    // Looked for as well: on the entry's own page, by find.
    bare.key("ctrl+e");
    std::thread::sleep(Duration::from_millis(300));
    bare.key("ctrl+f");
    bare.type_text("zebrafinch quarrelled softly yonder");
    std::thread::sleep(Duration::from_millis(500));
    assert!(Bare::hits(before[0], &marker()) > 0, "the scan finds what is there");

    bare.key("ctrl+l");
    bare.wait_locked();
    wait("the old web process is gone", || !alive(before[0]));
    wait("a new one is up", || bare.web_pids().len() == 1 && bare.web_pids() != before);
    std::thread::sleep(Duration::from_secs(2));
    for pid in bare.web_pids() {
        assert_eq!(Bare::hits(pid, &marker()), 0, "in the memory of the new web process");
    }
    let own = Bare::hits(bare.app_pid(), &marker());
    println!("after the lock the program's own memory holds the sentence {own} times");
    assert!(own <= 12, "wiping on free leaves little behind, and left {own}");
    for file in home.files() {
        let bytes = std::fs::read(&file).unwrap_or_default();
        assert_eq!(home::count(&bytes, &marker()), 0, "{} holds the sentence", file.display());
    }

    // And the new page works.
    bare.focus();
    bare.unlock();
    bare.terminate();
    assert_eq!(home.texts()[0].1, marker(), "what was typed before the lock is saved");
}

#[test]
fn nobody_there_means_locked_and_nothing_typed_is_lost() {
    let home = Home::with_journal();
    let bare = Bare::start_through(&home, &[], &[("HOLDFAST_E2E_IDLE_SECONDS", "6")]);
    bare.unlock();
    bare.type_text("Typed, then left alone");
    let begun = Instant::now();
    bare.wait_locked();
    assert!(begun.elapsed() > Duration::from_secs(3), "not while somebody types");
    drop(bare);
    assert_eq!(home.texts()[0].1, "Typed, then left alone");
}
