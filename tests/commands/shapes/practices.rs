//! The shapes of answers about practices.

use holdfast_journal::ipc::{PracticeDepth, PracticeFieldKind};
use holdfast_journal::practice::Safety;
use serde_json::{Value, json};

use super::shape;
use crate::stage::Stage;

fn row() -> Value {
    json!({
        "slug": "text", "title": "text", "about": "text", "when": "text", "minutes": ["number"], "depth": "text",
        "put_away": "bool",
    })
}

fn step() -> Value {
    let field = json!({ "id": "text", "label": "text", "kind": "text", "optional": "bool", "choices": [] });
    json!({ "id": "text", "title": "text", "text": "text", "optional": "bool", "fields": [field] })
}

/// A run of the practice `repair-log` that has just been begun.
fn run() -> Value {
    let moment = json!({ "id": "text", "at": "text", "zone": "text", "day": "text" });
    let practice = json!({
        "row": row(), "concepts": [{ "slug": "text", "title": "text" }], "care": "text",
        "sources": [{ "number": "number", "citation": "text", "checked": "text", "unchecked": "text" }],
        "safety_gate": "bool", "timer_minutes": null, "steps": [step()],
    });
    json!({
        "id": "text", "begun": { "practice": "text", "version": "number", "moment": moment }, "practice": practice,
        "values": {}, "step": "text", "safety": null, "afterwards": "text", "entry": null, "pause": "bool",
        "day": "text", "today": "text", "bonds": [], "ruptures": [], "entries": [], "ledger": [], "help": ["text"],
    })
}

#[test]
fn answers_about_a_run() {
    let stage = Stage::unlocked();
    let request = json!({ "practice": "repair-log", "rupture": null, "entry": null, "bond": null });
    let begun = stage.ask_raw("begin_run", &request).unwrap();
    assert_eq!(shape(&begun), run());
    let save = json!({
        "id": begun["id"], "begun": begun["begun"], "step": "one-line", "safety": "unsure",
        "values": { "words": "Sorry.", "landed": 7, "moves": ["name_it"] }, "afterwards": "",
    });
    assert_eq!(shape(&stage.ask_raw("save_run", &save).unwrap()), json!({ "saved_at": "text" }));
    let opened = stage.ask_raw("open_run", &json!({ "id": begun["id"] })).unwrap();
    let mut expected = run();
    expected["begun"] = Value::Null;
    expected["safety"] = json!("text");
    expected["values"] = json!({ "words": "text", "landed": "number", "moves": ["text"] });
    assert_eq!((shape(&opened), &opened["safety"]), (expected, &json!("unsure")));

    let listed = stage.ask_raw("list_practices", &json!({})).unwrap();
    let going_on = json!({
        "id": "text", "practice": "text", "title": "text", "place": "number", "of": "number", "day": "text",
        "excerpt": "text",
    });
    assert_eq!(
        shape(&listed),
        json!({ "practices": [row()], "going_on": [going_on], "lighter": "bool", "fresh_break_up": "bool" })
    );
    let finished = stage.ask_raw("finish_run", &json!({ "id": begun["id"] })).unwrap();
    assert_eq!(
        shape(&finished),
        json!({ "entry": "text", "binned": "bool", "could_link": "bool", "lighter": "bool", "few_changes": "bool" })
    );
    let entry = stage.ask_raw("open_entry", &json!({ "id": finished["entry"] })).unwrap();
    assert_eq!(
        shape(&entry["run"]),
        json!({ "id": "text", "practice": "text", "title": "text", "opens_on": null, "beside": [] })
    );
}

#[test]
fn the_words_of_practices() {
    let depths = [PracticeDepth::Light, PracticeDepth::Medium, PracticeDepth::Deep];
    assert_eq!(json!(depths), json!(["light", "medium", "deep"]));
    assert_eq!(json!(Safety::ALL), json!(["ok", "unsure", "not_safe"]));
    let stage = Stage::unlocked();
    let kinds = holdfast_library::FieldKind::ALL.iter().map(|kind| kind.slug());
    let known: Vec<PracticeFieldKind> =
        kinds.clone().map(|kind| serde_json::from_value(json!(kind)).unwrap()).collect();
    assert_eq!(
        json!(known),
        json!(kinds.collect::<Vec<_>>()),
        "the library and the window have the same kinds"
    );
    for practice in holdfast_library::practices() {
        let request = json!({ "practice": practice.slug, "rupture": null, "entry": null, "bond": null });
        let begun = stage.ask_raw("begin_run", &request).unwrap();
        for (step, shown) in practice.steps.iter().zip(begun["practice"]["steps"].as_array().unwrap()) {
            for (field, shown) in step.fields.iter().zip(shown["fields"].as_array().unwrap()) {
                assert_eq!(shown["kind"], field.kind.slug(), "{}: {}", practice.slug, field.id);
            }
        }
    }
}
