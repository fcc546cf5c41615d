//! Starting, opening, and changing keys.

use holdfast_journal::ipc::{
    ChangePassphrase, ConfirmRecoveryCode, CreateVault, ErrorCode, LockVault, MakeRecoveryCode,
    RatePassphrase, ReadSettings, RecoverVault, SuggestPassphrase, UnlockVault, UseUsualFolder, VaultState,
    VaultStatus,
};
use support::PASSPHRASE;

use crate::stage::Stage;

const OTHER: &str = "harbour violin thursday cinnamon";

fn state(stage: &Stage) -> VaultState {
    stage.ask(&VaultStatus {}).unwrap().state
}

#[test]
fn a_journal_is_started_and_its_code_confirmed() {
    let stage = Stage::new();
    assert_eq!(state(&stage), VaultState::Missing);
    let weak = stage.ask_secretly::<CreateVault>(&["password"]).unwrap_err();
    assert_eq!(weak.code, ErrorCode::WeakPassphrase);
    assert_eq!(state(&stage), VaultState::Missing, "nothing is left behind");

    let code = stage.ask_secretly::<CreateVault>(&[PASSPHRASE]).unwrap();
    assert_eq!(state(&stage), VaultState::Unlocked);
    assert!(!stage.ask(&ReadSettings {}).unwrap().settings.recovery_confirmed);
    let wrong = stage.ask_secretly::<ConfirmRecoveryCode>(&["AAAA-AAAA"]).unwrap_err();
    assert_eq!(wrong.code, ErrorCode::WrongRecoveryCode);
    stage.ask_secretly::<ConfirmRecoveryCode>(&[&code.groups.join(" ")]).unwrap();
    assert!(stage.ask(&ReadSettings {}).unwrap().settings.recovery_confirmed);

    let again = stage.ask_secretly::<CreateVault>(&[PASSPHRASE]).unwrap_err();
    assert_eq!(again.code, ErrorCode::VaultInUse, "it is open");
    stage.ask(&LockVault {}).unwrap();
    let again = stage.ask_secretly::<CreateVault>(&[PASSPHRASE]).unwrap_err();
    assert_eq!(again.code, ErrorCode::VaultExists, "a journal is never written over");
}

#[test]
fn a_wrong_passphrase_is_told_as_that() {
    let (stage, _) = Stage::with_journal();
    let error = stage.ask_secretly::<UnlockVault>(&[OTHER]).unwrap_err();
    assert_eq!(error.code, ErrorCode::WrongPassphrase);
    assert!(!error.message.contains(OTHER));
    assert_eq!(state(&stage), VaultState::Locked);
}

#[test]
fn the_passphrase_can_be_changed_and_the_old_one_no_longer_opens() {
    let stage = Stage::unlocked();
    let error = stage.ask_secretly::<ChangePassphrase>(&[OTHER, OTHER]).unwrap_err();
    assert_eq!(error.code, ErrorCode::WrongPassphrase);
    let error = stage.ask_secretly::<ChangePassphrase>(&[PASSPHRASE, "1234"]).unwrap_err();
    assert_eq!(error.code, ErrorCode::WeakPassphrase);
    stage.ask_secretly::<ChangePassphrase>(&[PASSPHRASE, OTHER]).unwrap();
    stage.ask(&LockVault {}).unwrap();
    assert_eq!(
        stage.ask_secretly::<UnlockVault>(&[PASSPHRASE]).unwrap_err().code,
        ErrorCode::WrongPassphrase
    );
    stage.ask_secretly::<UnlockVault>(&[OTHER]).unwrap();
}

#[test]
fn the_recovery_code_opens_once_and_a_new_one_takes_its_place() {
    let (stage, code) = Stage::with_journal();
    let wrong = stage.ask_secretly::<RecoverVault>(&["AAAA", OTHER]).unwrap_err();
    assert_eq!(wrong.code, ErrorCode::WrongRecoveryCode);
    let next = stage.ask_secretly::<RecoverVault>(&[&code, OTHER]).unwrap().groups.join(" ");
    assert!(
        !stage.ask(&ReadSettings {}).unwrap().settings.recovery_confirmed,
        "the new one is not yet on paper"
    );
    stage.ask(&LockVault {}).unwrap();
    let old = stage.ask_secretly::<RecoverVault>(&[&code, PASSPHRASE]).unwrap_err();
    assert_eq!(old.code, ErrorCode::WrongRecoveryCode);
    stage.ask_secretly::<RecoverVault>(&[&next, PASSPHRASE]).unwrap();
    let made = stage.ask_secretly::<MakeRecoveryCode>(&[PASSPHRASE]).unwrap().groups.join(" ");
    assert_ne!(made, next);
}

#[test]
fn passphrases_are_offered_and_weighed() {
    let stage = Stage::new();
    let words = stage.ask(&SuggestPassphrase {}).unwrap().words;
    assert_eq!(words.split(['-', ' ']).count(), 5, "five words");
    assert_ne!(words, stage.ask(&SuggestPassphrase {}).unwrap().words);
    assert!(stage.ask_secretly::<RatePassphrase>(&[&words]).unwrap().accepted);
    assert!(!stage.ask_secretly::<RatePassphrase>(&["12345678"]).unwrap().accepted);
}

#[test]
fn another_folder_is_not_turned_to_while_a_journal_is_open() {
    let stage = Stage::unlocked();
    assert_eq!(stage.ask(&UseUsualFolder {}).unwrap_err().code, ErrorCode::VaultInUse);
    stage.ask(&LockVault {}).unwrap();
    assert!(stage.ask(&UseUsualFolder {}).unwrap().is_usual_folder);
    stage.session().turn_to(stage.path().join("elsewhere")).unwrap();
    let status = stage.ask(&VaultStatus {}).unwrap();
    assert_eq!((status.state, status.is_usual_folder), (VaultState::Missing, false));
}
