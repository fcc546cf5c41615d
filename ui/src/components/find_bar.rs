//! Finding words in the entry that is open.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Html, InputEvent, KeyboardEvent, Properties, TargetCast, component, html,
    use_effect_with,
};

use super::icon::Icon;
use crate::browser;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct FindBarProps {
    pub query: AttrValue,
    /// Which place stands out, from 0.
    pub current: usize,
    /// How many places there are.
    pub count: usize,
    pub on_query: Callback<String>,
    /// Forward or back.
    pub on_step: Callback<bool>,
    pub on_close: Callback<()>,
}

#[component]
pub fn FindBar(props: &FindBarProps) -> Html {
    use_effect_with((), |()| {
        browser::focus("find-field");
    });
    let oninput =
        props.on_query.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onkeydown = {
        let (step, close) = (props.on_step.clone(), props.on_close.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                step.emit(!event.shift_key());
            }
            "Escape" => {
                event.stop_propagation();
                close.emit(());
            }
            _ => {}
        })
    };
    let count = match (props.query.is_empty(), props.count) {
        (true, _) => String::new(),
        (false, 0) => tr("find-none"),
        (false, count) => {
            tr_with("find-count", &[("current", (props.current + 1).into()), ("count", count.into())])
        }
    };
    html! {
        <div class="find" role="search">
            <label class="vh" for="find-field">{ tr("find") }</label>
            <input class="input small" id="find-field" type="search" placeholder={tr("find")} value={props.query.clone()} {oninput} {onkeydown} />
            <span class="count" role="status">{ count }</span>
            <button class="button quiet icon-only small" type="button" aria-label={tr("find-before")} onclick={props.on_step.reform(|_| false)}>
                <Icon name="chevron-left" />
            </button>
            <button class="button quiet icon-only small" type="button" aria-label={tr("find-next")} onclick={props.on_step.reform(|_| true)}>
                <Icon name="chevron-right" />
            </button>
            <button class="button quiet small" type="button" onclick={props.on_close.reform(|_| ())}>{ tr("close") }</button>
        </div>
    }
}
