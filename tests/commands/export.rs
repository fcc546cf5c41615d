//! Taking the journal out, to a place the person chose and nowhere else.

use std::fs;

use holdfast_app::export::Exports;
use holdfast_app::session::Session;
use holdfast_journal::ipc::{BeginEntry, ErrorCode, ExportFormat, SaveEntry, StartExport, VaultState};
use tauri::Manager;

use crate::stage::Stage;

fn with_an_entry() -> Stage {
    let stage = Stage::unlocked();
    let begun = stage.ask(&BeginEntry { day: None }).unwrap();
    let (id, body) = (begun.id, "Words to take along.".to_owned());
    let request =
        SaveEntry { id, base: None, begun: Some(begun), answered: None, title: String::new(), body };
    stage.ask(&request).unwrap();
    stage
}

#[test]
fn both_forms_are_written_to_the_chosen_place() {
    let stage = with_an_entry();
    for (format, name) in [(ExportFormat::Json, "out.json"), (ExportFormat::Markdown, "out")] {
        let target = stage.path().join(name);
        stage.app.state::<Exports>().choose(target.clone());
        let done = stage.ask(&StartExport { format }).unwrap();
        assert_eq!((done.entries, done.shown), (1, target.display().to_string()));
        assert!(target.exists() && done.bytes > 0);
    }
    assert!(fs::read_to_string(stage.path().join("out.json")).unwrap().contains("Words to take along."));
}

#[test]
fn without_a_chosen_place_nothing_is_written() {
    let stage = with_an_entry();
    let error = stage.ask(&StartExport { format: ExportFormat::Json }).unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidInput);
}

#[test]
fn what_is_there_is_not_written_over_and_the_journal_s_own_folder_is_refused() {
    let stage = with_an_entry();
    let there = stage.path().join("there.json");
    fs::write(&there, "mine").unwrap();
    stage.app.state::<Exports>().choose(there.clone());
    let error = stage.ask(&StartExport { format: ExportFormat::Json }).unwrap_err();
    assert_eq!(error.code, ErrorCode::TargetExists);
    assert_eq!(fs::read_to_string(there).unwrap(), "mine");

    for (format, name) in [(ExportFormat::Json, "out.json"), (ExportFormat::Markdown, "deep/out")] {
        let inside = stage.vault().join(name);
        stage.app.state::<Exports>().choose(inside.clone());
        let error = stage.ask(&StartExport { format }).unwrap_err();
        assert_eq!(error.code, ErrorCode::InvalidInput, "readable text does not belong beside the vault");
        assert!(!inside.exists());
    }
}

#[test]
fn the_journal_can_be_locked_in_the_middle_of_an_export() {
    let stage = Stage::unlocked();
    let (told, hears) = std::sync::mpsc::channel();
    let app = stage.app.handle().clone();
    let long = std::thread::spawn(move || {
        app.state::<Session>().with_turns(move |_, turns| {
            told.send(()).unwrap();
            while turns.give() {
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
            Ok(())
        })
    });
    hears.recv().unwrap();
    // A save gets its turn; another long piece of work within a turn stops as well.
    stage.session().with_vault(|vault| vault.entries().count()).unwrap();
    let app = stage.app.handle().clone();
    let within = std::thread::spawn(move || {
        app.state::<Session>().with_turns(|_, turns| {
            while turns.give() {
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
            Ok(())
        })
    });
    let (closed, waits) = std::sync::mpsc::channel();
    let app = stage.app.handle().clone();
    std::thread::spawn(move || closed.send(app.state::<Session>().close(false)));
    let outcome = waits.recv_timeout(std::time::Duration::from_secs(30)).expect("closing comes to an end");
    outcome.unwrap();
    long.join().unwrap().unwrap();
    // It was let in before the end or came too late; both end.
    let _ = within.join().unwrap();
    assert_eq!(stage.session().state(), VaultState::Locked);
}
