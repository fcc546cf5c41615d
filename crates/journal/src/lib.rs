//! The domain of Holdfast, for the host and for wasm alike.
//!
//! Nothing in here reads a file, asks a clock, draws a random number, starts a thread or opens a
//! connection: what depends on the outside world is passed in. That is what lets the interface,
//! the vault and the command line share one set of words and rules.

pub mod belief;
pub mod bond;
pub mod check_in;
pub mod clock;
pub mod comfort;
pub mod day;
pub mod drawing;
pub mod entry;
pub mod fold;
pub mod id;
pub mod ipc;
pub mod library;
pub mod mending;
pub mod moment;
pub mod mood;
pub mod notes;
pub mod practice;
pub mod secret;
pub mod sections;
pub mod settings;
pub mod tag;
pub mod text;
