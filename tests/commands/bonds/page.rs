//! What the page of a bond gathers from practices and check-ins.

use std::slice::from_ref;

use holdfast_journal::check_in::Answers;
use holdfast_journal::id::{BondId, EntryId, RunId};
use holdfast_journal::ipc::{
    AskRowView, BeginRun, DeleteEntry, FinishRun, MergeBonds, OpenEntry, OpenRun, ReadSettings, RestoreEntry,
    SaveCheckIn, SaveRun,
};
use holdfast_journal::practice::{Safety, values_from_json};

use super::{about, add, page};
use crate::stage::Stage;

/// A run that is saved, and finished unless it is to go on.
struct Doing<'a> {
    stage: &'a Stage,
    practice: &'a str,
    person: BondId,
    safety: Option<Safety>,
}

impl Doing<'_> {
    fn save(&self, values: &str) -> RunId {
        let Self { practice, person, .. } = self;
        let begin = BeginRun { practice: (*practice).into(), rupture: None, entry: None, bond: None };
        let begun = self.stage.ask(&begin).unwrap();
        let values = format!(r#"{{"person":"{person}"{values}}}"#);
        let request = SaveRun {
            id: begun.id,
            begun: begun.begun,
            step: String::new(),
            safety: self.safety,
            values: values_from_json(&values).unwrap(),
            afterwards: String::new(),
        };
        self.stage.ask(&request).unwrap();
        begun.id
    }

    fn finish(&self, values: &str) -> (RunId, EntryId) {
        let run = self.save(values);
        (run, self.stage.ask(&FinishRun { id: run }).unwrap().entry)
    }
}

#[test]
fn requests_are_listed_newest_first_with_what_came_of_them() {
    let stage = Stage::unlocked();
    let (jo, sam) = (add(&stage, "Jo").id, add(&stage, "Sam").id);
    let ask = Doing { stage: &stage, practice: "ask-plainly", person: jo, safety: Some(Safety::Ok) };
    let (first, first_entry) =
        ask.finish(r#","request":"Would you ring on Sunday?","outcome":"asked_partly""#);
    let (second, second_entry) = ask.finish(r#","request":"Would you stay a while?""#);
    // Not put into words, not finished, with somebody else, for oneself alone.
    ask.finish(r#","need":"Rest.""#);
    ask.save(r#","request":"Not yet.""#);
    Doing { person: sam, ..ask }.finish(r#","request":"Something else.""#);
    let ask = Doing { stage: &stage, practice: "ask-plainly", person: jo, safety: Some(Safety::NotSafe) };
    ask.finish(r#","request":"Said before it was clear.","for_you":"A page.""#);
    let today = stage.ask(&ReadSettings {}).unwrap().today;
    let row = |run, entry, request: &str, outcome: Option<&str>| AskRowView {
        run,
        entry,
        day: today,
        request: request.into(),
        outcome: outcome.map(str::to_owned),
    };
    let expected = [
        row(second, second_entry, "Would you stay a while?", None),
        row(first, first_entry, "Would you ring on Sunday?", Some("I asked, and it was yes in part")),
    ];
    assert!(page(&stage, jo).asks == expected);
    stage.ask(&DeleteEntry { id: second_entry }).unwrap();
    assert!(page(&stage, jo).asks == expected[1..]);
    stage.ask(&RestoreEntry { id: second_entry }).unwrap();
    stage.relock();
    assert!(page(&stage, jo).asks == expected);
    // Made one with Sam, they are Sam's as well.
    stage.ask(&MergeBonds { from: jo, into: Some(sam) }).unwrap();
    assert_eq!(page(&stage, sam).asks.len(), 3);
}

#[test]
fn an_entry_of_a_practice_is_about_whom_the_practice_is_about() {
    let stage = Stage::unlocked();
    let (jo, sam) = (add(&stage, "Jo"), add(&stage, "Sam"));
    let ask = Doing { stage: &stage, practice: "ask-plainly", person: jo.id, safety: None };
    let (run, entry) = ask.finish(r#","request":"Would you ring on Sunday?""#);
    assert_eq!(about(&stage, entry), from_ref(&jo));
    let view = stage.ask(&OpenEntry { id: entry }).unwrap();
    assert!(!format!("{}{}", view.row.title, view.body.unwrap()).contains("Jo"), "no nickname is in a text");
    let whole = page(&stage, jo.id);
    assert_eq!((whole.entry_count, whole.entries[0].id), (1, entry));
    stage.ask(&MergeBonds { from: jo.id, into: Some(sam.id) }).unwrap();
    assert_eq!(about(&stage, entry), from_ref(&sam));
    let person = || stage.ask(&OpenRun { id: run }).unwrap().values["person"].clone();
    let named = |id: BondId| values_from_json(&format!(r#"{{"person":"{id}"}}"#)).unwrap()["person"].clone();
    assert!(person() == named(sam.id));
    stage.ask(&MergeBonds { from: jo.id, into: None }).unwrap();
    assert!(person() == named(jo.id));
}

#[test]
fn what_slips_turned_out_to_be_is_told_from_five_on() {
    let stage = Stage::unlocked();
    let (jo, sam) = (add(&stage, "Jo").id, add(&stage, "Sam").id);
    let day = Doing { stage: &stage, practice: "their-bad-day", person: jo, safety: Some(Safety::Unsure) };
    for option in ["not_about_me", "about_me", "never_knew", "partly", "not_about_me"] {
        day.finish(&format!(r#","noticed":"Quiet.","turned_out":"{option}""#));
    }
    day.finish(r#","noticed":"Not known yet.""#);
    Doing { person: sam, ..day }.finish(r#","noticed":"Late.","turned_out":"about_me""#);
    let day = Doing { stage: &stage, practice: "their-bad-day", person: jo, safety: Some(Safety::NotSafe) };
    day.finish(r#","noticed":"Loud.","turned_out":"about_me""#);
    assert_eq!(page(&stage, jo).turned_out, None, "four are too few");
    let day = Doing { safety: None, ..day };
    day.finish(r#","noticed":"Short.","turned_out":"not_about_me""#);
    assert_eq!(page(&stage, jo).turned_out, Some((5, 3)));
    assert_eq!(page(&stage, sam).turned_out, None);
}

#[test]
fn check_ins_about_them_are_listed() {
    let stage = Stage::unlocked();
    let (jo, sam) = (add(&stage, "Jo").id, add(&stage, "Sam").id);
    for (about, note) in [(Some(jo), "An easy week."), (Some(sam), "Far apart."), (None, "In general.")] {
        let answers = Answers::default();
        stage.ask(&SaveCheckIn { about, answers, note: note.into(), contexts: Vec::new() }).unwrap();
    }
    let notes = |id| page(&stage, id).check_ins.into_iter().map(|row| row.note).collect::<Vec<_>>();
    assert_eq!(notes(jo), ["An easy week."]);
    stage.ask(&MergeBonds { from: sam, into: Some(jo) }).unwrap();
    assert_eq!(notes(jo).len(), 2);
}
