//! A small, good pair of content files, to be spoiled in one place at a time.

use crate::check::{self, ArticleRuns, File, Files};

pub(crate) const PROMPTS: &str = r#"[[prompt]]
id = "repair-kettle"
concept = "repair"
text = "Who put the kettle on?"
depth = "light"
minutes = 2
kind = "care"
states = ["settled", "after_a_quarrel"]
excludes = ["not_safe"]
source_ids = ["S20"]
version = 1

[[reason]]
concept = "repair"
title = "repair"
text = "Repair is finding each other again. We are fairly sure."
sources = ["wood20"]
"#;

pub(crate) const SOURCES: &str = r#"[[source]]
key = "wood20"
citation = "Woodhouse (2020)."
checked = "page"
seen = "PubMed"
unchecked = ""
"#;

/// `printf 'the cat sat on the green mat' | sha256sum | head -c 16`
pub(crate) const CAT_RUN: &str = "# An invented article.\ne945d3f4b2c842da\n";

pub(crate) const LINT: &str = r#"[[pattern]]
id = "no-cure"
why = "We cure nothing."
words = ["cure*"]
unless_before = ["no", "not"]
must_catch = ["Writing cures."]
must_allow = ["This is not a cure."]
"#;

pub(crate) const PATHS: &str = r#"[[group]]
slug = "mending"
title = "Breaks and mends"

[[path]]
slug = "start"
title = "Start here"
about = "A first look."
concepts = ["rupture", "repair"]
"#;

pub(crate) const RENDERING: &str = include_str!("../../../../content/en/rendering.toml");

pub(crate) const NEUTRAL: &str = include_str!("../../../../content/en/support/neutral.toml");

/// Files that most tests leave out, or as they are: those that lie in folders, and the words for rendering.
#[derive(Clone, Copy, Default)]
pub(crate) struct Folders<'a> {
    pub(crate) concept: Option<&'a str>,
    pub(crate) practice: Option<&'a str>,
    pub(crate) region: Option<&'a str>,
    pub(crate) rendering: Option<&'a str>,
}

/// The faults of these files, each as `file:line: sentence`.
pub(crate) fn faults(prompts: &str, sources: &str) -> Vec<String> {
    faults_of(prompts, sources, LINT, PATHS, Folders::default())
}

/// The faults of this page of the concept "repair", beside good files.
pub(crate) fn page_faults(page: &str) -> Vec<String> {
    faults_of(PROMPTS, SOURCES, LINT, PATHS, Folders { concept: Some(page), ..Folders::default() })
}

pub(crate) fn faults_of(
    prompts: &str,
    sources: &str,
    lint: &str,
    paths: &str,
    folders: Folders<'_>,
) -> Vec<String> {
    let Ok(runs) = ArticleRuns::parse(File::new("runs.txt", CAT_RUN)) else {
        panic!("the invented runs are good");
    };
    let one =
        |name, file, text: Option<_>| text.map(|text| (name, File::new(file, text))).into_iter().collect();
    let files = Files {
        prompts: File::new("prompts.toml", prompts),
        sources: File::new("sources.toml", sources),
        lint: File::new("lint.toml", lint),
        paths: File::new("paths.toml", paths),
        rendering: File::new("rendering.toml", folders.rendering.unwrap_or(RENDERING)),
        neutral: File::new("neutral.toml", NEUTRAL),
        concepts: one("repair", "repair.md", folders.concept),
        pages: Vec::new(),
        practices: one("body-check", "body-check.toml", folders.practice),
        regions: one("atlantis", "atlantis.toml", folders.region),
    };
    let faults = check::check_what_is_there(&files, &runs).err().unwrap_or_default();
    faults.into_iter().map(|fault| format!("{}:{}: {}", fault.file, fault.line, fault.why)).collect()
}
