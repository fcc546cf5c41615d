//! The history of what was shown, seen from one day.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::{Shown, kind_of};
use crate::vocabulary::Kind;

/// Brief §3.4: no repeat inside 21 days unless starred.
const REST: u32 = 21;
/// A starred question comes back sooner; a week keeps it from crowding out the others.
const STARRED_REST: u32 = 6;
/// Brief §3.4: gratitude about weekly.
const WEEK: u32 = 7;

/// What was shown, by distance from today.
///
/// Days are numbers counted from year 1, so that no step from any date can overflow. A day after
/// today (a clock set back, a flight west) keeps its prompt away as well.
pub(super) struct Past<'a> {
    day: i32,
    today: Vec<&'a str>,
    /// Days between today and the nearest other day on which the prompt was shown.
    nearest: BTreeMap<&'a str, u32>,
    /// The prompt a person stayed with, by number of the day.
    kept: BTreeMap<i32, &'a str>,
    gratitude: Option<u32>,
}

impl<'a> Past<'a> {
    pub(super) fn new(day: NaiveDate, history: &'a [Shown]) -> Self {
        let now = day.num_days_from_ce();
        let mut past = Self {
            day: now,
            today: Vec::new(),
            nearest: BTreeMap::new(),
            kept: BTreeMap::new(),
            gratitude: None,
        };
        for shown in history {
            let id = shown.prompt_id.as_str();
            let then = shown.day.num_days_from_ce();
            let distance = now.abs_diff(then);
            if distance == 0 {
                past.today.push(id);
                continue;
            }
            let nearest = past.nearest.entry(id).or_insert(distance);
            *nearest = (*nearest).min(distance);
            if then < now {
                past.kept.insert(then, id);
            }
        }
        let thanks = past.nearest.iter().filter(|(id, _)| is_gratitude(id));
        past.gratitude = thanks.map(|(_, days)| *days).min();
        past
    }

    /// The number of the day.
    pub(super) fn day(&self) -> i32 {
        self.day
    }

    /// How many days of the week are over.
    pub(super) fn days_since_monday(&self) -> u32 {
        // Day 1 of year 1 was a Monday.
        (self.day - 1).rem_euclid(7).unsigned_abs()
    }

    /// What was shown on the day itself, in the order of the history.
    pub(super) fn today(&self) -> impl Iterator<Item = &'a str> {
        self.today.iter().copied()
    }

    /// Whether nothing was ever shown before.
    pub(super) fn is_first_day(&self) -> bool {
        self.nearest.is_empty()
    }

    /// Whether a prompt may come back.
    pub(super) fn has_rested(&self, id: &str, starred: bool) -> bool {
        let rest = if starred { STARRED_REST } else { REST };
        self.days_unseen(id).is_none_or(|days| days > rest)
    }

    /// Days since a prompt was shown. None for one that never was.
    pub(super) fn days_unseen(&self, id: &str) -> Option<u32> {
        self.nearest.get(id).copied()
    }

    /// Whether a gratitude prompt was shown within a week.
    pub(super) fn had_gratitude(&self) -> bool {
        self.gratitude.is_some_and(|distance| distance < WEEK)
    }

    /// The kinds a person stayed with on this many days up to yesterday.
    pub(super) fn kept(&self, days: u32) -> impl Iterator<Item = Kind> {
        let first = self.day.saturating_sub_unsigned(days);
        let ids = self.kept.range(first..).map(|(_, id)| id);
        ids.filter_map(|id| kind_of(id))
    }
}

/// Whether this is a gratitude prompt of the library.
pub(super) fn is_gratitude(id: &str) -> bool {
    kind_of(id) == Some(Kind::Gratitude)
}
