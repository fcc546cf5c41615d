//! The Mending page: how long mending took, every rupture with what answered it, and the repairs
//! that stand on their own.

use holdfast_journal::id::BondId;
use holdfast_journal::ipc::BondView;
use web_sys::{Event, HtmlSelectElement};
use yew::{Callback, Html, TargetCast, component, html, use_state};

use super::after::After;
use super::head::{Head, begin};
use super::kept::use_kept;
use super::own_repairs::OwnRepairs;
use super::pace::Pace;
use super::pairs::Pairs;
use super::whole::{Read, Whole};
use crate::components::{Icon, use_focus_next, use_open};
use crate::route::Route;
use crate::words::tr;

#[component]
pub fn Mending() -> Html {
    let open = use_open();
    let focus = use_focus_next();
    let with = use_state(|| None::<BondId>);
    let page = use_kept(*with, |with| Read::with(*with));
    let after = After { open, look: page.look.clone(), focus };
    page.show(|read| {
        let whole = Whole(read.clone());
        let choose = {
            let with = with.clone();
            Callback::from(move |bond| with.set(bond))
        };
        html! {
            <div class="page mid">
                <Head part={Route::Mending} title={tr("mending-title")}>
                    { begin("rupture-log", "button", tr("note-rupture")) }
                    { begin("repair-log", "button", tr("note-repair")) }
                </Head>
                { page.alert() }
                if whole.ruptures.is_empty() && whole.repairs.is_empty() {
                    <div class="blank">
                        <Icon name="mending" />
                        <h2>{ tr("mending-empty") }</h2>
                        <p>{ tr("mending-empty-text") }</p>
                    </div>
                } else {
                    <Pace whole={whole.clone()} />
                    <Pairs whole={whole.clone()} after={after.clone()} filter={filter(&whole.bonds, *with, &choose)} />
                    <OwnRepairs {whole} {after} />
                }
            </div>
        }
    })
}

/// Whose ruptures are shown.
fn filter(bonds: &[BondView], with: Option<BondId>, choose: &Callback<Option<BondId>>) -> Html {
    if bonds.is_empty() {
        return Html::default();
    }
    let onchange =
        choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok());
    html! {
        <div class="row no-print">
            <label class="hint" for="mending-with">{ tr("mending-with") }</label>
            <span class="select">
                <select class="input small" id="mending-with" {onchange}>
                    <option value="" selected={with.is_none()}>{ tr("mending-with-everyone") }</option>
                    { for bonds.iter().map(|bond| html! {
                        <option key={bond.id.to_string()} value={bond.id.to_string()} selected={with == Some(bond.id)}>{ bond.nickname.as_str() }</option>
                    }) }
                </select>
            </span>
        </div>
    }
}
