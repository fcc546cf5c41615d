//! Nothing that was well put in gets lost, and no input does harm.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::super::*;
use super::definitions::{FieldDefinition, definitions};
use crate::day::Day;

/// Text without U+0000 and not blank.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        Just("\r\n".to_owned()),
        vec(any::<char>(), 0..4).prop_map(String::from_iter)
    ];
    vec(piece, 0..4).prop_map(|pieces| pieces.concat().replace('\0', "") + "x")
}

/// The same on one line.
fn any_line() -> impl Strategy<Value = String> {
    let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    any_text().prop_map(move |text| text.replace(breaks, ""))
}

fn any_id() -> impl Strategy<Value = String> {
    any::<[u8; 16]>().prop_map(|bytes| crate::id::RunId::from_bytes(bytes).to_string())
}

fn any_scale() -> impl Strategy<Value = Scale10> {
    (0..=Scale10::MAX).prop_map(|number| number.try_into().unwrap())
}

/// A well-formed value of that field.
fn any_value(field: &FieldDefinition) -> BoxedStrategy<FieldValue> {
    let options = field.options.clone();
    match field.kind.as_str() {
        "text" => any_text().prop_map(FieldValue::Text).boxed(),
        "line" => any_line().prop_map(FieldValue::Text).boxed(),
        "scale" => any_scale().prop_map(|scale| FieldValue::Number(scale.value())).boxed(),
        "one_of" => select(options).prop_map(FieldValue::Text).boxed(),
        "many_of" => {
            let most = options.len();
            subsequence(options, 1..=most).prop_shuffle().prop_map(FieldValue::Texts).boxed()
        }
        "person" | "entry" => any_id().prop_map(FieldValue::Text).boxed(),
        "date" => (1..=9999, 1u32..=12, 1u32..=28)
            .prop_map(|(year, month, day)| FieldValue::Text(Day::new(year, month, day).unwrap().to_string()))
            .boxed(),
        "feelings" => vec((any_line(), option::of(any_scale())), 1..=30)
            .prop_map(|feelings| {
                let sized = feelings.into_iter().map(|(word, size)| SizedFeeling { word, size });
                FieldValue::Feelings(sized.collect())
            })
            .boxed(),
        "list" => vec(prop_oneof![9 => any_line(), 1 => Just(String::new())], 0..5)
            .prop_flat_map(|lines| any_line().prop_map(move |last| [&lines[..], &[last]].concat()))
            .prop_map(FieldValue::Texts)
            .boxed(),
        "rupture" => proptest::collection::hash_set(any_id(), 1..5)
            .prop_map(|ids| FieldValue::Texts(ids.into_iter().collect()))
            .boxed(),
        other => panic!("a field of kind {other} has no value"),
    }
}

/// A practice with well-formed values for some of its fields.
fn any_well_formed() -> impl Strategy<Value = (PracticeKind, Values)> {
    select(PracticeKind::ALL.to_vec()).prop_flat_map(|kind| {
        let definition = definitions().into_iter().find(|definition| definition.kind == kind).unwrap();
        let answers: Vec<_> = definition
            .valued()
            .into_iter()
            .map(|field| {
                let value = any_value(&field);
                option::of(value.prop_map(move |value| (field.id.clone(), value)))
            })
            .collect();
        answers.prop_map(move |answers| (kind, answers.into_iter().flatten().collect()))
    })
}

/// A value of any shape, fitting or not.
fn any_shape() -> impl Strategy<Value = FieldValue> {
    let text = || {
        let known = ["", " ", "open", "other", "yes", "15", "all", "2026-11-24", "a\0b"];
        prop_oneof![any_text(), any_id(), select(known.to_vec()).prop_map(str::to_owned)]
    };
    let feeling = (text(), option::of(any_scale())).prop_map(|(word, size)| SizedFeeling { word, size });
    prop_oneof![
        any::<u8>().prop_map(FieldValue::Number),
        text().prop_map(FieldValue::Text),
        vec(text(), 0..60).prop_map(FieldValue::Texts),
        vec(feeling, 0..40).prop_map(FieldValue::Feelings),
    ]
}

proptest! {
    #[test]
    fn well_formed_values_survive((kind, values) in any_well_formed()) {
        let run = RunFields::from_values(kind, &values);
        prop_assert!(run.is_ok(), "{:?}", run);
        let run = run.unwrap();
        prop_assert_eq!(run.kind(), kind);
        prop_assert_eq!(run.is_empty(), values.is_empty());
        // Not `prop_assert_eq`, whose message would hide what differs behind our own debug output.
        prop_assert!(run.to_values() == values, "{:?}", values_to_json(&values));

        let json = values_to_json(&values).unwrap();
        prop_assert!(values_from_json(&json).unwrap() == values, "{}", json);
    }

    #[test]
    fn whatever_is_taken_stays_as_it_was_taken(
        kind in select(PracticeKind::ALL.to_vec()),
        shapes in vec((any::<prop::sample::Index>(), any_shape()), 0..3),
    ) {
        let name = |index: &prop::sample::Index| (*index.get(kind.fields())).to_owned();
        let values: Values = shapes.into_iter().map(|(index, value)| (name(&index), value)).collect();
        match RunFields::from_values(kind, &values) {
            Ok(run) => {
                let again = RunFields::from_values(kind, &run.to_values());
                prop_assert!(again.as_ref() == Ok(&run), "{:?}", values_to_json(&values));
            }
            Err(error) => prop_assert!(matches!(error, BadFields::Answer { .. }), "{:?}", error),
        }
    }

    #[test]
    fn names_that_are_not_ours_are_refused(
        kind in select(PracticeKind::ALL.to_vec()),
        values in btree_map(any::<String>(), any_shape(), 1..3),
    ) {
        prop_assume!(values.keys().all(|name| !kind.fields().contains(&name.as_str())));
        prop_assert_eq!(RunFields::from_values(kind, &values), Err(BadFields::Unknown));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text: String) {
        let _ = values_from_json(&text);
    }
}
