//! The library of Holdfast: its ideas, prompts, practices and sources, and the question of the day.
//!
//! Everything here is embedded from `content/` at build time, after `build.rs` has checked it. The
//! crate is pure: no file, clock, chance or network, and no lookup panics. It builds for the host
//! and for `wasm32-unknown-unknown`.
//!
//! - [`concepts`], [`concept()`], [`related`], [`paths()`], [`pages`]: what there is to read.
//! - [`prompts`], [`prompt()`], [`prompts_of`]: what may be asked.
//! - [`reason`], [`source`]: the answer to "Why this?", and where it comes from.
//! - [`daily_question`], [`another_question`]: which one to ask today.
//! - [`practices`]: what can be done step by step; [`render`]: how that reads as an entry.
//! - [`help`], [`help_lines`]: where to turn.

mod daily;
mod page;
mod practice;
mod prompt;
mod rendering;
mod report;
mod support;
mod table;
mod vocabulary;

#[doc(inline)]
pub use crate::{
    daily::{Conditions, OWN_QUESTION, Question, Shown, another_question, daily_question, still_fits},
    page::{Block, Concept, Group, Path, Section, ShortPage, Span},
    practice::{Field, HelpPart, Practice, Step},
    prompt::{Prompt, Reason, Source},
    rendering::{RenderExtra, Rendered, render},
    report::Report,
    support::{HelpLine, Region, help_lines},
    table::{
        concept, concepts, concepts_of, groups, help, page, pages, path_concepts, paths, practice, practices,
        prompt, prompts, prompts_of, reason, reasons, regions, related, report, source, sources,
    },
    vocabulary::{Checked, Depth, Exclusion, FieldKind, Kind, LineKind, Part, State, Status},
};
