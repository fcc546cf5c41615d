//! The gate: whom it is about, and whether one is safe with them; and the one page of who is not.

use std::rc::Rc;

use holdfast_journal::ipc::BondView;
use holdfast_journal::practice::{FieldValue, Safety};
use yew::{Callback, Html, Properties, component, html, use_state};

use super::fields::{Choice, ChoiceField, TextField};
use super::moves::Moves;
use crate::components::{PageTitle, PersonField};
use crate::desk::{FOR_YOU, RunSheet};
use crate::route::Route;
use crate::words::tr;

/// The value under which the gate keeps whom it is about. Every practice with a gate has it.
const PERSON: &str = "person";

#[derive(Properties, PartialEq)]
pub struct GateProps {
    pub sheet: Rc<RunSheet>,
    pub bonds: Vec<BondView>,
    pub on_added: Callback<BondView>,
}

/// Asked in plain words, and never needed: both can stay open.
#[component]
pub fn Gate(props: &GateProps) -> Html {
    let held = props.sheet.held();
    let person = use_state(|| match held.values.get(PERSON) {
        Some(FieldValue::Text(id)) => id.parse().ok(),
        _ => None,
    });
    let safety = use_state(|| held.safety);
    let on_person = {
        let (sheet, person) = (props.sheet.clone(), person.clone());
        Callback::from(move |chosen: Option<holdfast_journal::id::BondId>| {
            sheet.put(PERSON, chosen.map(|id| FieldValue::Text(id.to_string())));
            person.set(chosen);
        })
    };
    let on_safety = {
        let (sheet, safety) = (props.sheet.clone(), safety.clone());
        Callback::from(move |words: Vec<String>| {
            let chosen = words.first().and_then(|word| Safety::from_word(word));
            sheet.set_safety(chosen);
            safety.set(chosen);
        })
    };
    let choices =
        Safety::ALL.map(|answer| Choice { id: answer.word().to_owned(), label: safety_word(answer) });
    html! {
        <>
            <PageTitle text={tr("run-gate-title")} />
            <p class="sub">{ tr("run-gate-text") }</p>
            <div class="run-fields">
                <PersonField label={tr("run-gate-person")} bonds={props.bonds.clone()} chosen={*person} on_change={on_person} on_added={props.on_added.clone()} />
                <ChoiceField id="field-safety" label={tr("run-gate-question")} hint={tr("run-gate-hint")} choices={choices.to_vec()} many={false}
                    chosen={safety.iter().map(|answer| answer.word().to_owned()).collect::<Vec<_>>()} on_change={on_safety} />
            </div>
        </>
    }
}

fn safety_word(answer: Safety) -> String {
    tr(match answer {
        Safety::Ok => "run-safe-ok",
        Safety::Unsure => "run-safe-unsure",
        Safety::NotSafe => "run-safe-not",
    })
}

/// One page for oneself: where help is, room for words, and a quick way to hide it all.
pub fn for_you(moves: &Moves) -> Html {
    let initial = match moves.sheet.held().values.get(FOR_YOU) {
        Some(FieldValue::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let on_change = {
        let sheet = moves.sheet.clone();
        Callback::from(move |text| sheet.put(FOR_YOU, Some(FieldValue::Text(text))))
    };
    html! {
        <>
            <PageTitle text={tr("run-for-you-title")} />
            <p class="sub">{ tr("run-for-you-text") }</p>
            <ul class="run-points">
                { for moves.run.help.iter().map(|line| html! { <li>{ line }</li> }) }
            </ul>
            <p><a id="run-help" href={Route::Help.href()}>{ tr("run-for-you-help") }</a></p>
            <TextField id="field-for_you" label={tr("run-for-you-field")} hint={tr("run-for-you-hint")} {initial} {on_change}
                on_blur={moves.on(|moves| moves.sheet.save_at_once())} />
        </>
    }
}
