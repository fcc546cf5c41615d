//! What stands around every screen of a run: the bar, the marks of the steps, the buttons below.

use holdfast_journal::ipc::{CommandError, PracticeStepView};
use yew::{Callback, Children, Html, Properties, component, html, use_state};

use super::course::Screen;
use super::moves::Moves;
use crate::components::{Alert, AlertKind, Icon, SaveWord};
use crate::desk::SaveState;
use crate::failure;
use crate::route::Route;
use crate::words::{tr, tr_with};

/// With more steps than this there is no room for their names below the marks.
const FEW: usize = 5;

#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// The practice's name.
    pub title: String,
    pub steps: Vec<PracticeStepView>,
    /// The step that is up, counted from 0.
    pub at: Option<usize>,
    /// Whether all steps lie behind.
    pub is_closing: bool,
    pub minutes_left: Option<u32>,
    pub save: SaveState,
    /// Why it could not be finished or put away.
    pub problem: Option<CommandError>,
    pub on_copy: Callback<()>,
    pub on_again: Callback<()>,
    /// Goes to any step, where that can be done.
    pub on_jump: Option<Callback<usize>>,
    /// Names the screen: another one begins at its top.
    pub key_of_screen: String,
    pub foot: Html,
    pub children: Children,
}

#[component]
pub fn Frame(props: &FrameProps) -> Html {
    html! {
        <div class="desk run">
            <header class="bar">
                <div class="start"><a class="button quiet" href={Route::Practices.href()}><Icon name="chevron-left" />{ tr("place-practices") }</a></div>
                <div class="mid">
                    <span class="hint">{ &props.title }</span>
                    if let Some(minutes) = props.minutes_left {
                        <MinutesLeft {minutes} />
                    }
                </div>
                <div class="end"><SaveWord state={props.save.clone()} /></div>
            </header>
            { marks(props) }
            if let SaveState::Failed { code } = &props.save {
                <Alert kind={AlertKind::Waiting} flush={false} title={failure::what(*code)} text={failure::while_unsaved(*code)}>
                    <button class="button primary" type="button" onclick={props.on_again.reform(|_| ())}>{ tr("try-again-now") }</button>
                    <button class="button" type="button" onclick={props.on_copy.reform(|_| ())}>{ tr("copy-text") }</button>
                </Alert>
            }
            if let Some(problem) = &props.problem {
                <Alert kind={AlertKind::Waiting} flush={false} title={failure::what(problem.code)} text={failure::remedy(problem.code)} />
            }
            <div class="desk-scroll run-body" key={props.key_of_screen.clone()}>
                <div class="run-in">{ props.children.clone() }</div>
            </div>
            <footer class="run-foot no-print" aria-label={tr("run-ways")}><div class="run-in">{ props.foot.clone() }</div></footer>
        </div>
    }
}

/// How far one has come, as marks; the words are on the screen below.
fn marks(props: &FrameProps) -> Html {
    if props.at.is_none() && !props.is_closing {
        return Html::default();
    }
    let here = props.at.unwrap_or(props.steps.len());
    let label = match props.at {
        Some(at) => place(at, props.steps.len()),
        None => tr("run-all-steps-behind"),
    };
    html! {
        <div class="run-way no-print">
            <ol class="run-marks" aria-label={label} data-words={(props.steps.len() <= FEW).then_some("yes")}>
                { for props.steps.iter().enumerate().map(|(at, step)| html! {
                    <li class={(at < here).then_some("done")} aria-current={(at == here).then_some("step")}>
                        <span>{ &step.title }</span>
                        if at < here { <span class="vh">{ tr("run-step-done") }</span> }
                    </li>
                }) }
            </ol>
            if let Some(jump) = &props.on_jump {
                <details class="disclose run-jumps" id="run-steps">
                    <summary>{ tr("run-all-steps") }</summary>
                    <ol>
                        { for props.steps.iter().enumerate().map(|(at, step)| html! {
                            <li><button class="link" id={format!("run-step-{}", step.id)} type="button" onclick={jump.reform(move |_| at)}>{ &step.title }</button></li>
                        }) }
                    </ol>
                </details>
            }
        </div>
    }
}

/// Which step of how many.
pub fn place(at: usize, steps: usize) -> String {
    tr_with("run-step-of", &[("place", (at + 1).into()), ("of", steps.into())])
}

#[derive(Properties, PartialEq)]
struct MinutesLeftProps {
    minutes: u32,
}

/// A quiet word about the time, which can be put out of sight. It is not read out by itself.
#[component]
fn MinutesLeft(props: &MinutesLeftProps) -> Html {
    let is_hidden = use_state(|| false);
    let toggle = {
        let is_hidden = is_hidden.clone();
        move |_| is_hidden.set(!*is_hidden)
    };
    html! {
        <span class="run-time">
            if !*is_hidden {
                <span class="hint nums" id="run-time">{ tr_with("run-minutes-left", &[("minutes", props.minutes.into())]) }</span>
            }
            <button class="link hint" id="run-time-toggle" type="button" onclick={toggle}>{ tr(if *is_hidden { "run-show-time" } else { "run-hide-time" }) }</button>
        </span>
    }
}

/// The buttons below a screen.
pub fn foot(moves: &Moves) -> Html {
    let finished = moves.course.finished;
    let quiet =
        |id: &'static str, icon: Option<&'static str>, word: &'static str, act: Callback<yew::MouseEvent>| {
            html! {
                <button class="button quiet" {id} type="button" onclick={act}>
                    if let Some(name) = icon { <Icon {name} /> }{ tr(word) }
                </button>
            }
        };
    let main = |id: &'static str, word: &'static str, act: Callback<yew::MouseEvent>| {
        html! { <button class="button primary big" {id} type="button" onclick={act}>{ tr(word) }</button> }
    };
    let back = || quiet("run-back", Some("arrow-left"), "back", moves.on(Moves::back));
    let stop = || match finished {
        true => Html::default(),
        false => quiet("run-stop", Some("pause"), "run-stop", moves.on(Moves::stop)),
    };
    let skip = || quiet("run-skip", None, "run-skip", moves.on(Moves::skip));
    let next = || main("run-next", "run-next", moves.on(Moves::next));
    let done = |main_one: bool| {
        let act = moves.on(|moves| moves.finish(false));
        if main_one { main("run-done", "done", act) } else { quiet("run-done", None, "done", act) }
    };
    let push = || html! { <span class="push"></span> };
    match *moves.screen {
        Screen::Brake => Html::default(),
        Screen::Opening => html! { <>{ push() }{ main("run-begin", "run-begin", moves.on(Moves::skip)) }</> },
        Screen::Gate => html! { <>{ back() }{ push() }{ skip() }{ next() }</> },
        Screen::ForYou => html! {
            <>
                { back() }
                <button class="button" id="run-lock" type="button" onclick={moves.on(|moves: &Moves| moves.open.lock.emit(()))}><Icon name="lock" />{ tr("lock-now") }</button>
                { push() }
                if !finished {
                    { quiet("run-leave", None, "run-leave", moves.on(Moves::put_away)) }
                }
                { main("run-finish", if finished { "done" } else { "run-keep" }, moves.on(|moves| moves.finish(true))) }
            </>
        },
        Screen::Step(at) => html! {
            <>
                { back() }{ stop() }{ push() }
                if !finished && !moves.run.practice.steps[at].fields.is_empty() {
                    { skip() }
                }
                if finished {
                    { done(false) }
                }
                { next() }
            </>
        },
        Screen::Settle(_) => html! { <>{ back() }{ stop() }{ push() }{ next() }</> },
        Screen::Closing if finished => html! { <>{ back() }{ push() }{ done(true) }</> },
        Screen::Closing => html! {
            <>{ back() }{ stop() }{ push() }{ main("run-finish", "run-finish", moves.on(|moves| moves.finish(false))) }</>
        },
    }
}
