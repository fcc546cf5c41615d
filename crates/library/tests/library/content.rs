//! What the content as a whole must offer.

use std::{collections::BTreeSet, path::Path};

use holdfast_library::{
    Depth, Exclusion, Kind, Prompt, State, concepts, pages, practices, prompt, prompts, reason, reasons,
    source, sources,
};

use crate::check::{CONCEPTS, OnDisk, SENTENCE_WORDS, words};

/// The prompts that could be a question of the day in this state.
fn daily(state: State) -> impl Iterator<Item = &'static Prompt> {
    let fits = move |p: &&Prompt| p.depth != Depth::Deep && p.states.contains(&state);
    prompts().iter().filter(fits)
}

#[test]
fn every_state_has_more_than_three_weeks_of_questions() {
    for &state in State::ALL {
        let (all, safe) = (
            daily(state).count(),
            daily(state).filter(|p| !p.excludes.contains(&Exclusion::NotSafe)).count(),
        );
        assert!(safe > 22, "{} has {all}, of them {safe} safe", state.slug());
        let gentle = daily(state).filter(|p| p.depth == Depth::Light).count();
        assert!(gentle >= 10, "{} has {gentle} for a first day", state.slug());
    }
}

#[test]
fn a_settled_person_may_swap_twice_a_day_without_meeting_a_question_again() {
    assert!(daily(State::Settled).count() > 3 * 22);
}

#[test]
fn the_mix_can_be_met_in_every_state() {
    // Twenty-two days hold at most eight of the double kinds and five of the others.
    for &state in State::ALL {
        for (kind, least) in
            [(Kind::Notice, 8), (Kind::Care, 8), (Kind::Ask, 5), (Kind::View, 5), (Kind::Free, 5)]
        {
            let count = daily(state).filter(|p| p.kind == kind).count();
            if kind == Kind::View && state == State::FreshBreakUp {
                assert_eq!(count, 0, "meaning is not searched for after a break-up");
            } else {
                assert!(count >= least, "{} {}: {count}", state.slug(), kind.slug());
            }
        }
    }
}

#[test]
fn at_most_one_prompt_in_three_is_about_romance() {
    let romance = ["partner", "love", "husband", "wife", "marri", "couple", "romance"];
    let about = prompts().iter().filter(|p| {
        let text = p.text.to_lowercase();
        romance.iter().any(|word| text.contains(word))
    });
    assert!(about.count() * 3 <= prompts().len());
}

#[test]
fn spelling_is_british() {
    let american = [
        "color", "favor", "neighbor", "behavior", "center", "gray", "apologiz", "recogniz", "realiz",
        "learned", "mom ",
    ];
    let texts = prompts().iter().map(|p| p.text);
    for text in texts.chain(reasons().iter().map(|r| r.text)) {
        let lower = text.to_lowercase();
        let found = american.iter().find(|word| lower.contains(*word));
        assert_eq!(found, None, "{text}");
    }
}

#[test]
fn every_concept_has_a_prompt_and_a_reason() {
    let of_prompts: BTreeSet<_> = prompts().iter().map(|p| p.concept).collect();
    let of_reasons: BTreeSet<_> = reasons().iter().map(|r| r.concept).collect();
    let known: BTreeSet<_> = CONCEPTS.into_iter().collect();
    assert_eq!(of_prompts, known);
    assert_eq!(of_reasons, known);
}

#[test]
fn lookups_answer_for_what_is_there_and_only_for_that() {
    for each in prompts() {
        assert_eq!(prompt(each.id), Some(each));
        assert!(words(each.text) <= SENTENCE_WORDS);
        let why = reason(each.concept).unwrap();
        assert!(why.sources.iter().all(|key| source(key).is_some()));
    }
    for each in sources() {
        assert_eq!(source(each.key), Some(each));
    }
    for unknown in ["", " ", "repair", "REPAIR-SMALL-MEND", "repair-small-mend ", "\0", "💛"] {
        assert_eq!(prompt(unknown), None, "{unknown:?}");
        assert_eq!(source(unknown), None, "{unknown:?}");
    }
    assert_eq!(reason("Repair"), None);
    assert_eq!(reason(""), None);
}

#[test]
fn every_word_is_found_by_its_spelling() {
    assert!(State::ALL.iter().all(|w| State::from_slug(w.slug()) == Some(*w)));
    assert!(Kind::ALL.iter().all(|w| Kind::from_slug(w.slug()) == Some(*w)));
    assert_eq!(State::from_slug("after_a_quarrel"), Some(State::AfterAQuarrel));
    assert_eq!(State::from_slug("After_a_quarrel"), None);
}

#[test]
fn the_tables_hold_what_the_files_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let written = OnDisk::read(&root).unwrap().check().unwrap();
    assert_eq!(written.prompts.len(), prompts().len());
    for (a, b) in written.prompts.iter().zip(prompts()) {
        assert_eq!([&a.id, &a.concept, &a.text], [b.id, b.concept, b.text]);
        assert_eq!([a.depth.slug(), a.kind.slug()], [b.depth.slug(), b.kind.slug()]);
        assert_eq!((a.minutes, a.version), (b.minutes, b.version));
        assert!(a.states.iter().map(|w| w.slug()).eq(b.states.iter().map(|w| w.slug())));
        assert!(a.excludes.iter().map(|w| w.slug()).eq(b.excludes.iter().map(|w| w.slug())));
        assert_eq!(a.source_ids, b.source_ids);
    }
    assert_eq!(written.reasons.len(), reasons().len());
    for (a, b) in written.reasons.iter().zip(reasons()) {
        assert_eq!([&a.concept, &a.title, &a.text], [b.concept, b.title, b.text]);
        assert_eq!(a.sources, b.sources);
    }
    assert_eq!(written.sources.len(), sources().len());
    for (a, b) in written.sources.iter().zip(sources()) {
        let written = [&a.key, &a.citation, a.checked.slug(), &a.seen, &a.unchecked];
        assert_eq!(written, [b.key, b.citation, b.checked.slug(), b.seen, b.unchecked]);
    }
    assert_eq!(written.concepts.len(), concepts().len());
    for (a, b) in written.concepts.iter().zip(concepts()) {
        assert_eq!([&a.slug, &a.title, &a.definition], [b.slug, b.title, b.definition]);
        assert_eq!(a.words, usize::from(b.words));
        let concept = a.concept.as_ref().unwrap();
        assert_eq!((concept.status.slug(), concept.group.as_str()), (b.status.slug(), b.group));
        assert_eq!(concept.related, b.names);
        let headings: Vec<_> = a.sections.iter().map(|section| section.heading.as_str()).collect();
        assert!(headings.iter().eq(b.sections.iter().map(|section| &section.heading)));
        let blocks = a.sections.iter().map(|section| section.blocks.len());
        assert!(blocks.eq(b.sections.iter().map(|section| section.blocks.len())));
    }
    assert!(written.pages.iter().map(|page| page.slug.as_str()).eq(pages().iter().map(|page| page.slug)));
    for (a, b) in written.practices.iter().zip(practices()) {
        assert_eq!((a.slug.as_str(), a.steps.len(), a.version), (b.slug, b.steps.len(), b.version));
    }
}
