//! The words of a belief, and what can be done with it as a whole.

use holdfast_journal::ipc::{BeliefView, RemoveBelief, SaveBelief};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};

use super::belief_after::BeliefAfter;
use super::typing::{Keeping, Rule};
use super::words::time;
use super::words_form::WordsForm;
use crate::components::{Icon, OpenContext, PageTitle, Undo, use_focus_next};
use crate::failure;
use crate::ipc::call;
use crate::route::Route;
use crate::words::tr;

/// The button that changes the words.
const CHANGE: &str = "belief-change";

#[derive(Properties, PartialEq)]
pub struct BeliefHeadProps {
    pub belief: BeliefView,
    pub after: BeliefAfter,
}

#[component]
pub fn BeliefHead(props: &BeliefHeadProps) -> Html {
    let BeliefHeadProps { belief, after } = props;
    let is_edited = use_state(|| false);
    let focus = use_focus_next();
    let id = belief.id;
    let back = {
        let is_edited = is_edited.clone();
        Callback::from(move |()| {
            is_edited.set(false);
            focus.emit(CHANGE.to_owned());
        })
    };
    let on_saved = {
        let (is_edited, after) = (is_edited.clone(), after.clone());
        Callback::from(move |_left| {
            is_edited.set(false);
            // The title takes the focus, since its words are others then.
            after.look.emit(());
            after.open.say.emit(tr("belief-changed"));
        })
    };
    let keeping =
        Keeping::new(move |text| async move { call(&SaveBelief { id: Some(id), text }).await.map(|_| ()) });
    let remove = {
        let after = after.clone();
        move |_| {
            let after = after.clone();
            spawn_local(async move {
                match call(&RemoveBelief { id, removed: true }).await {
                    Ok(()) => {
                        offer_back(after.open.clone(), id, tr("belief-removed"));
                        after.open.go.emit(Route::Beliefs);
                    }
                    Err(error) => after.fail.emit(error),
                }
            });
        }
    };
    html! {
        <header class="head belief-head">
            <div>
                <p class="over"><a href={Route::Beliefs.href()}>{ tr("mending-beliefs") }</a></p>
                <PageTitle text={belief.text.clone()} />
                <p class="hint">{ tr("belief-since") }{ " " }{ time(belief.day) }</p>
            </div>
            if *is_edited {
                <div class="wide">
                    <WordsForm id="belief-words" rule={Rule::Belief} before={belief.text.clone()} label={tr("belief-words")} hint={tr("belief-words-hint")}
                        save={tr("belief-keep")} {keeping} {on_saved} on_failed={after.fail.clone()} on_cancel={back} />
                </div>
            } else {
                <div class="row">
                    <button class="button" type="button" id={CHANGE} onclick={move |_| is_edited.set(true)}><Icon name="pencil" />{ tr("belief-change") }</button>
                    <button class="button quiet" type="button" id="belief-remove" onclick={remove}><Icon name="trash" />{ tr("belief-remove") }</button>
                </div>
            }
        </header>
    }
}

/// Taking back that it was removed.
fn offer_back(open: OpenContext, id: holdfast_journal::id::BeliefId, text: String) {
    let offer = open.offer_undo.clone();
    let take_back = Callback::from(move |()| {
        let open = open.clone();
        spawn_local(async move {
            match call(&RemoveBelief { id, removed: false }).await {
                Ok(()) => {
                    open.say.emit(tr("belief-back"));
                    open.go.emit(Route::Belief(id));
                }
                Err(error) => offer_back(open, id, failure::sentence(&error)),
            }
        });
    });
    offer.emit(Undo { text, take_back });
}
