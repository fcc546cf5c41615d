//! Time is passed in. The one implementation that asks the system lives in the vault's crate.

use crate::moment::{Micros, Zone};

/// What a clock on the wall shows: an instant, and the zone the person is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// The instant.
    pub at: Micros,
    /// The zone the computer is set to.
    pub zone: Zone,
}

/// Tells the time. Tests bring their own.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Now;
}
