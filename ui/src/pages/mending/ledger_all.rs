//! Every line to look back on, oldest first, so many at a time.

use holdfast_journal::id::RunId;
use holdfast_journal::ipc::{BondView, LedgerView};
use yew::{Callback, Html, Properties, component, html, use_state};

use super::ledger_line::{Line, strike_id};
use super::pairs::AT_A_TIME;
use crate::components::use_focus_next;
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct AllLinesProps {
    pub view: LedgerView,
    pub bonds: Vec<BondView>,
    /// Strikes a line out, or takes that back.
    pub on_strike: Callback<(RunId, bool)>,
}

#[component]
pub fn AllLines(props: &AllLinesProps) -> Html {
    let shown = use_state(|| AT_A_TIME);
    let focus = use_focus_next();
    let lines = &props.view.all;
    let more = {
        let (shown, next) = (shown.clone(), lines.get(*shown).map(|line| strike_id(line.run)));
        Callback::from(move |_| {
            next.iter().for_each(|id| focus.emit(id.clone()));
            shown.set(*shown + AT_A_TIME);
        })
    };
    html! {
        <section aria-labelledby="ledger-all">
            <div class="sec-head"><h2 id="ledger-all">{ tr("ledger-all") }</h2></div>
            <ol class="lines">
                { for lines.iter().take(*shown).map(|line| html! {
                    <Line key={line.run.to_string()} line={line.clone()} bonds={props.bonds.clone()} on_strike={props.on_strike.clone()} />
                }) }
            </ol>
            if lines.len() > *shown {
                <button class="button" type="button" onclick={more}>{ tr("mending-show-more") }</button>
            }
        </section>
    }
}
