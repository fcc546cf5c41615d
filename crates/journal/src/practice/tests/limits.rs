//! What is refused, what is quietly the same, and what an error may say.

use super::super::*;
use super::{only, run, values};

fn texts(number: usize, text: &str) -> FieldValue {
    FieldValue::Texts(vec![text.to_owned(); number])
}

fn feelings(number: usize) -> FieldValue {
    FieldValue::Feelings(vec![SizedFeeling { word: "sad".into(), size: None }; number])
}

/// Ids that all differ.
fn ids(number: usize) -> FieldValue {
    FieldValue::Texts((0..number).map(|at| format!("{at:032x}")).collect())
}

#[test]
fn limits_hold_to_the_last_step() {
    let line = |number| FieldValue::Text("é".repeat(number));
    let text = |bytes| FieldValue::Text("x".repeat(bytes));
    let cases = [
        (PracticeKind::RuptureLog, "my_part", line(2_000), None),
        (PracticeKind::RuptureLog, "my_part", line(2_001), Some(Problem::TooLong)),
        (PracticeKind::RuptureLog, "camera_view", line(2_001), None),
        (PracticeKind::RuptureLog, "camera_view", text(1_048_576), None),
        (PracticeKind::RuptureLog, "camera_view", text(1_048_577), Some(Problem::TooLong)),
        (PracticeKind::BodyCheck, "places", texts(50, "a"), None),
        (PracticeKind::BodyCheck, "places", texts(51, "a"), Some(Problem::TooMany)),
        (PracticeKind::BodyCheck, "places", texts(1, &"é".repeat(2_001)), Some(Problem::TooLong)),
        (PracticeKind::RuptureLog, "feelings", feelings(30), None),
        (PracticeKind::RuptureLog, "feelings", feelings(31), Some(Problem::TooMany)),
        (PracticeKind::RepairLog, "rupture_ids", ids(200), None),
        (PracticeKind::RepairLog, "rupture_ids", ids(201), Some(Problem::TooMany)),
        (PracticeKind::RepairLog, "landed", FieldValue::Number(10), None),
        (PracticeKind::RepairLog, "landed", FieldValue::Number(11), Some(Problem::NotAChoice)),
        (PracticeKind::RepairLog, "moves", texts(1, "hug"), Some(Problem::NotAChoice)),
        (PracticeKind::RepairLog, "happened_on", text(10), Some(Problem::WrongShape)),
        (PracticeKind::RuptureLog, "my_part", FieldValue::Text("a\0b".into()), Some(Problem::Nul)),
        (PracticeKind::RuptureLog, "camera_view", FieldValue::Text("a\0b".into()), Some(Problem::Nul)),
        (PracticeKind::BodyCheck, "places", texts(2, "a\0"), Some(Problem::Nul)),
    ];
    for (kind, field, value, problem) in cases {
        let values = only(field, value);
        let got = RunFields::from_values(kind, &values).map(|run| run.to_values());
        match problem {
            None => assert!(got.unwrap() == values, "{field}"),
            Some(problem) => assert_eq!(got, Err(BadFields::Answer { field, problem })),
        }
    }
}

#[test]
fn a_feeling_is_a_line_too() {
    let feeling = |word: &str| FieldValue::Feelings(vec![SizedFeeling { word: word.to_owned(), size: None }]);
    for (word, problem) in [("a\0", Problem::Nul), (&*"a".repeat(2_001), Problem::TooLong)] {
        let got = RunFields::from_values(PracticeKind::RuptureLog, &only("feelings", feeling(word)));
        assert_eq!(got, Err(BadFields::Answer { field: "feelings", problem }));
    }
}

#[test]
fn blank_answers_are_no_answers() {
    let blank =
        r#"{"person":"","happened_on":"","camera_view":" \n","feelings":[],"my_move":[""],"status":""}"#;
    let run = run(PracticeKind::RuptureLog, blank);
    assert!(run.is_empty());
    assert!(run.to_values().is_empty());
    assert_eq!(run.texts().count(), 0);
}

#[test]
fn what_is_double_or_blank_is_put_in_order() {
    let cases = [
        (
            PracticeKind::RepairLog,
            r#"{"moves":["touch","humour","touch"]}"#,
            r#"{"moves":["touch","humour"]}"#,
        ),
        (PracticeKind::BodyCheck, r#"{"places":["a","a"]}"#, r#"{"places":["a","a"]}"#),
        (PracticeKind::BodyCheck, r#"{"word":["","tight",""," "]}"#, r#"{"word":["","tight"]}"#),
        (PracticeKind::BodyCheck, r#"{"places":["a\nb"]}"#, r#"{"places":["a b"]}"#),
        (
            PracticeKind::RuptureLog,
            r#"{"feelings":[{"word":" "},{"word":"sad","size":2}]}"#,
            r#"{"feelings":[{"word":"sad","size":2}]}"#,
        ),
    ];
    for (kind, given, kept) in cases {
        assert_eq!(values_to_json(&run(kind, given).to_values()).unwrap(), kept);
    }
}

#[test]
fn neither_an_error_nor_debug_output_repeats_anything() {
    let secret = "zebra";
    let bad = [
        r#"{"zebra":"zebra"}"#,
        r#"{"happened_on":"zebra"}"#,
        r#"{"status":"zebra"}"#,
        r#"{"person":["zebra"]}"#,
        r#"{"camera_view":"zebra\u0000"}"#,
    ];
    for json in bad {
        let error = RunFields::from_values(PracticeKind::RuptureLog, &values(json)).unwrap_err();
        assert!(!format!("{error:?} {error}").contains(secret), "{error}");
    }
    let fine = r#"{"hard":"zebra","came_back":"zebra","says":"zebra"}"#;
    let run = run(PracticeKind::CameBackLedger, fine);
    let RunFields::CameBackLedger(inner) = &run else { panic!("this is another practice") };
    let shown = format!("{run:?} {inner:?} {:?} {:?}", inner.hard, run.ledger_line());
    assert!(!shown.contains(secret), "{shown}");
}
