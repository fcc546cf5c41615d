//! Small pictures beside words. They never stand alone, so they are hidden from screen readers.

use holdfast_journal::mending::RuptureStatus;
use yew::{Html, html};

/// The sign of where a rupture stands: six shapes, told apart without colour.
pub fn standing_sign(status: RuptureStatus) -> Html {
    let shape = match status {
        RuptureStatus::Open => html! { <circle class="hollow" cx="9" cy="9" r="6" /> },
        RuptureStatus::Mending => html! {
            <><circle class="hollow" cx="9" cy="9" r="6" /><path class="full" d="M9 3a6 6 0 0 0 0 12z" /></>
        },
        RuptureStatus::Mended => html! { <circle class="full" cx="9" cy="9" r="6.75" /> },
        // A line that was put down, a closing bar, and a ring of someone else's.
        RuptureStatus::LetBe => html! { <path class="stroke" d="M2.5 9h9.5M12 3.5v11" /> },
        RuptureStatus::Ended => html! { <path class="stroke" d="M2.5 9h5.5M8.5 3.5v11M13.5 3.5v11" /> },
        RuptureStatus::NotMineToMend => html! { <circle class="dotted" cx="9" cy="9" r="6" /> },
    };
    html! { <svg class="standing-sign" viewBox="0 0 18 18" aria-hidden="true" data-standing={status.word()}>{ shape }</svg> }
}

/// From the rupture to where it stands: to a dot, to a bar, or running on.
pub fn span(status: RuptureStatus) -> Html {
    let end = match status {
        RuptureStatus::Open | RuptureStatus::Mending => html! {
            <><path class="on" d="M20 10h74" /><path class="open" d="M95 5l6 5-6 5" /></>
        },
        RuptureStatus::Mended => html! {
            <><path class="line" d="M18 10h76" /><circle class="mended" cx="101" cy="10" r="7" /></>
        },
        RuptureStatus::LetBe | RuptureStatus::Ended | RuptureStatus::NotMineToMend => html! {
            <><path class="line" d="M18 10h82" /><path class="down" d="M101 3v14" /></>
        },
    };
    html! {
        <svg class="span-picture" viewBox="0 0 112 20" aria-hidden="true">
            { end }<circle class="open" cx="10" cy="10" r="6.5" />
        </svg>
    }
}
