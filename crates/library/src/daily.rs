//! Which question to ask today.
//!
//! The rules are those of the content brief, §3.3 and §3.4; each is named where it is kept. The
//! same day, history and conditions always give the same question, so nothing needs to be stored
//! before it is shown, and a test can live through years in a second.

mod draw;
mod mix;
mod past;
mod rules;

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::{
    prompt::Prompt,
    table,
    vocabulary::{Exclusion, State},
};
use past::Past;
use rules::Rules;

/// A prompt that was on show, as today's question or through "another".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The id of the prompt. One that the library does not know is passed over.
    pub prompt_id: String,
    /// The civil day on which it was shown.
    pub day: NaiveDate,
}

/// What a person has said about how things are with them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conditions<'a> {
    /// The state they declared. None counts as settled.
    pub state: Option<State>,
    /// The circumstances that hold, beside the state and outlasting it.
    pub excludes: &'a [Exclusion],
}

/// Today's question.
///
/// What `history` says about `day` itself is passed over, so the answer is the same all day long,
/// whether or not it has been written down yet. The days may come in any order; within one day the
/// last one counts as the one that was kept.
///
/// None only if no prompt at all fits the conditions.
pub fn daily_prompt(
    day: NaiveDate,
    history: &[Shown],
    conditions: &Conditions<'_>,
) -> Option<&'static Prompt> {
    choose(&Past::new(day, history), conditions, &[])
}

/// Another question for today, when the ones in `after` did not suit.
///
/// None when everything that fits has been offered today; on a first day, all that is light.
pub fn another_prompt(
    day: NaiveDate,
    history: &[Shown],
    conditions: &Conditions<'_>,
    after: &[&str],
) -> Option<&'static Prompt> {
    let past = Past::new(day, history);
    let mut offered = after.to_vec();
    offered.extend(past.today());
    choose(&past, conditions, &offered)
}

fn choose(past: &Past<'_>, conditions: &Conditions<'_>, offered: &[&str]) -> Option<&'static Prompt> {
    let rules = Rules::new(past, conditions, offered);
    let open = table::prompts().iter().filter(|prompt| rules.allow(prompt));
    let (rested, recent): (Vec<&Prompt>, Vec<&Prompt>) = open.partition(|prompt| past.has_rested(prompt.id));
    let longest_unseen = |prompt: &&Prompt| {
        let unseen = past.days_unseen(prompt.id).unwrap_or(u32::MAX);
        (Reverse(unseen), draw::lot(past.day(), prompt.id, 0))
    };

    let kinds = if offered.is_empty() {
        mix::for_first_question(past)
    } else {
        mix::for_another_question(past, offered)
    };
    for kind in kinds {
        let rested = rested.iter().copied();
        let mut of_kind: Vec<_> = rested.filter(|p| mix::place_of(p.kind) == kind).collect();
        // Variety without neglect: a lot decides, among the half that has waited longest.
        of_kind.sort_by_cached_key(longest_unseen);
        of_kind.truncate(of_kind.len().div_ceil(2));
        let drawn = of_kind.into_iter().min_by_key(|prompt| draw::lot(past.day(), prompt.id, 1));
        if drawn.is_some() {
            return drawn;
        }
    }
    // All of it was shown lately: the longest unseen comes back first, rather than nothing.
    recent.into_iter().min_by_key(longest_unseen)
}
