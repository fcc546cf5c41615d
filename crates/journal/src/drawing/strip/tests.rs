//! The strip plot.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::held::{frames, labels, outside, overlapping};
use super::super::{Form, Sign};
use super::*;

fn words() -> StripWords {
    StripWords {
        title: "Time until a mend".into(),
        description: "By person".into(),
        stops: [
            "same day", "1 day", "3 days", "1 week", "2 weeks", "1 month", "3 months", "1 year", "longer",
        ]
        .map(str::to_owned),
        mended: "mended".into(),
        still_open: "still open".into(),
        set_down: "set down".into(),
    }
}

fn mark(days: u32, fate: Fate) -> StripMark {
    StripMark { days, fate, label: format!("{days} days") }
}

fn row(name: &str, marks: Vec<StripMark>) -> StripRow {
    StripRow { name: name.into(), kind: "friend".into(), marks }
}

fn rows() -> impl Strategy<Value = Vec<StripRow>> {
    let days = prop_oneof![0_u32..10, 0_u32..400, any::<u32>()];
    let mark = (days, select(&Fate::ALL[..])).prop_map(|(days, fate)| mark(days, fate));
    let row = ("\\PC{0,30}", "\\PC{0,12}", vec(mark, 0..40));
    vec(row.prop_map(|(name, kind, marks)| StripRow { name, kind, marks }), 0..6)
}

/// How many ruptures a drawing shows: one for each sign, and more where a count stands beside it.
fn shown(drawing: &Drawing) -> usize {
    let signs = drawing.shapes.iter().filter(|shape| match shape.form {
        Form::Mark { sign, .. } => sign == Sign::Dot || sign == Sign::Ring,
        Form::Stop { .. } => true,
        _ => false,
    });
    let counts = drawing.shapes.iter().filter_map(|shape| match &shape.form {
        Form::Text { text, weight: Weight::Strong, size: Size::Small, .. } => {
            let digits: String = text.strip_prefix('×')?.chars().filter(char::is_ascii_digit).collect();
            digits.parse::<usize>().ok()
        }
        _ => None,
    });
    signs.count() + counts.map(|count| count - 1).sum::<usize>()
}

#[test]
fn each_fate_has_a_sign_of_its_own() {
    let all = Fate::ALL.map(|fate| mark(3, fate)).into();
    let drawing = strip(Frame::FILE, &[row("Maya", all)], None, &words());
    let count = |is: fn(&Form) -> bool| drawing.shapes.iter().filter(|shape| is(&shape.form)).count();
    assert_eq!(count(|form| matches!(form, Form::Mark { sign: Sign::Dot, .. })), 1);
    assert_eq!(count(|form| matches!(form, Form::Mark { sign: Sign::Ring, .. })), 1);
    assert_eq!(count(|form| matches!(form, Form::Arrow { .. })), 1);
    assert_eq!(count(|form| matches!(form, Form::Stop { .. })), 1);
    assert_eq!(drawing.key.len(), 3);
}

#[test]
fn the_same_day_stands_one_above_the_other() {
    let drawing = strip(Frame::FILE, &[row("Maya", vec![mark(1, Fate::Mended); 3])], None, &words());
    let mut places: Vec<(f32, f32)> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape.form {
            Form::Mark { at, .. } => Some((at.x, at.y)),
            _ => None,
        })
        .collect();
    places.sort_by(|one, other| other.1.total_cmp(&one.1));
    assert!(
        places.windows(2).all(|pair| pair[0].0 == pair[1].0 && pair[0].1 - pair[1].1 >= 12.0),
        "{places:?}"
    );
}

#[test]
fn ten_thousand_ruptures_are_a_drawing_of_some_hundred_signs() {
    let fate = |day: u32| Fate::ALL[day as usize % 3];
    for spread in [1, 7, 400, 100_000] {
        let marks = (0..10_000).map(|index| mark(index * 7919 % spread, fate(index))).collect();
        let drawing = strip(Frame::FILE, &[row("Maya", marks)], None, &words());
        assert_eq!(shown(&drawing), 10_000, "{spread}");
        assert!(drawing.shapes.len() < 1_500, "{} shapes", drawing.shapes.len());
        assert!(drawing.height < 400.0, "{}", drawing.height);
        assert_eq!(outside(&drawing), None);
    }
}

#[test]
fn the_median_has_a_line_and_words() {
    let with = |median| strip(Frame::FILE, &[row("Maya", vec![mark(3, Fate::Mended)])], median, &words());
    let plain = with(None).shapes.len();
    assert_eq!(with(Some((3.0, "half by here".into()))).shapes.len(), plain + 2);
    assert_eq!(with(Some((f64::NAN, "half by here".into()))).shapes.len(), plain);
    for days in [0.0, 1e12] {
        assert_eq!(outside(&with(Some((days, "half were mended by this day".into())))), None);
    }
}

#[test]
fn large_text_puts_names_above() {
    let at_200 = Frame::new(684.0, 28.0);
    let drawing = strip(at_200, &[row("Maya", vec![mark(3, Fate::Mended)])], None, &words());
    let stops = drawing.shapes.iter().filter(|shape| match &shape.form {
        Form::Text { text, .. } => words().stops.contains(text),
        _ => false,
    });
    assert!(stops.count() >= 3, "the ends and one between");
    assert_eq!(overlapping(&drawing), None);
}

proptest! {
    #[test]
    fn every_rupture_is_shown_and_inside(
        frame in frames(), rows in rows(), median in proptest::option::of((any::<f64>(), "\\PC{0,30}")),
    ) {
        let drawing = strip(frame, &rows, median, &words());
        prop_assert_eq!(outside(&drawing), None);
        let count: usize = rows.iter().map(|row| row.marks.len()).sum();
        prop_assert_eq!(shown(&drawing), count);
    }

    #[test]
    fn no_two_texts_lie_upon_each_other(frame in frames(), rows in rows()) {
        prop_assert_eq!(overlapping(&strip(frame, &rows, None, &words())), None);
    }

    #[test]
    fn every_label_is_said(rows in rows()) {
        let drawing = strip(Frame::FILE, &rows, None, &words());
        let few = rows.iter().all(|row| row.marks.len() <= 3);
        for mark in rows.iter().flat_map(|row| &row.marks).filter(|_| few) {
            let said = labels(&drawing).iter().any(|label| label.contains(&mark.label));
            prop_assert!(said, "{}", mark.label);
        }
    }
}
