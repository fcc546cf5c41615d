//! Seasons over the years.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::super::held::{frames, labels, outside, overlapping};
use super::*;

fn words() -> SeasonWords {
    SeasonWords {
        title: "Mends".into(),
        description: "By season".into(),
        seasons: ["winter", "spring", "summer", "autumn"].map(str::to_owned),
        size: "the larger the dot, the more".into(),
    }
}

fn cell(value: f64) -> Option<SeasonCell> {
    Some(SeasonCell { value, shown: format!("{value}"), label: format!("{value} mends") })
}

fn radii(drawing: &Drawing) -> Vec<(Sign, f32)> {
    let mark = |form: &Form| match form {
        Form::Mark { sign, radius, .. } => Some((*sign, *radius)),
        _ => None,
    };
    drawing.shapes.iter().filter_map(|shape| mark(&shape.form)).collect()
}

#[test]
fn four_times_as_much_covers_four_times_the_ground() {
    let year = SeasonYear { name: "2026".into(), cells: [cell(8.0), cell(2.0), None, cell(0.0)] };
    let drawing = seasons(Frame::FILE, &[year], &words());
    let marks = radii(&drawing);
    assert_eq!(marks.len(), 3, "a season before the first entry has no mark");
    assert!((marks[0].1 - marks[1].1 * 2.0).abs() < 0.01);
    assert_eq!(marks[2].0, Sign::Ring, "nothing is an open dot");
    assert_eq!(labels(&drawing), ["8 mends", "2 mends", "0 mends"]);
}

#[test]
fn wide_numbers_widen_the_drawing() {
    let year = SeasonYear { name: "2026".into(), cells: [(); 4].map(|()| cell(123_456_789_012.0)) };
    let narrow = Frame::new(320.0, 32.0);
    let drawing = seasons(narrow, &[year], &words());
    assert!(drawing.width > narrow.width());
    assert_eq!((outside(&drawing), overlapping(&drawing)), (None, None));
}

proptest! {
    #[test]
    fn everything_is_inside(
        frame in frames(),
        years in vec(("\\PC{0,12}", vec(option::of((any::<f64>(), "\\PC{0,12}")), 4)), 0..80),
    ) {
        let years: Vec<SeasonYear> = years
            .into_iter()
            .map(|(name, cells)| {
                let cell = |(value, shown)| SeasonCell { value, shown, label: "x".into() };
                let cells: Vec<_> = cells.into_iter().map(|found| found.map(cell)).collect();
                SeasonYear { name, cells: cells.try_into().unwrap_or_default() }
            })
            .collect();
        let drawing = seasons(frame, &years, &words());
        prop_assert_eq!(outside(&drawing), None);
        prop_assert_eq!(overlapping(&drawing), None);
        let cells = years.iter().flat_map(|year| year.cells.iter().flatten()).count();
        prop_assert_eq!(radii(&drawing).len(), cells);
    }
}
