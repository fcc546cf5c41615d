//! Everybody the journal is about, by nickname.

use holdfast_journal::bond::BondKind;
use holdfast_journal::id::BondId;
use holdfast_journal::ipc::{BondView, ListBonds};
use yew::{Callback, Html, Properties, component, html, use_state};

use super::form::BondForm;
use crate::browser;
use crate::components::{Icon, PageTitle, kind_word, use_load, use_open};
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};

#[component]
pub fn People() -> Html {
    let page = use_load((), |()| async { call(&ListBonds {}).await });
    page.show(|bonds| html! { <Everybody bonds={bonds.clone()} /> })
}

#[derive(Properties, PartialEq)]
struct EverybodyProps {
    bonds: Vec<BondView>,
}

#[component]
fn Everybody(props: &EverybodyProps) -> Html {
    let say = use_open().say;
    let bonds = use_state(|| props.bonds.clone());
    let saved = {
        let bonds = bonds.clone();
        Callback::from(move |bond: BondView| {
            let name = bond.nickname.as_str().to_owned();
            if bonds.iter().any(|other| other.id == bond.id) {
                browser::focus(&row_id(bond.id));
                return say.emit(tr_with("people-known", &[("name", name.into())]));
            }
            let mut all = (*bonds).clone();
            all.push(bond);
            all.sort_by_cached_key(|bond| (bond.nickname.key(), bond.nickname.as_str().to_owned()));
            bonds.set(all);
            say.emit(tr_with("person-added", &[("name", name.into())]));
        })
    };
    html! {
        <div class="page narrow">
            <header class="head"><div>
                <PageTitle text={tr("people-title")} />
                <p class="sub">{ tr("people-sub") }</p>
            </div></header>
            <BondForm on_saved={saved} />
            if bonds.is_empty() {
                <div class="blank">
                    <Icon name="users-round" />
                    <h2>{ tr("people-empty") }</h2>
                    <p>{ tr("people-empty-text") }</p>
                </div>
            } else {
                <section aria-labelledby="people">
                    <h2 class="vh" id="people">{ tr("people-list") }</h2>
                    <ul class="people">{ for bonds.iter().map(row) }</ul>
                </section>
            }
        </div>
    }
}

fn row_id(id: BondId) -> String {
    format!("person-{id}")
}

fn row(bond: &BondView) -> Html {
    html! {
        <li key={bond.id.to_string()}>
            <a class="person-name" id={row_id(bond.id)} href={Route::Bond(bond.id).href()} dir="auto">{ bond.nickname.as_str() }</a>
            <p class="meta">
                if bond.kind != BondKind::Other {
                    <span>{ kind_word(bond.kind) }</span>
                }
                if bond.muted {
                    <span>{ tr("people-muted") }</span>
                }
            </p>
        </li>
    }
}
