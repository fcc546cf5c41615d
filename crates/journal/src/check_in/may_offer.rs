//! When a check-in may begin, when the last one goes on, and when all of it rests.
//!
//! All of this is about one bond, or about people in general; the others have their own weeks.

use crate::day::Day;

/// At most one check-in in this many days. Source: content brief, §5.2 ("weekly").
pub const WEEK_DAYS: i64 = 7;

/// After this many days the check-in rests, unless the person goes on with it. Source: content brief,
/// §5.2, "Showing change honestly", 7 (twelve weeks).
pub const REST_AFTER_DAYS: i64 = 84;

/// The first day on which a new check-in may begin after the last one; none where there is no last one,
/// so that any day will do, and at the calendar's very end.
pub fn next_on(last: Option<Day>) -> Option<Day> {
    (0..WEEK_DAYS).try_fold(last?, |day, _| day.next())
}

/// Whether the last check-in is changed today rather than a new one begun: within seven days of it.
///
/// A last one that lies in the future was kept while a clock was wrong. It is changed as well: a second
/// one before it would put two into one week and the series out of order. See [`day_when_changed`].
pub fn goes_on_with(last: Option<Day>, today: Day) -> bool {
    last.is_some_and(|last| today.number() - last.number() < WEEK_DAYS)
}

/// The day a check-in belongs to once it has been changed today.
///
/// It stays where it is, so that changing it again and again does not put off the next week for ever.
/// One that lies in the future comes back to today; otherwise a clock that was once a year ahead would
/// have every week of that year written over the week before.
pub fn day_when_changed(last: Day, today: Day) -> Day {
    last.min(today)
}

/// Whether the check-in rests: twelve weeks have passed since it was begun or last gone on with.
pub fn rests(renewed_on: Day, today: Day) -> bool {
    today.number() - renewed_on.number() >= REST_AFTER_DAYS
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_week_is_seven_days() {
        let check = |last: &str, today: &str, goes_on: bool| {
            assert_eq!(goes_on_with(Some(day(last)), day(today)), goes_on, "{last} {today}");
        };
        check("2026-11-24", "2026-11-24", true);
        check("2026-11-24", "2026-11-30", true);
        check("2026-11-24", "2026-12-01", false);
        check("2026-12-28", "2027-01-03", true);
        check("2026-12-28", "2027-01-04", false);
        check("2028-02-26", "2028-03-03", true);
        check("2028-02-26", "2028-03-04", false);
        // A clock was wrong.
        check("2027-11-24", "2026-11-24", true);
        check("9999-12-31", "0001-01-01", true);
        assert!(!goes_on_with(None, day("2026-11-24")), "nothing to go on with");
    }

    #[test]
    fn the_next_one_may_begin_a_week_later() {
        assert_eq!(next_on(None), None);
        assert_eq!(next_on(Some(day("2026-11-24"))), Some(day("2026-12-01")));
        assert_eq!(next_on(Some(day("2028-02-26"))), Some(day("2028-03-04")));
        assert_eq!(next_on(Some(day("9999-12-24"))), Some(day("9999-12-31")));
        assert_eq!(next_on(Some(day("9999-12-25"))), None);
    }

    #[test]
    fn a_changed_one_keeps_its_day_unless_that_has_not_come() {
        assert_eq!(day_when_changed(day("2026-11-20"), day("2026-11-24")), day("2026-11-20"));
        assert_eq!(day_when_changed(day("2026-11-24"), day("2026-11-24")), day("2026-11-24"));
        assert_eq!(day_when_changed(day("2027-11-24"), day("2026-11-24")), day("2026-11-24"));
    }

    #[test]
    fn it_rests_after_twelve_weeks() {
        let check = |renewed: &str, today: &str, expected: bool| {
            assert_eq!(rests(day(renewed), day(today)), expected, "{renewed} {today}");
        };
        check("2026-09-01", "2026-09-01", false);
        check("2026-09-01", "2026-11-23", false);
        check("2026-09-01", "2026-11-24", true);
        check("2026-09-01", "2036-09-01", true);
        check("2027-09-01", "2026-09-01", false);
    }

    proptest! {
        #[test]
        fn one_begins_exactly_where_the_other_no_longer_goes_on(
            last in 0_i64..3_000_000, after in -400_i64..400,
        ) {
            let first = day("0001-01-01").date();
            let on = |number: i64| Day::try_from(first + TimeDelta::days(number));
            let (Ok(last), Ok(today)) = (on(last), on(last + after)) else { return Ok(()) };
            let goes_on = goes_on_with(Some(last), today);
            prop_assert_eq!(goes_on, after < 7);
            prop_assert_eq!(next_on(Some(last)).is_none_or(|next| today < next), goes_on);
            prop_assert_eq!(rests(last, today), after >= 84);
        }

        #[test]
        fn however_often_it_is_answered_no_two_lie_within_a_week(
            steps in proptest::collection::vec(0_i64..20, 1..60),
        ) {
            let mut today = day("2026-06-01");
            let mut kept: Vec<Day> = Vec::new();
            for step in steps {
                today = Day::try_from(today.date() + TimeDelta::days(step)).unwrap();
                match kept.last_mut() {
                    Some(last) if goes_on_with(Some(*last), today) => *last = day_when_changed(*last, today),
                    _ => kept.push(today),
                }
                // Changing never puts the next one off: the newest is less than a week old.
                prop_assert!(kept.last().is_some_and(|last| today.number() - last.number() < WEEK_DAYS));
            }
            for pair in kept.windows(2) {
                prop_assert!(pair[1].number() - pair[0].number() >= WEEK_DAYS, "{pair:?}");
            }
        }
    }
}
