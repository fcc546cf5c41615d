//! The page of a run: its frame, and whichever screen is up.

use std::cell::Cell;
use std::rc::Rc;

use holdfast_journal::ipc::{CommandError, RunFinishedView, RunView};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_memo, use_mut_ref, use_state};

use super::clock::{self, use_clock};
use super::closing::closing;
use super::course::{Course, Screen};
use super::frame::{Frame, foot};
use super::gate::{Gate, for_you};
use super::kept::kept;
use super::moves::{Lists, Moves, chosen_by};
use super::screens::{brake, opening, settle};
use super::step::step;
use crate::browser;
use crate::components::{save_words, use_actions, use_open};
use crate::desk::{RunSheet, RunSheetState};
use crate::keys::Action;
use crate::route::Route;
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct RunnerProps {
    pub run: RunView,
}

#[component]
pub fn Runner(props: &RunnerProps) -> Html {
    let open = use_open();
    let run = use_memo((), |()| props.run.clone());
    let state = use_state(RunSheetState::default);
    let sheet = {
        let (run, desk, tell) = (run.clone(), open.desk.clone(), state.clone());
        use_memo((), move |()| {
            let sheet = RunSheet::new(&run, Callback::from(move |new| tell.set(new)));
            desk.put(sheet.clone());
            sheet
        })
    };
    let course = course(&run);
    let screen = use_state(|| course.first(run.safety));
    let lists = use_state(|| Rc::new(Lists::of(&run)));
    let problem = use_state(|| None::<CommandError>);
    let finished = use_state(|| None::<RunFinishedView>);
    let moves = Moves {
        open: open.clone(),
        run: run.clone(),
        sheet: (*sheet).clone(),
        course,
        screen: screen.clone(),
        lists,
        listed_for: use_mut_ref(|| chosen_by(&run, &run.values)),
        problem: problem.clone(),
        kept: finished.clone(),
        is_busy: use_memo((), |()| Cell::new(false)),
    };
    // A new run is in the journal from its first save on, and the page gets its address.
    {
        let (settle, id, is_new) = (open.settle, run.id, run.begun.is_some());
        use_effect_with(state.stored, move |stored| {
            if *stored && is_new {
                settle.emit(Route::Run(id));
            }
        });
    }
    let time = {
        let values = sheet.held().values;
        let begins = clock::writing_begins(&run.practice.steps);
        let is_writing = matches!(*screen, Screen::Step(at) if begins.is_some_and(|begins| at >= begins));
        let minutes = clock::minutes(&run.practice, &values).filter(|_| !course.finished);
        let on_up = {
            let moves = moves.clone();
            Callback::from(move |()| match *moves.screen {
                Screen::Step(at) if at < moves.course.last() => moves.go(Screen::Settle(at)),
                _ => {}
            })
        };
        use_clock(is_writing, minutes, on_up)
    };
    use_actions({
        let (moves, save) = (moves.clone(), state.save.clone());
        let is_over = finished.is_some();
        Callback::from(move |action| match action {
            Action::Earlier if !is_over => moves.back(),
            Action::Later if !is_over && *moves.screen != Screen::ForYou => moves.next(),
            Action::WriteOrRead => moves.run.entry.iter().for_each(|_| moves.finish(false)),
            Action::SpeakStatus => moves.open.say.emit(save_words(&save)),
            _ => {}
        })
    });
    if let Some(finished) = &*finished {
        return kept(&run.practice, finished);
    }
    let at = match *screen {
        Screen::Step(at) => Some(at),
        _ => None,
    };
    html! {
        <Frame title={run.practice.row.title.clone()} steps={run.practice.steps.clone()} {at}
            is_closing={matches!(*screen, Screen::Settle(_) | Screen::Closing)}
            minutes_left={time} save={state.save.clone()} problem={(*problem).clone()}
            on_copy={moves.on(copy)} on_again={moves.on(|moves| moves.sheet.save_at_once())}
            on_jump={course.finished.then(|| { let moves = moves.clone(); Callback::from(move |at| moves.go(Screen::Step(at))) })}
            key_of_screen={format!("{:?}", *screen)}
            foot={foot(&moves)}>
            { show(&moves) }
        </Frame>
    }
}

fn course(run: &RunView) -> Course {
    let steps = &run.practice.steps;
    Course {
        steps: steps.len(),
        gate: run.practice.safety_gate,
        stored: run.begun.is_none(),
        finished: run.entry.is_some(),
        pause: run.pause,
        left_at: steps.iter().position(|step| step.id == run.step),
    }
}

/// Copies what is written, while it cannot be saved.
fn copy(moves: &Moves) {
    if browser::copy(&moves.sheet.held().text(&moves.run.practice.steps)) {
        moves.open.say.emit(tr("copied"));
    }
}

fn show(moves: &Moves) -> Html {
    match *moves.screen {
        Screen::Brake => brake(moves),
        Screen::Opening => opening(&moves.run.practice),
        Screen::Gate => html! {
            <Gate sheet={moves.sheet.clone()} bonds={moves.lists.bonds.clone()} on_added={moves.added()} />
        },
        Screen::ForYou => for_you(moves),
        Screen::Step(at) => step(moves, at),
        Screen::Settle(_) => settle(),
        Screen::Closing => closing(moves),
    }
}
