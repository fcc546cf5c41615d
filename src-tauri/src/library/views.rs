//! From what the library and the vault hold to what the window shows.

use holdfast_journal::ipc::{
    BlockView, ConceptRowView, ConceptStatus, LinkView, OwnQuestionView, PageSectionView, PromptView,
    SectionKind, SourceCheck, SourceView, SpanView,
};
use holdfast_journal::library::ConceptMark;
use holdfast_library::{
    Block, Checked, Concept, Part, Prompt, Section, Span, Status, concept, page, reason, related, source,
};
use holdfast_vault::OwnPrompt;

/// Words a person reads in a minute, unhurried.
///
/// Source: Brysbaert (2019), Journal of Memory and Language, 109: 238 on average for English prose;
/// less here, because some of it asks to be thought about.
const WORDS_A_MINUTE: u16 = 200;

pub(crate) fn link(concept: &Concept) -> LinkView {
    LinkView { slug: concept.slug.to_owned(), title: concept.title.to_owned() }
}

pub(super) fn row(concept: &Concept, marks: &[(String, ConceptMark)]) -> ConceptRowView {
    let mut marks: Vec<ConceptMark> =
        marks.iter().filter(|(slug, _)| slug == concept.slug).map(|(_, mark)| *mark).collect();
    marks.sort_unstable();
    ConceptRowView {
        slug: concept.slug.to_owned(),
        title: concept.title.to_owned(),
        status: match concept.status {
            Status::ResearchTerm => ConceptStatus::ResearchTerm,
            Status::ClinicalIdea => ConceptStatus::ClinicalIdea,
            Status::EverydayWord => ConceptStatus::EverydayWord,
        },
        hint: concept.hint.to_owned(),
        definition: concept.definition.to_owned(),
        minutes: u8::try_from(concept.words.div_ceil(WORDS_A_MINUTE)).unwrap_or(u8::MAX),
        related: related(concept.slug).into_iter().map(|other| other.slug.to_owned()).collect(),
        marks,
    }
}

/// The text of a page. Its marks carry the place of their source in `keys`, from 1.
pub(super) fn sections(sections: &[Section], keys: &[&str]) -> Vec<PageSectionView> {
    let spans = |spans: &[Span]| once_each(spans).map(|span| self::span(span, keys)).collect();
    let section = |section: &Section| PageSectionView {
        kind: section.part.map(kind),
        heading: section.heading.to_owned(),
        blocks: section
            .blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(words) => BlockView::Paragraph(spans(words)),
                Block::List(items) => BlockView::List(items.iter().map(|item| spans(item)).collect()),
            })
            .collect(),
    };
    sections.iter().map(section).collect()
}

/// Without a mark where the next mark is the same: sentences that rest on one source have it once,
/// after the last of them.
fn once_each(spans: &[Span]) -> impl Iterator<Item = &Span> {
    let is_mark = |span: &&Span| matches!(span, Span::Source(_) | Span::Ours);
    spans.iter().enumerate().filter_map(move |(at, span)| {
        let again = is_mark(&span) && spans[at + 1..].iter().find(is_mark) == Some(span);
        (!again).then_some(span)
    })
}

fn kind(part: Part) -> SectionKind {
    match part {
        Part::What => SectionKind::What,
        Part::Research => SectionKind::Research,
        Part::Everyday => SectionKind::Everyday,
        Part::Misread => SectionKind::Misread,
        Part::Care => SectionKind::Care,
        Part::Try => SectionKind::Try,
    }
}

fn span(span: &Span, keys: &[&str]) -> SpanView {
    match *span {
        Span::Text(text) => SpanView::Text(text.to_owned()),
        Span::Strong(text) => SpanView::Strong(text.to_owned()),
        Span::Emphasis(text) => SpanView::Emphasis(text.to_owned()),
        Span::Concept(text, slug) => match concept(slug) {
            Some(_) => SpanView::Concept(named(slug, text)),
            None => SpanView::Text(text.to_owned()),
        },
        Span::Page(text, slug) => match page(slug) {
            Some(_) => SpanView::Page(named(slug, text)),
            None => SpanView::Text(text.to_owned()),
        },
        Span::Help(text) => SpanView::Help(text.to_owned()),
        Span::Source(key) => match number(key, keys) {
            Some(number) => SpanView::Source(number),
            None => SpanView::Text(String::new()),
        },
        Span::Ours => SpanView::Ours,
    }
}

fn named(slug: &str, title: &str) -> LinkView {
    LinkView { slug: slug.to_owned(), title: title.to_owned() }
}

fn number(key: &str, keys: &[&str]) -> Option<u16> {
    let place = keys.iter().position(|each| *each == key)?;
    u16::try_from(place + 1).ok()
}

/// What these keys stand for, numbered from 1.
pub(crate) fn sources(keys: &[&str]) -> Vec<SourceView> {
    let view = |key: &&str| {
        let source = source(key)?;
        Some(SourceView {
            number: number(key, keys)?,
            citation: source.citation.to_owned(),
            checked: match source.checked {
                Checked::Page => SourceCheck::Page,
                Checked::Secondary => SourceCheck::Secondary,
                Checked::No => SourceCheck::No,
            },
            unchecked: source.unchecked.to_owned(),
        })
    };
    keys.iter().filter_map(view).collect()
}

/// A question of the library.
pub(crate) fn prompt_view(prompt: &Prompt, starred: &[String]) -> PromptView {
    // The build makes sure that every concept has a reason.
    let reason = reason(prompt.concept);
    PromptView {
        id: prompt.id.to_owned(),
        version: prompt.version,
        text: prompt.text.to_owned(),
        minutes: prompt.minutes,
        about: reason.map_or_else(String::new, |reason| reason.title.to_owned()),
        why: reason.map_or_else(String::new, |reason| reason.text.to_owned()),
        concept: Some(prompt.concept.to_owned()),
        sources: reason.map_or_else(Vec::new, |reason| sources(reason.sources)),
        starred: starred.iter().any(|id| id == prompt.id),
    }
}

/// A question of the person's own, among the library's.
pub(crate) fn own_question(own: &OwnPrompt) -> PromptView {
    PromptView {
        id: own.id.clone(),
        version: own.version,
        text: own.text.as_str().to_owned(),
        minutes: OWN_MINUTES,
        about: String::new(),
        why: String::new(),
        concept: None,
        sources: Vec::new(),
        starred: own.starred,
    }
}

/// What a question of one's own may take: as long as the library's light ones.
const OWN_MINUTES: u8 = 3;

pub(super) fn own_question_row(own: OwnPrompt) -> OwnQuestionView {
    let OwnPrompt { id, text, version, retired, starred } = own;
    OwnQuestionView { id, version, text: text.into(), starred, retired }
}
