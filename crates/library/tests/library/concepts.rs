//! The library as a whole: its pages, its graph, its paths.

use std::collections::{BTreeSet, VecDeque};

use holdfast_library::{
    Block, Part, Section, Span, concept, concepts, concepts_of, groups, page, pages, path_concepts, paths,
    practice, practices, prompts, prompts_of, related, report, source,
};

use crate::check::{CONCEPTS, PRACTICES};

#[test]
fn every_idea_practice_and_source_id_is_there() {
    let slugs: BTreeSet<_> = concepts().iter().map(|concept| concept.slug).collect();
    assert_eq!(slugs, CONCEPTS.into_iter().collect());
    let slugs: BTreeSet<_> = practices().iter().map(|practice| practice.slug).collect();
    assert_eq!(slugs, PRACTICES.into_iter().collect());
    let ids = concepts().iter().flat_map(|c| c.source_ids).chain(pages().iter().flat_map(|p| p.source_ids));
    assert_eq!(ids.collect::<BTreeSet<_>>().len(), 44);
    assert!(prompts().len() >= 156);
    for slug in CONCEPTS {
        assert!(prompts_of(slug).count() >= 3, "{slug}");
    }
}

#[test]
fn every_fact_names_its_source() {
    let report = report();
    assert!(report.facts > 200, "{}", report.facts);
    assert_eq!(report.facts_with_source, report.facts);
    assert!((30..=90).contains(&report.hardest_tenths));
}

#[test]
fn closeness_goes_both_ways_and_reaches_every_idea() {
    for each in concepts() {
        let near = related(each.slug);
        assert!(!near.is_empty(), "{}", each.slug);
        assert!(near.iter().all(|other| other.slug != each.slug));
        for other in near {
            assert!(related(other.slug).iter().any(|back| back.slug == each.slug), "{}", other.slug);
        }
    }
    let mut reached = BTreeSet::from(["repair"]);
    let mut open = VecDeque::from(["repair"]);
    while let Some(slug) = open.pop_front() {
        for other in related(slug) {
            if reached.insert(other.slug) {
                open.push_back(other.slug);
            }
        }
    }
    assert_eq!(reached.len(), concepts().len());
}

#[test]
fn groups_hold_every_idea_once() {
    let held: Vec<_> = groups().iter().flat_map(|group| concepts_of(group.slug)).map(|c| c.slug).collect();
    assert_eq!(held.len(), concepts().len());
    assert_eq!(held.iter().collect::<BTreeSet<_>>().len(), held.len());
}

#[test]
fn what_a_page_names_is_there() {
    let on_concepts = concepts().iter().map(|c| (c.slug, c.sections, c.sources));
    let on_pages = pages().iter().map(|p| (p.slug, p.sections, p.sources));
    for (slug, sections, sources) in on_concepts.chain(on_pages) {
        for span in sections.iter().flat_map(spans) {
            match span {
                Span::Concept(_, to) => assert!(concept(to).is_some(), "{slug} leads to {to}"),
                Span::Page(_, to) => assert!(page(to).is_some(), "{slug} leads to {to}"),
                Span::Source(key) => assert!(sources.contains(key) && source(key).is_some(), "{slug}: {key}"),
                Span::Text(text) | Span::Strong(text) | Span::Emphasis(text) | Span::Help(text) => {
                    assert!(!text.is_empty(), "{slug}");
                }
                Span::Ours => {}
            }
        }
    }
    for path in paths() {
        assert_eq!(path_concepts(path).count(), path.concepts.len(), "{}", path.slug);
    }
}

fn spans(section: &Section) -> impl Iterator<Item = &Span> {
    let all = section.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(spans) => vec![*spans],
        Block::List(items) => items.to_vec(),
    });
    all.flatten()
}

#[test]
fn at_most_one_example_in_three_is_about_romance() {
    let romance = ["partner", "husband", "wife", "marri", "couple", "boyfriend", "girlfriend", "date "];
    for each in concepts() {
        let everyday = each.sections.iter().find(|s| s.part == Some(Part::Everyday)).unwrap();
        let examples: Vec<String> = everyday
            .blocks
            .iter()
            .flat_map(|block| match block {
                Block::List(items) => items.to_vec(),
                Block::Paragraph(_) => Vec::new(),
            })
            .map(|item| item.iter().map(|span| format!("{span:?} ")).collect::<String>().to_lowercase())
            .collect();
        let about = examples.iter().filter(|text| romance.iter().any(|word| text.contains(word))).count();
        assert!(about * 3 <= examples.len(), "{}: {about} of {}", each.slug, examples.len());
    }
}

#[test]
fn lookups_never_panic() {
    for odd in ["", "Repair", "repair ", "../repair", "\0", "ÿ", &"x".repeat(100_000)] {
        assert_eq!(concept(odd), None);
        assert_eq!(page(odd), None);
        assert_eq!(practice(odd), None);
        assert_eq!(source(odd), None);
        assert!(related(odd).is_empty());
        assert!(concepts_of(odd).is_empty());
        assert_eq!(prompts_of(odd).count(), 0);
    }
}
