//! An entry, chosen among those that fit.

use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::EntryRowView;
use yew::{AttrValue, Callback, Html, Properties, component, html, use_state};

use crate::components::entry_name;
use crate::dates::{self, Look};
use crate::words::tr;

/// How many are shown at first, and how many more each time.
pub const AT_ONCE: usize = 12;

#[derive(Properties, PartialEq)]
pub struct EntryFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub entries: Vec<EntryRowView>,
    pub chosen: Option<EntryId>,
    pub on_change: Callback<Option<EntryId>>,
}

#[component]
pub fn EntryField(props: &EntryFieldProps) -> Html {
    let shown = use_state(|| AT_ONCE);
    let label_id = format!("{}-label", props.id);
    // The one that is chosen shows wherever it stands.
    let rows =
        props.entries.iter().enumerate().filter(|(at, row)| *at < *shown || Some(row.id) == props.chosen);
    let row = |(at, row): (usize, &EntryRowView)| {
        let choose = {
            let entry = row.id;
            props.on_change.reform(move |_: yew::Event| Some(entry))
        };
        html! {
            <label class="check" key={row.id.to_string()}>
                <input type="radio" name={props.id.clone()} id={format!("{}-{at}", props.id)} value={row.id.to_string()}
                    checked={Some(row.id) == props.chosen} onchange={choose} />
                <span>{ entry_name(row) }</span>
                <span class="hint">{ dates::day(row.day, Look::Short) }</span>
            </label>
        }
    };
    if props.entries.is_empty() {
        return html! {
            <div class="field" id={props.id.clone()}>
                <span class="label">{ &props.label }</span>
                <p class="hint">{ tr("run-no-entries") }</p>
            </div>
        };
    }
    html! {
        <div class="field" id={props.id.clone()} role="radiogroup" aria-labelledby={label_id.clone()}>
            <span class="label" id={label_id}>{ &props.label }</span>
            { for rows.map(row) }
            <label class="check">
                <input type="radio" name={props.id.clone()} id={format!("{}-none", props.id)} value="" checked={props.chosen.is_none()}
                    onchange={props.on_change.reform(|_: yew::Event| None)} />
                <span>{ tr("run-none-of-these") }</span>
            </label>
            { more(&props.id, &shown, props.entries.len()) }
        </div>
    }
}

/// The button that shows more of a long list.
pub fn more(id: &AttrValue, shown: &yew::UseStateHandle<usize>, count: usize) -> Html {
    if **shown >= count {
        return Html::default();
    }
    let show = {
        let shown = shown.clone();
        move |_| shown.set(*shown + AT_ONCE)
    };
    html! { <p><button class="button quiet small" id={format!("{id}-more")} type="button" onclick={show}>{ tr("run-show-more") }</button></p> }
}
