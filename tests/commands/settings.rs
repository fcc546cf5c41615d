//! Settings, comfort, the day's question, and what a bug report may carry.

use holdfast_journal::comfort::{Comfort, Theme};
use holdfast_journal::day::DayEnd;
use holdfast_journal::ipc::{
    About, ChangeComfort, ChangeSettings, LockVault, OfferPrompt, PromptWish, ReadSettings, UnlockVault,
    VaultStatus,
};
use support::PASSPHRASE;

use crate::stage::Stage;

#[test]
fn settings_outlast_locking() {
    let stage = Stage::unlocked();
    let mut settings = stage.ask(&ReadSettings {}).unwrap().settings;
    settings.day_end = DayEnd::try_from(180).unwrap();
    assert_eq!(stage.ask(&ChangeSettings { settings: settings.clone() }).unwrap().settings, settings);
    stage.ask(&LockVault {}).unwrap();
    stage.ask_secretly::<UnlockVault>(&[PASSPHRASE]).unwrap();
    assert_eq!(stage.ask(&ReadSettings {}).unwrap().settings, settings);
}

#[test]
fn comfort_is_known_before_unlocking() {
    let (stage, _) = Stage::with_journal();
    let comfort = Comfort { theme: Theme::Dark, ..Comfort::default() };
    stage.ask(&ChangeComfort { comfort }).unwrap();
    assert_eq!(stage.ask(&VaultStatus {}).unwrap().comfort, comfort);
}

#[test]
fn one_question_a_day_another_on_request_and_none_once_put_away() {
    let stage = Stage::unlocked();
    let offer = |wish| stage.ask(&OfferPrompt { wish }).unwrap();
    let today = offer(PromptWish::Look);
    assert_eq!(today, offer(PromptWish::Look), "it does not change by looking");
    let other = offer(PromptWish::Another);
    assert_ne!(today, other);
    assert_eq!(other, offer(PromptWish::Look), "the other one is today's now");
    let resting = offer(PromptWish::Rest);
    assert_eq!(resting, offer(PromptWish::Look));
    assert!(resting.resting && resting.prompt.is_none());
    assert_eq!(offer(PromptWish::Wake), other, "the same question after all");
}

#[test]
fn details_for_a_bug_report_hold_no_path() {
    let stage = Stage::unlocked();
    let about = stage.ask(&About {}).unwrap();
    assert_eq!(about.schema, Some(about.newest_schema));
    let text = serde_json::to_string(&about).unwrap();
    assert!(
        !text.contains(stage.path().to_str().unwrap()) && !text.contains("/home") && !text.contains("/root")
    );
    assert!(text.contains(env!("CARGO_PKG_VERSION")));
}
