//! While the journal is locked there is nobody who could answer.

use std::collections::BTreeSet;

use holdfast_journal::drawing::{Drawing, Table};
use holdfast_journal::ipc::{
    COMMANDS, ErrorCode, HelpPartView, LockVault, UnlockVault, VaultState, VaultStatus,
};
use holdfast_journal::settings::Settings;
use serde_json::{Value, json};
use support::PASSPHRASE;

use crate::stage::{Stage, failure};

const ID: &str = "0190a1b2c3d4e5f60718293a4b5c6d7e";
const OWN: &str = "own-0190a1b2c3d4e5f60718293a4b5c6d7e";

/// What the program answers without the journal: about itself, its window, its folder and keys, and help.
const ANSWERED_LOCKED: [&str; 22] = [
    "vault_status",
    "suggest_passphrase",
    "rate_passphrase",
    "choose_vault_folder",
    "use_usual_folder",
    "create_vault",
    "unlock_vault",
    "recover_vault",
    "lock_vault",
    "read_help",
    "change_comfort",
    "about",
    "start_export",
    "cancel_export",
    "flushed",
    "still_here",
    "painted",
    "close_anyway",
    "open_link",
    "print_page",
    "check_spelling",
    "toggle_full_screen",
];

/// The commands that need the open journal and carry secrets.
const SECRETLY: [(&str, &[&str]); 3] =
    [("change_passphrase", &["a", "b"]), ("make_recovery_code", &["a"]), ("confirm_recovery_code", &["a"])];

/// Every command that needs the open journal, with a request that would do otherwise.
fn requests() -> Vec<(&'static str, Value)> {
    let base = json!({ "revision": ID, "saves": 1 });
    let section = json!({ "start": 0, "length": 1 });
    vec![
        ("begin_entry", json!({ "day": null })),
        (
            "save_entry",
            json!({ "id": ID, "base": base, "begun": null, "answered": null, "title": "", "body": "x" }),
        ),
        ("describe_entry", json!({ "id": ID, "day": "2026-11-24", "tags": [], "mood": null })),
        ("open_entry", json!({ "id": ID })),
        ("close_entry", json!({ "id": ID })),
        ("read_section", json!({ "id": ID, "base": base, "section": section })),
        ("save_section", json!({ "id": ID, "base": base, "section": section, "text": "x" })),
        ("list_entries", json!({ "after": null, "limit": 10 })),
        ("delete_entry", json!({ "id": ID })),
        ("restore_entry", json!({ "id": ID })),
        ("erase_entry", json!({ "id": ID })),
        ("list_bin", json!({})),
        ("list_revisions", json!({ "id": ID })),
        ("read_revision", json!({ "id": ID, "revision": ID })),
        ("restore_revision", json!({ "id": ID, "base": base, "revision": ID })),
        ("offer_prompt", json!({ "wish": "look" })),
        ("declare_state", json!({ "state": "stirred" })),
        ("read_prompt", json!({ "id": "repair-small-mend" })),
        ("star_prompt", json!({ "id": "repair-small-mend", "starred": true })),
        ("list_questions", json!({})),
        ("save_question", json!({ "id": null, "text": "x" })),
        ("retire_question", json!({ "id": OWN, "retired": true })),
        ("remove_question", json!({ "id": OWN })),
        ("mix_questions", json!({ "mixed_in": true })),
        ("read_library", json!({})),
        ("read_concept", json!({ "slug": "repair" })),
        ("read_short_page", json!({ "slug": "about" })),
        ("mark_concept", json!({ "concept": "repair", "mark": "seen", "on": true })),
        ("list_practices", json!({})),
        ("begin_run", json!({ "practice": "week-back", "rupture": null, "entry": null, "bond": null })),
        ("open_run", json!({ "id": ID })),
        (
            "save_run",
            json!({ "id": ID, "begun": null, "step": "", "safety": null, "values": {}, "afterwards": "x" }),
        ),
        ("finish_run", json!({ "id": ID })),
        ("discard_run", json!({ "id": ID })),
        ("list_bonds", json!({})),
        ("add_bond", json!({ "nickname": "x", "kind": "friend" })),
        ("change_bond", json!({ "id": ID, "nickname": "x", "kind": "friend", "muted": false })),
        ("merge_bonds", json!({ "from": ID, "into": null })),
        ("forget_bond", json!({ "id": ID, "forgotten": true })),
        ("set_entry_bonds", json!({ "entry": ID, "bonds": [] })),
        ("read_bond", json!({ "id": ID })),
        ("list_beliefs", json!({})),
        ("save_belief", json!({ "id": null, "text": "x" })),
        ("remove_belief", json!({ "id": ID, "removed": true })),
        ("read_belief", json!({ "id": ID })),
        ("answer_belief", json!({ "id": ID, "how_true": "often" })),
        ("read_sentences", json!({ "entry": ID })),
        ("keep_moment", json!({ "belief": ID, "side": "for", "entry": ID, "sentence": "x" })),
        ("change_moment", json!({ "id": ID, "side": "for", "since": "" })),
        ("drop_moment", json!({ "id": ID })),
        ("read_mending", json!({ "bond": null })),
        ("link_repair", json!({ "rupture": ID, "repair": ID, "share": "all", "note": "" })),
        ("unlink_repair", json!({ "rupture": ID, "repair": ID })),
        ("set_rupture_status", json!({ "rupture": ID, "status": "let_be" })),
        ("read_ledger", json!({})),
        ("strike_line", json!({ "run": ID, "struck": true })),
        ("read_check_ins", json!({ "about": null })),
        ("save_check_in", json!({ "about": null, "answers": { "w1": 1 }, "note": "", "contexts": [] })),
        ("remove_check_in", json!({ "id": ID, "removed": true })),
        ("change_check_ins", json!({ "renew": true, "chart_hidden": false })),
        ("read_trends", json!({})),
        ("list_behind", json!({ "figure": "entries", "from": "2026-11-01", "to": "2026-11-24" })),
        (
            "save_chart",
            json!({ "form": "csv", "name": "x", "drawing": Drawing::default(), "table": Table::default(), "picture": null }),
        ),
        ("read_settings", json!({})),
        ("change_settings", json!({ "settings": Settings::default() })),
        ("choose_export_target", json!({ "format": "json", "title": "" })),
    ]
}

#[test]
fn every_command_about_the_journal_says_that_it_is_locked() {
    let (stage, _) = Stage::with_journal();
    for (name, request) in requests() {
        let error = failure(stage.ask_raw(name, &request).unwrap_err());
        assert_eq!(error.code, ErrorCode::VaultLocked, "{name}: {error}");
    }
    for (name, secrets) in SECRETLY {
        let error = failure(stage.ask_secretly_raw(name, secrets).unwrap_err());
        assert_eq!(error.code, ErrorCode::VaultLocked, "{name}: {error}");
    }
}

#[test]
fn every_command_is_on_one_side_of_the_lock() {
    let requests = requests();
    let needing = requests.iter().map(|(name, _)| *name).chain(SECRETLY.map(|(name, _)| name));
    let sides: Vec<&str> = needing.chain(ANSWERED_LOCKED).collect();
    let distinct: BTreeSet<&str> = sides.iter().copied().collect();
    assert_eq!(distinct.len(), sides.len(), "one is on both");
    assert_eq!(distinct, COMMANDS.iter().copied().collect());
}

#[test]
fn the_words_about_help_are_answered_while_locked() {
    let (stage, _) = Stage::with_journal();
    let help = || stage.ask_raw("read_help", &json!({})).unwrap();
    let parts: Vec<HelpPartView> = serde_json::from_value(help()).unwrap();
    assert!(!parts.is_empty());
    stage.ask_secretly::<UnlockVault>(&[PASSPHRASE]).unwrap();
    let open = help();
    stage.ask(&LockVault {}).unwrap();
    assert_eq!(help(), open, "and the same after locking");
}

#[test]
fn locking_takes_the_journal_away_and_unlocking_brings_it_back() {
    let stage = Stage::unlocked();
    assert_eq!(stage.ask(&VaultStatus {}).unwrap().state, VaultState::Unlocked);
    stage.ask(&LockVault {}).unwrap();
    let status = stage.ask(&VaultStatus {}).unwrap();
    assert_eq!(status.state, VaultState::Locked);
    assert!(status.locked_at.is_some() && !status.locked_when_idle);
    let (name, request) = ("list_entries", json!({ "after": null, "limit": 10 }));
    assert_eq!(failure(stage.ask_raw(name, &request).unwrap_err()).code, ErrorCode::VaultLocked);
    stage.ask_secretly::<UnlockVault>(&[PASSPHRASE]).unwrap();
    assert!(stage.ask_raw(name, &request).is_ok());
}
