//! How true a belief feels today, and how true it felt before.

use holdfast_journal::day::Day;
use holdfast_journal::id::BeliefId;
use holdfast_journal::ipc::{AnswerBelief, HowTrue};
use wasm_bindgen_futures::spawn_local;
use web_sys::SubmitEvent;
use yew::{Html, Properties, component, html, use_state};

use super::belief_after::BeliefAfter;
use super::panel::radio;
use super::words::{how_true_word, time};
use crate::components::Icon;
use crate::ipc::call;
use crate::words::tr;

/// How many earlier answers are shown at once; the rest is one press away.
const LATELY: usize = 5;

#[derive(Properties, PartialEq)]
pub struct AnswersProps {
    pub belief: BeliefId,
    /// Oldest first.
    pub answers: Vec<(Day, HowTrue)>,
    pub after: BeliefAfter,
}

#[component]
pub fn Answers(props: &AnswersProps) -> Html {
    // Nothing is chosen at first: the last answer would be the easiest one to give again.
    let chosen = use_state(|| None::<HowTrue>);
    let is_missing = use_state(|| false);
    let onsubmit = {
        let (chosen, is_missing) = (chosen.clone(), is_missing.clone());
        let (id, after) = (props.belief, props.after.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(how_true) = *chosen else { return is_missing.set(true) };
            let (chosen, is_missing, after) = (chosen.clone(), is_missing.clone(), after.clone());
            spawn_local(async move {
                match call(&AnswerBelief { id, how_true }).await {
                    Ok(()) => {
                        chosen.set(None);
                        is_missing.set(false);
                        after.look.emit(());
                        after.open.say.emit(tr("how-true-kept"));
                    }
                    Err(error) => after.fail.emit(error),
                }
            });
        }
    };
    html! {
        <section aria-labelledby="how-true">
            <h2 id="how-true">{ tr("how-true-title") }</h2>
            <form class="how-true" {onsubmit}>
                <div class="choices in-a-row" role="radiogroup" aria-labelledby="how-true">
                    { for HowTrue::ALL.into_iter().map(|one| {
                        let choose = {
                            let (chosen, is_missing) = (chosen.clone(), is_missing.clone());
                            move || {
                                chosen.set(Some(one));
                                is_missing.set(false);
                            }
                        };
                        radio("how-true", *chosen == Some(one), choose, html! { { how_true_word(one) } })
                    }) }
                </div>
                if *is_missing {
                    <p class="field-error" role="alert"><Icon name="info" />{ tr("how-true-missing") }</p>
                }
                <p><button class="button" type="submit" id="how-true-keep">{ tr("how-true-keep") }</button></p>
            </form>
            { earlier(&props.answers) }
        </section>
    }
}

fn earlier(answers: &[(Day, HowTrue)]) -> Html {
    let line = |(day, how_true): &(Day, HowTrue)| {
        html! { <li key={day.to_string()}>{ time(*day) }<span>{ how_true_word(*how_true) }</span></li> }
    };
    let mut newest_first = answers.iter().rev();
    let lately: Vec<Html> = newest_first.by_ref().take(LATELY).map(line).collect();
    let rest: Vec<Html> = newest_first.map(line).collect();
    if lately.is_empty() {
        return Html::default();
    }
    html! {
        <div class="earlier-answers">
            <h3 id="earlier-answers">{ tr("how-true-earlier") }</h3>
            <ul aria-labelledby="earlier-answers">{ lately }</ul>
            if !rest.is_empty() {
                <details class="disclose">
                    <summary>{ tr("how-true-older") }</summary>
                    <ul aria-label={tr("how-true-older")}>{ rest }</ul>
                </details>
            }
        </div>
    }
}
