//! Files spoiled in one place: each fault is found, on its line.

use crate::files::{PROMPTS, SOURCES, faults};

#[test]
fn a_spoilt_prompt_is_refused_with_its_line() {
    let states = r#"states = ["settled", "after_a_quarrel"]"#;
    let cases = [
        (r#"id = "repair-kettle""#, r#"id = "Repair Kettle""#, 2, "joined by hyphens"),
        (r#"id = "repair-kettle""#, r#"id = """#, 2, "joined by hyphens"),
        (r#"concept = "repair""#, r#"concept = "mending""#, 3, "not one of the concepts"),
        (r#"concept = "repair""#, r#"concept = "rupture""#, 3, "has no [[reason]]"),
        (r#"depth = "light""#, r#"depth = "bottomless""#, 5, "not a known depth"),
        ("minutes = 2", "minutes = 1", 6, "takes 2 to 4 minutes"),
        ("minutes = 2", "minutes = 5", 6, "takes 2 to 4 minutes"),
        ("minutes = 2", "minutes = -2", 6, "takes 2 to 4 minutes"),
        ("minutes = 2", "minutes = \"2\"", 6, "invalid type"),
        (r#"kind = "care""#, r#"kind = "quiz""#, 7, "not a known kind"),
        (r#"kind = "care""#, r#"kind = "view""#, 9, "exclude fresh_break_up"),
        (states, "states = []", 8, "never asked"),
        (states, r#"states = ["settled", "hungry"]"#, 8, "not a known state"),
        (states, r#"states = ["settled", "settled"]"#, 8, "named twice"),
        (r#"excludes = ["not_safe"]"#, r#"excludes = ["mondays"]"#, 9, "not a known exclude"),
        (r#"excludes = ["not_safe"]"#, "excludes = []", 9, "not owed to someone who harms"),
        (r#"["S20"]"#, r#"["S45"]"#, 10, "not one of S1 to S44"),
        (r#"["S20"]"#, r#"["S0"]"#, 10, "not one of S1 to S44"),
        (r#"["S20"]"#, r#"["S007"]"#, 10, "not one of S1 to S44"),
        ("version = 1", "version = 0", 11, "count from 1"),
        ("version = 1", "version = 1\nmood = 3", 12, "unknown field"),
        ("version = 1", "version = ", 11, ""),
    ];
    spoilt(&cases, "prompts.toml", |from, to| faults(&PROMPTS.replacen(from, to, 1), SOURCES));
}

#[test]
fn a_spoilt_reason_is_refused_with_its_line() {
    let title = r#"title = "repair""#;
    let keys = r#"sources = ["wood20"]"#;
    let cases = [
        (title, r#"title = """#, 15, "empty"),
        (title, r#"title = "about repair""#, 15, "follows “about”"),
        (title, r#"title = "repair.""#, 15, "follows “about”"),
        (keys, "sources = []", 17, "needs a source"),
        (keys, r#"sources = ["wood21"]"#, 17, "not in content/sources.toml"),
        (keys, r#"sources = ["wood20", "wood20"]"#, 17, "named twice"),
    ];
    spoilt(&cases, "prompts.toml", |from, to| faults(&PROMPTS.replacen(from, to, 1), SOURCES));
}

#[test]
fn a_spoilt_source_is_refused_with_its_line() {
    let cases = [
        ("Woodhouse (2020).", " ", 3, "citation is empty"),
        (r#"checked = "page""#, r#"checked = "maybe""#, 4, "not a known way"),
        (r#"checked = "page""#, r#"checked = "no""#, 5, "Name the page"),
        (r#"seen = "PubMed""#, r#"seen = """#, 5, "Name the page"),
        ("unchecked", "uncheked", 6, "unknown field"),
    ];
    spoilt(&cases, "sources.toml", |from, to| faults(PROMPTS, &SOURCES.replacen(from, to, 1)));
}

#[test]
fn what_must_be_unique_is() {
    let (prompt, reason) = PROMPTS.split_at(PROMPTS.find("[[reason]]").unwrap());
    let twice = faults(&format!("{PROMPTS}\n{prompt}"), SOURCES);
    assert_eq!(twice.len(), 2, "{twice:?}");
    assert_eq!(twice[0], "prompts.toml:20: The id “repair-kettle” is used twice.");
    assert_eq!(twice[1], "prompts.toml:22: Another prompt has the same text.");
    let twice = faults(&format!("{PROMPTS}\n{reason}"), SOURCES);
    assert_eq!(twice, ["prompts.toml:20: “repair” has two reasons."]);
    let twice = faults(PROMPTS, &format!("{SOURCES}\n{SOURCES}"));
    assert_eq!(twice, ["sources.toml:9: The key “wood20” is used twice."]);
}

#[test]
fn nobody_is_asked_what_would_hurt() {
    let break_up = PROMPTS
        .replace(r#"states = ["settled","#, r#"states = ["fresh_break_up","#)
        .replace(r#"["not_safe"]"#, r#"["not_safe", "fresh_break_up"]"#);
    let found = faults(&break_up, SOURCES);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("hidden in one"), "{found:?}");

    let thanks = PROMPTS
        .replace(r#"concept = "repair""#, r#"concept = "safe-haven""#)
        .replace(r#"kind = "care""#, r#"kind = "gratitude""#)
        .replace(r#"["not_safe"]"#, "[]");
    let found = faults(&thanks, SOURCES);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("Thanks are not owed"), "{found:?}");
}

#[test]
fn every_fault_is_told_at_once() {
    let spoilt = PROMPTS.replace("kettle on?", "kettle on!").replace("= 2", "= 9");
    assert_eq!(faults(&spoilt, SOURCES).len(), 2);
}

#[test]
fn a_deep_prompt_may_take_up_to_twenty_minutes() {
    let deep = |minutes| {
        let deep = PROMPTS.replace(r#""light""#, r#""deep""#);
        faults(&deep.replace("minutes = 2", minutes), SOURCES)
    };
    assert_eq!(deep("minutes = 20"), [""; 0]);
    assert!(deep("minutes = 21")[0].contains("takes 5 to 20 minutes"));
}

/// Each case: what to replace by what, and the line and words of a fault that must then be found.
fn spoilt(cases: &[(&str, &str, usize, &str)], file: &str, faults: impl Fn(&str, &str) -> Vec<String>) {
    for &(from, to, line, why) in cases {
        let found = faults(from, to);
        let place = format!("{file}:{line}: ");
        assert!(
            found.iter().any(|f| f.starts_with(&place) && f.contains(why)),
            "{to:?} must be refused on line {line} as {why:?}; found {found:?}"
        );
    }
}
