//! Makes the journal of a schema that is about to be released.

use std::fs;
use std::path::Path;

use holdfast_journal::clock::Clock;
use holdfast_journal::day::DayEnd;
use holdfast_journal::entry::{Answered, Base};
use holdfast_journal::id::EntryId;
use holdfast_journal::moment::{Moment, Zone};
use holdfast_journal::mood::{Level, Mood, MoodState};
use holdfast_journal::settings::Settings;
use holdfast_journal::text::Title;
use holdfast_vault::entries::NewEntry;
use holdfast_vault::{Vault, VaultFolder};
use support::{PASSPHRASE, TempVault, body, day, passphrase, texts};

use super::{VAULT_FILES, export, mended, open_copy, said};

/// What lies beside the vault.
pub(super) const TEXTS: [&str; 3] = ["passphrase.txt", "recovery-code.txt", "expected.json"];

/// Writes the vault, its secrets and its export into that folder.
pub(super) fn write(to: &Path) {
    let mut vault = TempVault::new();
    ordinary_days(&vault);
    hard_texts(&vault);
    moods_and_prompts(&vault);
    let revised = revisions(&vault);
    bin_and_settings(&vault);
    said::all(&vault);
    mended::all(&vault);
    vault.close();
    let second = on_another_computer(&vault, revised);

    fs::create_dir_all(to).unwrap();
    for name in VAULT_FILES {
        fs::copy(second.path().join(name), to.join(name)).unwrap();
    }
    fs::write(to.join("passphrase.txt"), format!("{PASSPHRASE}\n")).unwrap();
    fs::write(to.join("recovery-code.txt"), format!("{}\n", vault.code.groups().join("-"))).unwrap();
    // Read from a copy, as the test will: what a person sees the next time.
    let (_place, opened) = open_copy(holdfast_vault::schema::newest());
    fs::write(to.join("expected.json"), export(&opened.vault)).unwrap();
}

/// Days that are like most, one of them long; one entry has a title and no text.
fn ordinary_days(vault: &TempVault) {
    for number in 0..5 {
        vault.write("", &texts::ordinary(number));
        vault.clock.pass_seconds(6 * 60 * 60 + 1);
    }
    let (id, _) = vault.write("A long walk", &texts::ordinary(5).repeat(80));
    describe(vault, id, "2026-11-25", &["home", "Été"], None);
    vault.write("Only a title: \"quoted\", it's \\ all", "");
}

/// Scripts, marks, line ends of every kind; the first and the last day there are.
fn hard_texts(vault: &TempVault) {
    for (name, text) in texts::exotic().into_iter().filter(|(_, text)| text.len() < 1_000) {
        vault.write(name, &text);
    }
    vault.write("日記 · יומן · 📔", "line one\r\nline two\r\n\r\nold Mac\rend\u{2028}\u{85}\u{c}\n");
    let (id, _) = vault.write("Backdated", "The eclipse, and the tent in the rain.");
    describe(vault, id, "1999-08-11", &["ETE", "東京", "no: really"], None);
    for far in ["0001-01-01", "9999-12-31"] {
        let (id, _) = vault.write(far, "At the end of the calendar.");
        describe(vault, id, far, &[], None);
    }
}

/// Every kind of mood, an answered prompt, zones far away and unknown.
fn moods_and_prompts(vault: &TempVault) {
    let level = |step: i8| Level::try_from(step).ok();
    let moods = [
        (MoodState::Set, level(3), level(-3), vec!["calm", "hopeful, all the same"]),
        (MoodState::Set, level(-2), None, vec![]),
        (MoodState::Mixed, level(0), level(1), vec!["tired", "glücklich"]),
        (MoodState::Unsure, None, None, vec![]),
    ];
    for (state, pleasantness, energy, feelings) in moods {
        let feelings = feelings.into_iter().map(str::to_owned).collect();
        let (id, _) = vault.write("", "How it was.");
        describe(vault, id, "2026-11-25", &["mood"], Some(Mood { state, pleasantness, energy, feelings }));
    }
    for (zone, text) in [("Pacific/Kiritimati", "First."), ("Nowhere/Unknown", "Lost.")] {
        let now = holdfast_journal::clock::Now {
            zone: Zone::try_from(zone.to_owned()).unwrap(),
            ..vault.clock.now()
        };
        let question = "When did your shoulders come down today?".into();
        let answered = Answered { prompt: "calm-1".into(), version: 1, text: question };
        let new = NewEntry { moment: Moment::of(now, DayEnd::default()).unwrap(), answered: Some(answered) };
        let id = holdfast_vault::random::make_entry_id().unwrap();
        vault.vault().entries_mut().save(id, None, Some(new), &Title::new(zone), &body(text)).unwrap();
    }
    for prompt in ["calm-1", "repair-3"] {
        vault.vault().offer_prompt(day("2026-11-24"), prompt).unwrap();
    }
    vault.vault().rest_prompts(day("2026-11-25"), true).unwrap();
}

/// An entry that was written on, written apart, and put back; returns where it stands.
fn revisions(vault: &TempVault) -> (EntryId, Base) {
    let entries = vault.vault().entries_mut();
    let (id, first) = vault.write("Revised", "first");
    entries.close(id).unwrap();
    vault.clock.pass_seconds(60);
    let second = vault.save(id, first.base, "second, written on").unwrap();
    vault.clock.pass_seconds(1);
    vault.save(id, second.base, "second, written on, saved twice").unwrap();
    let apart = vault.save(id, first.base, "third, written apart").unwrap();
    assert!(apart.kept_both);
    vault.clock.pass_seconds(60);
    let restored = entries.restore_revision(id, apart.base, first.base.revision).unwrap();
    (id, restored.base)
}

/// One entry in the bin, one erased for good; settings that are not the usual.
fn bin_and_settings(vault: &TempVault) {
    let (binned, _) = vault.write("In the bin", "thrown away");
    vault.vault().entries_mut().delete(binned).unwrap();
    let (erased, _) = vault.write("Erased", "gone for good");
    vault.vault().entries_mut().delete(erased).unwrap();
    vault.vault().entries_mut().erase(erased).unwrap();
    let settings = Settings {
        idle: 15.try_into().unwrap(),
        day_end: 240.try_into().unwrap(),
        recovery_confirmed: true,
        own_questions: true,
        ..Settings::default()
    };
    vault.vault().change_settings(&settings).unwrap();
}

/// The journal, carried to another folder and written on there: a second device.
fn on_another_computer(vault: &TempVault, (id, base): (EntryId, Base)) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    for name in VAULT_FILES {
        fs::copy(vault.path().join(name), place.path().join(name)).unwrap();
    }
    let opened = Vault::open(&VaultFolder::new(place.path()), &passphrase(), vault.clock.clone()).unwrap();
    let title = Title::new("Revised elsewhere");
    opened
        .vault
        .entries_mut()
        .save(id, Some(base), None, &title, &body("fifth, from elsewhere\r\n"))
        .unwrap();
    opened.vault.close().unwrap();
    place
}

fn describe(vault: &TempVault, id: EntryId, on: &str, tags: &[&str], mood: Option<Mood>) {
    let tags = tags.iter().map(|tag| (*tag).to_owned().try_into().unwrap()).collect();
    vault.vault().entries_mut().describe(id, day(on), tags, mood).unwrap();
}
