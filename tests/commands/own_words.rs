//! What was written from the questions of an idea.

use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{
    AnsweredView, BeginEntry, DeleteEntry, OpenEntry, OwnWordsView, PromptView, RestoreEntry, SaveEntry,
};
use support::day;

use crate::library::page;
use crate::stage::Stage;

/// Writes an entry from a question, worded as it was then.
fn answer(stage: &Stage, prompt: &PromptView, on: Option<&str>, body: &str) -> EntryId {
    let begun = stage.ask(&BeginEntry { day: on.map(day) }).unwrap();
    let id = begun.id;
    let text = format!("Earlier: {}", prompt.text);
    let answered = Some(AnsweredView { prompt: prompt.id.clone(), version: 1, text });
    let title = String::new();
    stage.ask(&SaveEntry { id, base: None, begun: Some(begun), answered, title, body: body.into() }).unwrap();
    id
}

#[test]
fn an_answer_is_among_the_words_of_its_idea_until_it_is_deleted() {
    let stage = Stage::unlocked();
    let question = page(&stage, "repair").prompts.remove(1);
    let id = answer(&stage, &question, None, "She came back in with tea.");
    let words = || page(&stage, "repair").own_words;
    let written = words();
    assert_eq!((written.total, written.newest.len(), written.oldest.len()), (1, 1, 0));
    let word = &written.newest[0];
    assert_eq!((word.id, word.excerpt.as_str()), (id, "She came back in with tea."));
    assert_eq!(word.question, format!("Earlier: {}", question.text), "as it was then");
    assert_eq!(page(&stage, "rupture").own_words.total, 0, "of no other idea");

    stage.relock();
    assert_eq!(words(), written);
    stage.ask(&DeleteEntry { id }).unwrap();
    assert_eq!(words(), OwnWordsView::default());
    stage.relock();
    assert_eq!(words(), OwnWordsView::default());
    stage.ask(&RestoreEntry { id }).unwrap();
    assert_eq!(words(), written, "and again once it is out of the bin");
}

#[test]
fn of_many_answers_a_page_shows_the_newest_and_the_oldest() {
    let stage = Stage::unlocked();
    let questions = page(&stage, "repair").prompts;
    let days: Vec<String> = (1..=8).map(|number| format!("2026-01-{number:02}")).collect();
    for (day, question) in days.iter().zip(questions.iter().cycle()) {
        answer(&stage, question, Some(day), "Text.");
    }
    let words = page(&stage, "repair").own_words;
    assert_eq!(words.total, 8);
    let newest: Vec<String> = words.newest.iter().map(|word| word.day.to_string()).collect();
    let oldest: Vec<String> = words.oldest.iter().map(|word| word.day.to_string()).collect();
    assert_eq!(newest, ["2026-01-08", "2026-01-07", "2026-01-06"]);
    assert_eq!(oldest, ["2026-01-01", "2026-01-02", "2026-01-03"]);
}

#[test]
fn an_entry_names_the_idea_its_question_is_about() {
    let stage = Stage::unlocked();
    let concept = page(&stage, "repair");
    let question = &concept.prompts[0];
    let about = |question: &PromptView| {
        let id = answer(&stage, question, None, "Text.");
        stage.ask(&OpenEntry { id }).unwrap().about
    };
    let link = about(question).unwrap();
    assert_eq!((link.slug, link.title), ("repair".to_owned(), concept.row.title));
    for id in ["own-00000000000000000000000000000000", "a-question-of-a-later-library"] {
        assert_eq!(about(&PromptView { id: id.into(), ..question.clone() }), None, "{id}");
    }
}
