//! "Your own words": the entries written from some questions.

use holdfast_journal::clock::Clock;
use holdfast_journal::day::DayEnd;
use holdfast_journal::entry::Answered;
use holdfast_journal::id::EntryId;
use holdfast_journal::moment::Moment;
use holdfast_journal::text::Title;
use holdfast_vault::entries::{Answer, Answering, NewEntry};
use holdfast_vault::random::make_entry_id;
use support::{TempVault, body, day};

/// Writes an entry that answers a question.
pub(super) fn answer(vault: &TempVault, prompt: &str, question: &str, text: &str) -> EntryId {
    let answered = Answered { prompt: prompt.into(), version: 1, text: question.into() };
    let moment = Moment::of(vault.clock.now(), DayEnd::default()).unwrap();
    let new = NewEntry { moment, answered: Some(answered) };
    let id = make_entry_id().unwrap();
    vault.vault().entries_mut().save(id, None, Some(new), &Title::new("title"), &body(text)).unwrap();
    id
}

fn found(vault: &TempVault, prompts: &[&str], limit: u32) -> (u32, Vec<String>, Vec<String>) {
    let Answering { total, newest, oldest } = vault.vault().entries().answering(prompts, limit).unwrap();
    let words = |answers: Vec<Answer>| answers.into_iter().map(|answer| answer.excerpt).collect();
    (total, words(newest), words(oldest))
}

#[test]
fn the_newest_and_the_oldest_are_told_apart() {
    let mut vault = TempVault::new();
    assert_eq!(vault.vault().entries().answering(&["calm-1"], 3).unwrap(), Answering::default());
    for number in 0..9 {
        let prompt = ["calm-1", "calm-2", "repair-3"][number % 3];
        answer(&vault, prompt, "How was it?", &number.to_string());
        vault.clock.pass_seconds(12 * 60 * 60);
    }
    vault.write("", "an answer to nothing");
    vault.reopen();
    let both: &[&str] = &["calm-1", "calm-2"];
    let cases: [(&[&str], u32, u32, &str, &str); 9] = [
        (both, 2, 6, "76", "01"),
        (both, 3, 6, "764", "013"),
        (both, 4, 6, "7643", "01"),
        (both, 6, 6, "764310", ""),
        (both, u32::MAX, 6, "764310", ""),
        (both, 0, 6, "", ""),
        (&["calm-1", "calm-1"], 2, 3, "63", "0"),
        (&[], 3, 0, "", ""),
        (&["calm", "calm-%", "' OR 1 --", "\"", "", "CALM-1"], 3, 0, "", ""),
    ];
    for (prompts, limit, total, newest, oldest) in cases {
        let each = |digits: &str| digits.chars().map(String::from).collect::<Vec<_>>();
        assert_eq!(found(&vault, prompts, limit), (total, each(newest), each(oldest)), "{prompts:?} {limit}");
    }
    let many: Vec<String> = (0..25).map(|number| format!("calm-{number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(found(&vault, &many, 1), (6, vec!["7".into()], vec!["0".into()]));
}

#[test]
fn an_answer_is_shown_with_its_day_and_the_words_of_its_question_then() {
    let vault = TempVault::new();
    let old = answer(&vault, "own-1", "How was it? \"Well\"?", "It was.");
    let new = answer(&vault, "own-1", "How was it, and for whom?", "It still was.");
    vault.vault().entries_mut().describe(new, day("1999-12-31"), Vec::new(), None).unwrap();
    let Answering { newest, .. } = vault.vault().entries().answering(&["own-1"], 5).unwrap();
    let expected = |id, on, excerpt: &str, question: &str| Answer {
        id,
        day: day(on),
        title: "title".into(),
        excerpt: excerpt.into(),
        question: question.into(),
    };
    assert_eq!(
        newest,
        [
            expected(old, "2026-11-24", "It was.", "How was it? \"Well\"?"),
            expected(new, "1999-12-31", "It still was.", "How was it, and for whom?"),
        ],
        "the day counts, not the hour of writing"
    );
    let shown = format!("{newest:?}");
    assert!(!shown.contains("was") && !shown.contains("title"), "{shown}");
}

#[test]
fn what_is_binned_or_erased_is_no_answer() {
    let vault = TempVault::new();
    let ids = ["kept", "binned", "erased", "restored"].map(|text| answer(&vault, "calm-1", "How?", text));
    let entries = vault.vault().entries_mut();
    for id in &ids[1..] {
        entries.delete(*id).unwrap();
    }
    entries.erase(ids[2]).unwrap();
    entries.restore(ids[3]).unwrap();
    assert_eq!(found(&vault, &["calm-1"], 1), (2, vec!["restored".into()], vec!["kept".into()]));
    vault.assert_sound();
}
