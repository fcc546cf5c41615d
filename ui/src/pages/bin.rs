//! The bin: what was deleted in the last thirty days.

use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{CommandError, DeleteEntry, EntryRowView, EraseEntry, ListBin, RestoreEntry};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, component, html, use_state};

use crate::components::{
    Alert, AlertKind, Dialog, EntryRow, Icon, PageTitle, Undo, entry_name, use_load, use_open,
};
use crate::dates;
use crate::failure;
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};

#[component]
pub fn Bin() -> Html {
    let open = use_open();
    let page = use_load((), |()| async { call(&ListBin {}).await });
    let erasing = use_state(|| None::<EntryRowView>);
    let error = use_state(|| None::<CommandError>);
    let again = page.again.clone();
    let restore = {
        let (again, open, error) = (again.clone(), open.clone(), error.clone());
        Callback::from(move |row: EntryRowView| {
            let (again, open, error) = (again.clone(), open.clone(), error.clone());
            spawn_local(async move {
                match call(&RestoreEntry { id: row.id }).await {
                    Ok(_) => {
                        offer_back(&open, &row, again.clone());
                        again.emit(());
                    }
                    Err(failed) => error.set(Some(failed)),
                }
            });
        })
    };
    let erase = {
        let (again, erasing, error) = (again, erasing.clone(), error.clone());
        Callback::from(move |id: EntryId| {
            let (again, erasing, error) = (again.clone(), erasing.clone(), error.clone());
            spawn_local(async move {
                erasing.set(None);
                match call(&EraseEntry { id }).await {
                    Ok(()) => again.emit(()),
                    Err(failed) => error.set(Some(failed)),
                }
            });
        })
    };
    page.show(|rows| {
        let ask = { let erasing = erasing.clone(); Callback::from(move |row| erasing.set(Some(row))) };
        html! {
            <div class="page mid">
                <header class="head"><div>
                    <PageTitle text={tr("bin")} />
                    if !rows.is_empty() {
                        <p class="sub">{ tr("bin-text") }</p>
                    }
                </div></header>
                if let Some(error) = &*error {
                    <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)} />
                }
                if rows.is_empty() {
                    <div class="blank">
                        <Icon name="trash" />
                        <h2>{ tr("bin-empty") }</h2>
                        <p>{ tr("bin-empty-text") }</p>
                        <a class="button" href={Route::Journal.href()}>{ tr("back-to-journal") }</a>
                    </div>
                } else {
                    <ol class="entries">
                        { for rows.iter().map(|row| binned(row, &open.zone, &restore, &ask)) }
                    </ol>
                }
                if let Some(row) = &*erasing {
                    { question(row, &erase, { let erasing = erasing.clone(); Callback::from(move |()| erasing.set(None)) }) }
                }
            </div>
        }
    })
}

fn binned(
    row: &EntryRowView,
    zone: &str,
    restore: &Callback<EntryRowView>,
    ask: &Callback<EntryRowView>,
) -> Html {
    let when = row.binned_at.as_deref().map(|at| dates::instant(at, zone)).unwrap_or_default();
    let (back, away) = (row.clone(), row.clone());
    let actions = html! {
        <div class="actions">
            <button class="button small" type="button" onclick={restore.reform(move |_| back.clone())}><Icon name="undo-2" />{ tr("put-back") }</button>
            <button class="button small erase" type="button" onclick={ask.reform(move |_| away.clone())}>{ tr("erase-now") }</button>
        </div>
    };
    html! {
        <li key={row.id.to_string()}>
            <EntryRow row={row.clone()} level={2} leads={false} remark={tr_with("binned-on", &[("when", when.into())])} {actions} />
        </li>
    }
}

fn question(row: &EntryRowView, erase: &Callback<EntryId>, close: Callback<()>) -> Html {
    let id = row.id;
    let actions = html! {
        <>
            <button class="button" type="button" onclick={close.reform(|_| ())}>{ tr("keep-it") }</button>
            <button class="button erase" type="button" onclick={erase.reform(move |_| id)}>{ tr("erase-it") }</button>
        </>
    };
    html! {
        <Dialog title={tr("erase-title")} on_close={close} {actions}>
            <p>{ tr_with("erase-text", &[("name", entry_name(row).into())]) }</p>
        </Dialog>
    }
}

/// Taking back what was put back.
fn offer_back(open: &crate::components::OpenContext, row: &EntryRowView, again: Callback<()>) {
    let id = row.id;
    let take_back = Callback::from(move |()| {
        let again = again.clone();
        spawn_local(async move {
            if call(&DeleteEntry { id }).await.is_ok() {
                again.emit(());
            }
        });
    });
    let text = tr_with("is-back", &[("name", entry_name(row).into())]);
    open.offer_undo.emit(Undo { text, take_back });
}
