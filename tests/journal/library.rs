//! What a person says of the library's ideas and of themselves, on a real vault.

mod answering;
mod migrated;
mod questions;
mod seals;

use holdfast_journal::library::{ConceptMark, QuestionText, State};
use support::{TempVault, day};

use ConceptMark::{Seen, Tried, Understood};
use State::{AfterAQuarrel, Flat, FreshBreakUp, Settled, Stirred};

fn question(text: &str) -> QuestionText {
    text.to_owned().try_into().unwrap()
}

#[test]
fn what_is_said_of_an_idea_stays_until_it_is_taken_back() {
    let mut vault = TempVault::new();
    assert!(vault.vault().concept_marks().unwrap().is_empty());
    for (concept, mark) in [("trust", Seen), ("repair", Seen), ("repair", Understood), ("repair", Tried)] {
        vault.vault().mark_concept(concept, mark, true).unwrap();
    }
    let mut expected: Vec<(String, ConceptMark)> = vec![
        ("repair".into(), Understood),
        ("repair".into(), Tried),
        ("repair".into(), Seen),
        ("trust".into(), Seen),
    ];
    // Said again, and unsaid without having been said: nothing happens.
    vault.vault().mark_concept("repair", Tried, true).unwrap();
    vault.vault().mark_concept("trust", Tried, false).unwrap();
    vault.vault().mark_concept("no-such-idea", Seen, false).unwrap();
    assert_eq!(vault.vault().concept_marks().unwrap(), expected);
    vault.assert_sound();

    vault.reopen();
    vault.vault().mark_concept("repair", Tried, false).unwrap();
    expected.remove(1);
    assert_eq!(vault.vault().concept_marks().unwrap(), expected);
    vault.vault().mark_concept("repair", Tried, false).unwrap();
    vault.drop_open();
    vault.open().unwrap();
    assert_eq!(vault.vault().concept_marks().unwrap(), expected);
    vault.assert_sound();
}

/// What was declared, in the order of saying, and what holds on 24 November 2026.
#[test]
fn the_newest_word_that_still_holds_is_the_state() {
    let cases: [(&[(&str, State)], State); 14] = [
        (&[], Settled),
        (&[("2026-11-24", Stirred)], Stirred),
        (&[("2026-11-23", Stirred)], Settled),
        (&[("2026-11-24", Settled)], Settled),
        // The last word of a day stands.
        (&[("2026-11-24", Stirred), ("2026-11-24", Flat)], Flat),
        // A break-up holds for 92 days with its own: 25 August is the first of them.
        (&[("2026-11-24", FreshBreakUp)], FreshBreakUp),
        (&[("2026-08-25", FreshBreakUp)], FreshBreakUp),
        (&[("2026-08-24", FreshBreakUp)], Settled),
        // A mood over it lasts its day, and lets it through again.
        (&[("2026-11-10", FreshBreakUp), ("2026-11-24", Stirred)], Stirred),
        (&[("2026-11-10", FreshBreakUp), ("2026-11-23", Stirred)], FreshBreakUp),
        // Settled ends it for good, also under a later mood that has run out.
        (&[("2026-11-10", FreshBreakUp), ("2026-11-20", Settled), ("2026-11-23", AfterAQuarrel)], Settled),
        (&[("2026-11-10", Settled), ("2026-11-11", FreshBreakUp)], FreshBreakUp),
        // The days count, not the order of saying.
        (&[("2026-11-20", Settled), ("2026-11-10", FreshBreakUp)], Settled),
        // What a wrong clock put into the future does not hold yet.
        (&[("2026-11-25", FreshBreakUp), ("9999-12-31", Flat)], Settled),
    ];
    for (declared, expected) in cases {
        let mut vault = TempVault::new();
        for (on, state) in declared {
            vault.vault().declare_state(day(on), *state).unwrap();
        }
        vault.reopen();
        assert_eq!(vault.vault().declared_state(day("2026-11-24")).unwrap(), expected, "{declared:?}");
        vault.assert_sound();
    }
}

#[test]
fn a_break_up_stays_fresh_under_whatever_is_said_after_it() {
    let mut vault = TempVault::new();
    for state in [FreshBreakUp, Stirred] {
        vault.vault().declare_state(day("2026-11-24"), state).unwrap();
    }
    vault.vault().declare_state(day("2026-12-01"), Flat).unwrap();
    vault.reopen();
    let vault = vault.vault();
    for (on, state, fresh) in [
        ("2026-11-23", Settled, false),
        ("2026-11-24", Stirred, true),
        ("2026-11-25", FreshBreakUp, true),
        ("2026-12-01", Flat, true),
        ("2027-02-23", FreshBreakUp, true),
        ("2027-02-24", Settled, false),
    ] {
        assert_eq!(vault.declared_state(day(on)).unwrap(), state, "{on}");
        assert_eq!(vault.break_up_is_fresh(day(on)).unwrap(), fresh, "{on}");
    }
    vault.declare_state(day("2026-12-02"), Settled).unwrap();
    assert!(!vault.break_up_is_fresh(day("2026-12-02")).unwrap(), "the person has ended it");
}

#[test]
fn every_state_is_kept_under_its_day() {
    let mut vault = TempVault::new();
    let days = ["0001-01-01", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "9999-12-31"];
    let expected: Vec<_> = days.map(day).into_iter().zip(State::ALL).collect();
    for (on, state) in expected.iter().rev() {
        vault.vault().declare_state(*on, *state).unwrap();
    }
    vault.reopen();
    assert_eq!(vault.vault().declared_states().unwrap(), expected);
    assert_eq!(vault.vault().declared_state(day("0001-01-01")).unwrap(), Settled);
    assert_eq!(vault.vault().declared_state(day("9999-12-31")).unwrap(), FreshBreakUp);
}
