//! Settings that lie inside the vault, because they say something about the person's habits.

use serde::{Deserialize, Serialize};

use crate::day::{Day, DayEnd};

/// All settings of one journal. A field this version does not know is kept by the vault as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Minutes without a key or a pointer after which the journal locks itself.
    pub idle: IdleMinutes,
    /// When a day ends.
    pub day_end: DayEnd,
    /// Whether the recovery code has been typed back once since it was made.
    pub recovery_confirmed: bool,
    /// Whether the person's own questions are asked among the day's questions.
    pub own_questions: bool,
    /// The day the weekly check-in was begun, or gone on with after it had rested; none before the first.
    pub check_in_since: Option<Day>,
    /// Whether the chart of the check-ins is hidden.
    pub check_in_chart_hidden: bool,
    /// The day it was last asked whether anything has changed since so many repairs; none before the first.
    pub asked_about_changes: Option<Day>,
}

/// Minutes without a key or a pointer before the journal locks itself: 1 to 60.
/// Source: the house issue, "The promise" (default 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct IdleMinutes(u16);

/// The journal can wait between one minute and one hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the journal can lock itself after 1 to 60 minutes")]
pub struct BadIdleMinutes;

impl IdleMinutes {
    /// The choices offered.
    pub const CHOICES: [u16; 7] = [1, 2, 5, 10, 15, 30, 60];

    /// Minutes.
    pub fn minutes(self) -> u16 {
        self.0
    }
}

impl Default for IdleMinutes {
    fn default() -> Self {
        Self(5)
    }
}

impl TryFrom<u16> for IdleMinutes {
    type Error = BadIdleMinutes;

    fn try_from(minutes: u16) -> Result<Self, BadIdleMinutes> {
        if (1..=60).contains(&minutes) { Ok(Self(minutes)) } else { Err(BadIdleMinutes) }
    }
}

impl From<IdleMinutes> for u16 {
    fn from(idle: IdleMinutes) -> Self {
        idle.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sensible_waits_are_taken() {
        assert!(IdleMinutes::try_from(0).is_err(), "never locking would leave the journal open for good");
        assert!(IdleMinutes::try_from(61).is_err());
        assert!(IdleMinutes::CHOICES.into_iter().all(|minutes| IdleMinutes::try_from(minutes).is_ok()));
        assert_eq!(serde_json::from_str::<Settings>("{}").unwrap(), Settings::default());
    }
}
