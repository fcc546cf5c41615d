//! One entry in a list.

use holdfast_journal::ipc::EntryRowView;
use yew::{Html, Properties, component, html};

use super::icon::Icon;
use crate::dates::{self, Look};
use crate::route::Route;
use crate::words::tr_with;

#[derive(Properties, PartialEq)]
pub struct EntryRowProps {
    pub row: EntryRowView,
    /// Whether the entry before it in the list is of the same day.
    #[prop_or_default]
    pub same_day: bool,
    /// Buttons below the text, as in the bin.
    #[prop_or_default]
    pub actions: Html,
    /// A line of its own, such as how long it stays in the bin.
    #[prop_or_default]
    pub remark: Option<String>,
    /// The level of the heading: 3 under a month or a day, 2 right under the page's title.
    #[prop_or(3)]
    pub level: u8,
    /// Whether the title leads to the entry.
    #[prop_or(true)]
    pub leads: bool,
}

/// What an entry is called: its title, or its first words, or the time it was begun.
pub fn name(row: &EntryRowView) -> String {
    if !row.title.is_empty() {
        return row.title.clone();
    }
    let first: String =
        row.excerpt.split(['.', '?', '!', '。']).next().unwrap_or_default().chars().take(60).collect();
    if first.trim().is_empty() {
        tr_with("entry-untitled", &[("time", row.local_time.clone().into())])
    } else {
        first
    }
}

/// Whether the first words say more than the name does.
fn says_more(row: &EntryRowView) -> bool {
    let is_the_name = row.title.is_empty() && row.excerpt == name(row);
    !row.excerpt.is_empty() && !is_the_name
}

#[component]
pub fn EntryRow(props: &EntryRowProps) -> Html {
    let row = &props.row;
    let day = dates::day(row.day, Look::DayOfMonth);
    let weekday = dates::day(row.day, Look::Weekday);
    html! {
        <article class="entry">
            if props.same_day {
                <span class="entry-day"><span class="vh">{ tr_with("also-on", &[("day", day.into())]) }</span></span>
            } else {
                <time class="entry-day" datetime={row.day.to_string()}><b>{ day }</b>{ weekday }</time>
            }
            <div>
                <@{format!("h{}", props.level)}>
                    if props.leads {
                        <a href={Route::Read(row.id).href()}>{ name(row) }</a>
                    } else {
                        { name(row) }
                    }
                </@>
                if says_more(row) {
                    <p class="excerpt">{ &row.excerpt }</p>
                }
                <p class="meta">
                    <span>{ &row.local_time }</span>
                    if let Some(remark) = &props.remark {
                        <span>{ remark }</span>
                    }
                    { for row.tags.iter().map(|tag| html! { <span><Icon name="tag" />{ tag.as_str() }</span> }) }
                </p>
                { props.actions.clone() }
            </div>
        </article>
    }
}
