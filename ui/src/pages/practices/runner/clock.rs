//! The time for writing: when it begins, how much is left, and when it is up.

use gloo_timers::callback::Interval;
use holdfast_journal::ipc::{PracticeFieldKind, PracticeStepView, PracticeView};
use holdfast_journal::practice::{FieldValue, Values};
use yew::{Callback, hook, use_effect_with, use_mut_ref, use_state_eq};

use crate::browser::now_ms;

/// How often the clock is looked at (milliseconds). What is shown changes by the minute.
const LOOK_EVERY: u32 = 1_000;

const MINUTE_MS: f64 = 60_000.0;

/// The field in which the person chooses how long they write.
const MINUTES: &str = "minutes";

/// How many minutes there are for writing: what the person chose, and never more than the practice
/// gives. None where a practice does not run against a clock.
pub fn minutes(practice: &PracticeView, values: &Values) -> Option<u8> {
    let most = practice.timer_minutes?;
    let chosen = match values.get(MINUTES) {
        Some(FieldValue::Text(text)) => text.parse().ok(),
        _ => None,
    };
    Some(chosen.map_or(most, |chosen: u8| chosen.clamp(1, most.max(1))))
}

/// The step with which writing begins, counted from 0: the first that asks for paragraphs.
pub fn writing_begins(steps: &[PracticeStepView]) -> Option<usize> {
    steps.iter().position(|step| step.fields.iter().any(|field| field.kind == PracticeFieldKind::Text))
}

/// Whole minutes left, rounded up; none once the time is up.
fn left(began_ms: f64, now_ms: f64, minutes: u8) -> Option<u32> {
    let left = f64::from(minutes) * MINUTE_MS - (now_ms - began_ms);
    // Between one and 255, so nothing is cut off.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 255")]
    (left > 0.0).then(|| (left / MINUTE_MS).ceil().min(f64::from(minutes)) as u32)
}

/// Runs from the moment `is_writing` first holds, also while other steps are up. Gives the minutes
/// left, while there are any, and calls `on_up` once.
#[hook]
pub fn use_clock(is_writing: bool, minutes: Option<u8>, on_up: Callback<()>) -> Option<u32> {
    let began = use_mut_ref(|| None::<f64>);
    let is_up = use_mut_ref(|| false);
    let shown = use_state_eq(|| None::<u32>);
    let has_begun = use_state_eq(|| false);
    // The minutes may be chosen anew while the clock runs.
    let newest = use_mut_ref(|| (minutes, on_up.clone()));
    *newest.borrow_mut() = (minutes, on_up);
    {
        let has_begun = has_begun.clone();
        use_effect_with(is_writing && minutes.is_some(), move |begins| {
            if *begins {
                has_begun.set(true);
            }
        });
    }
    {
        let shown = shown.clone();
        use_effect_with(*has_begun, move |has_begun| {
            let look = move || {
                let (minutes, on_up) = newest.borrow().clone();
                let Some(minutes) = minutes.filter(|_| !*is_up.borrow()) else { return };
                let began = *began.borrow_mut().get_or_insert_with(now_ms);
                let now = left(began, now_ms(), minutes);
                shown.set(now);
                if now.is_none() {
                    *is_up.borrow_mut() = true;
                    on_up.emit(());
                }
            };
            let interval = has_begun.then(|| {
                look();
                Interval::new(LOOK_EVERY, look)
            });
            move || drop(interval)
        });
    }
    *shown
}

#[cfg(test)]
mod tests {
    use holdfast_journal::ipc::{PracticeDepth, PracticeFieldView, PracticeRowView};

    use super::*;

    fn practice(timer_minutes: Option<u8>) -> PracticeView {
        let step = |kind| PracticeStepView {
            id: String::new(),
            title: String::new(),
            text: String::new(),
            optional: false,
            fields: vec![PracticeFieldView {
                id: String::new(),
                label: String::new(),
                kind,
                optional: false,
                choices: Vec::new(),
            }],
        };
        PracticeView {
            row: PracticeRowView {
                slug: "letter-not-sent".into(),
                title: String::new(),
                about: String::new(),
                when: String::new(),
                minutes: (15, 20),
                depth: PracticeDepth::Deep,
                put_away: false,
            },
            concepts: Vec::new(),
            care: String::new(),
            sources: Vec::new(),
            safety_gate: false,
            timer_minutes,
            steps: vec![
                step(PracticeFieldKind::OneOf),
                step(PracticeFieldKind::Line),
                step(PracticeFieldKind::Text),
            ],
        }
    }

    #[test]
    fn the_person_chooses_how_long_up_to_what_the_practice_gives() {
        let chosen = |text: &str| Values::from([("minutes".to_owned(), FieldValue::Text(text.into()))]);
        assert_eq!(minutes(&practice(Some(20)), &Values::new()), Some(20));
        assert_eq!(minutes(&practice(Some(20)), &chosen("15")), Some(15));
        assert_eq!(minutes(&practice(Some(20)), &chosen("45")), Some(20));
        assert_eq!(minutes(&practice(Some(20)), &chosen("0")), Some(1));
        assert_eq!(minutes(&practice(Some(20)), &chosen("long")), Some(20));
        assert_eq!(minutes(&practice(None), &chosen("15")), None);
    }

    #[test]
    fn it_begins_with_the_first_step_for_writing() {
        assert_eq!(writing_begins(&practice(Some(20)).steps), Some(2));
        assert_eq!(writing_begins(&[]), None);
    }

    #[test]
    fn minutes_are_rounded_up_until_the_time_is_up() {
        let left_after = |seconds: f64| left(1_000.0, 1_000.0 + seconds * 1_000.0, 15);
        assert_eq!(left_after(0.0), Some(15));
        assert_eq!(left_after(-5.0), Some(15), "a clock that goes back gives nothing more");
        assert_eq!(left_after(59.0), Some(15));
        assert_eq!(left_after(60.0), Some(14));
        assert_eq!(left_after(14.0 * 60.0 + 59.9), Some(1));
        assert_eq!(left_after(15.0 * 60.0), None);
        assert_eq!(left_after(9_999_999.0), None);
    }
}
