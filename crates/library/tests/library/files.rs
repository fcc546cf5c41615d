//! A small, good pair of content files, to be spoiled in one place at a time.

use crate::check::{self, ArticleRuns, File};

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

/// The faults of these files, each as `file:line: sentence`.
pub(crate) fn faults(prompts: &str, sources: &str) -> Vec<String> {
    let Ok(runs) = ArticleRuns::parse(File::new("runs.txt", CAT_RUN)) else {
        panic!("the invented runs are good");
    };
    let prompts = File::new("prompts.toml", prompts);
    let sources = File::new("sources.toml", sources);
    let faults = check::check(prompts, sources, &runs).err().unwrap_or_default();
    faults.into_iter().map(|fault| format!("{}:{}: {}", fault.file, fault.line, fault.why)).collect()
}
