//! The shapes of answers about the library and about questions.

use holdfast_journal::ipc::{BlockView, ConceptStatus, LinkView, SectionKind, SourceCheck, SpanView};
use holdfast_journal::library::{ConceptMark, State};
use serde_json::{Value, json};

use super::shape;
use crate::stage::Stage;

/// A question of the library.
fn question() -> Value {
    json!({
        "id": "text", "version": "number", "text": "text", "minutes": "number", "about": "text", "why": "text",
        "concept": "text", "sources": [source()], "starred": "bool",
    })
}

fn source() -> Value {
    json!({ "number": "number", "citation": "text", "checked": "text", "unchecked": "text" })
}

fn link() -> Value {
    json!({ "slug": "text", "title": "text" })
}

#[test]
fn answers_about_questions() {
    let stage = Stage::unlocked();
    let mut offer = json!({ "prompt": question(), "resting": "bool", "answer": null, "state": "text" });
    let look = stage.ask_raw("offer_prompt", &json!({ "wish": "look" })).unwrap();
    assert_eq!(shape(&look), offer);
    let declared = stage.ask_raw("declare_state", &json!({ "state": "flat" })).unwrap();
    assert_eq!((shape(&declared), &declared["state"]), (offer.clone(), &json!("flat")));
    let id = declared["prompt"]["id"].clone();
    assert_eq!(shape(&stage.ask_raw("read_prompt", &json!({ "id": id })).unwrap()), question());
    assert_eq!(stage.ask_raw("read_prompt", &json!({ "id": "unknown" })), Ok(Value::Null));

    assert_eq!(stage.ask_raw("star_prompt", &json!({ "id": id, "starred": true })), Ok(Value::Null));
    let saved = stage.ask_raw("save_question", &json!({ "id": null, "text": "Why?" })).unwrap();
    let own = json!({
        "id": "text", "version": "number", "text": "text", "starred": "bool", "retired": "bool",
    });
    assert_eq!(shape(&saved), own);
    let listed = stage.ask_raw("list_questions", &json!({})).unwrap();
    assert_eq!(shape(&listed), json!({ "own": [own], "starred": [question()], "mixed_in": "bool" }));

    let mut asked = question();
    (asked["concept"], asked["sources"]) = (Value::Null, json!([]));
    let read = stage.ask_raw("read_prompt", &json!({ "id": saved["id"] })).unwrap();
    assert_eq!(shape(&read), asked, "a question of one's own");
    let retire = json!({ "id": saved["id"], "retired": true });
    assert_eq!(stage.ask_raw("retire_question", &retire), Ok(Value::Null));
    assert_eq!(stage.ask_raw("remove_question", &json!({ "id": saved["id"] })), Ok(Value::Null));
    assert_eq!(stage.ask_raw("mix_questions", &json!({ "mixed_in": true })), Ok(Value::Null));

    offer["prompt"] = Value::Null;
    let resting = stage.ask_raw("offer_prompt", &json!({ "wish": "rest" })).unwrap();
    assert_eq!(shape(&resting), offer);
}

#[test]
fn answers_about_the_library() {
    let stage = Stage::unlocked();
    let mark = json!({ "concept": "repair", "mark": "tried", "on": true });
    assert_eq!(stage.ask_raw("mark_concept", &mark), Ok(Value::Null));
    let row = json!({
        "slug": "text", "title": "text", "status": "text", "hint": "text", "definition": "text",
        "minutes": "number", "related": ["text"], "marks": ["text"],
    });
    let mut unmarked = row.clone();
    unmarked["marks"] = json!([]);
    let overview = stage.ask_raw("read_library", &json!({})).unwrap();
    assert_eq!(
        shape(&overview),
        json!({
            "paths": [{ "slug": "text", "title": "text", "about": "text", "concepts": ["text"] }],
            "groups": [{ "title": "text", "concepts": [unmarked] }],
            "pages": [link()],
        })
    );

    let page = stage.ask_raw("read_concept", &json!({ "slug": "repair" })).unwrap();
    let section = |section: &Value| -> Vec<String> { section.as_object().unwrap().keys().cloned().collect() };
    let parts = ["blocks", "heading", "kind"];
    assert!(page["sections"].as_array().unwrap().iter().all(|part| section(part) == parts));
    let mut rest = shape(&page);
    rest["sections"] = Value::Null;
    assert_eq!(
        rest,
        json!({
            "row": row, "sections": null, "prompts": [question()], "sources": [source()], "related": [link()],
            "steps": [{ "path": link(), "place": "number", "of": "number", "next": link() }],
            "own_words": { "total": "number", "newest": [], "oldest": [] },
        })
    );
    assert_eq!(stage.ask_raw("read_concept", &json!({ "slug": "unknown" })), Ok(Value::Null));

    let page = stage.ask_raw("read_short_page", &json!({ "slug": "limits" })).unwrap();
    let names: Vec<&String> = page.as_object().unwrap().keys().collect();
    assert_eq!(names, ["definition", "sections", "sources", "title"]);
    assert!(page["sections"].as_array().unwrap().iter().all(|part| section(part) == parts));
    assert!(page["sections"].as_array().unwrap().iter().all(|part| part["kind"].is_null()));
    let help = stage.ask_raw("read_help", &json!({})).unwrap();
    assert_eq!(shape(&help), json!([{ "id": "text", "title": "text", "paragraphs": ["text"] }]));
}

#[test]
fn an_entry_written_from_a_question_carries_it_and_its_idea() {
    let stage = Stage::unlocked();
    let look = stage.ask_raw("offer_prompt", &json!({ "wish": "look" })).unwrap();
    let begun = stage.ask_raw("begin_entry", &json!({ "day": null })).unwrap();
    let id = begun["id"].clone();
    let prompt = &look["prompt"];
    let answered = json!({ "prompt": prompt["id"], "version": prompt["version"], "text": prompt["text"] });
    let save =
        json!({ "id": id, "base": null, "begun": begun, "answered": answered, "title": "", "body": "One." });
    stage.ask_raw("save_entry", &save).unwrap();
    let entry = stage.ask_raw("open_entry", &json!({ "id": id })).unwrap();
    assert_eq!(entry["answered"], answered);
    assert_eq!((shape(&entry["about"]), &entry["about"]["slug"]), (link(), &prompt["concept"]));
    let look = stage.ask_raw("offer_prompt", &json!({ "wish": "look" })).unwrap();
    assert_eq!(look["answer"], id);
    let page = stage.ask_raw("read_concept", &json!({ "slug": prompt["concept"] })).unwrap();
    let word = json!({ "id": "text", "day": "text", "title": "text", "excerpt": "text", "question": "text" });
    assert_eq!(shape(&page["own_words"]), json!({ "total": "number", "newest": [word], "oldest": [] }));
}

#[test]
fn pieces_of_text_and_their_words() {
    let link = || LinkView { slug: "s".into(), title: "t".into() };
    let spans = vec![
        SpanView::Text("a".into()),
        SpanView::Strong("a".into()),
        SpanView::Emphasis("a".into()),
        SpanView::Concept(link()),
        SpanView::Page(link()),
        SpanView::Help("a".into()),
        SpanView::Source(3),
        SpanView::Ours,
    ];
    let shown = json!([
        { "text": "a" }, { "strong": "a" }, { "emphasis": "a" }, { "concept": { "slug": "s", "title": "t" } },
        { "page": { "slug": "s", "title": "t" } }, { "help": "a" }, { "source": 3 }, "ours",
    ]);
    let blocks = [BlockView::Paragraph(spans.clone()), BlockView::List(vec![spans])];
    assert_eq!(serde_json::to_value(blocks).unwrap(), json!([{ "paragraph": shown }, { "list": [shown] }]));

    use SectionKind::{Care, Everyday, Misread, Research, Try, What};
    let words = [
        serde_json::to_value([What, Research, Everyday, Misread, Care, Try]),
        serde_json::to_value([
            ConceptStatus::ResearchTerm,
            ConceptStatus::ClinicalIdea,
            ConceptStatus::EverydayWord,
        ]),
        serde_json::to_value([SourceCheck::Page, SourceCheck::Secondary, SourceCheck::No]),
        serde_json::to_value(ConceptMark::ALL),
        serde_json::to_value(State::ALL),
    ];
    let expected = [
        json!(["what", "research", "everyday", "misread", "care", "try"]),
        json!(["research_term", "clinical_idea", "everyday_word"]),
        json!(["page", "secondary", "no"]),
        json!(ConceptMark::ALL.map(ConceptMark::word)),
        json!(State::ALL.map(State::word)),
    ];
    assert_eq!(words.map(Result::unwrap), expected);
}
