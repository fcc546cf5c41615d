//! The desk: what is being written, from the first key until the shell says it is committed.
//!
//! One paper lies on the desk at a time: the sheet of an entry, or that of a practice. Nothing leaves
//! the page before it is clean: the router, the lock and the closing window all ask [`Desk::flush`]
//! first. A small field that is no entry, such as that of a question, is kept the same way
//! ([`Desk::put_small`]).

mod draft;
mod run_sheet;
mod sheet;

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

pub use draft::{Draft, SaveState};
pub use run_sheet::{FOR_YOU, RunSheet, RunSheetState};
pub use sheet::{Fields, Sheet, SheetState, Target};

/// Something that takes a moment.
pub type Soon<T> = Pin<Box<dyn Future<Output = T>>>;

/// Keeps what stands in a small field; false if that failed.
pub type Keep = Rc<dyn Fn() -> Soon<bool>>;

/// What can lie on the desk.
pub trait Paper {
    /// Saves until everything is committed, or until a save fails: then it is false.
    fn flush(self: Rc<Self>) -> Soon<bool>;

    /// Says that the person has left it. Everything was committed a moment before.
    fn leave(self: Rc<Self>) -> Soon<()>;

    /// Whether everything put in is committed.
    fn is_clean(&self) -> bool;
}

/// The desk. A handle: clones are the same desk.
#[derive(Clone, Default)]
pub struct Desk {
    paper: Rc<RefCell<Option<Rc<dyn Paper>>>>,
    small: Rc<RefCell<Vec<Keep>>>,
}

/// Two handles are equal if they are the same desk, so that nothing renders because of it.
impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.paper, &other.paper)
    }
}

impl Desk {
    /// Puts a paper on the desk. The one before has been cleared away by then.
    pub fn put(&self, paper: Rc<dyn Paper>) {
        *self.paper.borrow_mut() = Some(paper);
    }

    /// The paper on the desk.
    pub fn paper(&self) -> Option<Rc<dyn Paper>> {
        self.paper.borrow().clone()
    }

    /// Puts a small field on the desk. It is kept before the page is left and before the journal
    /// locks. Calling what comes back takes it off the desk again.
    pub fn put_small(&self, keep: Keep) -> impl FnOnce() + use<> {
        self.small.borrow_mut().push(keep.clone());
        let small = self.small.clone();
        move || small.borrow_mut().retain(|other| !Rc::ptr_eq(other, &keep))
    }

    /// Keeps what stands in small fields. False if that failed: their page then shows why.
    pub async fn keep_small(&self) -> bool {
        let small = self.small.borrow().clone();
        let mut all = true;
        for keep in small {
            all &= keep().await;
        }
        all
    }

    /// Saves what is unsaved. False if that failed: the page then shows why.
    pub async fn flush(&self) -> bool {
        match self.paper() {
            Some(paper) => paper.flush().await,
            None => true,
        }
    }

    /// Saves what is unsaved, says that it is left and clears the desk. False if saving failed: then
    /// the paper stays where it is.
    pub async fn clear(&self) -> bool {
        if !self.keep_small().await {
            return false;
        }
        let Some(paper) = self.paper() else { return true };
        // Again for as long as keys come in while it is being left.
        loop {
            if !paper.clone().flush().await {
                return false;
            }
            paper.clone().leave().await;
            if paper.is_clean() {
                break;
            }
        }
        let mut current = self.paper.borrow_mut();
        if current.as_ref().is_some_and(|current| Rc::ptr_eq(current, &paper)) {
            *current = None;
        }
        true
    }
}
