//! The page of a belief: how true it feels, and what seems to speak for it and against it.

use holdfast_journal::id::BeliefId;
use holdfast_journal::ipc::{BeliefView, CommandError, ErrorCode, ReadBelief};
use yew::{Callback, Html, Properties, component, html, use_state};

use super::add_moment::AddMoment;
use super::belief_after::BeliefAfter;
use super::belief_answers::Answers;
use super::belief_head::BeliefHead;
use super::kept::use_kept;
use super::moments::Moments;
use crate::components::{Alert, AlertKind, Loadable, PageTitle, use_focus_next, use_open};
use crate::failure;
use crate::ipc::call;
use crate::route::Route;
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct BeliefProps {
    /// Which.
    pub id: BeliefId,
}

#[component]
pub fn Belief(props: &BeliefProps) -> Html {
    let open = use_open();
    let focus = use_focus_next();
    let page = use_kept(props.id, |id| {
        let id = *id;
        async move { call(&ReadBelief { id }).await }
    });
    let failed = use_state(|| None::<CommandError>);
    let after = BeliefAfter {
        open,
        look: {
            let (look, failed) = (page.look.clone(), failed.clone());
            Callback::from(move |()| {
                failed.set(None);
                look.emit(());
            })
        },
        focus,
        fail: {
            let failed = failed.clone();
            Callback::from(move |error| failed.set(Some(error)))
        },
    };
    if let Loadable::Failed(error) = &page.state
        && error.code == ErrorCode::NotFound
    {
        return gone();
    }
    page.show(|belief| {
        html! {
            <div class="page mid">
                <BeliefHead belief={(**belief).clone()} after={after.clone()} />
                { page.alert() }
                if let Some(error) = &*failed {
                    <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)} />
                }
                <Answers belief={belief.id} answers={belief.answers.clone()} after={after.clone()} />
                { moments(belief, &after) }
            </div>
        }
    })
}

fn moments(belief: &BeliefView, after: &BeliefAfter) -> Html {
    html! {
        <section aria-labelledby="moments">
            <div class="sec-head"><h2 id="moments" tabindex="-1">{ tr("moments-title") }</h2></div>
            <AddMoment belief={belief.id} kept={belief.moments.clone()} after={after.clone()} />
            <Moments belief={belief.id} moments={belief.moments.clone()} after={after.clone()} />
            <p class="hint air-2">{ tr("moments-no-verdict") }</p>
        </section>
    }
}

fn gone() -> Html {
    html! {
        <div class="page mid">
            <header class="head"><div>
                <p class="over"><a href={Route::Beliefs.href()}>{ tr("mending-beliefs") }</a></p>
                <PageTitle text={tr("belief-gone")} />
                <p class="sub">{ tr("belief-gone-text") }</p>
            </div></header>
        </div>
    }
}
