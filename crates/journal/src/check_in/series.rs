//! The check-ins about one bond, or about people in general, as a series of one strand.

use super::{Answers, Strand, StrandValue, value};
use crate::day::Day;

/// One strand in one check-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading<'a> {
    /// The check-in's day.
    pub day: Day,
    /// The version of the items' words.
    pub version: &'a str,
    /// The value; none where too little of the strand came up.
    pub value: Option<StrandValue>,
}

/// One strand of these check-ins, in the order given.
pub fn readings<'a>(
    check_ins: impl IntoIterator<Item = (Day, &'a str, &'a Answers)>,
    strand: Strand,
) -> Vec<Reading<'a>> {
    let reading = |(day, version, answers): (Day, &'a str, &Answers)| Reading {
        day,
        version,
        value: value(answers, strand),
    };
    check_ins.into_iter().map(reading).collect()
}

/// The parts of a series within which dots may be joined: one version, and a value in each.
///
/// A week without a value parts the line, because nobody knows what lay in it. A change of wording
/// parts it, because the answers are to other questions. Source: content brief, §5.2, "Scoring".
pub fn stretches<'a, 'b>(series: &'b [Reading<'a>]) -> impl Iterator<Item = &'b [Reading<'a>]> {
    series
        .chunk_by(|one, next| one.version == next.version && one.value.is_some() && next.value.is_some())
        .filter(|stretch| stretch.iter().all(|reading| reading.value.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check_in::{Answer, Item};

    fn answers(number: Option<u8>) -> Answers {
        let mut answers = Answers::default();
        for item in Strand::Worry.items() {
            answers.set(item, number.map(|number| Answer::try_from(number).unwrap()));
        }
        answers
    }

    fn series<'a>(weeks: &[(&'a str, Option<u8>)]) -> Vec<Reading<'a>> {
        let mut day = Day::new(2026, 1, 5).unwrap();
        let mut readings = Vec::new();
        for (version, number) in weeks {
            readings.push(Reading { day, version, value: value(&answers(*number), Strand::Worry) });
            day = day.next().unwrap();
        }
        readings
    }

    #[test]
    fn each_check_in_gives_one_reading() {
        let day = Day::new(2026, 1, 5).unwrap();
        let (full, blank) = (answers(Some(2)), Answers::default());
        let mut one_only = Answers::default();
        one_only.set(Item::W1, Answer::try_from(3).ok());
        let check_ins = [(day, "own-1", &full), (day, "own-1", &blank), (day, "own-2", &one_only)];
        let worry = readings(check_ins, Strand::Worry);
        let means: Vec<_> = worry.iter().map(|reading| reading.value.map(|v| v.mean().twelfths())).collect();
        assert_eq!(means, [Some(24), None, None]);
        assert_eq!(worry[2].version, "own-2");
        assert!(readings(check_ins, Strand::Steadiness).iter().all(|reading| reading.value.is_none()));
    }

    #[test]
    fn nothing_is_joined_over_a_gap_or_a_change_of_words() {
        let (a, b) = ("own-1", "own-2");
        let check = |weeks: &[(&str, Option<u8>)], expected: &[usize]| {
            let series = series(weeks);
            let found: Vec<_> = stretches(&series).map(<[_]>::len).collect();
            assert_eq!(found, expected, "{weeks:?}");
        };
        check(&[], &[]);
        check(&[(a, None)], &[]);
        check(&[(a, Some(1))], &[1]);
        check(&[(a, Some(1)), (a, Some(0)), (a, Some(3))], &[3]);
        check(&[(a, Some(1)), (a, None), (a, Some(1))], &[1, 1]);
        check(&[(a, None), (a, None), (a, Some(1)), (a, Some(1))], &[2]);
        check(&[(a, Some(1)), (a, Some(1)), (b, Some(1)), (b, Some(1)), (a, Some(1))], &[2, 2, 1]);
        check(&[(a, Some(1)), (b, None), (b, Some(2)), (b, None)], &[1, 1]);
    }
}
