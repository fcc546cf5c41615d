//! While the journal is locked there is nobody who could answer.

use holdfast_journal::ipc::ErrorCode;
use holdfast_journal::ipc::{LockVault, UnlockVault, VaultState, VaultStatus};
use serde_json::{Value, json};
use support::PASSPHRASE;

use crate::stage::{Stage, failure};

const ID: &str = "0190a1b2c3d4e5f60718293a4b5c6d7e";

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
        ("read_settings", json!({})),
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
    for (name, secrets) in [
        ("change_passphrase", &["a", "b"][..]),
        ("make_recovery_code", &["a"]),
        ("confirm_recovery_code", &["a"]),
    ] {
        let error = failure(stage.ask_secretly_raw(name, secrets).unwrap_err());
        assert_eq!(error.code, ErrorCode::VaultLocked, "{name}: {error}");
    }
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
