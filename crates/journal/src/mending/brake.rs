//! The brake on going over the same rupture again and again.
//!
//! Source: content brief, §3.3, rule 4: after the same rupture was opened again three times within
//! seven days, with no new person, action or view, something else is offered.

use crate::moment::Micros;

/// How many openings within the window call for a pause.
const OPENINGS: usize = 3;

/// How far from now an opening may lie and still count, in microseconds: seven days.
const WINDOW_MICROS: u64 = 7 * 24 * 60 * 60 * 1_000_000;

/// The most openings that are kept. More than this many say nothing more.
const KEPT: usize = 10;

/// Whether to offer something else before this rupture is opened once more.
///
/// `openings` are the times at which it was opened again to be changed, in any order, the first
/// writing not among them. Whoever keeps them clears them when a new person, action or view came.
pub fn should_pause(openings: &[Micros], now: Micros) -> bool {
    openings.iter().filter(|at| is_recent(**at, now)).count() >= OPENINGS
}

/// The openings worth keeping: those within seven days, at most the latest ten, earliest first.
pub fn keep_last(openings: &[Micros], now: Micros) -> Vec<Micros> {
    let mut recent: Vec<Micros> = openings.iter().copied().filter(|at| is_recent(*at, now)).collect();
    recent.sort_unstable();
    let too_many = recent.len().saturating_sub(KEPT);
    recent.split_off(too_many)
}

/// Within seven days on either side: when the clock was set back a little, an opening lies just
/// after now and has happened all the same; one far ahead says nothing of this week.
fn is_recent(at: Micros, now: Micros) -> bool {
    at.0.abs_diff(now.0) <= WINDOW_MICROS
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const DAY: i64 = 24 * 60 * 60 * 1_000_000;

    fn days(numbers: &[i64]) -> Vec<Micros> {
        numbers.iter().map(|number| Micros(number * DAY)).collect()
    }

    #[test]
    fn three_within_seven_days_call_for_a_pause() {
        let check = |openings: &[i64], now: i64, pause: bool| {
            assert_eq!(should_pause(&days(openings), Micros(now * DAY)), pause, "{openings:?} at {now}");
        };
        check(&[], 10, false);
        check(&[9, 10], 10, false);
        check(&[8, 9, 10], 10, true);
        check(&[10, 3, 8], 10, true);
        check(&[2, 8, 9], 10, false);
        check(&[1, 2, 3, 4], 30, false);
        // The clock was set back by a day, then by a year.
        check(&[9, 10, 11], 10, true);
        check(&[374, 375, 376], 10, false);
        let edge = [Micros(0), Micros(0), Micros(0)];
        assert!(should_pause(&edge, Micros(7 * DAY)));
        assert!(!should_pause(&edge, Micros(7 * DAY + 1)));
    }

    #[test]
    fn old_and_surplus_openings_go() {
        assert_eq!(keep_last(&days(&[10, 2, 9, 3]), Micros(10 * DAY)), days(&[3, 9, 10]));
        let many: Vec<Micros> = (0..12).map(Micros).collect();
        assert_eq!(keep_last(&many, Micros(12)), many[2..]);
        assert!(keep_last(&[Micros(i64::MIN), Micros(i64::MAX)], Micros(0)).is_empty());
    }

    proptest! {
        #[test]
        fn trimming_never_changes_the_answer(
            openings in proptest::collection::vec((0..20 * DAY).prop_map(Micros), 0..30),
            later in 0..9 * DAY,
        ) {
            let now = Micros(20 * DAY);
            let kept = keep_last(&openings, now);
            prop_assert!(kept.len() <= 10);
            prop_assert!(kept.is_sorted());
            prop_assert_eq!(should_pause(&kept, now), should_pause(&openings, now));
            let then = now.plus(later);
            prop_assert_eq!(should_pause(&kept, then), should_pause(&openings, then));
            prop_assert_eq!(keep_last(&kept, now), kept);
        }
    }
}
