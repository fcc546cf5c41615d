//! The passphrase is lost: the recovery code opens, and both are new afterwards.

use holdfast_journal::ipc::{ErrorCode, RecoverVault};
use wasm_bindgen_futures::spawn_local;
use web_sys::SubmitEvent;
use yew::{Callback, Html, Properties, component, html, use_node_ref, use_state};

use super::door::DoorFoot;
use crate::components::{Icon, Mark, NewPassphrase, PageTitle, RecoveryCode};
use crate::ipc::call_secret;
use crate::words::tr;
use crate::{browser, failure};

#[derive(Properties, PartialEq)]
pub struct RecoverProps {
    pub on_open: Callback<()>,
    pub on_back: Callback<()>,
    pub on_help: Callback<()>,
}

#[component]
pub fn Recover(props: &RecoverProps) -> Html {
    let (code, first, second) = (use_node_ref(), use_node_ref(), use_node_ref());
    let is_ready = use_state(|| false);
    let is_busy = use_state(|| false);
    let error = use_state(|| None::<(ErrorCode, String)>);
    let groups = use_state(|| None::<Vec<String>>);
    let onsubmit = {
        let (code, first) = (code.clone(), first.clone());
        let (is_ready, is_busy, error, groups) =
            (is_ready.clone(), is_busy.clone(), error.clone(), groups.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if *is_busy || !*is_ready {
                return;
            }
            is_busy.set(true);
            error.set(None);
            let (typed, new) = (browser::typed(&code), browser::typed(&first));
            let (is_busy, error, groups) = (is_busy.clone(), error.clone(), groups.clone());
            spawn_local(async move {
                match call_secret(RecoverVault, &[&typed, &new]).await {
                    Ok(next) => groups.set(Some(next.groups)),
                    Err(failed) => error.set(Some((failed.code, failure::sentence(&failed)))),
                }
                is_busy.set(false);
            });
        }
    };
    if let Some(groups) = &*groups {
        return html! {
            <div class="app">
                <main class="door" id="main">
                    <div class="door-card">
                        <Mark />
                        <PageTitle text={tr("new-code-title")} />
                        <p class="sub">{ tr("new-code-text") }</p>
                        <RecoveryCode groups={groups.clone()} on_done={props.on_open.clone()} />
                        <DoorFoot on_help={props.on_help.clone()} />
                    </div>
                </main>
            </div>
        };
    }
    let wrong = matches!(&*error, Some((ErrorCode::WrongRecoveryCode, _)));
    html! {
        <div class="app">
            <main class="door" id="main">
                <div class="door-card">
                    <Mark />
                    <PageTitle text={tr("recover-title")} />
                    <p class="sub">{ tr("recover-text") }</p>
                    <form {onsubmit}>
                        if let Some((_, text)) = error.as_ref().filter(|_| !wrong) {
                            <div class="note lamp" role="alert"><Icon name="triangle-alert" /><p>{ text }</p></div>
                        }
                        <div class="field">
                            <label for="recover-code">{ tr("recovery-code") }</label>
                            <input class="input big mono" id="recover-code" ref={code} autocomplete="off" spellcheck="false"
                                aria-invalid={wrong.then_some("true")} aria-describedby="recover-hint" />
                            if wrong {
                                <p class="field-error" id="recover-hint" role="alert"><Icon name="info" />{ tr("err-wrong-recovery-code") }{ " " }{ tr("rec-wrong-recovery-code") }</p>
                            } else {
                                <p class="hint" id="recover-hint">{ tr("code-hint") }</p>
                            }
                        </div>
                        <NewPassphrase {first} {second} on_ready={{ let is_ready = is_ready.clone(); Callback::from(move |ready| is_ready.set(ready)) }} />
                        <button class="button primary big wide" type="submit" aria-busy={is_busy.then_some("true")}
                            aria-disabled={(!*is_ready).then_some("true")}>{ tr("recover") }</button>
                        <div class="door-links">
                            <button class="link" type="button" onclick={props.on_back.reform(|_| ())}>{ tr("back") }</button>
                        </div>
                    </form>
                    <DoorFoot on_help={props.on_help.clone()} />
                </div>
            </main>
        </div>
    }
}
