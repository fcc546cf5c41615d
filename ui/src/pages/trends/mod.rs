//! What can be seen over time: words, one's own acts, moods, and the same season over the years.

mod months;

use holdfast_journal::drawing::{Drawing, Frame, Table};
use holdfast_journal::ipc::{BehindView, Figure, ListBehind, ReadTrends, TrendsView};
use wasm_bindgen_futures::spawn_local;
use yew::{AttrValue, Callback, Html, Properties, component, html, use_state};

use crate::components::{Alert, AlertKind, Chart, EntryRow, PageTitle, use_load};
use crate::failure;
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};

#[component]
pub fn Trends() -> Html {
    let page = use_load((), |()| async { call(&ReadTrends {}).await });
    page.show(|view| {
        html! {
            <div class="page mid">
                <header class="head">
                    <div><PageTitle text={tr("trends-title")} /><p class="sub">{ tr("trends-sub") }</p></div>
                    <a class="button quiet" href={Route::CheckIn.href()}>{ tr("check-in") }</a>
                </header>
                if view.months.iter().any(|month| month.entries > 0) {
                    { charts(view) }
                    <p class="hint air-2">{ tr("trends-careful") }</p>
                } else {
                    <p><b>{ tr("trends-empty") }</b></p>
                    <p class="hint">{ tr("trends-empty-text") }</p>
                }
            </div>
        }
    })
}

fn charts(view: &TrendsView) -> Html {
    let moods = months::with_mood(view);
    let (asks, mends) = (months::total(view, |month| month.asks), months::total(view, |month| month.mends));
    html! {
        <>
            if moods > 0 {
                <Trend id="trend-mood" about={Figure::Moods} view={view.clone()} n={n("trends-n-moods", moods)} />
            }
            <Trend id="trend-words" about={Figure::Entries} view={view.clone()} n={n("trends-n-entries", months::total(view, |month| month.entries))} />
            if mends > 0 {
                <Trend id="trend-mends" about={Figure::Mends} view={view.clone()} n={n("trends-n-mends", mends)} />
            }
            if asks > 0 {
                <Trend id="trend-asks" about={Figure::Asks} view={view.clone()} n={n("trends-n-asks", asks)} />
            }
            if view.months.len() > months::MONTHS_OF_A_YEAR {
                <Seasons view={view.clone()} />
            }
        </>
    }
}

fn n(id: &str, count: u32) -> String {
    tr_with(id, &[("count", count.into())])
}

#[derive(Properties, PartialEq)]
struct TrendProps {
    id: AttrValue,
    about: Figure,
    view: TrendsView,
    n: AttrValue,
}

/// One figure by months, and the entries it stands on.
#[component]
fn Trend(props: &TrendProps) -> Html {
    let behind = use_state(|| None::<Result<BehindView, String>>);
    let name = match props.about {
        Figure::Moods => tr("trends-mood"),
        Figure::Entries => tr("trends-words"),
        Figure::Mends => tr("trends-mends"),
        Figure::Asks => tr("trends-asks"),
    };
    let show = {
        let (behind, about) = (behind.clone(), props.about);
        let from = props.view.months.first().map_or(props.view.today, |month| month.first);
        // An entry may lie on a later day than today.
        let to = props.view.months.last().map_or(props.view.today, months::last_day);
        Callback::from(move |()| {
            if behind.is_some() {
                return behind.set(None);
            }
            let behind = behind.clone();
            spawn_local(async move {
                let outcome = call(&ListBehind { figure: about, from, to }).await;
                behind.set(Some(outcome.map_err(|error| failure::sentence(&error))));
            });
        })
    };
    let draw: Callback<Frame, Drawing> = {
        let (view, about) = (props.view.clone(), props.about);
        Callback::from(move |frame| months::draw(&view, about, frame))
    };
    html! {
        <section aria-labelledby={props.id.clone()}>
            <h2 id={props.id.clone()}>{ &name }</h2>
            <p class="hint">{ tr(match props.about {
                Figure::Moods => "trends-mood-hint",
                Figure::Entries => "trends-words-hint",
                Figure::Mends => "trends-mends-hint",
                Figure::Asks => "trends-asks-hint",
            }) }</p>
            <Chart id={format!("{}-chart", props.id)} {name} {draw} table={months::table(&props.view, props.about)} n={props.n.clone()} on_entries={show} />
            { list(behind.as_ref()) }
        </section>
    }
}

fn list(behind: Option<&Result<BehindView, String>>) -> Html {
    match behind {
        None => Html::default(),
        Some(Err(sentence)) => {
            html! { <Alert kind={AlertKind::Waiting} title={sentence.clone()} text="" /> }
        }
        Some(Ok(found)) => html! {
            <div class="behind">
                if found.total as usize > found.rows.len() {
                    <p class="hint">{ tr_with("trends-newest-of", &[("shown", found.rows.len().into()), ("total", found.total.into())]) }</p>
                }
                <ol class="entries">
                    { for found.rows.iter().enumerate().map(|(at, row)| {
                        let same_day = at > 0 && found.rows[at - 1].day == row.day;
                        html! { <li class={same_day.then_some("same-day")} key={row.id.to_string()}><EntryRow row={row.clone()} {same_day} /></li> }
                    }) }
                </ol>
            </div>
        },
    }
}

#[derive(Properties, PartialEq)]
struct SeasonsProps {
    view: TrendsView,
}

/// The same three months over the years.
#[component]
fn Seasons(props: &SeasonsProps) -> Html {
    let draw: Callback<Frame, Drawing> = {
        let view = props.view.clone();
        Callback::from(move |frame| months::draw_seasons(&view, frame))
    };
    let table: Table = months::season_table(&props.view);
    html! {
        <section aria-labelledby="trend-seasons">
            <h2 id="trend-seasons">{ tr("trends-seasons") }</h2>
            <p class="hint">{ tr("trends-seasons-hint") }</p>
            <Chart id="trend-seasons-chart" name={tr("trends-seasons")} {draw} {table} n={n("trends-n-entries", months::total(&props.view, |month| month.entries))} />
        </section>
    }
}
