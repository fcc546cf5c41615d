//! What can be done about the day's question: why, how things are, another, not now.

use holdfast_journal::ipc::{PromptOfferView, PromptView, PromptWish};
use holdfast_journal::library::State;
use yew::{Callback, Html, MouseEvent, html};

use crate::components::{Icon, how_sure};
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

/// What a person asks of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Prompt(PromptWish),
    Declare(State),
}

/// What is open between the question and the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Why this question is asked.
    Why,
    /// How things are.
    State,
}

/// The buttons below an empty field.
pub fn offers(
    offer: &PromptOfferView,
    opened: &yew::UseStateHandle<Option<Panel>>,
    wish: &Callback<Wish>,
) -> Html {
    let toggle = |panel: Panel, icon: &'static str, words: String, label: Option<String>| {
        let is_open = **opened == Some(panel);
        let toggle = {
            let opened = opened.clone();
            move |_: MouseEvent| opened.set(if is_open { None } else { Some(panel) })
        };
        html! {
            <button class="button quiet" type="button" aria-label={label.clone()} title={label} aria-expanded={is_open.to_string()} aria-controls={is_open.then_some("offer-panel")} onclick={toggle}>
                <Icon name={icon} />{ words }
            </button>
        }
    };
    let ask = |icon: &'static str, words: String, prompt: PromptWish| {
        html! { <button class="button quiet" type="button" onclick={wish.reform(move |_| Wish::Prompt(prompt))}><Icon name={icon} />{ words }</button> }
    };
    let state = || {
        let word = state_word(offer.state);
        let label = tr_with("state-now", &[("state", word.clone().into())]);
        toggle(Panel::State, "waves", word, Some(label))
    };
    match &offer.prompt {
        Some(prompt) => html! {
            <>
                if prompt.concept.is_some() {
                    { toggle(Panel::Why, "circle-question-mark", tr("why-this"), None) }
                }
                { ask("shuffle", tr("another"), PromptWish::Another) }
                { ask("moon", tr("not-now"), PromptWish::Rest) }
                { state() }
            </>
        },
        None if offer.resting => ask("sun", tr("question-after-all"), PromptWish::Wake),
        None => state(),
    }
}

/// What is open between the question and the field.
pub fn panel(offer: &PromptOfferView, opened: Option<Panel>, wish: &Callback<Wish>) -> Html {
    match (opened, &offer.prompt) {
        (Some(Panel::Why), Some(prompt)) => why(prompt),
        (Some(Panel::State), _) => states(offer.state, wish),
        _ => Html::default(),
    }
}

/// Why this question: what the idea is, how sure we are, and what that rests on.
fn why(prompt: &PromptView) -> Html {
    html! {
        <div class="why" id="offer-panel">
            <p>{ &prompt.why }</p>
            if let Some(concept) = &prompt.concept {
                <p><a href={Route::Concept(Slug::new(concept)).href()}>{ tr_with("read-about", &[("about", prompt.about.clone().into())]) }</a></p>
            }
            <details class="rests-on">
                <summary>{ tr_with("rests-on", &[("count", prompt.sources.len().into())]) }</summary>
                <ol class="sources">
                    { for prompt.sources.iter().map(|source| html! {
                        <li>{ &source.citation }<span class="hint">{ how_sure(source) }</span></li>
                    }) }
                </ol>
            </details>
        </div>
    }
}

/// How things are. Said by the person, never read from what they write.
fn states(current: State, wish: &Callback<Wish>) -> Html {
    html! {
        <div class="why" id="offer-panel">
            <p id="state-question">{ tr("state-question") }</p>
            <div class="chips" role="group" aria-labelledby="state-question">
                { for State::ALL.into_iter().map(|state| {
                    let on = state == current;
                    html! {
                        <button class="chip" type="button" aria-pressed={on.to_string()} onclick={wish.reform(move |_| Wish::Declare(state))}>
                            if on { <Icon name="check" /> }{ state_word(state) }
                        </button>
                    }
                }) }
            </div>
            <p class="hint">{ tr(if current == State::FreshBreakUp { "state-break-up-hint" } else { "state-hint" }) }</p>
        </div>
    }
}

fn state_word(state: State) -> String {
    tr(match state {
        State::Settled => "state-settled",
        State::Stirred => "state-stirred",
        State::Flat => "state-flat",
        State::Apart => "state-apart",
        State::AfterAQuarrel => "state-after-a-quarrel",
        State::FreshBreakUp => "state-fresh-break-up",
    })
}
