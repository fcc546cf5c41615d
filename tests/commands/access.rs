//! What the page may ask for: our own commands, from our own page, in our own window, and nothing else.

use std::collections::BTreeSet;
use std::path::Path;

use holdfast_journal::ipc::COMMANDS;
use serde_json::{Value, json};

use crate::stage::{OWN_PAGE, Stage};

/// Every command: those with a declared message, and the one whose argument is a channel.
fn all() -> BTreeSet<&'static str> {
    COMMANDS.iter().copied().chain(["attach"]).collect()
}

/// The commands that the permission files allow.
fn permitted() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/permissions");
    let files = std::fs::read_dir(folder).unwrap().flatten().map(|file| file.path());
    let read = files.filter(|path| path.extension().is_some_and(|it| it == "toml")).flat_map(|path| {
        let table: toml::Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
        let permissions = table["permission"].as_array().unwrap().clone();
        permissions.into_iter().flat_map(|permission| {
            permission["commands"]["allow"].as_array().unwrap().iter().map(text).collect::<Vec<_>>()
        })
    });
    read.collect()
}

fn text(value: &toml::Value) -> String {
    value.as_str().unwrap().to_owned()
}

#[test]
fn each_command_is_permitted_once_and_nothing_else_is() {
    let found = permitted();
    let distinct: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(distinct.len(), found.len(), "one is there twice");
    assert_eq!(distinct, all());
}

#[test]
fn the_window_has_our_permissions_and_none_of_the_frame_s() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tauri.conf.json");
    let config: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let capabilities = config["app"]["security"]["capabilities"].as_array().unwrap();
    assert_eq!(capabilities.len(), 1);
    assert_eq!(capabilities[0]["windows"], json!(["main"]));
    assert!(capabilities[0].get("remote").is_none(), "no page from elsewhere");
    for permission in capabilities[0]["permissions"].as_array().unwrap() {
        let name = permission.as_str().unwrap();
        assert!(name.starts_with("allow-") && !name.contains(':'), "{name} is not one of ours");
    }
    let policy = &config["app"]["security"]["csp"];
    assert_eq!(policy["default-src"], "'none'");
    assert_eq!(policy["style-src"], "'self'");
    assert!(!policy.to_string().contains("unsafe-inline") && !policy.to_string().contains("'unsafe-eval'"));
}

#[test]
fn every_command_has_a_handler_that_answers() {
    let stage = Stage::new();
    for name in all() {
        // Nothing in it: the handler says what it misses, which only a handler that is there can.
        let answer = stage.ask_from(OWN_PAGE, name, json!({})).unwrap_err();
        let misses = answer.as_str().is_some_and(|answer| {
            answer.contains("missing required key request") || answer.contains("missing required key channel")
        });
        assert!(misses || answer["code"] == "invalid_input", "{name}: {answer}");
    }
}

#[test]
fn what_is_no_command_of_ours_is_refused() {
    let stage = Stage::unlocked();
    let foreign = [
        "erase_everything",
        "plugin:dialog|open",
        "plugin:dialog|save",
        "plugin:event|listen",
        "plugin:event|emit",
        "plugin:window|close",
        "plugin:webview|create_webview_window",
        "plugin:path|resolve_directory",
        "plugin:app|version",
        "plugin:resources|close",
    ];
    for name in foreign {
        let answer = stage.ask_from(OWN_PAGE, name, json!({}));
        let answer = answer.unwrap_err().to_string();
        assert!(answer.contains("not allowed") || answer.contains("not found"), "{name}: {answer}");
    }
}

#[test]
fn other_pages_and_other_windows_get_no_answer() {
    let stage = Stage::unlocked();
    // One that needs the journal, and one that is answered even while it is locked.
    for (name, request) in [("list_entries", json!({ "after": null, "limit": 10 })), ("read_help", json!({}))]
    {
        let body = || json!({ "request": request });
        assert!(stage.ask_from(OWN_PAGE, name, body()).is_ok());
        for page in
            ["https://example.org/", "http://127.0.0.1:8000/", "data:text/html,x", "file:///tmp/x.html"]
        {
            assert!(stage.ask_from(page, name, body()).is_err(), "{name} from {page}");
        }
        assert!(stage.ask_from_another_window(name, body()).is_err(), "{name}");
    }
}
