//! A chart with everything a person needs to read it without seeing it, to check it and to keep it:
//! what its signs mean, what it stands on, its numbers as a table, and files to take along.

mod canvas;
mod numbers;
mod picture;
mod room;
mod save_as;

use holdfast_journal::drawing::{Drawing, Frame, Table};
use yew::{
    AttrValue, Callback, Children, Html, MouseEvent, Properties, component, html, use_node_ref, use_state,
};

use crate::words::tr;
use numbers::Numbers;
use room::use_room;
use save_as::SaveAs;

#[derive(Properties, PartialEq)]
pub struct ChartProps {
    /// The element's id; what belongs to it has ids that begin with it.
    pub id: AttrValue,
    /// What a file of it is called, in plain words.
    pub name: AttrValue,
    /// Draws it into the space there is.
    pub draw: Callback<Frame, Drawing>,
    /// The same numbers.
    pub table: Table,
    /// How many cases it stands on, in a sentence.
    pub n: AttrValue,
    /// Shows or hides the entries behind it, if there are any to show.
    #[prop_or_default]
    pub on_entries: Option<Callback<()>>,
    /// More to say below the key.
    #[prop_or_default]
    pub children: Children,
}

#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let (room, letter) = (use_node_ref(), use_node_ref());
    let found = use_room(&room, &letter);
    let is_table = use_state(|| false);
    let toggle = {
        let is_table = is_table.clone();
        move |_: MouseEvent| is_table.set(!*is_table)
    };
    let drawing = found.map(|room| (room.width, props.draw.emit(room.frame)));
    let numbers_id = format!("{}-numbers", props.id);
    // Several charts stand on a page, and their buttons say the same; this tells them apart.
    let title_id = format!("{}-title", props.id);
    let entries = props.on_entries.clone().map(|show| show.reform(|_: MouseEvent| ()));
    html! {
        <figure class="chart" id={props.id.clone()}>
            <div class="chart-room" ref={room}>
                <span class="chart-letter" aria-hidden="true" ref={letter}></span>
                if let Some((room, drawing)) = &drawing {
                    { picture::picture(&props.id, drawing, *room) }
                }
            </div>
            if let Some((_, drawing)) = &drawing {
                { picture::key(drawing) }
            }
            { props.children.clone() }
            <figcaption class="chart-foot">
                <p class="hint">{ &props.n }</p>
                <div class="row">
                    <button class="button quiet small" type="button" aria-expanded={is_table.to_string()} aria-controls={is_table.then(|| numbers_id.clone())}
                        aria-describedby={title_id.clone()} onclick={toggle}>
                        { tr(if *is_table { "chart-hide-table" } else { "chart-show-table" }) }
                    </button>
                    if let Some(show) = entries {
                        <button class="button quiet small" type="button" aria-describedby={title_id.clone()} onclick={show}>{ tr("chart-show-entries") }</button>
                    }
                    <SaveAs id={format!("{}-save", props.id)} name={props.name.clone()} described_by={title_id} draw={props.draw.clone()} table={props.table.clone()} n={props.n.clone()} />
                </div>
            </figcaption>
            if *is_table {
                <Numbers id={numbers_id} table={props.table.clone()} />
            }
        </figure>
    }
}
