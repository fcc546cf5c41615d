//! The desktop says that the screen was locked or that the computer sleeps: the journal locks.

use std::process::Command;
use std::time::{Duration, Instant};

use holdfast_vault::VaultFolder;

use crate::bare::{Bare, wait};
use crate::home::Home;

/// A signal on the private bus of this test run, which stands for both of the desktop's.
fn send(path: &str, name: &str, arguments: &[&str]) {
    let status =
        Command::new("dbus-send").args(["--session", "--type=signal", path, name]).args(arguments).status();
    assert!(status.expect("dbus-send is installed").success());
}

#[test]
fn each_signal_of_the_desktop_locks_within_a_second_and_saves_first() {
    let signals: [(&str, &str, &[&str]); 5] = [
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", &["boolean:true"]),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", &["boolean:true"]),
        ("/org/xfce/ScreenSaver", "org.xfce.ScreenSaver.ActiveChanged", &["boolean:true"]),
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", &["boolean:true"]),
        ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock", &[]),
    ];
    let home = Home::with_journal();
    let bus = std::env::var("DBUS_SESSION_BUS_ADDRESS").unwrap();
    let bare = Bare::start_through(&home, &[], &[("DBUS_SYSTEM_BUS_ADDRESS", &bus)]);
    for (number, (path, name, arguments)) in signals.into_iter().enumerate() {
        bare.focus();
        bare.unlock();
        bare.key("ctrl+n");
        std::thread::sleep(Duration::from_millis(700));
        bare.type_text(&format!("before signal {number}"));
        let begun = Instant::now();
        send(path, name, arguments);
        wait(name, || !VaultFolder::new(home.vault()).is_in_use());
        // A second is the goal; a busy machine gets three before this fails.
        assert!(begun.elapsed() < Duration::from_secs(3), "{name} took {:?}", begun.elapsed());
        std::thread::sleep(Duration::from_millis(1_500));
    }
    // A screen that was unlocked, and a computer that woke up, lock nothing.
    bare.focus();
    bare.unlock();
    send("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", &["boolean:false"]);
    send("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", &["boolean:false"]);
    std::thread::sleep(Duration::from_secs(1));
    assert!(VaultFolder::new(home.vault()).is_in_use());
    drop(bare);
    let texts: Vec<String> = home.texts().into_iter().map(|(_, text)| text).collect();
    for number in 0..5 {
        assert!(texts.contains(&format!("before signal {number}")), "{texts:?}");
    }
}
