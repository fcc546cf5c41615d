//! What a person says in the fixture beside their entries, since schema 2.

use holdfast_journal::day::DayEnd;
use holdfast_journal::entry::Answered;
use holdfast_journal::library::{ConceptMark, QuestionText, State};
use holdfast_journal::moment::Moment;
use holdfast_journal::text::Title;
use holdfast_vault::entries::NewEntry;
use support::{TempVault, body, day};

/// Marks, states of every kind, questions in every state of theirs, stars, an answer to one that is gone.
pub(super) fn all(vault: &TempVault) {
    marks(vault);
    let days = ["2026-08-01", "2026-11-01", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"];
    for (on, state) in days.into_iter().zip(State::ALL.into_iter().rev()) {
        vault.vault().declare_state(day(on), state).unwrap();
    }
    questions(vault);
}

/// Every mark; one that was taken back, and one of an idea that no library has.
fn marks(vault: &TempVault) {
    for mark in ConceptMark::ALL {
        vault.vault().mark_concept("repair", mark, true).unwrap();
    }
    vault.vault().mark_concept("repair", ConceptMark::Tried, false).unwrap();
    vault.vault().mark_concept("no-such-idea", ConceptMark::Seen, true).unwrap();
}

fn questions(vault: &TempVault) {
    let ask = |id: Option<&str>, text: &str| {
        let text = QuestionText::try_from(text.to_owned()).unwrap();
        vault.clock.pass_seconds(1);
        vault.vault().save_own_prompt(id, &text).unwrap()
    };
    let changed = ask(None, "What did I hear?").id;
    ask(Some(&changed), "What did I hear, and what did I make of it?");
    let retired = ask(None, "何を？ \u{202e}<b>x</b> [a](b) 👍🏽").id;
    vault.vault().retire_own_prompt(&retired, true).unwrap();
    ask(None, &"é".repeat(500));

    let gone = ask(None, "Who put the kettle on?");
    let answered =
        Answered { prompt: gone.id.clone(), version: gone.version, text: gone.text.clone().into() };
    let moment = Moment::of(holdfast_journal::clock::Clock::now(&*vault.clock), DayEnd::default()).unwrap();
    let new = NewEntry { moment, answered: Some(answered) };
    let id = holdfast_vault::random::make_entry_id().unwrap();
    vault.vault().entries_mut().save(id, None, Some(new), &Title::new(""), &body("Maya did.")).unwrap();
    vault.vault().offer_prompt(day("2026-11-25"), &gone.id).unwrap();
    vault.vault().remove_own_prompt(&gone.id).unwrap();

    for starred in [changed.as_str(), "calm-1", "no-such-question"] {
        vault.clock.pass_seconds(1);
        vault.vault().star_prompt(starred, true).unwrap();
    }
    vault.vault().star_prompt("calm-1", false).unwrap();
}
