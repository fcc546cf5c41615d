//! Reading an entry, typeset.

use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{EntryView, NeighbourView, OpenEntry, OpenLink, PrintPage};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_memo, use_state};

use super::read_parts::ReadParts;
use super::read_run;
use super::write::{EntryMenu, step};
use crate::browser;
use crate::components::{
    Dialog, FindBar, Finding, Icon, PageTitle, entry_name, use_actions, use_load, use_open,
};
use crate::dates::{self, Look};
use crate::ipc::call;
use crate::keys::Action;
use crate::markdown;
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct ReadProps {
    pub id: EntryId,
}

#[component]
pub fn Read(props: &ReadProps) -> Html {
    let page = use_load(props.id, |id| {
        let id = *id;
        async move { call(&OpenEntry { id }).await }
    });
    page.show(|entry| html! { <Reading entry={entry.clone()} /> })
}

#[derive(Properties, PartialEq)]
struct ReadingProps {
    entry: EntryView,
}

#[component]
fn Reading(props: &ReadingProps) -> Html {
    let open = use_open();
    let row = &props.entry.row;
    let finding = use_state(|| None::<Finding>);
    // The link that waits to be confirmed.
    let link = use_state(|| None::<String>);
    let locked = read_run::locked_until(&props.entry);
    let nodes = use_memo(props.entry.body.clone(), |body| body.as_deref().map(markdown::parse));
    let ask = {
        let link = link.clone();
        Callback::from(move |address| link.set(Some(address)))
    };
    let now = (*finding).clone().unwrap_or_default();
    let shown = nodes.as_ref().as_ref().map(|nodes| markdown::show(nodes, &ask, &now.query, now.current));
    let (prose, matches) = shown.map_or_else(Default::default, |shown| (shown.html, shown.matches));
    let find = {
        let finding = finding.clone();
        Callback::from(move |()| finding.set(Some(Finding::default())))
    };
    let print = Callback::from(|()| {
        spawn_local(async {
            // Without a printer the system says so itself.
            let _ = call(&PrintPage {}).await;
        });
    });
    let (earlier, later) = (props.entry.earlier, props.entry.later);
    use_actions({
        let (go, find, change) = (open.go.clone(), find.clone(), read_run::where_changed(&props.entry));
        Callback::from(move |action| match action {
            Action::WriteOrRead => change.iter().for_each(|route| go.emit(*route)),
            Action::Find if locked.is_none() => find.emit(()),
            Action::Earlier => earlier.iter().for_each(|entry| go.emit(Route::Read(entry.id))),
            Action::Later => later.iter().for_each(|entry| go.emit(Route::Read(entry.id))),
            _ => {}
        })
    });
    yew::use_effect_with((now, matches), |_| show_current());
    let written = tr_with(
        "written-on",
        &[("day", dates::day(row.day, Look::Full).into()), ("time", row.local_time.clone().into())],
    );
    html! {
        <div class="desk">
            <header class="bar">
                <div class="start"><a class="button quiet" href={Route::Journal.href()}><Icon name="chevron-left" />{ tr("journal") }</a></div>
                <p class="mid">
                    if locked.is_none() {
                        <span class="hint nums">{ tr_with("words", &[("words", row.words.into())]) }</span>
                    }
                </p>
                <div class="end">
                    if locked.is_none() {
                        <button class="button quiet" type="button" onclick={find.reform(|_| ())}><Icon name="search" />{ tr("find-short") }</button>
                    }
                    { read_run::change_button(&props.entry) }
                    <EntryMenu row={row.clone()} on_find={locked.is_none().then_some(find)} on_print={Some(print)} />
                </div>
            </header>
            if let Some(now) = &*finding {
                <FindBar query={now.query.clone()} current={now.current} count={matches}
                    on_query={{ let finding = finding.clone(); Callback::from(move |query| finding.set(Some(Finding { query, current: 0 }))) }}
                    on_step={step(&finding, matches)} on_close={{ let finding = finding.clone(); Callback::from(move |()| { finding.set(None); browser::focus("reading"); }) }} />
            }
            <div class="desk-scroll" id="reading" tabindex="0" role="region" aria-label={tr("entry")}>
                <article class="sheet">
                    <header class="read-head">
                        if let Some(answered) = &props.entry.answered {
                            <p class="from">
                                { &answered.text }
                                if let Some(about) = &props.entry.about {
                                    <a class="from-page" href={Route::Concept(Slug::new(&about.slug)).href()}>{ &about.title }</a>
                                }
                            </p>
                        }
                        <PageTitle text={entry_name(row)} />
                        <p class="meta">
                            <span>{ written }</span>
                            { for props.entry.run.as_ref().map(read_run::practice) }
                            { for props.entry.bonds.iter().map(read_run::person) }
                            { for row.tags.iter().map(|tag| html! { <span><Icon name="tag" />{ tag.as_str() }</span> }) }
                        </p>
                    </header>
                    if let Some(day) = locked {
                        { read_run::locked(day) }
                    } else if nodes.is_some() {
                        <div class="prose">{ prose }</div>
                    } else {
                        <ReadParts entry={props.entry.clone()} on_link={ask} />
                    }
                    { for props.entry.run.as_ref().map(|run| read_run::beside(&run.beside)) }
                    { foot(&props.entry, &open.zone) }
                    { between(earlier, later) }
                </article>
            </div>
            if let Some(address) = &*link {
                <LinkQuestion address={address.clone()} on_close={{ let link = link.clone(); Callback::from(move |()| link.set(None)) }} />
            }
        </div>
    }
}

fn foot(entry: &EntryView, zone: &str) -> Html {
    let changed = tr_with("last-changed", &[("when", dates::instant(&entry.row.changed_at, zone).into())]);
    html! {
        <footer class="read-foot">
            <span>{ changed }</span>
            if entry.revisions > 1 {
                <a href={Route::Revisions(entry.row.id).href()}>{ tr_with("versions-count", &[("count", (entry.revisions - 1).into())]) }</a>
            }
        </footer>
    }
}

fn between(earlier: Option<NeighbourView>, later: Option<NeighbourView>) -> Html {
    if earlier.is_none() && later.is_none() {
        return Html::default();
    }
    let name = |entry: NeighbourView| dates::day(entry.day, Look::Short);
    html! {
        <nav class="between" aria-label={tr("other-entries")}>
            if let Some(entry) = earlier {
                <a class="button quiet" href={Route::Read(entry.id).href()}><Icon name="chevron-left" />{ name(entry) }</a>
            } else {
                <span></span>
            }
            if let Some(entry) = later {
                <a class="button quiet" href={Route::Read(entry.id).href()}>{ name(entry) }<Icon name="chevron-right" /></a>
            }
        </nav>
    }
}

/// Scrolls to the place of a search that stands out.
fn show_current() {
    let mark = browser::document().query_selector(".prose mark.current").ok().flatten();
    if let Some(mark) = mark {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        mark.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

#[derive(Properties, PartialEq)]
struct LinkQuestionProps {
    address: String,
    on_close: Callback<()>,
}

/// Asks before anything leaves, and shows where it would go.
#[component]
fn LinkQuestion(props: &LinkQuestionProps) -> Html {
    let follow = {
        let (url, close) = (props.address.clone(), props.on_close.clone());
        move |_| {
            let (url, close) = (url.clone(), close.clone());
            spawn_local(async move {
                // What cannot be opened is left where it is: the address can be copied.
                let _ = call(&OpenLink { url }).await;
                close.emit(());
            });
        }
    };
    let host = real_host(&props.address);
    let actions = html! {
        <>
            <button class="button" type="button" onclick={props.on_close.reform(|_| ())}>{ tr("stay-here") }</button>
            <button class="button primary" type="button" onclick={follow}><Icon name="external-link" />{ tr("open-link") }</button>
        </>
    };
    html! {
        <Dialog title={tr("link-title")} on_close={props.on_close.clone()} {actions}>
            if let Some(host) = host {
                <p>{ tr_with("link-host", &[("host", host.into())]) }</p>
            }
            <p class="address">{ &props.address }</p>
            <p>{ tr("link-text") }</p>
        </Dialog>
    }
}

/// The host as the network sees it: letters of other scripts are spelt out (punycode), so that a
/// look-alike name shows.
fn real_host(address: &str) -> Option<String> {
    let url = web_sys::Url::new(address).ok()?;
    Some(url.hostname()).filter(|host| !host.is_empty())
}
