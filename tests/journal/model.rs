//! The vault against a simple model, through many random operations.

use std::collections::BTreeMap;

use holdfast_journal::entry::Base;
use holdfast_journal::id::EntryId;
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_vault_does_what_a_map_would(steps in steps()) {
        let mut vault = TempVault::new();
        let mut known: BTreeMap<EntryId, Known> = BTreeMap::new();
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
        let report = vault.vault().verify().unwrap();
        prop_assert!(report.is_sound(), "{:?}", report.problems);
    }
}
