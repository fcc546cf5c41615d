//! Writing, reading, the bin, and earlier texts.

use holdfast_journal::entry::Base;
use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{
    BaseView, BeginEntry, CloseEntry, DeleteEntry, DescribeEntry, EraseEntry, ErrorCode, ListBin,
    ListEntries, ListRevisions, OpenEntry, ReadRevision, ReadSection, RestoreEntry, RestoreRevision,
    SaveEntry, SaveSection, SavedView,
};
use support::day;

use crate::stage::Stage;

/// Writes a new entry.
fn write(stage: &Stage, text: &str) -> (EntryId, SavedView) {
    let begun = stage.ask(&BeginEntry { day: None }).unwrap();
    let id = begun.id;
    let request = SaveEntry {
        id,
        base: None,
        begun: Some(begun),
        answered: None,
        title: "Title".into(),
        body: text.into(),
    };
    (id, stage.ask(&request).unwrap())
}

/// Saves another text on top of a known state.
fn save(stage: &Stage, id: EntryId, base: BaseView, text: &str) -> SavedView {
    let title = String::new();
    let request = SaveEntry { id, base: Some(base), begun: None, answered: None, title, body: text.into() };
    stage.ask(&request).unwrap()
}

#[test]
fn what_is_saved_is_read_back_and_listed() {
    let stage = Stage::unlocked();
    let (id, saved) = write(&stage, "One two three.");
    assert_eq!((saved.words, saved.kept_both), (3, false));
    let entry = stage.ask(&OpenEntry { id }).unwrap();
    assert_eq!((entry.body.as_deref(), entry.row.title.as_str()), (Some("One two three."), "Title"));
    assert_eq!(entry.base, saved.base);
    let page = stage.ask(&ListEntries { after: None, limit: 10 }).unwrap();
    assert_eq!((page.rows.len(), page.total, page.next.is_none()), (1, 1, true));
    assert_eq!(page.rows[0].id, id);
}

#[test]
fn day_tags_and_mood_are_changed_apart_from_the_text() {
    let stage = Stage::unlocked();
    let (id, _) = write(&stage, "Text.");
    let tags = vec!["home".to_owned().try_into().unwrap()];
    let described =
        stage.ask(&DescribeEntry { id, day: day("2026-01-02"), tags: tags.clone(), mood: None }).unwrap();
    assert_eq!((described.day, described.tags), (day("2026-01-02"), tags));
    assert_eq!(stage.ask(&OpenEntry { id }).unwrap().body.as_deref(), Some("Text."));
}

#[test]
fn a_stale_save_keeps_both_texts() {
    let stage = Stage::unlocked();
    let (id, first) = write(&stage, "First.");
    stage.ask(&CloseEntry { id }).unwrap();
    let second = save(&stage, id, first.base, "Second.");
    assert!(!second.kept_both);
    stage.ask(&CloseEntry { id }).unwrap();
    assert!(save(&stage, id, first.base, "Written elsewhere.").kept_both);
    let rows = stage.ask(&ListRevisions { id }).unwrap();
    let bodies: Vec<String> =
        rows.iter().map(|row| stage.ask(&ReadRevision { id, revision: row.id }).unwrap().body).collect();
    assert_eq!(bodies.len(), 3);
    assert!(
        ["First.", "Second.", "Written elsewhere."].iter().all(|text| bodies.contains(&(*text).to_owned()))
    );
}

#[test]
fn an_earlier_text_becomes_the_current_one_as_a_new_revision() {
    let stage = Stage::unlocked();
    let (id, first) = write(&stage, "First.");
    stage.ask(&CloseEntry { id }).unwrap();
    let second = save(&stage, id, first.base, "Second.");
    stage.ask(&CloseEntry { id }).unwrap();
    let Base { revision, .. } = first.base.into();
    stage.ask(&RestoreRevision { id, base: second.base, revision }).unwrap();
    assert_eq!(stage.ask(&OpenEntry { id }).unwrap().body.as_deref(), Some("First."));
    assert_eq!(stage.ask(&ListRevisions { id }).unwrap().len(), 3);
}

#[test]
fn the_bin_gives_back_until_it_erases() {
    let stage = Stage::unlocked();
    let (id, _) = write(&stage, "Text.");
    let early = stage.ask(&EraseEntry { id }).unwrap_err();
    assert_eq!(early.code, ErrorCode::InvalidInput, "only what lies in the bin is erased");
    stage.ask(&DeleteEntry { id }).unwrap();
    assert_eq!(stage.ask(&ListEntries { after: None, limit: 10 }).unwrap().total, 0);
    assert_eq!(stage.ask(&ListBin {}).unwrap()[0].id, id);
    stage.ask(&RestoreEntry { id }).unwrap();
    assert_eq!(stage.ask(&OpenEntry { id }).unwrap().body.as_deref(), Some("Text."));
    stage.ask(&DeleteEntry { id }).unwrap();
    stage.ask(&EraseEntry { id }).unwrap();
    assert_eq!(stage.ask(&OpenEntry { id }).err().unwrap().code, ErrorCode::NotFound);
    assert!(stage.ask(&ListBin {}).unwrap().is_empty());
}

#[test]
fn a_text_too_long_for_one_field_is_read_and_changed_in_sections() {
    let stage = Stage::unlocked();
    let text = "A paragraph of some words, and then the next one.\n\n".repeat(8_000);
    let (id, _) = write(&stage, &text);
    let entry = stage.ask(&OpenEntry { id }).unwrap();
    assert!(entry.body.is_none() && entry.sections.len() > 1);
    let read = |section| stage.ask(&ReadSection { id, base: entry.base, section }).unwrap().text;
    let whole: String = entry.sections.iter().map(|section| read(*section)).collect();
    assert!(whole == text, "the sections are the text");
    let section = entry.sections[1];
    stage.ask(&SaveSection { id, base: entry.base, section, text: "Another part.\n\n".into() }).unwrap();
    let (start, end) = (section.start as usize, (section.start + section.length) as usize);
    let expected = format!("{}Another part.\n\n{}", &text[..start], &text[end..]);
    let changed = stage.ask(&OpenEntry { id }).unwrap();
    let read = |section| stage.ask(&ReadSection { id, base: changed.base, section }).unwrap().text;
    assert!(changed.sections.iter().map(|section| read(*section)).collect::<String>() == expected);
}

#[test]
fn a_long_list_comes_in_pages_that_meet_without_a_gap() {
    let stage = Stage::unlocked();
    let mut written: Vec<EntryId> =
        (0..25).map(|number| write(&stage, &format!("Entry {number}.")).0).collect();
    let mut listed = Vec::new();
    let mut after = None;
    loop {
        let page = stage.ask(&ListEntries { after, limit: 10 }).unwrap();
        assert!(page.rows.len() <= 10 && page.total == 25);
        listed.extend(page.rows.iter().map(|row| row.id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    written.sort();
    listed.sort();
    assert_eq!(listed, written);
}
