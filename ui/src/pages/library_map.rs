//! How the ideas hang together: a ring of names with lines between those that are close, and beside
//! it the same as a list.

use std::f64::consts::TAU;

use holdfast_journal::ipc::{ConceptRowView, GroupView};
use yew::{Callback, Html, Properties, component, html, use_state};

use crate::components::use_open;
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

/// The drawing's width and height; the ring's half width; how far from it the names begin.
const SIZE: f64 = 760.0;
const RADIUS: f64 = 168.0;
const NAME_AT: f64 = 14.0;

#[derive(Properties, PartialEq)]
pub struct LibraryMapProps {
    pub groups: Vec<GroupView>,
}

/// An idea and its place on the ring.
struct Node<'a> {
    row: &'a ConceptRowView,
    angle: f64,
}

impl Node<'_> {
    fn at(&self, radius: f64) -> (f64, f64) {
        (SIZE / 2.0 + radius * self.angle.cos(), SIZE / 2.0 + radius * self.angle.sin())
    }

    fn is_on_the_left(&self) -> bool {
        self.angle.cos() < 0.0
    }
}

/// Everyone has the same room on the ring; between two groups a place stays free.
fn nodes(groups: &[GroupView]) -> Vec<Node<'_>> {
    let places: usize = groups.iter().map(|group| group.concepts.len() + 1).sum();
    let mut place = 0;
    let mut nodes = Vec::new();
    for group in groups {
        for row in &group.concepts {
            #[allow(clippy::cast_precision_loss, reason = "a few dozen places")]
            let turn = place as f64 / places.max(1) as f64;
            nodes.push(Node { row, angle: turn * TAU - TAU / 4.0 });
            place += 1;
        }
        place += 1;
    }
    nodes
}

#[component]
pub fn LibraryMap(props: &LibraryMapProps) -> Html {
    let open = use_open();
    // The idea whose lines stand out.
    let chosen = use_state(|| None::<String>);
    let nodes = nodes(&props.groups);
    let choose = |slug: &str| {
        let (chosen, slug) = (chosen.clone(), slug.to_owned());
        Callback::from(move |()| chosen.set(Some(slug.clone())))
    };
    let is_near = |row: &ConceptRowView| {
        chosen.as_ref().is_some_and(|slug| row.slug == *slug || row.related.contains(slug))
    };
    let lines = nodes.iter().enumerate().flat_map(|(at, node)| {
        let later = nodes[at + 1..].iter().filter(|other| node.row.related.contains(&other.row.slug));
        later.map(move |other| (node, other)).collect::<Vec<_>>()
    });
    let line = |(a, b): (&Node<'_>, &Node<'_>)| {
        let lit = chosen.as_ref().is_some_and(|slug| a.row.slug == *slug || b.row.slug == *slug);
        let ((x1, y1), (x2, y2), middle) = (a.at(RADIUS), b.at(RADIUS), SIZE / 2.0);
        let d = format!("M{x1:.1} {y1:.1}Q{middle:.1} {middle:.1} {x2:.1} {y2:.1}");
        html! { <path class={if lit { "line lit" } else { "line" }} {d} /> }
    };
    let name = |node: &Node<'_>| {
        let (x, y) = node.at(RADIUS + NAME_AT);
        let degrees = node.angle.to_degrees();
        let (turn, anchor) =
            if node.is_on_the_left() { (degrees + 180.0, "end") } else { (degrees, "start") };
        let (cx, cy) = node.at(RADIUS);
        let class = match (chosen.as_deref(), is_near(node.row)) {
            (Some(_), true) => "node lit",
            (Some(_), false) => "node dim",
            (None, _) => "node",
        };
        let go = {
            let (go, slug) = (open.go.clone(), Slug::new(&node.row.slug));
            move |_| go.emit(Route::Concept(slug))
        };
        html! {
            <g {class} onclick={go} onmouseenter={choose(&node.row.slug).reform(|_| ())}>
                <circle cx={format!("{cx:.1}")} cy={format!("{cy:.1}")} r="5" />
                <text text-anchor={anchor} dominant-baseline="central"
                    transform={format!("translate({x:.1} {y:.1}) rotate({turn:.1})")}>{ &node.row.title }</text>
            </g>
        }
    };
    html! {
        <div class="map">
            <svg class="map-ring" viewBox={format!("0 0 {SIZE} {SIZE}")} role="img" aria-label={tr("map-label")}>
                { for lines.map(line) }
                { for nodes.iter().map(name) }
            </svg>
            <div>
                <p class="hint">{ tr("map-hint") }</p>
                <ul class="map-list">
                    { for nodes.iter().map(|node| list_item(node.row, &nodes, chosen.as_deref() == Some(&node.row.slug), &choose(&node.row.slug))) }
                </ul>
            </div>
        </div>
    }
}

/// One idea of the list, and once it is chosen those close to it.
fn list_item(row: &ConceptRowView, nodes: &[Node<'_>], is_chosen: bool, choose: &Callback<()>) -> Html {
    let near = row.related.iter().filter_map(|slug| nodes.iter().find(|node| node.row.slug == *slug));
    let near: Vec<_> = near.map(|node| node.row).collect();
    let link = |row: &ConceptRowView| {
        html! { <a href={Route::Concept(Slug::new(&row.slug)).href()}>{ &row.title }</a> }
    };
    html! {
        <li key={row.slug.clone()} onfocusin={choose.reform(|_| ())} onmouseenter={choose.reform(|_| ())} class={is_chosen.then_some("chosen")}>
            { link(row) }
            <span class="hint"><span class="vh">{ tr_with("close-to-count", &[("count", near.len().into())]) }</span>
                { for near.iter().enumerate().map(|(at, other)| html! { <>if at > 0 { { " · " } }{ &other.title }</> }) }
            </span>
        </li>
    }
}
