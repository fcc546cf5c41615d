//! Beliefs a person keeps an eye on.

use holdfast_journal::ipc::{BeliefRowView, CommandError, ListBeliefs, SaveBelief};
use yew::{Callback, Html, component, html, use_state};

use super::head::Head;
use super::kept::use_kept;
use super::typing::{Keeping, Rule};
use super::words::time;
use super::words_form::WordsForm;
use crate::components::{Alert, AlertKind, use_open};
use crate::failure;
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};

#[component]
pub fn Beliefs() -> Html {
    let say = use_open().say;
    let page = use_kept((), |()| async { call(&ListBeliefs {}).await });
    let failed = use_state(|| None::<CommandError>);
    let on_saved = {
        let (look, failed) = (page.look.clone(), failed.clone());
        Callback::from(move |_left: bool| {
            failed.set(None);
            look.emit(());
            say.emit(tr("belief-added"));
        })
    };
    let on_failed = {
        let failed = failed.clone();
        Callback::from(move |error| failed.set(Some(error)))
    };
    let keeping = Keeping::new(|text| async move { call(&SaveBelief { id: None, text }).await.map(|_| ()) });
    page.show(|rows| {
        html! {
            <div class="page mid">
                <Head part={Route::Beliefs} title={tr("beliefs-title")} sub={tr("beliefs-sub")} />
                { page.alert() }
                if let Some(error) = &*failed {
                    <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)} />
                }
                <WordsForm id="belief-field" rule={Rule::Belief} label={tr("belief-label")} hint={tr("belief-hint")}
                    save={tr("belief-add")} {keeping} {on_saved} {on_failed} />
                <section aria-labelledby="beliefs">
                    <div class="sec-head"><h2 id="beliefs" tabindex="-1">{ tr("beliefs-kept") }</h2></div>
                    if rows.is_empty() {
                        <p class="sub">{ tr("beliefs-none") }</p>
                    } else {
                        <ul class="lines">{ for rows.iter().map(row) }</ul>
                    }
                </section>
            </div>
        }
    })
}

fn row(belief: &BeliefRowView) -> Html {
    html! {
        <li class="belief-row" key={belief.id.to_string()}>
            <h3><a href={Route::Belief(belief.id).href()} dir="auto">{ &belief.text }</a></h3>
            <p class="meta"><span>{ tr("belief-since") }{ " " }{ time(belief.day) }</span><span>{ moments(belief.moments) }</span></p>
        </li>
    }
}

/// How many moments there are on both sides, in words.
fn moments((says_so, otherwise): (u32, u32)) -> String {
    if says_so + otherwise == 0 {
        return tr("belief-no-moments");
    }
    let so = tr_with("belief-moments-for", &[("count", says_so.into())]);
    let other = tr_with("belief-moments-against", &[("count", otherwise.into())]);
    tr_with("belief-moments-both", &[("so", so.into()), ("other", other.into())])
}
