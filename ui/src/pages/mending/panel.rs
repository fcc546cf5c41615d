//! A small form that opens in its place: what is asked, the answer, and two buttons.

use holdfast_journal::ipc::CommandError;
use web_sys::SubmitEvent;
use yew::{Callback, Html, KeyboardEvent, Properties, component, html, use_effect_with};

use crate::browser;
use crate::components::{Alert, AlertKind, Icon};
use crate::failure;
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// Its element's id; the heading's is that with `-title`.
    pub id: String,
    pub title: String,
    /// The level of its heading.
    #[prop_or(4)]
    pub level: u8,
    /// The word of the button that keeps it; none while there is nothing to keep.
    #[prop_or_default]
    pub keep: Option<String>,
    /// What is still missing, said when it was to be kept.
    #[prop_or_default]
    pub missing: Option<String>,
    /// What went wrong when it was kept.
    #[prop_or_default]
    pub failed: Option<CommandError>,
    /// More buttons.
    #[prop_or_default]
    pub also: Html,
    pub on_keep: Callback<()>,
    pub on_cancel: Callback<()>,
    pub children: Html,
}

#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let title = format!("{}-title", props.id);
    {
        let title = title.clone();
        use_effect_with((), move |()| {
            browser::focus(&title);
        });
    }
    let onsubmit = props.on_keep.reform(|event: SubmitEvent| event.prevent_default());
    let onkeydown = {
        let cancel = props.on_cancel.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                event.stop_propagation();
                cancel.emit(());
            }
        }
    };
    html! {
        <form class="mending-panel no-print" id={props.id.clone()} aria-labelledby={title.clone()} {onsubmit} {onkeydown}>
            <@{format!("h{}", props.level)} class="panel-title" id={title} tabindex="-1">{ &props.title }</@>
            { props.children.clone() }
            if let Some(missing) = &props.missing {
                <p class="field-error" role="alert"><Icon name="info" />{ missing }</p>
            }
            if let Some(error) = &props.failed {
                <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)} />
            }
            <div class="row">
                if let Some(keep) = &props.keep {
                    <button class="button" type="submit">{ keep }</button>
                }
                { props.also.clone() }
                <button class="button quiet" type="button" onclick={props.on_cancel.reform(|_| ())}>{ tr("cancel") }</button>
            </div>
        </form>
    }
}

/// A radio button with its words.
pub fn radio(group: &str, checked: bool, choose: impl Fn() + 'static, words: Html) -> Html {
    html! {
        <label class="check">
            <input type="radio" name={group.to_owned()} {checked} onchange={move |_| choose()} />
            <span>{ words }</span>
        </label>
    }
}
