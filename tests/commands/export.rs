//! Taking the journal out, to a place the person chose and nowhere else.

use std::fs;

use holdfast_app::export::Exports;
use holdfast_journal::ipc::{BeginEntry, ErrorCode, ExportFormat, SaveEntry, StartExport};
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
