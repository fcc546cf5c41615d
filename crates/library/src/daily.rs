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
    vocabulary::{Exclusion, Kind, State},
};
use past::Past;
use rules::Rules;

/// How the id of a person's own question begins. No id of the library does.
pub const OWN_QUESTION: &str = "own-";

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
    /// The ids of the questions they starred: these may come back after a week.
    pub starred: &'a [&'a str],
    /// The ids of their own questions that are to be asked among the library's. Each begins with
    /// [`OWN_QUESTION`].
    pub own: &'a [&'a str],
}

/// A question that may be asked today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question<'a> {
    /// One of the library's.
    Library(&'static Prompt),
    /// One of the person's own, by its id. It counts as free, and fits every state: they know
    /// themselves what suits them.
    Own(&'a str),
}

impl<'a> Question<'a> {
    /// Its id.
    pub fn id(&self) -> &'a str {
        match self {
            Self::Library(prompt) => prompt.id,
            Self::Own(id) => id,
        }
    }

    fn kind(&self) -> Kind {
        match self {
            Self::Library(prompt) => prompt.kind,
            Self::Own(_) => Kind::Free,
        }
    }
}

/// The kind of the question with this id, as the history has it. None for one that is known no more.
fn kind_of(id: &str) -> Option<Kind> {
    if id.starts_with(OWN_QUESTION) { Some(Kind::Free) } else { Some(table::prompt(id)?.kind) }
}

/// Today's question.
///
/// What `history` says about `day` itself is passed over, so the answer is the same all day long,
/// whether or not it has been written down yet. The days may come in any order; within one day the
/// last one counts as the one that was kept.
///
/// None only if nothing at all fits the conditions.
pub fn daily_question<'a>(
    day: NaiveDate,
    history: &[Shown],
    conditions: &Conditions<'a>,
) -> Option<Question<'a>> {
    choose(&Past::new(day, history), conditions, &[])
}

/// Another question for today, when the ones in `after` did not suit.
///
/// None when everything that fits has been offered today; on a first day, all that is light.
pub fn another_question<'a>(
    day: NaiveDate,
    history: &[Shown],
    conditions: &Conditions<'a>,
    after: &[&str],
) -> Option<Question<'a>> {
    let past = Past::new(day, history);
    let mut offered = after.to_vec();
    offered.extend(past.today());
    choose(&past, conditions, &offered)
}

/// Whether a question that stands may still be asked under these conditions: its state fits and it
/// would not hurt. What was declared later may have changed that.
pub fn still_fits(question: &Question<'_>, conditions: &Conditions<'_>) -> bool {
    rules::fits(question, conditions)
}

fn choose<'a>(past: &Past<'_>, conditions: &Conditions<'a>, offered: &[&str]) -> Option<Question<'a>> {
    let rules = Rules::new(past, conditions, offered);
    let library = table::prompts().iter().map(Question::Library);
    let all = library.chain(conditions.own.iter().map(|id| Question::Own(id)));
    let open = all.filter(|question| rules.allow(question));
    let has_rested =
        |question: &Question<'_>| past.has_rested(question.id(), conditions.starred.contains(&question.id()));
    let (rested, recent): (Vec<Question<'_>>, Vec<Question<'_>>) = open.partition(has_rested);
    let longest_unseen = |question: &Question<'_>| {
        let unseen = past.days_unseen(question.id()).unwrap_or(u32::MAX);
        (Reverse(unseen), draw::lot(past.day(), question.id(), 0))
    };

    let kinds = if offered.is_empty() {
        mix::for_first_question(past)
    } else {
        mix::for_another_question(past, offered)
    };
    for kind in kinds {
        let rested = rested.iter().copied();
        let mut of_kind: Vec<_> = rested.filter(|question| mix::place_of(question.kind()) == kind).collect();
        // Variety without neglect: a lot decides, among the half that has waited longest.
        of_kind.sort_by_cached_key(longest_unseen);
        of_kind.truncate(of_kind.len().div_ceil(2));
        let drawn = of_kind.into_iter().min_by_key(|question| draw::lot(past.day(), question.id(), 1));
        if drawn.is_some() {
            return drawn;
        }
    }
    // All of it was shown lately: the longest unseen comes back first, rather than nothing.
    recent.into_iter().min_by_key(longest_unseen)
}
