//! The sheet of a practice: what was put into one run, and how it is saved.
//!
//! Unlike the sheet of an entry it holds the values itself. A step's fields leave the page with the
//! step, and what stood in them must not leave with them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use holdfast_journal::id::RunId;
use holdfast_journal::ipc::{
    BegunRunView, CommandError, PracticeFieldKind, PracticeFieldView, PracticeStepView, RunView, SaveRun,
};
use holdfast_journal::practice::{FieldValue, Safety, Values};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::Soon;
use super::draft::{Draft, SaveState};
use crate::browser::now_ms;
use crate::ipc::call;

/// How often a flush looks whether the save under way has come back (milliseconds).
const LOOK_AGAIN: u32 = 5;

/// The name of the value of the page for oneself, which no step asks for.
pub const FOR_YOU: &str = "for_you";

/// What a run holds.
#[derive(Clone, PartialEq)]
pub struct Held {
    /// The step that is up.
    pub step: String,
    /// The answer at the gate.
    pub safety: Option<Safety>,
    /// What was put in, by field id.
    pub values: Values,
    /// The free note.
    pub afterwards: String,
}

impl Held {
    /// Whether somebody put something in that another run does not have from the start. The answer at
    /// the gate alone is nothing to keep.
    fn says_more_than(&self, first: &Values) -> bool {
        !self.afterwards.trim().is_empty() || self.values != *first
    }

    /// Puts a value in, or takes it out. What is blank counts as not answered.
    fn put(&mut self, field: &str, value: Option<FieldValue>) {
        match value.filter(|value| !value.is_empty()) {
            Some(value) => self.values.insert(field.to_owned(), value),
            None => self.values.remove(field),
        };
    }

    /// Everything written in words, in the order of the steps, for copying it away when it cannot be
    /// saved.
    pub fn text(&self, steps: &[PracticeStepView]) -> String {
        let written = |field: &&PracticeFieldView| {
            use PracticeFieldKind::{Feelings, Line, List, Text};
            matches!(field.kind, Text | Line | List | Feelings)
        };
        let fields = steps.iter().flat_map(|step| &step.fields).filter(written);
        let ids = fields.map(|field| field.id.as_str()).chain([FOR_YOU]);
        let texts = ids.filter_map(|id| self.values.get(id)).map(|value| match value {
            FieldValue::Text(text) => text.clone(),
            FieldValue::Texts(lines) => lines.join("\n"),
            FieldValue::Feelings(feelings) => {
                feelings.iter().map(|one| one.word.as_str()).collect::<Vec<_>>().join("\n")
            }
            FieldValue::Number(_) => String::new(),
        });
        let all = texts.chain([self.afterwards.clone()]).filter(|text| !text.trim().is_empty());
        all.collect::<Vec<_>>().join("\n\n")
    }
}

/// What is worth showing about the sheet of a run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RunSheetState {
    /// How far saving has come.
    pub save: SaveState,
    /// Whether the run is in the journal.
    pub stored: bool,
}

/// One run of a practice.
pub struct RunSheet {
    id: RunId,
    /// What goes with the first save; none once the run is stored.
    begun: RefCell<Option<BegunRunView>>,
    /// What the run had from the start, before anybody put something in.
    first: Values,
    held: RefCell<Held>,
    draft: RefCell<Draft>,
    timer: RefCell<Option<Timeout>>,
    told: RefCell<RunSheetState>,
    tell: Callback<RunSheetState>,
    is_over: Cell<bool>,
}

/// Two sheets are the same only if they are one.
impl PartialEq for RunSheet {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

// As in `sheet.rs`, the trait is not brought in by name.
impl super::Paper for RunSheet {
    fn flush(self: Rc<Self>) -> Soon<bool> {
        Box::pin(async move { Self::flush(&self).await })
    }

    fn leave(self: Rc<Self>) -> Soon<()> {
        let timer = self.timer.borrow_mut().take();
        drop(timer);
        Box::pin(async {})
    }

    fn is_clean(&self) -> bool {
        self.draft.borrow().is_clean()
    }
}

impl RunSheet {
    /// The sheet of a run. `tell` hears of every change worth showing.
    pub fn new(run: &RunView, tell: Callback<RunSheetState>) -> Rc<Self> {
        let sheet = Rc::new(Self {
            id: run.id,
            begun: RefCell::new(run.begun.clone()),
            first: run.values.clone(),
            held: RefCell::new(Held {
                step: run.step.clone(),
                safety: run.safety,
                values: run.values.clone(),
                afterwards: run.afterwards.clone(),
            }),
            draft: RefCell::new(Draft::new(run.begun.is_none())),
            timer: RefCell::default(),
            told: RefCell::default(),
            tell,
            is_over: Cell::new(false),
        });
        sheet.show();
        sheet
    }

    /// The run.
    pub fn id(&self) -> RunId {
        self.id
    }

    /// Whether the run is in the journal.
    pub fn is_stored(&self) -> bool {
        self.begun.borrow().is_none()
    }

    /// What it holds.
    pub fn held(&self) -> Held {
        self.held.borrow().clone()
    }

    /// A field changed.
    pub fn put(self: &Rc<Self>, field: &str, value: Option<FieldValue>) {
        self.change(|held| held.put(field, value));
    }

    /// The free note changed.
    pub fn set_afterwards(self: &Rc<Self>, text: String) {
        self.change(|held| held.afterwards = text);
    }

    /// The answer at the gate changed.
    pub fn set_safety(self: &Rc<Self>, safety: Option<Safety>) {
        self.change(|held| held.safety = safety);
    }

    /// Another step is up. Saved at once, with whatever was put in on the one before.
    pub fn set_step(self: &Rc<Self>, step: &str) {
        self.change(|held| step.clone_into(&mut held.step));
        self.save_at_once();
    }

    /// Nothing more is saved: the run has become an entry, or was put away.
    pub fn end(&self) {
        self.is_over.set(true);
        let timer = self.timer.borrow_mut().take();
        drop(timer);
    }

    fn change(self: &Rc<Self>, change: impl FnOnce(&mut Held)) {
        let before = self.held();
        change(&mut self.held.borrow_mut());
        // A run that is not stored is not stored for having been looked at.
        let is_nothing = !self.is_stored()
            && self.draft.borrow().is_clean()
            && !self.held.borrow().says_more_than(&self.first);
        if self.is_over.get() || is_nothing || *self.held.borrow() == before {
            return;
        }
        self.draft.borrow_mut().edited(now_ms());
        self.schedule();
        self.show();
    }

    /// Saves in the background: when a field is left, or when the person wants it tried again.
    pub fn save_at_once(self: &Rc<Self>) {
        let sheet = self.clone();
        spawn_local(async move {
            Self::flush(&sheet).await;
        });
    }

    /// Saves until everything is committed, or until a save fails.
    pub async fn flush(self: &Rc<Self>) -> bool {
        loop {
            if self.draft.borrow().is_clean() {
                return true;
            }
            if self.draft.borrow().is_saving() {
                TimeoutFuture::new(LOOK_AGAIN).await;
            } else if !self.save().await {
                return false;
            }
        }
    }

    fn schedule(self: &Rc<Self>) {
        let due = self.draft.borrow().due_in(now_ms());
        let timer = due.map(|due| {
            let sheet = self.clone();
            // Whole milliseconds, rounded up: waking too early would only mean waking twice.
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between 0 and a minute"
            )]
            Timeout::new(due.ceil() as u32, move || {
                spawn_local(async move {
                    sheet.save().await;
                });
            })
        });
        *self.timer.borrow_mut() = timer;
    }

    /// Saves once. True if it was committed or there was nothing to do.
    async fn save(self: &Rc<Self>) -> bool {
        if self.draft.borrow_mut().begin().is_none() {
            return true;
        }
        self.show();
        let outcome = self.send().await;
        let committed = outcome.is_ok();
        match outcome {
            Ok(saved_at) => self.draft.borrow_mut().committed(saved_at, now_ms()),
            Err(error) => self.draft.borrow_mut().failed(error.code, now_ms()),
        }
        self.schedule();
        self.show();
        committed
    }

    /// Sends everything. `None` where there was nothing to write: a new run without an answer.
    async fn send(&self) -> Result<Option<String>, CommandError> {
        let (held, begun) = (self.held(), self.begun.borrow().clone());
        if begun.is_some() && !held.says_more_than(&self.first) {
            return Ok(None);
        }
        let Held { step, safety, values, afterwards } = held;
        let saved = call(&SaveRun { id: self.id, begun, step, safety, values, afterwards }).await?;
        *self.begun.borrow_mut() = None;
        Ok(Some(saved.saved_at))
    }

    /// Tells the page, if there is something new to tell: most keys change nothing it shows.
    fn show(&self) {
        let state = RunSheetState { save: self.draft.borrow().state(), stored: self.is_stored() };
        if *self.told.borrow() != state {
            *self.told.borrow_mut() = state.clone();
            self.tell.emit(state);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held() -> Held {
        Held { step: "one".into(), safety: None, values: Values::new(), afterwards: String::new() }
    }

    #[test]
    fn only_what_somebody_put_in_is_worth_keeping() {
        let first = Values::from([("person".to_owned(), FieldValue::Text("0b".into()))]);
        let mut run = Held { values: first.clone(), ..held() };
        assert!(!run.says_more_than(&first), "what it was begun with");
        run.step = "two".into();
        run.safety = Some(Safety::Unsure);
        assert!(!run.says_more_than(&first), "looked at");
        run.put("feeling", Some(FieldValue::Text("  ".into())));
        assert!(!run.says_more_than(&first), "blank");
        run.put("feeling", Some(FieldValue::Text("flat".into())));
        assert!(run.says_more_than(&first));
        run.put("feeling", Some(FieldValue::Text(String::new())));
        assert!(!run.says_more_than(&first), "taken out again");
        run.put("person", None);
        assert!(run.says_more_than(&first), "taking out what was there is a change as well");
        assert!(Held { afterwards: "later".into(), ..held() }.says_more_than(&Values::new()));
    }

    #[test]
    fn what_is_written_can_be_copied_away_and_nothing_else() {
        let field = |id: &str, kind| PracticeFieldView {
            id: id.into(),
            label: String::new(),
            kind,
            optional: true,
            choices: Vec::new(),
        };
        let step = PracticeStepView {
            id: "one".into(),
            title: String::new(),
            text: String::new(),
            optional: true,
            fields: vec![
                field("z", PracticeFieldKind::Text),
                field("person", PracticeFieldKind::Person),
                field("size", PracticeFieldKind::Scale),
                field("a", PracticeFieldKind::List),
            ],
        };
        let mut run = held();
        run.put("a", Some(FieldValue::Texts(vec!["two".into(), "three".into()])));
        run.put("person", Some(FieldValue::Text("0b".into())));
        run.put("size", Some(FieldValue::Number(4)));
        run.put("z", Some(FieldValue::Text("one".into())));
        run.put(FOR_YOU, Some(FieldValue::Text("mine".into())));
        run.afterwards = "later".into();
        assert_eq!(run.text(&[step]), "one\n\ntwo\nthree\n\nmine\n\nlater");
        assert_eq!(held().text(&[]), "");
    }
}
