//! Which prompts may be asked at all today.

use super::{
    Conditions,
    past::{Past, is_gratitude},
};
use crate::{
    prompt::Prompt,
    table,
    vocabulary::{Depth, Exclusion, Kind, State},
};

/// How many days an earlier settling question still counts for.
const SETTLED_FOR: u32 = 3;

/// The rules that hold today, whatever the mix.
pub(super) struct Rules<'a> {
    offered: &'a [&'a str],
    state: State,
    hidden: &'a [Exclusion],
    first_day: bool,
    gratitude_waits: bool,
    meaning_waits: bool,
}

impl<'a> Rules<'a> {
    pub(super) fn new(past: &Past<'_>, conditions: &Conditions<'a>, offered: &'a [&'a str]) -> Self {
        let state = conditions.state.unwrap_or(State::Settled);
        Self {
            offered,
            state,
            hidden: conditions.excludes,
            first_day: past.is_first_day(),
            // Brief §3.4: gratitude about weekly, not daily.
            gratitude_waits: past.had_gratitude() || offered.iter().any(|id| is_gratitude(id)),
            meaning_waits: is_upset(state) && !has_settled(past, offered),
        }
    }

    pub(super) fn allow(&self, prompt: &Prompt) -> bool {
        // Brief §3.4: deep prompts never arrive as the question of the day.
        let depth = match prompt.depth {
            Depth::Light => true,
            // The contract of the house issue: a gentle first day.
            Depth::Medium => !self.first_day,
            Depth::Deep => false,
        };
        let kind = match prompt.kind {
            Kind::Gratitude => !self.gratitude_waits,
            Kind::View => !self.meaning_waits,
            Kind::Notice | Kind::Care | Kind::Ask | Kind::Free => true,
        };
        // Brief §3.4: chosen from the state the person declares. Brief §3.3 rule 5, no search for
        // meaning in a fresh break-up, lies in the data: no such prompt may name that state.
        let fits = prompt.states.contains(&self.state);
        let hurts = prompt.excludes.iter().any(|e| self.hidden.contains(e));
        depth && kind && fits && !hurts && !self.offered.contains(&prompt.id)
    }
}

fn is_upset(state: State) -> bool {
    match state {
        State::Stirred | State::AfterAQuarrel | State::FreshBreakUp => true,
        State::Settled | State::Flat | State::Apart => false,
    }
}

/// Brief §3.4: after an upset, settle, then call up a caring person, then meaning. So a prompt
/// that looks for meaning waits until both of the others came, today or on the days just before.
fn has_settled(past: &Past<'_>, offered: &[&str]) -> bool {
    let today = offered.iter().filter_map(|id| table::prompt(id));
    let kinds: Vec<Kind> = past.kept(SETTLED_FOR).chain(today.map(|prompt| prompt.kind)).collect();
    kinds.contains(&Kind::Notice) && kinds.contains(&Kind::Care)
}
