//! Bad input gets a clear error, changes nothing, and is never repeated back.

use holdfast_journal::ipc::{
    BeginEntry, ErrorCode, ListEntries, ListQuestions, OfferPrompt, PromptWish, SaveEntry,
};
use holdfast_journal::library::State;
use serde_json::{Value, json};

use crate::stage::{OWN_PAGE, Stage, failure};

/// A sentence nobody should find in an error.
const PRIVATE: &str = "what only I know";

fn too_long() -> String {
    PRIVATE.repeat(16 * 1024 * 1024 / PRIVATE.len() + 1)
}

#[test]
fn a_text_over_the_limit_is_refused_whole() {
    let stage = Stage::unlocked();
    let begun = stage.ask(&BeginEntry { day: None }).unwrap();
    let request = SaveEntry {
        id: begun.id,
        base: None,
        begun: Some(begun),
        answered: None,
        title: String::new(),
        body: too_long(),
    };
    let error = stage.ask(&request).unwrap_err();
    assert_eq!(error.code, ErrorCode::EntryTooLong);
    assert!(!error.message.contains(PRIVATE));
    assert_eq!(stage.ask(&ListEntries { after: None, limit: 10 }).unwrap().total, 0);
}

#[test]
fn an_entry_that_is_not_there_is_not_found() {
    let stage = Stage::unlocked();
    let id = "0190a1b2c3d4e5f60718293a4b5c6d7e";
    for name in ["open_entry", "delete_entry", "restore_entry", "erase_entry", "list_revisions"] {
        let error = failure(stage.ask_raw(name, &json!({ "id": id })).unwrap_err());
        assert_eq!(error.code, ErrorCode::NotFound, "{name}");
    }
}

#[test]
fn a_first_save_without_a_beginning_and_a_page_without_end_are_refused_or_bounded() {
    let stage = Stage::unlocked();
    let id = "0190a1b2c3d4e5f60718293a4b5c6d7e";
    let save =
        json!({ "id": id, "base": null, "begun": null, "answered": null, "title": "", "body": PRIVATE });
    let error = failure(stage.ask_raw("save_entry", &save).unwrap_err());
    assert!(!error.message.contains(PRIVATE));
    let place = json!({ "after": "nonsense", "limit": 10 });
    assert_eq!(failure(stage.ask_raw("list_entries", &place).unwrap_err()).code, ErrorCode::InvalidInput);
    assert!(stage.ask(&ListEntries { after: None, limit: u32::MAX }).is_ok());
}

#[test]
fn links_that_are_no_web_or_mail_addresses_are_refused() {
    let stage = Stage::new();
    for url in
        ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "no address", "ssh://host", ""]
    {
        let error = failure(stage.ask_raw("open_link", &json!({ "url": url })).unwrap_err());
        assert_eq!(error.code, ErrorCode::InvalidInput, "{url}");
    }
}

#[test]
fn a_message_of_the_wrong_shape_changes_nothing() {
    let stage = Stage::unlocked();
    let wrong: [(&str, Value); 10] = [
        ("save_entry", json!({ "body": PRIVATE })),
        ("describe_entry", json!({ "id": 7 })),
        ("change_settings", json!({ "settings": { "idle": 0 } })),
        ("list_entries", json!("everything")),
        ("save_question", json!({ "id": null, "text": [PRIVATE] })),
        ("save_question", json!({ "id": { "text": PRIVATE }, "text": "x" })),
        ("save_question", json!({ "id": null, "text": format!("{PRIVATE} ").repeat(100) })),
        ("declare_state", json!({ "state": "anxious", "because": PRIVATE })),
        ("mark_concept", json!({ "concept": PRIVATE, "mark": "mastered", "on": true })),
        ("mark_concept", json!({ "concept": PRIVATE, "mark": "seen", "on": true })),
    ];
    for (name, request) in wrong {
        let answer = stage.ask_raw(name, &request).unwrap_err().to_string();
        assert!(!answer.contains(PRIVATE), "{name}: {answer}");
    }
    assert!(stage.ask(&ListQuestions {}).unwrap().own.is_empty());
    assert_eq!(stage.ask(&OfferPrompt { wish: PromptWish::Look }).unwrap().state, State::Settled);
    for frame in [vec![], vec![255, 255, 255, 255], vec![3, 0, 0, 0, 0xff, 0xfe, 0xfd]] {
        let text: Vec<u8> = frame;
        let answer = stage.ask_from(OWN_PAGE, "unlock_vault", json!(text)).unwrap_err();
        assert_eq!(failure(answer).code, ErrorCode::InvalidInput);
    }
}
