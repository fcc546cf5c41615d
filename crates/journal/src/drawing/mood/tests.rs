//! Mood over time.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::super::held::{frames, outside, overlapping};
use super::*;

fn words() -> MoodWords {
    MoodWords {
        title: "Mood".into(),
        description: "By month".into(),
        levels: ["unpleasant", "in between", "pleasant"].map(str::to_owned),
        signs: ["more unpleasant", "level", "more pleasant"].map(str::to_owned),
        spread: "from the lowest to the highest".into(),
    }
}

fn month(spread: Option<Spread>) -> MoodPoint {
    MoodPoint { slot: Slot { short: "Sep".into(), group: "2026".into() }, label: "September".into(), spread }
}

#[test]
fn the_middle_is_the_middle_one() {
    for (counts, expected) in [
        ([0; 7], None),
        ([0, 0, 0, 1, 0, 0, 0], Some((1, 0.0, 0.0, 0.0))),
        ([1, 0, 0, 0, 0, 0, 1], Some((2, 0.0, -3.0, 3.0))),
        ([0, 0, 1, 1, 0, 0, 0], Some((2, -0.5, -1.0, 0.0))),
        ([0, 0, 0, 0, 3, 1, 1], Some((5, 1.0, 1.0, 3.0))),
        ([5, 0, 0, 0, 0, 0, 4], Some((9, -3.0, -3.0, 3.0))),
        ([u32::MAX; 7], Some((u32::MAX, 0.0, -3.0, 3.0))),
    ] {
        let found = Spread::of(&counts).map(|spread| (spread.n, spread.middle, spread.low, spread.high));
        assert_eq!(found, expected, "{counts:?}");
    }
}

#[test]
fn above_at_and_below_have_signs_of_their_own() {
    let counts = [[0, 0, 0, 0, 0, 1, 0], [0, 0, 0, 1, 0, 0, 0], [0, 2, 0, 0, 0, 0, 0]];
    let points: Vec<MoodPoint> = counts.iter().map(|counts| month(Spread::of(counts))).collect();
    let drawing = mood(Frame::FILE, &points, &words());
    let signs: Vec<Sign> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape.form {
            Form::Mark { sign, .. } => Some(sign),
            _ => None,
        })
        .collect();
    assert_eq!(signs, [Sign::Dot, Sign::Diamond, Sign::Square]);
    let words: Vec<&str> = drawing.key.iter().map(|entry| entry.word.as_str()).collect();
    assert_eq!(words, ["more unpleasant", "level", "more pleasant"], "no lines, so no word for them");
    let height = |word: &str| {
        let found = drawing.shapes.iter().find_map(|shape| match &shape.form {
            Form::Text { at, text, .. } if text == word => Some(at.y),
            _ => None,
        });
        found.unwrap()
    };
    assert!(height("pleasant") < height("in between") && height("in between") < height("unpleasant"));
}

#[test]
fn months_are_not_joined() {
    let points = vec![month(Spread::of(&[0, 0, 0, 0, 1, 1, 0])); 12];
    let drawing = mood(Frame::FILE, &points, &words());
    assert!(!drawing.shapes.iter().any(|shape| matches!(shape.form, Form::Path { .. })));
}

proptest! {
    #[test]
    fn the_middle_is_that_of_the_sorted_list(counts in proptest::array::uniform7(0_u32..6)) {
        let mut all: Vec<f64> = Vec::new();
        for (index, count) in counts.iter().enumerate() {
            all.extend(std::iter::repeat_n(index as f64 - 3.0, *count as usize));
        }
        match Spread::of(&counts) {
            None => prop_assert!(all.is_empty()),
            Some(spread) => {
                let middle = (all[(all.len() - 1) / 2] + all[all.len() / 2]) / 2.0;
                prop_assert_eq!(spread.middle, middle);
                prop_assert_eq!((spread.low, spread.high), (all[0], all[all.len() - 1]));
                prop_assert_eq!(spread.n as usize, all.len());
            }
        }
    }

    #[test]
    fn everything_is_inside(
        frame in frames(),
        points in prop_oneof![
             19 => vec((option::of((any::<u32>(), any::<f64>(), any::<f64>(), any::<f64>())), "\\PC{0,8}"), 0..40),
             1 => vec((option::of((any::<u32>(), -3.0..3.0, -3.0..3.0, -3.0..3.0)), "\\PC{0,3}"), 600..=600),
        ],
    ) {
        let points: Vec<MoodPoint> = points
            .into_iter()
            .map(|(spread, short)| {
                let spread = spread.map(|(n, middle, low, high)| Spread { n, middle, low, high });
                MoodPoint { slot: Slot { short, group: "2026".into() }, ..month(spread) }
            })
            .collect();
        let drawing = mood(frame, &points, &words());
        prop_assert_eq!(outside(&drawing), None);
        prop_assert_eq!(overlapping(&drawing), None);
        let marks = drawing.shapes.iter().filter(|shape| matches!(shape.form, Form::Mark { .. })).count();
        prop_assert_eq!(marks, points.iter().filter(|p| p.spread.is_some_and(|s| s.is_sound())).count());
    }
}
