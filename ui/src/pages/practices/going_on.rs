//! Runs that were left in the middle: going on, or putting one away.

use holdfast_journal::ipc::{CommandError, DiscardRun, RunRowView};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};

use super::runner::take_back;
use crate::components::{Icon, Undo, use_focus_next, use_open};
use crate::dates::{self, Look};
use crate::failure;
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct GoingOnProps {
    pub runs: Vec<RunRowView>,
    /// Whether one can be put away here.
    #[prop_or_default]
    pub can_put_away: bool,
}

/// A section with what was left in the middle; nothing where nothing was.
#[component]
pub fn GoingOn(props: &GoingOnProps) -> Html {
    let open = use_open();
    let away = use_state(Vec::new);
    let problem = use_state(|| None::<CommandError>);
    let focus_next = use_focus_next();
    let runs: Vec<&RunRowView> = props.runs.iter().filter(|run| !away.contains(&run.id)).collect();
    let put_away = |run: &RunRowView| {
        let (id, title) = (run.id, run.title.clone());
        let (open, away, problem, focus_next) =
            (open.clone(), away.clone(), problem.clone(), focus_next.clone());
        Callback::from(move |_: yew::MouseEvent| {
            let (open, away, problem) = (open.clone(), away.clone(), problem.clone());
            let (focus_next, title) = (focus_next.clone(), title.clone());
            spawn_local(async move {
                match call(&DiscardRun { id }).await {
                    Ok(entry) => {
                        let mut now = (*away).clone();
                        now.push(id);
                        away.set(now);
                        problem.set(None);
                        focus_next.emit("page-title".into());
                        let text = tr_with("run-put-away", &[("title", title.into())]);
                        open.offer_undo.emit(Undo { text, take_back: take_back(&open, entry) });
                    }
                    Err(error) => problem.set(Some(error)),
                }
            });
        })
    };
    if runs.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="going-on" class="going-on">
            <h2 id="going-on">{ tr("run-going-on") }</h2>
            if let Some(error) = &*problem {
                <p class="field-error" role="alert"><Icon name="info" />{ failure::sentence(error) }</p>
            }
            <ul class="going-on-list">
                { for runs.into_iter().map(|run| html! {
                    <li class="carry-on" key={run.id.to_string()}>
                        <div>
                            <h3>{ &run.title }</h3>
                            if !run.excerpt.is_empty() {
                                <q>{ &run.excerpt }</q>
                            }
                            <p class="meta">
                                <span>{ tr_with("run-step-of", &[("place", run.place.into()), ("of", run.of.into())]) }</span>
                                <span>{ tr_with("run-begun-on", &[("day", dates::day(run.day, Look::Short).into())]) }</span>
                            </p>
                        </div>
                        <div class="row">
                            <a class="button" href={Route::Run(run.id).href()} aria-label={tr_with("run-continue", &[("title", run.title.clone().into())])}>{ tr("continue") }</a>
                            if props.can_put_away {
                                <button class="button quiet" type="button" onclick={put_away(run)} aria-label={tr_with("run-away-of", &[("title", run.title.clone().into())])}>{ tr("run-away") }</button>
                            }
                        </div>
                    </li>
                }) }
            </ul>
        </section>
    }
}
