//! The day's question: the library's choice, the vault's memory of what was offered.

use holdfast_journal::day::Day;
use holdfast_journal::ipc::{PromptOfferView, PromptView, PromptWish};
use holdfast_library::{Conditions, Prompt, Shown, another_prompt, daily_prompt, prompt, reason};
use holdfast_vault::{Vault, VaultError};

use crate::entry_requests::moment_now;

/// How far back the choice looks: the longest rule is 21 days, the order beyond it needs more.
const MEMORY_DAYS: i64 = 400;

/// Does what the person wishes, and says what there is today.
pub(crate) fn offer(vault: &Vault, wish: PromptWish) -> Result<PromptOfferView, VaultError> {
    let today = moment_now(vault)?.day;
    match wish {
        PromptWish::Rest => vault.rest_prompts(today, true)?,
        PromptWish::Wake => vault.rest_prompts(today, false)?,
        PromptWish::Look | PromptWish::Another => {}
    }
    let so_far = vault.prompt_day(today)?;
    if so_far.resting {
        return Ok(PromptOfferView { prompt: None, resting: true, answer: None });
    }
    // A prompt that a later version of the library no longer has is passed over.
    let standing = so_far.offered.last().and_then(|id| prompt(id));
    let history = history(vault, today)?;
    let conditions = Conditions::default();
    let fresh = match (wish, standing) {
        (PromptWish::Another, _) => {
            let after: Vec<&str> = so_far.offered.iter().map(String::as_str).collect();
            another_prompt(today.date(), &history, &conditions, &after)
        }
        (_, Some(_)) => None,
        (_, None) => daily_prompt(today.date(), &history, &conditions),
    };
    if let Some(fresh) = fresh {
        vault.offer_prompt(today, fresh.id)?;
    }
    let shown = fresh.or(standing);
    let answer = shown.map(|prompt| vault.entries().answer(today, prompt.id)).transpose()?.flatten();
    Ok(PromptOfferView { prompt: shown.map(view), resting: false, answer })
}

fn history(vault: &Vault, today: Day) -> Result<Vec<Shown>, VaultError> {
    let since = today.date() - chrono::TimeDelta::days(MEMORY_DAYS);
    let since = Day::try_from(since).unwrap_or(today);
    let offers = vault.prompts_since(since)?;
    Ok(offers.into_iter().map(|(prompt_id, day)| Shown { prompt_id, day: day.date() }).collect())
}

fn view(prompt: &Prompt) -> PromptView {
    // The build makes sure that every concept has a reason.
    let reason = reason(prompt.concept);
    PromptView {
        id: prompt.id.to_owned(),
        version: prompt.version,
        text: prompt.text.to_owned(),
        minutes: prompt.minutes,
        about: reason.map_or_else(String::new, |reason| reason.title.to_owned()),
        why: reason.map_or_else(String::new, |reason| reason.text.to_owned()),
    }
}
