//! Guided practices, and the words about help.

use crate::vocabulary::{Depth, Exclusion, FieldKind};

/// A guided practice: one step a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Practice {
    /// Stable for ever and the same in every language, such as `rupture-log`.
    pub slug: &'static str,
    /// Its name.
    pub title: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// The slugs of the ideas it rests on.
    pub concepts: &'static [&'static str],
    /// The ideas of the source article it rests on, `S1` to `S44`.
    pub source_ids: &'static [&'static str],
    /// Keys for [`crate::source`].
    pub sources: &'static [&'static str],
    /// The fewest and the most minutes it usually takes.
    pub minutes: (u8, u8),
    /// How far it reaches.
    pub depth: Depth,
    /// When it suits.
    pub when: &'static str,
    /// Whether it first asks if the person is safe with the other one.
    pub safety_gate: bool,
    /// The circumstances in which it is hidden.
    pub hidden_when: &'static [Exclusion],
    /// What is said before it begins.
    pub care: &'static str,
    /// Where it runs against a clock: minutes at which it moves on.
    pub timer_minutes: Option<u8>,
    /// Its steps, at least two.
    pub steps: &'static [Step],
    /// Raised when steps or fields change. A run keeps the number.
    pub version: u16,
}

/// One screen of a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// Its id within the practice.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What to do.
    pub text: &'static str,
    /// Whether the practice is whole without it.
    pub optional: bool,
    /// What it asks for; none where there is only something to do.
    pub fields: &'static [Field],
}

/// One thing a step asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Field {
    /// The name it is stored under.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What can be put in.
    pub kind: FieldKind,
    /// Whether it may stay empty.
    pub optional: bool,
    /// For one or many of some words: their ids and labels.
    pub choices: &'static [(&'static str, &'static str)],
}

/// A part of the page about help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HelpPart {
    /// What it is about, such as `danger`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its paragraphs.
    pub paragraphs: &'static [&'static str],
}
