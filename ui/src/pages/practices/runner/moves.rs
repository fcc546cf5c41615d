//! What the buttons of the runner do.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{
    BondView, CommandError, DiscardRun, EntryRowView, FinishRun, LedgerLineView, OpenRun, PracticeFieldKind,
    RestoreEntry, RunFinishedView, RunView, RuptureRowView,
};
use holdfast_journal::practice::Values;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::{Callback, UseStateHandle};

use super::course::{Course, Screen};
use crate::browser;
use crate::components::{OpenContext, Undo};
use crate::desk::RunSheet;
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};

/// The one practice that says what becomes of what was written.
const LETTER: &str = "letter-not-sent";

/// What fields choose from. Some of it hangs on what is put in.
#[derive(Clone, PartialEq)]
pub struct Lists {
    pub bonds: Vec<BondView>,
    pub ruptures: Vec<RuptureRowView>,
    pub entries: Vec<EntryRowView>,
    pub ledger: Vec<LedgerLineView>,
}

impl Lists {
    pub fn of(run: &RunView) -> Self {
        Self {
            bonds: run.bonds.clone(),
            ruptures: run.ruptures.clone(),
            entries: run.entries.clone(),
            ledger: run.ledger.clone(),
        }
    }
}

/// Everything a button of the runner may need.
#[derive(Clone)]
pub struct Moves {
    pub open: OpenContext,
    pub run: Rc<RunView>,
    pub sheet: Rc<RunSheet>,
    pub course: Course,
    pub screen: UseStateHandle<Screen>,
    pub lists: UseStateHandle<Rc<Lists>>,
    /// With which of the values the lists were made.
    pub listed_for: Rc<RefCell<Values>>,
    pub problem: UseStateHandle<Option<CommandError>>,
    /// What became of it.
    pub kept: UseStateHandle<Option<RunFinishedView>>,
    pub is_busy: Rc<Cell<bool>>,
}

impl Moves {
    /// Shows another screen, once the names that were typed are taken. Saving does not hold anybody up:
    /// the sheet has what was put in, and a failure shows on every screen.
    pub fn go(&self, to: Screen) {
        browser::leave_small_field();
        let moves = self.clone();
        spawn_local(async move {
            if !moves.open.desk.keep_small().await {
                return;
            }
            match to {
                Screen::Step(at) => moves.sheet.set_step(&moves.run.practice.steps[at].id),
                _ => moves.sheet.save_at_once(),
            }
            moves.screen.set(to);
            moves.list_anew().await;
        });
    }

    /// On to the next screen, unless something on this one cannot be read or has to be said first: then
    /// the keyboard goes there.
    pub fn next(&self) {
        let selector = ".run-body :is([aria-invalid='true'], [data-needed])";
        let wrong = browser::document().query_selector(selector).ok().flatten();
        match wrong.and_then(|wrong| wrong.dyn_into::<HtmlElement>().ok()) {
            Some(wrong) => {
                let _ = wrong.focus();
            }
            None => self.skip(),
        }
    }

    /// On to the next screen in any case.
    pub fn skip(&self) {
        self.go(self.course.after(*self.screen, self.sheet.held().safety));
    }

    /// Back by one screen, or to the list of practices.
    pub fn back(&self) {
        match self.course.before(*self.screen) {
            Some(before) => self.go(before),
            None => self.open.go.emit(Route::Practices),
        }
    }

    /// Leaves it as it is, to be gone on with another time.
    pub fn stop(&self) {
        let moves = self.clone();
        spawn_local(async move {
            let is_clean = moves.open.desk.keep_small().await && moves.sheet.flush().await;
            if is_clean {
                moves.open.go.emit(Route::Practices);
                if moves.sheet.is_stored() {
                    moves.open.say.emit(tr("run-is-kept"));
                }
            } else {
                moves.open.say.emit(tr("stays-unsaved"));
            }
        });
    }

    /// Makes an entry of it. `quietly`: nothing of it is shown afterwards.
    pub fn finish(&self, quietly: bool) {
        self.once(move |moves| async move {
            if !moves.open.desk.keep_small().await || !moves.sheet.flush().await {
                return;
            }
            // A letter is finished anew: what becomes of it may have been chosen just now.
            let is_letter = moves.run.practice.row.slug == LETTER;
            if let Some(entry) = moves.run.entry.filter(|_| !is_letter) {
                let to = if quietly { Route::Today } else { Route::Read(entry) };
                return moves.open.go.emit(to);
            }
            if !moves.sheet.is_stored() {
                moves.open.go.emit(if quietly { Route::Today } else { Route::Practices });
                return moves.open.say.emit(tr("run-nothing-kept"));
            }
            match call(&FinishRun { id: moves.run.id }).await {
                Ok(kept) => {
                    moves.sheet.end();
                    moves.finished(kept, quietly);
                }
                Err(error) => moves.problem.set(Some(error)),
            }
        });
    }

    fn finished(&self, kept: RunFinishedView, quietly: bool) {
        let go = &self.open.go;
        if kept.binned {
            go.emit(Route::Practices);
            self.offer_back(tr("run-letter-deleted"), kept.entry);
        } else if quietly {
            go.emit(Route::Today);
            self.open.say.emit(tr("run-for-you-kept"));
        } else if kept.could_link || kept.few_changes || kept.lighter {
            self.kept.set(Some(kept));
        } else {
            go.emit(Route::Read(kept.entry));
        }
    }

    /// Puts it away, with a way back.
    pub fn put_away(&self) {
        self.once(|moves| async move {
            if !moves.sheet.flush().await {
                return;
            }
            if !moves.sheet.is_stored() {
                return moves.open.go.emit(Route::Today);
            }
            match call(&DiscardRun { id: moves.run.id }).await {
                Ok(entry) => {
                    moves.sheet.end();
                    moves.open.go.emit(Route::Today);
                    moves.offer_back(tr("run-for-you-away"), entry);
                }
                Err(error) => moves.problem.set(Some(error)),
            }
        });
    }

    fn offer_back(&self, text: String, entry: EntryId) {
        self.open.offer_undo.emit(Undo { text, take_back: take_back(&self.open, entry) });
    }

    /// Does one thing at a time: a second press while the first is under way does nothing.
    fn once<F: Future<Output = ()> + 'static>(&self, act: impl FnOnce(Self) -> F + 'static) {
        if self.is_busy.replace(true) {
            return;
        }
        let moves = self.clone();
        spawn_local(async move {
            let is_busy = moves.is_busy.clone();
            moves.problem.set(None);
            act(moves).await;
            is_busy.set(false);
        });
    }

    /// Asks anew for what fields choose from, if what it hangs on was changed.
    async fn list_anew(&self) {
        let now = chosen_by(&self.run, &self.sheet.held().values);
        if *self.listed_for.borrow() == now || !self.sheet.flush().await || !self.sheet.is_stored() {
            return;
        }
        if let Ok(run) = call(&OpenRun { id: self.run.id }).await {
            *self.listed_for.borrow_mut() = now;
            self.lists.set(Rc::new(Lists::of(&run)));
        }
    }

    /// Someone was added.
    pub fn added(&self) -> Callback<BondView> {
        let lists = self.lists.clone();
        Callback::from(move |bond: BondView| {
            let mut new = (**lists).clone();
            if new.bonds.iter().all(|other| other.id != bond.id) {
                new.bonds.push(bond);
                lists.set(Rc::new(new));
            }
        })
    }

    /// A call of one of these, for a button.
    pub fn on<E>(&self, act: impl Fn(&Self) + 'static) -> Callback<E> {
        let moves = self.clone();
        Callback::from(move |_| act(&moves))
    }
}

/// The values on which hangs what there is to choose from: whom it is about, days, a mend. None where
/// nothing is chosen: opening a rupture for nothing would count as going over it once more.
pub fn chosen_by(run: &RunView, values: &Values) -> Values {
    use PracticeFieldKind::{Date, Entry, Person, Rupture};
    let fields = || run.practice.steps.iter().flat_map(|step| &step.fields);
    if !fields().any(|field| matches!(field.kind, Entry | Rupture)) {
        return Values::new();
    }
    let decides = fields().filter(|field| matches!(field.kind, Date | Entry | Person));
    decides
        .filter_map(|field| values.get_key_value(&field.id))
        .map(|(id, value)| (id.clone(), value.clone()))
        .collect()
}

/// Puts an entry back that lies in the bin, and shows it.
pub fn take_back(open: &OpenContext, entry: EntryId) -> Callback<()> {
    let (go, say) = (open.go.clone(), open.say.clone());
    Callback::from(move |()| {
        let (go, say) = (go.clone(), say.clone());
        spawn_local(async move {
            match call(&RestoreEntry { id: entry }).await {
                Ok(row) => {
                    go.emit(Route::Read(row.id));
                    let name = crate::components::entry_name(&row);
                    say.emit(tr_with("is-back", &[("name", name.into())]));
                }
                Err(error) => say.emit(crate::failure::sentence(&error)),
            }
        });
    })
}
