//! Counts what passed and what failed.

/// The sum of a whole run.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Tally {
    /// Counts something that is not a test, such as the formatting.
    pub(crate) fn step(&mut self, passed: bool) {
        if passed {
            self.passed += 1;
        } else {
            self.failed += 1;
        }
    }

    /// Counts the tests of one program. A test that was ignored counts as failed: nothing may be skipped.
    pub(crate) fn tests(&mut self, summary: &Summary) {
        self.passed += summary.passed;
        self.failed += summary.failed + summary.ignored;
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The last line of a test program.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Summary {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) ignored: usize,
}

/// All summaries in what test programs printed.
pub(crate) fn summaries(text: &str) -> impl DoubleEndedIterator<Item = Summary> {
    text.lines().filter_map(|line| {
        // Only at the start of a line: what a failed test printed is shown indented or quoted.
        let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let mut summary = Summary::default();
        for count in counts.split("; ") {
            match count.split_once(' ')? {
                (number, "passed") => summary.passed = number.parse().ok()?,
                (number, "failed") => summary.failed = number.parse().ok()?,
                (number, "ignored") => summary.ignored = number.parse().ok()?,
                _ => {}
            }
        }
        Some(summary)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "running 4 tests\ntest a ... ok\n\
        \u{20}   test result: ok. 9 passed; 9 failed; 9 ignored\n\
        test result: FAILED. 1 passed; 2 failed; 1 ignored; 0 measured; 5 filtered out; finished in 0.01s\n\n\
        test result: ok. 30 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 2.50s\n";

    #[test]
    fn summaries_are_read_wherever_they_stand() {
        let found: Vec<_> = summaries(TEXT).collect();
        let first = Summary { passed: 1, failed: 2, ignored: 1 };
        let second = Summary { passed: 30, failed: 0, ignored: 0 };
        assert_eq!(found, [first, second]);
        assert_eq!(summaries("running 3 tests\ntest a ... ok\n").count(), 0);
        assert_eq!(summaries("test result: gone\n").count(), 0);
    }

    #[test]
    fn ignored_tests_and_failed_steps_are_failures() {
        let mut tally = Tally::default();
        summaries(TEXT).for_each(|summary| tally.tests(&summary));
        tally.step(true);
        tally.step(false);
        assert_eq!(tally.to_string(), "32 passed, 4 failed");
    }
}
