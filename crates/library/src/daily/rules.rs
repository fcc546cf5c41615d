//! Which prompts may be asked at all today.

use super::{
    Conditions, Question, kind_of,
    past::{Past, is_gratitude},
};
use crate::vocabulary::{Depth, Exclusion, Kind, State};

/// How many days an earlier settling question still counts for.
const SETTLED_FOR: u32 = 3;

/// The rules that hold today, whatever the mix.
pub(super) struct Rules<'a> {
    offered: &'a [&'a str],
    conditions: &'a Conditions<'a>,
    first_day: bool,
    gratitude_waits: bool,
    meaning_waits: bool,
}

impl<'a> Rules<'a> {
    pub(super) fn new(past: &Past<'_>, conditions: &'a Conditions<'a>, offered: &'a [&'a str]) -> Self {
        let state = conditions.state.unwrap_or(State::Settled);
        Self {
            offered,
            conditions,
            first_day: past.is_first_day(),
            // Brief §3.4: gratitude about weekly, not daily.
            gratitude_waits: past.had_gratitude() || offered.iter().any(|id| is_gratitude(id)),
            meaning_waits: is_upset(state) && !has_settled(past, offered),
        }
    }

    pub(super) fn allow(&self, question: &Question<'_>) -> bool {
        fits(question, self.conditions)
            && !self.offered.contains(&question.id())
            && match question {
                Question::Library(prompt) => {
                    let gentle = prompt.depth == Depth::Light;
                    let waits = match prompt.kind {
                        Kind::Gratitude => self.gratitude_waits,
                        Kind::View => self.meaning_waits,
                        Kind::Notice | Kind::Care | Kind::Ask | Kind::Free => false,
                    };
                    // The contract of the house issue: a gentle first day.
                    !waits && (gentle || !self.first_day)
                }
                Question::Own(_) => true,
            }
    }
}

/// Whether a question suits how the person is, whatever was asked before.
pub(super) fn fits(question: &Question<'_>, conditions: &Conditions<'_>) -> bool {
    let Question::Library(prompt) = question else { return true };
    let state = conditions.state.unwrap_or(State::Settled);
    let broken = state == State::FreshBreakUp;
    let hurts = |exclusion: &Exclusion| {
        // Brief §3.3 rule 5: no search for meaning in a fresh break-up, whoever declared which.
        conditions.excludes.contains(exclusion) || (broken && *exclusion == Exclusion::FreshBreakUp)
    };
    // Brief §3.4: chosen from the state the person declares; deep prompts never come by themselves.
    prompt.depth != Depth::Deep && prompt.states.contains(&state) && !prompt.excludes.iter().any(hurts)
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
    let today = offered.iter().filter_map(|id| kind_of(id));
    let kinds: Vec<Kind> = past.kept(SETTLED_FOR).chain(today).collect();
    kinds.contains(&Kind::Notice) && kinds.contains(&Kind::Care)
}
