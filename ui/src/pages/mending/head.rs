//! The head of Mending's pages: the title, what can be begun, and the way between its parts.

use yew::{Html, Properties, component, html};

use crate::components::{Icon, PageTitle};
use crate::route::Route;
use crate::slug::Slug;
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// Which of the parts it heads.
    pub part: Route,
    pub title: String,
    /// What the page is for, in a sentence.
    #[prop_or_default]
    pub sub: String,
    /// What can be begun here.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Head(props: &HeadProps) -> Html {
    let part = |route: Route, word: String| {
        let current = (props.part == route).then_some("page");
        html! { <a href={route.href()} aria-current={current}>{ word }</a> }
    };
    html! {
        <>
            <header class="head mending-head">
                <div>
                    <PageTitle text={props.title.clone()} />
                    if !props.sub.is_empty() {
                        <p class="sub">{ &props.sub }</p>
                    }
                </div>
                <div class="row">{ props.children.clone() }</div>
            </header>
            <nav class="segments mending-parts" aria-label={tr("mending-parts")}>
                { part(Route::Mending, tr("mending-pairs")) }
                { part(Route::Ledger, tr("mending-ledger")) }
                { part(Route::Beliefs, tr("mending-beliefs")) }
            </nav>
        </>
    }
}

/// A link that begins a practice.
pub fn begin(practice: &str, class: &'static str, word: String) -> Html {
    html! { <a {class} href={Route::Begin(Slug::new(practice)).href()}><Icon name="plus" />{ word }</a> }
}
