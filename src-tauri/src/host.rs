//! The way back: messages from the shell to the interface, and waiting for its answers.

use std::collections::HashMap;
use std::sync::mpsc::{self, Sender};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use holdfast_journal::ipc::{FlushBefore, HostMessage};
use tauri::ipc::Channel;

/// How long the interface may take to save what is unsaved. It saves 1.5 s after the first key at
/// the latest, so there is never much.
const PATIENCE: Duration = Duration::from_secs(15);

/// The channel to the interface.
#[derive(Default)]
pub struct Host {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    channel: Option<Channel<HostMessage>>,
    next_token: u32,
    waiting: HashMap<u32, Sender<bool>>,
}

/// How a flush ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flush {
    /// Nothing is left unsaved.
    Clean,
    /// Something could not be saved; the interface shows it.
    Unsaved,
    /// Nobody answered: no page is up, or it hangs.
    NoAnswer,
}

impl Host {
    /// The page that is up now listens on this channel.
    pub fn attach(&self, channel: Channel<HostMessage>) {
        self.inner().channel = Some(channel);
    }

    /// The page is gone.
    pub fn detach(&self) {
        let mut inner = self.inner();
        inner.channel = None;
        // Whoever waits for an answer gets none.
        inner.waiting.clear();
    }

    /// Sends a message; without a page nobody hears it.
    pub fn send(&self, message: HostMessage) -> bool {
        let channel = self.inner().channel.clone();
        channel.is_some_and(|channel| channel.send(message).is_ok())
    }

    /// Asks the interface to save what is unsaved, and waits. Not to be called on the main thread.
    pub fn flush(&self, before: FlushBefore) -> Flush {
        let (answer, answered) = mpsc::channel();
        let token = {
            let mut inner = self.inner();
            inner.next_token = inner.next_token.wrapping_add(1);
            let token = inner.next_token;
            inner.waiting.insert(token, answer);
            token
        };
        if !self.send(HostMessage::Flush { token, before }) {
            self.inner().waiting.remove(&token);
            return Flush::NoAnswer;
        }
        let outcome = answered.recv_timeout(PATIENCE);
        self.inner().waiting.remove(&token);
        match outcome {
            Ok(true) => Flush::Clean,
            Ok(false) => Flush::Unsaved,
            Err(_) => Flush::NoAnswer,
        }
    }

    /// The interface has answered a flush.
    pub fn flushed(&self, token: u32, clean: bool) {
        let waiting = self.inner().waiting.remove(&token);
        // The one who waited may have lost patience.
        let _ = waiting.map(|answer| answer.send(clean));
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
