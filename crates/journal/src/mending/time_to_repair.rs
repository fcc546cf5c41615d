//! How long it took until ruptures were mended, with those still open counted for as long as they
//! have been.

use super::standing::Standing;
use super::status::RuptureStatus;
use super::survival::{Observation, median};
use crate::day::Day;

/// From how many ruptures on a typical time may be shown; fewer say nothing.
/// Source: issue 4, "Rupture, repair, mend".
pub const FEWEST_RUPTURES: usize = 5;

/// The time to repair over some ruptures.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeToRepair {
    /// How many ruptures entered.
    pub n: usize,
    /// Whether they are enough for a typical time to be shown.
    pub enough: bool,
    /// The days by which half were mended. None if they are not enough, and none if they are but so
    /// many are unmended that no such day can be told.
    pub median_days: Option<f64>,
    /// What entered, one for each rupture, in the order given.
    pub observations: Vec<Observation>,
}

/// The time from each rupture's day to its mend, as of `today`.
///
/// A mend ends the wait. What is open or on the way has waited until today. What was let be, has
/// ended or is not the person's to mend has waited until it was settled, and no longer. A rupture
/// that lies after today, because the clock was set back, has waited 0 days.
///
/// A settled rupture without a day, which `Standing::is_consistent` refuses and only a damaged file
/// holds, stays out: any day given to it would be made up.
pub fn time_to_repair(standings: impl IntoIterator<Item = (Day, Standing)>, today: Day) -> TimeToRepair {
    let observations: Vec<Observation> = standings
        .into_iter()
        .filter_map(|(happened_on, standing)| {
            let until = if standing.status.is_settled() { standing.settled_on? } else { today };
            let happened = standing.status == RuptureStatus::Mended;
            Some(Observation { days: days_between(happened_on, until), happened })
        })
        .collect();
    let enough = observations.len() >= FEWEST_RUPTURES;
    let median_days = if enough { median(&observations) } else { None };
    TimeToRepair { n: observations.len(), enough, median_days, observations }
}

/// Whole days from one day to another, 0 if the other comes first.
fn days_between(from: Day, until: Day) -> u32 {
    u32::try_from(until.number() - from.number()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::mending::status::StatusBy;

    fn day(number: u32) -> Day {
        Day::try_from(chrono::NaiveDate::from_num_days_from_ce_opt(739_000 + number as i32).unwrap()).unwrap()
    }

    fn standing(status: RuptureStatus, settled: Option<u32>) -> Standing {
        Standing { status, by: StatusBy::Person, settled_on: settled.map(day) }
    }

    #[test]
    fn who_has_waited_how_long() {
        use RuptureStatus::{Ended, LetBe, Mended, Mending, NotMineToMend, Open};
        let check = |happened: u32, status, settled: Option<u32>, days: u32, event: bool| {
            let seen = time_to_repair([(day(happened), standing(status, settled))], day(100));
            assert_eq!(seen.observations, [Observation { days, happened: event }], "{status:?} {settled:?}");
        };
        check(10, Mended, Some(14), 4, true);
        check(10, Mended, Some(10), 0, true);
        check(10, Open, None, 90, false);
        check(10, Mending, None, 90, false);
        check(10, LetBe, Some(30), 20, false);
        check(10, Ended, Some(30), 20, false);
        check(10, NotMineToMend, Some(30), 20, false);
        // The clock was set back.
        check(110, Open, None, 0, false);
        check(110, Mended, Some(115), 5, true);
        // A damaged file.
        let seen = time_to_repair([(day(10), standing(Mended, None))], day(100));
        assert_eq!((seen.n, seen.observations), (0, Vec::new()));
    }

    #[test]
    fn fewer_than_five_give_no_figure() {
        let mended = (day(10), standing(RuptureStatus::Mended, Some(14)));
        let four = time_to_repair([mended; 4], day(100));
        assert_eq!((four.n, four.enough, four.median_days), (4, false, None));
        let five = time_to_repair([mended; 5], day(100));
        assert_eq!((five.n, five.enough, five.median_days), (5, true, Some(4.0)));
        let open = (day(10), standing(RuptureStatus::Open, None));
        let unknown = time_to_repair([mended, open, open, open, open], day(100));
        assert_eq!((unknown.n, unknown.enough, unknown.median_days), (5, true, None));
        let none = time_to_repair([], day(100));
        assert_eq!((none.n, none.enough, none.median_days), (0, false, None));
    }

    #[test]
    fn leaving_out_the_open_ones_would_make_it_look_quicker() {
        use RuptureStatus::{Mended, Open};
        let mended = [2, 4, 6, 8, 10].map(|days| (day(50), standing(Mended, Some(50 + days))));
        let open = [30, 35].map(|since| (day(since), standing(Open, None)));
        let only_mended = time_to_repair(mended, day(100));
        assert_eq!(only_mended.median_days, Some(6.0));
        let all = time_to_repair(mended.into_iter().chain(open), day(100));
        assert_eq!((all.n, all.median_days), (7, Some(8.0)));
    }

    proptest! {
        #[test]
        fn every_rupture_enters_once(
            ruptures in proptest::collection::vec(
                (0u32..200, select(RuptureStatus::ALL.to_vec()), 0u32..50), 0..40),
            today in 0u32..250,
        ) {
            let standings: Vec<(Day, Standing)> = ruptures
                .iter()
                .map(|(happened, status, later)| {
                    let settled = status.is_settled().then_some(happened + later);
                    (day(*happened), standing(*status, settled))
                })
                .collect();
            let seen = time_to_repair(standings, day(today));
            prop_assert_eq!(seen.n, ruptures.len());
            prop_assert_eq!(seen.enough, ruptures.len() >= 5);
            let mended = ruptures.iter().filter(|rupture| rupture.1 == RuptureStatus::Mended).count();
            prop_assert_eq!(seen.observations.iter().filter(|seen| seen.happened).count(), mended);
            for ((happened, status, later), seen) in ruptures.iter().zip(&seen.observations) {
                let days = if status.is_settled() { *later } else { today.saturating_sub(*happened) };
                prop_assert_eq!(seen.days, days);
            }
        }
    }
}
