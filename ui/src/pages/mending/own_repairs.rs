//! Repairs that answer no rupture, or none that was written down. They stand on their own, and may.

use holdfast_journal::ipc::{CommandError, RepairRowView};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement};
use yew::{Callback, Html, Properties, TargetCast, component, html, use_state};

use super::act::{Act, Done};
use super::after::After;
use super::link_panel::{Chosen, LinkPanel};
use super::pairs::AT_A_TIME;
use super::whole::Whole;
use super::words::{person, repair_name, time};
use crate::browser;
use crate::components::use_focus_next;
use crate::route::Route;
use crate::words::tr;

/// The line that opens them.
const SUMMARY: &str = "own-repairs";

#[derive(Properties, PartialEq)]
pub struct OwnRepairsProps {
    pub whole: Whole,
    pub after: After,
}

#[component]
pub fn OwnRepairs(props: &OwnRepairsProps) -> Html {
    let is_open = use_state(|| false);
    let shown = use_state(|| AT_A_TIME);
    let focus = use_focus_next();
    let rows: Vec<&RepairRowView> =
        props.whole.shown().repairs.iter().filter(|repair| repair.ruptures.is_empty()).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let ontoggle = {
        let is_open = is_open.clone();
        move |event: Event| is_open.set(event.target_unchecked_into::<HtmlElement>().has_attribute("open"))
    };
    let more = {
        let (shown, next) = (shown.clone(), rows.get(*shown).map(|row| own_id(row)));
        Callback::from(move |_| {
            next.iter().for_each(|id| focus.emit(id.clone()));
            shown.set(*shown + AT_A_TIME);
        })
    };
    html! {
        <section aria-labelledby={SUMMARY}>
            <details class="disclose" {ontoggle}>
                <summary id={SUMMARY}><h2>{ tr("own-repairs") }</h2></summary>
                // Made only when asked for: there may be thousands.
                if *is_open {
                    <p class="sub">{ tr("own-repairs-text") }</p>
                    <ul class="lines own-repairs">
                        { for rows.iter().take(*shown).map(|row| html! {
                            <OwnRepair key={row.run.to_string()} row={(*row).clone()} whole={props.whole.clone()} after={props.after.clone()} />
                        }) }
                    </ul>
                    if rows.len() > *shown {
                        <button class="button" type="button" onclick={more}>{ tr("mending-show-more") }</button>
                    }
                }
            </details>
        </section>
    }
}

fn own_id(row: &RepairRowView) -> String {
    format!("own-{}", row.run)
}

#[derive(Properties, PartialEq)]
struct OwnRepairProps {
    row: RepairRowView,
    whole: Whole,
    after: After,
}

#[component]
fn OwnRepair(props: &OwnRepairProps) -> Html {
    let row = &props.row;
    let is_open = use_state(|| false);
    let failed = use_state(|| None::<CommandError>);
    let button = format!("answers-{}", row.run);
    let toggle = {
        let (is_open, failed) = (is_open.clone(), failed.clone());
        move |_| {
            failed.set(None);
            is_open.set(!*is_open);
        }
    };
    let close = {
        let (is_open, button) = (is_open.clone(), button.clone());
        Callback::from(move |()| {
            browser::focus(&button);
            is_open.set(false);
        })
    };
    let keep = {
        let (failed, whole, after, repair) =
            (failed.clone(), props.whole.clone(), props.after.clone(), row.run);
        Callback::from(move |Chosen { run, share, note }: Chosen| {
            let Some(before) = whole.ruptures.iter().find(|rupture| rupture.run == run).cloned() else {
                return;
            };
            let (failed, after) = (failed.clone(), after.clone());
            let done = Done { before, act: Act::Link { repair, share, note } };
            spawn_local(async move {
                match done.fulfil().await {
                    // It leaves this list.
                    Ok(()) => after.follow(done, SUMMARY.to_owned()),
                    Err(error) => failed.set(Some(error)),
                }
            });
        })
    };
    let (name, panel) = (own_id(row), format!("panel-{}", row.run));
    html! {
        <li class="own-repair">
            <p class="when">{ time(row.repaired_on) }</p>
            <h3 id={name.clone()} tabindex="-1"><a href={Route::Read(row.entry).href()} dir="auto">{ repair_name(&row.excerpt) }</a></h3>
            if !row.one_line.is_empty() {
                <p class="own-line" dir="auto">{ &row.one_line }</p>
            }
            <p class="meta">{ for props.whole.bond(row.bond).map(person) }</p>
            <div class="row no-print" role="group" aria-labelledby={name}>
                <button class="button quiet small" type="button" id={button} aria-expanded={is_open.to_string()}
                    aria-controls={is_open.then(|| panel.clone())} onclick={toggle}>{ tr("link-rupture") }</button>
            </div>
            if *is_open {
                <LinkPanel id={panel} title={tr("link-rupture")} choices={props.whole.ruptures_for(row.bond)} label={tr("link-ruptures")}
                    also={if props.whole.ruptures.is_empty() { html! { <p class="hint">{ tr("link-no-rupture") }</p> } } else { Html::default() }}
                    failed={(*failed).clone()} on_keep={keep} on_cancel={close} />
            }
        </li>
    }
}
