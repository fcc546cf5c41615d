//! Practices: all of them, and running one.

mod going_on;
mod list;
mod runner;

pub use going_on::GoingOn;
pub use list::Practices;
pub use runner::{Begin, Run};
