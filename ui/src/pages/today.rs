//! Today: one question, a caret that is ready, and what was written lately.

use std::rc::Rc;

use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{
    AnsweredView, CommandError, DeclareState, EntryPageView, EntryView, ListEntries, ListPractices,
    OfferPrompt, OpenEntry, PromptOfferView, PromptView, PromptWish, ReadSettings, RunRowView, SettingsView,
};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_memo, use_state};

use super::concept_parts::Star;
use super::practices::GoingOn;
use super::today_offers::{Panel, Wish, offers, panel};
use super::write::copy_text;
use crate::components::{
    Alert, AlertKind, Editor, EditorHandle, EntryRow, Icon, Note, PageTitle, SaveWord, use_actions, use_load,
    use_open,
};
use crate::dates::{self, Look};
use crate::desk::{Fields, SaveState, Sheet, SheetState, Target};
use crate::failure;
use crate::ipc::call;
use crate::keys::Action;
use crate::route::Route;
use crate::words::{tr, tr_with};

/// How many of the latest entries are shown.
const LATELY: u32 = 6;

/// How many practices that were left in the middle are shown. All of them stand on their own page.
const GOING_ON: usize = 2;

#[derive(Properties, PartialEq)]
pub struct TodayProps {
    pub saves_missing: u32,
}

#[derive(Clone, PartialEq)]
struct Loaded {
    /// Which wish it answers.
    round: u32,
    settings: SettingsView,
    offer: PromptOfferView,
    /// The entry of today that answers the question, to go on with.
    answer: Option<EntryView>,
    lately: EntryPageView,
    /// Practices that were left in the middle, the last touched first.
    going_on: Vec<RunRowView>,
}

async fn load(wish: Wish, round: u32) -> Result<Loaded, CommandError> {
    let settings = call(&ReadSettings {}).await?;
    let offer = match wish {
        Wish::Prompt(wish) => call(&OfferPrompt { wish }).await?,
        Wish::Declare(state) => call(&DeclareState { state }).await?,
    };
    let answer = match offer.answer {
        // A very long answer is gone on with on its own page.
        Some(id) => Some(call(&OpenEntry { id }).await?).filter(|entry| entry.body.is_some()),
        None => None,
    };
    let lately = call(&ListEntries { after: None, limit: LATELY }).await?;
    // They stand on their own page as well, which says what is wrong; the question does not wait for it.
    let going_on = call(&ListPractices {}).await.map(|view| view.going_on).unwrap_or_default();
    Ok(Loaded { round, settings, offer, answer, lately, going_on })
}

#[component]
pub fn Today(props: &TodayProps) -> Html {
    let wish = use_state(|| (Wish::Prompt(PromptWish::Look), 0u32));
    let page = use_load(*wish, |(wish, round)| load(*wish, *round));
    let opened = use_state(|| None::<Panel>);
    let ask = {
        let (wish, opened) = (wish.clone(), opened.clone());
        Callback::from(move |next| {
            if !matches!(next, Wish::Declare(_)) {
                opened.set(None);
            }
            wish.set((next, wish.1 + 1));
        })
    };
    let saves_missing = props.saves_missing;
    page.show(|loaded| {
        let first_day = loaded.lately.total == 0;
        let answer_id = loaded.answer.as_ref().map(|entry| entry.row.id);
        html! {
            <div class={yew::classes!("page", first_day.then_some("narrow"))}>
                <header class="head"><div><PageTitle text={dates::day(loaded.settings.today, Look::DayAndMonth)} takes_focus={false} /></div></header>
                if saves_missing > 0 {
                    <Alert kind={AlertKind::Damaged} title={tr("older-title")} text={tr_with("older-text", &[("saves", saves_missing.into())])} />
                }
                <div class="today">
                    // What was loaded for the question before must not be written on under the next one.
                    if loaded.round == wish.1 {
                        <Question key={loaded.round} offer={loaded.offer.clone()} answer={loaded.answer.clone()} {first_day} on_wish={ask.clone()} opened={opened.clone()} />
                    } else {
                        <section class="question" aria-busy="true"></section>
                    }
                    <GoingOn runs={loaded.going_on.iter().take(GOING_ON).cloned().collect::<Vec<_>>()} />
                    if first_day {
                        { first_steps(&loaded.settings) }
                    } else {
                        if !loaded.settings.settings.recovery_confirmed {
                            <Note tone="lamp" text={tr("code-unchecked")}>{ " " }<a href={Route::Settings.href()}>{ tr("code-check") }</a></Note>
                        }
                        { lately(&loaded.lately, answer_id) }
                    }
                </div>
            </div>
        }
    })
}

fn lately(page: &EntryPageView, answer: Option<EntryId>) -> Html {
    let rows: Vec<_> = page.rows.iter().filter(|row| Some(row.id) != answer).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let items = rows.iter().enumerate().map(|(at, row)| {
        let same_day = at > 0 && rows[at - 1].day == row.day;
        html! { <li class={same_day.then_some("same-day")} key={row.id.to_string()}><EntryRow row={(*row).clone()} {same_day} /></li> }
    });
    html! {
        <section aria-labelledby="lately">
            <div class="sec-head"><h2 id="lately">{ tr("lately") }</h2><a href={Route::Journal.href()}>{ tr("all-entries") }</a></div>
            <ol class="entries">{ for items }</ol>
        </section>
    }
}

/// What else there is to do on the first day.
fn first_steps(settings: &SettingsView) -> Html {
    html! {
        <>
            <section aria-labelledby="look-around">
                <h2 id="look-around">{ tr("look-around") }</h2>
                <div class="lines">
                    <div class="line">
                        <h3 class="label">{ tr("make-comfortable") }</h3>
                        <p class="hint">{ tr("make-comfortable-hint") }</p>
                        <a class="button" href={Route::Settings.href()}>{ tr("settings") }</a>
                    </div>
                    if !settings.settings.recovery_confirmed {
                        <div class="line">
                            <h3 class="label">{ tr("code-unchecked-short") }</h3>
                            <p class="hint">{ tr("code-unchecked-hint") }</p>
                            <a class="button" href={Route::Settings.href()}>{ tr("code-check") }</a>
                        </div>
                    }
                </div>
            </section>
            <p class="hint">{ tr("not-care") }{ " " }<a href={Route::Help.href()}>{ tr("support-when-needed") }</a></p>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct QuestionProps {
    offer: PromptOfferView,
    answer: Option<EntryView>,
    first_day: bool,
    on_wish: Callback<Wish>,
    /// What is open below the question. It outlasts the question: who says how things are sees what
    /// that changes.
    opened: yew::UseStateHandle<Option<Panel>>,
}

/// The sheet with the question, and the field for the answer.
struct AnswerFields {
    handle: Rc<EditorHandle>,
    title: String,
}

impl Fields for AnswerFields {
    fn title(&self) -> String {
        self.title.clone()
    }

    fn text(&self) -> Option<String> {
        self.handle.text()
    }
}

#[component]
fn Question(props: &QuestionProps) -> Html {
    let open = use_open();
    let state = use_state(SheetState::default);
    let handle = use_memo((), |()| EditorHandle::default());
    let sheet = {
        let (handle, desk, tell) = (handle.clone(), open.desk.clone(), state.clone());
        let (answer, prompt) = (props.answer.clone(), props.offer.prompt.clone());
        use_memo((), move |()| {
            let (target, words, title) = match &answer {
                Some(entry) => (
                    Target::Entry { id: entry.row.id, base: entry.base },
                    Some(entry.row.words),
                    entry.row.title.clone(),
                ),
                None => (
                    Target::New { day: None, answered: prompt.as_ref().map(answered), begun: None },
                    None,
                    String::new(),
                ),
            };
            let sheet = Sheet::new(
                target,
                words,
                AnswerFields { handle, title },
                Callback::from(move |new| tell.set(new)),
            );
            desk.put(sheet.clone());
            sheet
        })
    };
    let initial = props.answer.as_ref().and_then(|entry| entry.body.clone()).unwrap_or_default();
    let has_words = state.save != SaveState::Blank;
    let wish = {
        let (desk, on_wish) = (open.desk.clone(), props.on_wish.clone());
        Callback::from(move |wish| {
            let (desk, on_wish) = (desk.clone(), on_wish.clone());
            spawn_local(async move {
                if desk.clear().await {
                    on_wish.emit(wish);
                }
            });
        })
    };
    // What is written goes along, also the very first words.
    let open_page = {
        let (go, sheet) = (open.go.clone(), (*sheet).clone());
        Callback::from(move |()| {
            let (go, sheet) = (go.clone(), sheet.clone());
            spawn_local(async move {
                sheet.flush().await;
                go.emit(sheet.id().map_or(Route::New, Route::Write));
            });
        })
    };
    use_actions({
        let open_page = open_page.clone();
        let (wish, say, state, go) = (wish.clone(), open.say.clone(), state.clone(), open.go.clone());
        Callback::from(move |action| match action {
            // Once there is an answer, its question stays.
            Action::AnotherPrompt if state.save == SaveState::Blank => {
                wish.emit(Wish::Prompt(PromptWish::Another));
            }
            Action::WriteOrRead => state.id.iter().for_each(|id| go.emit(Route::Read(*id))),
            Action::Focus => open_page.emit(()),
            Action::SpeakStatus => say.emit(crate::components::spoken_status(&state)),
            _ => {}
        })
    });
    let kind = match (&props.offer.prompt, props.first_day) {
        (Some(_), true) => tr("first-question"),
        (Some(prompt), false) if prompt.concept.is_none() => tr("question-of-yours"),
        (Some(prompt), false) => tr_with("question-about", &[("about", prompt.about.clone().into())]),
        (None, _) if props.offer.resting => tr("resting"),
        (None, _) => tr("no-question"),
    };
    let question = props.offer.prompt.as_ref().map_or_else(|| tr("your-page"), |prompt| prompt.text.clone());
    let onblur = {
        let sheet = (*sheet).clone();
        Callback::from(move |()| sheet.save_at_once())
    };
    html! {
        <section class="question" aria-labelledby="ask">
            <div class="question-head">
                <p class="question-kind">
                    <span>{ kind }</span>
                    if let Some(prompt) = &props.offer.prompt {
                        <span>{ tr_with("minutes-or-so", &[("minutes", prompt.minutes.into())]) }</span>
                        <Star key={prompt.id.clone()} prompt={prompt.clone()} />
                    }
                </p>
                <h2 class="ask" id="ask">{ question.clone() }</h2>
            </div>
            { panel(&props.offer, *props.opened, &wish) }
            if let SaveState::Failed { code } = &state.save {
                <Alert kind={AlertKind::Waiting} title={failure::what(*code)} text={failure::while_unsaved(*code)}>
                    <button class="button primary" type="button" onclick={{ let sheet = (*sheet).clone(); move |_| sheet.save_at_once() }}>{ tr("try-again-now") }</button>
                    <button class="button" type="button" onclick={{ let sheet = (*sheet).clone(); let say = open.say.clone(); move |_| copy_text(&sheet, &say) }}>{ tr("copy-text") }</button>
                </Alert>
            }
            <Editor handle={handle.clone()} class="question-answer" {initial} key_of_text={format!("{:?}", props.answer.as_ref().map(|entry| entry.row.id))}
                label={question} placeholder={tr("begin-anywhere")} ready={true}
                on_input={{ let sheet = (*sheet).clone(); Callback::from(move |()| sheet.edited()) }} on_blur={onblur} />
            <footer class="question-foot">
                if has_words {
                    <SaveWord state={state.save.clone()} />
                } else {
                    { offers(&props.offer, &props.opened, &wish) }
                }
                <button class="button push" type="button" onclick={open_page.reform(|_| ())}><Icon name="maximize-2" />{ if state.id.is_some() { tr("open-page") } else { tr("blank-page") } }</button>
            </footer>
        </section>
    }
}

fn answered(prompt: &PromptView) -> AnsweredView {
    AnsweredView { prompt: prompt.id.clone(), version: prompt.version, text: prompt.text.clone() }
}
