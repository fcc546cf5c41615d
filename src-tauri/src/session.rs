//! The session: which journal, and whether it is open.
//!
//! An open vault belongs to one thread. Commands send it closures and wait for the answer, so two
//! commands can never be inside the vault at once, and work that takes long (a snapshot, an
//! export) lets waiting saves in between its steps. Locked is not a flag beside the vault but its
//! absence: without the thread there is nobody to ask.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use holdfast_journal::clock::Clock;
use holdfast_journal::ipc::{CommandError, VaultState};
use holdfast_journal::moment::Micros;
use holdfast_vault::{FolderState, Vault, VaultError, VaultFolder};

use crate::error::{internal, locked};

type Job = Box<dyn FnOnce(&Vault, &Turns<'_>) + Send>;

enum Message {
    Job(Job),
    Close,
}

/// The thread that holds the vault.
struct Keeper {
    jobs: Sender<Message>,
    thread: JoinHandle<Result<(), VaultError>>,
}

/// Lets waiting jobs in between the steps of a long one.
pub struct Turns<'a> {
    vault: &'a Vault,
    jobs: &'a Receiver<Message>,
    /// The vault is to be closed: every long job under way has to stop, also one within another.
    closing: Cell<bool>,
}

impl Turns<'_> {
    /// Does what is waiting. False when the vault is to be closed: then the long job must stop.
    pub fn give(&self) -> bool {
        while !self.closing.get() {
            match self.jobs.try_recv() {
                Ok(Message::Job(job)) => job(self.vault, self),
                Ok(Message::Close) | Err(mpsc::TryRecvError::Disconnected) => self.closing.set(true),
                Err(mpsc::TryRecvError::Empty) => return true,
            }
        }
        false
    }
}

/// Which journal, and whether it is open.
pub struct Session {
    inner: Mutex<Inner>,
    usual: PathBuf,
    clock: Arc<dyn Clock>,
}

struct Inner {
    folder: VaultFolder,
    keeper: Option<Keeper>,
    last_lock: Option<LastLock>,
}

/// When and why the journal was locked.
#[derive(Debug, Clone, Copy)]
pub struct LastLock {
    /// When.
    pub at: Micros,
    /// Whether nobody was there.
    pub when_idle: bool,
}

impl Session {
    /// A session for the journal in that folder, which stays closed for now.
    pub fn new(folder: PathBuf, usual: PathBuf, clock: Arc<dyn Clock>) -> Self {
        let inner = Inner { folder: VaultFolder::new(folder), keeper: None, last_lock: None };
        Self { inner: Mutex::new(inner), usual, clock }
    }

    /// The clock.
    pub fn clock(&self) -> Arc<dyn Clock> {
        self.clock.clone()
    }

    /// The folder of the current journal.
    pub fn folder(&self) -> VaultFolder {
        self.inner().folder.clone()
    }

    /// The folder used when none is chosen.
    pub fn usual_folder(&self) -> &PathBuf {
        &self.usual
    }

    /// Turns to the journal in another folder. Refused while one is open.
    pub fn turn_to(&self, folder: PathBuf) -> Result<(), CommandError> {
        let mut inner = self.inner();
        if inner.keeper.is_some() {
            return Err(VaultError::InUse.into());
        }
        inner.folder = VaultFolder::new(folder);
        inner.last_lock = None;
        Ok(())
    }

    /// Whether there is a journal and whether it is open.
    pub fn state(&self) -> VaultState {
        let inner = self.inner();
        match (&inner.keeper, inner.folder.state()) {
            (Some(_), _) => VaultState::Unlocked,
            (None, FolderState::Empty) => VaultState::Missing,
            (None, FolderState::Incomplete) => VaultState::Damaged,
            (None, FolderState::Whole) if inner.folder.is_in_use() => VaultState::InUse,
            (None, FolderState::Whole) => VaultState::Locked,
        }
    }

    /// When and why it was locked, if that happened since the program started.
    pub fn last_lock(&self) -> Option<LastLock> {
        self.inner().last_lock
    }

    /// Opens the journal by way of `open`, which takes as long as deriving a key takes.
    pub fn open<T>(
        &self,
        open: impl FnOnce(&VaultFolder, Arc<dyn Clock>) -> Result<(Vault, T), VaultError>,
    ) -> Result<T, CommandError> {
        let mut inner = self.inner();
        if inner.keeper.is_some() {
            return Err(VaultError::InUse.into());
        }
        let (vault, outcome) = open(&inner.folder, self.clock.clone())?;
        inner.keeper = Some(keep(vault)?);
        inner.last_lock = None;
        Ok(outcome)
    }

    /// Runs `work` with the open vault and waits for it.
    pub fn with_vault<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Vault) -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, CommandError> {
        self.with_turns(|vault, _| work(vault).map_err(CommandError::from))
    }

    /// Runs work that takes long and gives turns to others.
    pub fn with_turns<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Vault, &Turns<'_>) -> Result<T, CommandError> + Send + 'static,
    ) -> Result<T, CommandError> {
        let jobs = self.inner().keeper.as_ref().map(|keeper| keeper.jobs.clone()).ok_or_else(locked)?;
        let (answer, answered) = mpsc::sync_channel(1);
        let job: Job = Box::new(move |vault, turns| {
            // Whoever asked may be gone; then nobody wants the answer.
            let _ = answer.send(work(vault, turns));
        });
        jobs.send(Message::Job(job)).map_err(|_| locked())?;
        answered.recv().map_err(|_| locked())?
    }

    /// Closes the vault and wipes its keys. What was being saved is saved first, because jobs are
    /// done in the order they came.
    pub fn close(&self, when_idle: bool) -> Result<(), CommandError> {
        let keeper = {
            let mut inner = self.inner();
            let Some(keeper) = inner.keeper.take() else { return Ok(()) };
            inner.last_lock = Some(LastLock { at: self.clock.now().at, when_idle });
            keeper
        };
        let Keeper { jobs, thread } = keeper;
        let _ = jobs.send(Message::Close);
        thread.join().map_err(|_| internal())?.map_err(CommandError::from)
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        // Nothing in here is left half changed by a panic.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn keep(vault: Vault) -> Result<Keeper, VaultError> {
    let (jobs, waiting) = mpsc::channel();
    let work = move || {
        let turns = Turns { vault: &vault, jobs: &waiting, closing: Cell::new(false) };
        while !turns.closing.get() {
            match waiting.recv() {
                Ok(Message::Job(job)) => job(&vault, &turns),
                Ok(Message::Close) | Err(_) => break,
            }
        }
        vault.close()
    };
    let thread = std::thread::Builder::new().name("vault".into()).spawn(work)?;
    Ok(Keeper { jobs, thread })
}
