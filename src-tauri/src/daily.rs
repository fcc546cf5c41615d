//! The day's question: the library's choice, the vault's memory of what was offered.

use holdfast_journal::day::Day;
use holdfast_journal::ipc::{PromptOfferView, PromptView, PromptWish};
use holdfast_journal::library::State;
use holdfast_library::{
    Conditions, Exclusion, OWN_QUESTION, Question, Shown, another_question, daily_question, prompt,
    still_fits,
};
use holdfast_vault::{OwnPrompt, Vault, VaultError};

use crate::entry_requests::moment_now;
use crate::library::{own_question, prompt_view};

/// How far back the choice looks: the longest rule is 21 days, the order beyond it needs more.
const MEMORY_DAYS: i64 = 400;

/// Says how the person is, and what there is to ask then.
pub(crate) fn declare(vault: &Vault, state: State) -> Result<PromptOfferView, VaultError> {
    vault.declare_state(moment_now(vault)?.day, state)?;
    offer(vault, PromptWish::Look)
}

/// Does what the person wishes, and says what there is today.
pub(crate) fn offer(vault: &Vault, wish: PromptWish) -> Result<PromptOfferView, VaultError> {
    let today = moment_now(vault)?.day;
    match wish {
        PromptWish::Rest => vault.rest_prompts(today, true)?,
        PromptWish::Wake => vault.rest_prompts(today, false)?,
        PromptWish::Look | PromptWish::Another => {}
    }
    let state = vault.declared_state(today)?;
    let so_far = vault.prompt_day(today)?;
    if so_far.resting {
        return Ok(PromptOfferView { prompt: None, resting: true, answer: None, state });
    }
    let person = Person::ask(vault)?;
    let mixed_in: Vec<&str> = person.mixed_in().collect();
    let starred: Vec<&str> = person.starred.iter().map(String::as_str).collect();
    let hidden: &[Exclusion] = if vault.break_up_is_fresh(today)? { &[Exclusion::FreshBreakUp] } else { &[] };
    let conditions = Conditions {
        // The stored words of both are the same; a test holds them together.
        state: holdfast_library::State::from_slug(state.word()),
        excludes: hidden,
        starred: &starred,
        own: &mixed_in,
    };
    let history = history(vault, today)?;

    // A question that is known or asked no more is passed over, and so is one that no longer suits.
    let standing = so_far.offered.last().and_then(|id| person.find(id));
    let standing = standing.filter(|question| still_fits(question, &conditions));
    let fresh = match (wish, standing) {
        (PromptWish::Another, _) | (_, None) if !so_far.offered.is_empty() => {
            let after: Vec<&str> = so_far.offered.iter().map(String::as_str).collect();
            another_question(today.date(), &history, &conditions, &after)
        }
        (_, Some(_)) => None,
        (_, None) => daily_question(today.date(), &history, &conditions),
    };
    if let Some(fresh) = fresh {
        vault.offer_prompt(today, fresh.id())?;
    }
    let shown = fresh.or(standing);
    let answer = shown.map(|shown| vault.entries().answer(today, shown.id())).transpose()?.flatten();
    Ok(PromptOfferView { prompt: shown.and_then(|shown| person.view(&shown)), resting: false, answer, state })
}

fn history(vault: &Vault, today: Day) -> Result<Vec<Shown>, VaultError> {
    let since = today.date() - chrono::TimeDelta::days(MEMORY_DAYS);
    let since = Day::try_from(since).unwrap_or(today);
    let offers = vault.prompts_since(since)?;
    Ok(offers.into_iter().map(|(prompt_id, day)| Shown { prompt_id, day: day.date() }).collect())
}

/// What the person has of their own: questions and stars.
struct Person {
    own: Vec<OwnPrompt>,
    mix: bool,
    starred: Vec<String>,
}

impl Person {
    fn ask(vault: &Vault) -> Result<Self, VaultError> {
        Ok(Self {
            own: vault.own_prompts()?,
            mix: vault.settings()?.own_questions,
            starred: vault.starred_prompts()?,
        })
    }

    /// The ids of the questions that may come up by themselves.
    fn mixed_in(&self) -> impl Iterator<Item = &str> {
        self.own.iter().filter(|own| self.mix && !own.retired).map(|own| own.id.as_str())
    }

    /// The question with that id, if it may be asked: one of their own that was retired may not,
    /// and none of their own may once they are no longer mixed in.
    fn find(&self, id: &str) -> Option<Question<'_>> {
        if id.starts_with(OWN_QUESTION) {
            self.mixed_in().find(|own| *own == id).map(Question::Own)
        } else {
            prompt(id).map(Question::Library)
        }
    }

    fn view(&self, question: &Question<'_>) -> Option<PromptView> {
        match question {
            Question::Library(prompt) => Some(prompt_view(prompt, &self.starred)),
            Question::Own(id) => self.own.iter().find(|own| own.id == *id).map(own_question),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_and_the_journal_have_the_same_states() {
        let known = holdfast_library::State::ALL.iter().map(|state| state.slug());
        assert!(State::ALL.into_iter().map(State::word).eq(known));
    }
}
