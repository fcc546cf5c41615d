//! The text of a library page: paragraphs, lists, and marks that open their source in place.

use holdfast_journal::ipc::{
    BlockView, PageSectionView, PrintPage, SectionKind, SourceCheck, SourceView, SpanView,
};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use super::icon::Icon;
use crate::browser;
use crate::ipc::call;
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct PageSectionProps {
    /// The element's id, for [`OnThisPage`].
    pub id: String,
    pub section: PageSectionView,
    pub sources: Vec<SourceView>,
}

/// What stands under one heading.
#[component]
pub fn PageSection(props: &PageSectionProps) -> Html {
    // Which mark is open: the number of the paragraph or list item, and of the source.
    let open = use_state(|| None::<(usize, u16)>);
    let is_care = props.section.kind == Some(SectionKind::Care);
    let mut run = 0;
    let blocks = props.section.blocks.iter().map(|block| {
        let text = |at: usize, spans: &[SpanView]| spans_of(spans, &props.id, at, &open);
        let source = |at: usize| opened(&props.sources, &props.id, at, *open);
        let first = run;
        run += match block {
            BlockView::Paragraph(_) => 1,
            BlockView::List(items) => items.len(),
        };
        match block {
            BlockView::Paragraph(spans) => html! { <><p>{ text(first, spans) }</p>{ source(first) }</> },
            BlockView::List(items) if props.section.kind == Some(SectionKind::Misread) => html! {
                <dl class="misread">
                    { for items.iter().enumerate().map(|(at, spans)| {
                        let at = first + at;
                        let (term, rest) = term(spans);
                        html! { <><dt>{ term }</dt><dd>{ text(at, rest) }{ source(at) }</dd></> }
                    }) }
                </dl>
            },
            BlockView::List(items) => html! {
                <ul class="points">
                    { for items.iter().enumerate().map(|(at, spans)| html! {
                        <li>{ text(first + at, spans) }{ source(first + at) }</li>
                    }) }
                </ul>
            },
        }
    });
    let blocks: Vec<Html> = blocks.collect();
    html! {
        <section class={yew::classes!("part", is_care.then_some("care"))} aria-labelledby={props.id.clone()}>
            <h2 id={props.id.clone()} tabindex="-1">{ &props.section.heading }</h2>
            { for blocks }
        </section>
    }
}

/// The words that stand out at the beginning, without their full stop, and what follows.
fn term(spans: &[SpanView]) -> (String, &[SpanView]) {
    match spans.split_first() {
        Some((SpanView::Strong(words), rest)) => (words.trim_end_matches('.').to_owned(), rest),
        _ => (String::new(), spans),
    }
}

fn spans_of(
    spans: &[SpanView],
    id: &str,
    at: usize,
    open: &yew::UseStateHandle<Option<(usize, u16)>>,
) -> Html {
    let span = |span: &SpanView| match span {
        SpanView::Text(text) => html! { { text } },
        SpanView::Strong(text) => html! { <strong>{ text }</strong> },
        SpanView::Emphasis(text) => html! { <em>{ text }</em> },
        SpanView::Concept(to) => {
            html! { <a href={Route::Concept(Slug::new(&to.slug)).href()}>{ &to.title }</a> }
        }
        SpanView::Page(to) => {
            html! { <a href={Route::ShortPage(Slug::new(&to.slug)).href()}>{ &to.title }</a> }
        }
        SpanView::Help(text) => html! { <a href={Route::Help.href()}>{ text }</a> },
        SpanView::Source(number) => {
            let here = Some((at, *number));
            let is_open = **open == here;
            let toggle = {
                let open = open.clone();
                move |_: MouseEvent| open.set(if is_open { None } else { here })
            };
            html! {
                // A word joiner: the number does not begin a line alone.
                <>{ "\u{2060}" }<sup><button class="source-mark" type="button" aria-expanded={is_open.to_string()}
                    aria-controls={is_open.then(|| panel(id, at))} onclick={toggle}
                    aria-label={tr_with("source-number", &[("number", (*number).into())])}>{ *number }</button></sup></>
            }
        }
        SpanView::Ours => html! { <span class="ours" title={tr("ours-meaning")}>{ tr("ours") }</span> },
    };
    html! { { for spans.iter().map(span) } }
}

fn panel(id: &str, at: usize) -> String {
    format!("{id}-source-{at}")
}

/// The source that is open below this paragraph or item.
fn opened(sources: &[SourceView], id: &str, at: usize, open: Option<(usize, u16)>) -> Html {
    let number = open.filter(|(place, _)| *place == at).map(|(_, number)| number);
    let source = number.and_then(|number| sources.iter().find(|source| source.number == number));
    let Some(source) = source else { return Html::default() };
    html! {
        <span class="citation" id={panel(id, at)} role="note">
            <span>{ source.number }{ ". " }{ &source.citation }</span>
            <span class="hint">{ how_sure(source) }</span>
        </span>
    }
}

/// What of a source we looked at ourselves.
pub fn how_sure(source: &SourceView) -> String {
    let checked = tr(match source.checked {
        SourceCheck::Page => "checked-page",
        SourceCheck::Secondary => "checked-secondary",
        SourceCheck::No => "checked-no",
    });
    if source.unchecked.is_empty() {
        checked
    } else {
        tr_with("checked-but", &[("checked", checked.into()), ("unchecked", source.unchecked.clone().into())])
    }
}

#[derive(Properties, PartialEq)]
pub struct SourceListProps {
    pub sources: Vec<SourceView>,
}

/// The sources of a page, in full.
#[component]
pub fn SourceList(props: &SourceListProps) -> Html {
    if props.sources.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part" aria-labelledby="sources">
            <h2 id="sources" tabindex="-1">{ tr("sources") }</h2>
            <ol class="sources">
                { for props.sources.iter().map(|source| html! {
                    <li>{ &source.citation }<span class="hint">{ how_sure(source) }</span></li>
                }) }
            </ol>
            <p class="hint air">{ tr("drawn-from") }{ " " }<a href={Route::ShortPage(Slug::new("about")).href()}>{ tr("about-pages") }</a></p>
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub struct OnThisPageProps {
    /// The ids of headings, with what they say.
    pub places: Vec<(String, String)>,
}

/// The headings of a page. Buttons, because an address names a page and not a place on it.
#[component]
pub fn OnThisPage(props: &OnThisPageProps) -> Html {
    html! {
        <nav aria-labelledby="on-this-page">
            <h2 id="on-this-page">{ tr("on-this-page") }</h2>
            { for props.places.iter().map(|(id, heading)| {
                let id = id.clone();
                let go = Callback::from(move |_: MouseEvent| { browser::focus(&id); });
                html! { <button class="jump" type="button" onclick={go}>{ heading }</button> }
            }) }
        </nav>
    }
}

/// Prints the page that is up.
#[component]
pub fn PrintButton() -> Html {
    let print = |_: MouseEvent| {
        spawn_local(async {
            // Without a printer the system says so itself.
            let _ = call(&PrintPage {}).await;
        });
    };
    html! {
        <p><button class="button quiet" type="button" onclick={print}><Icon name="printer" />{ tr("print") }</button></p>
    }
}
