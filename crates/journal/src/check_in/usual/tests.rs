//! What is usual, by hand, by a recount in another way, and by what must hold for any series.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use super::*;
use crate::check_in::{Answer, Answers, Strand, value};
use crate::day::Day;

/// What was answered to the three items of a strand.
type Week = [Option<u8>; 3];

fn reading(place: usize, version: &str, week: Week) -> Reading<'_> {
    let mut answers = Answers::default();
    for (item, number) in Strand::Steadiness.items().into_iter().zip(week) {
        answers.set(item, number.map(|number| Answer::try_from(number).unwrap()));
    }
    let start = Day::new(2020, 1, 6).unwrap().date();
    let day = Day::try_from(start + chrono::TimeDelta::weeks(i64::try_from(place).unwrap())).unwrap();
    Reading { day, version, value: value(&answers, Strand::Steadiness) }
}

fn series(weeks: &[(&'static str, Week)]) -> Vec<Reading<'static>> {
    weeks.iter().enumerate().map(|(place, (version, week))| reading(place, version, *week)).collect()
}

/// A series in one version whose values are these sums of three answers, 0 to 9; none did not come up.
fn sums(sums: &[Option<u8>]) -> Vec<Reading<'static>> {
    let week = |sum: u8| [0, 1, 2].map(|place| Some((sum + place) / 3));
    let weeks: Vec<_> = sums.iter().map(|sum| ("own-1", sum.map_or([None; 3], week))).collect();
    series(&weeks)
}

/// Baseline, low and high as sums of three answers, how many values the range has, and the place.
fn usual(numbers: &[Option<u8>]) -> Option<(f64, f64, f64, usize, Option<Place>)> {
    match showing(&sums(numbers)) {
        Showing::OnlyDots => None,
        Showing::Usual { baseline, range, place } => {
            let sum = |mean: Mean| f64::from(mean.twelfths()) / 4.0;
            Some((sum(baseline), sum(range.low), sum(range.high), range.values, place))
        }
    }
}

fn all(numbers: &[u8]) -> Vec<Option<u8>> {
    numbers.iter().copied().map(Some).collect()
}

#[test]
fn the_first_four_are_dots_and_nothing_else() {
    for numbers in [&[][..], &[9], &[0, 9], &[1, 2, 3], &[9, 9, 9, 9]] {
        assert_eq!(usual(&all(numbers)), None, "{numbers:?}");
    }
    // Check-ins in which nothing came up do not make up for values.
    assert_eq!(usual(&[Some(1), None, Some(2), None, None, Some(4), Some(3), None]), None);
    assert!(usual(&[Some(1), None, Some(2), None, None, Some(4), Some(3), Some(2)]).is_some());
}

#[test]
fn usual_by_hand() {
    use Place::{Above, Below, Inside};
    let check = |numbers: &[u8], expected: (f64, f64, f64, usize, Place)| {
        let (baseline, low, high, values, place) = expected;
        assert_eq!(usual(&all(numbers)), Some((baseline, low, high, values, Some(place))), "{numbers:?}");
    };
    // One or two after the first four: the range of the four, and too few to be a row of three.
    check(&[5, 3, 4, 6, 9], (4.5, 3.0, 6.0, 4, Inside));
    check(&[5, 3, 4, 6, 9, 9], (4.5, 3.0, 6.0, 4, Inside));
    // Three in a row, on either side; the edge itself is inside.
    check(&[5, 3, 4, 6, 9, 9, 9], (4.5, 3.0, 6.0, 4, Above));
    check(&[5, 3, 4, 6, 7, 8, 7], (4.5, 3.0, 6.0, 4, Above));
    check(&[5, 3, 4, 6, 7, 6, 7], (4.5, 3.0, 6.0, 4, Inside));
    check(&[5, 3, 4, 6, 2, 0, 1], (4.5, 3.0, 6.0, 4, Below));
    check(&[5, 3, 4, 6, 2, 3, 1], (4.5, 3.0, 6.0, 4, Inside));
    // Outside on both sides is no direction.
    check(&[5, 3, 4, 6, 9, 0, 9], (4.5, 3.0, 6.0, 4, Inside));
    // The row has to be the newest.
    check(&[5, 3, 4, 6, 9, 9, 9, 5], (4.5, 3.0, 9.0, 5, Inside));
    // Eleven: eight before the last three, all of which count.
    check(&[4, 4, 4, 4, 9, 0, 4, 4, 4, 4, 4], (4.0, 0.0, 9.0, 8, Inside));
    // Twelve: nine before them, so the middle six of the last eight.
    check(&[4, 4, 4, 4, 9, 0, 4, 4, 4, 4, 4, 4], (4.0, 4.0, 4.0, 8, Inside));
    check(&[4, 4, 4, 4, 9, 0, 4, 4, 4, 5, 6, 5], (4.0, 4.0, 4.0, 8, Above));
    // Two odd weeks on the same side do widen it.
    check(&[4, 4, 4, 4, 9, 8, 4, 4, 4, 8, 8, 8], (4.0, 4.0, 8.0, 8, Inside));
    // What lies more than eight back has left the range, but the baseline stays.
    check(&[9, 9, 9, 9, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3], (9.0, 3.0, 3.0, 8, Inside));
}

#[test]
fn what_did_not_come_up_is_passed_over() {
    let (baseline, low, high, values, place) =
        usual(&[Some(5), None, Some(3), Some(4), Some(6), None, Some(7), None, Some(8), Some(7)]).unwrap();
    assert_eq!((baseline, low, high, values), (4.5, 3.0, 6.0, 4), "a blank week is no 0");
    assert_eq!(place, Some(Place::Above));
    // The newest check-in has no value: the range stands, and nothing is said about lately.
    let quiet = usual(&[Some(5), Some(3), Some(4), Some(6), Some(7), Some(8), Some(7), None]).unwrap();
    assert_eq!(quiet, (4.5, 3.0, 6.0, 4, None));
}

#[test]
fn a_change_of_words_begins_anew() {
    let week = |number: u8| [Some(number), Some(number), None];
    let mut weeks: Vec<_> = [1, 1, 2, 1, 1].map(|number| ("own-1", week(number))).into();
    assert_ne!(showing(&series(&weeks)), Showing::OnlyDots);
    weeks.extend([3, 3, 3, 3].map(|number| ("own-2", week(number))));
    assert_eq!(showing(&series(&weeks)), Showing::OnlyDots);
    weeks.push(("own-2", week(3)));
    let Showing::Usual { baseline, range, place } = showing(&series(&weeks)) else {
        panic!("five are enough")
    };
    assert_eq!((baseline.twelfths(), range.low.twelfths(), range.high.twelfths()), (36, 36, 36));
    assert_eq!(place, Some(Place::Inside));
}

/// The same figures in another way: fractions instead of twelfths, counting instead of sorting.
fn recount(weeks: &[(&str, Week)]) -> Option<(f64, f64, f64, Option<Place>)> {
    let version = weeks.last()?.0;
    // A mean as sum over count, compared crosswise.
    type Fraction = (u32, u32);
    let fraction = |week: &Week| -> Option<Fraction> {
        let given: Vec<u32> = week.iter().flatten().map(|number| u32::from(*number)).collect();
        (given.len() > 1).then(|| (given.iter().sum(), u32::try_from(given.len()).unwrap()))
    };
    let below = |one: Fraction, other: Fraction| one.0 * other.1 < other.0 * one.1;
    let mut found: Vec<Fraction> = Vec::new();
    for (of, week) in weeks {
        if *of == version {
            found.extend(fraction(week));
        }
    }
    if found.len() < 5 {
        return None;
    }
    // The value that has exactly `rank` others before it, where equal ones stand in the order they came.
    let ranked = |of: &[Fraction], rank: usize| -> Fraction {
        let is_ranked = |place: usize| {
            let before = (0..of.len()).filter(|other| {
                below(of[*other], of[place]) || (!below(of[place], of[*other]) && *other < place)
            });
            before.count() == rank
        };
        of[(0..of.len()).find(|place| is_ranked(*place)).unwrap()]
    };
    let number = |(sum, count): Fraction| f64::from(sum) / f64::from(count);
    let baseline = f64::midpoint(number(ranked(&found[..4], 1)), number(ranked(&found[..4], 2)));
    let judged = match found.len() {
        5 => 1,
        6 => 2,
        _ => 3,
    };
    let earlier = &found[..found.len() - judged];
    let (low, high) = if earlier.len() > 8 {
        let last = &earlier[earlier.len() - 8..];
        (ranked(last, 1), ranked(last, 6))
    } else {
        (ranked(earlier, 0), ranked(earlier, earlier.len() - 1))
    };
    let place = fraction(&weeks.last()?.1).map(|_| {
        let last = &found[earlier.len()..];
        let lower = last.iter().filter(|one| below(**one, low)).count();
        let higher = last.iter().filter(|one| below(high, **one)).count();
        match (lower, higher) {
            (3, _) => Place::Below,
            (_, 3) => Place::Above,
            _ => Place::Inside,
        }
    });
    Some((baseline, number(low), number(high), place))
}

fn any_week() -> impl Strategy<Value = Week> {
    // Narrow weeks among wide ones, so that ranges are small enough to be left.
    prop_oneof![
        3 => Just([Some(1), Some(1), Some(1)]),
        3 => Just([Some(1), Some(2), None]),
        2 => Just([Some(3), Some(3), Some(2)]),
        2 => Just([Some(0), Some(0), Some(1)]),
        4 => [option::of(0_u8..=3), option::of(0_u8..=3), option::of(0_u8..=3)],
    ]
}

fn any_weeks() -> impl Strategy<Value = Vec<(&'static str, Week)>> {
    let version = prop_oneof![6 => Just("own-1"), 1 => Just("own-2")];
    vec((version, any_week()), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn every_series_equals_a_recount(weeks in any_weeks()) {
        match (showing(&series(&weeks)), recount(&weeks)) {
            (Showing::OnlyDots, None) => {}
            (Showing::Usual { baseline, range, place }, Some((middle, low, high, expected))) => {
                prop_assert!((baseline.as_f64() - middle).abs() < 1e-12);
                prop_assert!((range.low.as_f64() - low).abs() < 1e-12);
                prop_assert!((range.high.as_f64() - high).abs() < 1e-12);
                prop_assert!(range.low <= range.high && (4..=8).contains(&range.values));
                prop_assert_eq!(place, expected);
            }
            (found, expected) => prop_assert!(false, "{found:?} but {expected:?}"),
        }
    }

    #[test]
    fn blank_weeks_and_other_words_change_nothing(
        weeks in vec(any_week(), 1..25), at in vec((0_usize..25, any::<bool>(), any_week()), 0..8),
    ) {
        let plain: Vec<_> = weeks.iter().map(|week| ("own-1", *week)).collect();
        let mut mixed = plain.clone();
        for (place, is_blank, week) in at {
            // Anywhere but at the end, which is what tells about lately.
            let added = if is_blank { ("own-1", [week[0], None, None]) } else { ("own-0", week) };
            mixed.insert(place % mixed.len(), added);
        }
        prop_assert_eq!(showing(&series(&mixed)), showing(&series(&plain)));
    }

    #[test]
    fn outside_takes_three_on_the_same_side_after_four_others(
        weeks in vec(any_week(), 0..25), newest in any_week(),
    ) {
        let mut weeks: Vec<_> = weeks.into_iter().map(|week| ("own-1", week)).collect();
        weeks.push(("own-1", newest));
        let shown = showing(&series(&weeks));
        let Showing::Usual { range, place: Some(found), .. } = shown else { return Ok(()) };
        let means: Vec<Mean> =
            series(&weeks).iter().filter_map(|reading| reading.value.map(StrandValue::mean)).collect();
        let last = &means[means.len() - 3..];
        let below = last.iter().filter(|mean| **mean < range.low).count();
        let above = last.iter().filter(|mean| **mean > range.high).count();
        prop_assert_eq!(found != Place::Inside, below.max(above) == 3 && means.len() >= 7);
    }

    #[test]
    fn the_last_three_do_not_move_the_range(
        weeks in vec(any_week(), 0..25), ends in vec([0_u8..=3, 0_u8..=3, 0_u8..=3], 2),
    ) {
        let range = |end: [u8; 3]| {
            let mut all: Vec<_> = weeks.iter().map(|week| ("own-1", *week)).collect();
            all.extend(end.map(|number| ("own-1", [Some(number); 3])));
            match showing(&series(&all)) {
                Showing::Usual { range, .. } => Some(range),
                Showing::OnlyDots => None,
            }
        };
        let values = weeks.iter().filter(|week| week.iter().flatten().count() > 1).count();
        if values >= 4 {
            prop_assert!(range(ends[0]).is_some());
            prop_assert_eq!(range(ends[0]), range(ends[1]));
        }
    }
}

#[test]
fn the_generated_series_reach_every_place() {
    // The property tests above would prove little if they never left the range.
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut places = Vec::new();
    for _ in 0..2_000 {
        let weeks = any_weeks().new_tree(&mut runner).unwrap().current();
        if let Showing::Usual { place, .. } = showing(&series(&weeks)) {
            places.push(place);
        }
    }
    for place in [None, Some(Place::Inside), Some(Place::Below), Some(Place::Above)] {
        assert!(places.iter().filter(|found| **found == place).count() >= 5, "{place:?} came up too seldom");
    }
}
