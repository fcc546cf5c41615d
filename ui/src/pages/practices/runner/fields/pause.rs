//! A moment without words: half a minute, for whoever wants it. It never holds anybody up.

use gloo_timers::callback::Timeout;
use yew::{AttrValue, Html, Properties, component, html, use_mut_ref, use_state};

use crate::components::use_open;
use crate::words::tr;

/// How long it lasts (milliseconds). The style sheet draws the line in the same time. Source: content
/// brief, §4.7 (30 seconds).
const LASTS: u32 = 30_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Running,
    Over,
}

#[derive(Properties, PartialEq)]
pub struct PauseFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
}

#[component]
pub fn PauseField(props: &PauseFieldProps) -> Html {
    let say = use_open().say;
    let state = use_state(|| State::Waiting);
    // Dropped with the step: whoever goes on hears no more of it.
    let timer = use_mut_ref(|| None::<Timeout>);
    let begin = {
        let state = state.clone();
        move |_| {
            state.set(State::Running);
            let (state, say) = (state.clone(), say.clone());
            *timer.borrow_mut() = Some(Timeout::new(LASTS, move || {
                state.set(State::Over);
                // For those whose eyes are closed.
                say.emit(tr("run-pause-over"));
            }));
        }
    };
    html! {
        <div class="field run-pause" id={props.id.clone()} role="group" aria-label={props.label.clone()} data-state={match *state {
            State::Waiting => "waiting",
            State::Running => "running",
            State::Over => "over",
        }}>
            <span class="label">{ &props.label }</span>
            <div class="run-pause-line" aria-hidden="true"><i></i></div>
            <p class="hint">{ tr(match *state {
                State::Waiting => "run-pause-hint",
                State::Running => "run-pause-running",
                State::Over => "run-pause-over",
            }) }</p>
            if *state != State::Running {
                <p><button class="button small" id={format!("{}-begin", props.id)} type="button" onclick={begin}>{ tr(if *state == State::Over { "run-pause-again" } else { "run-pause-begin" }) }</button></p>
            }
        </div>
    }
}
