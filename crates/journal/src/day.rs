//! The local civil day an entry belongs to, and the hour at which a day ends.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A civil date from 0001-01-01 to 9999-12-31, as a wall calendar shows it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// The text was not a date of the form 2026-11-24.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a day is written like 2026-11-24, from year 0001 to 9999")]
pub struct BadDay;

impl Day {
    /// The day of that year, month and day of month, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, BadDay> {
        NaiveDate::from_ymd_opt(year, month, day).ok_or(BadDay).and_then(Self::try_from)
    }

    /// Days since 0001-01-01, which is 0. The high part of an entry's search key.
    pub fn number(self) -> i64 {
        i64::from(self.0.num_days_from_ce()) - 1
    }

    /// The day before, unless this is the first one.
    pub fn previous(self) -> Option<Self> {
        self.0.pred_opt().and_then(|date| Self::try_from(date).ok())
    }

    /// The day after, unless this is the last one.
    pub fn next(self) -> Option<Self> {
        self.0.succ_opt().and_then(|date| Self::try_from(date).ok())
    }

    /// The date, for arithmetic.
    pub fn date(self) -> NaiveDate {
        self.0
    }
}

impl TryFrom<NaiveDate> for Day {
    type Error = BadDay;

    fn try_from(date: NaiveDate) -> Result<Self, BadDay> {
        if (1..=9999).contains(&date.year()) { Ok(Self(date)) } else { Err(BadDay) }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = BadDay;

    fn from_str(text: &str) -> Result<Self, BadDay> {
        // Exactly ten characters: chrono alone would also take 2026-1-1 and +02026-01-01.
        let shape = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return Err(BadDay);
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| BadDay).and_then(Self::try_from)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

/// *The day ends at*: minutes after midnight, 0 to 300, so that writing at half past one still
/// belongs to the evening before. Source: contracts, "Ids and time" (00:00–05:00, default 03:00).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct DayEnd(u16);

/// The day can only end between midnight and five in the morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the day can end at any time from 00:00 to 05:00")]
pub struct BadDayEnd;

impl DayEnd {
    /// The latest choice: five in the morning.
    pub const LATEST_MINUTES: u16 = 300;

    /// Which day a moment on the wall clock belongs to.
    pub fn day_of(self, local: NaiveDateTime) -> Result<Day, BadDay> {
        local
            .checked_sub_signed(TimeDelta::minutes(self.0.into()))
            .ok_or(BadDay)
            .and_then(|shifted| shifted.date().try_into())
    }

    /// Minutes after midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// As a time of day.
    pub fn time(self) -> NaiveTime {
        NaiveTime::MIN + TimeDelta::minutes(self.0.into())
    }
}

impl Default for DayEnd {
    fn default() -> Self {
        Self(180)
    }
}

impl TryFrom<u16> for DayEnd {
    type Error = BadDayEnd;

    fn try_from(minutes: u16) -> Result<Self, BadDayEnd> {
        if minutes <= Self::LATEST_MINUTES { Ok(Self(minutes)) } else { Err(BadDayEnd) }
    }
}

impl From<DayEnd> for u16 {
    fn from(end: DayEnd) -> Self {
        end.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn writing_after_midnight_belongs_to_the_evening_before() {
        let check = |minutes: u16, local: &str, day: &str| {
            let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
            assert_eq!(DayEnd::try_from(minutes).unwrap().day_of(local).unwrap().to_string(), day);
        };
        check(180, "2026-11-24 02:59", "2026-11-23");
        check(180, "2026-11-24 03:00", "2026-11-24");
        check(0, "2026-11-24 00:00", "2026-11-24");
        check(300, "2024-03-01 04:59", "2024-02-29");
        check(180, "2026-01-01 01:00", "2025-12-31");
    }

    #[test]
    fn days_are_numbered_from_the_first() {
        assert_eq!(Day::new(1, 1, 1).unwrap().number(), 0);
        assert_eq!(Day::new(2026, 11, 24).unwrap().number(), 739_943);
        assert_eq!(Day::new(1, 1, 1).unwrap().previous(), None);
        assert_eq!(Day::new(9999, 12, 31).unwrap().next(), None);
    }

    #[test]
    fn only_iso_days_are_read() {
        for bad in ["", "2026-1-1", "2026-02-30", "24.11.2026", "0000-01-01", "+2026-01-1", "２026-01-01"] {
            assert_eq!(bad.parse::<Day>(), Err(BadDay), "{bad}");
        }
        assert!(DayEnd::try_from(301).is_err());
    }

    proptest! {
        #[test]
        fn every_day_survives_its_own_spelling(number in 0i32..3_652_059) {
            let date = NaiveDate::from_num_days_from_ce_opt(number + 1).unwrap();
            let day = Day::try_from(date).unwrap();
            prop_assert_eq!(day.to_string().parse(), Ok(day));
            prop_assert_eq!(day.number(), i64::from(number));
        }
    }
}
