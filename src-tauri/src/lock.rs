//! Locking and closing: save, close the vault, wipe the keys, end the page's process.
//!
//! The order matters. Text is saved while the vault is still open; the vault closes before the
//! page goes; and the page's process is ended rather than cleared, because WebKit keeps copies of
//! what was in a text field (measured: 2 copies after clearing, 0 after ending the process).

use holdfast_journal::ipc::{FlushBefore, VaultState};
use tauri::{AppHandle, Manager, Runtime};

use crate::activity::Activity;
use crate::host::{Flush, Host};
use crate::session::Session;
use crate::webview;

/// Why the journal locks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The person said so, and the interface has saved.
    Asked,
    /// Nobody was there.
    Idle,
    /// The computer sleeps, or its screen was locked.
    Desktop,
}

/// Locks the journal. Where something cannot be saved it stays open: losing words would be worse
/// than staying unlocked, and the interface says what is wrong. Not for the main thread.
pub(crate) fn lock<R: Runtime>(app: &AppHandle<R>, reason: Reason) -> bool {
    if app.state::<Session>().state() != VaultState::Unlocked {
        return true;
    }
    if app.state::<Host>().flush(FlushBefore::Lock) == Flush::Unsaved {
        return false;
    }
    app.state::<Activity>().rest();
    // A failure to remember the last state is told at the next opening, where it matters.
    let _ = app.state::<Session>().close(reason == Reason::Idle);
    app.state::<Host>().detach();
    webview::start_over(app);
    true
}

/// Saves, closes the vault and ends the program; unless something cannot be saved, in which case
/// the window stays. Not for the main thread.
pub(crate) fn close<R: Runtime>(app: &AppHandle<R>) -> bool {
    let is_open = app.state::<Session>().state() == VaultState::Unlocked;
    if is_open && app.state::<Host>().flush(FlushBefore::Close) == Flush::Unsaved {
        return false;
    }
    close_anyway(app);
    true
}

/// Closes the vault and ends the program, whatever is unsaved.
pub(crate) fn close_anyway<R: Runtime>(app: &AppHandle<R>) {
    let _ = app.state::<Session>().close(false);
    app.exit(0);
}
