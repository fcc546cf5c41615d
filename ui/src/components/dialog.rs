//! A modal question. The engine keeps the focus inside and gives it back.

use web_sys::HtmlDialogElement;
use yew::{
    AttrValue, Callback, Children, Event, Html, Properties, component, html, use_effect_with, use_node_ref,
};

#[derive(Properties, PartialEq)]
pub struct DialogProps {
    pub title: AttrValue,
    /// Called when it is closed with Escape or by a button that says no.
    pub on_close: Callback<()>,
    pub children: Children,
    /// The buttons.
    pub actions: Html,
}

#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                // Fails only if it is open already.
                let _ = dialog.show_modal();
            }
            // Closing gives the focus back to where it came from.
            move || {
                if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                    dialog.close();
                }
            }
        });
    }
    let oncancel = props.on_close.reform(|event: Event| event.prevent_default());
    html! {
        <dialog class="dialog" ref={node} aria-labelledby="dialog-title" {oncancel}>
            <h2 id="dialog-title">{ &props.title }</h2>
            <div class="dialog-body">{ props.children.clone() }</div>
            <div class="dialog-actions">{ props.actions.clone() }</div>
        </dialog>
    }
}
