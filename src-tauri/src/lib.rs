//! The shell: all that knows Tauri, and nothing that knows SQL.
//!
//! The vault lives on a thread of its own ([`session`]); the window only ever holds what the
//! person is looking at. Locking closes the one and ends the process behind the other (`lock`).

pub mod activity;
mod app;
mod arguments;
mod beliefs;
mod bonds;
mod chart;
mod check_in;
mod comfort_file;
pub mod commands;
mod daily;
mod demo;
mod desktop;
mod entry_requests;
mod environment;
mod error;
pub mod export;
mod first_look;
pub mod host;
#[cfg(feature = "e2e")]
mod later;
mod library;
mod link;
mod lock;
mod mending;
mod new_vault;
mod panic;
mod practices;
mod ready;
pub mod session;
mod trends;
mod webview;
mod window;

pub use app::{build, context, run};

/// Everything the program gives back to the system is overwritten first: text and keys do not
/// stay behind in freed memory.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);
