//! The recovery code: shown once, written down, typed back.

use holdfast_journal::ipc::{ConfirmRecoveryCode, PrintPage};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::{Callback, Html, InputEvent, Properties, TargetCast, component, html, use_node_ref, use_state};

use super::icon::Icon;
use crate::ipc::{call, call_secret};
use crate::words::tr;
use crate::{browser, failure};

#[derive(Properties, PartialEq)]
pub struct RecoveryCodeProps {
    /// Seven groups of four characters.
    pub groups: Vec<String>,
    /// It was typed back, or is to be typed back later.
    pub on_done: Callback<()>,
}

#[component]
pub fn RecoveryCode(props: &RecoveryCodeProps) -> Html {
    let typed = use_node_ref();
    // The code is out of sight while it is typed back: what counts is the copy on paper.
    let is_hidden = use_state(|| false);
    let right = use_state(|| 0usize);
    let error = use_state(|| None::<String>);
    let is_busy = use_state(|| false);
    let copied = use_state(|| false);
    let copy = {
        let (line, copied) = (props.groups.join("-"), copied.clone());
        move |_| copied.set(browser::copy(&line))
    };
    let print = move |_| {
        spawn_local(async {
            // Without a printer the system says so itself.
            let _ = call(&PrintPage {}).await;
        });
    };
    let oninput = {
        let (groups, right, is_hidden, error) =
            (props.groups.clone(), right.clone(), is_hidden.clone(), error.clone());
        move |event: InputEvent| {
            let text = plain(&event.target_unchecked_into::<HtmlInputElement>().value());
            is_hidden.set(!text.is_empty());
            error.set(None);
            right.set(groups_right(&text, &groups));
        }
    };
    let onsubmit = {
        let (typed, error, is_busy, on_done) =
            (typed.clone(), error.clone(), is_busy.clone(), props.on_done.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if *is_busy {
                return;
            }
            is_busy.set(true);
            let (code, error, is_busy, on_done) =
                (browser::typed(&typed), error.clone(), is_busy.clone(), on_done.clone());
            spawn_local(async move {
                match call_secret(ConfirmRecoveryCode, &[&code]).await {
                    Ok(()) => on_done.emit(()),
                    Err(failed) => error.set(Some(failure::sentence(&failed))),
                }
                is_busy.set(false);
            });
        }
    };
    let show_again = {
        let is_hidden = is_hidden.clone();
        move |_| is_hidden.set(false)
    };
    html! {
        <form {onsubmit}>
            <ol class="code" data-hidden={is_hidden.then_some("yes")}>
                { for props.groups.iter().enumerate().map(|(at, group)| group_cell(at, group, *is_hidden, *right)) }
            </ol>
            <div class="row">
                if *is_hidden {
                    <button class="button" type="button" onclick={show_again}><Icon name="eye" />{ tr("code-show") }</button>
                } else {
                    <button class="button" type="button" onclick={print}><Icon name="printer" />{ tr("code-print") }</button>
                    <button class="button quiet" type="button" onclick={copy}><Icon name="copy" />{ if *copied { tr("copied") } else { tr("copy") } }</button>
                }
            </div>
            if !*is_hidden {
                <div class="print-sheet">
                    <h1>{ tr("code-sheet-title") }</h1>
                    <p>{ tr("code-sheet-text") }</p>
                    <ol class="code">{ for props.groups.iter().enumerate().map(|(at, group)| group_cell(at, group, false, 0)) }</ol>
                </div>
            }
            <div class="field">
                <label for="code-field">{ tr("code-type") }</label>
                <input class="input big mono" id="code-field" ref={typed} autocomplete="off" spellcheck="false" autocapitalize="characters"
                    aria-describedby="code-hint" aria-invalid={error.is_some().then_some("true")} {oninput} />
                if let Some(error) = &*error {
                    <p class="field-error" id="code-hint" role="alert"><Icon name="info" />{ error }</p>
                } else {
                    <p class="hint" id="code-hint">{ tr("code-hint") }</p>
                }
            </div>
            <div class="actions">
                <button class="button quiet" type="button" onclick={props.on_done.reform(|_| ())}>{ tr("code-later") }</button>
                <button class="button primary big" type="submit" aria-busy={is_busy.then_some("true")}>{ tr("continue") }</button>
            </div>
        </form>
    }
}

fn group_cell(at: usize, group: &str, is_hidden: bool, right: usize) -> Html {
    let done = is_hidden && at < right;
    html! {
        <li data-state={done.then_some("done")}>
            <span>{ at + 1 }</span>
            if is_hidden {
                { if done { "✓" } else { "····" } }
            } else {
                { group }
            }
        </li>
    }
}

/// Capital letters and digits, with the letters that look like digits read as digits.
fn plain(text: &str) -> String {
    let keep = text.chars().filter(char::is_ascii_alphanumeric).map(|c| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    });
    keep.collect()
}

/// How many groups, from the first on, have been typed right.
fn groups_right(typed: &str, groups: &[String]) -> usize {
    let mut rest = typed;
    let mut right = 0;
    for group in groups {
        match rest.strip_prefix(group.as_str()) {
            Some(after) => rest = after,
            None => break,
        }
        right += 1;
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_ticked_off_as_they_are_typed() {
        let groups: Vec<String> = ["K1TR", "40Q7", "HVNP"].map(String::from).to_vec();
        assert_eq!(groups_right(&plain("kltr 4OQ7 h"), &groups), 2);
        assert_eq!(groups_right(&plain("k1tr-40q7-hvnp"), &groups), 3);
        assert_eq!(groups_right(&plain("x"), &groups), 0);
    }
}
