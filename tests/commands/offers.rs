//! The day's question, and how the person says they are.

use std::collections::BTreeSet;

use holdfast_journal::ipc::{DeclareState, OfferPrompt, PromptOfferView, PromptWish, ReadSettings};
use holdfast_journal::library::State;
use holdfast_library::{Depth, Exclusion, Kind, Prompt, prompt, prompts};

use crate::stage::Stage;

/// How many questions a patient person asks for in a row.
const PATIENCE: usize = 60;

fn offer(stage: &Stage, wish: PromptWish) -> PromptOfferView {
    stage.ask(&OfferPrompt { wish }).unwrap()
}

fn declare(stage: &Stage, state: State) -> PromptOfferView {
    stage.ask(&DeclareState { state }).unwrap()
}

/// The library's question that is offered.
#[track_caller]
fn offered(offer: &PromptOfferView) -> &'static Prompt {
    prompt(&offer.prompt.as_ref().unwrap().id).unwrap()
}

/// Looks, then asks for another until one comes again or there are none.
fn all_offers(stage: &Stage) -> Vec<&'static Prompt> {
    let mut found: Vec<&Prompt> = Vec::new();
    let mut current = offer(stage, PromptWish::Look);
    while current.prompt.is_some() && found.len() < PATIENCE {
        let next = offered(&current);
        if found.iter().any(|before| before.id == next.id) {
            break;
        }
        found.push(next);
        current = offer(stage, PromptWish::Another);
    }
    found
}

/// As if these questions had been offered so many days ago; today for 0.
fn was_offered(stage: &Stage, days_ago: u32, ids: &[&'static str]) {
    let mut day = stage.ask(&ReadSettings {}).unwrap().today;
    for _ in 0..days_ago {
        day = day.previous().unwrap();
    }
    let ids = ids.to_vec();
    stage
        .session()
        .with_vault(move |vault| ids.iter().try_for_each(|id| vault.offer_prompt(day, id)))
        .unwrap();
}

/// The library's first question of that kind which may come up in that state.
fn one(kind: Kind, depth: Depth, state: holdfast_library::State) -> &'static str {
    let fits =
        |prompt: &&Prompt| prompt.kind == kind && prompt.depth == depth && prompt.states.contains(&state);
    prompts().iter().find(fits).unwrap().id
}

/// Whether a question looks for meaning, or would hurt while a break-up is fresh.
fn would_hurt(prompt: &Prompt) -> bool {
    prompt.kind == Kind::View || prompt.excludes.contains(&Exclusion::FreshBreakUp)
}

#[test]
fn saying_how_one_is_brings_a_question_that_fits() {
    let stage = Stage::unlocked();
    assert_eq!(offer(&stage, PromptWish::Look).state, State::Settled, "nothing was said yet");
    for state in State::ALL.into_iter().rev() {
        let declared = declare(&stage, state);
        assert_eq!(declared.state, state);
        let question = offered(&declared);
        let known = holdfast_library::State::from_slug(state.word()).unwrap();
        assert!(question.states.contains(&known), "{state:?}: {}", question.id);
        assert_eq!(offer(&stage, PromptWish::Look), declared, "{state:?}: it does not change by looking");
    }
}

#[test]
fn how_one_is_outlasts_locking() {
    for state in State::ALL {
        let stage = Stage::unlocked();
        let declared = declare(&stage, state);
        stage.relock();
        assert_eq!(offer(&stage, PromptWish::Look), declared, "{state:?}");
    }
}

#[test]
fn saying_it_while_resting_brings_no_question_and_is_kept() {
    let stage = Stage::unlocked();
    offer(&stage, PromptWish::Rest);
    let resting = declare(&stage, State::FreshBreakUp);
    assert!(resting.resting && resting.prompt.is_none());
    let awake = offer(&stage, PromptWish::Wake);
    assert_eq!(awake.state, State::FreshBreakUp);
    assert!(!would_hurt(offered(&awake)));
}

#[test]
fn another_never_brings_back_what_was_turned_down_today() {
    let stage = Stage::unlocked();
    let mut ids = vec![offered(&offer(&stage, PromptWish::Look)).id];
    for _ in 0..3 {
        ids.push(offered(&offer(&stage, PromptWish::Another)).id);
    }
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 4, "{ids:?}");
}

#[test]
fn another_before_looking_is_the_question_of_the_day() {
    let stage = Stage::unlocked();
    let first = offer(&stage, PromptWish::Another);
    assert!(first.prompt.is_some());
    assert_eq!(offer(&stage, PromptWish::Look), first);
}

#[test]
fn nothing_looks_for_meaning_while_a_break_up_is_fresh() {
    use holdfast_library::State::FreshBreakUp;
    let gentle = Stage::unlocked();
    let later = Stage::unlocked();
    // Settled and held on the days before, so that no other rule keeps such a question away.
    was_offered(&later, 2, &[one(Kind::Notice, Depth::Light, FreshBreakUp)]);
    was_offered(&later, 1, &[one(Kind::Care, Depth::Light, FreshBreakUp)]);
    for stage in [gentle, later] {
        declare(&stage, State::FreshBreakUp);
        stage.relock();
        let found = all_offers(&stage);
        assert!(found.len() > 20, "{} were offered", found.len());
        let hurting: Vec<_> =
            found.iter().filter(|prompt| would_hurt(prompt)).map(|prompt| prompt.id).collect();
        assert!(hurting.is_empty(), "{hurting:?}");
    }
}

#[test]
fn a_question_that_would_hurt_now_does_not_stand() {
    use holdfast_library::State::Settled;
    for depth in [Depth::Light, Depth::Medium] {
        let stage = Stage::unlocked();
        was_offered(&stage, 1, &[one(Kind::Notice, Depth::Light, Settled)]);
        let view = one(Kind::View, depth, Settled);
        was_offered(&stage, 0, &[view]);
        assert_eq!(offered(&offer(&stage, PromptWish::Look)).id, view, "it stands");
        let instead = declare(&stage, State::FreshBreakUp);
        assert!(!would_hurt(offered(&instead)), "{}", offered(&instead).id);
        assert_eq!(offer(&stage, PromptWish::Look), instead);
        stage.relock();
        assert_eq!(offer(&stage, PromptWish::Look), instead);
        let settled = declare(&stage, State::Settled);
        assert_ne!(offered(&settled).id, view, "what was replaced is not brought back");
    }
}

#[test]
fn a_break_up_stays_fresh_whatever_else_is_said_until_one_is_settled() {
    use holdfast_library::State::Stirred;
    let stage = Stage::unlocked();
    was_offered(&stage, 2, &[one(Kind::Notice, Depth::Light, Stirred)]);
    was_offered(&stage, 1, &[one(Kind::Care, Depth::Light, Stirred)]);
    let hurts = |prompt: &&&Prompt| prompt.excludes.contains(&Exclusion::FreshBreakUp);
    declare(&stage, State::FreshBreakUp);
    assert_eq!(declare(&stage, State::Stirred).state, State::Stirred, "the last word of the day");
    stage.relock();
    assert_eq!(all_offers(&stage).iter().filter(hurts).count(), 0);
    declare(&stage, State::Settled);
    assert!(all_offers(&stage).iter().any(|prompt| hurts(&prompt)));
}

#[test]
fn when_all_was_offered_the_last_one_stays_unless_it_hurts() {
    let stage = Stage::unlocked();
    let view = one(Kind::View, Depth::Light, holdfast_library::State::Settled);
    let mut all: Vec<&'static str> =
        prompts().iter().map(|prompt| prompt.id).filter(|id| *id != view).collect();
    all.push(view);
    was_offered(&stage, 0, &all);
    for wish in [PromptWish::Look, PromptWish::Another, PromptWish::Look] {
        assert_eq!(offered(&offer(&stage, wish)).id, view);
    }
    let none = declare(&stage, State::FreshBreakUp);
    assert!(none.prompt.is_none() && !none.resting && none.answer.is_none());
    assert!(offer(&stage, PromptWish::Another).prompt.is_none());
}
