//! What the page of an entry shows of the practice it was written in, and of the people it is about.

use holdfast_journal::day::Day;
use holdfast_journal::ipc::{BondView, EntryRowView, EntryView, RunOfEntryView};
use yew::{Html, html};

use crate::components::{EntryRow, Icon};
use crate::dates::{self, Look};
use crate::route::Route;
use crate::words::{tr, tr_with};

/// Where the entry is changed; none while its letter is locked.
pub fn where_changed(entry: &EntryView) -> Option<Route> {
    match &entry.run {
        None => Some(Route::Write(entry.row.id)),
        Some(RunOfEntryView { opens_on: Some(_), .. }) => None,
        Some(run) => Some(Route::Run(run.id)),
    }
}

/// The way to where it is changed.
pub fn change_button(entry: &EntryView) -> Html {
    let Some(route) = where_changed(entry) else { return Html::default() };
    let (icon, word) = match entry.run {
        Some(_) => ("pencil", tr("read-change")),
        None => ("pen-line", tr("write")),
    };
    html! { <a class="button" id="to-writing" href={route.href()}><Icon name={icon} />{ word }</a> }
}

/// The day until which its letter is locked.
pub fn locked_until(entry: &EntryView) -> Option<Day> {
    entry.run.as_ref().and_then(|run| run.opens_on)
}

/// The practice, with the way to all of them.
pub fn practice(run: &RunOfEntryView) -> Html {
    let title = tr_with("read-practice", &[("title", run.title.clone().into())]);
    html! { <span><Icon name="leaf" /><a href={Route::Practices.href()}>{ title }</a></span> }
}

/// Someone it is about.
pub fn person(bond: &BondView) -> Html {
    html! {
        <span key={bond.id.to_string()}>
            <Icon name="user-round" /><a href={Route::Bond(bond.id).href()} dir="auto">{ bond.nickname.as_str() }</a>
        </span>
    }
}

/// In place of the words of a letter that is locked.
pub fn locked(day: Day) -> Html {
    html! {
        <div class="locked-letter">
            <Icon name="lock" />
            <h2>{ tr_with("read-locked", &[("day", dates::day(day, Look::Full).into())]) }</h2>
            <p>{ tr("read-locked-text") }</p>
        </div>
    }
}

/// What was written on the day of a letter that is open now.
pub fn beside(rows: &[EntryRowView]) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="beside" aria-labelledby="beside">
            <h2 id="beside">{ tr("read-beside") }</h2>
            <ol class="entries">
                { for rows.iter().enumerate().map(|(at, row)| html! {
                    <li key={row.id.to_string()} class={(at > 0).then_some("same-day")}><EntryRow row={row.clone()} same_day={at > 0} /></li>
                }) }
            </ol>
        </section>
    }
}
