//! The library has no page under that name.

use yew::{Html, component, html};

use crate::components::PageTitle;
use crate::route::Route;
use crate::words::tr;

#[component]
pub fn Nowhere() -> Html {
    html! {
        <div class="page narrow">
            <header class="head"><div>
                <PageTitle text={tr("nowhere-title")} />
                <p class="sub">{ tr("nowhere-text") }</p>
            </div></header>
            <p><a class="button" href={Route::Library.href()}>{ tr("to-library") }</a></p>
        </div>
    }
}
