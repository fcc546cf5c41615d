//! A sheet on the desk: one entry, or one section of a long one, and its fields in the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use holdfast_journal::day::Day;
use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{
    AnsweredView, BaseView, BeginEntry, BegunView, CloseEntry, CommandError, ErrorCode, SaveEntry,
    SaveSection, SavedView, SectionView,
};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::Soon;
use super::draft::{Draft, SaveState};
use crate::browser::now_ms;
use crate::ipc::call;

/// How often a flush looks whether the save under way has come back (milliseconds).
const LOOK_AGAIN: u32 = 5;

/// Where a sheet's text comes from: the fields in the page, read only when they are needed.
pub trait Fields {
    /// The title.
    fn title(&self) -> String;
    /// The text; none once the field is gone from the page.
    fn text(&self) -> Option<String>;
}

/// Which entry, and the state a change starts from.
#[derive(Clone, PartialEq)]
pub enum Target {
    /// An entry that does not exist before the first word is saved.
    New {
        /// The day it is for; none for today.
        day: Option<Day>,
        /// The prompt it answers.
        answered: Option<AnsweredView>,
        /// Id and moment, once they are fixed.
        begun: Option<BegunView>,
    },
    /// An entry on disk.
    Entry {
        /// Which.
        id: EntryId,
        /// What a change starts from.
        base: BaseView,
    },
    /// A section of a long entry on disk.
    Section {
        /// Which entry.
        id: EntryId,
        /// What a change starts from.
        base: BaseView,
        /// Where the section lies now.
        section: SectionView,
    },
}

/// What is worth showing about a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetState {
    /// How far saving has come.
    pub save: SaveState,
    /// The entry's id, once it exists.
    pub id: Option<EntryId>,
    /// Words, as of the last save.
    pub words: Option<u32>,
    /// Whether another text of this entry had been written meanwhile.
    pub kept_both: bool,
}

/// One entry that is being written.
pub struct Sheet {
    target: RefCell<Target>,
    draft: RefCell<Draft>,
    fields: Box<dyn Fields>,
    timer: RefCell<Option<Timeout>>,
    told: RefCell<SheetState>,
    tell: Callback<SheetState>,
    words: Cell<Option<u32>>,
    kept_both: Cell<bool>,
}

// The trait is not brought in by name: within this file the sheet's own functions are meant.
impl super::Paper for Sheet {
    fn flush(self: Rc<Self>) -> Soon<bool> {
        Box::pin(async move { Sheet::flush(&self).await })
    }

    fn leave(self: Rc<Self>) -> Soon<()> {
        Box::pin(async move { Sheet::leave(&self).await })
    }

    fn is_clean(&self) -> bool {
        Sheet::is_clean(self)
    }
}

impl Sheet {
    /// A sheet whose fields are in the page. `tell` hears of every change worth showing.
    pub fn new(
        target: Target,
        words: Option<u32>,
        fields: impl Fields + 'static,
        tell: Callback<SheetState>,
    ) -> Rc<Self> {
        let exists = !matches!(target, Target::New { .. });
        let sheet = Rc::new(Self {
            target: RefCell::new(target),
            draft: RefCell::new(Draft::new(exists)),
            fields: Box::new(fields),
            timer: RefCell::default(),
            told: RefCell::default(),
            tell,
            words: Cell::new(words),
            kept_both: Cell::new(false),
        });
        sheet.show();
        sheet
    }

    /// The entry's id, once it exists.
    pub fn id(&self) -> Option<EntryId> {
        match &*self.target.borrow() {
            Target::New { .. } => None,
            Target::Entry { id, .. } | Target::Section { id, .. } => Some(*id),
        }
    }

    /// A field changed.
    pub fn edited(self: &Rc<Self>) {
        self.draft.borrow_mut().edited(now_ms());
        self.schedule();
        self.show();
    }

    /// Saves in the background: when the field is left, or when the person wants it tried again.
    pub fn save_at_once(self: &Rc<Self>) {
        let sheet = self.clone();
        spawn_local(async move {
            sheet.flush().await;
        });
    }

    /// Chooses the day of an entry that does not exist yet.
    pub fn set_day(&self, chosen: Day) {
        if let Target::New { day, begun, .. } = &mut *self.target.borrow_mut() {
            *day = Some(chosen);
            // Begun but not saved: the moment stays, the day changes.
            if let Some(begun) = begun {
                begun.day = chosen;
            }
        }
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

    /// Whether everything typed is committed.
    pub fn is_clean(&self) -> bool {
        self.draft.borrow().is_clean()
    }

    /// Says that the person has left the entry.
    pub async fn leave(&self) {
        self.timer.borrow_mut().take();
        if let Some(id) = self.id() {
            // The revision is closed at the next opening at the latest; nothing hangs on it now.
            let _ = call(&CloseEntry { id }).await;
        }
    }

    /// Title and text as they stand in the page, for copying it away when it cannot be saved.
    pub fn text(&self) -> String {
        let (title, text) = (self.fields.title(), self.fields.text().unwrap_or_default());
        if title.is_empty() { text } else { format!("{title}\n\n{text}") }
    }

    fn schedule(self: &Rc<Self>) {
        let due = self.draft.borrow().due_in(now_ms());
        let mut timer = self.timer.borrow_mut();
        *timer = due.map(|due| {
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
            Ok(saved) => {
                if let Some(saved) = &saved {
                    self.words.set(Some(saved.words));
                    self.kept_both.set(self.kept_both.get() || saved.kept_both);
                }
                self.draft.borrow_mut().committed(saved.map(|saved| saved.saved_at), now_ms());
            }
            Err(error) => self.draft.borrow_mut().failed(error.code, now_ms()),
        }
        self.schedule();
        self.show();
        committed
    }

    /// Sends the text. `None` where there was nothing to write: a new entry without a word.
    async fn send(&self) -> Result<Option<SavedView>, CommandError> {
        let target = self.target.borrow().clone();
        // Whatever takes the field away has saved before, so this is a fault and no commit.
        let Some(text) = self.fields.text() else {
            return Err(CommandError::new(ErrorCode::Internal, "the field is gone"));
        };
        match target {
            Target::New { day, answered, begun } => self.send_first(day, answered, begun, text).await,
            Target::Entry { id, base } => {
                let request = SaveEntry {
                    id,
                    base: Some(base),
                    begun: None,
                    answered: None,
                    title: self.fields.title(),
                    body: text,
                };
                let saved = call(&request).await?;
                *self.target.borrow_mut() = Target::Entry { id, base: saved.base };
                Ok(Some(saved))
            }
            Target::Section { id, base, section } => {
                let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
                let saved = call(&SaveSection { id, base, section, text }).await?;
                let section = SectionView { length, ..section };
                *self.target.borrow_mut() = Target::Section { id, base: saved.base, section };
                Ok(Some(saved))
            }
        }
    }

    async fn send_first(
        &self,
        day: Option<Day>,
        answered: Option<AnsweredView>,
        begun: Option<BegunView>,
        body: String,
    ) -> Result<Option<SavedView>, CommandError> {
        let title = self.fields.title();
        if body.is_empty() && title.is_empty() {
            return Ok(None);
        }
        let mut begun = match begun {
            Some(begun) => begun,
            None => call(&BeginEntry { day }).await?,
        };
        // Another day may have been chosen meanwhile.
        let day = match &*self.target.borrow() {
            Target::New { day: Some(chosen), .. } => {
                begun.day = *chosen;
                Some(*chosen)
            }
            _ => day,
        };
        // Kept should the save fail, so that trying again does not begin a second entry.
        *self.target.borrow_mut() =
            Target::New { day, answered: answered.clone(), begun: Some(begun.clone()) };
        let id = begun.id;
        let saved = call(&SaveEntry { id, base: None, begun: Some(begun), answered, title, body }).await?;
        *self.target.borrow_mut() = Target::Entry { id, base: saved.base };
        Ok(Some(saved))
    }

    /// Tells the page, if there is something new to tell: most keys change nothing it shows.
    fn show(&self) {
        let state = SheetState {
            save: self.draft.borrow().state(),
            id: self.id(),
            words: self.words.get(),
            kept_both: self.kept_both.get(),
        };
        if *self.told.borrow() != state {
            *self.told.borrow_mut() = state.clone();
            self.tell.emit(state);
        }
    }
}
