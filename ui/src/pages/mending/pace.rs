//! How long mending took: one sentence where enough is known, and every case as a mark of its own.

use std::collections::HashMap;

use holdfast_journal::bond::BondKind;
use holdfast_journal::drawing::{Drawing, Fate, Frame, StripMark, StripRow, StripWords, Table, strip};
use holdfast_journal::id::BondId;
use holdfast_journal::ipc::RuptureRowView;
use holdfast_journal::mending::{FEWEST_RUPTURES, RuptureStatus};
use web_sys::ScrollLogicalPosition;
use yew::{Callback, Html, Properties, component, html};

use super::pair::so_far;
use super::pairs::PAIRS;
use super::whole::Whole;
use super::words::{number, rupture_name, short_day, standing_word};
use crate::browser;
use crate::components::{Chart, kind_word};
use crate::dates;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct PaceProps {
    pub whole: Whole,
}

/// Nothing at all is said of time below five ruptures.
#[component]
pub fn Pace(props: &PaceProps) -> Html {
    let whole = &props.whole;
    let time = whole.shown().time;
    if (time.n as usize) < FEWEST_RUPTURES {
        return Html::default();
    }
    let n = seen(whole);
    let draw: Callback<Frame, Drawing> = {
        let rows = rows(whole);
        let words = words(n.clone());
        let median = time.median_days.map(|days| (days, tr("pace-half-by")));
        Callback::from(move |frame| strip(frame, &rows, median.clone(), &words))
    };
    html! {
        <section class="pace" aria-labelledby="pace">
            <h2 class="vh" id="pace">{ tr("pace-title") }</h2>
            if let Some(days) = time.median_days {
                <p class="plain-fact" id="pace-half">{ half(days, time.n) }</p>
            }
            <p class="hint">{ tr("pace-no-right") }</p>
            <Chart id="pace-chart" name={tr("pace-title")} {draw} table={table(whole)} {n} on_entries={Callback::from(|()| show_entries())} />
        </section>
    }
}

fn half(days: f64, n: u32) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length of time in days")]
    let days = days.round() as u32;
    tr_with("pace-half", &[("days", days.into()), ("n", dates::number(n).into())])
}

/// The entries behind the chart are the list below it.
fn show_entries() {
    if let Some(heading) = browser::document().get_element_by_id(PAIRS) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        heading.scroll_into_view_with_scroll_into_view_options(&options);
    }
    browser::focus(PAIRS);
}

fn fate(status: RuptureStatus) -> Fate {
    match status {
        RuptureStatus::Mended => Fate::Mended,
        RuptureStatus::Open | RuptureStatus::Mending => Fate::StillOpen,
        RuptureStatus::LetBe | RuptureStatus::Ended | RuptureStatus::NotMineToMend => Fate::SetDown,
    }
}

/// What there is, in numbers.
fn seen(whole: &Whole) -> String {
    let count = |wanted: Fate| whole.shown().ruptures.iter().filter(|row| fate(row.status) == wanted).count();
    let count = |wanted| number(count(wanted));
    tr_with(
        "pace-seen",
        &[
            ("n", number(whole.shown().ruptures.len()).into()),
            ("mended", count(Fate::Mended).into()),
            ("open", count(Fate::StillOpen).into()),
            ("down", count(Fate::SetDown).into()),
        ],
    )
}

/// A row for each person, in the order of their names and so of no rank; nobody named comes last.
fn rows(whole: &Whole) -> Vec<StripRow> {
    let mut marks: HashMap<Option<BondId>, Vec<StripMark>> = HashMap::new();
    for row in &whole.shown().ruptures {
        let known = whole.bond(row.bond).map(|bond| bond.id);
        marks.entry(known).or_default().push(mark(row));
    }
    let named = whole.bonds.iter().filter_map(|bond| {
        let marks = marks.remove(&Some(bond.id))?;
        // “Not said” says nothing beside a name.
        let kind = if bond.kind == BondKind::Other { String::new() } else { kind_word(bond.kind) };
        Some(StripRow { name: bond.nickname.as_str().to_owned(), kind, marks })
    });
    let mut rows: Vec<StripRow> = named.collect();
    let unnamed = marks.remove(&None);
    rows.extend(unnamed.map(|marks| StripRow { name: tr("pace-unnamed"), kind: String::new(), marks }));
    rows
}

fn mark(row: &RuptureRowView) -> StripMark {
    let label = tr_with(
        "pace-mark",
        &[
            ("day", short_day(row.happened_on).into()),
            ("name", rupture_name(row).into()),
            ("standing", standing_word(row.status).into()),
            ("time", so_far(row).into()),
        ],
    );
    StripMark { days: row.days, fate: fate(row.status), label }
}

fn words(description: String) -> StripWords {
    StripWords {
        title: tr("pace-chart"),
        description,
        stops: [
            tr("pace-same-day"),
            tr("pace-one-day"),
            tr("pace-three-days"),
            tr("pace-one-week"),
            tr("pace-two-weeks"),
            tr("pace-one-month"),
            tr("pace-three-months"),
            tr("pace-one-year"),
            tr("pace-longer"),
        ],
        mended: tr("pace-mended"),
        still_open: tr("pace-open"),
        set_down: tr("pace-down"),
    }
}

/// The same cases, one a line.
fn table(whole: &Whole) -> Table {
    let unnamed = tr("pace-unnamed");
    let line = |row: &RuptureRowView| {
        let with = whole.bond(row.bond).map_or(unnamed.as_str(), |bond| bond.nickname.as_str());
        vec![row.happened_on.to_string(), with.to_owned(), standing_word(row.status), row.days.to_string()]
    };
    Table {
        caption: tr("pace-chart"),
        headers: vec![tr("pace-day"), tr("pace-with"), tr("pace-standing"), tr("pace-days")],
        rows: whole.shown().ruptures.iter().map(line).collect(),
    }
}
