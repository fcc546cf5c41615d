//! The tags of an entry: taken away with a button each, added in a small field.

use holdfast_journal::tag::Tag;
use web_sys::HtmlInputElement;
use yew::{
    Callback, FocusEvent, Html, KeyboardEvent, NodeRef, Properties, TargetCast, component, html,
    use_node_ref, use_state,
};

use super::icon::Icon;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct TagChipsProps {
    pub tags: Vec<Tag>,
    pub on_change: Callback<Vec<Tag>>,
}

#[component]
pub fn TagChips(props: &TagChipsProps) -> Html {
    let refused = use_state(|| false);
    let field = use_node_ref();
    let add = {
        let (tags, on_change, refused) = (props.tags.clone(), props.on_change.clone(), refused.clone());
        Callback::from(move |field: HtmlInputElement| {
            let mut all = tags.clone();
            match Tag::parse_list(&field.value()) {
                Ok(new) if new.is_empty() => refused.set(false),
                Ok(new) => {
                    all.extend(new);
                    match Tag::distinct(all) {
                        Ok(all) => {
                            field.set_value("");
                            refused.set(false);
                            on_change.emit(all);
                        }
                        Err(_) => refused.set(true),
                    }
                }
                Err(_) => refused.set(true),
            }
        })
    };
    let onkeydown = {
        let add = add.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | ",") {
                event.prevent_default();
                add.emit(event.target_unchecked_into());
            }
        })
    };
    let onblur = add.reform(|event: FocusEvent| event.target_unchecked_into());
    html! {
        <div class="chips">
            <span class="name">{ tr("tags") }</span>
            { for props.tags.iter().map(|tag| chip(tag, props, &field)) }
            <input class="input chip-input" ref={field.clone()} aria-label={tr("add-tag")} placeholder={tr("add-tag")} autocomplete="off"
                aria-invalid={refused.then_some("true")} {onkeydown} {onblur} />
            if *refused {
                <span class="field-error" role="alert">{ tr("tag-refused") }</span>
            }
        </div>
    }
}

fn chip(tag: &Tag, props: &TagChipsProps, field: &NodeRef) -> Html {
    let remove = {
        let (tags, tag, field) = (props.tags.clone(), tag.clone(), field.clone());
        props.on_change.reform(move |_| {
            // The button goes with its tag; the keyboard goes on beside it.
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let _ = field.focus();
            }
            tags.iter().filter(|other| **other != tag).cloned().collect()
        })
    };
    let label = tr_with("remove-tag", &[("tag", tag.as_str().to_owned().into())]);
    html! {
        <span class="chip" key={tag.key()}>
            { tag.as_str() }
            <button type="button" aria-label={label} onclick={remove}><Icon name="x" /></button>
        </span>
    }
}
