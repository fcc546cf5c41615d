//! The facts a vault reads off a run.

use super::super::*;
use super::run;
use crate::id::{BondId, EntryId, RunId};
use crate::mending::RuptureStatus;

/// An id of sixteen equal bytes, and how it is spelt.
fn spelt(byte: u8) -> String {
    RunId::from_bytes([byte; 16]).to_string()
}

#[test]
fn a_person_is_found_wherever_one_is_asked_for() {
    let bond = BondId::from_bytes([7; 16]);
    for kind in PracticeKind::ALL {
        let asked = kind.fields().iter().find(|field| matches!(**field, "person" | "figure"));
        let mut run = match asked {
            Some(field) => run(kind, &format!("{{\"{field}\":\"{bond}\"}}")),
            None => run(kind, "{}"),
        };
        assert_eq!(run.person(), asked.map(|_| bond), "{}", kind.slug());
        run.set_person(None);
        assert!(run.is_empty(), "{}", kind.slug());
        run.set_person(Some(bond));
        assert_eq!(run.person(), asked.map(|_| bond), "{}", kind.slug());
    }
}

#[test]
fn the_page_for_oneself_belongs_to_every_gate() {
    for kind in PracticeKind::ALL.into_iter().filter(|kind| kind.fields().contains(&"for_you")) {
        let run = run(kind, r#"{"for_you":"mine"}"#);
        assert_eq!(run.for_you(), Some("mine"), "{}", kind.slug());
        assert_eq!(run.texts().collect::<Vec<_>>(), ["mine"]);
    }
    assert_eq!(run(PracticeKind::RepairLog, "{}").for_you(), None);
}

#[test]
fn a_rupture_has_a_day_and_a_status() {
    let mut rupture = run(PracticeKind::RuptureLog, r#"{"happened_on":"2026-11-24","status":"let_be"}"#);
    assert_eq!(rupture.happened_on(), "2026-11-24".parse().ok());
    assert_eq!(rupture.status(), Some(RuptureStatus::LetBe));
    rupture.set_status(Some(RuptureStatus::Mended));
    assert_eq!(rupture.status(), Some(RuptureStatus::Mended));
    assert!(rupture.ruptures().is_empty());

    let mut repair = run(PracticeKind::RepairLog, r#"{"happened_on":"2026-11-25"}"#);
    assert_eq!(repair.happened_on(), "2026-11-25".parse().ok());
    repair.set_status(Some(RuptureStatus::Mended));
    assert_eq!(repair.status(), None);
}

#[test]
fn ruptures_are_found_under_either_name() {
    let ids = [RunId::from_bytes([1; 16]), RunId::from_bytes([2; 16])];
    for kind in PracticeKind::ALL {
        let Some(field) = kind.fields().iter().find(|field| field.starts_with("rupture_id")) else {
            assert!(run(kind, "{}").ruptures().is_empty());
            continue;
        };
        let json = format!("{{\"{field}\":[\"{}\",\"{}\",\"{}\"]}}", spelt(1), spelt(2), spelt(1));
        assert_eq!(run(kind, &json).ruptures(), ids, "{}", kind.slug());
    }
}

#[test]
fn entries_are_found_under_their_three_names() {
    let entries = |kind, json: String| run(kind, &json).entries().collect::<Vec<_>>();
    let [one, two] = [1, 2].map(|byte| EntryId::from_bytes([byte; 16]));
    let repair = format!("{{\"repair_id\":\"{one}\"}}");
    assert_eq!(entries(PracticeKind::CameBackLedger, repair.clone()), [one]);
    assert_eq!(entries(PracticeKind::LinkRepair, repair), [one]);
    assert_eq!(
        entries(PracticeKind::WeekBack, format!("{{\"hard\":\"{one}\",\"good\":\"{two}\"}}")),
        [one, two]
    );
    assert_eq!(entries(PracticeKind::WeekBack, format!("{{\"good\":\"{two}\"}}")), [two]);
    // The line of the ledger is called `hard` too, and is none.
    assert_eq!(entries(PracticeKind::CameBackLedger, r#"{"hard":"a winter"}"#.into()), []);
}

#[test]
fn a_letter_is_locked_only_where_it_was_said() {
    let day = "2027-01-01".parse().ok();
    let cases = [
        (r#"{"after":"lock_until","lock_until":"2027-01-01"}"#, day),
        (r#"{"after":"keep","lock_until":"2027-01-01"}"#, None),
        (r#"{"after":"delete","lock_until":"2027-01-01"}"#, None),
        (r#"{"lock_until":"2027-01-01"}"#, None),
        (r#"{"after":"lock_until"}"#, None),
    ];
    for (json, opens_on) in cases {
        assert_eq!(run(PracticeKind::LetterNotSent, json).opens_on(), opens_on, "{json}");
    }
}

#[test]
fn only_a_letter_asks_for_the_mood() {
    let (before, after) = run(PracticeKind::LetterNotSent, r#"{"mood_before":6,"mood_after":0}"#).mood();
    assert_eq!([before, after].map(|mood| mood.map(Scale10::value)), [Some(6), Some(0)]);
    assert_eq!(run(PracticeKind::HoldInMind, r#"{"ease_before":6}"#).mood(), (None, None));
}

#[test]
fn two_practices_keep_lines_to_look_back_on() {
    let ledger = run(PracticeKind::CameBackLedger, r#"{"hard":"a winter","says":"I can wait"}"#);
    let line = LedgerLine::CameBack { hard: Some("a winter"), came_back: None, says: Some("I can wait") };
    assert_eq!(ledger.ledger_line(), Some(line));
    assert_eq!(run(PracticeKind::CameBackLedger, r#"{"weight":"2"}"#).ledger_line(), None);

    let repair = run(PracticeKind::RepairLog, r#"{"one_line":"tea helps","words":"tea"}"#);
    assert_eq!(repair.ledger_line(), Some(LedgerLine::Kept("tea helps")));
    assert_eq!(run(PracticeKind::RepairLog, r#"{"words":"tea"}"#).ledger_line(), None);
    assert_eq!(run(PracticeKind::LinkRepair, r#"{"note":"late"}"#).ledger_line(), None);
}

#[test]
fn texts_are_a_persons_own_words() {
    let json = r#"{"happened_on":"2026-11-24","camera_view":"a door","feelings":[{"word":"sad"}],
        "my_move":["quiet"],"my_part":"late","status":"open"}"#;
    assert_eq!(run(PracticeKind::RuptureLog, json).texts().collect::<Vec<_>>(), ["a door", "late"]);
    let json = r#"{"places":["chest","throat"],"word":["","tight"],"act":"feet"}"#;
    let texts = run(PracticeKind::BodyCheck, json);
    assert_eq!(texts.texts().collect::<Vec<_>>(), ["chest", "throat", "", "tight"]);
    assert!(!run(PracticeKind::BodyCheck, r#"{"act":"feet"}"#).is_empty());
}
