//! The chart of a strand.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::super::held::{frames, outside, overlapping};
use super::super::{Point, Shape};
use super::*;

fn words() -> StrandWords {
    StrandWords {
        title: "Worry".into(),
        description: "Twelve weeks".into(),
        levels: ["not this week", "a little", "quite a bit", "a lot"].map(str::to_owned),
        week: "a week, and how far its answers spread".into(),
        band: "your usual range".into(),
        missing: "no check-in".into(),
        new_words: "new wording".into(),
    }
}

fn week(value: Option<f64>) -> StrandPoint {
    StrandPoint {
        slot: Slot { short: "8 Sep".into(), group: String::new() },
        label: "a week".into(),
        value,
        low: value.map_or(0.0, |value| value - 0.5),
        high: value.map_or(0.0, |value| value + 0.5),
        ..StrandPoint::default()
    }
}

fn weeks(values: &[Option<f64>]) -> Vec<StrandPoint> {
    values.iter().map(|value| week(*value)).collect()
}

fn points() -> impl Strategy<Value = Vec<StrandPoint>> {
    let number = || prop_oneof![0.0..=3.0, any::<f64>()];
    let point =
        (option::of(number()), number(), number(), option::of("\\PC{0,12}"), "\\PC{0,8}", any::<u8>());
    let point = point.prop_map(|(value, low, high, context, short, new)| StrandPoint {
        slot: Slot { short, group: (new / 64).to_string() },
        label: "a week".into(),
        value,
        low,
        high,
        context,
        new_words: new % 16 == 0,
    });
    prop_oneof![19 => vec(point.clone(), 0..30), 1 => vec(point, 600..=600)]
}

fn count(drawing: &Drawing, is: impl Fn(&Shape) -> bool) -> usize {
    drawing.shapes.iter().filter(|shape| is(shape)).count()
}

fn paths(drawing: &Drawing) -> Vec<&[Point]> {
    let points = |shape: &'_ Shape| matches!(shape.form, Form::Path { .. });
    let paths = drawing.shapes.iter().filter(|shape| points(shape));
    paths
        .map(|shape| match &shape.form {
            Form::Path { points, .. } => points.as_slice(),
            _ => &[],
        })
        .collect()
}

#[test]
fn dots_are_joined_only_where_nothing_is_missing() {
    let drawing = strand(
        Frame::FILE,
        &weeks(&[Some(1.0), Some(2.0), None, Some(1.0), None, Some(0.0), Some(0.0), Some(3.0)]),
        None,
        &words(),
    );
    assert_eq!(paths(&drawing).iter().map(|path| path.len()).collect::<Vec<_>>(), [2, 3]);
    let is_dash = |shape: &Shape| matches!(shape.form, Form::Line { stroke: Stroke::Firm, .. });
    assert_eq!(count(&drawing, is_dash), 2);
}

#[test]
fn dots_are_not_joined_over_a_change_of_words() {
    let mut points = weeks(&[Some(1.0); 5]);
    points[3].new_words = true;
    let drawing = strand(Frame::FILE, &points, Some((0.5, 1.5)), &words());
    assert_eq!(paths(&drawing).iter().map(|path| path.len()).collect::<Vec<_>>(), [3, 2]);
    let said = |shape: &Shape| matches!(&shape.form, Form::Text { text, .. } if text == "new wording");
    assert_eq!(count(&drawing, said), 1);
    let band = drawing.shapes.iter().find_map(|shape| match shape.form {
        Form::Band(area) => Some(area.x),
        _ => None,
    });
    assert!(band.unwrap() >= paths(&drawing)[0][2].x, "the range is that of the new words");
}

#[test]
fn the_newest_week_stands_out_by_size_too() {
    let drawing = strand(Frame::FILE, &weeks(&[Some(1.0), Some(2.0), None]), None, &words());
    let marks: Vec<(Tone, f32)> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape.form {
            Form::Mark { radius, .. } => Some((shape.tone, radius)),
            _ => None,
        })
        .collect();
    assert_eq!(marks.iter().map(|mark| mark.0).collect::<Vec<_>>(), [Tone::Value, Tone::Newest]);
    assert!(marks[1].1 > marks[0].1 * 1.2);
}

#[test]
fn higher_answers_stand_higher() {
    let drawing = strand(Frame::FILE, &weeks(&[Some(0.0), Some(1.5), Some(3.0)]), None, &words());
    let path = paths(&drawing)[0];
    assert!(path.windows(2).all(|pair| pair[0].y > pair[1].y && pair[0].x < pair[1].x));
    let middle = (path[0].y + path[2].y) / 2.0;
    assert!((path[1].y - middle).abs() < 0.01);
}

#[test]
fn the_key_says_what_there_is_and_no_more() {
    let key = |values: &[Option<f64>], band| {
        let drawing = strand(Frame::FILE, &weeks(values), band, &words());
        drawing.key.iter().map(|entry| entry.word.clone()).collect::<Vec<_>>()
    };
    assert_eq!(key(&[Some(1.0)], None), ["a week, and how far its answers spread"]);
    assert_eq!(key(&[None], Some((1.0, 1.0))).len(), 3);
}

proptest! {
    #[test]
    fn everything_is_inside(
        frame in frames(), points in points(), band in option::of((any::<f64>(), any::<f64>())),
    ) {
        let drawing = strand(frame, &points, band, &words());
        prop_assert_eq!(outside(&drawing), None);
        prop_assert_eq!(overlapping(&drawing), None);
        // A mark or a dash for every week.
        let weeks = count(&drawing, |shape| shape.label.as_deref() == Some("a week"));
        prop_assert_eq!(weeks, points.len());
    }
}
