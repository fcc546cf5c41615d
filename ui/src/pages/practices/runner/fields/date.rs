//! A day, typed as on a form, or chosen with a button. The web view has no calendar of its own.

use holdfast_journal::day::Day;
use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Html, InputEvent, KeyboardEvent, Properties, TargetCast, component, html, use_state,
};

use crate::components::Icon;
use crate::dates::{self, Look};
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub today: Day,
    /// Whether it is a day to come, as that on which a letter opens. Else it is one that has come.
    pub ahead: bool,
    pub chosen: Option<Day>,
    pub on_change: Callback<Option<Day>>,
    pub on_enter: Callback<()>,
}

/// What is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    Nothing,
    Day(Day),
    /// No day as we read it.
    NotADay,
    /// A day, on the wrong side of today.
    WrongSide,
}

fn read(text: &str, today: Day, ahead: bool) -> Typed {
    match text.trim().parse::<Day>() {
        _ if text.trim().is_empty() => Typed::Nothing,
        Err(_) => Typed::NotADay,
        Ok(day) if (day > today) != ahead => Typed::WrongSide,
        Ok(day) => Typed::Day(day),
    }
}

/// The day that many days after another.
fn later(day: Day, days: usize) -> Option<Day> {
    std::iter::successors(Some(day), |day| day.next()).nth(days)
}

#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let text = use_state(|| props.chosen.map(|day| day.to_string()).unwrap_or_default());
    let typed = read(&text, props.today, props.ahead);
    let take = {
        let (text, on_change, today, ahead) =
            (text.clone(), props.on_change.clone(), props.today, props.ahead);
        Callback::from(move |new: String| {
            // A day that cannot be taken is no answer, and it stays in the field to be put right.
            on_change.emit(match read(&new, today, ahead) {
                Typed::Day(day) => Some(day),
                _ => None,
            });
            text.set(new);
        })
    };
    let oninput = take.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onkeydown = {
        let enter = props.on_enter.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                enter.emit(());
            }
        }
    };
    let quick: [(Option<Day>, &str, &str); 2] = if props.ahead {
        [
            (later(props.today, 30), "month", "run-in-a-month"),
            (later(props.today, 365), "year", "run-in-a-year"),
        ]
    } else {
        [(Some(props.today), "today", "day-today"), (props.today.previous(), "yesterday", "day-yesterday")]
    };
    let note_id = format!("{}-note", props.id);
    let is_wrong = matches!(typed, Typed::NotADay | Typed::WrongSide);
    // A letter that is to be locked needs a day; without one it would stay open.
    let is_needed = props.ahead && typed == Typed::Nothing;
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <div class="row run-date">
                <input class="input short" id={props.id.clone()} value={(*text).clone()} {oninput} {onkeydown} autocomplete="off" inputmode="numeric"
                    placeholder={props.today.to_string()} aria-required={props.ahead.then_some("true")}
                    data-needed={is_needed.then_some("yes")} aria-invalid={is_wrong.then_some("true")} aria-describedby={note_id.clone()} />
                { for quick.into_iter().filter_map(|(day, name, word)| day.map(|day| html! {
                    <button class="button small" id={format!("{}-{name}", props.id)} type="button" onclick={take.reform(move |_| day.to_string())}>{ tr(word) }</button>
                })) }
            </div>
            { match typed {
                Typed::Nothing => html! { <p class="hint" id={note_id}>{ tr(if props.ahead { "run-day-ahead-hint" } else { "run-day-hint" }) }</p> },
                Typed::Day(day) => html! { <p class="hint" id={note_id}>{ dates::day(day, Look::Full) }</p> },
                Typed::NotADay => wrong(note_id, "day-bad"),
                Typed::WrongSide => wrong(note_id, if props.ahead { "run-day-not-ahead" } else { "run-day-to-come" }),
            } }
        </div>
    }
}

fn wrong(id: String, word: &str) -> Html {
    html! { <p class="field-error" {id}><Icon name="info" />{ tr(word) }</p> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_on_the_side_of_today_it_belongs_to() {
        let today = Day::new(2026, 11, 24).unwrap();
        let day = |text: &str| Typed::Day(text.parse().unwrap());
        let cases = [
            ("", false, Typed::Nothing),
            ("  ", true, Typed::Nothing),
            ("2026-11-24", false, day("2026-11-24")),
            (" 1999-01-01 ", false, day("1999-01-01")),
            ("2026-11-25", false, Typed::WrongSide),
            ("2026-11-24", true, Typed::WrongSide),
            ("2026-11-25", true, day("2026-11-25")),
            ("24.11.2026", false, Typed::NotADay),
            ("2026-02-30", false, Typed::NotADay),
        ];
        for (text, ahead, expected) in cases {
            assert_eq!(read(text, today, ahead), expected, "{text} {ahead}");
        }
    }

    #[test]
    fn days_are_counted_on_the_calendar() {
        let today = Day::new(2026, 11, 24).unwrap();
        assert_eq!(later(today, 30), Day::new(2026, 12, 24).ok());
        assert_eq!(later(Day::new(9999, 12, 31).unwrap(), 1), None);
    }
}
