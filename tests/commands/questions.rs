//! Questions in a person's own words, and stars.

use holdfast_journal::ipc::{
    ErrorCode, ListQuestions, MixQuestions, OfferPrompt, OwnQuestionView, PromptView, PromptWish,
    QuestionsView, ReadConcept, ReadPrompt, ReadSettings, RemoveQuestion, RetireQuestion, SaveQuestion,
    StarPrompt,
};
use holdfast_journal::library::{QUESTION_CHARS, QuestionText};
use serde_json::json;

use crate::stage::Stage;

fn text(words: &str) -> QuestionText {
    words.to_owned().try_into().unwrap()
}

pub fn save(stage: &Stage, id: Option<&str>, words: &str) -> OwnQuestionView {
    stage.ask(&SaveQuestion { id: id.map(str::to_owned), text: text(words) }).unwrap()
}

pub fn list(stage: &Stage) -> QuestionsView {
    stage.ask(&ListQuestions {}).unwrap()
}

pub fn read(stage: &Stage, id: &str) -> Option<PromptView> {
    stage.ask(&ReadPrompt { id: id.into() }).unwrap()
}

pub fn star(stage: &Stage, id: &str, starred: bool) {
    stage.ask(&StarPrompt { id: id.into(), starred }).unwrap();
}

pub fn mix(stage: &Stage, mixed_in: bool) {
    stage.ask(&MixQuestions { mixed_in }).unwrap();
}

/// As if the whole library had been offered today.
pub fn offer_everything(stage: &Stage) {
    let day = stage.ask(&ReadSettings {}).unwrap().today;
    let all = holdfast_library::prompts().iter().map(|prompt| prompt.id);
    stage
        .session()
        .with_vault(move |vault| all.into_iter().try_for_each(|id| vault.offer_prompt(day, id)))
        .unwrap();
}

#[test]
fn a_question_is_added_changed_and_kept() {
    let stage = Stage::unlocked();
    assert_eq!(list(&stage), QuestionsView { own: vec![], starred: vec![], mixed_in: false });
    let made = save(&stage, None, "What did I leave unsaid?");
    assert_eq!((made.version, made.starred, made.retired), (1, false, false));
    let other = save(&stage, None, "What did I leave unsaid?");
    assert_ne!(made.id, other.id, "the same words twice are two questions");

    let changed = save(&stage, Some(&made.id), "What do I want to say?");
    assert_eq!((&changed.id, changed.version), (&made.id, 2));
    assert_eq!(save(&stage, Some(&made.id), "  What do I\nwant to say? "), changed, "the same words");
    assert_eq!(list(&stage).own, [other, changed.clone()], "the newest first");

    stage.relock();
    assert_eq!(list(&stage).own[1], changed);
    let question = read(&stage, &made.id).unwrap();
    assert_eq!((question.text.as_str(), question.version), ("What do I want to say?", 2));
    assert_eq!((question.concept, question.sources.len(), question.why.as_str()), (None, 0, ""));
}

#[test]
fn any_words_come_back_as_they_were_typed() {
    let stage = Stage::unlocked();
    let typed = "  <script>alert(1)</script>\r\n\t[x](javascript:x) '; DROP TABLE own_prompt; -- \u{0}\u{202e}rtl \
         \"q\" \\u0041 %s {{x}} $1 e\u{301} é \u{200b}\u{feff} 👩\u{200d}👩\u{200d}👧\u{a0}何を？\u{2028}end  ";
    let expected = "<script>alert(1)</script> [x](javascript:x) '; DROP TABLE own_prompt; -- \u{0}\u{202e}rtl \
         \"q\" \\u0041 %s {{x}} $1 e\u{301} é \u{200b}\u{feff} 👩\u{200d}👩\u{200d}👧 何を？ end";
    let saved = stage.ask_raw("save_question", &json!({ "id": null, "text": typed })).unwrap();
    assert_eq!(saved["text"], expected);
    let id = saved["id"].as_str().unwrap();
    stage.relock();
    assert_eq!(list(&stage).own[0].text, expected);
    assert_eq!(read(&stage, id).unwrap().text, expected);
    mix(&stage, true);
    offer_everything(&stage);
    let offer = stage.ask(&OfferPrompt { wish: PromptWish::Another }).unwrap();
    assert_eq!(offer.prompt.unwrap().text, expected);
}

#[test]
fn what_cannot_be_a_question_is_refused_by_the_message_and_changes_nothing() {
    let stage = Stage::unlocked();
    let longest = "é".repeat(QUESTION_CHARS);
    let made = save(&stage, None, &longest);
    assert_eq!(made.text, longest);
    let before = list(&stage);
    let private = "what only I know ";
    let wrong = [
        String::new(),
        " \n\t\u{a0}".into(),
        format!("{longest}é"),
        private.repeat(30),
        private.repeat(100_000),
    ];
    for words in wrong {
        for id in [None, Some(&made.id)] {
            let answer = stage.ask_raw("save_question", &json!({ "id": id, "text": words })).unwrap_err();
            let answer = answer.as_str().unwrap();
            assert!(answer.contains("a question "), "{answer}");
            assert!(answer.len() < 200 && !answer.contains("what only") && !answer.contains('é'), "{answer}");
        }
    }
    assert_eq!(list(&stage), before);
}

#[test]
fn a_question_that_is_not_there_is_not_found_and_its_words_are_not_repeated() {
    let stage = Stage::unlocked();
    let made = save(&stage, None, "What did I hear?");
    let before = list(&stage);
    let library = holdfast_library::prompts()[0].id;
    let long = "own-".repeat(25_000);
    let missing =
        ["own-00000000000000000000000000000000", "own-", "", &made.id[..35], &made.id.to_uppercase(), &long];
    for id in missing.into_iter().chain([library]) {
        let mut answers = vec![
            stage.ask(&SaveQuestion { id: Some(id.into()), text: text("what only I know") }).map(|_| ()),
            stage.ask(&RetireQuestion { id: id.into(), retired: true }),
            stage.ask(&RetireQuestion { id: id.into(), retired: false }),
            stage.ask(&RemoveQuestion { id: id.into() }),
        ];
        if id != library {
            answers.push(stage.ask(&StarPrompt { id: id.into(), starred: true }));
            answers.push(stage.ask(&StarPrompt { id: id.into(), starred: false }));
        }
        for answer in answers {
            let error = answer.unwrap_err();
            assert_eq!(error.code, ErrorCode::NotFound);
            assert!(!error.message.contains("what only I know") && error.message.len() < 200);
        }
    }
    assert_eq!(list(&stage), before);
}

#[test]
fn stars_are_given_and_taken() {
    let stage = Stage::unlocked();
    let made = save(&stage, None, "What did I hear?");
    let concept = |slug: &str| stage.ask(&ReadConcept { slug: slug.into() }).unwrap().unwrap();
    let question = concept("repair").prompts.remove(0);
    assert!(!question.starred);
    for id in [&made.id, &question.id, &question.id] {
        star(&stage, id, true);
    }
    stage.relock();
    assert_eq!(list(&stage).starred, [PromptView { starred: true, ..question.clone() }], "the library's");
    assert!(list(&stage).own[0].starred && read(&stage, &made.id).unwrap().starred);
    assert!(read(&stage, &question.id).unwrap().starred && concept("repair").prompts[0].starred);
    assert!(save(&stage, Some(&made.id), "What did I hear today?").starred, "other words keep the star");
    for id in [&made.id, &question.id, &question.id] {
        star(&stage, id, false);
    }
    assert!(list(&stage).starred.is_empty() && !list(&stage).own[0].starred);
    assert!(!concept("repair").prompts[0].starred);
}
