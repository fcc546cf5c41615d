//! What may be noticed about the repairs with one person, and about guesses that were checked.

use crate::day::Day;

/// From how many repairs on they are frequent. The number is ours: the brief says only "many"
/// (content brief, §4.2).
const FREQUENT: usize = 5;

/// Within how many days, today being the first. Ours as well, for the same reason.
const WITHIN_DAYS: i64 = 90;

/// How many days pass before the note is shown again. Source: content brief, §4.2 ("once a month").
const NOTE_EVERY_DAYS: i64 = 30;

/// Whether the repairs with one person are frequent while none of them brought a change: five or
/// more within the last 90 days, without a single change seen.
///
/// Each repair is its day and whether a change was noted with it. A repair that lies after today,
/// because the clock was set back, counts as one of today.
pub fn frequent_without_change(repairs: &[(Day, bool)], today: Day) -> bool {
    let recent = || repairs.iter().filter(|(day, _)| today.number() - day.number() < WITHIN_DAYS);
    recent().count() >= FREQUENT && recent().all(|(_, has_change)| !has_change)
}

/// Whether the note about frequent repairs may be shown again, given the day it was last shown.
pub fn note_is_due(last_shown_on: Option<Day>, today: Day) -> bool {
    last_shown_on.is_none_or(|day| today.number() - day.number() >= NOTE_EVERY_DAYS)
}

/// How guesses about someone's bad day turned out, over all the times the person found out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TurnedOut {
    /// How many times the person found out what it was.
    pub checked: u32,
    /// In how many of these it was not about them.
    pub not_about_me: u32,
}

impl TurnedOut {
    /// From how many times on the tally may be read back. Source: content brief, §4.6.
    pub const FEWEST_CHECKED: u32 = 5;

    /// Counts answers to `turned_out` of the practice `their-bad-day`, given as the ids of its
    /// options. Never having found out is not a check, and neither is an id the practice lacks.
    pub fn tally<'a>(options: impl IntoIterator<Item = &'a str>) -> Self {
        options.into_iter().fold(Self::default(), |so_far, option| {
            let (checked, not_about_me) = match option {
                "not_about_me" => (1, 1),
                "partly" | "about_me" => (1, 0),
                _ => (0, 0),
            };
            Self {
                checked: so_far.checked.saturating_add(checked),
                not_about_me: so_far.not_about_me.saturating_add(not_about_me),
            }
        })
    }

    /// Whether the tally may be read back as a sentence.
    pub fn shown(self) -> bool {
        self.checked >= Self::FEWEST_CHECKED
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// That many days before 1 July 2026; negative ones lie after it.
    fn ago(days: i64) -> Day {
        let date = today().date() - chrono::TimeDelta::days(days);
        Day::try_from(date).unwrap()
    }

    fn today() -> Day {
        Day::new(2026, 7, 1).unwrap()
    }

    fn noticed(days_ago: &[i64], changed: &[i64]) -> bool {
        let unchanged = days_ago.iter().map(|days| (ago(*days), false));
        let repairs: Vec<(Day, bool)> =
            unchanged.chain(changed.iter().map(|days| (ago(*days), true))).collect();
        frequent_without_change(&repairs, today())
    }

    #[test]
    fn five_in_ninety_days_without_a_change() {
        assert!(!noticed(&[], &[]));
        assert!(!noticed(&[0, 10, 20, 30], &[]));
        assert!(noticed(&[0, 10, 20, 30, 89], &[]));
        assert!(!noticed(&[0, 10, 20, 30, 90], &[]), "the first day outside");
        assert!(!noticed(&[0, 10, 20, 30, 40, 50], &[60]), "one change is a change");
        assert!(noticed(&[0, 10, 20, 30, 40], &[90]), "a change too long ago");
        assert!(noticed(&[-3, 10, 20, 30, 40], &[]), "the clock was set back");
        assert!(!noticed(&[0, 10, 20, 30, 40], &[-3]), "the clock was set back");
    }

    #[test]
    fn the_note_comes_once_a_month() {
        assert!(note_is_due(None, today()));
        assert!(!note_is_due(Some(ago(0)), today()));
        assert!(!note_is_due(Some(ago(29)), today()));
        assert!(note_is_due(Some(ago(30)), today()));
        assert!(!note_is_due(Some(ago(-5)), today()));
    }

    #[test]
    fn never_having_known_is_no_check() {
        let options = ["not_about_me", "never_knew", "partly", "about_me", "not_about_me", "never_knew"];
        let four = TurnedOut::tally(options);
        assert_eq!(four, TurnedOut { checked: 4, not_about_me: 2 });
        assert!(!four.shown());
        let five = TurnedOut::tally(options.into_iter().chain(["about_me", "", "unheard_of"]));
        assert_eq!(five, TurnedOut { checked: 5, not_about_me: 2 });
        assert!(five.shown());
    }

    proptest! {
        #[test]
        fn order_does_not_matter_and_old_repairs_say_nothing(
            (repairs, shuffled) in proptest::collection::vec((0i64..200, prop::bool::weighted(0.1)), 0..20)
                .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        ) {
            let dated = |repairs: &[(i64, bool)]| -> Vec<(Day, bool)> {
                repairs.iter().map(|(days, changed)| (ago(*days), *changed)).collect()
            };
            let answer = frequent_without_change(&dated(&repairs), today());
            prop_assert_eq!(answer, frequent_without_change(&dated(&shuffled), today()));
            let recent: Vec<(i64, bool)> = repairs.into_iter().filter(|(days, _)| *days < 90).collect();
            prop_assert_eq!(answer, recent.len() >= 5 && !recent.iter().any(|(_, changed)| *changed));
        }
    }
}
