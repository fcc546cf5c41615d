//! One moment that speaks for a belief or against it.

use holdfast_journal::id::BeliefId;
use holdfast_journal::ipc::{BeliefMomentView, BeliefSide, ChangeMoment, DropMoment};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};

use super::belief_after::{BeliefAfter, moment_id, offer_back};
use super::moments::side_id;
use super::typing::{Keeping, Rule};
use super::words::{short_day, side_word, time};
use super::words_form::WordsForm;
use crate::components::{Dialog, use_focus_next};
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct MomentProps {
    pub belief: BeliefId,
    pub moment: BeliefMomentView,
    pub after: BeliefAfter,
}

#[component]
pub fn Moment(props: &MomentProps) -> Html {
    let MomentProps { belief, moment, after } = props;
    let is_edited = use_state(|| false);
    let is_asked = use_state(|| false);
    let focus = use_focus_next();
    let (id, name, edit) = (moment.id, moment_id(moment.id, moment.side), format!("since-{}", moment.id));
    let other = other_side(moment.side);
    let across = {
        let (after, since) = (after.clone(), moment.since.clone());
        move |_| {
            let (after, since) = (after.clone(), since.clone());
            spawn_local(async move {
                match call(&ChangeMoment { id, side: other, since }).await {
                    Ok(()) => {
                        after.focus.emit(moment_id(id, other));
                        after.look.emit(());
                        after.open.say.emit(tr_with("moment-moved", &[("side", side_word(other).into())]));
                    }
                    Err(error) => after.fail.emit(error),
                }
            });
        }
    };
    let drop_it = {
        let (after, belief, moment) = (after.clone(), *belief, moment.clone());
        Callback::from(move |()| {
            let (after, moment) = (after.clone(), moment.clone());
            spawn_local(async move {
                match call(&DropMoment { id: moment.id }).await {
                    Ok(()) => {
                        after.focus.emit(side_id(moment.side));
                        after.look.emit(());
                        if moment.still_there {
                            offer_back(after, belief, moment, tr("moment-off"));
                        } else {
                            after.open.say.emit(tr("moment-off"));
                        }
                    }
                    Err(error) => after.fail.emit(error),
                }
            });
        })
    };
    // What the entry no longer has cannot be kept again, so that is asked first.
    let off = {
        let (drop_it, is_asked, still_there) = (drop_it.clone(), is_asked.clone(), moment.still_there);
        move |_| if still_there { drop_it.emit(()) } else { is_asked.set(true) }
    };
    html! {
        <li class="moment">
            <p class="hint">{ time(moment.day) }{ " · " }<a href={Route::Read(moment.entry).href()} dir="auto">{ title(moment) }</a></p>
            <blockquote id={name.clone()} tabindex="-1" dir="auto">{ &moment.sentence }</blockquote>
            if !moment.still_there {
                <p class="hint">{ tr("moment-changed") }</p>
            }
            if *is_edited {
                { since_form(moment, after, &is_edited, move |()| focus.emit(edit.clone())) }
            } else {
                if !moment.since.is_empty() {
                    <p class="since" dir="auto">{ tr("moment-since") }{ " " }{ &moment.since }</p>
                }
                <div class="row no-print" role="group" aria-labelledby={name}>
                    <button class="button quiet small" type="button" id={edit} onclick={{ let is_edited = is_edited.clone(); move |_| is_edited.set(true) }}>
                        { tr("moment-say-since") }
                    </button>
                    <button class="button quiet small" type="button" onclick={across}>{ tr("moment-across") }</button>
                    <button class="button quiet small" type="button" onclick={off}>{ tr("moment-take-off") }</button>
                </div>
            }
            if *is_asked {
                { question(&drop_it, &is_asked) }
            }
        </li>
    }
}

fn since_form(
    moment: &BeliefMomentView,
    after: &BeliefAfter,
    is_edited: &yew::UseStateHandle<bool>,
    focus_button: impl Fn(()) + 'static,
) -> Html {
    let (id, side) = (moment.id, moment.side);
    let keeping = Keeping::new(move |since| async move { call(&ChangeMoment { id, side, since }).await });
    let back = {
        let is_edited = is_edited.clone();
        Callback::from(move |left: bool| {
            is_edited.set(false);
            if !left {
                focus_button(());
            }
        })
    };
    let on_saved = {
        let (back, after) = (back.clone(), after.clone());
        Callback::from(move |left| {
            back.emit(left);
            after.look.emit(());
            after.open.say.emit(tr("moment-since-kept"));
        })
    };
    html! {
        <WordsForm id={format!("since-field-{id}")} rule={Rule::Since} before={moment.since.clone()} label={tr("moment-since-label")}
            hint={tr("moment-since-hint")} save={tr("belief-keep")} {keeping} {on_saved} on_failed={after.fail.clone()} on_cancel={back.reform(|()| false)} />
    }
}

fn question(drop_it: &Callback<()>, is_asked: &yew::UseStateHandle<bool>) -> Html {
    let close = {
        let is_asked = is_asked.clone();
        Callback::from(move |()| is_asked.set(false))
    };
    let yes = {
        let (drop_it, close) = (drop_it.clone(), close.clone());
        move |_| {
            close.emit(());
            drop_it.emit(());
        }
    };
    let actions = html! {
        <>
            <button class="button" type="button" onclick={close.reform(|_| ())}>{ tr("moment-stays") }</button>
            <button class="button erase" type="button" onclick={yes}>{ tr("moment-take-off") }</button>
        </>
    };
    html! { <Dialog title={tr("moment-off-title")} on_close={close} {actions}><p>{ tr("moment-off-text") }</p></Dialog> }
}

/// The other of the two sides.
fn other_side(side: BeliefSide) -> BeliefSide {
    match side {
        BeliefSide::For => BeliefSide::Against,
        BeliefSide::Against => BeliefSide::For,
    }
}

/// The entry's title, or its day where it has none.
fn title(moment: &BeliefMomentView) -> String {
    if moment.title.is_empty() {
        tr_with("moment-entry-of", &[("day", short_day(moment.day).into())])
    } else {
        moment.title.clone()
    }
}
