//! A disk that is really full.

use std::path::{Path, PathBuf};
use std::process::Command;

use holdfast_vault::VaultFolder;

use crate::clipboard;
use crate::first_run::start_a_journal;
use crate::home::Home;
use crate::steps::EDITOR;
use crate::window::Window;

/// A small disk of its own, mounted for the test.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: &Path) -> Self {
        std::fs::create_dir_all(at).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=8m", "tmpfs"]).arg(at).status();
        assert!(mounted.unwrap().success(), "a small disk can be mounted; this needs to run as root");
        Self(at.to_owned())
    }

    fn fill(&self) -> PathBuf {
        let ballast = self.0.join("ballast");
        let mut size = 8 << 20;
        while size > 512 {
            let mut bytes = std::fs::read(&ballast).unwrap_or_default();
            bytes.resize(bytes.len() + size, b'x');
            if std::fs::write(&ballast, &bytes).is_err() {
                size /= 2;
            }
        }
        ballast
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_is_said_and_nothing_is_lost() {
    let home = Home::new();
    let disk = SmallDisk::mount(&home.path().join("small"));
    let vault = disk.0.join("journal");
    let window = Window::open_with(&home, &[("HOLDFAST_HOME", &vault.display().to_string())], &[]);
    start_a_journal(&window);
    window.new_entry();
    window.type_into(EDITOR, "Written while there was room.");
    window.wait_saved();
    let ballast = disk.fill();

    window.new_entry();
    let long = "Written when the disk was full. ".repeat(400);
    clipboard::put(&long);
    window.paste(&long);
    window.wait_for(".save[data-state='failed']");
    window.wait_until("it says why", || window.text("[role=alert]").contains("the disk is full"));
    assert!(window.value(EDITOR) == long, "the text is still in the window");
    window.picture("disk-full");
    window.click_word("Copy the text");
    assert!(clipboard::get() == long, "the whole text is on the clipboard");
    // Leaving the page would lose it: the page stays.
    window.go("#/journal");
    std::thread::sleep(std::time::Duration::from_millis(800));
    assert!(window.value(EDITOR) == long, "the page stays with its text");

    std::fs::remove_file(ballast).unwrap();
    window.click_word("Try again now");
    window.wait_saved();
    window.go("#/journal");
    window.wait_for(".entry");
    window.terminate();
    let clock = std::sync::Arc::new(holdfast_vault::clock::SystemClock);
    let opened =
        holdfast_vault::Vault::open(&VaultFolder::new(&vault), &support::passphrase(), clock).unwrap().vault;
    assert!(opened.verify().unwrap().is_sound());
    let rows = opened.entries().page(None, 10).unwrap().rows;
    let texts: Vec<String> =
        rows.iter().map(|row| opened.entries().get(row.id).unwrap().body.into_string()).collect();
    assert!(texts == [long, "Written while there was room.".into()]);
}
