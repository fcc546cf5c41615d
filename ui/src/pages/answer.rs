//! A new entry that answers a question chosen on another page.

use holdfast_journal::ipc::{AnsweredView, ReadPrompt};
use yew::{Html, Properties, component, html};

use super::nowhere::Nowhere;
use super::write::Write;
use crate::components::use_load;
use crate::ipc::call;
use crate::slug::Slug;

#[derive(Properties, PartialEq)]
pub struct AnswerProps {
    /// The question's id.
    pub prompt: Slug,
}

#[component]
pub fn Answer(props: &AnswerProps) -> Html {
    let page = use_load(props.prompt, |prompt| {
        let id = prompt.to_string();
        async move { call(&ReadPrompt { id }).await }
    });
    page.show(|prompt| match prompt {
        Some(prompt) => {
            let question = AnsweredView {
                prompt: prompt.id.clone(),
                version: prompt.version,
                text: prompt.text.clone(),
            };
            html! { <Write id={None} {question} /> }
        }
        None => html! { <Nowhere /> },
    })
}
