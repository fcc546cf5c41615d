//! Every rupture, newest first, so many at a time.

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};

use super::after::{After, pair_id};
use super::pair::Pair;
use super::whole::Whole;
use super::words::number;
use crate::components::use_focus_next;
use crate::words::{tr, tr_with};

/// How many are shown at first, and how many more at a time: ten thousand at once would hold the
/// window up for seconds.
pub const AT_A_TIME: usize = 50;

/// The heading, to which the chart leads.
pub const PAIRS: &str = "pairs";

#[derive(Properties, PartialEq)]
pub struct PairsProps {
    pub whole: Whole,
    pub after: After,
    /// Whom to show.
    pub filter: Html,
}

#[component]
pub fn Pairs(props: &PairsProps) -> Html {
    let shown = use_state(|| AT_A_TIME);
    let focus = use_focus_next();
    {
        // Another person's begin anew; the choice of whom stays where it is, with the focus on it.
        let shown = shown.clone();
        use_effect_with(props.whole.with(), move |_| shown.set(AT_A_TIME));
    }
    let rows = &props.whole.shown().ruptures;
    let more = {
        let next = rows.get(*shown).map(|row| pair_id(row.run));
        let shown = shown.clone();
        Callback::from(move |_| {
            next.iter().for_each(|id| focus.emit(id.clone()));
            shown.set(*shown + AT_A_TIME);
        })
    };
    html! {
        <section aria-labelledby={PAIRS}>
            <div class="sec-head"><h2 id={PAIRS} tabindex="-1">{ tr("mending-pairs") }</h2>{ props.filter.clone() }</div>
            if rows.is_empty() {
                <p class="sub">{ tr("pairs-none") }</p>
            } else {
                <ul class="pairs">
                    { for rows.iter().take(*shown).map(|row| html! {
                        <Pair key={row.run.to_string()} row={row.clone()} whole={props.whole.clone()} after={props.after.clone()} />
                    }) }
                </ul>
            }
            if rows.len() > *shown {
                <div class="row air">
                    <button class="button" type="button" id="more-pairs" onclick={more}>{ tr("mending-show-more") }</button>
                    <p class="hint">{ tr_with("mending-shown", &[("shown", number(*shown).into()), ("all", number(rows.len()).into())]) }</p>
                </div>
            }
        </section>
    }
}
