//! Words: paragraphs, and a single line.

use holdfast_journal::practice::{Line, Paragraphs};
use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, FocusEvent, Html, InputEvent, KeyboardEvent, Properties, TargetCast, component,
    html, use_effect_with, use_memo, use_node_ref, use_state_eq,
};

use crate::components::{Editor, EditorHandle, Icon};
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The text to begin with; after that the field is left to the person.
    pub initial: AttrValue,
    pub on_change: Callback<String>,
    pub on_blur: Callback<()>,
}

/// A field that grows with its text.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let handle = use_memo((), |()| EditorHandle::default());
    let is_too_long = use_state_eq(|| false);
    let on_input = {
        let (handle, on_change, is_too_long) = (handle.clone(), props.on_change.clone(), is_too_long.clone());
        Callback::from(move |()| {
            if let Some(text) = handle.text() {
                is_too_long.set(text.len() > Paragraphs::MAX_BYTES);
                on_change.emit(text);
            }
        })
    };
    let (hint_id, error_id) = (format!("{}-hint", props.id), format!("{}-error", props.id));
    let described = match (&props.hint, *is_too_long) {
        (_, true) => Some(error_id.clone()),
        (Some(_), false) => Some(hint_id.clone()),
        (None, false) => None,
    };
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ &props.label }</label>
            if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
            <Editor handle={handle.clone()} class="run-text" id={Some(props.id.clone())} initial={props.initial.clone()} key_of_text={props.id.clone()}
                label={props.label.clone()} described_by={described.map(AttrValue::from)} {on_input} on_blur={props.on_blur.clone()} />
            if *is_too_long {
                <p class="field-error" id={error_id} role="alert"><Icon name="info" />{ tr("run-text-long") }</p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct LineFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub initial: AttrValue,
    pub on_change: Callback<String>,
    pub on_blur: Callback<()>,
    pub on_enter: Callback<()>,
}

/// A single line. Enter goes on.
#[component]
pub fn LineField(props: &LineFieldProps) -> Html {
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <LineInput id={props.id.clone()} initial={props.initial.clone()} on_change={props.on_change.clone()}
                on_blur={props.on_blur.clone()} on_enter={props.on_enter.reform(|_| ())} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct LineInputProps {
    pub id: AttrValue,
    /// What a screen reader says, where no label stands beside it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    pub initial: AttrValue,
    pub on_change: Callback<String>,
    pub on_blur: Callback<()>,
    /// Enter was pressed; with what stands in the line.
    pub on_enter: Callback<String>,
}

/// The field itself. Nothing is written back into it while a person types.
#[component]
pub fn LineInput(props: &LineInputProps) -> Html {
    let node = use_node_ref();
    {
        let (node, initial) = (node.clone(), props.initial.clone());
        use_effect_with((), move |()| {
            if let Some(field) = node.cast::<HtmlInputElement>() {
                field.set_value(&initial);
            }
        });
    }
    let typed = |field: &HtmlInputElement| field.value().replace('\0', "\u{2400}");
    let oninput = props.on_change.reform(move |event: InputEvent| typed(&event.target_unchecked_into()));
    let onkeydown = {
        let enter = props.on_enter.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                enter.emit(typed(&event.target_unchecked_into()));
            }
        }
    };
    html! {
        <input class="input run-line" id={props.id.clone()} ref={node} aria-label={props.label.clone()} maxlength={Line::MAX_CHARS.to_string()}
            autocomplete="off" dir="auto" {oninput} {onkeydown} onblur={props.on_blur.reform(|_: FocusEvent| ())} />
    }
}
