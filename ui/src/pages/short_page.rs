//! One of the library's short pages.

use holdfast_journal::ipc::{ReadShortPage, ShortPageView};
use yew::{Html, Properties, component, html};

use super::nowhere::Nowhere;
use crate::components::{OnThisPage, PageSection, PageTitle, PrintButton, SourceList, use_load};
use crate::ipc::call;
use crate::route::Route;
use crate::slug::Slug;
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct ShortPageProps {
    /// Which.
    pub slug: Slug,
}

#[component]
pub fn ShortPage(props: &ShortPageProps) -> Html {
    let page = use_load(props.slug, |slug| {
        let slug = slug.to_string();
        async move { call(&ReadShortPage { slug }).await }
    });
    page.show(|page| page.as_ref().map_or_else(|| html! { <Nowhere /> }, show))
}

fn show(page: &ShortPageView) -> Html {
    let mut places: Vec<(String, String)> =
        page.sections.iter().enumerate().map(|(at, s)| (format!("part-{at}"), s.heading.clone())).collect();
    if !page.sources.is_empty() {
        places.push(("sources".to_owned(), tr("sources")));
    }
    html! {
        <div class="page"><div class="reading">
            <article>
                <p class="way"><a href={Route::Library.href()}>{ tr("library") }</a></p>
                <PageTitle text={page.title.clone()} />
                <p class="lead">{ &page.definition }</p>
                { for page.sections.iter().enumerate().map(|(at, section)| html! {
                    <PageSection id={format!("part-{at}")} section={section.clone()} sources={page.sources.clone()} />
                }) }
                <SourceList sources={page.sources.clone()} />
            </article>
            <aside aria-label={tr("about-page")}>
                <OnThisPage {places} />
                <PrintButton />
            </aside>
        </div></div>
    }
}
