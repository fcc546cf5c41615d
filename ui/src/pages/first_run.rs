//! The first minutes: where the words live, a passphrase, a recovery code, reading comfort.

use holdfast_journal::comfort::Comfort;
use holdfast_journal::ipc::{CreateVault, VaultStatusView};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::{Callback, Html, Properties, component, html, use_node_ref, use_state};

use super::door::DoorFoot;
use crate::components::{ComfortChoices, Icon, Mark, NewPassphrase, Note, PageTitle, RecoveryCode};
use crate::failure;
use crate::ipc::call_secret;
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct FirstRunProps {
    pub status: VaultStatusView,
    pub comfort: Comfort,
    pub set_comfort: Callback<Comfort>,
    pub on_done: Callback<()>,
    pub choose_folder: Callback<()>,
    pub usual_folder: Callback<()>,
    pub on_help: Callback<()>,
    /// The journal is being made: nothing else may take this page's place now.
    pub on_making: Callback<bool>,
    pub problem: Option<String>,
}

#[derive(Clone, PartialEq)]
enum Step {
    Where,
    Passphrase,
    Code(Vec<String>),
    Comfort,
}

impl Step {
    fn number(&self) -> usize {
        match self {
            Self::Where => 0,
            Self::Passphrase => 1,
            Self::Code(_) => 2,
            Self::Comfort => 3,
        }
    }
}

#[component]
pub fn FirstRun(props: &FirstRunProps) -> Html {
    let step = use_state(|| Step::Where);
    let go = {
        let step = step.clone();
        Callback::from(move |next: Step| step.set(next))
    };
    let (title, text, aside) = match &*step {
        Step::Where => (tr("first-title"), tr("first-text"), tr("first-aside")),
        Step::Passphrase => (tr("passphrase-title"), tr("passphrase-text"), tr("passphrase-aside")),
        Step::Code(_) => (tr("code-title"), tr("code-text"), tr("code-aside")),
        Step::Comfort => (tr("comfort-title"), tr("comfort-text"), tr("comfort-aside")),
    };
    let body = match &*step {
        Step::Where => where_it_lives(props, &go),
        Step::Passphrase => html! {
            <Choose on_code={go.reform(Step::Code)} on_back={go.reform(|()| Step::Where)} on_making={props.on_making.clone()} />
        },
        Step::Code(groups) => html! {
            <RecoveryCode groups={groups.clone()} on_done={go.reform(|()| Step::Comfort)} />
        },
        Step::Comfort => html! {
            <div class="door-form">
                <ComfortChoices comfort={props.comfort} on_change={props.set_comfort.clone()} />
                <div class="actions">
                    <button class="button primary big" type="button" onclick={props.on_done.reform(|_| ())}>{ tr("open-my-journal") }</button>
                </div>
            </div>
        },
    };
    html! {
        <div class="app">
            <main class="door" id="main">
                <div class="door-split">
                    <div class="split">
                        <aside class="split-side" aria-label={tr("setting-up")}>
                            <Mark />
                            { steps(step.number()) }
                            <p>{ aside }</p>
                        </aside>
                        <div class="split-body">
                            <PageTitle text={title} />
                            <p class="sub">{ text }</p>
                            { body }
                        </div>
                    </div>
                    <DoorFoot on_help={props.on_help.clone()} />
                </div>
            </main>
        </div>
    }
}

fn steps(current: usize) -> Html {
    let names = [tr("step-where"), tr("step-passphrase"), tr("step-code"), tr("step-comfort")];
    let items = names.into_iter().enumerate().map(|(at, name)| {
        html! {
            <li data-state={(at < current).then_some("done")} aria-current={(at == current).then_some("step")}>
                { name }
                if at < current {
                    <span class="vh">{ ", " }{ tr("step-done") }</span>
                }
            </li>
        }
    });
    html! { <ol class="steps">{ for items }</ol> }
}

fn where_it_lives(props: &FirstRunProps, go: &Callback<Step>) -> Html {
    html! {
        <div class="door-form">
            if let Some(problem) = &props.problem {
                <div class="note lamp" role="alert"><Icon name="triangle-alert" /><p>{ problem }</p></div>
            }
            <div class="where">
                <span class="hint">{ tr("where-label") }</span>
                <p class="path">{ &props.status.folder }</p>
            </div>
            <Note text={tr("not-care")} />
            <div class="row">
                <button class="button" type="button" onclick={props.choose_folder.reform(|_| ())}><Icon name="folder-open" />{ tr("already-have-one") }</button>
                if !props.status.is_usual_folder {
                    <button class="button quiet" type="button" onclick={props.usual_folder.reform(|_| ())}>{ tr("use-usual-folder") }</button>
                }
            </div>
            <div class="actions">
                <button class="button primary big" type="button" onclick={go.reform(|_| Step::Passphrase)}>{ tr("start-a-journal") }</button>
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ChooseProps {
    on_code: Callback<Vec<String>>,
    on_back: Callback<()>,
    on_making: Callback<bool>,
}

/// Choosing the passphrase, and making the journal with it.
#[component]
fn Choose(props: &ChooseProps) -> Html {
    let (first, second) = (use_node_ref(), use_node_ref());
    let is_ready = use_state(|| false);
    let is_busy = use_state(|| false);
    let error = use_state(|| None::<String>);
    let onsubmit = {
        let (first, second) = (first.clone(), second.clone());
        let (is_ready, is_busy, error) = (is_ready.clone(), is_busy.clone(), error.clone());
        let (on_code, on_making) = (props.on_code.clone(), props.on_making.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if *is_busy || !*is_ready {
                return;
            }
            let fields: Vec<HtmlInputElement> =
                [&first, &second].into_iter().filter_map(|field| field.cast()).collect();
            let passphrase = fields.first().map(|field| field.value()).unwrap_or_default();
            is_busy.set(true);
            on_making.emit(true);
            let (is_busy, error, on_code, on_making) =
                (is_busy.clone(), error.clone(), on_code.clone(), on_making.clone());
            spawn_local(async move {
                match call_secret(CreateVault, &[&passphrase]).await {
                    Ok(code) => {
                        fields.iter().for_each(|field| field.set_value(""));
                        on_code.emit(code.groups);
                    }
                    Err(failed) => {
                        error.set(Some(failure::sentence(&failed)));
                        on_making.emit(false);
                        is_busy.set(false);
                    }
                }
            });
        }
    };
    html! {
        <form {onsubmit}>
            if let Some(error) = &*error {
                <div class="note lamp" role="alert"><Icon name="triangle-alert" /><p>{ error }</p></div>
            }
            <NewPassphrase {first} {second} on_ready={{ let is_ready = is_ready.clone(); Callback::from(move |ready| is_ready.set(ready)) }} />
            <div class="actions">
                <button class="button quiet" type="button" onclick={props.on_back.reform(|_| ())}><Icon name="arrow-left" />{ tr("back") }</button>
                <button class="button primary big" type="submit" aria-busy={is_busy.then_some("true")}
                    aria-disabled={(!*is_ready).then_some("true")}>{ tr("continue") }</button>
            </div>
        </form>
    }
}
