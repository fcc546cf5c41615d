//! Markdown for reading: text in, elements out, and never an HTML string in between.

mod model;
mod show;

pub use model::{Element, Node, parse};
pub use show::{Shown, show};
