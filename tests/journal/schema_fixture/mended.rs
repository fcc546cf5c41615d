//! What a person does in the fixture since schema 3: bonds, practices, what they left behind, check-ins.

use holdfast_journal::belief::{BeliefSide, HowTrue};
use holdfast_journal::bond::BondKind;
use holdfast_journal::check_in::{Answer, Answers, Context, Item};
use holdfast_journal::clock::Clock as _;
use holdfast_journal::day::DayEnd;
use holdfast_journal::id::{BondId, EntryId, RunId};
use holdfast_journal::mending::{RuptureStatus, Share};
use holdfast_journal::moment::Moment;
use holdfast_journal::practice::{PracticeKind, Safety};
use holdfast_vault::VaultError;
use holdfast_vault::check_in::CheckInDraft;
use holdfast_vault::runs::{NewRun, Rendered, Run, RunDraft};
use serde_json::{Value, json};
use support::{TempVault, day};

/// All of it.
pub(super) fn all(vault: &TempVault) {
    let [maya, jo] = bonds(vault);
    practices(vault, maya);
    beliefs(vault, maya);
    check_ins(vault, jo);
}

/// Two who stay, one who was made one with another, one who was forgotten.
fn bonds(vault: &TempVault) -> [BondId; 2] {
    let add = |name: &str, kind| {
        vault.clock.pass_seconds(1);
        vault.vault().add_bond(&name.to_owned().try_into().unwrap(), kind).unwrap().id
    };
    let maya = add("Maya", BondKind::Partner);
    let jo = add("Jó \u{202e}<b>", BondKind::Friend);
    let may = add("May", BondKind::Other);
    vault.vault().merge_bonds(may, Some(maya)).unwrap();
    let gone = add("Gone", BondKind::Colleague);
    vault.vault().forget_bond(gone, true).unwrap();
    [maya, jo]
}

fn render(run: &Run) -> Result<Rendered, VaultError> {
    let words: Vec<&str> = run.fields.texts().collect();
    let body = if run.sealed { "Locked.".into() } else { words.join("\n\n") };
    Ok(Rendered { title: run.practice.slug().into(), body })
}

fn save(vault: &TempVault, practice: PracticeKind, values: &Value, safety: Option<Safety>) -> RunId {
    let id = holdfast_vault::random::make_run_id().unwrap();
    let moment = Moment::of(vault.clock.now(), DayEnd::default()).unwrap();
    let draft = RunDraft {
        id,
        new: Some(NewRun { practice, version: 1, moment }),
        step: "words",
        safety,
        values: &serde_json::from_value(values.clone()).unwrap(),
        afterwards: "Later: *all right*.",
    };
    vault.vault().runs_mut().save(&draft, &render).unwrap();
    id
}

fn keep(
    vault: &TempVault,
    practice: PracticeKind,
    values: &Value,
    safety: Option<Safety>,
) -> (RunId, EntryId) {
    vault.clock.pass_seconds(1);
    let id = save(vault, practice, values, safety);
    (id, vault.vault().runs_mut().finish(id, &render).unwrap().entry)
}

/// A rupture with two repairs, one that was let be, one page for oneself; lines, one of them struck out; a
/// locked letter; one run that is going on and one in the bin.
fn practices(vault: &TempVault, maya: BondId) {
    let rupture = json!({ "person": maya, "happened_on": "2026-11-20", "camera_view": "The door.\n\nThe 🚪.",
        "kind": "silence", "feelings": [{ "word": "sad", "size": 7 }, { "word": "müde", "size": null }],
        "my_move": ["quiet", "left"], "wanted_next": "talk" });
    let (first, _) = keep(vault, PracticeKind::RuptureLog, &rupture, Some(Safety::Unsure));
    let (second, _) =
        keep(vault, PracticeKind::RuptureLog, &json!({ "camera_view": "Late." }), Some(Safety::Ok));
    vault.vault().set_rupture_status(second, RuptureStatus::NotMineToMend).unwrap();
    let alone = json!({ "person": maya, "for_you": "Only for me." });
    keep(vault, PracticeKind::AskPlainly, &alone, Some(Safety::NotSafe));

    let (tried, _) =
        keep(vault, PracticeKind::RepairLog, &json!({ "person": maya, "words": "Sorry." }), None);
    let whole = json!({ "person": maya, "words": "Tea.", "one_line": "We come back.", "complete": "yes", "landed": 8 });
    let (mended, _) = keep(vault, PracticeKind::RepairLog, &whole, None);
    vault.vault().link_repair(first, tried, Share::Part, "a beginning").unwrap();
    vault.vault().link_repair(first, mended, Share::All, "").unwrap();

    let line = json!({ "hard": "The year.", "came_back": "By walking.", "kind": "within_me" });
    let (struck, _) = keep(vault, PracticeKind::CameBackLedger, &line, None);
    vault.vault().strike_line(struck, true).unwrap();
    let letter = json!({ "to": "Me", "body": "Locked words.", "after": "lock_until", "lock_until": "2036-01-01",
        "mood_before": 5, "mood_after": 2 });
    keep(vault, PracticeKind::LetterNotSent, &letter, None);
    save(vault, PracticeKind::BodyCheck, &json!({ "places": ["hands", "", "back"] }), None);
    let binned = save(vault, PracticeKind::HoldInMind, &json!({ "constants": ["She laughs."] }), None);
    vault.vault().runs_mut().discard(binned, &render).unwrap();
}

/// A belief with an answer and a moment on each side, and an entry about somebody.
fn beliefs(vault: &TempVault, maya: BondId) {
    let text = "When I ask, they go.".to_owned().try_into().unwrap();
    let belief = vault.vault().save_belief(None, &text, day("2026-11-24")).unwrap();
    vault.vault().answer_belief(belief, day("2026-11-24"), HowTrue::NearlyAlways).unwrap();
    vault.vault().answer_belief(belief, day("2026-11-26"), HowTrue::Sometimes).unwrap();
    let (entry, _) = vault.write("The kettle", "I asked. She put the kettle on.");
    vault.vault().set_entry_bonds(entry, &[maya]).unwrap();
    for (side, sentence) in [(BeliefSide::For, "I asked."), (BeliefSide::Against, "She put the kettle on.")] {
        vault.vault().keep_moment(belief, side, entry, sentence).unwrap();
    }
}

/// Two weeks, one of them about somebody and with gaps.
fn check_ins(vault: &TempVault, jo: BondId) {
    let mut some = Answers::default();
    some.set(Item::W1, Answer::try_from(0).ok());
    some.set(Item::S3, Answer::try_from(3).ok());
    let mut all = Answers::default();
    Item::ALL.into_iter().for_each(|item| all.set(item, Answer::try_from(1).ok()));
    let now = Moment::of(vault.clock.now(), DayEnd::default()).unwrap();
    for (about, answers, note) in [(None, all, ""), (Some(jo), some, "Quiet, müde.")] {
        let draft = CheckInDraft { about, answers, note, contexts: vec![Context::Ill, Context::BigChange] };
        vault.vault().save_check_in(&now, &draft).unwrap();
    }
}
