//! All entries, newest day first.

use holdfast_journal::ipc::ListEntries;
use yew::{Html, component, html};

use crate::components::{EntryList, Icon, PageTitle, use_load};
use crate::dates;
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};

/// How many entries the page starts with: more than a window shows.
const FIRST: u32 = 40;

#[component]
pub fn Journal() -> Html {
    let page = use_load((), |()| async { call(&ListEntries { after: None, limit: FIRST }).await });
    page.show(|first| {
        if first.total == 0 {
            return html! {
                <div class="page mid">
                    <header class="head"><div><PageTitle text={tr("journal")} /></div></header>
                    <div class="blank">
                        <Icon name="notebook-text" />
                        <h2>{ tr("nothing-yet") }</h2>
                        <p>{ tr("nothing-yet-text") }</p>
                        <a class="button primary" href={Route::New.href()}><Icon name="pen-line" />{ tr("new-entry") }</a>
                    </div>
                </div>
            };
        }
        let count = tr_with("entries-count", &[("count", first.total.into()), ("written", dates::number(first.total).into())]);
        html! {
            <div class="page mid">
                <header class="head"><div><PageTitle text={tr("journal")} /><p class="sub">{ count }</p></div></header>
                <EntryList first={first.clone()} />
            </div>
        }
    })
}
