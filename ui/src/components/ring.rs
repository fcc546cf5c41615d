//! Three marks on one ring: understood, tried, seen in myself. Drawn, never computed.

use holdfast_journal::library::ConceptMark;
use yew::{Html, Properties, component, html};

use crate::words::tr;

/// A third of the ring for each mark, clockwise from the top, with a gap between them.
const ARCS: [(ConceptMark, &str); 3] = [
    (ConceptMark::Understood, "M13.43 3.11A9 9 0 0 1 20.41 15.2"),
    (ConceptMark::Tried, "M18.98 17.68A9 9 0 0 1 5.02 17.68"),
    (ConceptMark::Seen, "M3.59 15.2A9 9 0 0 1 10.57 3.11"),
];

#[derive(Properties, PartialEq)]
pub struct RingProps {
    pub marks: Vec<ConceptMark>,
}

/// The ring. What it shows is said in words beside it.
#[component]
pub fn Ring(props: &RingProps) -> Html {
    html! {
        <svg class="ring" viewBox="0 0 24 24" aria-hidden="true">
            { for ARCS.into_iter().map(|(mark, arc)| {
                let class = if props.marks.contains(&mark) { "on" } else { "off" };
                html! { <path {class} d={arc} /> }
            }) }
        </svg>
    }
}

/// The mark in a few words.
pub fn mark_word(mark: ConceptMark) -> String {
    tr(match mark {
        ConceptMark::Understood => "mark-understood",
        ConceptMark::Tried => "mark-tried",
        ConceptMark::Seen => "mark-seen",
    })
}

/// What the ring shows, for those who do not see it.
pub fn marks_in_words(marks: &[ConceptMark]) -> String {
    if marks.is_empty() {
        return tr("mark-none");
    }
    marks.iter().map(|mark| mark_word(*mark)).collect::<Vec<_>>().join(", ")
}
