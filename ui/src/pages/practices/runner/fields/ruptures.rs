//! Ruptures: one, several or none.

use holdfast_journal::id::RunId;
use holdfast_journal::ipc::{BondView, RuptureRowView};
use yew::{AttrValue, Callback, Html, Properties, component, html, use_state};

use super::entries::{AT_ONCE, more};
use crate::dates::{self, Look};
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct RuptureFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub ruptures: Vec<RuptureRowView>,
    pub bonds: Vec<BondView>,
    pub chosen: Vec<RunId>,
    pub on_change: Callback<Vec<RunId>>,
}

#[component]
pub fn RuptureField(props: &RuptureFieldProps) -> Html {
    let shown = use_state(|| AT_ONCE);
    let label_id = format!("{}-label", props.id);
    // Those that are chosen show wherever they stand.
    let rows = props.ruptures.iter().enumerate();
    let rows = rows.filter(|(at, row)| *at < *shown || props.chosen.contains(&row.run));
    let row = |(at, row): (usize, &RuptureRowView)| {
        let is_chosen = props.chosen.contains(&row.run);
        let choose = {
            let (chosen, run) = (props.chosen.clone(), row.run);
            props.on_change.reform(move |_: yew::Event| {
                if is_chosen {
                    chosen.iter().copied().filter(|other| *other != run).collect()
                } else {
                    chosen.iter().copied().chain([run]).collect()
                }
            })
        };
        let facts = facts(row, &props.bonds);
        html! {
            <label class="check" key={row.run.to_string()}>
                <input type="checkbox" id={format!("{}-{at}", props.id)} value={row.run.to_string()} checked={is_chosen} onchange={choose} />
                <span class="run-excerpt">{ if row.excerpt.is_empty() { &row.kind } else { &row.excerpt } }</span>
                <span class="hint">{ facts }</span>
            </label>
        }
    };
    html! {
        <div class="field" id={props.id.clone()} role="group" aria-labelledby={label_id.clone()}>
            <span class="label" id={label_id}>{ &props.label }</span>
            if props.ruptures.is_empty() {
                <p class="hint">{ tr("run-no-ruptures") }</p>
            } else {
                <p class="hint">{ tr("run-ruptures-hint") }</p>
            }
            { for rows.map(row) }
            { more(&props.id, &shown, props.ruptures.len()) }
        </div>
    }
}

/// When, with whom, and the nearest word for it where that is not the line above.
fn facts(row: &RuptureRowView, bonds: &[BondView]) -> String {
    let name = row.bond.and_then(|id| bonds.iter().find(|bond| bond.id == id));
    let parts = [
        Some(dates::day(row.happened_on, Look::Short)),
        name.map(|bond| bond.nickname.as_str().to_owned()),
        Some(row.kind.clone()).filter(|kind| !kind.is_empty() && !row.excerpt.is_empty()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
