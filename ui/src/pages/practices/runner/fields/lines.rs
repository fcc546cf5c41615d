//! Several lines. Enter adds the next one.

use yew::{AttrValue, Callback, Html, Properties, component, html, use_mut_ref, use_state_eq};

use super::text::LineInput;
use crate::browser;
use crate::components::{Icon, use_focus_next};
use crate::words::{tr, tr_with};

/// The most lines. The same bound as in `crates/journal`, far above what any step asks for.
const MOST: usize = 50;

#[derive(Properties, PartialEq)]
pub struct ListFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub initial: Vec<String>,
    /// What each line belongs to, where it belongs to something.
    pub beside: Vec<String>,
    pub on_change: Callback<Vec<String>>,
    pub on_blur: Callback<()>,
    /// Enter was pressed in an empty last line.
    pub on_enter: Callback<()>,
}

#[component]
pub fn ListField(props: &ListFieldProps) -> Html {
    let lines = use_mut_ref(|| props.initial.clone());
    let count = use_state_eq(|| props.initial.len().max(props.beside.len()).clamp(1, MOST));
    let focus_next = use_focus_next();
    let line_id = |at: usize| format!("{}-{at}", props.id);
    let add = {
        let (count, focus_next, next) = (count.clone(), focus_next, line_id(*count));
        Callback::from(move |()| {
            if *count < MOST {
                count.set(*count + 1);
                focus_next.emit(next.clone());
            }
        })
    };
    let line = |at: usize| {
        let on_change = {
            let lines = lines.clone();
            props.on_change.reform(move |text: String| {
                let mut lines = lines.borrow_mut();
                if lines.len() <= at {
                    lines.resize(at + 1, String::new());
                }
                lines[at] = text;
                lines.clone()
            })
        };
        let on_enter = {
            let (add, on_enter, next) = (add.clone(), props.on_enter.clone(), line_id(at + 1));
            Callback::from(move |typed: String| {
                if browser::focus(&next) {
                } else if typed.trim().is_empty() {
                    on_enter.emit(());
                } else {
                    add.emit(());
                }
            })
        };
        let beside = props.beside.get(at).filter(|text| !text.trim().is_empty());
        let name = match beside {
            Some(beside) => beside.clone(),
            None => tr_with(
                "run-line-of",
                &[("label", props.label.to_string().into()), ("line", (at + 1).into())],
            ),
        };
        html! {
            <li key={at}>
                if let Some(beside) = beside { <span class="hint" aria-hidden="true">{ beside }</span> }
                <LineInput id={line_id(at)} label={name} initial={lines.borrow().get(at).cloned().unwrap_or_default()}
                    {on_change} on_blur={props.on_blur.clone()} {on_enter} />
            </li>
        }
    };
    let label_id = format!("{}-label", props.id);
    html! {
        <div class="field" id={props.id.clone()} role="group" aria-labelledby={label_id.clone()}>
            <span class="label" id={label_id}>{ &props.label }</span>
            <ol class="run-list">{ for (0..*count).map(line) }</ol>
            if *count < MOST {
                <p><button class="button quiet small" id={format!("{}-add", props.id)} type="button" onclick={add.reform(|_| ())}><Icon name="plus" />{ tr("run-line-add") }</button></p>
            }
        </div>
    }
}
