//! Tests of the library: the checks of its content, the content itself, and the question of the day.

#[path = "../../build/check.rs"]
mod check;
#[path = "../../src/vocabulary.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the library")]
mod vocabulary;

mod checks;
mod content;
mod daily;
mod files;
mod sentences;
mod visits;
mod years;
