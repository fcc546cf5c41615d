//! A number from 0 to 10: by pointer, by arrows, or by typing it.

use holdfast_journal::ipc::{PracticeFieldKind, PracticeFieldView, PracticeView};
use holdfast_journal::practice::Scale10;
use yew::{AttrValue, Callback, Html, KeyboardEvent, Properties, component, html, use_mut_ref};

use crate::browser::{self, now_ms};
use crate::words::tr;

/// How soon after a 1 a 0 makes it a 10 (milliseconds).
const TEN_WITHIN: f64 = 1_000.0;

#[derive(Properties, PartialEq)]
pub struct ScaleFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    /// What 0 and 10 stand for, where that is known.
    pub ends: Option<(String, String)>,
    pub chosen: Option<Scale10>,
    pub on_change: Callback<Option<Scale10>>,
}

#[component]
pub fn ScaleField(props: &ScaleFieldProps) -> Html {
    let one_typed_at = use_mut_ref(|| None::<f64>);
    let point_id = {
        let id = props.id.clone();
        move |number: u8| format!("{id}-{number}")
    };
    let onkeydown = {
        let (on_change, point_id) = (props.on_change.clone(), point_id.clone());
        move |event: KeyboardEvent| {
            let is_plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
            let Some(digit) = event.key().parse::<u8>().ok().filter(|digit| *digit < 10 && is_plain) else {
                return;
            };
            event.prevent_default();
            let was_one = one_typed_at.borrow_mut().take().is_some_and(|at| now_ms() - at < TEN_WITHIN);
            let number = if digit == 0 && was_one { Scale10::MAX } else { digit };
            *one_typed_at.borrow_mut() = (digit == 1).then(now_ms);
            browser::focus(&point_id(number));
            on_change.emit(Scale10::try_from(number).ok());
        }
    };
    let none = {
        let first = point_id(0);
        props.on_change.reform(move |_: yew::MouseEvent| {
            // The button goes with the answer; the keyboard goes on beside it.
            browser::focus(&first);
            None
        })
    };
    let label_id = format!("{}-label", props.id);
    html! {
        <div class="field" id={props.id.clone()} role="radiogroup" aria-labelledby={label_id.clone()}>
            <div class="field-head">
                <span class="label" id={label_id}>{ &props.label }</span>
                if props.chosen.is_some() {
                    <button class="link hint" id={format!("{}-none", props.id)} type="button" onclick={none}>{ tr("run-no-answer") }</button>
                }
            </div>
            <div class="run-scale" {onkeydown}>
                { for (0..=Scale10::MAX).map(|number| {
                    let choose = props.on_change.reform(move |_: yew::Event| Scale10::try_from(number).ok());
                    html! {
                        <label>
                            <input type="radio" name={props.id.clone()} id={point_id(number)}
                                checked={props.chosen.is_some_and(|chosen| chosen.value() == number)} onchange={choose} />
                            <span>{ number }</span>
                        </label>
                    }
                }) }
            </div>
            if let Some((low, high)) = &props.ends {
                <p class="run-scale-ends" aria-hidden="true"><span>{ low }</span><span>{ high }</span></p>
            }
        </div>
    }
}

/// What the ends of a scale stand for, as its label says: “…, from not at all to fully”. A label that
/// asks a second time says it no more; then it is that of the first.
pub fn ends(practice: &PracticeView, field: &PracticeFieldView) -> Option<(String, String)> {
    let stem = |id: &str| id.split('_').next().unwrap_or_default().to_owned();
    let alike = practice
        .steps
        .iter()
        .flat_map(|step| &step.fields)
        .filter(|other| other.kind == PracticeFieldKind::Scale && stem(&other.id) == stem(&field.id));
    [field].into_iter().chain(alike).find_map(|field| ends_in(&field.label))
}

fn ends_in(label: &str) -> Option<(String, String)> {
    let (_, ends) = label.rsplit_once(", from ")?;
    let (low, high) = ends.split_once(" to ")?;
    Some((low.to_owned(), high.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_says_what_its_ends_are() {
        let ends = |low: &str, high: &str| Some((low.to_owned(), high.to_owned()));
        assert_eq!(ends_in("How I am, from very low to very well"), ends("very low", "very well"));
        assert_eq!(ends_in("How far it reached me, from not at all to fully"), ends("not at all", "fully"));
        assert_eq!(ends_in("How at ease I am now"), None);
        assert_eq!(ends_in("A letter, from me"), None);
    }
}
