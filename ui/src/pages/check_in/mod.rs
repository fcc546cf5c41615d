//! The weekly check-in: this week's nine, and what can be seen over time.

mod form;
mod kept;
mod names;
mod over_time;
mod points;

use holdfast_journal::id::BondId;
use holdfast_journal::ipc::{CheckInsView, ReadCheckIns};
use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, Properties, TargetCast, component, html, use_state};

use form::Week;
use over_time::OverTime;

use crate::components::{PageTitle, use_load, use_open};
use crate::ipc::call;
use crate::route::Route;
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct CheckInProps {
    /// About whom; none for people in general.
    pub about: Option<BondId>,
}

/// Which side of the page is up.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Week,
    Time,
}

#[component]
pub fn CheckIn(props: &CheckInProps) -> Html {
    let about = props.about;
    let page = use_load(about, |about| {
        let about = *about;
        async move { call(&ReadCheckIns { about }).await }
    });
    let side = use_state(|| Side::Week);
    let again = page.again.clone();
    page.show(|view| {
        html! {
            <div class="page mid">
                { head(view, about, &side) }
                if *side == Side::Week {
                    <Week key={about.map_or_else(String::new, |id| id.to_string())} view={view.clone()} {about} on_changed={again.clone()} />
                } else {
                    <OverTime view={view.clone()} on_changed={again.clone()} />
                }
            </div>
        }
    })
}

fn head(view: &CheckInsView, about: Option<BondId>, side: &yew::UseStateHandle<Side>) -> Html {
    let choose = |chosen: Side| {
        let side = side.clone();
        Callback::from(move |_| side.set(chosen))
    };
    html! {
        <>
            <header class="head">
                <div><PageTitle text={tr("check-in-title")} /><p class="sub">{ tr("check-in-sub") }</p></div>
                <div class="segments" role="group" aria-label={tr("check-in")}>
                    <button id="check-in-week" type="button" aria-pressed={(**side == Side::Week).to_string()} onclick={choose(Side::Week)}>{ tr("check-in-this-week") }</button>
                    <button id="check-in-time" type="button" aria-pressed={(**side == Side::Time).to_string()} onclick={choose(Side::Time)}>{ tr("check-in-over-time") }</button>
                </div>
            </header>
            if !view.bonds.is_empty() {
                <Whom view={view.clone()} {about} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct WhomProps {
    view: CheckInsView,
    about: Option<BondId>,
}

/// About whom. Another choice is another page.
#[component]
fn Whom(props: &WhomProps) -> Html {
    let go = use_open().go;
    let onchange = move |event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        go.emit(chosen.parse().map_or(Route::CheckIn, Route::CheckInAbout));
    };
    html! {
        <div class="field check-in-whom">
            <label for="check-in-about">{ tr("check-in-about") }</label>
            <select class="input" id="check-in-about" aria-describedby="check-in-about-hint" {onchange}>
                <option value="" selected={props.about.is_none()}>{ tr("check-in-about-general") }</option>
                { for props.view.bonds.iter().map(|bond| html! {
                    <option value={bond.id.to_string()} selected={props.about == Some(bond.id)}>{ bond.nickname.as_str() }</option>
                }) }
            </select>
            <p class="hint" id="check-in-about-hint">{ tr("check-in-about-hint") }</p>
        </div>
    }
}
