//! Choosing what is linked, how much of it that reached, and a note.

use holdfast_journal::id::RunId;
use holdfast_journal::ipc::CommandError;
use holdfast_journal::mending::Share;
use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, Properties, TargetCast, component, html, use_state};

use super::panel::{Panel, radio};
use super::whole::Choice;
use super::words::{share_word, time};
use crate::components::use_focus_next;
use crate::words::tr;

/// How many choices are shown at first, and how many more at a time.
const FIRST: usize = 8;
const MORE: usize = 40;

/// What was chosen: the run, how much of the rupture is mended by it, and a note.
#[derive(Clone, PartialEq)]
pub struct Chosen {
    pub run: RunId,
    pub share: Share,
    pub note: String,
}

#[derive(Properties, PartialEq)]
pub struct LinkPanelProps {
    pub id: String,
    pub title: String,
    /// What there is to choose from; empty where only share and note are asked.
    pub choices: Vec<Choice>,
    /// What the choices are called.
    #[prop_or_default]
    pub label: String,
    /// What is chosen already.
    #[prop_or_default]
    pub start: Option<Chosen>,
    /// More ways on, below the choices.
    #[prop_or_default]
    pub also: Html,
    pub failed: Option<CommandError>,
    pub on_keep: Callback<Chosen>,
    pub on_cancel: Callback<()>,
}

#[component]
pub fn LinkPanel(props: &LinkPanelProps) -> Html {
    let run = use_state(|| props.start.as_ref().map(|start| start.run));
    let share = use_state(|| props.start.as_ref().map(|start| start.share));
    let shown = use_state(|| FIRST);
    let is_missing = use_state(|| false);
    let note = use_state(|| props.start.as_ref().map(|start| start.note.clone()).unwrap_or_default());
    let focus = use_focus_next();
    let keep = {
        let (run, share, note) = (run.clone(), share.clone(), note.clone());
        let (is_missing, on_keep) = (is_missing.clone(), props.on_keep.clone());
        Callback::from(move |()| {
            if let (Some(run), Some(share)) = (*run, *share) {
                is_missing.set(false);
                on_keep.emit(Chosen { run, share, note: note.trim().to_owned() });
            } else {
                is_missing.set(true);
            }
        })
    };
    let write_note = {
        let note = note.clone();
        move |event: InputEvent| note.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let choice_id = |at: usize| format!("{}-choice-{at}", props.id);
    let more = {
        let (shown, focus, next) = (shown.clone(), focus, choice_id(*shown));
        Callback::from(move |_| {
            focus.emit(next.clone());
            shown.set(*shown + MORE);
        })
    };
    let choices = props.choices.iter().take(*shown).enumerate().map(|(at, choice)| {
        let choose = { let (run, chosen) = (run.clone(), choice.run); move || run.set(Some(chosen)) };
        let words = html! {
            <>
                { time(choice.day) }{ " · " }<span dir="auto">{ &choice.words }</span>
                if let Some(who) = &choice.who {
                    { " · " }<span class="hint" dir="auto">{ who }</span>
                }
            </>
        };
        let is_chosen = *run == Some(choice.run);
        html! { <div id={choice_id(at)} tabindex="-1" key={choice.run.to_string()}>{ radio(&format!("{}-run", props.id), is_chosen, choose, words) }</div> }
    });
    let choices: Vec<Html> = choices.collect();
    let (choices_id, share_id, note_id) =
        (format!("{}-choices", props.id), format!("{}-share", props.id), format!("{}-note", props.id));
    let nothing_to_link = props.choices.is_empty() && props.start.is_none();
    html! {
        <Panel id={props.id.clone()} title={props.title.clone()} keep={(!nothing_to_link).then(|| tr("link-keep"))}
            missing={is_missing.then(|| tr("link-missing"))} failed={props.failed.clone()} on_keep={keep} on_cancel={props.on_cancel.clone()}>
            if !props.choices.is_empty() {
                <div class="field">
                    <p class="label" id={choices_id.clone()}>{ &props.label }</p>
                    <div class="choices" role="radiogroup" aria-labelledby={choices_id}>{ choices }</div>
                    if props.choices.len() > *shown {
                        <div><button class="button quiet small" type="button" onclick={more}>{ tr("mending-show-more") }</button></div>
                    }
                </div>
            }
            { props.also.clone() }
            if !nothing_to_link {
                <div class="field">
                    <p class="label" id={share_id.clone()}>{ tr("link-share") }</p>
                    <div class="choices in-a-row" role="radiogroup" aria-labelledby={share_id.clone()}>
                        { for Share::ALL.into_iter().map(|one| {
                            let choose = { let share = share.clone(); move || share.set(Some(one)) };
                            radio(&share_id, *share == Some(one), choose, html! { { share_word(one) } })
                        }) }
                    </div>
                </div>
                <div class="field">
                    <label for={note_id.clone()}>{ tr("link-note") }</label>
                    <input class="input" id={note_id} dir="auto" autocomplete="off" value={(*note).clone()} oninput={write_note} />
                </div>
            }
        </Panel>
    }
}
