//! The weekly check-in and what can be seen over time, as the page asks for them.

use holdfast_journal::bond::BondKind;
use holdfast_journal::check_in::{Answer, Answers, Context, Item, VERSION};
use holdfast_journal::drawing::{Drawing, Table};
use holdfast_journal::id::{BondId, CheckInId};
use holdfast_journal::ipc::{
    AddBond, BeginEntry, BondView, ChangeCheckIns, ChartForm, CheckInsView, ErrorCode, Figure, ListBehind,
    ReadCheckIns, ReadTrends, RemoveCheckIn, SaveChart, SaveCheckIn, SaveEntry,
};
use serde_json::json;

use crate::stage::{Stage, failure};

fn answers(number: u8) -> Answers {
    let mut answers = Answers::default();
    answers.set(Item::W1, Answer::try_from(number).ok());
    answers
}

fn save(stage: &Stage, about: Option<BondId>, number: u8) -> CheckInId {
    let contexts = vec![Context::Apart];
    stage.ask(&SaveCheckIn { about, answers: answers(number), note: " a line ".into(), contexts }).unwrap()
}

fn read(stage: &Stage, about: Option<BondId>) -> CheckInsView {
    stage.ask(&ReadCheckIns { about }).unwrap()
}

fn person(stage: &Stage, name: &str) -> BondView {
    stage.ask(&AddBond { nickname: name.into(), kind: BondKind::Friend }).unwrap()
}

#[test]
fn a_week_is_kept_changed_taken_away_and_put_back() {
    let stage = Stage::unlocked();
    let maya = person(&stage, "Maya");
    assert!(read(&stage, None).this_week.is_none());
    let id = save(&stage, None, 1);
    assert_eq!(save(&stage, None, 3), id, "the same week");
    assert_ne!(save(&stage, Some(maya.id), 2), id);
    stage.relock();
    let view = read(&stage, None);
    let week = view.this_week.unwrap();
    assert_eq!(
        (week.id, week.day, week.note.as_str(), week.version.as_str()),
        (id, view.today, "a line", VERSION)
    );
    assert_eq!((week.answers, week.contexts), (answers(3), vec![Context::Apart]));
    assert_eq!((view.past.len(), view.bonds.len()), (1, 1));
    assert!(!view.rests && !view.chart_hidden && view.unlinked.is_empty());

    stage.ask(&RemoveCheckIn { id, removed: true }).unwrap();
    assert!(read(&stage, None).past.is_empty());
    assert_eq!(read(&stage, Some(maya.id)).past.len(), 1);
    stage.ask(&RemoveCheckIn { id, removed: false }).unwrap();
    assert_eq!(read(&stage, None).this_week.unwrap().answers, answers(3));
}

#[test]
fn the_chart_is_hidden_and_shown_and_the_notes_stay() {
    let stage = Stage::unlocked();
    save(&stage, None, 1);
    stage.ask(&ChangeCheckIns { renew: true, chart_hidden: true }).unwrap();
    stage.relock();
    let view = read(&stage, None);
    assert!(view.chart_hidden && view.past[0].note == "a line");
    stage.ask(&ChangeCheckIns { renew: false, chart_hidden: false }).unwrap();
    assert!(!read(&stage, None).chart_hidden);
}

#[test]
fn what_cannot_be_kept_is_refused_and_changes_nothing() {
    let stage = Stage::unlocked();
    let blank = SaveCheckIn { about: None, answers: Answers::default(), note: " ".into(), contexts: vec![] };
    assert_eq!(stage.ask(&blank).unwrap_err().code, ErrorCode::InvalidInput);
    let stranger = BondId::from_bytes([9; 16]);
    let about =
        SaveCheckIn { about: Some(stranger), answers: answers(1), note: String::new(), contexts: vec![] };
    assert_eq!(stage.ask(&about).unwrap_err().code, ErrorCode::NotFound);
    assert_eq!(stage.ask(&ReadCheckIns { about: Some(stranger) }).err().unwrap().code, ErrorCode::NotFound);
    let unknown = CheckInId::from_bytes([9; 16]);
    let error = stage.ask(&RemoveCheckIn { id: unknown, removed: true }).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound);
    for odd in [
        json!({ "about": null, "answers": { "w1": 4 }, "note": "", "contexts": [] }),
        json!({ "about": null, "answers": { "w4": 1 }, "note": "", "contexts": [] }),
        json!({ "about": "x", "answers": {}, "note": "", "contexts": [] }),
        json!({ "about": null, "answers": { "w1": 1 }, "note": "", "contexts": ["sad"] }),
    ] {
        assert!(stage.ask_raw("save_check_in", &odd).is_err(), "{odd}");
    }
    assert!(read(&stage, None).past.is_empty());
}

fn write(stage: &Stage, day: &str, text: &str) {
    let begun = stage.ask(&BeginEntry { day: Some(day.parse().unwrap()) }).unwrap();
    let request = SaveEntry {
        id: begun.id,
        base: None,
        begun: Some(begun),
        answered: None,
        title: String::new(),
        body: text.into(),
    };
    stage.ask(&request).unwrap();
}

#[test]
fn months_are_counted_without_gaps_and_lead_to_their_entries() {
    let stage = Stage::unlocked();
    assert!(stage.ask(&ReadTrends {}).unwrap().months.is_empty());
    for (day, text) in [("2020-01-31", "one two"), ("2020-03-01", "three"), ("2020-03-31", "four five six")] {
        write(&stage, day, text);
    }
    let view = stage.ask(&ReadTrends {}).unwrap();
    let counts: Vec<_> =
        view.months[..3].iter().map(|month| (month.first.to_string(), month.entries, month.words)).collect();
    assert_eq!(
        counts,
        [("2020-01-01".into(), 1, 2), ("2020-02-01".into(), 0, 0), ("2020-03-01".into(), 2, 4)]
    );
    let last = view.months.last().unwrap();
    assert_eq!(last.first.to_string()[..7], view.today.to_string()[..7], "up to this month");
    assert_eq!(view.months.iter().map(|month| month.words).sum::<u32>(), 6);

    let behind = |figure, from: &str, to: &str| {
        let request = ListBehind { figure, from: from.parse().unwrap(), to: to.parse().unwrap() };
        let found = stage.ask(&request).unwrap();
        assert_eq!(found.total as usize, found.rows.len());
        found.rows.into_iter().map(|row| row.excerpt).collect::<Vec<_>>()
    };
    assert_eq!(behind(Figure::Entries, "2020-02-01", "2020-03-31"), ["four five six", "three"]);
    assert_eq!(behind(Figure::Entries, "2020-03-31", "2020-02-01"), [""; 0], "backwards there is nothing");
    for figure in [Figure::Moods, Figure::Asks, Figure::Mends] {
        assert_eq!(behind(figure, "0001-01-01", "9999-12-31"), [""; 0]);
    }
}

#[test]
fn a_picture_that_is_none_is_not_written() {
    let stage = Stage::unlocked();
    let (drawing, table) = (Drawing::default(), Table::default());
    for picture in [None, Some(Vec::new()), Some(b"<svg onload=x>".to_vec())] {
        let request = SaveChart {
            form: ChartForm::Png,
            name: "../../x".into(),
            drawing: drawing.clone(),
            table: table.clone(),
            picture,
        };
        assert_eq!(stage.ask(&request).err().unwrap().code, ErrorCode::InvalidInput);
    }
}

#[test]
fn a_locked_journal_has_none_of_it() {
    let (stage, _) = Stage::with_journal();
    for (name, request) in [
        ("read_check_ins", json!({ "about": null })),
        ("read_trends", json!({})),
        ("list_behind", json!({ "figure": "entries", "from": "2020-01-01", "to": "2020-01-02" })),
    ] {
        assert_eq!(
            failure(stage.ask_raw(name, &request).unwrap_err()).code,
            ErrorCode::VaultLocked,
            "{name}"
        );
    }
}
