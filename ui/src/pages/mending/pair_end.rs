//! Where a rupture stands, and the repairs that answered it.

use holdfast_journal::ipc::{RepairLinkView, RuptureRowView};
use yew::{Callback, Html, Properties, component, html};

use super::act::Act;
use super::pair::toggle;
use super::pair_panels::Opened;
use super::signs::standing_sign;
use super::words::{repair_name, share_word, short_day, standing_word, time};
use crate::route::Route;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct PairEndProps {
    pub row: RuptureRowView,
    pub opened: Option<Opened>,
    pub on_open: Callback<Opened>,
    pub on_act: Callback<Act>,
}

#[component]
pub fn PairEnd(props: &PairEndProps) -> Html {
    let row = &props.row;
    html! {
        <div class="pair-end">
            <p class="standing">
                { standing_sign(row.status) }<b>{ standing_word(row.status) }</b>
                if let Some(day) = row.settled_on {
                    <span class="hint">{ time(day) }</span>
                }
            </p>
            if let Some(wanted) = row.wanted_next.as_ref().filter(|_| !row.status.is_settled()) {
                <p class="hint">{ tr_with("pair-wanted", &[("wanted", wanted.clone().into())]) }</p>
            }
            if !row.links.is_empty() {
                <ul class="pair-repairs" aria-label={tr("pair-repairs")}>
                    { for row.links.iter().map(|link| repair(props, link)) }
                </ul>
            }
        </div>
    }
}

fn repair(props: &PairEndProps, link: &RepairLinkView) -> Html {
    let (row, run) = (&props.row, link.repair);
    let unlink = props.on_act.reform(move |_| Act::Unlink(run));
    let name = format!("repair-{}-{run}", row.run);
    html! {
        <li key={run.to_string()}>
            <p class="when">{ time(link.repaired_on) }{ " · " }{ share_word(link.share) }</p>
            <p id={name.clone()}><a href={Route::Read(link.entry).href()} dir="auto">{ repair_name(&link.excerpt) }</a></p>
            if !link.note.is_empty() {
                <p class="hint" dir="auto">{ &link.note }</p>
            }
            <div class="row no-print" role="group" aria-labelledby={name}>
                { toggle(row, Opened::Share(run), props.opened, &props.on_open, tr("link-change")) }
                <button class="button quiet small" type="button" aria-label={tr_with("unlink-of", &[("day", short_day(link.repaired_on).into())])} onclick={unlink}>{ tr("unlink") }</button>
            </div>
        </li>
    }
}
