//! A field for a few words of one's own: for new ones, and for other words.

use std::cell::Cell;
use std::rc::Rc;

use holdfast_journal::belief::BadBelief;
use holdfast_journal::ipc::CommandError;
use wasm_bindgen_futures::spawn_local;
use web_sys::SubmitEvent;
use yew::{
    Callback, Html, KeyboardEvent, Properties, component, html, use_effect_with, use_memo, use_node_ref,
    use_state,
};

use super::typing::{Keeping, Rule, Typing, Wrong};
use crate::components::{Icon, use_open};
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct WordsFormProps {
    /// The field's id.
    pub id: String,
    pub rule: Rule,
    /// The words it has; none for something new.
    #[prop_or_default]
    pub before: Option<String>,
    pub label: String,
    pub hint: String,
    /// The word of the button.
    pub save: String,
    pub keeping: Keeping,
    /// The words are kept. Whether the person has left the field: then the focus stays where it is.
    pub on_saved: Callback<bool>,
    pub on_failed: Callback<CommandError>,
    /// Its words stay as they were.
    #[prop_or_default]
    pub on_cancel: Option<Callback<()>>,
}

#[component]
pub fn WordsForm(props: &WordsFormProps) -> Html {
    let desk = use_open().desk;
    let field = use_node_ref();
    let is_busy = use_memo((), |()| Cell::new(false));
    let typing = Typing {
        field: field.clone(),
        rule: props.rule,
        before: props.before.clone(),
        keeping: props.keeping.clone(),
        wrong: use_state(|| None),
        is_busy,
        on_saved: props.on_saved.clone(),
        on_failed: props.on_failed.clone(),
        on_cancel: props.on_cancel.clone(),
    };
    {
        let typing = typing.clone();
        use_effect_with((), move |()| {
            if let (Some(field), Some(before)) = (typing.element(), &typing.before) {
                field.set_value(before);
                let _ = field.focus();
                let end = field.text_length();
                let _ = field.set_selection_range(end, end);
            }
            desk.put_small(Rc::new(move || {
                let typing = typing.clone();
                Box::pin(async move { typing.leave().await })
            }))
        });
    }
    let submit = {
        let typing = typing.clone();
        Callback::from(move |()| {
            let typing = typing.clone();
            spawn_local(async move { typing.submit().await });
        })
    };
    let onkeydown = {
        let (submit, cancel) = (submit.clone(), props.on_cancel.clone());
        move |event: KeyboardEvent| match (event.key().as_str(), &cancel) {
            ("Enter", _) if !event.shift_key() && !event.is_composing() => {
                event.prevent_default();
                submit.emit(());
            }
            ("Escape", Some(cancel)) if !event.is_composing() => {
                event.stop_propagation();
                cancel.emit(());
            }
            _ => {}
        }
    };
    let onsubmit = submit.reform(|event: SubmitEvent| event.prevent_default());
    let oninput = {
        let wrong = typing.wrong.clone();
        move |_| {
            if wrong.is_some() {
                wrong.set(None);
            }
        }
    };
    let id = props.id.clone();
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let wrong = *typing.wrong;
    let described = if wrong.is_some() { format!("{error_id} {hint_id}") } else { hint_id.clone() };
    html! {
        <form class="field question-form no-print" {onsubmit}>
            <label for={id.clone()}>{ &props.label }</label>
            <p class="hint" id={hint_id}>{ &props.hint }</p>
            <textarea class="input" {id} ref={field} rows="2" dir="auto" aria-invalid={wrong.is_some().then_some("true")}
                aria-describedby={described} {onkeydown} {oninput} />
            if let Some(wrong) = wrong {
                <p class="field-error" id={error_id} role="alert"><Icon name="info" />{ reason(wrong, props.rule) }</p>
            }
            <div class="row">
                <button class="button" type="submit">{ &props.save }</button>
                if let Some(cancel) = &props.on_cancel {
                    <button class="button quiet" type="button" onclick={cancel.reform(|_| ())}>{ tr("cancel") }</button>
                }
            </div>
        </form>
    }
}

fn reason(Wrong(bad, count): Wrong, rule: Rule) -> String {
    match bad {
        BadBelief::Empty => tr("belief-no-words"),
        BadBelief::TooLong => {
            tr_with("belief-too-long", &[("count", count.into()), ("most", rule.most().into())])
        }
    }
}
