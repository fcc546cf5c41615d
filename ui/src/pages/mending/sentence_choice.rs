//! Choosing a sentence of an entry, and which way it speaks.

use holdfast_journal::id::{BeliefId, MomentId};
use holdfast_journal::ipc::{BeliefSide, CommandError, EntryRowView, KeepMoment, ReadSentences};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_state};

use super::add_moment::PANEL;
use super::panel::{Panel, radio};
use super::words::{short_day, side_word};
use crate::components::{entry_name, use_focus_next, use_load};
use crate::ipc::call;
use crate::words::{tr, tr_with};

/// How many sentences are shown at first, and how many more at a time: a long entry has thousands.
const AT_A_TIME: usize = 40;

#[derive(Properties, PartialEq)]
pub struct SentenceChoiceProps {
    pub belief: BeliefId,
    pub entry: EntryRowView,
    /// Its sentences that are kept already.
    pub kept: Vec<String>,
    pub on_kept: Callback<(MomentId, BeliefSide)>,
    /// Another entry after all.
    pub on_back: Callback<()>,
    pub on_cancel: Callback<()>,
}

#[component]
pub fn SentenceChoice(props: &SentenceChoiceProps) -> Html {
    let entry = props.entry.id;
    let found = use_load((), move |()| async move { call(&ReadSentences { entry }).await });
    found.show(|sentences| {
        let left = sentences.iter().filter(|sentence| !props.kept.contains(sentence)).cloned();
        html! { <Choice sentences={left.collect::<Vec<_>>()} about={props.about()} /> }
    })
}

impl SentenceChoiceProps {
    fn about(&self) -> About {
        About {
            belief: self.belief,
            entry: self.entry.clone(),
            has_kept: !self.kept.is_empty(),
            on_kept: self.on_kept.clone(),
            on_back: self.on_back.clone(),
            on_cancel: self.on_cancel.clone(),
        }
    }
}

/// What the sentences are of, and what follows.
#[derive(Clone, PartialEq)]
struct About {
    belief: BeliefId,
    entry: EntryRowView,
    has_kept: bool,
    on_kept: Callback<(MomentId, BeliefSide)>,
    on_back: Callback<()>,
    on_cancel: Callback<()>,
}

#[derive(Properties, PartialEq)]
struct ChoiceProps {
    sentences: Vec<String>,
    about: About,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let ChoiceProps { sentences, about } = props;
    let chosen = use_state(|| None::<usize>);
    let side = use_state(|| None::<BeliefSide>);
    let shown = use_state(|| AT_A_TIME);
    let is_missing = use_state(|| false);
    let failed = use_state(|| None::<CommandError>);
    let focus = use_focus_next();
    let keep = {
        let (is_missing, failed) = (is_missing.clone(), failed.clone());
        let sentence = chosen.and_then(|at| sentences.get(at).cloned());
        let (side, about) = (*side, about.clone());
        Callback::from(move |()| {
            let (Some(sentence), Some(side)) = (sentence.clone(), side) else { return is_missing.set(true) };
            is_missing.set(false);
            let (failed, about) = (failed.clone(), about.clone());
            let request = KeepMoment { belief: about.belief, side, entry: about.entry.id, sentence };
            spawn_local(async move {
                match call(&request).await {
                    Ok(id) => about.on_kept.emit((id, side)),
                    Err(error) => failed.set(Some(error)),
                }
            });
        })
    };
    let more = {
        let (shown, next) = (shown.clone(), sentence_id(*shown));
        Callback::from(move |_| {
            focus.emit(next.clone());
            shown.set(*shown + AT_A_TIME);
        })
    };
    let of = [("name", entry_name(&about.entry).into()), ("day", short_day(about.entry.day).into())];
    let also = html! { <button class="button" type="button" onclick={about.on_back.reform(|_| ())}>{ tr("moment-other-entry") }</button> };
    html! {
        <Panel id={PANEL} level={3} title={tr("moment-which-sentence")} keep={(!sentences.is_empty()).then(|| tr("moment-keep"))}
            missing={is_missing.then(|| tr("moment-missing"))} failed={(*failed).clone()} {also} on_keep={keep} on_cancel={about.on_cancel.clone()}>
            <p class="hint" dir="auto">{ tr_with("moment-of-entry", &of) }</p>
            if sentences.is_empty() {
                <p class="sub">{ tr(if about.has_kept { "moment-all-kept" } else { "moment-no-sentence" }) }</p>
            } else {
                <div class="choices sentences" role="radiogroup" aria-labelledby={format!("{PANEL}-title")}>
                    { for sentences.iter().take(*shown).enumerate().map(|(at, sentence)| {
                        let choose = { let chosen = chosen.clone(); move || chosen.set(Some(at)) };
                        let words = html! { <span dir="auto">{ sentence }</span> };
                        html! { <div id={sentence_id(at)} tabindex="-1" key={at}>{ radio("moment-sentence", *chosen == Some(at), choose, words) }</div> }
                    }) }
                </div>
                if sentences.len() > *shown {
                    <div><button class="button quiet small" type="button" onclick={more}>{ tr("mending-show-more") }</button></div>
                }
                <div class="field">
                    <p class="label" id="moment-side">{ tr("moment-which-side") }</p>
                    <div class="choices in-a-row" role="radiogroup" aria-labelledby="moment-side">
                        { for BeliefSide::ALL.into_iter().map(|one| {
                            let choose = { let side = side.clone(); move || side.set(Some(one)) };
                            radio("moment-side", *side == Some(one), choose, html! { { side_word(one) } })
                        }) }
                    </div>
                </div>
            }
        </Panel>
    }
}

fn sentence_id(at: usize) -> String {
    format!("sentence-{at}")
}
