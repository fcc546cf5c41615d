//! The library of Holdfast: its prompts, the reason behind each, and the question of the day.
//!
//! Everything here is embedded from `content/` at build time, after `build.rs` has checked it. The
//! crate is pure: no file, clock, chance or network, and no lookup panics. It builds for the host
//! and for `wasm32-unknown-unknown`.
//!
//! - [`prompts`], [`prompt()`]: what may be asked.
//! - [`reason`], [`source`]: the answer to "Why this?", and where it comes from.
//! - [`daily_prompt`], [`another_prompt`]: which one to ask today.

mod daily;
mod prompt;
mod table;
mod vocabulary;

#[doc(inline)]
pub use crate::{
    daily::{Conditions, Shown, another_prompt, daily_prompt},
    prompt::{Prompt, Reason, Source},
    table::{prompt, prompts, reason, reasons, source, sources},
    vocabulary::{Checked, Depth, Exclusion, Kind, State},
};
