//! Changing the passphrase and the recovery code.

use holdfast_journal::ipc::{ChangePassphrase, CommandError, ErrorCode, MakeRecoveryCode};
use wasm_bindgen_futures::spawn_local;
use web_sys::SubmitEvent;
use yew::{Callback, Html, Properties, component, html, use_node_ref, use_state};

use crate::components::{Dialog, Icon, NewPassphrase, PassphraseField, RecoveryCode};
use crate::ipc::call_secret;
use crate::words::tr;
use crate::{browser, failure};

/// What is being changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyQuestion {
    Passphrase,
    RecoveryCode,
}

#[derive(Properties, PartialEq)]
pub struct KeyLinesProps {
    /// Whether the recovery code was typed back.
    pub confirmed: bool,
    pub on_ask: Callback<KeyQuestion>,
}

#[component]
pub fn KeyLines(props: &KeyLinesProps) -> Html {
    let code_hint = if props.confirmed { tr("code-confirmed-hint") } else { tr("code-unconfirmed-hint") };
    html! {
        <section class="group">
            <h2 id="group-keys" tabindex="-1">{ tr("settings-keys") }</h2>
            <div class="lines">
                <div class="line">
                    <h3 class="label">{ tr("passphrase") }</h3>
                    <p class="hint">{ tr("passphrase-line-hint") }</p>
                    <button class="button" type="button" onclick={props.on_ask.reform(|_| KeyQuestion::Passphrase)}>{ tr("change-passphrase") }</button>
                </div>
                <div class="line">
                    <h3 class="label">{ tr("recovery-code") }</h3>
                    <p class="hint">{ code_hint }</p>
                    <button class="button" type="button" onclick={props.on_ask.reform(|_| KeyQuestion::RecoveryCode)}>{ tr("make-code") }</button>
                </div>
            </div>
        </section>
    }
}

impl KeyQuestion {
    /// The dialog in which it is changed.
    pub fn show(self, on_close: Callback<()>, on_done: Callback<()>) -> Html {
        match self {
            Self::Passphrase => html! { <PassphraseDialog {on_close} {on_done} /> },
            Self::RecoveryCode => html! { <CodeDialog {on_close} {on_done} /> },
        }
    }
}

#[derive(Properties, PartialEq)]
struct KeyDialogProps {
    on_close: Callback<()>,
    on_done: Callback<()>,
}

#[component]
fn PassphraseDialog(props: &KeyDialogProps) -> Html {
    let (old, first, second) = (use_node_ref(), use_node_ref(), use_node_ref());
    let is_ready = use_state(|| false);
    let is_busy = use_state(|| false);
    let error = use_state(|| None::<CommandError>);
    let is_done = use_state(|| false);
    let onsubmit = {
        let (old, first) = (old.clone(), first.clone());
        let (is_ready, is_busy, error, is_done) =
            (is_ready.clone(), is_busy.clone(), error.clone(), is_done.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if *is_busy || !*is_ready {
                return;
            }
            is_busy.set(true);
            let (is_busy, error, is_done) = (is_busy.clone(), error.clone(), is_done.clone());
            let (before, after) = (browser::typed(&old), browser::typed(&first));
            spawn_local(async move {
                match call_secret(ChangePassphrase, &[&before, &after]).await {
                    Ok(()) => is_done.set(true),
                    Err(failed) => error.set(Some(failed)),
                }
                is_busy.set(false);
            });
        }
    };
    if *is_done {
        let actions = html! { <button class="button primary" type="button" onclick={props.on_done.reform(|_| ())}>{ tr("done") }</button> };
        return html! {
            <Dialog key="done" title={tr("passphrase-changed")} on_close={props.on_done.clone()} {actions}><p>{ tr("passphrase-changed-text") }</p></Dialog>
        };
    }
    let actions = html! {
        <>
            <button class="button" type="button" onclick={props.on_close.reform(|_| ())}>{ tr("cancel") }</button>
            <button class="button primary" type="submit" form="passphrase-form" aria-busy={is_busy.then_some("true")}
                aria-disabled={(!*is_ready).then_some("true")}>{ tr("change-it") }</button>
        </>
    };
    html! {
        <Dialog title={tr("change-passphrase-title")} on_close={props.on_close.clone()} {actions}>
            <form id="passphrase-form" class="stack" {onsubmit}>
                { other_error(&error) }
                <PassphraseField id="passphrase-old" label={tr("passphrase-old")} node={old} error={wrong(&error)} />
                <NewPassphrase {first} {second} on_ready={{ let is_ready = is_ready.clone(); Callback::from(move |ready| is_ready.set(ready)) }} />
                <p class="hint">{ tr("change-passphrase-text") }</p>
            </form>
        </Dialog>
    }
}

#[component]
fn CodeDialog(props: &KeyDialogProps) -> Html {
    let passphrase = use_node_ref();
    let is_busy = use_state(|| false);
    let error = use_state(|| None::<CommandError>);
    let groups = use_state(|| None::<Vec<String>>);
    let onsubmit = {
        let (passphrase, is_busy, error, groups) =
            (passphrase.clone(), is_busy.clone(), error.clone(), groups.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if *is_busy {
                return;
            }
            is_busy.set(true);
            let (is_busy, error, groups) = (is_busy.clone(), error.clone(), groups.clone());
            let typed = browser::typed(&passphrase);
            spawn_local(async move {
                match call_secret(MakeRecoveryCode, &[&typed]).await {
                    Ok(code) => groups.set(Some(code.groups)),
                    Err(failed) => error.set(Some(failed)),
                }
                is_busy.set(false);
            });
        }
    };
    if let Some(groups) = &*groups {
        return html! {
            <Dialog key="code" title={tr("new-code-title")} on_close={props.on_done.clone()} actions={Html::default()}>
                <p>{ tr("code-text") }</p>
                <RecoveryCode groups={groups.clone()} on_done={props.on_done.clone()} />
            </Dialog>
        };
    }
    let actions = html! {
        <>
            <button class="button" type="button" onclick={props.on_close.reform(|_| ())}>{ tr("cancel") }</button>
            <button class="button primary" type="submit" form="code-form" aria-busy={is_busy.then_some("true")}>{ tr("make-it") }</button>
        </>
    };
    html! {
        <Dialog title={tr("make-code-title")} on_close={props.on_close.clone()} {actions}>
            <form id="code-form" class="stack" {onsubmit}>
                { other_error(&error) }
                <p>{ tr("make-code-text") }</p>
                <PassphraseField id="passphrase-now" label={tr("passphrase")} node={passphrase} error={wrong(&error)} />
            </form>
        </Dialog>
    }
}

/// What is said below the passphrase's field.
fn wrong(error: &Option<CommandError>) -> Option<String> {
    error
        .as_ref()
        .filter(|error| error.code == ErrorCode::WrongPassphrase)
        .map(|_| tr("err-wrong-passphrase"))
}

/// Whatever else went wrong.
fn other_error(error: &Option<CommandError>) -> Html {
    match error.as_ref().filter(|error| error.code != ErrorCode::WrongPassphrase) {
        Some(error) => html! {
            <div class="note lamp" role="alert"><Icon name="triangle-alert" /><p>{ failure::sentence(error) }</p></div>
        },
        None => Html::default(),
    }
}
