//! An invented person who opens the journal on some days, and presses "another" on some of them.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use holdfast_library::{Conditions, Exclusion, Prompt, Shown, State};

use crate::asked::{another_prompt, daily_prompt};
use proptest::prelude::*;

/// One day on which the journal is opened.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Visit {
    /// Days since the visit before.
    pub(crate) gap: u64,
    pub(crate) swaps: usize,
    pub(crate) state: Option<State>,
    pub(crate) unsafe_now: bool,
}

/// What was put before a person on one day; the last one was kept.
#[derive(Debug)]
pub(crate) struct Day {
    pub(crate) date: NaiveDate,
    pub(crate) visit: Visit,
    pub(crate) offered: Vec<&'static Prompt>,
    /// When each prompt was last shown before this day.
    pub(crate) last: BTreeMap<&'static str, NaiveDate>,
}

impl Day {
    pub(crate) fn kept(&self) -> &'static Prompt {
        self.offered[self.offered.len() - 1]
    }
}

impl Visit {
    pub(crate) const EVERY_DAY: Self = Self { gap: 1, swaps: 0, state: None, unsafe_now: false };

    pub(crate) fn hidden(&self) -> &'static [Exclusion] {
        if self.unsafe_now { &[Exclusion::NotSafe] } else { &[] }
    }
}

/// Lives through all visits, writing down what was shown as the app does.
pub(crate) fn live(start: NaiveDate, visits: &[Visit]) -> Vec<Day> {
    let mut date = start;
    let mut history: Vec<Shown> = Vec::new();
    let mut last = BTreeMap::new();
    let mut days = Vec::new();
    for &visit in visits {
        date = date.checked_add_days(Days::new(visit.gap)).expect("a later day");
        let conditions = Conditions { state: visit.state, excludes: visit.hidden(), ..Conditions::default() };
        let mut offered = Vec::new();
        let mut next = daily_prompt(date, &history, &conditions);
        while let Some(prompt) = next {
            offered.push(prompt);
            history.push(Shown { prompt_id: prompt.id.to_owned(), day: date });
            if offered.len() > visit.swaps {
                break;
            }
            let after: Vec<&str> = offered.iter().map(|p| p.id).collect();
            next = another_prompt(date, &history, &conditions, &after);
        }
        assert!(!offered.is_empty(), "nothing was offered on {date}");
        let before = last.clone();
        last.extend(offered.iter().map(|p| (p.id, date)));
        days.push(Day { date, visit, offered, last: before });
    }
    days
}

/// Any first day in a few centuries.
pub(crate) fn starts() -> impl Strategy<Value = NaiveDate> {
    (700_000..760_000).prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n).expect("a date"))
}

/// Visits of people who come daily or not, swap seldom or often, in changing states.
pub(crate) fn visits(most: usize) -> impl Strategy<Value = Vec<Visit>> {
    let state = prop::option::of(prop::sample::select(State::ALL));
    let swaps = prop_oneof![4 => Just(0), 3 => 1..4_usize, 1 => 4..150_usize];
    let gap = prop_oneof![6 => Just(1), 2 => 2..9_u64, 1 => 9..60_u64];
    let visit = (gap, swaps, state, prop::bool::weighted(0.1));
    let visit = visit.prop_map(|(gap, swaps, state, unsafe_now)| Visit { gap, swaps, state, unsafe_now });
    // Most people stay in a state for some days.
    let spell = (visit, 1..10_usize).prop_map(|(visit, days)| vec![visit; days]);
    prop::collection::vec(spell, 1..most / 5).prop_map(|spells| spells.concat())
}
