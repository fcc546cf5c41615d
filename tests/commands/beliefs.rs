//! Beliefs a person keeps an eye on, and the sentences they keep for them or against.

use holdfast_journal::belief::{BeliefSide, HowTrue};
use holdfast_journal::id::{BeliefId, EntryId, MomentId};
use holdfast_journal::ipc::{
    AnswerBelief, BeliefRowView, BeliefView, ChangeMoment, DeleteEntry, DropMoment, EraseEntry, ErrorCode,
    KeepMoment, ListBeliefs, ReadBelief, ReadSentences, ReadSettings, RemoveBelief, RestoreEntry, SaveBelief,
};
use serde_json::json;

use crate::bonds::write;
use crate::stage::Stage;

use BeliefSide::{Against, For};

const NONE: BeliefId = BeliefId::from_bytes([7; 16]);
const NO_ENTRY: EntryId = EntryId::from_bytes([7; 16]);
const NO_MOMENT: MomentId = MomentId::from_bytes([7; 16]);

fn add(stage: &Stage, text: &str) -> BeliefId {
    stage.ask(&SaveBelief { id: None, text: text.into() }).unwrap()
}

fn list(stage: &Stage) -> Vec<BeliefRowView> {
    stage.ask(&ListBeliefs {}).unwrap()
}

fn page(stage: &Stage, id: BeliefId) -> BeliefView {
    stage.ask(&ReadBelief { id }).unwrap()
}

fn keep(stage: &Stage, belief: BeliefId, side: BeliefSide, entry: EntryId, sentence: &str) -> MomentId {
    stage.ask(&KeepMoment { belief, side, entry, sentence: sentence.into() }).unwrap()
}

#[test]
fn a_belief_is_added_reworded_and_answered() {
    let stage = Stage::unlocked();
    assert!(list(&stage).is_empty());
    let id = add(&stage, "  People\n leave. ");
    let today = stage.ask(&ReadSettings {}).unwrap().today;
    let row = BeliefRowView { id, text: "People leave.".into(), day: today, moments: (0, 0) };
    assert!(list(&stage) == [row]);
    assert_eq!(stage.ask(&SaveBelief { id: Some(id), text: "They go.".into() }).unwrap(), id);
    for how_true in [HowTrue::Often, HowTrue::Hardly] {
        stage.ask(&AnswerBelief { id, how_true }).unwrap();
    }
    stage.relock();
    let view = page(&stage, id);
    assert_eq!((view.text.as_str(), view.day, view.moments.len()), ("They go.", today, 0));
    assert_eq!(view.answers, [(today, HowTrue::Hardly)], "the last word of a day stands");
}

#[test]
fn a_belief_needs_words_and_not_too_many() {
    let stage = Stage::unlocked();
    let id = add(&stage, "People leave.");
    let long = "é".repeat(501);
    for bad in ["", " \n ", long.as_str()] {
        for id in [None, Some(id)] {
            let error = stage.ask(&SaveBelief { id, text: bad.into() }).unwrap_err();
            assert_eq!(error.code, ErrorCode::InvalidInput, "{bad:?}");
            assert!(!error.message.contains('é'));
        }
    }
    assert_eq!(list(&stage).len(), 1);
    assert_eq!(page(&stage, id).text, "People leave.");
    stage.ask(&SaveBelief { id: Some(id), text: "é".repeat(500) }).unwrap();
}

#[test]
fn a_removed_belief_is_nowhere_until_it_is_taken_back() {
    let stage = Stage::unlocked();
    let id = add(&stage, "People leave.");
    stage.ask(&AnswerBelief { id, how_true: HowTrue::Often }).unwrap();
    let before = page(&stage, id);
    stage.ask(&RemoveBelief { id, removed: true }).unwrap();
    assert!(list(&stage).is_empty());
    stage.relock();
    for id in [id, NONE] {
        let refusals = [
            stage.ask(&ReadBelief { id }).err(),
            stage.ask(&SaveBelief { id: Some(id), text: "Other words.".into() }).err(),
            stage.ask(&AnswerBelief { id, how_true: HowTrue::Hardly }).err(),
        ];
        for refusal in refusals {
            assert_eq!(refusal.unwrap().code, ErrorCode::NotFound);
        }
    }
    let unknown = stage.ask(&RemoveBelief { id: NONE, removed: false }).unwrap_err();
    assert_eq!(unknown.code, ErrorCode::NotFound);
    stage.ask(&RemoveBelief { id, removed: false }).unwrap();
    assert!(page(&stage, id) == before);
}

#[test]
fn a_sentence_is_chosen_kept_changed_and_dropped() {
    let stage = Stage::unlocked();
    let belief = add(&stage, "People leave.");
    let entry = write(&stage, "2026-01-02", "# Sunday\n\n- She stayed. I slept.");
    let sentences = stage.ask(&ReadSentences { entry }).unwrap();
    assert_eq!(sentences, ["Sunday", "She stayed.", "I slept."]);
    let id = keep(&stage, belief, For, entry, &sentences[1]);
    assert_eq!(list(&stage)[0].moments, (1, 0));
    let since = "She rang in May.\n\nTwice.".to_owned();
    stage.ask(&ChangeMoment { id, side: Against, since: since.clone() }).unwrap();
    stage.relock();
    assert_eq!(list(&stage)[0].moments, (0, 1));
    let moment = page(&stage, belief).moments.remove(0);
    assert_eq!((moment.id, moment.side, moment.entry), (id, Against, entry));
    assert_eq!((moment.day.to_string(), moment.title), ("2026-01-02".into(), String::new()));
    assert_eq!((moment.sentence.as_str(), moment.still_there, moment.since), ("She stayed.", true, since));
    stage.ask(&DropMoment { id }).unwrap();
    assert!(page(&stage, belief).moments.is_empty());
    keep(&stage, belief, For, entry, "She stayed.");
    assert_eq!(list(&stage)[0].moments, (1, 0), "it can be kept again");
}

#[test]
fn what_is_not_there_cannot_be_kept_or_changed() {
    let stage = Stage::unlocked();
    let belief = add(&stage, "People leave.");
    let [entry, binned] = [(); 2].map(|()| write(&stage, "2026-01-02", "She stayed."));
    let id = keep(&stage, belief, For, entry, "She stayed.");
    let before = page(&stage, belief);
    stage.ask(&DeleteEntry { id: binned }).unwrap();
    let cases = [
        (belief, entry, "She left.", ErrorCode::InvalidInput),
        (belief, entry, "", ErrorCode::InvalidInput),
        (belief, binned, "She stayed.", ErrorCode::InvalidInput),
        (belief, NO_ENTRY, "She stayed.", ErrorCode::NotFound),
        (NONE, entry, "She stayed.", ErrorCode::NotFound),
    ];
    for (belief, entry, sentence, code) in cases {
        let request = KeepMoment { belief, side: Against, entry, sentence: sentence.into() };
        let error = stage.ask(&request).unwrap_err();
        assert_eq!(error.code, code, "{sentence}");
        assert!(!error.message.contains("She"));
    }
    for (entry, code) in [(binned, ErrorCode::InvalidInput), (NO_ENTRY, ErrorCode::NotFound)] {
        assert_eq!(stage.ask(&ReadSentences { entry }).unwrap_err().code, code);
    }
    let long = ChangeMoment { id, side: For, since: "é".repeat(2_001) };
    assert_eq!(stage.ask(&long).unwrap_err().code, ErrorCode::InvalidInput);
    let unknown = ChangeMoment { id: NO_MOMENT, side: For, since: String::new() };
    assert_eq!(stage.ask(&unknown).unwrap_err().code, ErrorCode::NotFound);
    assert_eq!(stage.ask(&DropMoment { id: NO_MOMENT }).unwrap_err().code, ErrorCode::NotFound);
    assert!(page(&stage, belief) == before, "nothing changed");
}

#[test]
fn a_moment_goes_and_comes_back_with_its_entry() {
    let stage = Stage::unlocked();
    let belief = add(&stage, "People leave.");
    let entry = write(&stage, "2026-01-02", "She stayed.");
    let id = keep(&stage, belief, For, entry, "She stayed.");
    let before = page(&stage, belief);
    stage.ask(&DeleteEntry { id: entry }).unwrap();
    assert!(page(&stage, belief).moments.is_empty());
    assert_eq!(list(&stage)[0].moments, (0, 0));
    assert_eq!(stage.ask(&DropMoment { id }).unwrap_err().code, ErrorCode::NotFound);
    stage.ask(&RestoreEntry { id: entry }).unwrap();
    assert!(page(&stage, belief) == before);
    stage.ask(&DeleteEntry { id: entry }).unwrap();
    stage.ask(&EraseEntry { id: entry }).unwrap();
    assert!(page(&stage, belief).moments.is_empty());
    assert!(stage.session().with_vault(|vault| vault.verify()).unwrap().is_sound());
}

#[test]
fn a_message_of_the_wrong_shape_changes_nothing() {
    let stage = Stage::unlocked();
    let id = add(&stage, "People leave.");
    let entry = write(&stage, "2026-01-02", "She stayed.");
    let wrong = [
        ("save_belief", json!({ "id": null, "text": ["what only I know"] })),
        ("save_belief", json!({ "id": "x", "text": "what only I know" })),
        ("answer_belief", json!({ "id": id, "how_true": "always" })),
        ("remove_belief", json!({ "id": id })),
        ("read_belief", json!({ "id": 7 })),
        ("read_sentences", json!({ "entry": null })),
        ("keep_moment", json!({ "belief": id, "side": "both", "entry": entry, "sentence": "She stayed." })),
        ("keep_moment", json!({ "belief": id, "side": "for", "entry": entry })),
        ("change_moment", json!({ "id": id, "side": "for", "since": ["what only I know"] })),
        ("drop_moment", json!({})),
    ];
    for (name, request) in wrong {
        let answer = stage.ask_raw(name, &request).unwrap_err().to_string();
        assert!(!answer.contains("only I know"), "{name}: {answer}");
    }
    let view = page(&stage, id);
    assert!(list(&stage).len() == 1 && view.answers.is_empty() && view.moments.is_empty());
}
