//! The page of somebody: what is in the journal about them, and what can be done.

use holdfast_journal::bond::{BondKind, Nickname};
use holdfast_journal::id::BondId;
use holdfast_journal::ipc::{BondPageView, BondView, ChangeBond, CommandError, ErrorCode, ReadBond};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};

use super::act::Act;
use super::form::BondForm;
use super::keeping::{Question, keeping};
use super::merge::{ForgetQuestion, MergeQuestion};
use super::sections;
use crate::components::{
    Alert, AlertKind, Icon, Loadable, PageTitle, kind_word, use_focus_next, use_load, use_open,
};
use crate::ipc::call;
use crate::route::Route;
use crate::words::tr;
use crate::{browser, failure};

#[derive(Properties, PartialEq)]
pub struct PersonProps {
    pub id: BondId,
}

#[component]
pub fn Person(props: &PersonProps) -> Html {
    let page = use_load(props.id, |id| {
        let id = *id;
        async move { call(&ReadBond { id }).await }
    });
    match &page.state {
        Loadable::Failed(error) if error.code == ErrorCode::NotFound => nobody(),
        _ => page.show(|view| html! { <Known view={view.clone()} /> }),
    }
}

/// They were forgotten, or made one with somebody else, and this is an old way to them.
fn nobody() -> Html {
    html! {
        <div class="page narrow">
            <header class="head"><div>
                <PageTitle text={tr("bond-nobody")} />
                <p class="sub">{ tr("bond-nobody-text") }</p>
            </div></header>
            <a class="button" href={Route::Bonds.href()}>{ tr("bond-all") }</a>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct KnownProps {
    view: BondPageView,
}

#[component]
fn Known(props: &KnownProps) -> Html {
    let open = use_open();
    let bond = use_state(|| props.view.bond.clone());
    let is_edited = use_state(|| false);
    let question = use_state(|| None::<Question>);
    // Whom they turned out to be the same as.
    let same = use_state(|| None::<BondId>);
    let problem = use_state(|| None::<CommandError>);
    let focus = use_focus_next();
    let saved = {
        let (bond, is_edited, focus, say) =
            (bond.clone(), is_edited.clone(), focus.clone(), open.say.clone());
        Callback::from(move |new: BondView| {
            is_edited.set(false);
            // A muting meanwhile stands as it was said.
            bond.set(BondView { muted: bond.muted, ..new });
            focus.emit("bond-change".to_owned());
            say.emit(tr("bond-changed"));
        })
    };
    let cancel = {
        let is_edited = is_edited.clone();
        Callback::from(move |()| {
            is_edited.set(false);
            focus.emit("bond-change".to_owned());
        })
    };
    let mute = muting(&bond, &problem);
    let ask = {
        let (question, same) = (question.clone(), same.clone());
        Callback::from(move |asked| {
            same.set(None);
            question.set(Some(asked));
        })
    };
    let on_same = {
        let (question, same, others) = (question.clone(), same.clone(), props.view.others.clone());
        Callback::from(move |name: Nickname| {
            let other = others.iter().find(|other| other.nickname.key() == name.key());
            same.set(other.map(|other| other.id));
            question.set(Some(Question::Merge));
        })
    };
    let close = {
        let question = question.clone();
        Callback::from(move |()| question.set(None))
    };
    let act = {
        let (bond, open, question, problem) = (bond.clone(), open, question.clone(), problem.clone());
        Callback::from(move |act: Act| {
            let (bond, open, problem) = ((*bond).clone(), open.clone(), problem.clone());
            question.set(None);
            spawn_local(async move {
                if let Err(error) = act.fulfil(bond, open).await {
                    problem.set(Some(error));
                }
            });
        })
    };
    // It stands at the head of the page, and what failed may be far below.
    use_effect_with(problem.as_ref().map(|error| error.code), |code| {
        let alert = browser::document().query_selector(".page > .alert").ok().flatten();
        alert.iter().filter(|_| code.is_some()).for_each(|alert| alert.scroll_into_view());
    });
    let edit = {
        let is_edited = is_edited.clone();
        move |_| is_edited.set(true)
    };
    html! {
        <div class="page mid">
            <header class="head person-head">
                <div>
                    <p class="over"><a href={Route::Bonds.href()}>{ tr("people-title") }</a></p>
                    <PageTitle text={bond.nickname.as_str().to_owned()} />
                    if bond.kind != BondKind::Other {
                        <p class="sub">{ kind_word(bond.kind) }</p>
                    }
                </div>
                if !*is_edited {
                    <button class="button quiet no-print" id="bond-change" type="button" onclick={edit}><Icon name="pencil" />{ tr("bond-change") }</button>
                }
            </header>
            if let Some(error) = &*problem {
                <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)} />
            }
            if *is_edited {
                <BondForm bond={(*bond).clone()} on_saved={saved} {on_same} on_cancel={cancel} />
            }
            { sections::begin(&bond) }
            { sections::about(&props.view, &bond) }
            { keeping(&bond, !props.view.others.is_empty(), &mute, &ask) }
            { match *question {
                Some(Question::Merge) => html! {
                    <MergeQuestion bond={(*bond).clone()} others={props.view.others.clone()} first={*same} on_act={act} on_close={close} />
                },
                Some(Question::Forget) => html! { <ForgetQuestion bond={(*bond).clone()} on_act={act} on_close={close} /> },
                None => Html::default(),
            } }
        </div>
    }
}

/// Mutes somebody or ends that: shown at once, and put right if it failed.
fn muting(
    bond: &yew::UseStateHandle<BondView>,
    problem: &yew::UseStateHandle<Option<CommandError>>,
) -> Callback<bool> {
    let (bond, problem) = (bond.clone(), problem.clone());
    Callback::from(move |muted: bool| {
        let (bond, problem) = (bond.clone(), problem.clone());
        let before = (*bond).clone();
        bond.set(BondView { muted, ..before.clone() });
        spawn_local(async move {
            let BondView { id, nickname, kind, .. } = before.clone();
            match call(&ChangeBond { id, nickname: nickname.into(), kind, muted }).await {
                Ok(_) => problem.set(None),
                Err(error) => {
                    bond.set(before);
                    problem.set(Some(error));
                }
            }
        });
    })
}
