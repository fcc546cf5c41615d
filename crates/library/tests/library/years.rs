//! Rules that hold on every day of every invented life.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use holdfast_library::{Depth, Exclusion, Kind, Prompt, State, prompts};
use proptest::prelude::*;

use crate::visits::{Day, Visit, live, starts, visits};

/// Days between two dates.
fn between(a: NaiveDate, b: NaiveDate) -> i64 {
    (b - a).num_days()
}

/// The kinds that no rule but fitness and rest can hold back.
fn is_unhindered(prompt: &Prompt) -> bool {
    matches!(prompt.kind, Kind::Notice | Kind::Care | Kind::Ask | Kind::Free)
}

fn fits(prompt: &Prompt, visit: &Visit) -> bool {
    let state = visit.state.unwrap_or(State::Settled);
    let broken = state == State::FreshBreakUp;
    prompt.depth != Depth::Deep
        && prompt.states.contains(&state)
        && !prompt.excludes.iter().any(|e| visit.hidden().contains(e))
        && !(broken && prompt.excludes.contains(&Exclusion::FreshBreakUp))
}

/// A repeat within three weeks happens only when nothing rested is left, longest unseen first.
fn repeats_are_the_last_resort(day: &Day) -> Result<(), TestCaseError> {
    for (turn, prompt) in day.offered.iter().enumerate() {
        let Some(last) = day.last.get(prompt.id) else { continue };
        if between(*last, day.date) > 21 {
            continue;
        }
        let offered: BTreeSet<_> = day.offered[..turn].iter().map(|p| p.id).collect();
        let open =
            prompts().iter().filter(|p| fits(p, &day.visit) && is_unhindered(p) && !offered.contains(p.id));
        for other in open.filter(|_| !day.last.is_empty()) {
            let seen = day.last.get(other.id);
            prop_assert!(
                seen.is_some_and(|seen| seen >= last),
                "{} came back on {} before {}",
                prompt.id,
                day.date,
                other.id
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn rules_hold_in_any_life((start, visits) in (starts(), visits(150))) {
        let days = live(start, &visits);
        let mut gratitude: Option<NaiveDate> = None;
        for day in &days {
            let ids: BTreeSet<_> = day.offered.iter().map(|p| p.id).collect();
            prop_assert_eq!(ids.len(), day.offered.len(), "nothing is offered twice in a day");
            for prompt in &day.offered {
                prop_assert!(fits(prompt, &day.visit), "{} on {}", prompt.id, day.date);
                if prompt.kind == Kind::Gratitude {
                    let since = gratitude.map(|last| between(last, day.date));
                    prop_assert!(since.is_none_or(|days| days >= 7), "gratitude after {since:?}");
                    gratitude = Some(day.date);
                }
            }
            repeats_are_the_last_resort(day)?;
        }
        for prompt in &days[0].offered {
            prop_assert_eq!(prompt.depth, Depth::Light, "the first day is gentle");
        }
    }

    #[test]
    fn meaning_comes_after_settling((start, visits) in (starts(), visits(150))) {
        let days = live(start, &visits);
        for (at, day) in days.iter().enumerate() {
            let upset = matches!(day.visit.state, Some(State::Stirred | State::AfterAQuarrel));
            let view = day.offered.iter().position(|p| p.kind == Kind::View);
            let (true, Some(view)) = (upset, view) else { continue };
            let recent = days[..at].iter().rev();
            let recent = recent.take_while(|d| between(d.date, day.date) <= 3).map(Day::kept);
            let before: Vec<Kind> = day.offered[..view]
                .iter()
                .copied()
                .chain(recent)
                .map(|p| p.kind)
                .collect();
            prop_assert!(before.contains(&Kind::Notice) && before.contains(&Kind::Care));
        }
    }

    #[test]
    fn every_full_week_of_a_daily_writer_has_the_mix(start in starts()) {
        let days = live(start, &[Visit::EVERY_DAY; 120]);
        for week in days.chunk_by(|a, b| a.date.iso_week() == b.date.iso_week()) {
            if week.len() == 7 {
                prop_assert_eq!(shares(week), [2, 2, 1, 1, 1], "week of {}", week[0].date);
            }
        }
        for seven in days.windows(7) {
            let most = shares(seven).into_iter().zip([3, 3, 2, 2, 2]);
            prop_assert!(most.clone().all(|(n, most)| n <= most), "{:?}", shares(seven));
        }
    }

    #[test]
    fn a_daily_writer_meets_nothing_twice_in_three_weeks(
        (start, swaps) in (starts(), prop::collection::vec(0..4_usize, 300)),
    ) {
        let visits = swaps.into_iter().map(|swaps| Visit { swaps, ..Visit::EVERY_DAY });
        for day in live(start, &visits.collect::<Vec<_>>()) {
            for prompt in &day.offered {
                let seen = day.last.get(prompt.id).map(|last| between(*last, day.date));
                prop_assert!(seen.is_none_or(|days| days > 21), "{} after {seen:?}", prompt.id);
            }
        }
    }
}

/// How many days were kept for notice, care, ask, view, free.
pub(crate) fn shares(days: &[Day]) -> [usize; 5] {
    let kinds = days.iter().map(|day| match day.kept().kind {
        Kind::Gratitude => Kind::Care,
        kind => kind,
    });
    let kinds: Vec<Kind> = kinds.collect();
    [Kind::Notice, Kind::Care, Kind::Ask, Kind::View, Kind::Free]
        .map(|kind| kinds.iter().filter(|&&k| k == kind).count())
}
