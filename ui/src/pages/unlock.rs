//! Unlocking the journal.

use holdfast_journal::ipc::{ErrorCode, UnlockVault, VaultStatusView};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref, use_state};

use super::door::DoorFoot;
use crate::components::{Icon, Mark, PageTitle, PassphraseField};
use crate::dates;
use crate::failure;
use crate::ipc::call_secret;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct UnlockProps {
    pub status: VaultStatusView,
    /// It is open. The number is of saves that an older copy lacks.
    pub on_open: Callback<u32>,
    pub on_recover: Callback<()>,
    pub choose_folder: Callback<()>,
    pub usual_folder: Callback<()>,
    pub on_help: Callback<()>,
    pub problem: Option<String>,
}

#[component]
pub fn Unlock(props: &UnlockProps) -> Html {
    let field = use_node_ref();
    let is_busy = use_state(|| false);
    let error = use_state(|| None::<(ErrorCode, String)>);
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let _ = field.focus();
            }
        });
    }
    let onsubmit = {
        let (field, is_busy, error, on_open) =
            (field.clone(), is_busy.clone(), error.clone(), props.on_open.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = field.cast::<HtmlInputElement>() else { return };
            if *is_busy || input.value().is_empty() {
                return;
            }
            is_busy.set(true);
            error.set(None);
            let (is_busy, error, on_open) = (is_busy.clone(), error.clone(), on_open.clone());
            spawn_local(async move {
                match call_secret(UnlockVault, &[&input.value()]).await {
                    Ok(opened) => {
                        input.set_value("");
                        on_open.emit(opened.saves_missing);
                    }
                    Err(failed) => {
                        is_busy.set(false);
                        error.set(Some((failed.code, failure::sentence(&failed))));
                        let _ = input.focus();
                        input.select();
                    }
                }
            });
        }
    };
    let wrong = matches!(&*error, Some((ErrorCode::WrongPassphrase, _)));
    let other =
        error.as_ref().filter(|_| !wrong).map(|(_, text)| text.clone()).or_else(|| props.problem.clone());
    html! {
        <div class="app">
            <main class="door" id="main">
                <div class="door-card">
                    <Mark />
                    <PageTitle text={tr("unlock-title")} takes_focus={false} />
                    <p class="sub">{ since(&props.status) }</p>
                    <form {onsubmit}>
                        if let Some(text) = other {
                            <div class="note lamp" role="alert"><Icon name="triangle-alert" /><p>{ text }</p></div>
                        }
                        <PassphraseField id="passphrase" label={tr("passphrase")} node={field}
                            error={wrong.then(|| tr("err-wrong-passphrase"))} />
                        <button class="button primary big wide" type="submit" aria-busy={is_busy.then_some("true")}>{ tr("unlock") }</button>
                        <div class="door-links">
                            <button class="link" type="button" onclick={props.on_recover.reform(|_| ())}>{ tr("use-recovery-code") }</button>
                            <button class="link" type="button" onclick={props.choose_folder.reform(|_| ())}>{ tr("open-another") }</button>
                            if !props.status.is_usual_folder {
                                <button class="link" type="button" onclick={props.usual_folder.reform(|_| ())}>{ tr("open-usual") }</button>
                            }
                        </div>
                        if !props.status.is_usual_folder {
                            <p class="path">{ &props.status.folder }</p>
                        }
                    </form>
                    <DoorFoot on_help={props.on_help.clone()} />
                </div>
            </main>
        </div>
    }
}

/// Since when it is locked, and why, if that is known.
fn since(status: &VaultStatusView) -> String {
    let Some(at) = &status.locked_at else { return tr("unlock-ready") };
    let time = dates::time(at, &status.zone);
    let id = if status.locked_when_idle { "locked-when-idle" } else { "locked-since" };
    tr_with(id, &[("time", time.into())])
}
