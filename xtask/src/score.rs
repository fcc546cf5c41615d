//! Runs steps and test programs and counts how they went.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::steps::{say, step};
use crate::tally::{Summary, Tally, summaries};
use crate::{group, process};

/// After this time a test program is ended and counted as failed.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// The count so far. A method's error means that somebody stopped the run.
#[derive(Debug, Default)]
pub(crate) struct Score {
    pub(crate) tally: Tally,
}

impl Score {
    /// Counts a result. What failed is said and the run goes on.
    pub(crate) fn count(&mut self, result: Result<()>) -> Result<bool> {
        let passed = result.is_ok();
        if process::interrupted() {
            bail!("interrupted");
        }
        if let Err(error) = result {
            say(format_args!("{error:#}"));
        }
        self.tally.step(passed);
        Ok(passed)
    }

    /// Takes a step that is not a test, and counts it as one.
    pub(crate) fn step(&mut self, what: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        self.count(step(what, work)).map(|_| ())
    }

    /// Runs a program that prints at least `expected` summaries, and counts what they say.
    pub(crate) fn tests(&mut self, what: &str, expected: usize, command: &mut Command) -> Result<()> {
        let mut printed = String::new();
        let result = step(what, || {
            let (status, text) = group::stream(command, LIMIT, std::io::stdout())?;
            printed = text;
            process::check(command, status)
        });
        self.judge(expected, result, &printed)
    }

    fn judge(&mut self, expected: usize, result: Result<()>, printed: &str) -> Result<()> {
        let mut found: Vec<Summary> = summaries(printed).collect();
        if expected == 1 {
            // A test may call its own program again, which then prints a summary too.
            found = found.pop().into_iter().collect();
        }
        let before = self.tally.failed;
        for summary in &found {
            self.tally.tests(summary);
            if summary.ignored > 0 {
                let ignored = summary.ignored;
                say(format_args!("{ignored} ignored tests count as failed: nothing may be skipped"));
            }
        }
        if found.len() < expected {
            self.count(result.and_then(|()| bail!("no summary was printed")))?;
        } else if result.is_err() && self.tally.failed == before {
            // A program can also fail after its summary, or without one of several.
            self.count(result)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is counted for a program that expects `expected` summaries, printed `lines` and ended well or not.
    fn counted(expected: usize, lines: &[&str], well: bool) -> String {
        let mut score = Score::default();
        let result = if well { Ok(()) } else { Err(anyhow::anyhow!("it failed")) };
        score.judge(expected, result, &lines.join("\n")).unwrap();
        score.tally.to_string()
    }

    const GOOD: &str = "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
    const BAD: &str = "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out";
    const IGNORED: &str = "test result: ok. 3 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out";

    #[test]
    fn a_program_that_says_nothing_fails_once() {
        assert_eq!(counted(1, &[], true), "0 passed, 1 failed");
        assert_eq!(counted(1, &[], false), "0 passed, 1 failed");
        assert_eq!(counted(2, &[GOOD], false), "3 passed, 1 failed");
    }

    #[test]
    fn failures_are_counted_once_and_a_crash_after_the_summary_too() {
        assert_eq!(counted(1, &[GOOD], true), "3 passed, 0 failed");
        assert_eq!(counted(1, &[BAD], false), "3 passed, 1 failed");
        assert_eq!(counted(1, &[GOOD], false), "3 passed, 1 failed");
        assert_eq!(counted(1, &[IGNORED], true), "3 passed, 2 failed");
    }

    #[test]
    fn only_the_last_summary_is_the_program_s_own() {
        assert_eq!(counted(1, &[BAD, GOOD], true), "3 passed, 0 failed");
        assert_eq!(counted(2, &[GOOD, GOOD], true), "6 passed, 0 failed");
    }
}
