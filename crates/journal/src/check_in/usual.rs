//! What is usual for a person in one strand, and whether the last weeks left it.
//!
//! Source: content brief, §5.2, "Showing change honestly", 1 and 2. Two things are decided here, because
//! the brief leaves them open:
//!
//! - *The weeks that are judged are no part of the range they are judged by.* From the lowest to the
//!   highest of values that include the last three, those three could never lie outside. So the last three
//!   are set aside, though never one of the first four: those are where a range begins. With five, six or
//!   seven values the range is that of the first four, and until there are seven no three in a row can be
//!   outside.
//! - *Weeks without a value are passed over.* They are not a 0 and do not take over the value before them;
//!   they neither begin nor end a row of three. Where the newest check-in has no value, nothing is said
//!   about lately at all.

use super::{Mean, Reading, StrandValue};

/// The first values of a strand are dots and nothing else: people tend to begin when things are hard, so
/// the weeks after would look like a change by themselves.
pub const FIRST_DOTS: usize = 4;

/// A range is taken from this many values at most, the newest before those judged.
pub const WINDOW: usize = 8;

/// So many values in a row have to lie outside, on the same side, before a word is said about it.
pub const IN_A_ROW: usize = 3;

/// What may be shown of one strand besides its dots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Showing {
    /// Nothing: up to four values so far, in these words.
    OnlyDots,
    /// What is usual.
    Usual {
        /// The median of the first four values, which stays where it is.
        baseline: Mean,
        /// The range.
        range: UsualRange,
        /// Where the last weeks lie; none where the newest check-in has no value, so that nothing is known
        /// of lately.
        place: Option<Place>,
    },
}

/// Between which values the person's weeks usually lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsualRange {
    /// The lowest.
    pub low: Mean,
    /// The highest.
    pub high: Mean,
    /// How many values it was taken from, from 4 to 8, those included that were left out at the ends.
    pub values: usize,
}

/// Where the last weeks lie. No side is better than the other, in any strand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Not three in a row outside on the same side. One or two may be.
    Inside,
    /// The last three are all below the range.
    Below,
    /// The last three are all above the range.
    Above,
}

/// What may be shown of a series, oldest first, about one bond or about people in general.
///
/// Only check-ins in the words of the newest one count: a change of wording begins anew.
pub fn showing(series: &[Reading<'_>]) -> Showing {
    let Some(newest) = series.last() else { return Showing::OnlyDots };
    let means: Vec<Mean> = series
        .iter()
        .filter(|reading| reading.version == newest.version)
        .filter_map(|reading| reading.value.map(StrandValue::mean))
        .collect();
    let Some(later) = means.len().checked_sub(FIRST_DOTS).filter(|later| *later > 0) else {
        return Showing::OnlyDots;
    };
    let (earlier, judged) = means.split_at(means.len() - later.min(IN_A_ROW));
    let range = usual_range(earlier);
    Showing::Usual {
        baseline: median_of_first(&means),
        range,
        place: newest.value.map(|_| place(range, judged)),
    }
}

/// The middle of the first four: half way between the second and the third by size.
fn median_of_first(means: &[Mean]) -> Mean {
    let first = sorted(&means[..FIRST_DOTS]);
    first[FIRST_DOTS / 2 - 1].between(first[FIRST_DOTS / 2])
}

/// From the lowest to the highest of up to eight values. Once there are more than eight, the lowest and
/// the highest of the last eight are left out, so that one odd week does not widen the range for months.
fn usual_range(earlier: &[Mean]) -> UsualRange {
    let window = sorted(&earlier[earlier.len().saturating_sub(WINDOW)..]);
    let left_out = usize::from(earlier.len() > WINDOW);
    UsualRange { low: window[left_out], high: window[window.len() - 1 - left_out], values: window.len() }
}

fn place(range: UsualRange, judged: &[Mean]) -> Place {
    if judged.len() < IN_A_ROW {
        Place::Inside
    } else if judged.iter().all(|mean| *mean < range.low) {
        Place::Below
    } else if judged.iter().all(|mean| *mean > range.high) {
        Place::Above
    } else {
        Place::Inside
    }
}

fn sorted(means: &[Mean]) -> Vec<Mean> {
    let mut means = means.to_vec();
    means.sort_unstable();
    means
}

#[cfg(test)]
mod tests;
