//! The library: paths first, then every page by group, and how they hang together.

use holdfast_journal::ipc::{ConceptRowView, GroupView, LibraryView, PathView, ReadLibrary};
use holdfast_journal::library::ConceptMark;
use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, Properties, TargetCast, component, html, use_state};

use super::library_map::LibraryMap;
use crate::components::{Icon, PageTitle, Ring, mark_word, marks_in_words, use_load};
use crate::ipc::call;
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

#[component]
pub fn Library() -> Html {
    let page = use_load((), |()| async { call(&ReadLibrary {}).await });
    page.show(|library| html! { <Overview library={library.clone()} /> })
}

#[derive(Properties, PartialEq)]
struct OverviewProps {
    library: LibraryView,
}

#[component]
fn Overview(props: &OverviewProps) -> Html {
    let sought = use_state(String::new);
    let is_map = use_state(|| false);
    let library = &props.library;
    let seek = {
        let sought = sought.clone();
        Callback::from(move |event: InputEvent| {
            sought.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let show_map = |map: bool| {
        let is_map = is_map.clone();
        Callback::from(move |_| is_map.set(map))
    };
    let words = folded(&sought);
    html! {
        <div class="page">
            <header class="head">
                <div><PageTitle text={tr("library")} /><p class="sub">{ tr("library-sub") }</p></div>
                <label class="with-start">
                    <Icon name="search" /><span class="vh">{ tr("find-page") }</span>
                    <input class="input" type="search" placeholder={tr("find-page")} autocomplete="off" spellcheck="false" oninput={seek} />
                </label>
            </header>
            if words.is_empty() {
                { legend() }
                <div class="paths">{ for library.paths.iter().map(|path| path_of(path, library)) }</div>
                <section aria-labelledby="all-pages">
                    <div class="sec-head">
                        <h2 id="all-pages">{ tr("all-pages") }</h2>
                        <div class="segments" role="group" aria-label={tr("view")}>
                            <button type="button" aria-pressed={(!*is_map).to_string()} onclick={show_map(false)}>{ tr("as-list") }</button>
                            <button type="button" aria-pressed={is_map.to_string()} onclick={show_map(true)}>{ tr("as-map") }</button>
                        </div>
                    </div>
                    if *is_map {
                        <LibraryMap groups={library.groups.clone()} />
                    } else {
                        { for library.groups.iter().map(group) }
                    }
                </section>
                { also(library) }
            } else {
                { results(library, &words) }
            }
        </div>
    }
}

/// What the rings mean.
fn legend() -> Html {
    html! {
        <div class="legend">
            <ul class="ring-key">
                { for ConceptMark::ALL.into_iter().map(|mark| html! { <li><Ring marks={vec![mark]} />{ mark_word(mark) }</li> }) }
            </ul>
            <span class="hint">{ tr("marks-are-yours") }</span>
        </div>
    }
}

fn all(library: &LibraryView) -> impl Iterator<Item = &ConceptRowView> {
    library.groups.iter().flat_map(|group| &group.concepts)
}

fn path_of(path: &PathView, library: &LibraryView) -> Html {
    let id = format!("path-{}", path.slug);
    let stops = path.concepts.iter().filter_map(|slug| all(library).find(|row| row.slug == *slug));
    html! {
        <section class="reading-path" aria-labelledby={id.clone()}>
            <h2 {id}>{ &path.title }</h2>
            <p>{ &path.about }</p>
            <ol>{ for stops.map(|row| html! { <li>{ stop(row) }</li> }) }</ol>
        </section>
    }
}

/// One page in a list.
fn stop(row: &ConceptRowView) -> Html {
    html! {
        <a class="stop" href={Route::Concept(Slug::new(&row.slug)).href()}>
            <Ring marks={row.marks.clone()} />
            <b>{ &row.title }</b><span class="vh">{ ". " }{ marks_in_words(&row.marks) }{ ". " }</span>
            <span class="hint">{ &row.hint }</span>
        </a>
    }
}

fn group(group: &GroupView) -> Html {
    html! {
        <div class="page-group">
            <h3>{ &group.title }</h3>
            <ul class="stops">{ for group.concepts.iter().map(|row| html! { <li>{ stop(row) }</li> }) }</ul>
        </div>
    }
}

/// Pages beside the ideas, and the person's own questions.
fn also(library: &LibraryView) -> Html {
    html! {
        <section aria-labelledby="also">
            <h2 id="also">{ tr("also-here") }</h2>
            <ul class="also">
                { for library.pages.iter().map(|page| html! {
                    <li><a href={Route::ShortPage(Slug::new(&page.slug)).href()}>{ &page.title }</a></li>
                }) }
                <li><a href={Route::Questions.href()}>{ tr("questions-title") }</a></li>
            </ul>
        </section>
    }
}

/// The pages that have all these words in name, hint or definition.
fn results(library: &LibraryView, words: &str) -> Html {
    let fits = |text: &str| {
        let text = folded(text);
        words.split_whitespace().all(|word| text.contains(word))
    };
    let found: Vec<_> =
        all(library).filter(|row| fits(&format!("{} {} {}", row.title, row.hint, row.definition))).collect();
    let pages: Vec<_> = library.pages.iter().filter(|page| fits(&page.title)).collect();
    let count = found.len() + pages.len();
    html! {
        <section aria-labelledby="found">
            <h2 id="found" class="vh">{ tr("found-pages") }</h2>
            <p class="hint" role="status">{ tr_with("pages-found", &[("count", count.into())]) }</p>
            <ul class="stops air">
                { for found.into_iter().map(|row| html! { <li key={row.slug.clone()}>{ stop(row) }</li> }) }
                { for pages.into_iter().map(|page| html! {
                    <li key={page.slug.clone()}><a class="stop plain" href={Route::ShortPage(Slug::new(&page.slug)).href()}><b>{ &page.title }</b></a></li>
                }) }
            </ul>
            if count == 0 {
                <p class="air">{ tr("no-page-found") }</p>
            }
        </section>
    }
}

/// A text as the filter compares it: blind to case and accents.
fn folded(text: &str) -> String {
    holdfast_journal::fold::fold(text.trim())
}
