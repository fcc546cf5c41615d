//! Instants, zones, and the moment an entry was begun.

use std::fmt;

use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use serde::{Deserialize, Serialize};

use crate::clock::Now;
use crate::day::{BadDay, Day, DayEnd};

/// An instant: microseconds since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Micros(pub i64);

impl Micros {
    /// As chrono's type, if chrono's range holds it (it holds far more than years 1 to 9999).
    pub fn utc(self) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp_micros(self.0)
    }

    /// Like 2026-11-24T21:40:05.123456Z. Out-of-range instants, which only a damaged or hostile
    /// file holds, are shown as the number itself.
    pub fn rfc3339(self) -> String {
        match self.utc() {
            Some(utc) => utc.to_rfc3339_opts(chrono::SecondsFormat::Micros, true),
            None => self.0.to_string(),
        }
    }

    /// Reads RFC 3339 with any offset.
    pub fn parse(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|at| Self(at.timestamp_micros()))
    }

    /// That many microseconds later, stopping at the ends of the range.
    #[must_use]
    pub fn plus(self, micros: i64) -> Self {
        Self(self.0.saturating_add(micros))
    }
}

/// The name of an IANA time zone, such as Europe/Dublin.
///
/// A name that this build's tables do not know is kept as it is: the local day is stored beside
/// it, so nothing depends on resolving an old or a very new name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(String);

/// The text cannot be the name of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a time zone is written like Europe/Dublin")]
pub struct BadZone;

impl Zone {
    /// Coordinated universal time.
    pub fn utc() -> Self {
        Self("Etc/UTC".into())
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.0
    }

    /// Whether this build's tables know the zone.
    pub fn is_known(&self) -> bool {
        self.resolve().is_some()
    }

    /// What a clock on the wall in this zone shows at that instant; in UTC if the zone is unknown.
    pub fn local(&self, at: Micros) -> Option<NaiveDateTime> {
        let utc = at.utc()?;
        Some(match self.resolve() {
            Some(zone) => utc.with_timezone(&zone).naive_local(),
            None => utc.naive_utc(),
        })
    }

    /// The instant at which a clock in this zone shows that time. In the hour that is repeated in
    /// autumn the earlier one; in the hour that is skipped in spring the moment it was skipped.
    pub fn instant(&self, local: NaiveDateTime) -> Option<Micros> {
        let zone = self.resolve()?;
        let found = zone.from_local_datetime(&local).earliest().or_else(|| {
            let later = local.checked_add_signed(chrono::TimeDelta::hours(1))?;
            zone.from_local_datetime(&later).earliest()
        })?;
        Some(Micros(found.timestamp_micros()))
    }

    fn resolve(&self) -> Option<chrono_tz::Tz> {
        self.0.parse().ok()
    }
}

impl TryFrom<String> for Zone {
    type Error = BadZone;

    fn try_from(name: String) -> Result<Self, BadZone> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte);
        if (1..=64).contains(&name.len()) && name.bytes().all(allowed) {
            Ok(Self(name))
        } else {
            Err(BadZone)
        }
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.0
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// When an entry was begun: the instant, the zone, and the day the person saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: Micros,
    /// The zone the person was in.
    pub zone: Zone,
    /// The local civil day. It is kept for good: no later change of settings moves an entry.
    pub day: Day,
}

impl Moment {
    /// The moment of that instant, on the day that a day ending at `end` gives it.
    pub fn of(now: Now, end: DayEnd) -> Result<Self, BadDay> {
        let local = now.zone.local(now.at).ok_or(BadDay)?;
        Ok(Self { day: end.day_of(local)?, at: now.at, zone: now.zone })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::try_from(name.to_owned()).unwrap()
    }

    #[test]
    fn the_day_is_the_one_the_person_saw() {
        let check = |at: &str, name: &str, day: &str| {
            let now = Now { at: Micros::parse(at).unwrap(), zone: zone(name) };
            assert_eq!(Moment::of(now, DayEnd::default()).unwrap().day.to_string(), day, "{at} {name}");
        };
        check("2026-07-16T23:00:00Z", "Europe/Dublin", "2026-07-16");
        check("2026-07-17T02:30:00Z", "Europe/Dublin", "2026-07-17");
        check("2026-11-24T12:00:00Z", "Pacific/Kiritimati", "2026-11-24");
        check("2026-11-24T14:30:00Z", "Pacific/Kiritimati", "2026-11-25");
        check("2024-02-29T12:00:00Z", "America/St_Johns", "2024-02-29");
        check("2026-11-24T12:00:00Z", "Nowhere/Unknown", "2026-11-24");
        check("1970-01-01T00:00:00Z", "Etc/UTC", "1969-12-31");
    }

    #[test]
    fn hours_that_happen_twice_or_never_have_an_instant() {
        let local = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        let berlin = zone("Europe/Berlin");
        let twice = berlin.instant(local("2026-10-25 02:30")).unwrap();
        assert_eq!(twice.rfc3339(), "2026-10-25T00:30:00.000000Z", "the earlier of the two");
        let never = berlin.instant(local("2026-03-29 02:30")).unwrap();
        assert_eq!(never.rfc3339(), "2026-03-29T01:30:00.000000Z", "the hour after the gap");
    }

    #[test]
    fn hostile_zone_names_are_refused() {
        for bad in ["", "Europe/../../etc", "a\nb", "é", &"a".repeat(65)] {
            assert!(Zone::try_from(bad.to_owned()).is_err(), "{bad}");
        }
        assert!(!zone("Nowhere/Unknown").is_known());
    }

    #[test]
    fn instants_outside_the_calendar_do_not_panic() {
        assert_eq!(Micros(i64::MAX).rfc3339(), i64::MAX.to_string());
        assert_eq!(Zone::utc().local(Micros(i64::MIN)), None);
        assert_eq!(Micros(i64::MAX).plus(1), Micros(i64::MAX));
    }
}
