//! Takes two times by turns, many times over.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::Outcome;

/// How often something is done.
#[derive(Debug, Clone, Copy)]
pub struct Often {
    /// Before anything counts: caches fill, statements are prepared.
    pub warm_up: usize,
    /// And then counted.
    pub counted: usize,
}

/// How long something took each time, shortest first.
#[derive(Debug, Default)]
pub struct Samples(Vec<Duration>);

impl Samples {
    /// Those times, in whatever order.
    pub fn new(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    /// The time within which that many percent were done.
    pub fn percentile(&self, percent: usize) -> Duration {
        let rank = (self.0.len() * percent).div_ceil(100).max(1);
        self.0.get(rank - 1).copied().unwrap_or_default()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

/// Our times beside those of the limit.
#[derive(Debug, Default)]
pub struct Pair {
    /// What Holdfast took.
    pub ours: Samples,
    /// What the same work takes without it.
    pub limit: Samples,
}

/// Does both by turns, and each of them first every other time: whatever else happens on the
/// machine then happens to both. Both say themselves how long they took, so that they can prepare
/// and clear up without being timed.
pub fn by_turns(
    often: Often,
    mut ours: impl FnMut() -> Outcome<Duration>,
    mut limit: impl FnMut() -> Outcome<Duration>,
) -> Outcome<Pair> {
    let (mut our_times, mut limit_times) = (Vec::new(), Vec::new());
    for turn in 0..often.warm_up + often.counted {
        let (our_time, limit_time) = if turn % 2 == 0 {
            let first = ours()?;
            (first, limit()?)
        } else {
            let first = limit()?;
            (ours()?, first)
        };
        if turn >= often.warm_up {
            our_times.push(our_time);
            limit_times.push(limit_time);
        }
    }
    Ok(Pair { ours: Samples::new(our_times), limit: Samples::new(limit_times) })
}

/// How long that takes. What comes out of it is dropped after the time is taken.
pub fn timed<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<Duration> {
    let begun = Instant::now();
    let outcome = black_box(work()?);
    let took = begun.elapsed();
    drop(outcome);
    Ok(took)
}
