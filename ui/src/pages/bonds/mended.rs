//! Ruptures with somebody, and repairs.

use holdfast_journal::day::Day;
use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::ipc::{RepairLinkView, RepairRowView, RuptureRowView};
use yew::{Html, html};

use super::sections::NEWEST;
use crate::dates::{self, Look};
use crate::pages::mending::{repair_name, rupture_name, standing_word};
use crate::route::Route;
use crate::words::{tr, tr_with};

/// Both, the newest first.
pub fn mended(ruptures: &[RuptureRowView], repairs: &[RepairRowView]) -> Html {
    let is_long = ruptures.len() > NEWEST || repairs.len() > NEWEST;
    html! {
        <section aria-labelledby="bond-mending">
            <div class="sec-head">
                <h2 id="bond-mending">{ tr("mending-title") }</h2>
                <a href={Route::Mending.href()}>{ tr("bond-mending-all") }</a>
            </div>
            if !ruptures.is_empty() {
                <h3 class="about-head" id="bond-ruptures">{ tr("bond-ruptures") }</h3>
                <ul class="about-rows" aria-labelledby="bond-ruptures">{ for ruptures.iter().take(NEWEST).map(rupture) }</ul>
            }
            if !repairs.is_empty() {
                <h3 class="about-head" id="bond-repairs">{ tr("bond-repairs") }</h3>
                <ul class="about-rows" aria-labelledby="bond-repairs">{ for repairs.iter().take(NEWEST).map(repair) }</ul>
            }
            if is_long {
                <p class="hint air">{ tr_with("bond-newest", &[("count", NEWEST.into())]) }</p>
            }
        </section>
    }
}

fn rupture(row_view: &RuptureRowView) -> Html {
    let name = rupture_name(row_view);
    let answer = |link: &RepairLinkView| {
        let day = dates::day(link.repaired_on, Look::Short);
        html! { <a href={Route::Read(link.entry).href()}>{ tr_with("bond-answered", &[("day", day.into())]) }</a> }
    };
    let meta = html! {
        <>
            <span>{ standing_word(row_view.status) }</span>
            if !row_view.kind.is_empty() && row_view.kind != name {
                <span>{ &row_view.kind }</span>
            }
            { for row_view.links.iter().map(answer) }
        </>
    };
    row(row_view.run, row_view.happened_on, row_view.entry, name, Html::default(), meta)
}

fn repair(row_view: &RepairRowView) -> Html {
    let line = if row_view.one_line.is_empty() {
        Html::default()
    } else {
        html! { <p class="own-line" dir="auto">{ &row_view.one_line }</p> }
    };
    row(
        row_view.run,
        row_view.repaired_on,
        row_view.entry,
        repair_name(&row_view.excerpt),
        line,
        Html::default(),
    )
}

/// One row: its day, its words with the way to the entry, and what else there is to say.
pub fn row(run: RunId, day: Day, entry: EntryId, words: String, below: Html, meta: Html) -> Html {
    html! {
        <li key={run.to_string()}>
            <p class="about-words"><a href={Route::Read(entry).href()} dir="auto">{ words }</a></p>
            { below }
            <p class="meta"><time datetime={day.to_string()}>{ dates::day(day, Look::Short) }</time>{ meta }</p>
        </li>
    }
}
