//! The text field, and the copy of its words behind it.
//!
//! The field is the engine's own, and nothing is ever written back into it while a person types:
//! that is what keeps input methods, undo and spell check working. The copy makes the height, the
//! dimming and the marks of a search.

mod handle;
mod mirror;
mod paste;

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use yew::{
    AttrValue, Callback, Event, FocusEvent, Html, InputEvent, KeyboardEvent, Properties, component, html,
    use_effect_with,
};

pub use handle::EditorHandle;

use crate::browser;

/// A search in the text: what, and which place stands out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Finding {
    pub query: String,
    pub current: usize,
}

#[derive(Properties, PartialEq)]
pub struct EditorProps {
    pub handle: Rc<EditorHandle>,
    /// The text to begin with. It is put into the field when `key_of_text` changes, and then left
    /// to the person.
    pub initial: AttrValue,
    /// Names the text: an entry, or a section of one.
    pub key_of_text: AttrValue,
    pub label: AttrValue,
    /// The id of the field, where something else names it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    #[prop_or_default]
    pub placeholder: AttrValue,
    #[prop_or_default]
    pub class: AttrValue,
    /// Whether all but the current paragraph steps back.
    #[prop_or_default]
    pub dim: bool,
    #[prop_or_default]
    pub finding: Option<Finding>,
    /// Whether the caret goes into the field when it appears.
    #[prop_or_default]
    pub ready: bool,
    pub on_input: Callback<()>,
    #[prop_or_default]
    pub on_blur: Callback<()>,
    /// How many places a search has, whenever that changes.
    #[prop_or_default]
    pub on_found: Callback<usize>,
    /// Escape was pressed.
    #[prop_or_default]
    pub on_leave: Callback<()>,
}

#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let handle = props.handle.clone();
    {
        let (handle, initial, ready) = (handle.clone(), props.initial.clone(), props.ready);
        use_effect_with(props.key_of_text.clone(), move |_| {
            handle.start(&initial);
            if ready {
                handle.focus_at_end();
            }
        });
    }
    {
        let (handle, found) = (handle.clone(), props.on_found.clone());
        use_effect_with((props.dim, props.finding.clone()), move |(dim, finding)| {
            let count = handle.decorate(*dim, finding.as_ref());
            if finding.is_some() {
                found.emit(count);
            }
        });
    }
    {
        // The caret moves without an input as well; only dimming wants to know.
        let handle = handle.clone();
        use_effect_with(props.dim, move |dim| {
            let listener = dim.then(|| {
                let closure = Closure::<dyn Fn()>::new(move || handle.follow_caret());
                let function = closure.as_ref().unchecked_ref();
                let _ = browser::document().add_event_listener_with_callback("selectionchange", function);
                closure
            });
            move || {
                if let Some(closure) = listener {
                    let function = closure.as_ref().unchecked_ref();
                    let _ =
                        browser::document().remove_event_listener_with_callback("selectionchange", function);
                }
            }
        });
    }
    // Whatever is written next may be short.
    use_effect_with((), |()| || handle::check_spelling(true));
    let oninput = {
        let (handle, on_input, dim) = (handle.clone(), props.on_input.clone(), props.dim);
        move |event: InputEvent| {
            on_input.emit(());
            handle.changed(matches!(&*event.input_type(), "insertLineBreak" | "insertParagraph"));
            if dim {
                // Dimming follows once the engine has moved the caret.
                let handle = handle.clone();
                Timeout::new(0, move || handle.follow_caret()).forget();
            }
        }
    };
    let onpaste = {
        let handle = handle.clone();
        move |event: Event| paste::complete(&handle, &event)
    };
    let onkeydown = {
        let leave = props.on_leave.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                leave.emit(());
            }
        }
    };
    let onblur = props.on_blur.reform(|_: FocusEvent| ());
    html! {
        <div class={yew::classes!("layers", props.class.to_string())}
            data-dim={props.dim.then_some("yes")} data-find={props.finding.is_some().then_some("yes")}>
            <div class="mirror" aria-hidden="true" ref={handle.mirror_node()}></div>
            <textarea id={props.id.clone()} ref={handle.field_node()} aria-label={props.label.clone()} aria-describedby={props.described_by.clone()}
                placeholder={props.placeholder.clone()} spellcheck="true" autocapitalize="sentences"
                {oninput} {onpaste} {onkeydown} {onblur} />
        </div>
    }
}
