//! The shapes that cross the boundary, pinned: the page and the shell are built together, but the
//! words are also what `holdfast-cli --json` says.

use holdfast_journal::ipc::ErrorCode;
use serde_json::{Value, json};

use crate::stage::Stage;

mod library;
mod practices;

/// The names in an object with the kind of what they hold, at every level.
fn shape(value: &Value) -> Value {
    match value {
        Value::Object(object) => object.iter().map(|(name, value)| (name.clone(), shape(value))).collect(),
        Value::Array(items) => items.iter().take(1).map(shape).collect(),
        Value::String(_) => json!("text"),
        Value::Number(_) => json!("number"),
        Value::Bool(_) => json!("bool"),
        Value::Null => Value::Null,
    }
}

#[test]
fn answers_about_an_entry() {
    let stage = Stage::unlocked();
    let begun = stage.ask_raw("begin_entry", &json!({ "day": null })).unwrap();
    assert_eq!(shape(&begun), json!({ "id": "text", "at": "text", "zone": "text", "day": "text" }));
    let id = begun["id"].clone();
    let save =
        json!({ "id": id, "base": null, "begun": begun, "answered": null, "title": "T", "body": "One." });
    let saved = stage.ask_raw("save_entry", &save).unwrap();
    let base = json!({ "revision": "text", "saves": "number" });
    assert_eq!(
        shape(&saved),
        json!({ "base": base, "saved_at": "text", "words": "number", "kept_both": "bool" })
    );
    let row = json!({
        "id": "text", "day": "text", "begun_at": "text", "zone": "text", "local_time": "text", "title": "text",
        "excerpt": "text", "words": "number", "tags": [], "mood": null, "shape": null, "answers_prompt": "bool",
        "changed_at": "text", "binned_at": null,
    });
    let entry = stage.ask_raw("open_entry", &json!({ "id": id })).unwrap();
    assert_eq!(
        shape(&entry),
        json!({
            "row": row, "body": "text", "sections": [], "base": base, "answered": null, "about": null,
            "revisions": "number", "run": null, "bonds": [], "earlier": null, "later": null,
        })
    );
    let page = stage.ask_raw("list_entries", &json!({ "after": null, "limit": 5 })).unwrap();
    assert_eq!(shape(&page), json!({ "rows": [row], "next": null, "total": "number" }));
}

#[test]
fn answers_about_the_journal() {
    let (stage, _) = Stage::with_journal();
    let status = stage.ask_raw("vault_status", &json!({})).unwrap();
    assert_eq!(status["state"], "locked");
    assert_eq!(
        shape(&status)["comfort"],
        json!({ "theme": "text", "text_size": "text", "face": "text", "language": "text", "neutral_name": "bool" })
    );
    let unlocked = stage.ask_secretly_raw("unlock_vault", &[support::PASSPHRASE]).unwrap();
    assert_eq!(unlocked, json!({ "saves_missing": 0 }));
    let settings = stage.ask_raw("read_settings", &json!({})).unwrap();
    assert_eq!(
        shape(&settings),
        json!({
            "settings": {
                "idle": "number", "day_end": "number", "recovery_confirmed": "bool", "own_questions": "bool",
                "check_in_since": null, "check_in_chart_hidden": "bool", "asked_about_changes": null,
            },
            "today": "text",
        })
    );
}

#[test]
fn every_failure_has_its_word() {
    for code in ErrorCode::ALL {
        assert_eq!(serde_json::to_value(code).unwrap(), code.word());
    }
    let (stage, _) = Stage::with_journal();
    let error = stage.ask_secretly_raw("unlock_vault", &["not this one at all"]).unwrap_err();
    assert_eq!(
        error,
        json!({ "code": "wrong_passphrase", "message": "That passphrase did not fit. The journal itself is in order." })
    );
    let locked = stage.ask_raw("list_bin", &json!({})).unwrap_err();
    assert_eq!(
        locked,
        json!({ "code": "vault_locked", "message": "The journal is locked. Unlock it to go on." })
    );
}
