//! The content files as they are written, and as they are once found good.

use serde::Deserialize;
use toml::Spanned;

use crate::vocabulary::{Checked, Depth, Exclusion, Kind, State};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PromptsToml {
    #[serde(default)]
    pub(crate) prompt: Vec<WrittenPrompt>,
    #[serde(default)]
    pub(crate) reason: Vec<WrittenReason>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourcesToml {
    #[serde(default)]
    pub(crate) source: Vec<WrittenSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenPrompt {
    pub(crate) id: Spanned<String>,
    pub(crate) concept: Spanned<String>,
    pub(crate) text: Spanned<String>,
    pub(crate) depth: Spanned<String>,
    pub(crate) minutes: Spanned<i64>,
    pub(crate) kind: Spanned<String>,
    pub(crate) states: Spanned<Vec<Spanned<String>>>,
    pub(crate) excludes: Spanned<Vec<Spanned<String>>>,
    pub(crate) source_ids: Vec<Spanned<String>>,
    pub(crate) version: Spanned<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenReason {
    pub(crate) concept: Spanned<String>,
    pub(crate) title: Spanned<String>,
    pub(crate) text: Spanned<String>,
    pub(crate) sources: Spanned<Vec<Spanned<String>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenSource {
    pub(crate) key: Spanned<String>,
    pub(crate) citation: Spanned<String>,
    pub(crate) checked: Spanned<String>,
    pub(crate) seen: Spanned<String>,
    pub(crate) unchecked: String,
}

#[derive(Debug)]
pub(crate) struct CheckedPrompt {
    pub(crate) id: String,
    pub(crate) concept: String,
    pub(crate) text: String,
    pub(crate) depth: Depth,
    pub(crate) minutes: u8,
    pub(crate) kind: Kind,
    pub(crate) states: Vec<State>,
    pub(crate) excludes: Vec<Exclusion>,
    pub(crate) source_ids: Vec<String>,
    pub(crate) version: u16,
}

#[derive(Debug)]
pub(crate) struct CheckedReason {
    pub(crate) concept: String,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) sources: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct CheckedSource {
    pub(crate) key: String,
    pub(crate) citation: String,
    pub(crate) checked: Checked,
    pub(crate) seen: String,
    pub(crate) unchecked: String,
}
