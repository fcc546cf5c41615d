//! Keeping a sentence for a belief or against it: first its entry, then the sentence and its side.

use holdfast_journal::id::BeliefId;
use holdfast_journal::ipc::{BeliefMomentView, EntryRowView};
use yew::{Callback, Html, Properties, component, html, use_state};

use super::belief_after::{BeliefAfter, moment_id};
use super::entry_choice::EntryChoice;
use super::sentence_choice::SentenceChoice;
use crate::browser;
use crate::components::Icon;
use crate::words::tr;

const BUTTON: &str = "add-moment";
/// The form that opens below the button.
pub const PANEL: &str = "new-moment";

/// Which step is up.
#[derive(Clone, PartialEq)]
enum Step {
    Closed,
    Entry,
    /// A row is large, and the other two are nothing.
    Sentence(Box<EntryRowView>),
}

#[derive(Properties, PartialEq)]
pub struct AddMomentProps {
    pub belief: BeliefId,
    /// What is kept already.
    pub kept: Vec<BeliefMomentView>,
    pub after: BeliefAfter,
}

#[component]
pub fn AddMoment(props: &AddMomentProps) -> Html {
    let step = use_state(|| Step::Closed);
    let is_open = *step != Step::Closed;
    let go = |to: Step| {
        let step = step.clone();
        Callback::from(move |()| step.set(to.clone()))
    };
    let close = {
        let close = go(Step::Closed);
        Callback::from(move |()| {
            browser::focus(BUTTON);
            close.emit(());
        })
    };
    let toggle = {
        let (open, close) = (go(Step::Entry), close.clone());
        move |_| if is_open { close.emit(()) } else { open.emit(()) }
    };
    let choose = {
        let step = step.clone();
        Callback::from(move |row| step.set(Step::Sentence(Box::new(row))))
    };
    let on_kept = {
        let (step, after) = (step.clone(), props.after.clone());
        Callback::from(move |(id, side)| {
            step.set(Step::Closed);
            after.focus.emit(moment_id(id, side));
            after.look.emit(());
            after.open.say.emit(tr("moment-kept"));
        })
    };
    let panel = match &*step {
        Step::Closed => Html::default(),
        Step::Entry => html! { <EntryChoice on_choose={choose} on_cancel={close} /> },
        Step::Sentence(row) => {
            let kept = props.kept.iter().filter(|moment| moment.entry == row.id);
            let kept = kept.map(|moment| moment.sentence.clone()).collect::<Vec<_>>();
            html! {
                <SentenceChoice key={row.id.to_string()} belief={props.belief} entry={(**row).clone()} {kept} {on_kept} on_back={go(Step::Entry)} on_cancel={close} />
            }
        }
    };
    html! {
        <div class="no-print add-moment">
            <button class="button" type="button" id={BUTTON} aria-expanded={is_open.to_string()} aria-controls={is_open.then_some(PANEL)} onclick={toggle}><Icon name="plus" />{ tr("moment-add") }</button>
            { panel }
        </div>
    }
}
