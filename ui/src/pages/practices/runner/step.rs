//! One step: its words and its fields.

use std::rc::Rc;

use holdfast_journal::ipc::{BondView, EntryRowView, RunView};
use holdfast_journal::practice::{FieldValue, Safety};
use yew::{Callback, Html, Properties, component, html, use_state};

use super::fields::{Fields, field};
use super::frame::place;
use super::moves::{Lists, Moves};
use crate::components::{Note, PageTitle};
use crate::dates::{self, Look};
use crate::desk::RunSheet;
use crate::route::Route;
use crate::words::tr;

/// The step of the week behind that lays out what was written.
const THE_WEEK: (&str, &str) = ("week-back", "the-week");

pub fn step(moves: &Moves, at: usize) -> Html {
    let (practice, lists) = (&moves.run.practice, &**moves.lists);
    let step = &practice.steps[at];
    let is_unsure = practice.safety_gate && moves.sheet.held().safety == Some(Safety::Unsure);
    html! {
        <>
            <p class="run-place">{ place(at, practice.steps.len()) }</p>
            <PageTitle text={step.title.clone()} />
            <p class="sub">{ &step.text }</p>
            if is_unsure {
                <Note text={tr("run-unsure")}>{ " " }<a href={Route::Help.href()}>{ tr("run-unsure-help") }</a></Note>
            }
            if (practice.row.slug.as_str(), step.id.as_str()) == THE_WEEK {
                { the_week(&lists.entries) }
            }
            if !step.fields.is_empty() {
                <StepFields key={step.id.clone()} run={moves.run.clone()} {at} lists={(*moves.lists).clone()} sheet={moves.sheet.clone()}
                    on_enter={moves.on(Moves::next)} on_added={moves.added()} />
            }
        </>
    }
}

/// What was written in these days. An empty week is an ordinary one.
fn the_week(entries: &[EntryRowView]) -> Html {
    if entries.is_empty() {
        return html! { <p class="hint run-week">{ tr("run-week-empty") }</p> };
    }
    html! {
        <ul class="run-week" id="run-week">
            { for entries.iter().map(|row| html! {
                <li key={row.id.to_string()}>
                    <a href={Route::Read(row.id).href()}>{ crate::components::entry_name(row) }</a>
                    <span class="hint">{ dates::day(row.day, Look::Short) }</span>
                </li>
            }) }
        </ul>
    }
}

#[derive(Properties, PartialEq)]
struct StepFieldsProps {
    run: Rc<RunView>,
    at: usize,
    lists: Rc<Lists>,
    sheet: Rc<RunSheet>,
    on_enter: Callback<()>,
    on_added: Callback<BondView>,
}

/// The fields of a step. What is put in goes to the sheet at once.
#[component]
fn StepFields(props: &StepFieldsProps) -> Html {
    let values = use_state(|| props.sheet.held().values);
    // Nothing on the page hangs on running text, so a key draws nothing anew.
    let write = {
        let sheet = props.sheet.clone();
        Callback::from(move |(id, value): (String, FieldValue)| sheet.put(&id, Some(value)))
    };
    let choose = {
        let (sheet, values) = (props.sheet.clone(), values.clone());
        Callback::from(move |(id, value): (String, Option<FieldValue>)| {
            sheet.put(&id, value);
            values.set(sheet.held().values);
        })
    };
    let leave = {
        let sheet = props.sheet.clone();
        Callback::from(move |()| sheet.save_at_once())
    };
    let fields = Fields {
        run: props.run.clone(),
        lists: props.lists.clone(),
        values: (*values).clone(),
        write,
        choose,
        leave,
        on_enter: props.on_enter.clone(),
        on_added: props.on_added.clone(),
    };
    html! {
        <div class="run-fields">
            { for props.run.practice.steps[props.at].fields.iter().map(|one| field(&fields, one)) }
        </div>
    }
}
