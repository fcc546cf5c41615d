//! The day an entry belongs to, and changing it.

use holdfast_journal::day::Day;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::{Callback, Html, InputEvent, Properties, TargetCast, component, html, use_state};

use super::dialog::Dialog;
use super::icon::Icon;
use crate::dates::{self, Look};
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct DayChipProps {
    pub day: Day,
    pub today: Day,
    pub on_change: Callback<Day>,
}

#[component]
pub fn DayChip(props: &DayChipProps) -> Html {
    let is_open = use_state(|| false);
    let open = {
        let is_open = is_open.clone();
        move |_| is_open.set(true)
    };
    let close = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    let choose = {
        let (close, on_change) = (close.clone(), props.on_change.clone());
        Callback::from(move |day| {
            close.emit(());
            on_change.emit(day);
        })
    };
    let written = dates::day(props.day, Look::Full);
    html! {
        <span class="day chips">
            <span class="name">{ tr("day") }</span>
            <button class="chip" type="button" onclick={open} aria-label={tr_with("day-change", &[("day", written.clone().into())])}>
                <Icon name="calendar" />{ written }
            </button>
            if *is_open {
                <DayDialog day={props.day} today={props.today} on_choose={choose} on_close={close} />
            }
        </span>
    }
}

#[derive(Properties, PartialEq)]
struct DayDialogProps {
    day: Day,
    today: Day,
    on_choose: Callback<Day>,
    on_close: Callback<()>,
}

#[component]
fn DayDialog(props: &DayDialogProps) -> Html {
    let text = use_state(|| props.day.to_string());
    let parsed = text.trim().parse::<Day>();
    let oninput = {
        let text = text.clone();
        move |event: InputEvent| text.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let onsubmit = {
        let (on_choose, parsed) = (props.on_choose.clone(), parsed);
        move |event: SubmitEvent| {
            event.prevent_default();
            if let Ok(day) = parsed {
                on_choose.emit(day);
            }
        }
    };
    let quick = |day: Option<Day>, label: String| {
        day.map(|day| {
            let choose = props.on_choose.reform(move |_| day);
            html! { <button class="button small" type="button" onclick={choose}>{ label }</button> }
        })
    };
    let actions = html! {
        <>
            <button class="button" type="button" onclick={props.on_close.reform(|_| ())}>{ tr("cancel") }</button>
            <button class="button primary" type="submit" form="day-form" aria-disabled={parsed.is_err().then_some("true")}>{ tr("day-use") }</button>
        </>
    };
    html! {
        <Dialog title={tr("day-title")} on_close={props.on_close.clone()} {actions}>
            <form id="day-form" class="stack tight" {onsubmit}>
                <div class="field">
                    <label for="day-field">{ tr("day-field") }</label>
                    <input class="input short" id="day-field" value={(*text).clone()} {oninput} autocomplete="off"
                        aria-invalid={parsed.is_err().then_some("true")} aria-describedby="day-hint" />
                    if let Ok(day) = parsed {
                        <p class="hint" id="day-hint">{ dates::day(day, Look::Full) }</p>
                    } else {
                        <p class="field-error" id="day-hint">{ tr("day-bad") }</p>
                    }
                </div>
                <div class="row">
                    { quick(Some(props.today), tr("day-today")) }
                    { quick(props.today.previous(), tr("day-yesterday")) }
                </div>
            </form>
        </Dialog>
    }
}
