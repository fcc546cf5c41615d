//! Taking the journal out.

use holdfast_journal::ipc::{
    CancelExport, ChooseExportTarget, CommandError, ErrorCode, ExportDoneView, ExportFormat,
    ExportTargetView, StartExport,
};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, component, html, use_state};

use crate::components::{Alert, AlertKind, Icon, OpenContext, PageTitle, use_open};
use crate::dates;
use crate::failure;
use crate::ipc::call;
use crate::words::{tr, tr_with};

/// How far it is.
#[derive(Clone, PartialEq)]
enum Stage {
    Choosing,
    Writing,
    Done(ExportDoneView),
}

#[component]
pub fn Export() -> Html {
    let open = use_open();
    let format = use_state(|| ExportFormat::Json);
    let target = use_state(|| None::<ExportTargetView>);
    let stage = use_state(|| Stage::Choosing);
    let error = use_state(|| None::<CommandError>);
    let choose = {
        let (format, target, error) = (*format, target.clone(), error.clone());
        Callback::from(move |()| {
            let (target, error) = (target.clone(), error.clone());
            spawn_local(async move {
                match call(&ChooseExportTarget { format, title: tr("export-where") }).await {
                    Ok(Some(chosen)) => {
                        target.set(Some(chosen));
                        error.set(None);
                    }
                    Ok(None) => {}
                    Err(failed) => error.set(Some(failed)),
                }
            });
        })
    };
    let start = {
        let (format, target, stage, error, desk) =
            (*format, target.clone(), stage.clone(), error.clone(), open.desk.clone());
        Callback::from(move |()| {
            let (target, stage, error, desk) = (target.clone(), stage.clone(), error.clone(), desk.clone());
            spawn_local(async move {
                desk.flush().await;
                stage.set(Stage::Writing);
                error.set(None);
                match call(&StartExport { format }).await {
                    Ok(done) => stage.set(Stage::Done(done)),
                    Err(failed) => {
                        stage.set(Stage::Choosing);
                        target.set(None);
                        error.set(Some(failed).filter(|failed| failed.code != ErrorCode::Cancelled));
                    }
                }
            });
        })
    };
    let again = {
        let (stage, target) = (stage.clone(), target.clone());
        Callback::from(move |()| {
            target.set(None);
            stage.set(Stage::Choosing);
        })
    };
    let pick = {
        let (format, target) = (format.clone(), target.clone());
        Callback::from(move |chosen| {
            format.set(chosen);
            target.set(None);
        })
    };
    let body = match &*stage {
        Stage::Choosing => choosing(*format, target.as_ref(), &pick, &choose, &start),
        Stage::Writing => writing(&open),
        Stage::Done(done) => finished(done, &again),
    };
    html! {
        <div class="page mid">
            <header class="head"><div>
                <PageTitle text={tr("export-title")} />
                <p class="sub">{ tr("export-text") }</p>
            </div></header>
            if let Some(error) = &*error {
                <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)} />
            }
            <div class="export">{ body }</div>
        </div>
    }
}

fn choosing(
    format: ExportFormat,
    target: Option<&ExportTargetView>,
    pick: &Callback<ExportFormat>,
    choose: &Callback<()>,
    start: &Callback<()>,
) -> Html {
    let card = |which: ExportFormat, name: String, about: String| {
        html! {
            <label class="card">
                <input type="radio" name="format" checked={which == format} onchange={pick.reform(move |_| which)} />
                <b>{ name }</b><span class="hint">{ about }</span>
            </label>
        }
    };
    html! {
        <>
            <div class="part">
                <h2 id="format-label">{ tr("export-form") }</h2>
                <div class="cards" role="radiogroup" aria-labelledby="format-label">
                    { card(ExportFormat::Json, tr("export-json"), tr("export-json-about")) }
                    { card(ExportFormat::Markdown, tr("export-markdown"), tr("export-markdown-about")) }
                </div>
            </div>
            <div class="part">
                <h2>{ tr("export-where") }</h2>
                <div class="target">
                    if let Some(target) = target {
                        <p class="path">{ &target.shown }</p>
                    } else {
                        <p class="hint">{ tr("export-nowhere") }</p>
                    }
                    <button class="button" type="button" onclick={choose.reform(|_| ())}><Icon name="folder-open" />{ tr("export-choose") }</button>
                </div>
                <p class="hint air">{ tr("export-never-over") }</p>
            </div>
            <div class="part">
                if target.is_some() {
                    <button class="button primary big" type="button" onclick={start.reform(|_| ())}>{ tr("export-start") }</button>
                } else {
                    <button class="button primary big" type="button" aria-disabled="true">{ tr("export-start") }</button>
                }
            </div>
        </>
    }
}

fn writing(open: &OpenContext) -> Html {
    let stop = |_| {
        spawn_local(async {
            let _ = call(&CancelExport {}).await;
        });
    };
    let (done, total) = open.export_progress.unwrap_or((0, 0));
    html! {
        <div class="part">
            <div class="progress-block">
                <h2 id="writing-label">{ tr("export-writing") }</h2>
                if total > 0 {
                    <progress class="progress" aria-labelledby="writing-label" max={total.to_string()} value={done.to_string()}></progress>
                } else {
                    <progress class="progress" aria-labelledby="writing-label"></progress>
                }
                <p class="hint">
                    <span>{ tr_with("export-progress", &[("done", dates::number(done).into()), ("total", dates::number(total).into())]) }</span>
                    <button class="link" type="button" onclick={stop}>{ tr("stop") }</button>
                </p>
            </div>
        </div>
    }
}

fn finished(done: &ExportDoneView, again: &Callback<()>) -> Html {
    #[expect(clippy::cast_precision_loss, reason = "a size for people, with one decimal")]
    let size = dates::number((done.bytes as f64 / 100_000.0).ceil() / 10.0);
    html! {
        <div class="part">
            <div class="proof" role="status">
                <Icon name="check" />
                <h2>{ tr_with("export-done", &[("entries", done.entries.into()), ("written", dates::number(done.entries).into())]) }</h2>
                <p class="path">{ &done.shown }</p>
                <p>{ tr_with("export-done-text", &[("size", size.into())]) }</p>
                <div class="row"><button class="button" type="button" onclick={again.reform(|_| ())}>{ tr("export-again") }</button></div>
            </div>
        </div>
    }
}
