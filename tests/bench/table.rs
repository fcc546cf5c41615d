//! The one table that is printed, and the bars it is held against.

use std::io::Write;
use std::time::Duration;

use crate::measure::Pair;

/// A figure beside its limit.
#[derive(Debug, Clone)]
pub struct Row {
    what: String,
    percent: usize,
    /// Each as [at that percentile, within which 95 % were done].
    ours: [Duration; 2],
    limit: [Duration; 2],
    samples: usize,
    /// How many times the limit it may take; none where no bar has been set.
    bar: Option<f64>,
}

impl Row {
    /// Compares the medians.
    pub fn median(what: impl Into<String>, pair: &Pair, bar: Option<f64>) -> Self {
        Self::percentile(50, what, pair, bar)
    }

    /// Compares the times within which that many percent were done.
    pub fn percentile(percent: usize, what: impl Into<String>, pair: &Pair, bar: Option<f64>) -> Self {
        let figures = |samples: &crate::measure::Samples| [percent, 95].map(|at| samples.percentile(at));
        Self {
            what: what.into(),
            percent,
            ours: figures(&pair.ours),
            limit: figures(&pair.limit),
            samples: pair.ours.len(),
            bar,
        }
    }

    /// How many times as long as the limit it takes.
    pub fn ratio(&self) -> f64 {
        self.ours[0].as_secs_f64() / self.limit[0].as_secs_f64()
    }

    /// Whether it stays within its bar.
    pub fn holds(&self) -> bool {
        self.bar.is_none_or(|bar| self.ratio() <= bar)
    }
}

/// Prints the table. Times are in milliseconds.
pub fn print(rows: &[Row]) {
    let widest = rows.iter().map(|row| row.what.chars().count()).max().unwrap_or(0);
    say(&format!(
        "\n{:widest$}      {:>9} {:>9}   {:>9} {:>9}   {:>5}  {:>4}",
        "times in ms", "Holdfast", "(p95)", "limit", "(p95)", "ratio", "bar"
    ));
    for row in rows {
        let [ours, our_95, limit, limit_95] =
            [row.ours[0], row.ours[1], row.limit[0], row.limit[1]].map(|time| time.as_secs_f64() * 1e3);
        let bar = row.bar.map_or("–".into(), |bar| format!("{bar:.2}"));
        let verdict = match row.bar {
            None => "no bar",
            Some(_) if row.holds() => "holds",
            Some(_) => "MISSED",
        };
        say(&format!(
            "{:widest$}  p{}  {ours:>9.3} {our_95:>9.3}   {limit:>9.3} {limit_95:>9.3}   {:>5.2}  {bar:>4}  {verdict} (n = {})",
            row.what,
            row.percent,
            row.ratio(),
            row.samples
        ));
    }
}

/// Says something at the terminal.
pub fn say(line: &str) {
    // Nobody is there to hear it: then nobody misses it.
    let _ = writeln!(std::io::stdout(), "{line}");
}
