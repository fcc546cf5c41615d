//! What any sentence of the content must be: short, calm, and our own.

use std::ops::Range;

use toml::Spanned;

use super::{fault::Faults, runs::ArticleRuns};

pub(crate) use super::prose::{SENTENCE_WORDS, sentences, words};

/// The faults that every text of the content can have.
pub(crate) fn check(text: &Spanned<String>, runs: &ArticleRuns, faults: &mut Faults<'_>) {
    check_words(text.get_ref(), text.span(), runs, faults);
}

/// The same for a text that stands at this place of the file.
pub(crate) fn check_words(text: &str, at: Range<usize>, runs: &ArticleRuns, faults: &mut Faults<'_>) {
    if text.trim().is_empty() {
        faults.add(at, "The text is empty.");
        return;
    }
    if text.trim() != text || text.contains(['\n', '\t']) || text.contains("  ") {
        faults.add(at.clone(), "The text has stray spaces or a line break.");
    }
    if text.contains(['!', '！']) {
        faults.add(at.clone(), "No exclamation marks: the voice is calm.");
    }
    if text.contains(['\'', '"']) {
        faults.add(at.clone(), "Use curly quotes and apostrophes: ’ “ ”.");
    }
    for sentence in sentences(text) {
        let count = words(sentence);
        if count > SENTENCE_WORDS {
            let why = format!("A sentence has {count} words; {SENTENCE_WORDS} is the most.");
            faults.add(at.clone(), why);
        }
    }
    if let Some(run) = runs.copied(text) {
        let why = format!("“{run}” stands in the source article; say it in your own words.");
        faults.add(at, why);
    }
}

/// The further faults of a prompt: one question at a time, and never "why did you".
pub(crate) fn check_question(text: &Spanned<String>, faults: &mut Faults<'_>) {
    let at = text.span();
    let text = text.get_ref();
    if text.matches(['?', '？']).count() > 1 {
        faults.add(at.clone(), "One question at a time: there are two or more.");
    }
    let count = words(text);
    if count > SENTENCE_WORDS && sentences(text).all(|s| words(s) <= SENTENCE_WORDS) {
        let why = format!("The prompt has {count} words; {SENTENCE_WORDS} is the most.");
        faults.add(at.clone(), why);
    }
    let plain = text.to_lowercase().replace('’', "'");
    if ACCUSING.iter().any(|start| plain.contains(start)) {
        faults.add(at, "“Why did you” sounds like blame; ask what, when or how.");
    }
}

const ACCUSING: [&str; 4] = ["why did you", "why didn't you", "why do you", "why don't you"];
