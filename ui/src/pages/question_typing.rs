//! What is typed as a question, and how it is saved.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use holdfast_journal::ipc::{CommandError, OwnQuestionView, SaveQuestion};
use holdfast_journal::library::{BadQuestion, QUESTION_CHARS, QuestionText};
use web_sys::HtmlTextAreaElement;
use yew::{Callback, NodeRef, UseStateHandle};

use crate::ipc::call;

/// How often leaving looks whether the save under way has come back (milliseconds).
const LOOK_AGAIN: u32 = 5;

/// What is typed, and how it is saved.
#[derive(Clone)]
pub struct Typing {
    pub field: NodeRef,
    pub question: Option<OwnQuestionView>,
    pub wrong: UseStateHandle<Option<Wrong>>,
    pub is_busy: Rc<Cell<bool>>,
    /// The words are kept. Whether the person has left the field: then the focus stays where it is.
    pub on_saved: Callback<bool>,
    pub on_failed: Callback<CommandError>,
    pub on_cancel: Option<Callback<()>>,
}

/// Why a text was not taken, and how many characters it has.
#[derive(Clone, Copy, PartialEq)]
pub struct Wrong(pub BadQuestion, pub usize);

impl Typing {
    /// The field, while it is in the page.
    pub fn element(&self) -> Option<HtmlTextAreaElement> {
        self.field.cast()
    }

    /// Saves, because the person wants it. What cannot be a question stays in the field.
    pub async fn submit(&self) {
        let Some(field) = self.element() else { return };
        let typed = field.value();
        match QuestionText::try_from(typed.clone()) {
            Ok(text) => {
                self.wrong.set(None);
                if self.is_as_before(&text) {
                    self.on_cancel.iter().for_each(|cancel| cancel.emit(()));
                } else if !self.is_busy.get() {
                    self.send(text, &typed, false).await;
                }
            }
            Err(bad) => {
                self.wrong.set(Some(Wrong(bad, typed.chars().count())));
                let _ = field.focus();
            }
        }
    }

    /// Keeps what is typed, because the page is about to go. Of a text that is too long it keeps as
    /// much as there is room for. False if saving failed.
    pub async fn leave(&self) -> bool {
        while self.is_busy.get() {
            TimeoutFuture::new(LOOK_AGAIN).await;
        }
        let typed = self.element().map(|field| field.value()).unwrap_or_default();
        let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        match QuestionText::try_from(words.chars().take(QUESTION_CHARS).collect::<String>()) {
            Ok(text) if !self.is_as_before(&text) => self.send(text, &typed, true).await,
            Ok(_) | Err(_) => true,
        }
    }

    fn is_as_before(&self, text: &QuestionText) -> bool {
        self.question.as_ref().is_some_and(|question| question.text == text.as_str())
    }

    async fn send(&self, text: QuestionText, typed: &str, left: bool) -> bool {
        self.is_busy.set(true);
        let id = self.question.as_ref().map(|question| question.id.clone());
        let outcome = call(&SaveQuestion { id, text }).await;
        self.is_busy.set(false);
        match outcome {
            Ok(_) => {
                // What was typed meanwhile stays.
                let field = self.element().filter(|field| self.question.is_none() && field.value() == typed);
                field.iter().for_each(|field| field.set_value(""));
                self.on_saved.emit(left);
                true
            }
            Err(error) => {
                self.on_failed.emit(error);
                false
            }
        }
    }
}
