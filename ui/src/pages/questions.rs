//! A person's own questions, and those of the library that they starred.

use holdfast_journal::ipc::{CommandError, ListQuestions, QuestionsView};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{
    Callback, Event, Html, Properties, TargetCast, component, html, use_effect_with, use_mut_ref, use_state,
};

use super::question_back::{Back, Gone};
use super::question_form::QuestionForm;
use super::question_row::{OwnRow, starred_row};
use super::question_wish::{OWN, STARRED, Wish, after};
use crate::components::{Alert, AlertKind, PageTitle, use_focus_next, use_load, use_open};
use crate::ipc::call;
use crate::route::Route;
use crate::words::tr;
use crate::{browser, failure};

#[component]
pub fn Questions() -> Html {
    let page = use_load((), |()| async { call(&ListQuestions {}).await });
    page.show(|view| html! { <Kept view={view.clone()} /> })
}

#[derive(Properties, PartialEq)]
struct KeptProps {
    view: QuestionsView,
}

#[component]
fn Kept(props: &KeptProps) -> Html {
    let open = use_open();
    let view = use_state(|| props.view.clone());
    // What failed, and what was wanted then.
    let problem = use_state(|| None::<(CommandError, Wish)>);
    let focus = use_focus_next();
    let fail = {
        let problem = problem.clone();
        Callback::from(move |error| problem.set(Some((error, Wish::Look))))
    };
    // The newest answer counts: two may be on their way.
    let round = use_mut_ref(|| 0u32);
    let look = {
        let (view, problem, fail) = (view.clone(), problem.clone(), fail.clone());
        Callback::from(move |()| {
            let this = *round.borrow() + 1;
            *round.borrow_mut() = this;
            let (view, problem, fail, round) = (view.clone(), problem.clone(), fail.clone(), round.clone());
            spawn_local(async move {
                match call(&ListQuestions {}).await {
                    Ok(found) if *round.borrow() == this => {
                        problem.set(None);
                        view.set(found);
                    }
                    Ok(_) => {}
                    Err(error) => fail.emit(error),
                }
            });
        })
    };
    let back = Back { open: open.clone(), look: look.clone(), focus: focus.clone(), fail: fail.clone() };
    let on_wish = {
        let (view, problem, look, focus, say) =
            (view.clone(), problem.clone(), look.clone(), focus, open.say.clone());
        Callback::from(move |wish: Wish| {
            let (problem, look, focus, say) = (problem.clone(), look.clone(), focus.clone(), say.clone());
            let (back, next) = (back.clone(), after(&view, &wish));
            spawn_local(async move {
                if let Err(error) = wish.fulfil().await {
                    return problem.set(Some((error, wish)));
                }
                next.into_iter().for_each(|id| focus.emit(id));
                look.emit(());
                match wish {
                    Wish::Remove(question) => back.offer(Gone::Question(question)),
                    Wish::Unstar(prompt) => back.offer(Gone::Star(prompt)),
                    Wish::Retire { retired: true, .. } => say.emit(tr("question-stopped")),
                    Wish::Retire { retired: false, .. } => say.emit(tr("question-asked-again")),
                    Wish::Star { .. } | Wish::Mix(_) | Wish::Look => {}
                }
            });
        })
    };
    let saved = |words: &'static str| {
        let (look, say) = (look.clone(), open.say.clone());
        Callback::from(move |()| {
            look.emit(());
            say.emit(tr(words));
        })
    };
    // It stands at the head of the page, and the question may be far below.
    use_effect_with(problem.as_ref().map(|(error, _)| error.code), |code| {
        let alert = browser::document().query_selector(".page > .alert").ok().flatten();
        alert.iter().filter(|_| code.is_some()).for_each(|alert| alert.scroll_into_view());
    });
    html! {
        <div class="page narrow">
            <header class="head"><div>
                <p class="over"><a href={Route::Library.href()}>{ tr("library") }</a></p>
                <PageTitle text={tr("questions-title")} />
                <p class="sub">{ tr("questions-sub") }</p>
            </div></header>
            if let Some((error, wish)) = &*problem {
                <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)}>
                    <button class="button" type="button" onclick={{ let wish = wish.clone(); on_wish.reform(move |_| wish.clone()) }}>{ tr("try-again") }</button>
                </Alert>
            }
            <QuestionForm on_saved={saved("question-added").reform(|_| ())} on_failed={fail.clone()} />
            <section aria-labelledby={OWN}>
                <h2 id={OWN} tabindex="-1">{ tr("own-questions") }</h2>
                <div class="lines">{ switch(view.mixed_in, &on_wish) }</div>
                if view.own.is_empty() {
                    <p class="sub kept-none">{ tr("own-questions-none") }</p>
                } else {
                    <ul class="lines">
                        { for view.own.iter().map(|question| html! {
                            <OwnRow key={question.id.clone()} question={question.clone()} on_wish={on_wish.clone()}
                                on_saved={saved("question-changed")} on_failed={fail.clone()} />
                        }) }
                    </ul>
                }
            </section>
            <section aria-labelledby={STARRED}>
                <h2 id={STARRED} tabindex="-1">{ tr("starred-questions") }</h2>
                if view.starred.is_empty() {
                    <p class="sub air">{ tr("starred-questions-none") }</p>
                } else {
                    <ul class="lines">{ for view.starred.iter().map(|prompt| starred_row(prompt, &on_wish)) }</ul>
                }
            </section>
        </div>
    }
}

fn switch(is_on: bool, on_wish: &Callback<Wish>) -> Html {
    let onchange =
        on_wish.reform(|event: Event| Wish::Mix(event.target_unchecked_into::<HtmlInputElement>().checked()));
    html! {
        <label class="switch">
            <span class="label">{ tr("questions-mix") }</span>
            <input type="checkbox" role="switch" checked={is_on} {onchange} />
            <span class="hint">{ tr("questions-mix-hint") }</span>
        </label>
    }
}
