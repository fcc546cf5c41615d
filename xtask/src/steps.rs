//! Says what is being done and how long it took.

use std::time::Instant;

/// Prints `== what`, does it, and prints `   done in 12.3 s` when it went well.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    println!("== {what}");
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f64();
    match &result {
        Ok(_) => println!("   done in {seconds:.1} s"),
        Err(_) => println!("   failed after {seconds:.1} s"),
    }
    result
}

/// A sentence about the step that is running.
pub(crate) fn say(sentence: impl std::fmt::Display) {
    println!("   {sentence}");
}
