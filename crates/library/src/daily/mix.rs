//! The mix over a week.

use super::{draw, kind_of, past::Past};
use crate::vocabulary::Kind;

/// Brief §3.4: over seven days roughly two of noticing, two of care, one ask or limit, one of
/// other meanings, one free.
const MIX: [(Kind, u8); 5] =
    [(Kind::Notice, 2), (Kind::Care, 2), (Kind::Ask, 1), (Kind::View, 1), (Kind::Free, 1)];

/// The place of a kind in the mix: gratitude is care received.
pub(super) fn place_of(kind: Kind) -> Kind {
    match kind {
        Kind::Gratitude => Kind::Care,
        Kind::Notice | Kind::Care | Kind::Ask | Kind::View | Kind::Free => kind,
    }
}

/// The kinds, the one most wanted for the day's first question first.
///
/// A week has seven tickets. Those of the days since Monday are used up, and a lot is drawn among
/// the rest. So someone who comes daily gets the exact mix from Monday to Sunday, and someone who
/// comes once a week gets it over many weeks.
pub(super) fn for_first_question(past: &Past<'_>) -> [Kind; 5] {
    let kept = |days| -> Vec<Kind> { past.kept(days).map(place_of).collect() };
    let this_week = kept(past.days_since_monday());
    let (last_six_days, yesterday) = (kept(6), kept(1));
    sorted(|kind, share| {
        let left = count(&this_week, kind)..share;
        (
            left.is_empty(),
            // Across a week's edge: at most one above the share within any seven days.
            count(&last_six_days, kind) > share,
            yesterday.contains(&kind),
            lot(past, kind, if left.is_empty() { 0..share } else { left }),
        )
    })
}

/// The kinds, the one most wanted in place of what was offered today first.
///
/// The one that was just turned down comes last. Beyond that only lots decide: to hold back what
/// was kept often would put it at the end of each day's offers, where it would be kept again.
pub(super) fn for_another_question(past: &Past<'_>, offered: &[&str]) -> [Kind; 5] {
    let offered: Vec<Kind> = offered.iter().filter_map(|id| kind_of(id)).map(place_of).collect();
    // One ticket each: who turns down several in a row keeps the last one, and kinds with more tickets
    // would seldom be that.
    sorted(|kind, _| (count(&offered, kind), lot(past, kind, 0..1)))
}

fn sorted<K: Ord>(key: impl Fn(Kind, u8) -> K) -> [Kind; 5] {
    let mut kinds = MIX;
    kinds.sort_by_cached_key(|&(kind, share)| key(kind, share));
    kinds.map(|(kind, _)| kind)
}

/// The best lot among these tickets: who has more of them tends to come sooner.
fn lot(past: &Past<'_>, kind: Kind, tickets: std::ops::Range<u8>) -> Option<u64> {
    let lots = tickets.map(|ticket| draw::lot(past.day(), kind.slug(), ticket));
    lots.min()
}

fn count(kinds: &[Kind], kind: Kind) -> u8 {
    let count = kinds.iter().filter(|&&each| each == kind).count();
    u8::try_from(count).unwrap_or(u8::MAX)
}
