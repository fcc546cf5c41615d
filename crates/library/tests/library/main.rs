//! Tests of the library: the checks of its content, the content itself, and the question of the day.

#[path = "../../build/check.rs"]
#[allow(dead_code, unused_imports, reason = "what only emit.rs uses, in the build")]
mod check;
#[path = "../../src/vocabulary.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the library")]
mod vocabulary;

mod asked;
mod checks;
mod concepts;
mod content;
mod daily;
mod files;
mod help;
mod interface;
mod lint;
mod own;
mod pages;
mod phrases;
mod prose;
mod rendered;
mod rendering;
mod sentences;
mod visits;
mod years;
