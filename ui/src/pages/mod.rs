//! The pages, one a file.

mod answer;
mod bin;
mod concept;
mod concept_parts;
mod door;
mod export;
mod first_run;
mod help;
mod journal;
mod library;
mod library_map;
mod nowhere;
mod open_journal;
mod question_back;
mod question_form;
mod question_row;
mod question_typing;
mod question_wish;
mod questions;
mod read;
mod read_parts;
mod recover;
mod revisions;
mod settings;
mod settings_keys;
mod short_page;
mod today;
mod today_offers;
mod unlock;
mod write;
mod write_parts;

pub use door::Door;
pub use open_journal::OpenJournal;
