//! Counts as columns.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::Form;
use super::super::held::{frames, labels, outside, overlapping};
use super::*;

fn words() -> ColumnWords {
    ColumnWords {
        title: "Mends".into(),
        description: "By month".into(),
        key: vec![(Pattern::Plain, "a month".into()), (Pattern::Hatched, "a month not over".into())],
    }
}

fn month(value: u32) -> Column {
    Column {
        slot: Slot { short: "Sep".into(), group: "2026".into() },
        label: "September".into(),
        value,
        pattern: Pattern::Plain,
    }
}

fn heights(drawing: &Drawing) -> Vec<f32> {
    let height = |form: &Form| match form {
        Form::Bar { area, .. } => Some(area.height),
        _ => None,
    };
    drawing.shapes.iter().filter_map(|shape| height(&shape.form)).collect()
}

fn texts(drawing: &Drawing) -> Vec<&str> {
    let text = |form: &'_ Form| matches!(form, Form::Text { .. });
    let shapes = drawing.shapes.iter().filter(|shape| text(&shape.form));
    shapes
        .map(|shape| match &shape.form {
            Form::Text { text, .. } => text.as_str(),
            _ => "",
        })
        .collect()
}

#[test]
fn twice_as_many_is_twice_as_high() {
    let heights = heights(&columns(Frame::FILE, &[4, 2, 8].map(month), &words()));
    assert!((heights[0] - heights[1] * 2.0).abs() < 0.01 && (heights[2] - heights[0] * 2.0).abs() < 0.01);
}

#[test]
fn few_columns_say_their_numbers_and_many_have_an_axis() {
    let few = columns(Frame::FILE, &[month(3), month(1)], &words());
    assert!(texts(&few).contains(&"3") && texts(&few).contains(&"1"));
    let many = columns(Frame::FILE, &vec![month(123); 100], &words());
    assert!(texts(&many).contains(&"100") && !texts(&many).contains(&"123"));
}

#[test]
fn a_month_with_nothing_has_no_mark() {
    let drawing = columns(Frame::FILE, &[month(0), month(2), month(0)], &words());
    assert_eq!(heights(&drawing).len(), 1);
    assert!(!texts(&drawing).contains(&"0"));
    assert_eq!(labels(&drawing), ["September"]);
}

#[test]
fn the_key_holds_the_patterns_in_use() {
    let key = |bars: &[Column]| columns(Frame::FILE, bars, &words()).key.len();
    assert_eq!(key(&[]), 0);
    assert_eq!(key(&[month(1)]), 1);
    assert_eq!(key(&[month(1), Column { pattern: Pattern::Hatched, ..month(1) }]), 2);
}

proptest! {
    #[test]
    fn everything_is_inside(
        frame in frames(),
        bars in prop_oneof![
             19 => vec((any::<u32>(), "\\PC{0,8}", 0_u8..4), 0..40),
             1 => vec((0_u32..9, "\\PC{0,3}", 0_u8..4), 600..=600),
        ],
        pattern in select(&[Pattern::Plain, Pattern::Hatched, Pattern::Dotted][..]),
    ) {
        let bars: Vec<Column> = bars
            .into_iter()
            .map(|(value, short, group)| Column {
                slot: Slot { short, group: "x".repeat(group.into()) },
                pattern,
                ..month(value)
            })
            .collect();
        let drawing = columns(frame, &bars, &words());
        prop_assert_eq!(outside(&drawing), None);
        prop_assert_eq!(overlapping(&drawing), None);
        prop_assert_eq!(heights(&drawing).len(), bars.iter().filter(|bar| bar.value > 0).count());
    }
}
