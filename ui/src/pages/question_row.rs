//! One question in the list: the person's own, or one of the library's with a star.

use holdfast_journal::ipc::{CommandError, OwnQuestionView, PromptView};
use yew::{Callback, Html, Properties, component, html, use_state};

use super::question_form::QuestionForm;
use super::question_wish::Wish;
use crate::components::{Icon, use_focus_next};
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

/// The id of the element that shows a question's words.
pub fn words_id(question: &str) -> String {
    format!("words-{question}")
}

#[derive(Properties, PartialEq)]
pub struct OwnRowProps {
    pub question: OwnQuestionView,
    pub on_wish: Callback<Wish>,
    /// Other words are kept.
    pub on_saved: Callback<()>,
    pub on_failed: Callback<CommandError>,
}

/// A question in the person's own words.
#[component]
pub fn OwnRow(props: &OwnRowProps) -> Html {
    let OwnQuestionView { id, text, starred, retired, .. } = &props.question;
    let is_edited = use_state(|| false);
    let focus = use_focus_next();
    let (words, edit) = (words_id(id), format!("edit-{id}"));
    let back = {
        let (is_edited, focus, edit) = (is_edited.clone(), focus, edit.clone());
        Callback::from(move |left: bool| {
            is_edited.set(false);
            if !left {
                focus.emit(edit.clone());
            }
        })
    };
    if *is_edited {
        let on_saved = {
            let (back, saved) = (back.clone(), props.on_saved.clone());
            Callback::from(move |left| {
                back.emit(left);
                saved.emit(());
            })
        };
        return html! {
            <li class="kept">
                <QuestionForm question={props.question.clone()} {on_saved} on_failed={props.on_failed.clone()} on_cancel={back.reform(|()| false)} />
            </li>
        };
    }
    let wish = |wish: Wish| props.on_wish.reform(move |_| wish.clone());
    let star = wish(Wish::Star { id: id.clone(), starred: !starred });
    let retire = wish(Wish::Retire { id: id.clone(), retired: !retired });
    let remove = wish(Wish::Remove(props.question.clone()));
    let (retire_icon, retire_word) =
        if *retired { ("play", "question-ask-again") } else { ("pause", "question-stop") };
    html! {
        <li class="kept" data-retired={retired.then_some("yes")}>
            <p class="kept-words" id={words.clone()} tabindex="-1">{ text }</p>
            if *retired {
                <p class="meta"><span>{ tr("question-stopped") }</span></p>
            }
            <div class="actions" role="group" aria-labelledby={words}>
                <a class="button small" href={Route::Answer(Slug::new(id)).href()}><Icon name="pen-line" />{ tr("answer-now") }</a>
                <button class="button quiet small star" type="button" aria-pressed={starred.to_string()} onclick={star}><Icon name="star" />{ tr("question-star") }</button>
                <button class="button quiet small" type="button" id={edit} onclick={move |_| is_edited.set(true)}><Icon name="pencil" />{ tr("question-edit") }</button>
                <button class="button quiet small" type="button" onclick={retire}><Icon name={retire_icon} />{ tr(retire_word) }</button>
                <button class="button quiet small" type="button" onclick={remove}><Icon name="trash" />{ tr("question-remove") }</button>
            </div>
        </li>
    }
}

/// One of the library's questions, with a star.
pub fn starred_row(prompt: &PromptView, on_wish: &Callback<Wish>) -> Html {
    let words = words_id(&prompt.id);
    let unstar = {
        let prompt = prompt.clone();
        on_wish.reform(move |_| Wish::Unstar(prompt.clone()))
    };
    html! {
        <li class="kept" key={prompt.id.clone()}>
            <p class="kept-words" id={words.clone()} tabindex="-1">{ &prompt.text }</p>
            if let Some(concept) = &prompt.concept {
                <p class="meta"><a href={Route::Concept(Slug::new(concept)).href()}>{ tr_with("starred-about", &[("about", prompt.about.clone().into())]) }</a></p>
            }
            <div class="actions" role="group" aria-labelledby={words}>
                <a class="button small" href={Route::Answer(Slug::new(&prompt.id)).href()}><Icon name="pen-line" />{ tr("answer-now") }</a>
                <button class="button quiet small" type="button" onclick={unstar}><Icon name="star-off" />{ tr("take-star") }</button>
            </div>
        </li>
    }
}
