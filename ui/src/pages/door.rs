//! Before the journal is open: which page that is.

use holdfast_journal::comfort::Comfort;
use holdfast_journal::ipc::{ChooseVaultFolder, UseUsualFolder, VaultState, VaultStatusView};
use wasm_bindgen_futures::spawn_local;
use yew::{AttrValue, Callback, Children, Html, Properties, component, html, use_state};

use super::first_run::FirstRun;
use super::help::HelpText;
use super::recover::Recover;
use super::unlock::Unlock;
use crate::components::{Icon, Mark, PageTitle};
use crate::failure;
use crate::ipc::call;
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct DoorProps {
    pub status: VaultStatusView,
    pub comfort: Comfort,
    pub set_comfort: Callback<Comfort>,
    /// Something changed: look again. The number is of saves that an older copy lacks.
    pub on_change: Callback<u32>,
}

/// The page in front of a closed journal.
#[derive(Clone, Copy, PartialEq)]
enum Front {
    Usual,
    Recover,
    Help,
}

#[component]
pub fn Door(props: &DoorProps) -> Html {
    let front = use_state(|| Front::Usual);
    let go = {
        let front = front.clone();
        Callback::from(move |page: Front| front.set(page))
    };
    let problem = use_state(|| None::<String>);
    // Where the journal is made stays fixed while it is being made, whatever the shell says meanwhile.
    let is_making = use_state(|| false);
    let choose_folder = {
        let (changed, problem) = (props.on_change.clone(), problem.clone());
        Callback::from(move |()| {
            let (changed, problem) = (changed.clone(), problem.clone());
            spawn_local(async move {
                match call(&ChooseVaultFolder { title: tr("choose-folder") }).await {
                    Ok(_) => changed.emit(0),
                    Err(error) => problem.set(Some(failure::sentence(&error))),
                }
            });
        })
    };
    let usual_folder = {
        let changed = props.on_change.clone();
        Callback::from(move |()| {
            let changed = changed.clone();
            spawn_local(async move {
                if call(&UseUsualFolder {}).await.is_ok() {
                    changed.emit(0);
                }
            });
        })
    };
    let help = go.reform(|()| Front::Help);
    match (*front, props.status.state) {
        (Front::Help, _) => html! {
            <div class="app">
                <main class="main" id="main">
                    <header class="bar"><div class="start">
                        <button class="button quiet" type="button" onclick={go.reform(|_| Front::Usual)}><Icon name="chevron-left" />{ tr("back") }</button>
                    </div></header>
                    <div class="page narrow"><HelpText /></div>
                </main>
            </div>
        },
        (Front::Recover, _) => html! {
            <Recover on_open={props.on_change.reform(|()| 0)} on_back={go.reform(|()| Front::Usual)} on_help={help} />
        },
        (_, VaultState::Missing) => html! {
            <FirstRun status={props.status.clone()} comfort={props.comfort} set_comfort={props.set_comfort.clone()}
                on_done={props.on_change.reform(|()| 0)} {choose_folder} {usual_folder} on_help={help}
                on_making={Callback::from(move |making| is_making.set(making))} problem={(*problem).clone()} />
        },
        (_, VaultState::Locked | VaultState::Unlocked) => html! {
            <Unlock status={props.status.clone()} on_open={props.on_change.clone()} on_recover={go.reform(|()| Front::Recover)}
                {choose_folder} {usual_folder} on_help={help} problem={(*problem).clone()} />
        },
        (_, VaultState::InUse) => html! {
            <DoorCard title={tr("in-use-title")} text={tr("in-use-text")} on_help={help}>
                <button class="button primary big wide" type="button" onclick={props.on_change.reform(|_| 0)}>{ tr("try-again") }</button>
                <div class="door-links"><button class="link" type="button" onclick={choose_folder.reform(|_| ())}>{ tr("open-another") }</button></div>
            </DoorCard>
        },
        (_, VaultState::Damaged) => html! {
            <DoorCard title={tr("incomplete-title")} text={tr("incomplete-text")} on_help={help}>
                <p class="path">{ &props.status.folder }</p>
                <button class="button primary big wide" type="button" onclick={props.on_change.reform(|_| 0)}>{ tr("look-again") }</button>
                <div class="door-links"><button class="link" type="button" onclick={choose_folder.reform(|_| ())}>{ tr("open-another") }</button></div>
            </DoorCard>
        },
    }
}

#[derive(Properties, PartialEq)]
pub struct DoorCardProps {
    pub title: AttrValue,
    #[prop_or_default]
    pub text: Option<AttrValue>,
    pub on_help: Callback<()>,
    pub children: Children,
}

/// A page with one thing to do, in the middle of the window.
#[component]
pub fn DoorCard(props: &DoorCardProps) -> Html {
    html! {
        <div class="app">
            <main class="door" id="main">
                <div class="door-card">
                    <Mark />
                    <PageTitle text={props.title.clone()} />
                    if let Some(text) = &props.text {
                        <p class="sub">{ text }</p>
                    }
                    <div class="door-form">{ props.children.clone() }</div>
                    <DoorFoot on_help={props.on_help.clone()} />
                </div>
            </main>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct DoorFootProps {
    pub on_help: Callback<()>,
}

/// The way to help, at the foot of every page in front of a closed journal.
#[component]
pub fn DoorFoot(props: &DoorFootProps) -> Html {
    html! {
        <p class="door-foot">
            { tr("door-help-before") }{ " " }
            <button class="link" type="button" onclick={props.on_help.reform(|_| ())}>{ tr("door-help") }</button>
        </p>
    }
}
