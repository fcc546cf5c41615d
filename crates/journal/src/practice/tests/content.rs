//! The types take exactly what the files of `content/` ask for.

use std::collections::{BTreeMap, BTreeSet};

use super::super::*;
use super::definitions::{FieldDefinition, definitions};
use super::only;
use crate::mending::{RuptureStatus, Share};

/// One value of every shape. Ids are all alike, so one text stands for a person and an entry.
fn shapes() -> [(&'static str, FieldValue); 7] {
    let id = "0123456789abcdef0123456789abcdef";
    let feeling = SizedFeeling { word: "sad".into(), size: Scale10::try_from(4).ok() };
    [
        ("number", FieldValue::Number(4)),
        ("words", FieldValue::Text("not a choice, a day or an id".into())),
        ("id", FieldValue::Text(id.into())),
        ("day", FieldValue::Text("2026-11-24".into())),
        ("lines", FieldValue::Texts(vec!["not a choice or an id".into(), "another".into()])),
        ("ids", FieldValue::Texts(vec![id.into()])),
        ("feelings", FieldValue::Feelings(vec![feeling])),
    ]
}

/// Which of the shapes a field takes. Options are tried apart.
fn taken(field: &FieldDefinition) -> &'static [&'static str] {
    match field.kind.as_str() {
        "text" | "line" => &["words", "id", "day"],
        "scale" => &["number"],
        "one_of" | "many_of" => &[],
        "person" | "entry" => &["id"],
        "date" => &["day"],
        "feelings" => &["feelings"],
        "list" => &["lines", "ids"],
        "rupture" => &["ids"],
        other => panic!("a field of kind {other} has no value"),
    }
}

#[test]
fn there_is_one_type_for_each_file() {
    let found: Vec<_> = definitions().iter().map(|definition| definition.kind).collect();
    assert_eq!(found, PracticeKind::ALL);
}

#[test]
fn the_fields_are_those_of_the_file() {
    for definition in definitions() {
        let wanted: BTreeSet<_> = definition.valued().into_iter().map(|field| field.id).collect();
        let found: BTreeSet<_> = definition.kind.fields().iter().map(ToString::to_string).collect();
        assert_eq!(found, wanted, "{}", definition.kind.slug());
    }
}

#[test]
fn every_field_takes_its_kind_and_no_other() {
    for definition in definitions() {
        for field in definition.valued() {
            for (shape, value) in shapes() {
                let values = only(&field.id, value);
                let got = RunFields::from_values(definition.kind, &values);
                if taken(&field).contains(&shape) {
                    assert!(
                        got.unwrap().to_values() == values,
                        "{} {} {shape}",
                        definition.kind.slug(),
                        field.id
                    );
                } else {
                    let error = got.unwrap_err();
                    let is_named =
                        matches!(error, BadFields::Answer { field: named, .. } if named == field.id);
                    assert!(is_named, "{} {} {shape}: {error}", definition.kind.slug(), field.id);
                }
            }
        }
    }
}

#[test]
fn nothing_else_can_be_answered() {
    let definitions = definitions();
    let asked: BTreeSet<_> =
        definitions.iter().flat_map(|definition| &definition.fields).map(|field| field.id.as_str()).collect();
    let others = ["", "zebra", "Person", "safety", "for_you", "person", "happened_on", "status"];
    for definition in &definitions {
        let valued = definition.valued();
        for id in asked.iter().copied().chain(others) {
            if valued.iter().any(|field| field.id == id) {
                continue;
            }
            for value in shapes().map(|(_, value)| value).into_iter().chain([FieldValue::Text(String::new())])
            {
                let got = RunFields::from_values(definition.kind, &only(id, value));
                assert_eq!(got, Err(BadFields::Unknown), "{} {id}", definition.kind.slug());
            }
        }
    }
}

#[test]
fn every_option_is_taken_and_no_other() {
    let definitions = definitions();
    let fields = || definitions.iter().flat_map(|definition| &definition.fields);
    let all: BTreeSet<_> = fields().flat_map(|field| field.options.iter().cloned()).collect();
    for definition in &definitions {
        for field in definition.fields.iter().filter(|field| field.kind.ends_with("_of")) {
            for option in &all {
                let value = if field.kind == "one_of" {
                    FieldValue::Text(option.clone())
                } else {
                    FieldValue::Texts(vec![option.clone()])
                };
                let values = only(&field.id, value);
                let got = RunFields::from_values(definition.kind, &values).map(|run| run.to_values());
                if field.options.contains(option) {
                    assert!(got.unwrap() == values, "{} {option}", field.id);
                } else {
                    let problem = Problem::NotAChoice;
                    let named = definition.kind.fields().iter().find(|id| **id == field.id).unwrap();
                    assert_eq!(got.unwrap_err(), BadFields::Answer { field: named, problem });
                }
            }
        }
    }
}

#[test]
fn the_choices_are_offered_in_the_order_of_the_file() {
    macro_rules! words {
        ($($slug:literal $field:literal $choice:ident,)+) => {
            BTreeMap::from([$(
                (($slug, $field), $choice::ALL.iter().map(|choice| choice.word()).collect::<Vec<_>>()),
            )+])
        };
    }
    let types = words! {
        "ask-plainly" "channel" AskChannel,
        "ask-plainly" "outcome" AskOutcome,
        "base-in-mind" "figure_other" InsteadOfSomeone,
        "body-check" "numb" Noticing,
        "body-check" "act" KindAct,
        "came-back-ledger" "kind" WhereItHappened,
        "came-back-ledger" "weight" Weight,
        "letter-not-sent" "depth" LetterDepth,
        "letter-not-sent" "minutes" LetterMinutes,
        "letter-not-sent" "from_self" WhichSelf,
        "letter-not-sent" "after" AfterLetter,
        "link-repair" "share" Share,
        "repair-log" "direction" Direction,
        "repair-log" "moves" RepairMove,
        "repair-log" "complete" Complete,
        "rupture-log" "kind" RuptureKind,
        "rupture-log" "my_move" MyMove,
        "rupture-log" "wanted_next" WantedNext,
        "rupture-log" "status" RuptureStatus,
        "their-bad-day" "how_often" HowOften,
        "their-bad-day" "choice" TodayChoice,
        "their-bad-day" "turned_out" TurnedOut,
    };
    let definitions = definitions();
    let files: BTreeMap<_, _> = definitions
        .iter()
        .flat_map(|definition| definition.fields.iter().map(|field| (definition.kind.slug(), field)))
        .filter(|(_, field)| !field.options.is_empty())
        .map(|(slug, field)| {
            ((slug, field.id.as_str()), field.options.iter().map(String::as_str).collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(types, files);
}
