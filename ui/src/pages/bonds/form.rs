//! The fields for somebody's nickname and kind: for someone new, and for changing them.

use std::cell::Cell;

use holdfast_journal::bond::{BondKind, Nickname};
use holdfast_journal::ipc::{AddBond, BondView, ChangeBond, CommandError, ErrorCode};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement, SubmitEvent};
use yew::{
    Callback, Html, KeyboardEvent, Properties, component, html, use_effect_with, use_memo, use_node_ref,
    use_state,
};

use crate::components::{Icon, kind_word};
use crate::failure;
use crate::ipc::call;
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct BondFormProps {
    /// Who is changed; none for someone new.
    #[prop_or_default]
    pub bond: Option<BondView>,
    /// They are kept, as they are now.
    pub on_saved: Callback<BondView>,
    /// Someone else is called that already, and the two are the same person.
    #[prop_or_default]
    pub on_same: Option<Callback<Nickname>>,
    /// They stay as they were.
    #[prop_or_default]
    pub on_cancel: Option<Callback<()>>,
}

/// Why nothing was kept.
#[derive(Clone, PartialEq)]
enum Problem {
    /// It is no nickname.
    Bad,
    /// Someone else is called that.
    Taken(Nickname),
    Failed(CommandError),
}

#[component]
pub fn BondForm(props: &BondFormProps) -> Html {
    let (nickname, kind) = (use_node_ref(), use_node_ref());
    let problem = use_state(|| None::<Problem>);
    let is_busy = use_memo((), |()| Cell::new(false));
    {
        let (nickname, bond) = (nickname.clone(), props.bond.clone());
        use_effect_with((), move |()| {
            if let (Some(field), Some(bond)) = (nickname.cast::<HtmlInputElement>(), bond) {
                field.set_value(bond.nickname.as_str());
                let _ = field.focus();
                field.select();
            }
        });
    }
    let onsubmit = {
        let (nickname, kind, problem) = (nickname.clone(), kind.clone(), problem.clone());
        let (bond, on_saved) = (props.bond.clone(), props.on_saved.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = nickname.cast::<HtmlInputElement>() else { return };
            let Some(list) = kind.cast::<HtmlSelectElement>() else { return };
            let Ok(name) = Nickname::try_from(field.value()) else {
                problem.set(Some(Problem::Bad));
                let _ = field.focus();
                return;
            };
            if is_busy.replace(true) {
                return;
            }
            let chosen = BondKind::from_word(&list.value()).unwrap_or_default();
            let (bond, problem, is_busy, on_saved) =
                (bond.clone(), problem.clone(), is_busy.clone(), on_saved.clone());
            spawn_local(async move {
                let outcome = save(bond.as_ref(), name.clone(), chosen).await;
                is_busy.set(false);
                match outcome {
                    Ok(saved) => {
                        if bond.is_none() {
                            // Ready for the next one.
                            field.set_value("");
                            list.set_value(BondKind::default().word());
                            let _ = field.focus();
                        }
                        problem.set(None);
                        on_saved.emit(saved);
                    }
                    Err(error) => {
                        let is_taken = error.code == ErrorCode::NicknameTaken;
                        problem.set(Some(if is_taken {
                            Problem::Taken(name)
                        } else {
                            Problem::Failed(error)
                        }));
                        let _ = field.focus();
                    }
                }
            });
        }
    };
    let onkeydown = props.on_cancel.clone().map(|cancel| {
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                event.stop_propagation();
                cancel.emit(());
            }
        })
    });
    let oninput = {
        let problem = problem.clone();
        move |_| {
            if problem.is_some() {
                problem.set(None);
            }
        }
    };
    let now = props.bond.as_ref().map_or_else(BondKind::default, |bond| bond.kind);
    let is_new = props.bond.is_none();
    let described = if problem.is_some() { "bond-error bond-hint" } else { "bond-hint" };
    html! {
        <form class="bond-form no-print" aria-label={tr(if is_new { "bond-new" } else { "bond-change" })} {onsubmit} {onkeydown}>
            <div class="field">
                <label for="bond-nickname">{ tr("person-nickname") }</label>
                <input class="input" id="bond-nickname" ref={nickname} maxlength={Nickname::MAX_CHARS.to_string()} autocomplete="off" dir="auto"
                    aria-describedby={described} aria-invalid={problem.is_some().then_some("true")} {oninput} />
            </div>
            <div class="field">
                <label for="bond-kind">{ tr("person-kind") }</label>
                <span class="select wide">
                    <select class="input" id="bond-kind" ref={kind}>
                        { for BondKind::ALL.into_iter().map(|kind| html! {
                            <option value={kind.word()} selected={kind == now}>{ kind_word(kind) }</option>
                        }) }
                    </select>
                </span>
            </div>
            <div class="row">
                <button class={if is_new { "button primary" } else { "button" }} id="bond-save" type="submit">{ tr(if is_new { "bond-add" } else { "bond-save" }) }</button>
                if let Some(cancel) = &props.on_cancel {
                    <button class="button quiet" type="button" onclick={cancel.reform(|_| ())}>{ tr("cancel") }</button>
                }
            </div>
            <p class="hint" id="bond-hint">{ tr("person-nickname-hint") }</p>
            if let Some(problem) = &*problem {
                { told(problem, props.on_same.as_ref()) }
            }
        </form>
    }
}

/// Adds someone, or changes them.
async fn save(bond: Option<&BondView>, nickname: Nickname, kind: BondKind) -> Result<BondView, CommandError> {
    let nickname = nickname.into();
    match bond {
        Some(BondView { id, muted, .. }) => {
            call(&ChangeBond { id: *id, nickname, kind, muted: *muted }).await
        }
        None => call(&AddBond { nickname, kind }).await,
    }
}

/// What is wrong, and what can be done about it.
fn told(problem: &Problem, on_same: Option<&Callback<Nickname>>) -> Html {
    let (words, same) = match problem {
        Problem::Bad => (tr("person-bad"), None),
        Problem::Taken(name) => (tr("bond-taken"), on_same.map(|same| (same.clone(), name.clone()))),
        Problem::Failed(error) => (failure::sentence(error), None),
    };
    html! {
        <div class="bond-problem">
            <p class="field-error" id="bond-error" role="alert"><Icon name="info" />{ words }</p>
            if let Some((same, name)) = same {
                <button class="button small" id="bond-same" type="button" onclick={same.reform(move |_| name.clone())}>{ tr("bond-same") }</button>
            }
        </div>
    }
}
