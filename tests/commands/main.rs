//! The shell's commands, asked as the page asks them: through Tauri's mock runtime, with the real
//! handlers and the real permissions, on a real vault file.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the failure that is wanted")]
#![expect(unreachable_pub, reason = "the helpers are modules of this one program")]

mod access;
mod bad_input;
mod beliefs;
mod bonds;
mod check_in;
mod entries;
mod export;
mod library;
mod locked;
mod mixing;
mod offers;
mod own_words;
mod practices;
mod questions;
mod settings;
mod shapes;
mod stage;
mod vault;
