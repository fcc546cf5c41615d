//! `add`, `edit`, `list`, `show`, `search`, `delete`, `restore-entry`.

use serde_json::{Value, json};
use support::texts;

use super::Desk;

/// The fields of a list's row, as the window gets them. A view may grow; none of these may go.
const ROW: [&str; 14] = [
    "answers_prompt",
    "begun_at",
    "binned_at",
    "changed_at",
    "day",
    "excerpt",
    "id",
    "local_time",
    "mood",
    "shape",
    "tags",
    "title",
    "words",
    "zone",
];

/// The fields of a whole entry.
const ENTRY: [&str; 6] = ["answered", "base", "body", "revisions", "row", "sections"];

#[track_caller]
fn assert_fields(value: &Value, names: &[&str]) {
    let missing: Vec<_> = names.iter().filter(|name| value.get(name).is_none()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn an_entry_lives_from_add_to_restore() {
    let desk = Desk::new();
    let when = ["--at", "2026-07-16T23:40", "--zone", "Europe/Dublin"];
    let mut about = when.to_vec();
    about.extend(["--title", "The kettle", "--tag", "home", "--tag", "Été"]);
    let id = desk.add(&about, "Maya put the kettle on.\n");
    assert_eq!(id.len(), 32);

    let listed = desk.json(&["list"], b"");
    assert_eq!(listed.len(), 1);
    assert_fields(&listed[0], &ROW);
    assert_eq!(listed[0]["id"], id.as_str());
    assert_eq!((&listed[0]["day"], &listed[0]["local_time"]), (&json!("2026-07-16"), &json!("23:40")));
    assert_eq!(listed[0]["begun_at"], "2026-07-16T22:40:00.000000Z");
    assert_eq!(listed[0]["tags"], json!(["home", "Été"]));
    assert_eq!((&listed[0]["title"], &listed[0]["words"]), (&json!("The kettle"), &json!(5)));

    let shown = desk.json(&["show", &id], b"");
    assert_fields(&shown[0], &ENTRY);
    assert_eq!(shown[0]["body"], "Maya put the kettle on.\n");
    assert_eq!(shown[0]["row"], listed[0]);
    assert_eq!(
        desk.ok(&["show", &id], b""),
        "The kettle\n2026-07-16 23:40 Europe/Dublin, 5 words  #home  #Été\n\nMaya put the kettle on.\n"
    );
    assert_eq!(
        desk.ok(&["list"], b""),
        format!("{id}  2026-07-16  23:40       5  The kettle  #home  #Été\n")
    );

    // Only the title; then only the text; each leaves the other.
    assert_eq!(desk.ok(&["edit", &id, "--title", "The pot"], b""), format!("{id}\n"));
    assert_eq!(desk.ok(&["edit", &id], b"It was Jo after all."), format!("{id}\n"));
    let edited = desk.json(&["show", &id], b"");
    assert_eq!(
        (&edited[0]["row"]["title"], &edited[0]["body"]),
        (&json!("The pot"), &json!("It was Jo after all."))
    );
    assert_eq!(edited[0]["revisions"], 3, "what was there before stays");
    let both = desk.json(&["edit", &id, "--title", "Both"], b"at once");
    assert_eq!(
        (&both[0]["id"], &both[0]["title"], &both[0]["excerpt"]),
        (&json!(id), &json!("Both"), &json!("at once"))
    );

    let gone = desk.json(&["delete", &id], b"");
    assert!(gone[0]["binned_at"].is_string());
    assert!(desk.json(&["list"], b"").is_empty() && desk.json(&["search", "once"], b"").is_empty());
    assert_eq!(desk.json(&["list", "--bin"], b"")[0]["id"], id.as_str());
    desk.fails(&["edit", &id], b"written into the bin", 6, "invalid_input");
    assert!(desk.ok(&["show", &id], b"").contains("In the bin since "));
    assert!(desk.ok(&["restore-entry", &id], b"").contains("2026-07-16"));
    assert_eq!(desk.json(&["list"], b"").len(), 1);
}

#[test]
fn every_text_comes_back_byte_for_byte() {
    let desk = Desk::new();
    for (name, text) in texts::exotic() {
        let piped = desk.add(&["--title", name], &text);
        let file = desk.paper("text", text.as_bytes());
        let read = desk.add(&["--file", file.to_str().unwrap()], "standard input is not read");
        for id in [piped, read] {
            assert_eq!(desk.json(&["show", &id], b"")[0]["body"], text.as_str(), "{name}");
        }
    }
    for text in ["one\r\ntwo\rthree\n\n", "\n\nfirst", " "] {
        let id = desk.add(&[], text);
        assert_eq!(desk.json(&["show", &id], b"")[0]["body"], text);
    }
    assert!(desk.json(&["verify"], b"")[0]["problems"].as_array().unwrap().is_empty());
}

#[test]
fn what_is_not_text_is_shown_and_said() {
    let desk = Desk::new();
    let ran = desk.run(&["add"], b"caf\xe9 \xf0\x9f\x98 and a\0b");
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("2 places were replaced") && ran.err.contains('\u{2400}'), "{}", ran.err);
    let body = &desk.json(&["show", ran.text().trim()], b"")[0]["body"];
    assert_eq!(body, "caf\u{fffd} \u{fffd} and a\u{2400}b");
    // For programs, remarks are JSON as well.
    let ran = desk.run(&["--json", "add"], b"\xff");
    let note: Value = serde_json::from_str(ran.err.trim()).unwrap();
    assert!(note["note"].is_string());
}

#[test]
fn nothing_is_saved_that_nobody_meant() {
    let desk = Desk::new();
    desk.fails(&["add"], b"", 6, "invalid_input");
    desk.fails(&["add", "--title", &"é".repeat(301)], b"x", 6, "invalid_input");
    desk.fails(&["add"], &vec![b'x'; 16 * 1024 * 1024 + 1], 6, "invalid_input");
    desk.fails(&["add", "--file", "no-such-file"], b"", 6, "invalid_input");
    let id = desk.add(&[], "kept");
    desk.fails(&["edit", &id], b"", 6, "invalid_input");
    desk.fails(&["edit", &id, "--title", &"é".repeat(301)], b"kept", 6, "invalid_input");
    let empty = desk.paper("empty", b"");
    assert_eq!(desk.json(&["show", &id], b"")[0]["body"], "kept");
    desk.ok(&["edit", &id, "--file", empty.to_str().unwrap()], b"");
    assert_eq!(desk.json(&["show", &id], b"")[0]["body"], "", "but one can");
    assert_eq!(desk.json(&["list"], b"").len(), 1);
}

#[test]
fn lists_are_newest_day_first_and_search_is_blind_to_case_and_accents() {
    let desk = Desk::new();
    let days =
        [("2026-11-20", "Café with Jo"), ("1999-12-31", "東京で散歩しました"), ("2031-01-01", "ÉTÉ at last")];
    for (day, text) in days {
        desk.add(&["--day", day, "--zone", "Etc/UTC"], text);
    }
    let days = |arguments: &[&str]| -> Vec<String> {
        let rows = desk.json(arguments, b"");
        rows.iter().map(|row| row["day"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(days(&["list"]), ["2031-01-01", "2026-11-20", "1999-12-31"]);
    assert_eq!(days(&["list", "--from", "2000-01-01", "--to", "2026-11-20"]), ["2026-11-20"]);
    assert_eq!(days(&["list", "--to", "1999-12-31"]), ["1999-12-31"]);
    assert_eq!(days(&["search", "CAFE"]), ["2026-11-20"]);
    assert_eq!(days(&["search", "été"]), ["2031-01-01"]);
    assert_eq!(days(&["search", "散歩"]), ["1999-12-31"]);
    assert_eq!(days(&["search", "jo café"]), ["2026-11-20"], "every word, in any order");
    assert_eq!(days(&["search", "jo", "été"]), [""; 0]);
    // The first words stand where there is no title.
    assert!(desk.ok(&["list"], b"").lines().nth(1).unwrap().ends_with("3  Café with Jo"));
}

#[test]
fn a_list_cannot_drive_a_terminal() {
    let desk = Desk::new();
    desk.add(&["--title", "red \x1b[31m\u{9b}2J bell\x07"], "text");
    let listed = desk.ok(&["list"], b"");
    assert!(listed.trim_end().chars().all(|c| !c.is_control()), "{listed:?}");
    assert_eq!(
        desk.json(&["list"], b"")[0]["title"],
        "red \x1b[31m\u{9b}2J bell\x07",
        "nothing is lost by it"
    );
}
