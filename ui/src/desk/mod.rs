//! The desk: what is being written, from the first key until the shell says it is committed.
//!
//! One sheet lies on the desk at a time. Nothing leaves the page before the sheet is clean: the
//! router, the lock and the closing window all ask [`Desk::flush`] first. A small field that is no
//! entry, such as that of a question, is kept the same way ([`Desk::put_small`]).

mod draft;
mod sheet;

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

pub use draft::{Draft, SaveState};
pub use sheet::{Fields, Sheet, SheetState, Target};

/// Keeps what stands in a small field; false if that failed.
pub type Keep = Rc<dyn Fn() -> Pin<Box<dyn Future<Output = bool>>>>;

/// The desk. A handle: clones are the same desk.
#[derive(Clone, Default)]
pub struct Desk {
    sheet: Rc<RefCell<Option<Rc<Sheet>>>>,
    small: Rc<RefCell<Vec<Keep>>>,
}

/// Two handles are equal if they are the same desk, so that nothing renders because of it.
impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.sheet, &other.sheet)
    }
}

impl Desk {
    /// Puts a sheet on the desk. The one before has been cleared away by then.
    pub fn put(&self, sheet: Rc<Sheet>) {
        *self.sheet.borrow_mut() = Some(sheet);
    }

    /// The sheet on the desk.
    pub fn sheet(&self) -> Option<Rc<Sheet>> {
        self.sheet.borrow().clone()
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

    /// Saves what is unsaved. False if that failed: the sheet then shows why.
    pub async fn flush(&self) -> bool {
        match self.sheet() {
            Some(sheet) => sheet.flush().await,
            None => true,
        }
    }

    /// Saves what is unsaved, closes the entry's revision and clears the desk. False if saving
    /// failed: then the sheet stays where it is.
    pub async fn clear(&self) -> bool {
        if !self.keep_small().await {
            return false;
        }
        let Some(sheet) = self.sheet() else { return true };
        // Again for as long as keys come in while it is being left.
        loop {
            if !sheet.flush().await {
                return false;
            }
            sheet.leave().await;
            if sheet.is_clean() {
                break;
            }
        }
        let mut current = self.sheet.borrow_mut();
        if current.as_ref().is_some_and(|current| Rc::ptr_eq(current, &sheet)) {
            *current = None;
        }
        true
    }
}
