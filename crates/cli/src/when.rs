//! When an entry was begun: `--day`, `--at`, `--zone`.

use chrono::NaiveDateTime;
use holdfast_journal::clock::Now;
use holdfast_journal::day::{Day, DayEnd};
use holdfast_journal::moment::{BadZone, Micros, Moment, Zone};

use crate::failure::Failure;

/// What was said about the moment of an entry; nothing of it has to be.
#[derive(Debug, Default)]
pub(crate) struct When {
    day: Option<Day>,
    at: Option<At>,
    zone: Option<Zone>,
}

#[derive(Debug)]
enum At {
    Instant(Micros),
    Local(NaiveDateTime),
}

/// The ways to write a local time.
const LOCAL_FORMS: [&str; 4] = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"];

impl When {
    pub(crate) fn parse(day: Option<&str>, at: Option<&str>, zone: Option<&str>) -> Result<Self, Failure> {
        Ok(Self {
            day: day.map(|text| self::day("--day", text)).transpose()?,
            at: at.map(instant).transpose()?,
            zone: zone.map(self::zone).transpose()?,
        })
    }

    /// The moment, with the present one for what was not said.
    pub(crate) fn moment(&self, now: Now, end: DayEnd) -> Result<Moment, Failure> {
        let zone = self.zone.clone().unwrap_or(now.zone);
        let at = match self.at {
            None => now.at,
            Some(At::Instant(at)) => at,
            Some(At::Local(local)) => zone.instant(local).ok_or_else(|| {
                Failure::refused("That time cannot be told in this zone. Give it with an offset, like 2026-11-24T21:40:00Z.")
            })?,
        };
        if let Some(day) = self.day {
            return Ok(Moment { at, zone, day });
        }
        Moment::of(Now { at, zone }, end)
            .map_err(|error| Failure::refused(format!("--at lies outside the calendar: {error}.")))
    }
}

/// Reads a day.
pub(crate) fn day(option: &str, text: &str) -> Result<Day, Failure> {
    text.parse().map_err(|error| Failure::refused(format!("{option} is not a day of the calendar: {error}.")))
}

fn instant(text: &str) -> Result<At, Failure> {
    if let Some(at) = Micros::parse(text) {
        return Ok(At::Instant(at));
    }
    let local = LOCAL_FORMS.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    local.map(At::Local).ok_or_else(|| {
        Failure::refused(
            "--at is not a time: it is written like 2026-11-24T21:40 (in --zone, or the computer's zone) or \
             2026-11-24T21:40:00+01:00.",
        )
    })
}

fn zone(name: &str) -> Result<Zone, Failure> {
    Zone::try_from(name.to_owned())
        .ok()
        .filter(Zone::is_known)
        .ok_or_else(|| Failure::refused(format!("--zone is not a time zone this program knows: {BadZone}.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(day: Option<&str>, at: Option<&str>, zone: Option<&str>) -> Result<String, Failure> {
        let dublin = Zone::try_from("Europe/Dublin".to_owned()).unwrap();
        let now = Now { at: Micros::parse("2026-11-24T12:00:00Z").unwrap(), zone: dublin };
        let moment = When::parse(day, at, zone)?.moment(now, DayEnd::default())?;
        Ok(format!("{} {} {}", moment.day, moment.at.rfc3339(), moment.zone))
    }

    #[test]
    fn what_is_not_said_is_now() {
        let check = |day, at, zone, expected: &str| assert_eq!(moment(day, at, zone).unwrap(), expected);
        check(None, None, None, "2026-11-24 2026-11-24T12:00:00.000000Z Europe/Dublin");
        check(Some("1999-12-31"), None, None, "1999-12-31 2026-11-24T12:00:00.000000Z Europe/Dublin");
        check(None, Some("2026-07-16T23:30"), None, "2026-07-16 2026-07-16T22:30:00.000000Z Europe/Dublin");
        check(
            None,
            Some("2026-07-17 01:30:05"),
            None,
            "2026-07-16 2026-07-17T00:30:05.000000Z Europe/Dublin",
        );
        check(
            None,
            Some("2031-01-01T08:00"),
            Some("Asia/Tokyo"),
            "2031-01-01 2030-12-31T23:00:00.000000Z Asia/Tokyo",
        );
        check(
            None,
            Some("2026-11-24T21:40:05.123456+01:00"),
            None,
            "2026-11-24 2026-11-24T20:40:05.123456Z Europe/Dublin",
        );
    }

    #[test]
    fn what_cannot_be_is_refused() {
        for (day, at, zone) in [
            (Some("24.11.2026"), None, None),
            (Some("2026-02-30"), None, None),
            (None, Some("yesterday"), None),
            (None, Some("2026-11-24"), None),
            (None, None, Some("Nowhere/Unknown")),
            (None, None, Some("../../etc/passwd")),
        ] {
            assert!(matches!(moment(day, at, zone), Err(Failure::Error(_))), "{day:?} {at:?} {zone:?}");
        }
    }
}
