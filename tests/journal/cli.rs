//! The command line, driven as a script drives it: the real program on a real vault.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod desk;
mod ends;
mod entries;
mod export;
#[cfg(target_os = "linux")]
mod terminal;
mod vault;

use desk::Desk;
