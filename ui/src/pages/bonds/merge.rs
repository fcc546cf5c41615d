//! The two questions before somebody leaves the list: are they the same as another one, and are they to
//! be forgotten.

use holdfast_journal::id::BondId;
use holdfast_journal::ipc::BondView;
use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, Properties, TargetCast, component, html, use_state};

use super::act::Act;
use crate::components::{Dialog, Icon, bond_name};
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct MergeQuestionProps {
    pub bond: BondView,
    /// Everybody else.
    pub others: Vec<BondView>,
    /// Who is chosen from the start.
    pub first: Option<BondId>,
    pub on_act: Callback<Act>,
    pub on_close: Callback<()>,
}

/// Asks who they are the same as, and says what happens then.
#[component]
pub fn MergeQuestion(props: &MergeQuestionProps) -> Html {
    let chosen = use_state(|| props.first);
    let is_missing = use_state(|| false);
    let other = chosen.and_then(|id| props.others.iter().find(|other| other.id == id));
    let onchange = {
        let (chosen, is_missing) = (chosen.clone(), is_missing.clone());
        move |event: Event| {
            chosen.set(event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok());
            is_missing.set(false);
        }
    };
    let submit = {
        let (act, other, is_missing) = (props.on_act.clone(), other.cloned(), is_missing.clone());
        move |_| match other.clone() {
            Some(other) => act.emit(Act::Merge(other)),
            None => is_missing.set(true),
        }
    };
    let name = props.bond.nickname.as_str().to_owned();
    let what = other.map(|other| {
        let other = other.nickname.as_str().to_owned();
        tr_with("bond-merge-what", &[("name", name.clone().into()), ("other", other.into())])
    });
    let actions = html! {
        <>
            <button class="button" type="button" onclick={props.on_close.reform(|_| ())}>{ tr("cancel") }</button>
            <button class="button primary" id="bond-merge-yes" type="button" onclick={submit}>{ tr("bond-merge-yes") }</button>
        </>
    };
    html! {
        <Dialog title={tr_with("bond-merge-title", &[("name", name.into())])} on_close={props.on_close.clone()} {actions}>
            <div class="field">
                <label for="bond-merge-into">{ tr("bond-merge-into") }</label>
                <span class="select wide">
                    <select class="input" id="bond-merge-into" {onchange}>
                        <option value="" selected={chosen.is_none()}>{ tr("person-none") }</option>
                        { for props.others.iter().map(|other| html! {
                            <option key={other.id.to_string()} value={other.id.to_string()} selected={*chosen == Some(other.id)}>{ bond_name(other) }</option>
                        }) }
                    </select>
                </span>
                if *is_missing {
                    <p class="field-error" role="alert"><Icon name="info" />{ tr("bond-choose-first") }</p>
                }
            </div>
            <div class="stack tight" aria-live="polite">
                if let Some(what) = what {
                    <p>{ what }</p>
                    <p>{ tr("bond-merge-undo") }</p>
                }
            </div>
        </Dialog>
    }
}

#[derive(Properties, PartialEq)]
pub struct ForgetQuestionProps {
    pub bond: BondView,
    pub on_act: Callback<Act>,
    pub on_close: Callback<()>,
}

/// Says what forgetting does, and what it cannot reach.
#[component]
pub fn ForgetQuestion(props: &ForgetQuestionProps) -> Html {
    let name = props.bond.nickname.as_str().to_owned();
    let actions = html! {
        <>
            <button class="button" type="button" onclick={props.on_close.reform(|_| ())}>{ tr("cancel") }</button>
            <button class="button erase" id="bond-forget-yes" type="button" onclick={props.on_act.reform(|_| Act::Forget)}>{ tr("bond-forget-yes") }</button>
        </>
    };
    html! {
        <Dialog title={tr_with("bond-forget-title", &[("name", name.into())])} on_close={props.on_close.clone()} {actions}>
            <p>{ tr("bond-forget-goes") }</p>
            <p>{ tr("bond-forget-stays") }</p>
            <p>{ tr("bond-forget-undo") }</p>
        </Dialog>
    }
}
