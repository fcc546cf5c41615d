//! The guard against copied sentences: no seven words in a row from the source article.
//!
//! The list holds hashes only, so the article itself is not in this repository.

use std::{cell::Cell, collections::HashSet};

use sha2::{Digest, Sha256};

use super::fault::{Fault, File};

const RUN: usize = 7;
const DIGITS: usize = 16;

/// The hashed runs of the article.
pub(crate) struct ArticleRuns {
    hashes: HashSet<String>,
    /// How many copied runs were found so far.
    found: Cell<usize>,
}

impl ArticleRuns {
    /// Reads one hash a line; lines that begin with `#` are remarks.
    pub(crate) fn parse(file: File<'_>) -> Result<Self, Vec<Fault>> {
        let hashes = file.lines().filter(|(_, line)| !line.starts_with('#'));
        let (good, bad): (Vec<_>, Vec<_>) = hashes.partition(|(_, line)| is_hash(line));
        let mut faults: Vec<Fault> = bad
            .into_iter()
            .map(|(line, _)| file.fault(line, "This is not a hash of sixteen hex digits."))
            .collect();
        if good.is_empty() {
            faults.push(file.fault(1, "The list of article runs is empty."));
        }
        if faults.is_empty() {
            let hashes = good.into_iter().map(|(_, line)| line.to_owned()).collect();
            Ok(Self { hashes, found: Cell::new(0) })
        } else {
            Err(faults)
        }
    }

    /// The first seven words of this text that the article also has in a row.
    pub(crate) fn copied(&self, text: &str) -> Option<String> {
        let words = normalised(text);
        let mut runs = words.windows(RUN).map(|run| run.join(" "));
        let copied = runs.find(|run| self.hashes.contains(&hash(run)));
        self.found.set(self.found.get() + usize::from(copied.is_some()));
        copied
    }

    /// How many texts were found to have such a run.
    pub(crate) fn found(&self) -> usize {
        self.found.get()
    }
}

fn is_hash(line: &str) -> bool {
    line.len() == DIGITS && line.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// Lower case, without apostrophes, cut at everything that is not `[a-z0-9]`.
fn normalised(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace(['\'', '’'], "");
    lower
        .split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn hash(run: &str) -> String {
    let digest = Sha256::digest(run.as_bytes());
    let hex = digest.iter().map(|byte| format!("{byte:02x}"));
    hex.take(DIGITS / 2).collect()
}
