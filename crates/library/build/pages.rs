//! The checks of concept pages and short pages.

use std::ops::Range;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

use super::{
    CheckedSource, Content,
    fault::{Fault, Faults, File},
    known::{CONCEPTS, PAGES, is_source_id},
    markdown::{self, Run, Section, Span},
    prompts::word,
    prose::{self, MARK, Measure, OURS},
    report::PageReport,
    text,
};
use crate::vocabulary::{Part, Status};

/// The fewest and the most words of a concept page, and of a short one.
const CONCEPT_WORDS: std::ops::RangeInclusive<usize> = 500..=900;
const SHORT_WORDS: std::ops::RangeInclusive<usize> = 250..=900;
/// The most words of the hint under a page's name in a list.
const HINT_WORDS: usize = 10;
/// The hardest reading grade of a page, in tenths.
const GRADE_TENTHS: i32 = 90;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConceptFront {
    title: Spanned<String>,
    status: Spanned<String>,
    hint: Spanned<String>,
    definition: Spanned<String>,
    group: Spanned<String>,
    related: Vec<Spanned<String>>,
    source_ids: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShortFront {
    title: Spanned<String>,
    definition: Spanned<String>,
    source_ids: Vec<Spanned<String>>,
}

/// A page, found good.
#[derive(Debug)]
pub(crate) struct CheckedPage {
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) definition: String,
    pub(crate) source_ids: Vec<String>,
    pub(crate) sections: Vec<Section>,
    pub(crate) sources: Vec<String>,
    pub(crate) words: usize,
    pub(crate) concept: Option<ConceptPart>,
    pub(crate) report: PageReport,
}

/// What only a concept page has.
#[derive(Debug)]
pub(crate) struct ConceptPart {
    pub(crate) hint: String,
    pub(crate) status: Status,
    pub(crate) group: String,
    pub(crate) related: Vec<String>,
}

/// Checks a concept page.
pub(crate) fn concept(
    slug: &str,
    file: File<'_>,
    groups: &[String],
    content: &mut Content<'_>,
) -> Result<CheckedPage, Vec<Fault>> {
    let mut faults = Faults::new(file);
    if !CONCEPTS.contains(&slug) {
        faults.add(0..0, format!("“{slug}” is not one of the concepts."));
    }
    let Some((front, start)) = front_matter::<ConceptFront>(file, &mut faults) else {
        return Err(faults.into_iter().collect());
    };
    let status = word(&front.status, "status", Status::from_slug, &mut faults);
    if !groups.contains(front.group.get_ref()) {
        faults.add(front.group.span(), format!("“{}” is not a group of paths.toml.", front.group.get_ref()));
    }
    content.text(&front.hint, &mut faults);
    if prose::words(front.hint.get_ref()) > HINT_WORDS {
        faults.add(front.hint.span(), format!("A hint has at most {HINT_WORDS} words."));
    }
    for related in &front.related {
        let other = related.get_ref();
        if !CONCEPTS.contains(&other.as_str()) || other == slug {
            faults.add(related.span(), format!("“{other}” is not another concept."));
        }
    }
    let mut page =
        page(slug, file, start, &front.title, &front.definition, &front.source_ids, content, &mut faults);
    parts(&page.sections, &mut faults);
    length(&page, &CONCEPT_WORDS, &mut faults);
    page.concept = status.map(|status| ConceptPart {
        hint: front.hint.get_ref().clone(),
        status,
        group: front.group.into_inner(),
        related: front.related.into_iter().map(Spanned::into_inner).collect(),
    });
    faults.or(page)
}

/// Checks a short page.
pub(crate) fn short(
    slug: &str,
    file: File<'_>,
    content: &mut Content<'_>,
) -> Result<CheckedPage, Vec<Fault>> {
    let mut faults = Faults::new(file);
    if !PAGES.contains(&slug) {
        faults.add(0..0, format!("“{slug}” is not one of the short pages."));
    }
    let Some((front, start)) = front_matter::<ShortFront>(file, &mut faults) else {
        return Err(faults.into_iter().collect());
    };
    let page =
        page(slug, file, start, &front.title, &front.definition, &front.source_ids, content, &mut faults);
    length(&page, &SHORT_WORDS, &mut faults);
    faults.or(page)
}

/// What stands between the two lines of `+++`, and where the text below them starts.
fn front_matter<T: DeserializeOwned>(file: File<'_>, faults: &mut Faults<'_>) -> Option<(T, usize)> {
    const FENCE: &str = "+++\n";
    let text = file.text();
    let end = text.strip_prefix(FENCE).and_then(|rest| rest.find("\n+++\n"));
    let Some(end) = end else {
        faults.add(0..0, "A page begins with its front matter between two lines of +++.");
        return None;
    };
    let end = FENCE.len() + end + 1;
    // Spaces in place of the fence, so that a place in the front matter is one in the file.
    let front = format!("   \n{}", text.get(FENCE.len()..end)?);
    Some((faults.parse_text(&front)?, end + FENCE.len()))
}

#[allow(clippy::too_many_arguments, reason = "the two kinds of front matter, taken apart")]
fn page(
    slug: &str,
    file: File<'_>,
    start: usize,
    title: &Spanned<String>,
    definition: &Spanned<String>,
    source_ids: &[Spanned<String>],
    content: &mut Content<'_>,
    faults: &mut Faults<'_>,
) -> CheckedPage {
    for part in [title, definition] {
        text::check(part, content.runs, faults);
        content.lint(file, part.get_ref(), part.span(), faults);
    }
    for id in source_ids {
        if !is_source_id(id.get_ref()) {
            faults.add(id.span(), format!("“{}” is not one of S1 to S44.", id.get_ref()));
        }
    }
    let sections = markdown::sections(file.text(), start, faults);
    let mut measure = Measure::default();
    let mut report = PageReport::default();
    let mut sources = Vec::new();
    for section in &sections {
        let research = Part::from_slug(&section.heading) == Some(Part::Research);
        for run in section.blocks.iter().flat_map(markdown::Block::runs) {
            named(run, &mut sources, content.sources, faults);
            sentences(run, research, &mut measure, &mut report, faults);
            let flat = prose::without_marks(&run.flat());
            text::check_words(&flat, run.at.clone(), content.runs, faults);
            content.lint(file, &flat, run.at.clone(), faults);
        }
    }
    report.grade_tenths = measure.grade_tenths();
    if report.grade_tenths > GRADE_TENTHS {
        let grade = f64::from(report.grade_tenths) / 10.0;
        faults.add(
            0..0,
            format!("The reading grade is {grade}; 9 is the most. Shorter sentences and words help."),
        );
    }
    CheckedPage {
        slug: slug.to_owned(),
        title: title.get_ref().clone(),
        definition: definition.get_ref().clone(),
        source_ids: source_ids.iter().map(|id| id.get_ref().clone()).collect(),
        sections,
        sources,
        words: measure.words,
        concept: None,
        report,
    }
}

/// Every source, link and mark leads somewhere.
fn named(run: &Run, sources: &mut Vec<String>, known: &[CheckedSource], faults: &mut Faults<'_>) {
    for span in &run.spans {
        let why = match span {
            Span::Source(key) if known.iter().any(|source| source.key == *key) => {
                if !sources.contains(key) {
                    sources.push(key.clone());
                }
                continue;
            }
            Span::Source(key) => format!("“{key}” is not in content/sources.toml."),
            Span::Concept(_, slug) if !CONCEPTS.contains(&slug.as_str()) => {
                format!("“{slug}” is not one of the concepts.")
            }
            Span::Page(_, slug) if !PAGES.contains(&slug.as_str()) => {
                format!("“{slug}” is not one of the short pages.")
            }
            _ => continue,
        };
        faults.add(run.at.clone(), why);
    }
}

/// Sentences are short, and none that claims something stands without its source.
fn sentences(
    run: &Run,
    research: bool,
    measure: &mut Measure,
    report: &mut PageReport,
    faults: &mut Faults<'_>,
) {
    let flat = run.flat();
    let mut last_marked = false;
    for sentence in prose::sentences(&flat) {
        let words = prose::without_marks(sentence);
        if prose::words(&words) == 0 {
            faults.add(run.at.clone(), "A source stands apart: put it right after the full stop.");
            continue;
        }
        measure.add(&words);
        let (sourced, ours) = (sentence.contains(MARK), sentence.contains(OURS));
        last_marked = sourced || ours;
        let claim = prose::is_claim(&words);
        report.facts += usize::from(sourced || claim && !ours);
        report.facts_with_source += usize::from(sourced);
        report.judgements += usize::from(ours && !sourced);
        if claim && !last_marked {
            faults.add(run.at.clone(), format!("A fact needs its source: “{words}”"));
        }
    }
    if research && !last_marked {
        faults.add(run.at.clone(), "A paragraph about research ends with its source.");
    }
}

/// The parts of a concept page, each once and in order; only "Take care" may be missing.
fn parts(sections: &[Section], faults: &mut Faults<'_>) {
    let mut wanted = Part::ALL.iter().peekable();
    for section in sections {
        let found = Part::from_slug(&section.heading);
        if found.is_some_and(|part| wanted.peek() == Some(&&Part::Care) && part != Part::Care) {
            wanted.next();
        }
        if found.is_none() || wanted.next().copied() != found {
            faults.add(section.at.clone(), "This heading is not the one that comes here.");
            return;
        }
        let items = section.blocks.iter().filter_map(|block| match block {
            markdown::Block::List(items) => Some(items.len()),
            markdown::Block::Paragraph(_) => None,
        });
        let items: usize = items.sum();
        if matches!(found, Some(Part::Everyday | Part::Misread)) && items < 3 {
            faults.add(section.at.clone(), "Here stands a list of at least three.");
        }
        if section.blocks.is_empty() {
            faults.add(section.at.clone(), "Nothing stands under this heading.");
        }
    }
    if wanted.next().is_some() {
        faults.add(0..0, "A part of the page is missing.");
    }
}

fn length(page: &CheckedPage, bounds: &std::ops::RangeInclusive<usize>, faults: &mut Faults<'_>) {
    let at: Range<usize> = 0..0;
    if !bounds.contains(&page.words) {
        let (least, most) = (bounds.start(), bounds.end());
        faults.add(at, format!("The page has {} words; {least} to {most} are meant.", page.words));
    }
}
