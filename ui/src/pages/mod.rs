//! The pages, one a file.

mod bin;
mod door;
mod export;
mod first_run;
mod help;
mod journal;
mod open_journal;
mod read;
mod read_parts;
mod recover;
mod revisions;
mod settings;
mod settings_keys;
mod today;
mod unlock;
mod write;
mod write_parts;

pub use door::Door;
pub use open_journal::OpenJournal;
