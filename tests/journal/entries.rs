//! Writing, saving, reading, listing.

use holdfast_journal::clock::Clock;
use holdfast_journal::day::DayEnd;
use holdfast_journal::entry::{Answered, Base};
use holdfast_journal::moment::Moment;
use holdfast_journal::mood::{Level, Mood, MoodState};
use holdfast_journal::tag::Tag;
use holdfast_journal::text::Title;
use holdfast_vault::VaultError;
use holdfast_vault::entries::NewEntry;
use holdfast_vault::random::make_entry_id;
use support::{TempVault, body, day, texts};

fn tags(text: &str) -> Vec<Tag> {
    Tag::parse_list(text).unwrap()
}

#[test]
fn every_kind_of_text_comes_back_byte_for_byte_after_closing() {
    let mut vault = TempVault::new();
    let written: Vec<_> =
        texts::exotic().into_iter().map(|(name, text)| (name, vault.write("", &text).0, text)).collect();
    vault.reopen();
    for (name, id, text) in written {
        assert!(vault.text(id) == text, "{name} came back changed");
    }
    vault.assert_sound();
}

#[test]
fn autosave_updates_one_open_revision_in_place() {
    let vault = TempVault::new();
    let (id, first) = vault.write("", "one");
    vault.clock.pass_seconds(5);
    let second = vault.save(id, first.base, "one two").unwrap();
    assert_eq!(second.base.revision, first.base.revision, "the person has not left");
    assert_eq!(second.base.saves, 2);
    assert!(!second.kept_both);
    let entry = vault.vault().entries().get(id).unwrap();
    assert_eq!((entry.revisions, entry.words), (1, 2));
    vault.assert_sound();
}

#[test]
fn a_closed_revision_never_changes_again() {
    let mut vault = TempVault::new();
    let (id, first) = vault.write("", "one");
    let check = |vault: &TempVault, base: Base, text: &str, why: &str| {
        let saved = vault.save(id, base, text).unwrap();
        assert_ne!(saved.base.revision, base.revision, "{why}");
        assert!(!saved.kept_both, "nothing was written meanwhile");
        saved.base
    };
    vault.vault().entries_mut().close(id).unwrap();
    let base = check(&vault, first.base, "two", "leaving the entry closes it");
    vault.clock.pass_seconds(10 * 60);
    let base = check(&vault, base, "three", "ten minutes without a key close it");
    vault.reopen();
    check(&vault, base, "four", "locking closes it");
    let history = vault.vault().entries().whole(id).unwrap().history;
    let bodies: Vec<_> = history.iter().map(|revision| revision.body.as_str()).collect();
    assert_eq!(bodies, ["one", "two", "three", "four"]);
    assert_eq!(history[3].parent, Some(history[2].id));
    vault.assert_sound();
}

#[test]
fn a_stale_write_loses_neither_text() {
    let vault = TempVault::new();
    let (id, first) = vault.write("", "start");
    let newer = vault.save(id, first.base, "start, and the window's words").unwrap();
    let stale = vault.save(id, first.base, "start, and the other's words").unwrap();
    assert!(stale.kept_both);
    let bodies: Vec<String> = vault
        .vault()
        .entries()
        .whole(id)
        .unwrap()
        .history
        .into_iter()
        .map(|it| it.body.into_string())
        .collect();
    assert_eq!(bodies, ["start, and the window's words", "start, and the other's words"]);
    assert_ne!(stale.base.revision, newer.base.revision);
    // The same text again is not a second text.
    assert!(!vault.save(id, first.base, "start, and the other's words").unwrap().kept_both);
    assert_eq!(vault.vault().entries().get(id).unwrap().revisions, 2);
    vault.assert_sound();
}

#[test]
fn an_entry_made_twice_under_one_id_keeps_both_texts() {
    let vault = TempVault::new();
    let (id, _) = vault.write("", "the first");
    let moment = Moment::of(vault.clock.now(), DayEnd::default()).unwrap();
    let again = NewEntry { moment, answered: None };
    let saved = vault
        .vault()
        .entries_mut()
        .save(id, None, Some(again), &Title::default(), &body("the second"))
        .unwrap();
    assert!(saved.kept_both);
    assert_eq!(vault.vault().entries().whole(id).unwrap().history[0].body.as_str(), "the first");
}

#[test]
fn an_earlier_text_comes_back_as_a_new_revision() {
    let vault = TempVault::new();
    let (id, first) = vault.write("", "the good version");
    vault.vault().entries_mut().close(id).unwrap();
    let second = vault.save(id, first.base, "the worse version").unwrap();
    let restored =
        vault.vault().entries_mut().restore_revision(id, second.base, first.base.revision).unwrap();
    assert_eq!(vault.text(id), "the good version");
    assert_eq!(vault.vault().entries().get(id).unwrap().revisions, 3);
    assert_ne!(restored.base.revision, first.base.revision);
    let nobody = vault.vault().entries().revision(id, holdfast_journal::id::RevisionId::from_bytes([0; 16]));
    assert!(matches!(nobody, Err(VaultError::NotFound)));
}

#[test]
fn what_is_said_about_an_entry_is_kept() {
    let mut vault = TempVault::new();
    let id = make_entry_id().unwrap();
    let answered =
        Answered { prompt: "small-mend".into(), version: 3, text: "Was there a small mend?".into() };
    let moment = Moment::of(vault.clock.now(), DayEnd::default()).unwrap();
    let new = NewEntry { moment, answered: Some(answered.clone()) };
    vault.vault().entries_mut().save(id, None, Some(new), &Title::new("The kettle"), &body("text")).unwrap();
    let mood = Mood {
        state: MoodState::Set,
        pleasantness: Some(Level::try_from(-2).unwrap()),
        energy: None,
        feelings: vec!["raw".into(), "relieved".into()],
    };
    vault
        .vault()
        .entries_mut()
        .describe(id, day("2024-02-29"), tags("Home, été"), Some(mood.clone()))
        .unwrap();
    vault.reopen();
    let entry = vault.vault().entries().get(id).unwrap();
    assert_eq!(entry.mood, Some(mood));
    assert_eq!(entry.answered, Some(answered));
    assert_eq!(entry.tags, tags("Home, été"));
    assert_eq!(entry.moment.day, day("2024-02-29"), "backdated");
    assert_eq!(entry.title.as_str(), "The kettle");
    // A second spelling of a tag is the same tag; tags nobody carries go.
    let row = vault.vault().entries_mut().describe(id, entry.moment.day, tags("ETE"), None).unwrap();
    assert_eq!(row.tags, tags("été"));
    vault.assert_sound();
}

#[test]
fn lists_come_newest_day_first_and_page_by_page() {
    let vault = TempVault::new();
    for number in 0..10 {
        let (id, _) = vault.write(&number.to_string(), "text");
        let day = day(&format!("2026-11-{:02}", 10 + number % 5));
        vault.vault().entries_mut().describe(id, day, Vec::new(), None).unwrap();
    }
    let mut titles = Vec::new();
    let mut after = None;
    loop {
        let page = vault.vault().entries().page(after, 3).unwrap();
        titles.extend(page.rows.into_iter().map(|row| (row.moment.day.to_string(), row.title)));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let shown: Vec<_> = titles.iter().map(|(day, title)| format!("{} {title}", &day[8..])).collect();
    assert_eq!(shown, ["14 9", "14 4", "13 8", "13 3", "12 7", "12 2", "11 6", "11 1", "10 5", "10 0"]);
    let some = vault.vault().entries().between(Some(day("2026-11-11")), Some(day("2026-11-12"))).unwrap();
    assert_eq!(some.len(), 4);
    assert_eq!(vault.vault().entries().count().unwrap(), 10);
}

#[test]
fn the_clock_may_be_wrong_and_nothing_is_overwritten() {
    let vault = TempVault::new();
    let (one, saved) = vault.write("", "now");
    vault.clock.pass_seconds(-2 * 365 * 86_400);
    let (two, _) = vault.write("", "two years ago");
    vault.save(one, saved.base, "now, saved under an earlier clock").unwrap();
    vault.clock.pass_seconds(52 * 365 * 86_400);
    let (three, _) = vault.write("", "in fifty years");
    let days: Vec<_> =
        vault.vault().entries().page(None, 10).unwrap().rows.into_iter().map(|row| row.id).collect();
    assert_eq!(days, [three, one, two]);
    assert_eq!(vault.text(one), "now, saved under an earlier clock");
    vault.assert_sound();
}

#[test]
fn words_are_found_blind_to_case_and_accents() {
    let vault = TempVault::new();
    let (muller, _) = vault.write("Herr Müller", "kam vorbei");
    let (tokyo, _) = vault.write("", "東京で散歩しました");
    let found = |query: &str| -> Vec<_> {
        vault.vault().entries().search(query).unwrap().into_iter().map(|row| row.id).collect()
    };
    assert_eq!(found("MULLER vorbei"), [muller]);
    assert_eq!(found("散歩"), [tokyo]);
    assert_eq!(found("nothing"), []);
    assert_eq!(found("   "), [], "an empty search finds nothing rather than everything");
}

#[test]
fn an_entry_that_is_not_there_is_said_to_be_missing() {
    let vault = TempVault::new();
    let id = make_entry_id().unwrap();
    assert!(matches!(vault.vault().entries().get(id), Err(VaultError::NotFound)));
    let nothing = Base { revision: holdfast_journal::id::RevisionId::from_bytes([1; 16]), saves: 1 };
    assert!(matches!(vault.save(id, nothing, "words"), Err(VaultError::NotFound)));
    vault.vault().entries_mut().close(id).unwrap();
    vault.assert_sound();
}
