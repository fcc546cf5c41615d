//! The library as the window reads it: the pages are in the program, what a person says and wrote of
//! them comes from the vault.

mod pages;
mod questions;
mod views;

pub(crate) use pages::{concept, help, mark, overview, short_page};
pub(crate) use questions::{about_entry, list, mix, prompt, remove, retire, save, star};
pub(crate) use views::{link, own_question, prompt_view, sources};
