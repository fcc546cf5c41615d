//! The library's pages, and what is said of its ideas.

use holdfast_journal::ipc::{
    BlockView, ConceptView, ErrorCode, LibraryView, MarkConcept, OwnWordsView, PageSectionView, ReadConcept,
    ReadHelp, ReadLibrary, ReadPrompt, ReadShortPage, SourceView, SpanView,
};
use holdfast_journal::library::ConceptMark;

use crate::stage::Stage;

/// Slugs of no page.
fn odd_slugs() -> Vec<String> {
    let odd = ["", " ", "../repair", "Repair", "repair ", "repair\0", "%72epair", "' OR 1=1 --", "own-"];
    odd.map(str::to_owned).into_iter().chain(["a".repeat(100_000)]).collect()
}

fn overview(stage: &Stage) -> LibraryView {
    stage.ask(&ReadLibrary {}).unwrap()
}

fn slugs(stage: &Stage) -> Vec<String> {
    let rows = overview(stage).groups.into_iter().flat_map(|group| group.concepts);
    rows.map(|row| row.slug).collect()
}

/// An idea's page.
pub fn page(stage: &Stage, slug: &str) -> ConceptView {
    stage.ask(&ReadConcept { slug: slug.into() }).unwrap().unwrap()
}

/// Every piece of running text.
fn spans(sections: &[PageSectionView]) -> impl Iterator<Item = &SpanView> {
    sections.iter().flat_map(|section| &section.blocks).flat_map(|block| match block {
        BlockView::Paragraph(spans) => spans.iter().collect::<Vec<_>>(),
        BlockView::List(items) => items.iter().flatten().collect(),
    })
}

/// Holds what every page has to have: a text whose marks and links all lead somewhere.
#[track_caller]
fn holds_together(slug: &str, sections: &[PageSectionView], sources: &[SourceView], known: &[String]) {
    assert!(!sections.is_empty() && sections.iter().all(|section| !section.heading.is_empty()), "{slug}");
    assert!(sections.iter().all(|section| !section.blocks.is_empty()), "{slug}: a heading without a text");
    let numbers: Vec<u16> = sources.iter().map(|source| source.number).collect();
    assert!((1..).zip(&numbers).all(|(place, number)| place == *number), "{slug}: {numbers:?}");
    assert!(sources.iter().all(|source| !source.citation.is_empty()), "{slug}");
    for span in spans(sections) {
        match span {
            SpanView::Text(text) | SpanView::Strong(text) | SpanView::Emphasis(text) => {
                assert!(!text.is_empty(), "{slug}: a mark that leads nowhere");
            }
            SpanView::Source(number) => assert!(numbers.contains(number), "{slug}: {number}"),
            SpanView::Concept(link) => assert!(known.contains(&link.slug), "{slug}: {}", link.slug),
            SpanView::Page(link) => assert!(!link.title.is_empty(), "{slug}"),
            SpanView::Help(text) => assert!(!text.is_empty(), "{slug}"),
            SpanView::Ours => {}
        }
    }
}

#[test]
fn the_overview_has_everything_there_is_to_read() {
    let stage = Stage::unlocked();
    let library = overview(&stage);
    let known = slugs(&stage);
    assert_eq!((library.paths.len(), library.groups.len(), library.pages.len()), (5, 6, 4));
    assert_eq!(known.len(), 29);
    for path in &library.paths {
        assert!(!path.concepts.is_empty() && path.concepts.iter().all(|slug| known.contains(slug)));
    }
    for row in library.groups.iter().flat_map(|group| &group.concepts) {
        assert!(row.minutes > 0 && !row.definition.is_empty() && row.marks.is_empty(), "{}", row.slug);
        assert!(row.related.iter().all(|other| known.contains(other) && *other != row.slug), "{}", row.slug);
    }
}

#[test]
fn every_page_is_answered_whole() {
    let stage = Stage::unlocked();
    let (library, known) = (overview(&stage), slugs(&stage));
    for slug in &known {
        let page = page(&stage, slug);
        assert_eq!(page.row.slug, *slug);
        holds_together(slug, &page.sections, &page.sources, &known);
        assert!(spans(&page.sections).any(|span| matches!(span, SpanView::Source(_))), "{slug}");
        assert!(page.sections.iter().all(|section| section.kind.is_some()), "{slug}");
        assert!(page.prompts.len() >= 3, "{slug} has {} questions", page.prompts.len());
        assert!(page.prompts.iter().all(|prompt| prompt.concept.as_ref() == Some(slug)), "{slug}");
        assert!(page.related.iter().map(|link| &link.slug).eq(&page.row.related), "{slug}");
        assert_eq!(page.own_words, OwnWordsView::default(), "{slug}");
        for step in &page.steps {
            let path = library.paths.iter().find(|path| path.slug == step.path.slug).unwrap();
            let place = step.place as usize;
            assert_eq!(path.concepts[place - 1], *slug);
            assert_eq!(
                (step.of as usize, step.next.as_ref().map(|next| &next.slug)),
                (path.concepts.len(), path.concepts.get(place))
            );
        }
    }
    for link in &library.pages {
        let page = stage.ask(&ReadShortPage { slug: link.slug.clone() }).unwrap().unwrap();
        assert_eq!(page.title, link.title);
        assert!(!page.definition.is_empty());
        holds_together(&link.slug, &page.sections, &page.sources, &known);
    }
}

#[test]
fn a_page_that_is_not_there_is_none_and_no_failure() {
    let stage = Stage::unlocked();
    for slug in odd_slugs() {
        let start: String = slug.chars().take(20).collect();
        assert_eq!(stage.ask(&ReadConcept { slug: slug.clone() }), Ok(None), "{start}");
        assert_eq!(stage.ask(&ReadShortPage { slug: slug.clone() }), Ok(None), "{start}");
        assert_eq!(stage.ask(&ReadPrompt { id: slug }), Ok(None), "{start}");
    }
    assert_eq!(stage.ask(&ReadConcept { slug: "about".into() }), Ok(None), "a short page is no idea");
    assert_eq!(stage.ask(&ReadShortPage { slug: "repair".into() }), Ok(None), "an idea is no short page");
}

#[test]
fn the_words_about_help_are_there_before_there_is_a_journal() {
    let parts = Stage::new().ask(&ReadHelp {}).unwrap();
    assert!(parts.iter().any(|part| part.id == "danger"));
    assert!(parts.iter().all(|part| !part.title.is_empty() && !part.paragraphs.is_empty()));
    assert_eq!(Stage::unlocked().ask(&ReadHelp {}), Ok(parts));
}

fn mark(stage: &Stage, concept: &str, mark: ConceptMark, on: bool) {
    stage.ask(&MarkConcept { concept: concept.into(), mark, on }).unwrap();
}

#[test]
fn what_is_said_of_an_idea_is_kept_until_it_is_unsaid() {
    let stage = Stage::unlocked();
    let said = || page(&stage, "repair").row.marks;
    // Twice, and in another order than they are shown.
    for each in [ConceptMark::Seen, ConceptMark::Understood, ConceptMark::Seen] {
        mark(&stage, "repair", each, true);
    }
    assert_eq!(said(), [ConceptMark::Understood, ConceptMark::Seen]);
    stage.relock();
    assert_eq!(said(), [ConceptMark::Understood, ConceptMark::Seen]);
    let listed = overview(&stage).groups.into_iter().flat_map(|group| group.concepts);
    let marked: Vec<_> = listed.filter(|row| !row.marks.is_empty()).collect();
    assert_eq!(marked, [page(&stage, "repair").row], "of no other idea, and the same in the list");
    for each in ConceptMark::ALL {
        mark(&stage, "repair", each, false);
    }
    assert!(said().is_empty());
    stage.relock();
    assert!(said().is_empty());
}

#[test]
fn of_an_idea_that_is_not_there_nothing_is_said() {
    let stage = Stage::unlocked();
    mark(&stage, "repair", ConceptMark::Tried, true);
    let before = overview(&stage);
    let marks = stage.session().with_vault(|vault| vault.concept_marks()).unwrap();
    for concept in odd_slugs().into_iter().chain(["about".into()]) {
        for on in [true, false] {
            let request = MarkConcept { concept: concept.clone(), mark: ConceptMark::Tried, on };
            assert_eq!(stage.ask(&request).unwrap_err().code, ErrorCode::NotFound);
        }
    }
    assert_eq!(overview(&stage), before);
    assert_eq!(stage.session().with_vault(|vault| vault.concept_marks()).unwrap(), marks);
}
