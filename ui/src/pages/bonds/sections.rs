//! What the journal has about somebody. Only what is there is shown, and nobody is weighed.

use holdfast_journal::ipc::{
    AskRowView, BondPageView, BondView, CheckInRowView, EntryRowView, LedgerLineView,
};
use yew::{Html, html};

use super::mended::{mended, row};
use crate::components::{EntryRow, Icon};
use crate::dates::{self, Look};
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

/// The most rows of one kind. What is older is in the journal, and under Mending and Check-in.
pub const NEWEST: usize = 50;

/// What can be begun about them.
pub fn begin(bond: &BondView) -> Html {
    let practice = |slug, icon: &'static str, word| {
        let route = Route::BeginWith { practice: Slug::new(slug), bond: bond.id };
        html! { <a class="button" href={route.href()}><Icon name={icon} />{ word }</a> }
    };
    let name = bond.nickname.as_str().to_owned();
    html! {
        <nav class="begin-with no-print" aria-labelledby="begin-with">
            <p class="hint" id="begin-with">{ tr_with("bond-begin", &[("name", name.into())]) }</p>
            <div class="row">
                { practice("rupture-log", "mending", tr("note-rupture")) }
                { practice("repair-log", "mending", tr("note-repair")) }
                { practice("ask-plainly", "leaf", tr("bond-begin-ask")) }
                { practice("hold-in-mind", "leaf", tr("bond-begin-hold")) }
                <a class="button" href={Route::CheckInAbout(bond.id).href()}><Icon name="waves" />{ tr("bond-begin-check-in") }</a>
            </div>
        </nav>
    }
}

/// Every section that has something in it, or one calm line.
pub fn about(view: &BondPageView, bond: &BondView) -> Html {
    let BondPageView { entries, ruptures, repairs, asks, ledger, check_ins, turned_out, .. } = view;
    let lines: Vec<&LedgerLineView> = ledger.iter().filter(|line| !line.struck).collect();
    let is_empty = entries.is_empty()
        && ruptures.is_empty()
        && repairs.is_empty()
        && asks.is_empty()
        && lines.is_empty()
        && check_ins.is_empty()
        && turned_out.is_none();
    if is_empty {
        let name = bond.nickname.as_str().to_owned();
        return html! { <p class="sub bond-nothing">{ tr_with("bond-nothing", &[("name", name.into())]) }</p> };
    }
    html! {
        <>
            if !entries.is_empty() { { entries_about(entries, view.entry_count) } }
            if !ruptures.is_empty() || !repairs.is_empty() { { mended(ruptures, repairs) } }
            if !asks.is_empty() { { asked(asks) } }
            if !lines.is_empty() { { looked_back(&lines) } }
            if !check_ins.is_empty() { { weeks(check_ins, bond) } }
            if let Some((checked, not_about)) = *turned_out { { slips(checked, not_about) } }
        </>
    }
}

fn entries_about(entries: &[EntryRowView], count: u32) -> Html {
    let written = dates::number(count);
    let words = tr_with("entries-count", &[("count", count.into()), ("written", written.into())]);
    let shown = entries.len();
    html! {
        <section aria-labelledby="bond-entries">
            <div class="sec-head">
                <h2 id="bond-entries">{ tr("bond-entries") }</h2>
                <p class="hint">{ words }</p>
            </div>
            <ol class="entries about-entries">{ months(entries) }</ol>
            if usize::try_from(count).is_ok_and(|count| count > shown) {
                <p class="hint air">{ tr_with("bond-newest", &[("count", shown.into())]) }</p>
            }
        </section>
    }
}

/// Rows under their months, as in the journal.
fn months(entries: &[EntryRowView]) -> Vec<Html> {
    let mut shown = Vec::with_capacity(entries.len());
    let mut above: Option<&EntryRowView> = None;
    for row in entries {
        let month = dates::day(row.day, Look::Month);
        if above.is_none_or(|above| dates::day(above.day, Look::Month) != month) {
            shown.push(html! { <li class="month" key={month.clone()}><p>{ month }</p></li> });
        }
        let same_day = above.is_some_and(|above| above.day == row.day);
        shown.push(html! {
            <li key={row.id.to_string()} class={same_day.then_some("same-day")}><EntryRow row={row.clone()} {same_day} /></li>
        });
        above = Some(row);
    }
    shown
}

fn asked(asks: &[AskRowView]) -> Html {
    let one = |ask: &AskRowView| {
        let outcome = ask.outcome.clone().unwrap_or_else(|| tr("bond-ask-open"));
        row(
            ask.run,
            ask.day,
            ask.entry,
            ask.request.clone(),
            Html::default(),
            html! { <span>{ outcome }</span> },
        )
    };
    html! {
        <section aria-labelledby="bond-asks">
            <h2 id="bond-asks">{ tr("bond-asks") }</h2>
            <ul class="about-rows">{ for asks.iter().take(NEWEST).map(one) }</ul>
        </section>
    }
}

fn looked_back(lines: &[&LedgerLineView]) -> Html {
    let part = |class: &'static str, words: &str| {
        if words.is_empty() {
            Html::default()
        } else {
            html! { <p {class} dir="auto">{ words.to_owned() }</p> }
        }
    };
    let one = |line: &&LedgerLineView| {
        let day = dates::day(line.day, Look::Short);
        let label = tr_with("open-entry-of", &[("day", day.clone().into())]);
        html! {
            <li class="kept-line" key={line.run.to_string()}>
                { part("line-hard", &line.hard) }
                { part("line-back", &line.came_back) }
                { part("line-says", &line.says) }
                <p class="meta">
                    <time datetime={line.day.to_string()}>{ day }</time>
                    <a href={Route::Read(line.entry).href()} aria-label={label}>{ tr("open-entry") }</a>
                </p>
            </li>
        }
    };
    html! {
        <section aria-labelledby="bond-lines">
            <div class="sec-head">
                <h2 id="bond-lines">{ tr("mending-ledger") }</h2>
                <a href={Route::Ledger.href()}>{ tr("bond-lines-all") }</a>
            </div>
            <ul class="lines">{ for lines.iter().take(NEWEST).map(one) }</ul>
            <p class="hint air">{ tr("ledger-no-reason") }</p>
        </section>
    }
}

fn weeks(check_ins: &[CheckInRowView], bond: &BondView) -> Html {
    let one = |week: &CheckInRowView| {
        html! {
            <>
                <dt><time datetime={week.day.to_string()}>{ dates::day(week.day, Look::Short) }</time></dt>
                if week.note.is_empty() {
                    <dd class="hint">{ tr("bond-no-note") }</dd>
                } else {
                    <dd dir="auto">{ &week.note }</dd>
                }
            </>
        }
    };
    html! {
        <section aria-labelledby="bond-check-ins">
            <div class="sec-head">
                <h2 id="bond-check-ins">{ tr("bond-check-ins") }</h2>
                <a href={Route::CheckInAbout(bond.id).href()}>{ tr("bond-check-ins-all") }</a>
            </div>
            <dl class="facts">{ for check_ins.iter().take(NEWEST).map(one) }</dl>
        </section>
    }
}

/// What slips of theirs turned out to be: a fact, and no more than that.
fn slips(checked: u32, not_about: u32) -> Html {
    let told = tr_with("bond-turned-out", &[("checked", checked.into()), ("not", not_about.into())]);
    html! {
        <section aria-labelledby="bond-turned">
            <h2 id="bond-turned">{ tr("bond-turned") }</h2>
            <p class="air">{ told }</p>
        </section>
    }
}
