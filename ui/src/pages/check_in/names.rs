//! The messages of items, strands, answers and contexts, each written out, so that a test can find them.

use holdfast_journal::check_in::{Answer, Context, Item, Strand};

pub const fn strand(strand: Strand) -> &'static str {
    match strand {
        Strand::Worry => "check-in-strand-worry",
        Strand::Distance => "check-in-strand-distance",
        Strand::Steadiness => "check-in-strand-steadiness",
    }
}

pub const fn item(item: Item) -> &'static str {
    match item {
        Item::W1 => "check-in-w1",
        Item::W2 => "check-in-w2",
        Item::W3 => "check-in-w3",
        Item::D1 => "check-in-d1",
        Item::D2 => "check-in-d2",
        Item::D3 => "check-in-d3",
        Item::S1 => "check-in-s1",
        Item::S2 => "check-in-s2",
        Item::S3 => "check-in-s3",
    }
}

/// An answer, or that it did not come up.
pub fn answer(answer: Option<Answer>) -> &'static str {
    match answer.map(Answer::number) {
        None => "check-in-answer-none",
        Some(0) => "check-in-answer-0",
        Some(1) => "check-in-answer-1",
        Some(2) => "check-in-answer-2",
        Some(_) => "check-in-answer-3",
    }
}

pub const fn context(context: Context) -> &'static str {
    match context {
        Context::Ill => "check-in-context-ill",
        Context::ShortSleep => "check-in-context-short-sleep",
        Context::Apart => "check-in-context-apart",
        Context::Conflict => "check-in-context-conflict",
        Context::Loss => "check-in-context-loss",
        Context::BigChange => "check-in-context-big-change",
        Context::Ordinary => "check-in-context-ordinary",
    }
}
