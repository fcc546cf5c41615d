//! One idea of the library.

use holdfast_journal::ipc::{
    ConceptRowView, ConceptStatus, ConceptView, MarkConcept, ReadConcept, SectionKind, StepView,
};
use holdfast_journal::library::ConceptMark;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use super::concept_parts::{Asks, OwnWords};
use super::nowhere::Nowhere;
use crate::components::{
    Icon, OnThisPage, PageSection, PageTitle, PrintButton, SourceList, mark_word, use_load, use_open,
};
use crate::failure;
use crate::ipc::call;
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct ConceptProps {
    /// Which.
    pub slug: Slug,
}

#[component]
pub fn Concept(props: &ConceptProps) -> Html {
    let page = use_load(props.slug, |slug| {
        let slug = slug.to_string();
        async move { call(&ReadConcept { slug }).await }
    });
    page.show(|page| page.as_ref().map_or_else(|| html! { <Nowhere /> }, show))
}

fn show(page: &ConceptView) -> Html {
    let places =
        page.sections.iter().enumerate().map(|(at, part)| (format!("part-{at}"), part.heading.clone()));
    let own = [("own-words".to_owned(), tr("own-words")), ("sources".to_owned(), tr("sources"))];
    let places: Vec<(String, String)> = places.chain(own).collect();
    html! {
        <div class="page"><div class="reading">
            <article>
                { way(&page.steps) }
                <PageTitle text={page.row.title.clone()} />
                <p class="lead">{ &page.row.definition }</p>
                <Status row={page.row.clone()} />
                <Marks row={page.row.clone()} />
                { for page.sections.iter().enumerate().map(|(at, section)| html! {
                    <>
                        <PageSection id={format!("part-{at}")} section={section.clone()} sources={page.sources.clone()} />
                        if section.kind == Some(SectionKind::Try) {
                            <Asks prompts={page.prompts.clone()} />
                        }
                    </>
                }) }
                <OwnWords own={page.own_words.clone()} />
                <SourceList sources={page.sources.clone()} />
                { next(&page.steps) }
            </article>
            <aside aria-label={tr("about-page")}>
                <OnThisPage {places} />
                <nav aria-labelledby="close-to">
                    <h2 id="close-to">{ tr("close-to") }</h2>
                    { for page.related.iter().map(|other| html! {
                        <a href={Route::Concept(Slug::new(&other.slug)).href()}>{ &other.title }</a>
                    }) }
                </nav>
                <PrintButton />
                <p class="hint">{ tr("may-not-fit") }</p>
            </aside>
        </div></div>
    }
}

/// The way back, and where the page stands on its paths.
fn way(steps: &[StepView]) -> Html {
    html! {
        <p class="way">
            <a href={Route::Library.href()}>{ tr("library") }</a>
            { for steps.iter().map(|step| html! {
                <><span aria-hidden="true">{ " / " }</span><span>{ tr_with("step", &[
                    ("path", step.path.title.clone().into()), ("place", step.place.into()), ("of", step.of.into()),
                ]) }</span></>
            }) }
        </p>
    }
}

/// The pages that come next.
fn next(steps: &[StepView]) -> Html {
    if steps.is_empty() {
        return html! { <p class="air-3"><a class="button" href={Route::Library.href()}>{ tr("to-library") }</a></p> };
    }
    html! {
        <nav class="onward" aria-label={tr("next-on-path")}>
            { for steps.iter().map(|step| match &step.next {
                Some(next) => html! {
                    <a class="button" href={Route::Concept(Slug::new(&next.slug)).href()}>
                        <span class="hint">{ tr_with("next-on", &[("path", step.path.title.clone().into())]) }</span>
                        { &next.title }<Icon name="arrow-right" />
                    </a>
                },
                None => html! {
                    <a class="button" href={Route::Library.href()}>
                        <span class="hint">{ tr_with("end-of", &[("path", step.path.title.clone().into())]) }</span>
                        { tr("to-library") }
                    </a>
                },
            }) }
        </nav>
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    row: ConceptRowView,
}

/// What kind of word it is, with what that means one press away.
#[component]
fn Status(props: &RowProps) -> Html {
    let explained = use_state(|| false);
    let (name, meaning) = match props.row.status {
        ConceptStatus::ResearchTerm => ("research-term", "research-term-meaning"),
        ConceptStatus::ClinicalIdea => ("clinical-idea", "clinical-idea-meaning"),
        ConceptStatus::EverydayWord => ("everyday-word", "everyday-word-meaning"),
    };
    let toggle = {
        let explained = explained.clone();
        move |_: MouseEvent| explained.set(!*explained)
    };
    html! {
        <>
            <p class="kind">
                <button class="link" type="button" aria-expanded={explained.to_string()} onclick={toggle}>{ tr(name) }</button>
                <span>{ tr_with("reading-minutes", &[("minutes", props.row.minutes.into())]) }</span>
            </p>
            if *explained {
                <p class="hint">{ tr(meaning) }</p>
            }
        </>
    }
}

/// What the person says of it.
#[component]
fn Marks(props: &RowProps) -> Html {
    let open = use_open();
    let marks = use_state(|| props.row.marks.clone());
    let problem = use_state(|| None::<String>);
    let toggle = |mark: ConceptMark| {
        let (marks, problem, concept) = (marks.clone(), problem.clone(), props.row.slug.clone());
        let say = open.say.clone();
        Callback::from(move |_: MouseEvent| {
            let (marks, problem, say) = (marks.clone(), problem.clone(), say.clone());
            let on = !marks.contains(&mark);
            let request = MarkConcept { concept: concept.clone(), mark, on };
            spawn_local(async move {
                match call(&request).await {
                    Ok(()) => {
                        let mut now: Vec<_> = marks.iter().copied().filter(|other| *other != mark).collect();
                        now.extend(on.then_some(mark));
                        marks.set(now);
                        problem.set(None);
                        say.emit(tr(if on { "marked" } else { "unmarked" }));
                    }
                    Err(error) => problem.set(Some(failure::what(error.code))),
                }
            });
        })
    };
    html! {
        <>
            <div class="mine" role="group" aria-label={tr("for-you")}>
                { for ConceptMark::ALL.into_iter().map(|mark| {
                    let on = marks.contains(&mark);
                    html! {
                        <button class="chip" type="button" aria-pressed={on.to_string()} onclick={toggle(mark)}>
                            if on { <Icon name="check" /> }{ mark_word(mark) }
                        </button>
                    }
                }) }
            </div>
            if let Some(problem) = &*problem {
                <p class="problem" role="alert">{ problem }</p>
            }
        </>
    }
}
