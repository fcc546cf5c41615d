//! The one place that asks the system for the time and the zone.

use chrono::{DateTime, Utc};
use holdfast_journal::clock::{Clock, Now};
use holdfast_journal::moment::{Micros, Zone};

/// The system's clock, in the zone the computer is set to.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one clock of the program")]
    fn now(&self) -> Now {
        let at = DateTime::<Utc>::from(std::time::SystemTime::now());
        let zone = iana_time_zone::get_timezone().ok().and_then(|name| Zone::try_from(name).ok());
        Now { at: Micros(at.timestamp_micros()), zone: zone.unwrap_or_else(Zone::utc) }
    }
}
