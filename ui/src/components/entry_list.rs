//! All entries, newest day first, fetched a page at a time as they come into view.
//!
//! Each page of rows is a block. Blocks far out of view give their rows up and keep their height,
//! so that the list stays as quick after ten thousand entries as after ten.

use std::cell::RefCell;
use std::rc::Rc;

use holdfast_journal::ipc::{EntryPageView, EntryRowView, ListEntries, PlaceView};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::{
    Callback, Html, Properties, component, html, use_effect_with, use_mut_ref, use_node_ref, use_state,
};

use super::alert::{Alert, AlertKind};
use super::entry_row::EntryRow;
use crate::dates::{self, Look};
use crate::failure;
use crate::ipc::call;
use crate::near::watch;
use crate::words::tr;

/// Rows a block.
const BLOCK: u32 = 40;

/// How far outside the window a block still keeps its rows.
const MARGIN: &str = "1200px";

#[derive(Properties, PartialEq)]
pub struct EntryListProps {
    pub first: EntryPageView,
}

#[component]
pub fn EntryList(props: &EntryListProps) -> Html {
    let blocks = use_state(|| Rc::new(vec![Rc::new(props.first.rows.clone())]));
    let next = use_state(|| props.first.next.clone());
    let failed = use_state(|| None);
    let is_fetching = use_mut_ref(|| false);
    let fetch = {
        let (blocks, next, failed) = (blocks.clone(), next.clone(), failed.clone());
        Callback::from(move |()| {
            let Some(place) = (*next).clone() else { return };
            if std::mem::replace(&mut *is_fetching.borrow_mut(), true) {
                return;
            }
            let (blocks, next, failed, is_fetching) =
                (blocks.clone(), next.clone(), failed.clone(), is_fetching.clone());
            spawn_local(async move {
                match page_after(place).await {
                    Ok(page) => {
                        let mut all = (**blocks).clone();
                        all.push(Rc::new(page.rows));
                        blocks.set(Rc::new(all));
                        next.set(page.next);
                        failed.set(None);
                    }
                    Err(error) => failed.set(Some(error)),
                }
                *is_fetching.borrow_mut() = false;
            });
        })
    };
    let before = |at: usize| at.checked_sub(1).and_then(|at| blocks.get(at)?.last().cloned());
    html! {
        <>
            { for blocks.iter().enumerate().map(|(at, rows)| html! {
                <Block key={at} rows={rows.clone()} before={before(at)} />
            }) }
            if let Some(error) = &*failed {
                <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)}>
                    <button class="button" type="button" onclick={fetch.reform(|_| ())}>{ tr("try-again") }</button>
                </Alert>
            } else if next.is_some() {
                <End key={blocks.len()} on_near={fetch} />
            }
        </>
    }
}

async fn page_after(place: PlaceView) -> Result<EntryPageView, holdfast_journal::ipc::CommandError> {
    call(&ListEntries { after: Some(place), limit: BLOCK }).await
}

#[derive(Properties, PartialEq)]
struct BlockProps {
    rows: Rc<Vec<EntryRowView>>,
    /// The row above the first one, which decides whether a new month or day begins here.
    before: Option<EntryRowView>,
}

#[component]
fn Block(props: &BlockProps) -> Html {
    let node = use_node_ref();
    let is_near = use_state(|| true);
    {
        let (node, is_near) = (node.clone(), is_near.clone());
        use_effect_with((), move |()| {
            let height = RefCell::new(0.0);
            let watched = node.clone();
            let seen = move |near: bool| {
                if let Some(element) = watched.cast::<HtmlElement>() {
                    if !near {
                        // The height it has now is the height it keeps while its rows are away.
                        *height.borrow_mut() = element.get_bounding_client_rect().height();
                    }
                    let kept = if near { String::new() } else { format!("{}px", height.borrow()) };
                    let _ = element.style().set_property("block-size", &kept);
                }
                is_near.set(near);
            };
            let watcher = node.cast::<Element>().and_then(|element| watch(&element, ".main", MARGIN, seen));
            move || drop(watcher)
        });
    }
    html! {
        <ol class="entries" ref={node}>
            if *is_near {
                { for rows(&props.rows, props.before.as_ref()) }
            }
        </ol>
    }
}

fn rows(rows: &[EntryRowView], before: Option<&EntryRowView>) -> Vec<Html> {
    let mut shown = Vec::with_capacity(rows.len());
    let mut above = before;
    for row in rows {
        let month = dates::day(row.day, Look::Month);
        if above.is_none_or(|above| dates::day(above.day, Look::Month) != month) {
            shown.push(html! { <li class="month" key={month.clone()}><h2>{ month }</h2></li> });
        }
        let same_day = above.is_some_and(|above| above.day == row.day);
        shown.push(html! {
            <li key={row.id.to_string()} class={same_day.then_some("same-day")}><EntryRow row={row.clone()} {same_day} /></li>
        });
        above = Some(row);
    }
    shown
}

#[derive(Properties, PartialEq)]
struct EndProps {
    on_near: Callback<()>,
}

/// The end of what has been fetched: when it comes near, more is fetched.
#[component]
fn End(props: &EndProps) -> Html {
    let node = use_node_ref();
    {
        let (node, on_near) = (node.clone(), props.on_near.clone());
        use_effect_with((), move |()| {
            let seen = move |near| {
                if near {
                    on_near.emit(());
                }
            };
            let watcher = node.cast::<Element>().and_then(|element| watch(&element, ".main", MARGIN, seen));
            move || drop(watcher)
        });
    }
    html! { <div class="filler" ref={node}></div> }
}
