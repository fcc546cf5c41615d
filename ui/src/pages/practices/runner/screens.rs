//! The screens around the steps: the brake, the opening, and settling.

use holdfast_journal::id::RunId;
use holdfast_journal::ipc::PracticeView;
use holdfast_journal::practice::FieldValue;
use yew::{Html, html};

use super::moves::Moves;
use crate::components::{Icon, PageTitle, how_sure};
use crate::pages::practices::list::{depth_word, minutes_word};
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

/// The same matter again: other ways are offered before this one. None of them is pressed upon
/// anybody. Source: content brief, §3.3, rule 4.
pub fn brake(moves: &Moves) -> Html {
    let view = Slug::new("onlooker-view");
    let view = rupture(moves).map_or(Route::Begin(view), |run| Route::BeginAbout { practice: view, run });
    let act = Slug::new("ask-plainly");
    let act = match moves.sheet.held().values.get("person") {
        Some(FieldValue::Text(id)) => id.parse().map(|bond| Route::BeginWith { practice: act, bond }),
        _ => Ok(Route::Begin(act)),
    };
    html! {
        <>
            <PageTitle text={tr("run-brake-title")} />
            <p class="sub">{ tr("run-brake-text") }</p>
            <ul class="lines run-offers">
                <li class="line">
                    <span class="label">{ tr("run-brake-view") }</span>
                    <p class="hint">{ tr("run-brake-view-hint") }</p>
                    <a class="button" id="run-brake-view" href={view.href()}>{ tr("run-brake-view-go") }</a>
                </li>
                <li class="line">
                    <span class="label">{ tr("run-brake-act") }</span>
                    <p class="hint">{ tr("run-brake-act-hint") }</p>
                    <a class="button" id="run-brake-act" href={act.unwrap_or(Route::Practices).href()}>{ tr("run-brake-act-go") }</a>
                </li>
                <li class="line">
                    <span class="label">{ tr("run-brake-rest") }</span>
                    <p class="hint">{ tr("run-brake-rest-hint") }</p>
                    <a class="button" id="run-brake-rest" href={Route::Today.href()}>{ tr("run-brake-rest-go") }</a>
                </li>
            </ul>
            <p class="air"><button class="button quiet" id="run-brake-on" type="button" onclick={moves.on(Moves::skip)}>{ tr("run-brake-on") }</button></p>
        </>
    }
}

/// The rupture that was gone over: the run itself, or the one it is about.
fn rupture(moves: &Moves) -> Option<RunId> {
    if moves.run.practice.row.slug == "rupture-log" {
        return Some(moves.run.id);
    }
    match moves.sheet.held().values.get("rupture_id") {
        Some(FieldValue::Texts(ids)) => ids.first().and_then(|id| id.parse().ok()),
        _ => None,
    }
}

/// What the practice is, what it may stir, and what it rests on.
pub fn opening(practice: &PracticeView) -> Html {
    let row = &practice.row;
    html! {
        <>
            <PageTitle text={row.title.clone()} />
            <p class="lead">{ &row.about }</p>
            <p class="meta">
                <span><Icon name="clock" />{ minutes_word(row.minutes) }</span>
                <span>{ tr_with("run-steps-count", &[("count", practice.steps.len().into())]) }</span>
                <span>{ depth_word(row.depth) }</span>
            </p>
            <p class="run-care">{ &practice.care }</p>
            <p class="hint">{ tr("run-opening-hint") }{ " " }<a href={Route::Help.href()}>{ tr("support-when-needed") }</a></p>
            if !practice.concepts.is_empty() || !practice.sources.is_empty() {
                <details class="disclose air" id="run-rests-on">
                    <summary>{ tr("run-rests-on") }</summary>
                    if !practice.concepts.is_empty() {
                        <ul class="run-ideas">
                            { for practice.concepts.iter().map(|idea| html! {
                                <li><a href={Route::Concept(Slug::new(&idea.slug)).href()}>{ &idea.title }</a></li>
                            }) }
                        </ul>
                    }
                    if practice.sources.is_empty() {
                        <p class="hint">{ tr("run-no-sources") }</p>
                    } else {
                        <ol class="sources">
                            { for practice.sources.iter().map(|source| html! {
                                <li>{ &source.citation }<span class="hint">{ how_sure(source) }</span></li>
                            }) }
                        </ol>
                    }
                </details>
            }
        </>
    }
}

/// The time is up: back to the room, and no further question. Source: content brief, §3.3, rule 2.
pub fn settle() -> Html {
    html! {
        <>
            <PageTitle text={tr("run-settle-title")} />
            <p class="sub">{ tr("run-settle-text") }</p>
            <ul class="run-points">
                <li>{ tr("run-settle-feet") }</li>
                <li>{ tr("run-settle-look") }</li>
                <li>{ tr("run-settle-act") }</li>
            </ul>
            <p class="hint">{ tr("run-settle-hint") }</p>
        </>
    }
}
