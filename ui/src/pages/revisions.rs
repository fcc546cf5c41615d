//! The texts an entry has had.

use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{
    BaseView, CommandError, EntryView, ListRevisions, OpenEntry, ReadRevision, RestoreRevision,
    RevisionRowView,
};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};

use crate::components::{Alert, AlertKind, Icon, PageTitle, entry_name, use_load, use_open};
use crate::dates;
use crate::failure;
use crate::ipc::call;
use crate::markdown;
use crate::route::Route;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct RevisionsProps {
    pub id: EntryId,
}

async fn load(id: EntryId) -> Result<(EntryView, Vec<RevisionRowView>), CommandError> {
    Ok((call(&OpenEntry { id }).await?, call(&ListRevisions { id }).await?))
}

#[component]
pub fn Revisions(props: &RevisionsProps) -> Html {
    let open = use_open();
    let page = use_load(props.id, |id| load(*id));
    let shown = use_state(|| None::<RevisionRowView>);
    let error = use_state(|| None::<CommandError>);
    let look = {
        let shown = shown.clone();
        Callback::from(move |row| shown.set(Some(row)))
    };
    let restore = {
        let (go, error, id) = (open.go.clone(), error.clone(), props.id);
        Callback::from(move |(base, row): (BaseView, RevisionRowView)| {
            let (go, error) = (go.clone(), error.clone());
            spawn_local(async move {
                match call(&RestoreRevision { id, base, revision: row.id }).await {
                    Ok(_) => go.emit(Route::Read(id)),
                    Err(failed) => error.set(Some(failed)),
                }
            });
        })
    };
    page.show(|(entry, rows)| {
        html! {
            <div class="page narrow">
                <header class="head"><div>
                    <p class="over"><a href={Route::Read(entry.row.id).href()}>{ entry_name(&entry.row) }</a></p>
                    <PageTitle text={tr("earlier-versions")} />
                    <p class="sub">{ tr(if entry.run.is_some() { "versions-practice-text" } else { "versions-text" }) }</p>
                </div></header>
                if let Some(error) = &*error {
                    <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)} />
                }
                <ol class="lines">
                    { for rows.iter().map(|row| line(row, back_to(entry), &open.zone, &look, &restore)) }
                </ol>
                if let Some(row) = &*shown {
                    <Look key={row.id.to_string()} id={entry.row.id} row={row.clone()} zone={open.zone.clone()} />
                }
            </div>
        }
    })
}

/// What going back to an earlier text starts from; none for what a practice made, which is changed there.
fn back_to(entry: &EntryView) -> Option<BaseView> {
    entry.run.is_none().then_some(entry.base)
}

fn line(
    row: &RevisionRowView,
    base: Option<BaseView>,
    zone: &str,
    look: &Callback<RevisionRowView>,
    restore: &Callback<(BaseView, RevisionRowView)>,
) -> Html {
    let words = tr_with("words", &[("words", row.words.into())]);
    let hint = match (row.is_current, row.is_apart) {
        (true, _) => tr_with("version-current", &[("words", words.into())]),
        (false, true) => tr_with("version-apart", &[("words", words.into())]),
        (false, false) => words,
    };
    let (shown, back) = (row.clone(), row.clone());
    html! {
        <li class="line" key={row.id.to_string()} aria-current={row.is_current.then_some("true")}>
            <h2 class="label">{ dates::instant(&row.changed_at, zone) }</h2>
            <p class="hint">{ hint }</p>
            <div class="row">
                <button class="button quiet" type="button" onclick={look.reform(move |_| shown.clone())}>{ tr("look") }</button>
                if let Some(base) = base.filter(|_| !row.is_current) {
                    <button class="button" type="button" onclick={restore.reform(move |_| (base, back.clone()))}>
                        <Icon name="undo-2" />{ tr("go-back-to-this") }
                    </button>
                }
            </div>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct LookProps {
    id: EntryId,
    row: RevisionRowView,
    zone: String,
}

/// One earlier text, typeset; its links lead nowhere.
#[component]
fn Look(props: &LookProps) -> Html {
    let (id, revision) = (props.id, props.row.id);
    let text = use_load((), move |()| async move { call(&ReadRevision { id, revision }).await });
    let zone = props.zone.clone();
    text.show(|text| {
        let shown = markdown::show(&markdown::parse(&text.body), &Callback::noop(), "", 0);
        html! {
            <section class="air-3" aria-labelledby="looked-at">
                <h2 id="looked-at">{ dates::instant(&text.row.changed_at, &zone) }</h2>
                if !text.title.is_empty() {
                    <h3 class="air">{ &text.title }</h3>
                }
                <div class="prose air">{ shown.html }</div>
            </section>
        }
    })
}
