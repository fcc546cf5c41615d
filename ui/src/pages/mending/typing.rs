//! What is typed in a small field of one's own words, and how it is kept: when the person wants it,
//! and when the page is about to go.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use holdfast_journal::belief::{BELIEF_CHARS, BadBelief, BeliefText, SINCE_CHARS, Since};
use holdfast_journal::ipc::CommandError;
use web_sys::HtmlTextAreaElement;
use yew::{Callback, NodeRef, UseStateHandle};

/// How often leaving looks whether the save under way has come back (milliseconds).
const LOOK_AGAIN: u32 = 5;

type Saving = Pin<Box<dyn Future<Output = Result<(), CommandError>>>>;

/// Where a text goes.
#[derive(Clone)]
pub struct Keeping(Rc<dyn Fn(String) -> Saving>);

impl Keeping {
    pub fn new<F: Future<Output = Result<(), CommandError>> + 'static>(
        keep: impl Fn(String) -> F + 'static,
    ) -> Self {
        Self(Rc::new(move |text| Box::pin(keep(text))))
    }
}

/// Where a field's text goes never changes while it is up.
impl PartialEq for Keeping {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

/// What the text has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// A belief.
    Belief,
    /// What is known since a moment; it may be nothing.
    Since,
}

impl Rule {
    /// The most characters there is room for.
    pub fn most(self) -> usize {
        match self {
            Self::Belief => BELIEF_CHARS,
            Self::Since => SINCE_CHARS,
        }
    }

    /// The text as it will be kept.
    fn checked(self, text: &str) -> Result<String, BadBelief> {
        match self {
            Self::Belief => BeliefText::try_from(text.to_owned()).map(String::from),
            Self::Since => Since::try_from(text.to_owned()).map(String::from),
        }
    }

    /// As much of the text as can be kept, where the person is not there to shorten it.
    fn as_much_as_fits(self, text: &str) -> Option<String> {
        let text = match self {
            Self::Belief => text.split_whitespace().collect::<Vec<_>>().join(" "),
            Self::Since => text.trim().to_owned(),
        };
        self.checked(&text.chars().take(self.most()).collect::<String>()).ok()
    }
}

/// What is typed, and how it is kept.
#[derive(Clone)]
pub struct Typing {
    pub field: NodeRef,
    pub rule: Rule,
    /// The words it had; none for something new.
    pub before: Option<String>,
    pub keeping: Keeping,
    pub wrong: UseStateHandle<Option<Wrong>>,
    pub is_busy: Rc<Cell<bool>>,
    /// The words are kept. Whether the person has left the field: then the focus stays where it is.
    pub on_saved: Callback<bool>,
    pub on_failed: Callback<CommandError>,
    pub on_cancel: Option<Callback<()>>,
}

/// Why a text was not taken, and how many characters it has.
#[derive(Clone, Copy, PartialEq)]
pub struct Wrong(pub BadBelief, pub usize);

impl Typing {
    /// The field, while it is in the page.
    pub fn element(&self) -> Option<HtmlTextAreaElement> {
        self.field.cast()
    }

    /// Keeps it, because the person wants it. What cannot be kept stays in the field.
    pub async fn submit(&self) {
        let Some(field) = self.element() else { return };
        let typed = field.value();
        match self.rule.checked(&typed) {
            Ok(text) => {
                self.wrong.set(None);
                if self.before.as_ref() == Some(&text) {
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

    /// Keeps what is typed, because the page is about to go. False if that failed.
    pub async fn leave(&self) -> bool {
        while self.is_busy.get() {
            TimeoutFuture::new(LOOK_AGAIN).await;
        }
        let Some(typed) = self.element().map(|field| field.value()) else { return true };
        match self.rule.as_much_as_fits(&typed) {
            Some(text) if self.before.as_ref() != Some(&text) => self.send(text, &typed, true).await,
            _ => true,
        }
    }

    async fn send(&self, text: String, typed: &str, left: bool) -> bool {
        self.is_busy.set(true);
        let outcome = (self.keeping.0)(text).await;
        self.is_busy.set(false);
        match outcome {
            Ok(()) => {
                // What was typed meanwhile stays.
                let field = self.element().filter(|field| self.before.is_none() && field.value() == typed);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_half_typed_is_kept_as_far_as_it_fits() {
        let long = "é".repeat(BELIEF_CHARS + 1);
        let cases = [
            (Rule::Belief, "  People\n leave. ", Some("People leave.".to_owned())),
            (Rule::Belief, " \n ", None),
            (Rule::Belief, &long, Some("é".repeat(BELIEF_CHARS))),
            (Rule::Since, " \n ", Some(String::new())),
            (Rule::Since, " She was ill.\nI asked. ", Some("She was ill.\nI asked.".to_owned())),
            (Rule::Since, &long, Some(long.clone())),
        ];
        for (rule, typed, kept) in cases {
            assert_eq!(rule.as_much_as_fits(typed), kept, "{rule:?}");
        }
    }
}
