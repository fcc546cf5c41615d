//! Messages from the shell to the interface, and the answers that go with them.

use serde::{Deserialize, Serialize};

/// The command that opens the way back: it carries a channel for [`HostMessage`]s. It is not a
/// [`super::Command`], because a channel is not JSON.
pub const ATTACH: &str = "attach";

/// A message from the shell. It travels through the channel that [`ATTACH`] opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HostMessage {
    /// Save what is unsaved now and answer [`Flushed`]: the journal is about to lock or close.
    Flush {
        /// Goes back with the answer.
        token: u32,
        /// What is about to happen.
        before: FlushBefore,
    },
    /// The journal locks itself soon unless somebody is there.
    LockSoon {
        /// Seconds left.
        seconds: u32,
    },
    /// How far an export has come.
    ExportProgress {
        /// Entries written.
        done: u32,
        /// Entries in all.
        total: u32,
    },
}

/// What a flush comes before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FlushBefore {
    /// The journal locks itself.
    Lock,
    /// The window closes.
    Close,
}

/// Everything that could be saved has been.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flushed {
    /// The token of the message this answers.
    pub token: u32,
    /// Whether there is nothing left unsaved.
    pub clean: bool,
}

/// Somebody used a key or the pointer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StillHere {}

/// The interface has painted its first page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Painted {
    /// Which.
    pub page: FirstPage,
}

/// What the interface shows first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FirstPage {
    /// The door of a closed journal, or the start of a new one.
    Door,
    /// An open journal.
    Journal,
    /// Words that say what went wrong.
    Failure,
}

/// Closes the window although something could not be saved: the person said so.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CloseAnyway {}

/// Opens a link that the person confirmed, in their browser. Only `https:`, `http:` and
/// `mailto:` are opened.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OpenLink {
    /// The address.
    pub url: String,
}

/// Opens the system's print dialog for the page as it stands.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PrintPage {}

/// Has the engine check spelling, or not: it looks through all of a text at each key, which only a
/// short text bears.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CheckSpelling {
    /// Whether it does from now on.
    pub on: bool,
}

/// Fills the screen with the window, or gives the screen back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ToggleFullScreen {}
