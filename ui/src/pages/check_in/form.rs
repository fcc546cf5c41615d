//! This week's nine sentences.

use std::rc::Rc;

use holdfast_journal::check_in::{Answer, Context, Item, Strand, next_on};
use holdfast_journal::id::BondId;
use holdfast_journal::ipc::{ChangeCheckIns, CheckInsView, CommandError, RemoveCheckIn};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::{
    Callback, Html, InputEvent, Properties, TargetCast, component, html, use_effect_with, use_memo, use_state,
};

use super::kept::{Keeper, Sheet};
use super::names;
use crate::components::{Alert, AlertKind, Note, Undo, use_open};
use crate::dates::{self, Look};
use crate::failure;
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct WeekProps {
    pub view: CheckInsView,
    pub about: Option<BondId>,
    /// What is on disk is another by now.
    pub on_changed: Callback<()>,
}

#[component]
pub fn Week(props: &WeekProps) -> Html {
    let open = use_open();
    let problem = use_state(|| None::<CommandError>);
    // The sheet itself outlasts every drawing of it; this only says that it is to be drawn again.
    let drawn = use_state(|| 0u32);
    let keeper = {
        let (about, kept) = (props.about, Sheet::of(props.view.this_week.as_ref()));
        use_memo(props.view.this_week.as_ref().map(|week| week.id), move |_| Keeper::new(about, kept))
    };
    {
        let (desk, keeper, problem) = (open.desk.clone(), keeper.clone(), problem.clone());
        use_effect_with(props.view.this_week.as_ref().map(|week| week.id), move |_| {
            desk.put_small(Rc::new(move || {
                let (keeper, problem) = (keeper.clone(), problem.clone());
                Box::pin(async move {
                    keeper.keep().await.inspect_err(|error| problem.set(Some(error.clone()))).is_ok()
                })
            }))
        });
    }
    let change = {
        let keeper = keeper.clone();
        Callback::from(move |change: Change| {
            change.apply(&mut keeper.sheet.borrow_mut());
            drawn.set(*drawn + 1);
        })
    };
    let keep = {
        let (keeper, problem, open, changed) =
            (keeper.clone(), problem.clone(), open.clone(), props.on_changed.clone());
        Callback::from(move |()| {
            let (keeper, problem, open, changed) =
                (keeper.clone(), problem.clone(), open.clone(), changed.clone());
            spawn_local(async move {
                match keeper.keep().await {
                    Ok(_) => {
                        open.say.emit(tr("check-in-kept"));
                        changed.emit(());
                    }
                    Err(error) => problem.set(Some(error)),
                }
            });
        })
    };
    let go = open.go.clone();
    let renew = renewing(props, &problem);
    let sheet = keeper.sheet.borrow().clone();
    let onsubmit = keep.reform(|event: SubmitEvent| event.prevent_default());
    let note = change
        .reform(|event: InputEvent| Change::Note(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <form class="check-in" {onsubmit}>
            if let Some(error) = &*problem {
                <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)}>
                    <button class="button" type="button" onclick={keep.reform(|_| ())}>{ tr("try-again") }</button>
                </Alert>
            }
            if props.view.rests {
                <Note tone="lamp" text={tr("check-in-twelve-weeks")}>
                    { " " }{ tr("check-in-twelve-weeks-text") }
                    <span class="row air">
                        <button id="check-in-renew" class="button" type="button" onclick={renew}>{ tr("check-in-go-on") }</button>
                        <button class="button quiet" type="button" onclick={{ let go = go.clone(); move |_| go.emit(Route::Today) }}>{ tr("check-in-let-rest") }</button>
                    </span>
                </Note>
            }
            <p class="hint">{ standing(props) }</p>
            { for Strand::ALL.into_iter().map(|strand| strand_of(strand, &sheet, &change)) }
            <fieldset class="air-2">
                <legend class="label">{ tr("check-in-context-label") }</legend>
                <div class="chips air">
                    { for Context::ALL.into_iter().map(|context| context_chip(context, &sheet, &change)) }
                </div>
            </fieldset>
            <div class="field air-2">
                <label for="check-in-note">{ tr("check-in-note-label") }</label>
                <input class="input" id="check-in-note" dir="auto" autocomplete="off" maxlength="2000" value={sheet.note.clone()} oninput={note} />
            </div>
            <div class="row air-2">
                <button id="check-in-keep" class="button primary" type="submit">{ tr("check-in-keep") }</button>
                <button class="button quiet" type="button" onclick={move |_| go.emit(Route::Today)}>{ tr("check-in-rest") }</button>
                if props.view.this_week.is_some() {
                    <button id="check-in-remove" class="button quiet push" type="button" onclick={removing(props, open.clone(), &problem)}>{ tr("check-in-remove") }</button>
                }
            </div>
        </form>
    }
}

/// What a hand does to the sheet.
enum Change {
    Answer(Item, Option<Answer>),
    Context(Context),
    Note(String),
}

impl Change {
    fn apply(self, sheet: &mut Sheet) {
        match self {
            Self::Answer(item, answer) => sheet.answer(item, answer),
            Self::Context(context) => sheet.toggle(context),
            Self::Note(note) => sheet.note = note,
        }
    }
}

/// Whether this week is open for changes, or how to begin.
fn standing(props: &WeekProps) -> String {
    let Some(week) = &props.view.this_week else { return tr("check-in-leave-out") };
    let day = dates::day(week.day, Look::DayAndMonth);
    let next = next_on(Some(week.day)).map_or_else(String::new, |next| dates::day(next, Look::DayAndMonth));
    tr_with("check-in-open", &[("day", day.into()), ("next", next.into())])
}

fn renewing(
    props: &WeekProps,
    problem: &yew::UseStateHandle<Option<CommandError>>,
) -> Callback<yew::MouseEvent> {
    let (changed, problem) = (props.on_changed.clone(), problem.clone());
    let chart_hidden = props.view.chart_hidden;
    Callback::from(move |_| {
        let (changed, problem) = (changed.clone(), problem.clone());
        spawn_local(async move {
            match call(&ChangeCheckIns { renew: true, chart_hidden }).await {
                Ok(()) => changed.emit(()),
                Err(error) => problem.set(Some(error)),
            }
        });
    })
}

/// Takes this week away, and offers to put it back.
fn removing(
    props: &WeekProps,
    open: crate::components::OpenContext,
    problem: &yew::UseStateHandle<Option<CommandError>>,
) -> Callback<yew::MouseEvent> {
    let (changed, problem, week) = (props.on_changed.clone(), problem.clone(), props.view.this_week.clone());
    Callback::from(move |_| {
        let Some(week) = week.clone() else { return };
        let (changed, problem, open) = (changed.clone(), problem.clone(), open.clone());
        spawn_local(async move {
            if let Err(error) = call(&RemoveCheckIn { id: week.id, removed: true }).await {
                return problem.set(Some(error));
            }
            let day = dates::day(week.day, Look::DayAndMonth);
            let text = tr_with("check-in-removed", &[("day", day.clone().into())]);
            let (back, say) = (changed.clone(), open.say.clone());
            let take_back = Callback::from(move |()| {
                let (back, say, problem, day) = (back.clone(), say.clone(), problem.clone(), day.clone());
                spawn_local(async move {
                    match call(&RemoveCheckIn { id: week.id, removed: false }).await {
                        Ok(()) => {
                            say.emit(tr_with("check-in-back", &[("day", day.into())]));
                            back.emit(());
                        }
                        Err(error) => problem.set(Some(error)),
                    }
                });
            });
            open.offer_undo.emit(Undo { text, take_back });
            changed.emit(());
        });
    })
}

fn context_chip(context: Context, sheet: &Sheet, change: &Callback<Change>) -> Html {
    let word = context.word().replace('_', "-");
    html! {
        <button class="chip" type="button" id={format!("context-{word}")} aria-pressed={sheet.contexts.contains(&context).to_string()}
            onclick={change.reform(move |_| Change::Context(context))}>{ tr(names::context(context)) }</button>
    }
}

/// The three sentences of a strand, with the words of the answers above them where there is room.
fn strand_of(strand: Strand, sheet: &Sheet, change: &Callback<Change>) -> Html {
    let id = format!("strand-{}", strand.word());
    html! {
        <section class="strand" aria-labelledby={id.clone()}>
            <div class="strand-head">
                <h2 {id}>{ tr(names::strand(strand)) }</h2>
                { for Answer::ALL.into_iter().map(Some).chain([None]).map(|answer| html! {
                    <span class={yew::classes!("answer-word", answer.is_none().then_some("none"))} aria-hidden="true">{ answer_word(answer) }</span>
                }) }
            </div>
            { for Item::ALL.into_iter().filter(|item| item.strand() == strand).map(|item| item_of(item, sheet, change)) }
        </section>
    }
}

fn answer_word(answer: Option<Answer>) -> String {
    tr(names::answer(answer))
}

fn item_of(item: Item, sheet: &Sheet, change: &Callback<Change>) -> Html {
    let word = item.word();
    let id = format!("item-{word}");
    let chosen = sheet.answers.get(item);
    let choice = |answer: Option<Answer>| {
        let size = answer.map_or_else(|| "none".to_owned(), |answer| format!("size-{}", answer.number()));
        html! {
            <label class={yew::classes!("answer", size.clone())}>
                <input type="radio" name={word} id={format!("{word}-{size}")} checked={chosen == answer}
                    onchange={change.reform(move |_| Change::Answer(item, answer))} />
                <span class="answer-name">{ answer_word(answer) }</span>
            </label>
        }
    };
    html! {
        <div class="item" role="radiogroup" aria-labelledby={id.clone()}>
            <p {id}>{ tr(names::item(item)) }</p>
            { for Answer::ALL.into_iter().map(Some).chain([None]).map(choice) }
        </div>
    }
}
