//! The words the content may not use: `content/en/lint.toml`.

use serde::Deserialize;
use toml::Spanned;

use super::{
    fault::Faults,
    prose::{plain_words, sentences},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LintToml {
    #[serde(default)]
    pattern: Vec<Written>,
    #[serde(default)]
    allowed: Vec<Allowed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    why: String,
    words: Vec<Spanned<String>>,
    #[serde(default)]
    unless_before: Vec<String>,
    must_catch: Vec<Spanned<String>>,
    must_allow: Vec<Spanned<String>>,
}

/// A reviewed exception.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Allowed {
    file: Spanned<String>,
    words: String,
    reason: Spanned<String>,
}

struct Pattern {
    why: String,
    phrases: Vec<Phrase>,
    unless_before: Vec<String>,
}

/// Words in a row; the last may stand for any ending.
enum Phrase {
    Words {
        words: Vec<String>,
        any_ending: bool,
    },
    /// A sign such as `!`, wherever it stands.
    Sign(String),
}

/// How far before a hit a negation still counts.
const NEGATION_REACHES: usize = 4;

/// Where the interface's sentences lie. The build does not read them: a test holds them against the
/// same patterns (tests/library/interface.rs).
pub(crate) const INTERFACE: &str = "ui/";

/// The patterns, tried on their own examples.
pub(crate) struct Lint {
    patterns: Vec<Pattern>,
    allowed: Vec<Allowed>,
}

impl Lint {
    /// Reads the file. A pattern that misses a sentence it must catch is a fault, and so is one
    /// that catches a sentence it must allow.
    pub(crate) fn parse(faults: &mut Faults<'_>) -> Option<Self> {
        let toml: LintToml = faults.parse()?;
        let mut patterns = Vec::new();
        for written in &toml.pattern {
            let pattern = Pattern {
                why: written.why.clone(),
                phrases: written.words.iter().map(|words| phrase(words.get_ref())).collect(),
                unless_before: written.unless_before.clone(),
            };
            let at = written.words.first().map(Spanned::span).unwrap_or_default();
            if written.words.is_empty() || written.must_catch.is_empty() || written.must_allow.is_empty() {
                faults.add(at, format!("“{}” needs words, and sentences to catch and to allow.", written.id));
            }
            for sentence in &written.must_catch {
                if pattern.hit(sentence.get_ref()).is_none() {
                    faults.add(sentence.span(), format!("“{}” does not catch this.", written.id));
                }
            }
            for sentence in &written.must_allow {
                if pattern.hit(sentence.get_ref()).is_some() {
                    faults.add(sentence.span(), format!("“{}” does not allow this.", written.id));
                }
            }
            patterns.push(pattern);
        }
        for allowed in &toml.allowed {
            if allowed.reason.get_ref().trim().is_empty() {
                faults.add(allowed.reason.span(), "An exception needs its reason.");
            }
        }
        Some(Self { patterns, allowed: toml.allowed })
    }

    /// Whether each exception still has its use. Looks only at those for files that were checked:
    /// the interface's, or all others.
    pub(crate) fn unused(&self, interface: bool, used: &[(String, String)], faults: &mut Faults<'_>) {
        let checked = self.allowed.iter().filter(|a| a.file.get_ref().starts_with(INTERFACE) == interface);
        for allowed in checked {
            let key = (allowed.file.get_ref().clone(), allowed.words.clone());
            if !used.contains(&key) {
                faults.add(allowed.file.span(), "This exception is not needed: take it out.");
            }
        }
    }

    /// What is wrong with this text of that file, and which exceptions it used.
    pub(crate) fn check(&self, file: &str, text: &str, used: &mut Vec<(String, String)>) -> Vec<String> {
        let hits = self.patterns.iter().filter_map(|pattern| Some((pattern, pattern.hit(text)?)));
        let mut found = Vec::new();
        for (pattern, hit) in hits {
            let exception = self.allowed.iter().find(|allowed| {
                allowed.file.get_ref() == file && plain_words(&allowed.words) == plain_words(&hit)
            });
            match exception {
                Some(allowed) => used.push((allowed.file.get_ref().clone(), allowed.words.clone())),
                None => found.push(format!("“{hit}”: {}", pattern.why)),
            }
        }
        found
    }
}

fn phrase(written: &str) -> Phrase {
    let (stem, any_ending) = written.strip_suffix('*').map_or((written, false), |stem| (stem, true));
    let words = plain_words(stem);
    if words.is_empty() { Phrase::Sign(written.to_owned()) } else { Phrase::Words { words, any_ending } }
}

impl Pattern {
    /// The first words of this text that the pattern catches.
    fn hit(&self, text: &str) -> Option<String> {
        // One sentence at a time: a negation does not reach over a full stop.
        sentences(text).find_map(|sentence| self.hit_in(sentence))
    }

    fn hit_in(&self, text: &str) -> Option<String> {
        let words = plain_words(text);
        self.phrases.iter().find_map(|phrase| match phrase {
            Phrase::Sign(sign) => text.contains(sign.as_str()).then(|| sign.clone()),
            Phrase::Words { words: wanted, any_ending } => {
                let (last, first) = wanted.split_last()?;
                let fits = |run: &[String]| {
                    let (end, start) = run.split_last()?;
                    let ends = if *any_ending { end.starts_with(last.as_str()) } else { end == last };
                    (ends && start == first).then_some(())
                };
                let at = (0..words.len()).find(|&at| {
                    let run = words.get(at..at + wanted.len());
                    run.and_then(fits).is_some() && !self.is_denied(&words[..at])
                })?;
                Some(words[at..at + wanted.len()].join(" "))
            }
        })
    }

    fn is_denied(&self, before: &[String]) -> bool {
        let near = before.iter().rev().take(NEGATION_REACHES);
        near.into_iter().any(|word| self.unless_before.iter().any(|no| no.replace('’', "'") == *word))
    }
}
