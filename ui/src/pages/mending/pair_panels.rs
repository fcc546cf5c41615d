//! What opens below a rupture: where it stands, and what answered it.

use holdfast_journal::id::RunId;
use holdfast_journal::ipc::{CommandError, RuptureRowView};
use holdfast_journal::mending::RuptureStatus;
use yew::{Callback, Html, Properties, component, html, use_state};

use super::act::{Act, linked};
use super::link_panel::{Chosen, LinkPanel};
use super::panel::{Panel, radio};
use super::signs::standing_sign;
use super::whole::Whole;
use super::words::{repair_name, short_day, standing_word};
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

/// Which of them is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// Where it stands.
    Standing,
    /// Linking a repair.
    Link,
    /// Saying anew how much of it a linked repair reached.
    Share(RunId),
}

#[derive(Properties, PartialEq)]
pub struct PairPanelProps {
    pub opened: Opened,
    pub row: RuptureRowView,
    pub whole: Whole,
    pub failed: Option<CommandError>,
    pub on_act: Callback<Act>,
    pub on_close: Callback<()>,
}

#[component]
pub fn PairPanel(props: &PairPanelProps) -> Html {
    let row = &props.row;
    let id = format!("panel-{}", row.run);
    let keep =
        props.on_act.reform(|Chosen { run, share, note }: Chosen| Act::Link { repair: run, share, note });
    let link_panel = |title: String, choices, start, also| {
        html! {
            <LinkPanel id={id.clone()} {title} {choices} label={tr("link-repairs")} {start} {also}
                failed={props.failed.clone()} on_keep={keep.clone()} on_cancel={props.on_close.clone()} />
        }
    };
    match props.opened {
        Opened::Standing => html! {
            <StandingPanel {id} status={row.status} failed={props.failed.clone()} on_act={props.on_act.clone()} on_close={props.on_close.clone()} />
        },
        Opened::Link => {
            let choices = props.whole.repairs_for(row.bond, |repair| linked(row, repair).is_some());
            let note = Route::BeginAbout { practice: Slug::new("repair-log"), run: row.run };
            let also = html! {
                <p class="hint">
                    if choices.is_empty() { { tr("link-no-repair") }{ " " } }
                    <a href={note.href()}>{ tr("link-note-repair") }</a>
                </p>
            };
            link_panel(tr("link-repair"), choices, None, also)
        }
        Opened::Share(repair) => {
            let Some(link) = linked(row, repair) else { return Html::default() };
            let title = tr_with("link-change-of", &[("day", short_day(link.repaired_on).into())]);
            let start = Chosen { run: repair, share: link.share, note: link.note.clone() };
            let also = html! { <p dir="auto">{ repair_name(&link.excerpt) }</p> };
            link_panel(title, Vec::new(), Some(start), also)
        }
    }
}

#[derive(Properties, PartialEq)]
struct StandingPanelProps {
    id: String,
    status: RuptureStatus,
    failed: Option<CommandError>,
    on_act: Callback<Act>,
    on_close: Callback<()>,
}

/// Six ways in which it can stand, none of them above another.
#[component]
fn StandingPanel(props: &StandingPanelProps) -> Html {
    let chosen = use_state(|| props.status);
    let keep = {
        let (chosen, before) = (*chosen, props.status);
        let (act, close) = (props.on_act.clone(), props.on_close.clone());
        Callback::from(move |()| if chosen == before { close.emit(()) } else { act.emit(Act::Stand(chosen)) })
    };
    let group = format!("{}-standing", props.id);
    html! {
        <Panel id={props.id.clone()} title={tr("standing-title")} keep={tr("standing-keep")} failed={props.failed.clone()}
            on_keep={keep} on_cancel={props.on_close.clone()}>
            <div class="choices in-a-row" role="radiogroup" aria-labelledby={format!("{}-title", props.id)}>
                { for RuptureStatus::ALL.into_iter().map(|status| {
                    let choose = { let chosen = chosen.clone(); move || chosen.set(status) };
                    let words = html! { <span class="standing">{ standing_sign(status) }{ standing_word(status) }</span> };
                    radio(&group, *chosen == status, choose, words)
                }) }
            </div>
            <p class="hint">{ tr("standing-hint") }</p>
        </Panel>
    }
}
