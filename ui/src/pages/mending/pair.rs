//! One rupture: what it was, where it stands, and what answered it.

use holdfast_journal::ipc::{CommandError, RuptureRowView};
use holdfast_journal::mending::RuptureStatus;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};

use super::act::{Act, Done};
use super::after::{After, pair_id};
use super::pair_end::PairEnd;
use super::pair_panels::{Opened, PairPanel};
use super::signs::span;
use super::whole::Whole;
use super::words::{person, rupture_name, time};
use crate::browser;
use crate::components::{Alert, AlertKind, Icon};
use crate::failure;
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct PairProps {
    pub row: RuptureRowView,
    pub whole: Whole,
    pub after: After,
}

#[component]
pub fn Pair(props: &PairProps) -> Html {
    let row = &props.row;
    let opened = use_state(|| None::<Opened>);
    let failed = use_state(|| None::<CommandError>);
    let open = {
        let (opened, failed) = (opened.clone(), failed.clone());
        Callback::from(move |panel: Opened| {
            failed.set(None);
            opened.set(if *opened == Some(panel) { None } else { Some(panel) });
        })
    };
    let close = {
        let (opened, failed, run) = (opened.clone(), failed.clone(), row.run);
        Callback::from(move |()| {
            opened.iter().for_each(|panel| {
                browser::focus(&button_id(run, *panel));
            });
            failed.set(None);
            opened.set(None);
        })
    };
    let on_act = {
        let (opened, failed) = (opened.clone(), failed.clone());
        let (after, row) = (props.after.clone(), row.clone());
        Callback::from(move |act: Act| {
            let (opened, failed, after) = (opened.clone(), failed.clone(), after.clone());
            let done = Done { before: row.clone(), act };
            spawn_local(async move {
                match done.fulfil().await {
                    Ok(()) => {
                        let focus = focus_after(&done);
                        failed.set(None);
                        opened.set(None);
                        after.follow(done, focus);
                    }
                    Err(error) => failed.set(Some(error)),
                }
            });
        })
    };
    let name = pair_id(row.run);
    let shown = *opened;
    html! {
        <li class="pair" data-standing={row.status.word()}>
            <div class="pair-what">
                <p class="when">{ time(row.happened_on) }</p>
                <h3 id={name.clone()} tabindex="-1"><a href={Route::Read(row.entry).href()} dir="auto">{ rupture_name(row) }</a></h3>
                <p class="meta">
                    if !row.kind.is_empty() && row.kind != rupture_name(row) {
                        <span>{ &row.kind }</span>
                    }
                    { for props.whole.bond(row.bond).map(person) }
                </p>
            </div>
            <p class="pair-span">{ span(row.status) }<span>{ so_far(row) }</span></p>
            <PairEnd row={row.clone()} opened={shown} on_open={open.clone()} on_act={on_act.clone()} />
            <div class="pair-foot no-print" role="group" aria-labelledby={name}>
                { toggle(row, Opened::Standing, shown, &open, tr("standing-change")) }
                { toggle(row, Opened::Link, shown, &open, tr("link-repair")) }
                if !row.status.is_settled() {
                    { other_views(row) }
                }
            </div>
            if let (None, Some(error)) = (shown, &*failed) {
                <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)} />
            }
            if let Some(panel) = shown {
                <PairPanel key={format!("{panel:?}")} opened={panel} row={row.clone()} whole={props.whole.clone()}
                    failed={(*failed).clone()} {on_act} on_close={close} />
            }
        </li>
    }
}

/// The button that opens a panel.
pub fn toggle(
    row: &RuptureRowView,
    panel: Opened,
    shown: Option<Opened>,
    open: &Callback<Opened>,
    word: String,
) -> Html {
    let is_open = shown == Some(panel);
    html! {
        <button class="button quiet small" type="button" id={button_id(row.run, panel)} aria-expanded={is_open.to_string()}
            aria-controls={is_open.then(|| format!("panel-{}", row.run))} onclick={open.reform(move |_| panel)}>{ word }</button>
    }
}

fn button_id(run: holdfast_journal::id::RunId, panel: Opened) -> String {
    match panel {
        Opened::Standing => format!("standing-{run}"),
        Opened::Link => format!("link-{run}"),
        Opened::Share(repair) => format!("share-{run}-{repair}"),
    }
}

/// Where the focus goes: to the button it came from, or, if that went with the link, to the rupture.
fn focus_after(done: &Done) -> String {
    let run = done.before.run;
    match &done.act {
        Act::Stand(_) => button_id(run, Opened::Standing),
        Act::Link { repair, .. } if super::act::linked(&done.before, *repair).is_some() => {
            button_id(run, Opened::Share(*repair))
        }
        Act::Link { .. } => button_id(run, Opened::Link),
        Act::Unlink(_) => pair_id(run),
    }
}

/// How long it has been, or was until it was settled, in words.
pub fn so_far(row: &RuptureRowView) -> String {
    let days = &[("days", row.days.into())];
    match row.status {
        RuptureStatus::Open | RuptureStatus::Mending => tr_with("pair-so-far", days),
        RuptureStatus::Mended => tr_with("pair-mended-after", days),
        RuptureStatus::LetBe | RuptureStatus::Ended | RuptureStatus::NotMineToMend => {
            tr_with("pair-down-after", days)
        }
    }
}

/// Two quiet ways to look at what is not settled once more.
fn other_views(row: &RuptureRowView) -> Html {
    let about = |practice, word| {
        let route = Route::BeginAbout { practice: Slug::new(practice), run: row.run };
        html! { <a class="button quiet small" href={route.href()}><Icon name="leaf" />{ word }</a> }
    };
    html! {
        <>
            { about("onlooker-view", tr("pair-onlooker")) }
            { about("other-meanings", tr("pair-meanings")) }
        </>
    }
}
