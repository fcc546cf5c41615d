//! What the build demands of the content files, each demand with the line where it is not met.

mod fault;
mod known;
mod prompts;
mod reasons;
mod runs;
mod shape;
mod text;

#[cfg(test)]
pub(crate) use known::CONCEPTS;
#[cfg(test)]
pub(crate) use text::{SENTENCE_WORDS, words};

pub(crate) use fault::{Fault, File};
pub(crate) use runs::ArticleRuns;
pub(crate) use shape::{CheckedPrompt, CheckedReason, CheckedSource};

use fault::Faults;
use shape::{PromptsToml, SourcesToml};

/// All of the content, found good.
#[derive(Debug)]
pub(crate) struct Library {
    pub(crate) prompts: Vec<CheckedPrompt>,
    pub(crate) reasons: Vec<CheckedReason>,
    pub(crate) sources: Vec<CheckedSource>,
}

/// Reads and checks the content files; reports every fault there is, not only the first.
pub(crate) fn check(prompts: File<'_>, sources: File<'_>, runs: &ArticleRuns) -> Result<Library, Vec<Fault>> {
    let mut in_sources = Faults::new(sources);
    let mut in_prompts = Faults::new(prompts);

    let (Some(toml), Some(sources)) = (in_prompts.parse::<PromptsToml>(), in_sources.parse::<SourcesToml>())
    else {
        // Half of the content would raise faults that are not there.
        return Err(in_prompts.into_iter().chain(in_sources).collect());
    };
    let sources = reasons::sources(sources.source, &mut in_sources);
    let reasons = reasons::reasons(toml.reason, &sources, runs, &mut in_prompts);
    let prompts = prompts::prompts(toml.prompt, &reasons, runs, &mut in_prompts);

    let faults: Vec<Fault> = in_prompts.into_iter().chain(in_sources).collect();
    if faults.is_empty() { Ok(Library { prompts, reasons, sources }) } else { Err(faults) }
}
