//! The numbers of a chart, as a table.

use holdfast_journal::drawing::Table;
use yew::{AttrValue, Html, Properties, component, html};

#[derive(Properties, PartialEq)]
pub struct NumbersProps {
    pub id: AttrValue,
    pub table: Table,
}

/// The table, in a box of its own that scrolls; so it can be reached with Tab.
#[component]
pub fn Numbers(props: &NumbersProps) -> Html {
    let Table { caption, headers, rows } = &props.table;
    html! {
        <div class="chart-numbers" id={props.id.clone()} tabindex="0" role="region" aria-label={caption.clone()}>
            <table>
                <caption class="vh">{ caption }</caption>
                <thead><tr>{ for headers.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().map(|row| line(row, headers.len())) }</tbody>
            </table>
        </div>
    }
}

fn line(row: &[String], columns: usize) -> Html {
    let cell = |at: usize| row.get(at).map_or("", String::as_str);
    html! {
        <tr>
            <th scope="row" dir="auto">{ cell(0) }</th>
            { for (1..columns.max(row.len())).map(|at| html! { <td dir="auto">{ cell(at) }</td> }) }
        </tr>
    }
}
