//! All content files together: what each must be, and what only the whole can show.

use std::collections::{BTreeSet, HashSet};

use super::{
    ArticleRuns, Content, Library,
    fault::{Fault, Faults, File},
    known::{CONCEPTS, PAGES, PRACTICES, SOURCE_IDS},
    lint::Lint,
    pages, paths, phrases, practices, prompts, reasons,
    report::Report,
    shape::{PromptsToml, SourcesToml},
    support,
};

/// The content files. Those of a folder come with their names without the ending.
pub(crate) struct Files<'a> {
    pub(crate) prompts: File<'a>,
    pub(crate) sources: File<'a>,
    pub(crate) lint: File<'a>,
    pub(crate) paths: File<'a>,
    pub(crate) rendering: File<'a>,
    pub(crate) concepts: Vec<(&'a str, File<'a>)>,
    pub(crate) pages: Vec<(&'a str, File<'a>)>,
    pub(crate) practices: Vec<(&'a str, File<'a>)>,
    pub(crate) neutral: File<'a>,
    pub(crate) regions: Vec<(&'a str, File<'a>)>,
}

/// Reads and checks the content files, and whether anything is missing.
pub(crate) fn check(files: &Files<'_>, runs: &ArticleRuns) -> Result<Library, Vec<Fault>> {
    let library = check_what_is_there(files, runs)?;
    let faults = missing(files, &library);
    if faults.is_empty() { Ok(library) } else { Err(faults) }
}

/// Reads and checks the content files; reports every fault there is, not only the first.
pub(crate) fn check_what_is_there(files: &Files<'_>, runs: &ArticleRuns) -> Result<Library, Vec<Fault>> {
    let mut in_sources = Faults::new(files.sources);
    let mut in_prompts = Faults::new(files.prompts);
    let mut in_lint = Faults::new(files.lint);
    let mut in_paths = Faults::new(files.paths);
    let mut in_rendering = Faults::new(files.rendering);

    let lint = Lint::parse(&mut in_lint);
    let (Some(toml), Some(written), Some(lint)) =
        (in_prompts.parse::<PromptsToml>(), in_sources.parse::<SourcesToml>(), lint)
    else {
        // Half of the content would raise faults that are not there.
        return Err(in_prompts.into_iter().chain(in_sources).chain(in_lint).collect());
    };
    let sources = reasons::sources(written.source, &mut in_sources);
    let mut content =
        Content { runs, sources: &sources, words: Some(&lint), exceptions: Vec::new(), texts: 0, banned: 0 };

    let reasons = reasons::reasons(toml.reason, &mut content, &mut in_prompts);
    let prompts = prompts::prompts(toml.prompt, &reasons, &mut content, &mut in_prompts);
    let (groups, paths) = paths::paths(&mut content, &mut in_paths);
    let phrases = phrases::phrases(&mut content, &mut in_rendering);
    let group_slugs: Vec<String> = groups.iter().map(|group| group.slug.clone()).collect();

    let mut faults = Vec::new();
    let concepts = each(&files.concepts, &mut faults, |slug, file| {
        pages::concept(slug, file, &group_slugs, &mut content)
    });
    let pages = each(&files.pages, &mut faults, |slug, file| pages::short(slug, file, &mut content));
    let practices =
        each(&files.practices, &mut faults, |slug, file| practices::practice(slug, file, &mut content));
    let regions = each(&files.regions, &mut faults, support::region);
    let help = support::neutral(files.neutral, &mut content).unwrap_or_else(|found| {
        faults.extend(found);
        Vec::new()
    });

    let Content { exceptions, texts, banned, .. } = content;
    lint.unused(false, &exceptions, &mut in_lint);
    let mut report = Report {
        texts,
        banned_words: banned,
        copied_runs: runs.found(),
        exceptions: exceptions.len(),
        ..Report::default()
    };
    for page in concepts.iter().chain(&pages) {
        report.add(&page.slug, page.report);
    }
    faults
        .extend(in_prompts.into_iter().chain(in_sources).chain(in_lint).chain(in_paths).chain(in_rendering));
    let library = Library {
        prompts,
        reasons,
        sources,
        groups,
        paths,
        concepts,
        pages,
        practices,
        phrases,
        help,
        regions,
        report,
    };
    if faults.is_empty() { Ok(library) } else { Err(faults) }
}

fn each<T>(
    files: &[(&str, File<'_>)],
    faults: &mut Vec<Fault>,
    mut check: impl FnMut(&str, File<'_>) -> Result<T, Vec<Fault>>,
) -> Vec<T> {
    let mut good = Vec::new();
    for (slug, file) in files {
        match check(slug, *file) {
            Ok(checked) => good.push(checked),
            Err(found) => faults.extend(found),
        }
    }
    good
}

/// What the library as a whole owes: every page, every practice, every idea of the article, and a
/// question for every idea.
fn missing(files: &Files<'_>, library: &Library) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut lacks = |file: File<'_>, why: String| faults.push(file.fault(1, why));
    let has = |there: &[&str], slug: &str| there.contains(&slug);
    let concepts: Vec<&str> = library.concepts.iter().map(|page| page.slug.as_str()).collect();
    let pages: Vec<&str> = library.pages.iter().map(|page| page.slug.as_str()).collect();
    let practices: Vec<&str> = library.practices.iter().map(|each| each.slug.as_str()).collect();
    for slug in CONCEPTS.iter().filter(|slug| !has(&concepts, slug)) {
        lacks(files.paths, format!("The page of the concept “{slug}” is missing."));
    }
    for slug in PAGES.iter().filter(|slug| !has(&pages, slug)) {
        lacks(files.paths, format!("The short page “{slug}” is missing."));
    }
    for slug in PRACTICES.iter().filter(|slug| !has(&practices, slug)) {
        lacks(files.paths, format!("The practice “{slug}” is missing."));
    }
    let on_pages = library.concepts.iter().chain(&library.pages).flat_map(|page| &page.source_ids);
    let named: BTreeSet<&str> = on_pages.map(String::as_str).collect();
    for id in (1..=SOURCE_IDS).map(|n| format!("S{n}")).filter(|id| !named.contains(id.as_str())) {
        lacks(files.paths, format!("No page names {id} of the source article."));
    }
    let asked: HashSet<&str> = library.prompts.iter().map(|prompt| prompt.concept.as_str()).collect();
    for slug in CONCEPTS.iter().filter(|slug| !asked.contains(*slug)) {
        lacks(files.prompts, format!("The concept “{slug}” has no prompt."));
    }
    faults
}
