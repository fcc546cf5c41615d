//! One of some words, or any of them.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::browser;
use crate::words::tr;

/// Something to choose.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// The stored word.
    pub id: String,
    pub label: String,
}

#[derive(Properties, PartialEq)]
pub struct ChoiceFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub choices: Vec<Choice>,
    /// Whether any number of them can be chosen.
    pub many: bool,
    pub chosen: Vec<String>,
    pub on_change: Callback<Vec<String>>,
}

#[component]
pub fn ChoiceField(props: &ChoiceFieldProps) -> Html {
    let (label_id, hint_id) = (format!("{}-label", props.id), format!("{}-hint", props.id));
    let choice = |choice: &Choice| {
        let is_chosen = props.chosen.contains(&choice.id);
        let choose = {
            let (chosen, id, many) = (props.chosen.clone(), choice.id.clone(), props.many);
            props.on_change.reform(move |_: yew::Event| match (many, is_chosen) {
                (false, _) => vec![id.clone()],
                (true, true) => chosen.iter().filter(|other| **other != id).cloned().collect(),
                (true, false) => chosen.iter().chain([&id]).cloned().collect(),
            })
        };
        html! {
            <label class="run-choice" key={choice.id.clone()}>
                <input type={if props.many { "checkbox" } else { "radio" }} name={props.id.clone()} id={format!("{}-{}", props.id, choice.id)}
                    checked={is_chosen} onchange={choose} />
                <span>{ &choice.label }</span>
            </label>
        }
    };
    let none = {
        let first = props.choices.first().map(|choice| format!("{}-{}", props.id, choice.id));
        props.on_change.reform(move |_: yew::MouseEvent| {
            // The button goes with the answer; the keyboard goes on beside it.
            first.iter().for_each(|first| {
                browser::focus(first);
            });
            Vec::new()
        })
    };
    html! {
        <div class="field" id={props.id.clone()} role={if props.many { "group" } else { "radiogroup" }} aria-labelledby={label_id.clone()}
            aria-describedby={props.hint.as_ref().map(|_| hint_id.clone())}>
            <div class="field-head">
                <span class="label" id={label_id}>{ &props.label }</span>
                if !props.many && !props.chosen.is_empty() {
                    <button class="link hint" id={format!("{}-none", props.id)} type="button" onclick={none}>{ tr("run-no-answer") }</button>
                }
            </div>
            if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
            <div class="run-choices">{ for props.choices.iter().map(choice) }</div>
        </div>
    }
}
