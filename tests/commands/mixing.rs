//! A person's own questions among the day's.

use holdfast_journal::ipc::{
    AnsweredView, BeginEntry, ErrorCode, OfferPrompt, OpenEntry, PromptWish, ReadSettings, RemoveQuestion,
    RetireQuestion, SaveEntry,
};
use holdfast_vault::Vault;

use crate::questions::{list, mix, offer_everything, read, save, star};
use crate::stage::Stage;

fn retire(stage: &Stage, id: &str, retired: bool) {
    stage.ask(&RetireQuestion { id: id.into(), retired }).unwrap();
}

fn offered(stage: &Stage, wish: PromptWish) -> Option<String> {
    stage.ask(&OfferPrompt { wish }).unwrap().prompt.map(|prompt| prompt.id)
}

#[test]
fn ones_own_questions_come_up_by_choice_only() {
    let stage = Stage::unlocked();
    let made = save(&stage, None, "What did I hear?");
    offer_everything(&stage);
    let own = Some(made.id.clone());
    for _ in 0..3 {
        assert_ne!(offered(&stage, PromptWish::Another), own, "nobody asked for them");
    }
    mix(&stage, true);
    stage.relock();
    assert!(list(&stage).mixed_in);
    assert_eq!(offered(&stage, PromptWish::Another), own);
    assert_eq!(offered(&stage, PromptWish::Look), own, "it stands");

    retire(&stage, &made.id, true);
    stage.relock();
    assert!(list(&stage).own[0].retired, "it stays in the list");
    assert_ne!(offered(&stage, PromptWish::Look), own, "a retired question is asked no longer");
    assert_ne!(offered(&stage, PromptWish::Another), own);
    retire(&stage, &made.id, false);
    assert!(!list(&stage).own[0].retired);
    assert_eq!(offered(&stage, PromptWish::Look), own);

    mix(&stage, false);
    assert_ne!(offered(&stage, PromptWish::Look), own);
    let other = save(&stage, None, "What did I see?");
    mix(&stage, true);
    assert_eq!(offered(&stage, PromptWish::Another), Some(other.id));
}

#[test]
fn choosing_to_mix_leaves_the_other_settings_alone() {
    let stage = Stage::unlocked();
    let before = stage.ask(&ReadSettings {}).unwrap().settings;
    mix(&stage, true);
    let mut expected = before;
    expected.own_questions = true;
    assert_eq!(stage.ask(&ReadSettings {}).unwrap().settings, expected);
}

#[test]
fn a_removed_question_is_gone_and_its_answers_stay() {
    let stage = Stage::unlocked();
    let made = save(&stage, None, "What did I hear?");
    star(&stage, &made.id, true);
    mix(&stage, true);
    offer_everything(&stage);
    assert_eq!(offered(&stage, PromptWish::Another).as_ref(), Some(&made.id));
    let begun = stage.ask(&BeginEntry { day: None }).unwrap();
    let id = begun.id;
    let answered =
        Some(AnsweredView { prompt: made.id.clone(), version: made.version, text: made.text.clone() });
    let (begun, body) = (Some(begun), "Rain on the roof.".into());
    stage
        .ask(&SaveEntry { id, base: None, begun, answered: answered.clone(), title: String::new(), body })
        .unwrap();
    assert_eq!(stage.ask(&OfferPrompt { wish: PromptWish::Look }).unwrap().answer, Some(id));

    stage.ask(&RemoveQuestion { id: made.id.clone() }).unwrap();
    stage.relock();
    assert!(list(&stage).own.is_empty() && list(&stage).starred.is_empty());
    assert_eq!(read(&stage, &made.id), None);
    let today = stage.ask(&ReadSettings {}).unwrap().today;
    let notes = move |vault: &Vault| Ok((vault.starred_prompts()?, vault.prompt_day(today)?.offered));
    let (starred, noted) = stage.session().with_vault(notes).unwrap();
    assert!(starred.is_empty() && !noted.contains(&made.id), "no trace of it but in its answers");
    assert_ne!(offered(&stage, PromptWish::Look).as_ref(), Some(&made.id));
    assert_eq!(stage.ask(&RemoveQuestion { id: made.id }).unwrap_err().code, ErrorCode::NotFound);
    let entry = stage.ask(&OpenEntry { id }).unwrap();
    assert_eq!((entry.answered, entry.body.as_deref()), (answered, Some("Rain on the roof.")));
}
