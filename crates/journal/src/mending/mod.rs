//! Ruptures, repairs, and what the two say of each other.

mod brake;
mod mood;
mod reading;
mod repairs;
mod standing;
mod status;
mod survival;
mod time_to_repair;
#[cfg(test)]
mod world;

pub use brake::{keep_last, should_pause};
pub use mood::two_falls;
pub use reading::{READ_AT_ONCE, three};
pub use repairs::{TurnedOut, frequent_without_change, note_is_due};
pub use standing::{LinkFact, LinkRefusal, Standing, may_link};
pub use status::{RuptureStatus, Share, StatusBy};
pub use survival::{Observation, Step, kaplan_meier, median};
pub use time_to_repair::{FEWEST_RUPTURES, TimeToRepair, time_to_repair};
