//! The vault against a simple model, through many random operations.

use std::collections::{BTreeMap, BTreeSet};

use holdfast_journal::entry::Base;
use holdfast_journal::id::EntryId;
use holdfast_journal::library::{ConceptMark, QuestionText};
use proptest::prelude::*;
use support::TempVault;

#[derive(Debug, Clone)]
enum Step {
    Write(String),
    Edit(usize, String),
    Leave(usize),
    Delete(usize),
    Restore(usize),
    Erase(usize),
    Ask(String),
    Reword(usize, String),
    Forget(usize),
    Mark(ConceptMark, bool),
    Lock,
    Crash,
    Wait(i64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let text = "[a-zé散😀 \n]{0,40}";
    let step = prop_oneof![
        3 => text.prop_map(Step::Write),
        6 => (any::<usize>(), text).prop_map(|(at, text)| Step::Edit(at, text)),
        2 => any::<usize>().prop_map(Step::Leave),
        1 => any::<usize>().prop_map(Step::Delete),
        1 => any::<usize>().prop_map(Step::Restore),
        1 => any::<usize>().prop_map(Step::Erase),
        1 => "[aé] [ab]".prop_map(Step::Ask),
        1 => (any::<usize>(), "[aé] [ab]").prop_map(|(at, text)| Step::Reword(at, text)),
        1 => any::<usize>().prop_map(Step::Forget),
        1 => (0usize..3, any::<bool>()).prop_map(|(at, on)| Step::Mark(ConceptMark::ALL[at], on)),
        1 => Just(Step::Lock),
        1 => Just(Step::Crash),
        1 => (0i64..1_000).prop_map(Step::Wait),
    ];
    prop::collection::vec(step, 1..60)
}

struct Known {
    base: Base,
    text: String,
    binned: bool,
}

fn question(text: &str) -> QuestionText {
    text.to_owned().try_into().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_vault_does_what_a_map_would(steps in steps()) {
        let mut vault = TempVault::new();
        let mut known: BTreeMap<EntryId, Known> = BTreeMap::new();
        let mut asked: Vec<(String, String, u16)> = Vec::new();
        let mut marks: BTreeSet<ConceptMark> = BTreeSet::new();
        for step in steps {
            let pick = |at: usize| known.keys().copied().nth(at % known.len().max(1));
            match step {
                Step::Write(text) => {
                    let (id, saved) = vault.write("", &text);
                    known.insert(id, Known { base: saved.base, text, binned: false });
                }
                Step::Edit(at, text) => {
                    if let Some(id) = pick(at) {
                        let saved = vault.save(id, known[&id].base, &text).unwrap();
                        prop_assert!(!saved.kept_both, "the base is always the newest here");
                        let entry = known.get_mut(&id).unwrap();
                        entry.base = saved.base;
                        entry.text = text;
                    }
                }
                Step::Leave(at) => {
                    if let Some(id) = pick(at) {
                        vault.vault().entries_mut().close(id).unwrap();
                    }
                }
                Step::Delete(at) => {
                    if let Some(id) = pick(at) {
                        vault.vault().entries_mut().delete(id).unwrap();
                        known.get_mut(&id).unwrap().binned = true;
                    }
                }
                Step::Restore(at) => {
                    if let Some(id) = pick(at) {
                        vault.vault().entries_mut().restore(id).unwrap();
                        known.get_mut(&id).unwrap().binned = false;
                    }
                }
                Step::Erase(at) => {
                    if let Some(id) = pick(at) {
                        let outcome = vault.vault().entries_mut().erase(id);
                        // Only what lies in the bin can be erased.
                        prop_assert_eq!(outcome.is_ok(), known[&id].binned);
                        known.retain(|entry, state| *entry != id || !state.binned);
                    }
                }
                Step::Ask(text) => {
                    let own = vault.vault().save_own_prompt(None, &question(&text)).unwrap();
                    asked.insert(0, (own.id, text, own.version));
                }
                Step::Reword(at, text) => {
                    let at = at % asked.len().max(1);
                    if let Some((id, before, version)) = asked.get_mut(at) {
                        *version += u16::from(*before != text);
                        vault.vault().save_own_prompt(Some(id), &question(&text)).unwrap();
                        *before = text;
                    }
                }
                Step::Forget(at) => {
                    if !asked.is_empty() {
                        let (id, ..) = asked.remove(at % asked.len());
                        vault.vault().remove_own_prompt(&id).unwrap();
                    }
                }
                Step::Mark(mark, on) => {
                    vault.vault().mark_concept("repair", mark, on).unwrap();
                    if on { marks.insert(mark) } else { marks.remove(&mark) };
                }
                Step::Lock => vault.reopen(),
                Step::Crash => {
                    vault.drop_open();
                    prop_assert_eq!(vault.open().unwrap(), 0);
                }
                Step::Wait(seconds) => vault.clock.pass_seconds(seconds),
            }
        }
        let listed = known.values().filter(|entry| !entry.binned).count();
        prop_assert_eq!(vault.vault().entries().count().unwrap() as usize, listed);
        prop_assert_eq!(vault.vault().entries().bin().unwrap().len(), known.len() - listed);
        for (id, entry) in &known {
            prop_assert_eq!(&vault.text(*id), &entry.text);
        }
        let own = vault.vault().own_prompts().unwrap().into_iter();
        let own: Vec<_> = own.map(|own| (own.id, String::from(own.text), own.version)).collect();
        prop_assert_eq!(own, asked);
        let found: Vec<_> = vault.vault().concept_marks().unwrap().into_iter().map(|(_, mark)| mark).collect();
        prop_assert_eq!(found, marks.into_iter().collect::<Vec<_>>());
        let report = vault.vault().verify().unwrap();
        prop_assert!(report.is_sound(), "{:?}", report.problems);
    }
}
