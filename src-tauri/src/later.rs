//! A clock some days ahead, for tests of the window: they cannot wait until a letter opens. Part of no
//! program that is given to people.

use holdfast_journal::clock::{Clock, Now};
use holdfast_vault::clock::SystemClock;

/// Whole days that are added to the clock.
const VARIABLE: &str = "HOLDFAST_E2E_DAYS_LATER";

const DAY_MICROS: i64 = 24 * 60 * 60 * 1_000_000;

/// The system's clock and some days.
pub(crate) struct Later {
    days: i64,
}

impl Later {
    /// The clock a test asks for; none where it asks for none.
    pub(crate) fn from_environment() -> Option<Self> {
        let days: u16 = std::env::var(VARIABLE).ok()?.parse().ok()?;
        Some(Self { days: days.into() })
    }
}

impl Clock for Later {
    fn now(&self) -> Now {
        let Now { at, zone } = SystemClock.now();
        Now { at: at.plus(self.days * DAY_MICROS), zone }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_days_are_added() {
        let before = SystemClock.now().at;
        let later = Later { days: 30 }.now().at;
        assert!(later >= before.plus(30 * DAY_MICROS) && later < before.plus(31 * DAY_MICROS));
    }
}
