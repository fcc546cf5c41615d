//! Practices: the list, and a run from its beginning to its entry.

mod after;
mod begun;
mod every;
mod letters;
mod refused;

use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::ipc::{
    BeginRun, CommandError, EntryView, FinishRun, ListPractices, OpenEntry, OpenRun, PracticesView,
    RunFinishedView, RunView, SaveRun,
};
use holdfast_journal::practice::{Safety, Values};
use serde_json::{Value, json};

use crate::stage::Stage;

fn list(stage: &Stage) -> PracticesView {
    stage.ask(&ListPractices {}).unwrap()
}

fn begin(stage: &Stage, practice: &str) -> RunView {
    stage.ask(&BeginRun { practice: practice.into(), rupture: None, entry: None, bond: None }).unwrap()
}

fn values(json: &Value) -> Values {
    serde_json::from_value(json.clone()).unwrap()
}

fn shown(view: &RunView) -> Value {
    serde_json::to_value(&view.values).unwrap()
}

/// A save of these values, as the page sends it.
fn save(view: &RunView, put: &Value) -> SaveRun {
    SaveRun {
        id: view.id,
        begun: view.begun.clone(),
        step: String::new(),
        safety: None,
        values: values(put),
        afterwards: String::new(),
    }
}

/// Begins and saves a run.
fn start(stage: &Stage, practice: &str, put: &Value) -> RunId {
    let view = begin(stage, practice);
    stage.ask(&save(&view, put)).unwrap();
    view.id
}

fn finish(stage: &Stage, id: RunId) -> Result<RunFinishedView, CommandError> {
    stage.ask(&FinishRun { id })
}

/// Begins, saves and finishes a run.
fn keep(stage: &Stage, practice: &str, put: &Value) -> (RunId, RunFinishedView) {
    let id = start(stage, practice, put);
    (id, finish(stage, id).unwrap())
}

fn open(stage: &Stage, id: RunId) -> RunView {
    stage.ask(&OpenRun { id }).unwrap()
}

fn entry(stage: &Stage, id: EntryId) -> EntryView {
    stage.ask(&OpenEntry { id }).unwrap()
}

fn body(stage: &Stage, id: EntryId) -> String {
    entry(stage, id).body.unwrap()
}

#[test]
fn all_thirteen_are_listed_and_some_are_put_away_after_a_break_up() {
    let stage = Stage::unlocked();
    let before = list(&stage);
    let library: Vec<&str> = holdfast_library::practices().iter().map(|practice| practice.slug).collect();
    let slugs: Vec<&str> = before.practices.iter().map(|row| row.slug.as_str()).collect();
    assert_eq!((slugs.len(), &slugs), (13, &library));
    assert!(
        before.practices.iter().all(|row| !row.put_away && !row.title.is_empty() && !row.about.is_empty())
    );
    assert!(!before.fresh_break_up && !before.lighter && before.going_on.is_empty());
    stage.ask_raw("declare_state", &json!({ "state": "fresh_break_up" })).unwrap();
    let after = list(&stage);
    let away: Vec<&str> =
        after.practices.iter().filter(|row| row.put_away).map(|row| row.slug.as_str()).collect();
    assert!(after.fresh_break_up);
    assert!(
        away.contains(&"letter-not-sent")
            && away.contains(&"onlooker-view")
            && away.contains(&"other-meanings")
    );
    assert_eq!(away.len(), 3);
    // Put away is not locked away.
    assert!(begin(&stage, "letter-not-sent").practice.row.put_away);
}

#[test]
fn what_was_left_in_the_middle_is_listed_with_its_place() {
    let stage = Stage::unlocked();
    let view = begin(&stage, "rupture-log");
    let put = json!({ "camera_view": "The door fell shut." });
    let step = view.practice.steps[2].id.clone();
    stage.ask(&SaveRun { step, ..save(&view, &put) }).unwrap();
    stage.relock();
    let going_on = list(&stage).going_on;
    assert_eq!(going_on.len(), 1);
    let row = &going_on[0];
    assert_eq!(
        (row.id, row.practice.as_str(), &row.title),
        (view.id, "rupture-log", &view.practice.row.title)
    );
    assert_eq!((row.place, row.of), (3, u32::try_from(view.practice.steps.len()).unwrap()));
    assert_eq!((row.day, row.excerpt.as_str()), (view.day, "The door fell shut."));
    let opened = open(&stage, view.id);
    assert_eq!((shown(&opened), opened.step, opened.begun), (put, view.practice.steps[2].id.clone(), None));
    // What is said at the gate, and what was written there, shows in no list.
    let not_safe = SaveRun {
        begun: None,
        safety: Some(Safety::NotSafe),
        ..save(&view, &json!({ "for_you": "I will call." }))
    };
    stage.ask(&not_safe).unwrap();
    assert_eq!(list(&stage).going_on[0].excerpt, "");
    assert_eq!((open(&stage, view.id).safety, open(&stage, view.id).entry), (Some(Safety::NotSafe), None));
}
