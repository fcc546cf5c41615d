//! What a week's answers say about one strand.

use std::fmt;

use super::{Answer, Answers, Strand};

/// A place on the line from 0 to 3, exact.
///
/// Counted in twelfths: they hold every mean of two or three answers and the middle between two such
/// means, so nothing is rounded and equal means are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mean(u8);

impl Mean {
    /// Twelfths, from 0 to 36.
    pub const fn twelfths(self) -> u8 {
        self.0
    }

    /// The same from 0 to 3, for drawing. No figure of it is ever shown.
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 12.0
    }

    /// Half way between the two. Only means of answers are put in here, which are whole in sixths, so
    /// the half is whole in twelfths.
    pub(super) const fn between(self, other: Self) -> Self {
        Self(u8::midpoint(self.0, other.0))
    }
}

/// What was answered to two or three items of a strand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct StrandValue {
    sum: u8,
    count: u8,
    lowest: Answer,
    highest: Answer,
}

impl StrandValue {
    /// All its answers together, from 0 to 9.
    pub const fn sum(self) -> u8 {
        self.sum
    }

    /// How many answers there are: 2 or 3.
    pub const fn count(self) -> u8 {
        self.count
    }

    /// The mean of the answers.
    pub const fn mean(self) -> Mean {
        // 12 is a multiple of 2 and of 3, so this division leaves nothing over.
        Mean(self.sum * 12 / self.count)
    }

    /// The lowest and the highest answer: how far apart the items were in that week.
    pub const fn spread(self) -> (Answer, Answer) {
        (self.lowest, self.highest)
    }
}

// What a week was like stays out of debug output.
impl fmt::Debug for StrandValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StrandValue(…)")
    }
}

/// The strand's value in a week; none where fewer than two of its three items came up.
///
/// Source: content brief, §5.2, "Scoring". What did not come up is left out, never counted as 0.
pub fn value(answers: &Answers, strand: Strand) -> Option<StrandValue> {
    let given = strand.items().into_iter().filter_map(|item| answers.get(item));
    let (mut sum, mut count) = (0, 0);
    let (mut lowest, mut highest) = (None, None);
    for answer in given {
        sum += answer.number();
        count += 1;
        lowest = Some(lowest.map_or(answer, |lowest: Answer| lowest.min(answer)));
        highest = highest.max(Some(answer));
    }
    if count < 2 {
        return None;
    }
    Some(StrandValue { sum, count, lowest: lowest?, highest: highest? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check_in::Item;

    fn answer(number: u8) -> Answer {
        Answer::try_from(number).unwrap()
    }

    /// Everything that can be answered to one strand: five choices for each of its three items.
    fn every_week(strand: Strand) -> Vec<([Option<u8>; 3], Answers)> {
        let choices = [None, Some(0), Some(1), Some(2), Some(3)];
        let mut weeks = Vec::new();
        for first in choices {
            for second in choices {
                for third in choices {
                    let mut answers = Answers::default();
                    for (item, number) in strand.items().into_iter().zip([first, second, third]) {
                        answers.set(item, number.map(answer));
                    }
                    weeks.push(([first, second, third], answers));
                }
            }
        }
        weeks
    }

    #[test]
    fn some_weeks_by_hand() {
        let check = |numbers: [Option<u8>; 3], expected: Option<(u8, u8, u8, u8, u8)>| {
            let mut answers = Answers::default();
            for (item, number) in Strand::Distance.items().into_iter().zip(numbers) {
                answers.set(item, number.map(answer));
            }
            let found = value(&answers, Strand::Distance).map(|value| {
                let (lowest, highest) = value.spread();
                (value.sum(), value.count(), value.mean().twelfths(), lowest.number(), highest.number())
            });
            assert_eq!(found, expected, "{numbers:?}");
        };
        check([None, None, None], None);
        check([None, Some(3), None], None);
        check([Some(0), Some(0), None], Some((0, 2, 0, 0, 0)));
        check([Some(0), Some(0), Some(0)], Some((0, 3, 0, 0, 0)));
        check([Some(1), None, Some(2)], Some((3, 2, 18, 1, 2)));
        check([Some(0), Some(1), Some(0)], Some((1, 3, 4, 0, 1)));
        check([Some(3), Some(0), Some(2)], Some((5, 3, 20, 0, 3)));
        check([Some(3), Some(3), Some(3)], Some((9, 3, 36, 3, 3)));
    }

    #[test]
    fn every_possible_week_equals_a_recount() {
        for strand in Strand::ALL {
            for (numbers, answers) in every_week(strand) {
                let mut given: Vec<u8> = numbers.into_iter().flatten().collect();
                given.sort_unstable();
                let found = value(&answers, strand);
                assert_eq!(found.is_some(), given.len() >= 2, "{numbers:?}");
                let Some(found) = found else { continue };
                let total: u8 = given.iter().sum();
                let mean = f64::from(total) / f64::from(u8::try_from(given.len()).unwrap());
                assert!((found.mean().as_f64() - mean).abs() < 1e-12, "{numbers:?}");
                assert_eq!(
                    u16::from(found.mean().twelfths()) * u16::from(found.count()),
                    12 * u16::from(total)
                );
                assert_eq!(found.spread(), (answer(given[0]), answer(given[given.len() - 1])), "{numbers:?}");
                for other in Strand::ALL.into_iter().filter(|other| *other != strand) {
                    assert_eq!(value(&answers, other), None, "a strand has its own items only");
                }
            }
        }
    }

    #[test]
    fn not_this_week_is_not_the_same_as_did_not_come_up() {
        let mut answers = Answers::default();
        answers.set(Item::W1, Some(answer(3)));
        answers.set(Item::W2, Some(answer(3)));
        assert_eq!(value(&answers, Strand::Worry).unwrap().mean().as_f64(), 3.0);
        answers.set(Item::W3, Some(answer(0)));
        assert_eq!(value(&answers, Strand::Worry).unwrap().mean().as_f64(), 2.0);
    }

    #[test]
    fn the_middle_between_two_means_is_exact() {
        let means: Vec<_> = every_week(Strand::Worry)
            .iter()
            .filter_map(|(_, answers)| value(answers, Strand::Worry).map(StrandValue::mean))
            .collect();
        for one in &means {
            for other in &means {
                let middle = one.between(*other);
                assert_eq!(2 * middle.twelfths(), one.twelfths() + other.twelfths());
            }
        }
    }
}
