//! One line to look back on.

use holdfast_journal::id::RunId;
use holdfast_journal::ipc::{BondView, LedgerLineView};
use yew::{Callback, Html, Properties, component, html};

use super::words::{person, time};
use crate::components::Icon;
use crate::route::Route;
use crate::words::{tr, tr_with};

/// The id of the button that strikes a line out.
pub fn strike_id(run: RunId) -> String {
    format!("strike-{run}")
}

/// A line to read, large and alone.
pub fn quiet_line(line: &LedgerLineView, bonds: &[BondView]) -> Html {
    html! {
        <li key={line.run.to_string()} data-struck={line.struck.then_some("yes")}>
            { words(line) }
            { meta(line, bonds) }
        </li>
    }
}

#[derive(Properties, PartialEq)]
pub struct LineProps {
    pub line: LedgerLineView,
    pub bonds: Vec<BondView>,
    /// Strikes it out, or takes that back.
    pub on_strike: Callback<(RunId, bool)>,
}

/// A line in the list of all.
#[component]
pub fn Line(props: &LineProps) -> Html {
    let line = &props.line;
    let (run, struck) = (line.run, line.struck);
    let (name, word) = (format!("line-{run}"), if struck { "ledger-unstrike" } else { "ledger-strike" });
    html! {
        <li class="kept-line" data-struck={struck.then_some("yes")}>
            <div id={name.clone()}>{ words(line) }</div>
            { meta(line, &props.bonds) }
            <div class="row no-print" role="group" aria-labelledby={name}>
                <button class="button quiet small" type="button" id={strike_id(run)} onclick={props.on_strike.reform(move |_| (run, !struck))}>
                    if struck { <Icon name="undo-2" /> }{ tr(word) }
                </button>
            </div>
        </li>
    }
}

/// What it says. A line through it is seen; the word below is seen and heard.
fn words(line: &LedgerLineView) -> Html {
    let part = |class: &'static str, words: &str| {
        let words = words.to_owned();
        if words.is_empty() {
            Html::default()
        } else if line.struck {
            html! { <p {class} dir="auto"><s>{ words }</s></p> }
        } else {
            html! { <p {class} dir="auto">{ words }</p> }
        }
    };
    html! {
        <>
            { part("line-hard", &line.hard) }
            { part("line-back", &line.came_back) }
            { part("line-says", &line.says) }
        </>
    }
}

fn meta(line: &LedgerLineView, bonds: &[BondView]) -> Html {
    let day = super::words::short_day(line.day);
    html! {
        <p class="meta">
            if line.struck { <span class="struck-word">{ tr("ledger-is-struck") }</span> }
            { time(line.day) }
            <a href={Route::Read(line.entry).href()} aria-label={tr_with("open-entry-of", &[("day", day.into())])}>{ tr("open-entry") }</a>
            { for bonds.iter().find(|bond| Some(bond.id) == line.bond).map(person) }
        </p>
    }
}
