//! Choosing an entry, the latest first.

use std::rc::Rc;

use holdfast_journal::ipc::{CommandError, EntryPageView, EntryRowView, ListEntries};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};

use super::add_moment::PANEL;
use super::panel::Panel;
use super::words::time;
use crate::components::{entry_name, use_focus_next, use_load};
use crate::ipc::call;
use crate::words::tr;

/// How many entries are fetched at a time: as many as can be looked over at a glance.
const AT_A_TIME: u32 = 10;

#[derive(Properties, PartialEq)]
pub struct EntryChoiceProps {
    pub on_choose: Callback<EntryRowView>,
    pub on_cancel: Callback<()>,
}

#[component]
pub fn EntryChoice(props: &EntryChoiceProps) -> Html {
    let first = use_load((), |()| async { call(&ListEntries { after: None, limit: AT_A_TIME }).await });
    first.show(|page| {
        html! { <Choice first={page.clone()} on_choose={props.on_choose.clone()} on_cancel={props.on_cancel.clone()} /> }
    })
}

#[derive(Properties, PartialEq)]
struct ChoiceProps {
    first: EntryPageView,
    on_choose: Callback<EntryRowView>,
    on_cancel: Callback<()>,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let rows = use_state(|| Rc::new(props.first.rows.clone()));
    let next = use_state(|| props.first.next.clone());
    let failed = use_state(|| None::<CommandError>);
    let focus = use_focus_next();
    let older = {
        let (rows, next, failed) = (rows.clone(), next.clone(), failed.clone());
        Callback::from(move |()| {
            let Some(after) = (*next).clone() else { return };
            let (rows, next, failed, focus) = (rows.clone(), next.clone(), failed.clone(), focus.clone());
            spawn_local(async move {
                match call(&ListEntries { after: Some(after), limit: AT_A_TIME }).await {
                    Ok(page) => {
                        page.rows.first().iter().for_each(|row| focus.emit(choice_id(row)));
                        let mut all = (**rows).clone();
                        all.extend(page.rows);
                        failed.set(None);
                        next.set(page.next);
                        rows.set(Rc::new(all));
                    }
                    Err(error) => failed.set(Some(error)),
                }
            });
        })
    };
    let also = if next.is_some() {
        html! { <button class="button" type="button" onclick={older.reform(|_| ())}>{ tr("moment-older") }</button> }
    } else {
        Html::default()
    };
    html! {
        <Panel id={PANEL} level={3} title={tr("moment-which-entry")} failed={(*failed).clone()} {also} on_keep={Callback::noop()} on_cancel={props.on_cancel.clone()}>
            if rows.is_empty() {
                <p class="sub">{ tr("moment-no-entries") }</p>
            } else {
                <ul class="entry-choices">
                    { for rows.iter().map(|row| {
                        let choose = { let row = row.clone(); props.on_choose.reform(move |_| row.clone()) };
                        html! {
                            <li key={row.id.to_string()}>
                                <button class="menu-item" type="button" id={choice_id(row)} onclick={choose}>
                                    <span class="hint">{ time(row.day) }</span><span dir="auto">{ entry_name(row) }</span>
                                </button>
                            </li>
                        }
                    }) }
                </ul>
            }
        </Panel>
    }
}

fn choice_id(row: &EntryRowView) -> String {
    format!("entry-{}", row.id)
}
