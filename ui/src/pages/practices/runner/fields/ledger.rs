//! Lines from before, to read. One that rings true no longer can be struck out.

use holdfast_journal::id::RunId;
use holdfast_journal::ipc::{CommandError, LedgerLineView, StrikeLine};
use wasm_bindgen_futures::spawn_local;
use yew::{AttrValue, Callback, Html, Properties, component, html, use_state};

use crate::components::use_open;
use crate::dates::{self, Look};
use crate::failure;
use crate::ipc::call;
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct LedgerFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub lines: Vec<LedgerLineView>,
}

#[component]
pub fn LedgerField(props: &LedgerFieldProps) -> Html {
    let say = use_open().say;
    let struck =
        use_state(|| props.lines.iter().filter(|line| line.struck).map(|line| line.run).collect::<Vec<_>>());
    let problem = use_state(|| None::<CommandError>);
    let strike = |run: RunId| {
        let (struck, problem, say) = (struck.clone(), problem.clone(), say.clone());
        Callback::from(move |_: yew::MouseEvent| {
            let (struck, problem, say) = (struck.clone(), problem.clone(), say.clone());
            let is_on = !struck.contains(&run);
            spawn_local(async move {
                match call(&StrikeLine { run, struck: is_on }).await {
                    Ok(()) => {
                        let mut now: Vec<RunId> =
                            struck.iter().copied().filter(|other| *other != run).collect();
                        now.extend(is_on.then_some(run));
                        struck.set(now);
                        problem.set(None);
                        say.emit(tr(if is_on { "run-line-struck" } else { "run-line-back" }));
                    }
                    Err(error) => problem.set(Some(error)),
                }
            });
        })
    };
    let line = |(at, line): (usize, &LedgerLineView)| {
        let is_struck = struck.contains(&line.run);
        let words = [&line.hard, &line.came_back, &line.says].into_iter().filter(|words| !words.is_empty());
        let words = words.map(|words| html! { <p>{ if is_struck { html! { <s>{ words }</s> } } else { html! { { words } } } }</p> });
        html! {
            <li key={line.run.to_string()} class={is_struck.then_some("struck")}>
                { for words }
                <p class="meta">
                    <span>{ dates::day(line.day, Look::Short) }</span>
                    <button class="link" id={format!("{}-strike-{at}", props.id)} type="button" onclick={strike(line.run)}>{ tr(if is_struck { "run-line-unstrike" } else { "run-line-strike" }) }</button>
                </p>
            </li>
        }
    };
    let label_id = format!("{}-label", props.id);
    html! {
        <div class="field" id={props.id.clone()} role="group" aria-labelledby={label_id.clone()}>
            <span class="label" id={label_id}>{ &props.label }</span>
            if props.lines.is_empty() {
                <p class="hint">{ tr("run-no-lines") }</p>
            }
            <ul class="run-lines">{ for props.lines.iter().enumerate().map(line) }</ul>
            if let Some(error) = &*problem {
                <p class="field-error" role="alert">{ failure::sentence(error) }</p>
            }
        </div>
    }
}
