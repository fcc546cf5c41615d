//! The check-ins over time: three strands, each by itself, and the notes.

use holdfast_journal::check_in::Strand;
use holdfast_journal::drawing::strand;
use holdfast_journal::ipc::{ChangeCheckIns, CheckInView, CheckInsView, CommandError};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};

use super::points::Line;
use crate::components::{Alert, AlertKind, Chart};
use crate::dates::{self, Look};
use crate::failure;
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct OverTimeProps {
    pub view: CheckInsView,
    pub on_changed: Callback<()>,
}

#[component]
pub fn OverTime(props: &OverTimeProps) -> Html {
    let view = &props.view;
    let problem = use_state(|| None::<CommandError>);
    let hide = {
        let (changed, problem, hidden) = (props.on_changed.clone(), problem.clone(), view.chart_hidden);
        Callback::from(move |_| {
            let (changed, problem) = (changed.clone(), problem.clone());
            spawn_local(async move {
                match call(&ChangeCheckIns { renew: false, chart_hidden: !hidden }).await {
                    Ok(()) => changed.emit(()),
                    Err(error) => problem.set(Some(error)),
                }
            });
        })
    };
    let any = !view.past.is_empty();
    html! {
        <>
            if let Some(error) = &*problem {
                <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)} />
            }
            if any {
                <div class="row apart">
                    <p class="hint">{ tr(if view.chart_hidden { "check-in-chart-hidden" } else { "check-in-first-four" }) }</p>
                    <button id="check-in-chart" class="button quiet" type="button" onclick={hide}>{ tr(if view.chart_hidden { "check-in-chart-show" } else { "check-in-chart-hide" }) }</button>
                </div>
                if !view.chart_hidden {
                    { for Strand::ALL.into_iter().map(|strand| line(&view.past, strand)) }
                    { how() }
                }
            } else {
                <p><b>{ tr("check-in-empty") }</b></p>
                <p class="hint">{ tr("check-in-empty-text") }</p>
            }
            { notes("check-in-notes", &view.past) }
            if !view.unlinked.is_empty() {
                { notes("check-in-unlinked", &view.unlinked) }
            }
            <p class="air-2"><a href={Route::Trends.href()}>{ tr("trends-more") }</a></p>
        </>
    }
}

fn line(past: &[CheckInView], which: Strand) -> Html {
    let line = Line::of(past, which);
    let (points, band, words) = (line.points(), line.band(), line.words());
    let draw = Callback::from(move |frame| strand(frame, &points, band, &words));
    let id = format!("over-time-{}", which.word());
    html! {
        <section aria-labelledby={id.clone()}>
            <h2 id={id.clone()}>{ line.name() }</h2>
            { for line.sentences().into_iter().map(|sentence| html! { <p class="hint">{ sentence }</p> }) }
            <Chart id={format!("{id}-chart")} name={line.name()} {draw} table={line.table()}
                n={tr_with("check-in-dots-count", &[("count", line.count().into())])} />
        </section>
    }
}

/// How the dots and the range come about.
fn how() -> Html {
    let parts = [
        "check-in-how-dots",
        "check-in-how-range",
        "check-in-how-noise",
        "check-in-how-asking",
        "check-in-how-reasons",
        "check-in-how-nobody",
    ];
    html! {
        <details class="air-2">
            <summary>{ tr("check-in-how") }</summary>
            { for parts.into_iter().map(|part| html! { <p class="air">{ tr(part) }</p> }) }
        </details>
    }
}

/// The lines that were written, the newest first.
fn notes(title: &'static str, weeks: &[CheckInView]) -> Html {
    let written: Vec<_> = weeks.iter().rev().filter(|week| !week.note.is_empty()).collect();
    html! {
        <section aria-labelledby={title}>
            <h2 id={title}>{ tr(title) }</h2>
            if written.is_empty() {
                <p class="hint air">{ tr("check-in-notes-none") }</p>
            } else {
                <dl class="notes-of-weeks air">
                    { for written.into_iter().map(|week| html! {
                        <div><dt>{ dates::day(week.day, Look::Full) }</dt><dd dir="auto">{ &week.note }</dd></div>
                    }) }
                </dl>
            }
        </section>
    }
}
