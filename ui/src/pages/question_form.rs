//! The field for a question in a person's own words: for a new one, and for other words.

use std::cell::Cell;
use std::rc::Rc;

use holdfast_journal::ipc::{CommandError, OwnQuestionView};
use holdfast_journal::library::{BadQuestion, QUESTION_CHARS};
use wasm_bindgen_futures::spawn_local;
use web_sys::SubmitEvent;
use yew::{
    Callback, Html, KeyboardEvent, Properties, component, html, use_effect_with, use_memo, use_node_ref,
    use_state,
};

use super::question_typing::{Typing, Wrong};
use crate::components::{Icon, use_open};
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct QuestionFormProps {
    /// The question that gets other words; none for a new one.
    #[prop_or_default]
    pub question: Option<OwnQuestionView>,
    /// The words are kept. Whether the person has left the field: then the focus stays where it is.
    pub on_saved: Callback<bool>,
    pub on_failed: Callback<CommandError>,
    /// Its words stay as they were.
    #[prop_or_default]
    pub on_cancel: Option<Callback<()>>,
}

#[component]
pub fn QuestionForm(props: &QuestionFormProps) -> Html {
    let desk = use_open().desk;
    let field = use_node_ref();
    let is_busy = use_memo((), |()| Cell::new(false));
    let typing = Typing {
        field: field.clone(),
        question: props.question.clone(),
        wrong: use_state(|| None),
        is_busy,
        on_saved: props.on_saved.clone(),
        on_failed: props.on_failed.clone(),
        on_cancel: props.on_cancel.clone(),
    };
    {
        let typing = typing.clone();
        use_effect_with((), move |()| {
            if let (Some(field), Some(question)) = (typing.element(), &typing.question) {
                field.set_value(&question.text);
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
    let (id, label, hint, save) = match &props.question {
        Some(question) => {
            (format!("field-{}", question.id), "question-words", "question-words-hint", "question-save")
        }
        None => ("question-field".to_owned(), "question-label", "question-hint", "question-add"),
    };
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let wrong = *typing.wrong;
    let described = if wrong.is_some() { format!("{error_id} {hint_id}") } else { hint_id.clone() };
    html! {
        <form class="field question-form no-print" {onsubmit}>
            <label for={id.clone()}>{ tr(label) }</label>
            <p class="hint" id={hint_id}>{ tr(hint) }</p>
            <textarea class="input" {id} ref={field} rows="2" dir="auto" aria-invalid={wrong.is_some().then_some("true")}
                aria-describedby={described} {onkeydown} {oninput} />
            if let Some(wrong) = wrong {
                <p class="field-error" id={error_id} role="alert"><Icon name="info" />{ reason(wrong) }</p>
            }
            <div class="row">
                <button class={if props.question.is_some() { "button" } else { "button primary" }} type="submit">{ tr(save) }</button>
                if let Some(cancel) = &props.on_cancel {
                    <button class="button quiet" type="button" onclick={cancel.reform(|_| ())}>{ tr("cancel") }</button>
                }
            </div>
        </form>
    }
}

fn reason(Wrong(bad, count): Wrong) -> String {
    match bad {
        BadQuestion::Empty => tr("question-empty"),
        BadQuestion::TooLong => {
            tr_with("question-long", &[("count", count.into()), ("most", QUESTION_CHARS.into())])
        }
    }
}
