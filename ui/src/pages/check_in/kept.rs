//! What is being answered, and how it is kept: also when the page is left in the middle.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use holdfast_journal::check_in::{Answer, Answers, Context, Item};
use holdfast_journal::id::BondId;
use holdfast_journal::ipc::{CheckInView, CommandError, SaveCheckIn};

use crate::ipc::call;

/// How often leaving looks whether the save under way has come back (milliseconds).
const LOOK_AGAIN: u32 = 5;

/// The answers of one week, as they stand in the page.
#[derive(Clone, Default, PartialEq)]
pub struct Sheet {
    pub answers: Answers,
    pub note: String,
    pub contexts: Vec<Context>,
}

impl Sheet {
    /// What was answered before; nothing where there is no check-in yet.
    pub fn of(kept: Option<&CheckInView>) -> Self {
        kept.map_or_else(Self::default, |kept| Self {
            answers: kept.answers,
            note: kept.note.clone(),
            contexts: kept.contexts.clone(),
        })
    }

    /// Answers one item; none for what did not come up.
    pub fn answer(&mut self, item: Item, answer: Option<Answer>) {
        self.answers.set(item, answer);
    }

    /// Says or unsays what coloured the week.
    pub fn toggle(&mut self, context: Context) {
        match self.contexts.iter().position(|other| *other == context) {
            Some(at) => drop(self.contexts.remove(at)),
            None => self.contexts.push(context),
        }
    }

    /// Whether there is anything to keep.
    pub fn is_blank(&self) -> bool {
        self.answers.is_blank() && self.note.trim().is_empty()
    }
}

/// The sheet with what is on disk of it.
#[derive(Clone)]
pub struct Keeper {
    pub about: Option<BondId>,
    pub sheet: Rc<RefCell<Sheet>>,
    kept: Rc<RefCell<Sheet>>,
    is_busy: Rc<Cell<bool>>,
}

impl Keeper {
    /// A sheet that begins as what is kept.
    pub fn new(about: Option<BondId>, kept: Sheet) -> Self {
        Self {
            about,
            sheet: Rc::new(RefCell::new(kept.clone())),
            kept: Rc::new(RefCell::new(kept)),
            is_busy: Rc::default(),
        }
    }

    /// Keeps what stands in the page. True where it was written; false where there was nothing new or
    /// nothing at all.
    pub async fn keep(&self) -> Result<bool, CommandError> {
        while self.is_busy.get() {
            TimeoutFuture::new(LOOK_AGAIN).await;
        }
        let sheet = self.sheet.borrow().clone();
        if sheet.is_blank() || sheet == *self.kept.borrow() {
            return Ok(false);
        }
        self.is_busy.set(true);
        let request = SaveCheckIn {
            about: self.about,
            answers: sheet.answers,
            note: sheet.note.clone(),
            contexts: sheet.contexts.clone(),
        };
        let outcome = call(&request).await;
        self.is_busy.set(false);
        outcome?;
        *self.kept.borrow_mut() = sheet;
        Ok(true)
    }
}
