//! Bad input: a clear error, nothing changed, nothing repeated back.

use holdfast_journal::ipc::{ErrorCode, OpenRun};
use serde_json::{Value, json};

use super::{begin, entry, keep, list, save, shown, start};
use crate::stage::{Stage, failure};

/// A sentence nobody should find in an error.
const PRIVATE: &str = "what only I know";

const ID: &str = "0190a1b2c3d4e5f60718293a4b5c6d7e";

fn with(mut request: Value, field: &str, value: Value) -> Value {
    request[field] = value;
    request
}

#[test]
fn a_first_save_needs_its_beginning() {
    let stage = Stage::unlocked();
    let view = begin(&stage, "ask-plainly");
    let fine = json!(save(&view, &json!({ "need": PRIVATE })));
    let begun = fine["begun"].clone();
    let moment = begun["moment"].clone();
    let wrong = |begun: Value| with(fine.clone(), "begun", begun);
    let cases = [
        (wrong(Value::Null), ErrorCode::NotFound),
        (wrong(with(begun.clone(), "practice", json!("unheard-of"))), ErrorCode::NotFound),
        (wrong(with(begun.clone(), "version", json!(99))), ErrorCode::InvalidInput),
        (wrong(with(begun.clone(), "version", json!(0))), ErrorCode::InvalidInput),
        (
            wrong(with(begun.clone(), "moment", with(moment.clone(), "at", json!("yesterday")))),
            ErrorCode::InvalidInput,
        ),
        (wrong(with(begun, "moment", with(moment, "zone", json!("../../etc")))), ErrorCode::InvalidInput),
    ];
    for (request, code) in cases {
        let error = failure(stage.ask_raw("save_run", &request).unwrap_err());
        assert_eq!(error.code, code, "{error}");
        assert!(!error.message.contains(PRIVATE));
        assert!(list(&stage).going_on.is_empty());
    }
    stage.ask_raw("save_run", &fine).unwrap();
    assert_eq!(list(&stage).going_on.len(), 1);
}

#[test]
fn answers_that_do_not_fit_are_refused_and_not_repeated() {
    let stage = Stage::unlocked();
    let good = json!({ "camera_view": "x", "my_move": ["quiet"] });
    let (id, finished) = keep(&stage, "rupture-log", &good);
    let going_on = start(&stage, "rupture-log", &good);
    let before = entry(&stage, finished.entry);
    let cases = [
        (json!({ "camera_view": 3 }), ErrorCode::InvalidInput),
        (json!({ PRIVATE: PRIVATE }), ErrorCode::InvalidInput),
        (json!({ "kind": PRIVATE }), ErrorCode::InvalidInput),
        (json!({ "my_part": PRIVATE.repeat(200) }), ErrorCode::InvalidInput),
        (json!({ "camera_view": format!("{PRIVATE}\0") }), ErrorCode::InvalidInput),
        (json!({ "happened_on": "2026-02-30" }), ErrorCode::InvalidInput),
        (json!({ "happened_on": "9999-12-31" }), ErrorCode::FutureDay),
        (json!({ "person": ID }), ErrorCode::NotFound),
    ];
    for (values, code) in cases {
        for id in [id, going_on] {
            let request = json!({
                "id": id, "begun": null, "step": "", "safety": null, "values": values, "afterwards": "",
            });
            let error = failure(stage.ask_raw("save_run", &request).unwrap_err());
            assert_eq!(error.code, code, "{error}");
            assert!(!error.message.contains(PRIVATE), "{error}");
        }
    }
    assert!(entry(&stage, finished.entry) == before);
    let kept = stage.session().with_vault(move |vault| vault.runs().get(going_on)).unwrap();
    assert_eq!(json!(kept.fields.to_values()), good);
}

#[test]
fn messages_of_the_wrong_shape_change_nothing() {
    let stage = Stage::unlocked();
    let id = start(&stage, "week-back", &json!({ "helped": "x" }));
    let save =
        json!({ "id": id, "begun": null, "step": "", "safety": null, "values": {}, "afterwards": PRIVATE });
    let wrong = [
        ("list_practices", json!("everything")),
        ("begin_run", json!({ "practice": [PRIVATE] })),
        ("begin_run", json!({ "practice": "week-back", "rupture": PRIVATE })),
        ("open_run", json!({ "id": PRIVATE })),
        ("open_run", json!({})),
        ("finish_run", json!({ "id": 7 })),
        ("discard_run", json!({ "id": null })),
        ("save_run", with(save.clone(), "values", json!([PRIVATE]))),
        ("save_run", with(save.clone(), "values", json!({ "helped": { "text": PRIVATE } }))),
        ("save_run", with(save.clone(), "safety", json!("afraid"))),
        ("save_run", with(save, "step", Value::Null)),
    ];
    for (name, request) in wrong {
        let answer = stage.ask_raw(name, &request).unwrap_err().to_string();
        assert!(!answer.contains(PRIVATE), "{name}: {answer}");
    }
    assert_eq!(shown(&stage.ask(&OpenRun { id }).unwrap()), json!({ "helped": "x" }));
}

#[test]
fn a_run_that_is_not_there_is_not_found() {
    let stage = Stage::unlocked();
    for name in ["open_run", "finish_run", "discard_run"] {
        let error = failure(stage.ask_raw(name, &json!({ "id": ID })).unwrap_err());
        assert_eq!(error.code, ErrorCode::NotFound, "{name}");
    }
    let (id, _) = keep(&stage, "week-back", &json!({ "helped": "x" }));
    let error = failure(stage.ask_raw("discard_run", &json!({ "id": id })).unwrap_err());
    assert_eq!(error.code, ErrorCode::InvalidInput, "what is kept is deleted as an entry");
}
