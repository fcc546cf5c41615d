//! The words of Mending that stand in more than one place.

use holdfast_journal::day::Day;
use holdfast_journal::ipc::{BeliefSide, BondView, HowTrue, RuptureRowView};
use holdfast_journal::mending::{RuptureStatus, Share};
use yew::{Html, html};

use crate::components::Icon;
use crate::dates::{self, Look};
use crate::route::Route;
use crate::words::tr;

/// Where a rupture stands, in a word or two.
pub fn standing_word(status: RuptureStatus) -> String {
    tr(match status {
        RuptureStatus::Open => "standing-open",
        RuptureStatus::Mending => "standing-mending",
        RuptureStatus::Mended => "standing-mended",
        RuptureStatus::LetBe => "standing-let-be",
        RuptureStatus::Ended => "standing-ended",
        RuptureStatus::NotMineToMend => "standing-not-mine",
    })
}

/// How much of a rupture a repair reached.
pub fn share_word(share: Share) -> String {
    tr(match share {
        Share::Part => "share-some",
        Share::Most => "share-most",
        Share::All => "share-all",
    })
}

/// How true a belief feels.
pub fn how_true_word(how_true: HowTrue) -> String {
    tr(match how_true {
        HowTrue::Hardly => "how-true-hardly",
        HowTrue::Sometimes => "how-true-sometimes",
        HowTrue::Often => "how-true-often",
        HowTrue::NearlyAlways => "how-true-nearly",
    })
}

/// Which way a moment speaks.
pub fn side_word(side: BeliefSide) -> String {
    tr(match side {
        BeliefSide::For => "belief-for",
        BeliefSide::Against => "belief-against",
    })
}

/// What a rupture is called in a list: its first words, or the nearest word for it.
pub fn rupture_name(row: &RuptureRowView) -> String {
    let found = [&row.excerpt, &row.kind].into_iter().find(|words| !words.trim().is_empty());
    found.cloned().unwrap_or_else(|| tr("rupture-unnamed"))
}

/// What a repair is called in a list: its first words.
pub fn repair_name(excerpt: &str) -> String {
    if excerpt.trim().is_empty() { tr("repair-unnamed") } else { excerpt.to_owned() }
}

/// A number of ruptures, as the person's region writes it.
pub fn number(count: usize) -> String {
    dates::number(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A day, as lists write it.
pub fn short_day(day: Day) -> String {
    dates::day(day, Look::Short)
}

/// A day, as an element.
pub fn time(day: Day) -> Html {
    html! { <time datetime={day.to_string()}>{ short_day(day) }</time> }
}

/// Someone, with the way to their page.
pub fn person(bond: &BondView) -> Html {
    html! { <span><Icon name="user-round" /><a href={Route::Bond(bond.id).href()} dir="auto">{ bond.nickname.as_str() }</a></span> }
}
