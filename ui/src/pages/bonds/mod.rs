//! People: all of them, and a page for each.

mod act;
mod form;
mod keeping;
mod mended;
mod merge;
mod page;
mod people;
mod sections;

pub use page::Person;
pub use people::People;
