//! The questions of an idea, and what the person wrote from them.

use holdfast_journal::ipc::{OwnWordView, OwnWordsView, PromptView, StarPrompt};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::components::{Icon, use_open};
use crate::dates::{self, Look};
use crate::failure;
use crate::ipc::call;
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct AsksProps {
    pub prompts: Vec<PromptView>,
}

/// The questions, each with a way to write.
#[component]
pub fn Asks(props: &AsksProps) -> Html {
    html! {
        <ul class="asks">
            { for props.prompts.iter().map(|prompt| html! {
                <li key={prompt.id.clone()}>
                    <p id={prompt.id.clone()}>{ &prompt.text }</p>
                    <div class="row">
                        <Star prompt={prompt.clone()} />
                        <a class="button" href={Route::Answer(Slug::new(&prompt.id)).href()} aria-describedby={prompt.id.clone()}><Icon name="pen-line" />{ tr("write") }</a>
                    </div>
                </li>
            }) }
        </ul>
    }
}

#[derive(Properties, PartialEq)]
pub struct StarProps {
    pub prompt: PromptView,
}

/// A star on a question: it may come back sooner.
#[component]
pub fn Star(props: &StarProps) -> Html {
    let open = use_open();
    let starred = use_state(|| props.prompt.starred);
    let problem = use_state(|| None::<String>);
    let toggle = {
        let (starred, problem) = (starred.clone(), problem.clone());
        let (id, say) = (props.prompt.id.clone(), open.say);
        Callback::from(move |_: MouseEvent| {
            let (starred, problem) = (starred.clone(), problem.clone());
            let (id, say) = (id.clone(), say.clone());
            let now = !*starred;
            spawn_local(async move {
                match call(&StarPrompt { id, starred: now }).await {
                    Ok(()) => {
                        starred.set(now);
                        problem.set(None);
                        say.emit(tr(if now { "starred" } else { "unstarred" }));
                    }
                    Err(error) => problem.set(Some(failure::what(error.code))),
                }
            });
        })
    };
    let label = tr(if *starred { "take-star" } else { "give-star" });
    html! {
        <>
            <button class="button quiet icon-only star" type="button" aria-pressed={starred.to_string()} title={label.clone()} aria-label={label} onclick={toggle}><Icon name="star" /></button>
            if let Some(problem) = &*problem {
                <span class="problem" role="alert">{ problem }</span>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
pub struct OwnWordsProps {
    pub own: OwnWordsView,
}

/// Entries written from the questions above: the newest and, from the other end, the oldest.
#[component]
pub fn OwnWords(props: &OwnWordsProps) -> Html {
    let OwnWordsView { total, newest, oldest } = &props.own;
    html! {
        <section class="part" aria-labelledby="own-words">
            <h2 id="own-words" tabindex="-1">{ tr("own-words") }</h2>
            if newest.is_empty() {
                <p class="hint">{ tr("own-words-none") }</p>
            } else {
                <p class="hint">{ tr_with("own-words-count", &[("count", (*total).into())]) }</p>
                { for newest.iter().map(own_word) }
                if !oldest.is_empty() {
                    <h3 class="from-the-start">{ tr("own-words-first") }</h3>
                    { for oldest.iter().map(own_word) }
                }
            }
        </section>
    }
}

fn own_word(word: &OwnWordView) -> Html {
    let OwnWordView { id, day, title, excerpt, question } = word;
    html! {
        <div class="own">
            <p class="asked">{ question }</p>
            if !title.is_empty() {
                <p><strong>{ title }</strong></p>
            }
            <p>{ excerpt }</p>
            <p class="meta">
                <time datetime={day.to_string()}>{ dates::day(*day, Look::Full) }</time>
                <a href={Route::Read(*id).href()} aria-label={tr_with("open-entry-of", &[("day", dates::day(*day, Look::Full).into())])}>{ tr("open-entry") }</a>
            </p>
        </div>
    }
}
