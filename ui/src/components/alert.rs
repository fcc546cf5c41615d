//! What needs a person: what happened, what is safe, and what can be done.

use yew::{AttrValue, Children, Html, Properties, component, html};

use super::icon::Icon;

/// How grave it is. Clay is for damage to data only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertKind {
    Waiting,
    Damaged,
}

#[derive(Properties, PartialEq)]
pub struct AlertProps {
    pub kind: AlertKind,
    pub title: AttrValue,
    pub text: AttrValue,
    /// Whether it takes the width of the page it stands in; above a desk it does not.
    #[prop_or(true)]
    pub flush: bool,
    /// What can be done: buttons.
    #[prop_or_default]
    pub children: Children,
}

#[component]
pub fn Alert(props: &AlertProps) -> Html {
    let kind = match props.kind {
        AlertKind::Waiting => "waiting",
        AlertKind::Damaged => "damaged",
    };
    html! {
        <div class={yew::classes!("alert", props.flush.then_some("flush"))} data-kind={kind} role="alert">
            <Icon name="triangle-alert" />
            <h2>{ &props.title }</h2>
            <p>{ &props.text }</p>
            if !props.children.is_empty() {
                <div class="row">{ props.children.clone() }</div>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct NoteProps {
    pub text: AttrValue,
    /// An extra class: good, lamp or clay.
    #[prop_or_default]
    pub tone: &'static str,
    #[prop_or_default]
    pub children: Children,
}

/// A quiet note within a page.
#[component]
pub fn Note(props: &NoteProps) -> Html {
    html! {
        <div class={yew::classes!("note", props.tone)}>
            <Icon name="info" />
            <p>{ &props.text }{ props.children.clone() }</p>
        </div>
    }
}
