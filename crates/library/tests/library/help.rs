//! Help lines by region: their format, and when they are shown.

use holdfast_library::{HelpLine, LineKind, Region, help, help_lines, regions};

use crate::files::{Folders, LINT, PATHS, PROMPTS, SOURCES, faults_of};

/// A region that does not exist, with numbers nobody has.
const ATLANTIS: &str = include_str!("../fixtures/atlantis.toml");

fn faults(region: &str) -> Vec<String> {
    faults_of(PROMPTS, SOURCES, LINT, PATHS, Folders { region: Some(region), ..Folders::default() })
}

#[test]
fn the_invented_region_is_good() {
    assert_eq!(faults(ATLANTIS), [""; 0]);
}

#[test]
fn a_spoilt_region_is_refused_with_its_line() {
    let cases = [
        (r#"region = "atlantis""#, r#"region = "lyonesse""#, 4, "the file’s name"),
        (r#"number = "000""#, r#"number = "the usual""#, 9, "not a number"),
        (r#"kind = "crisis""#, r#"kind = "any""#, 13, "not a known kind of line"),
        (r#"call = "000 00 00""#, r#"call = """#, 12, "called, written to"),
        ("https://", "", 17, "the page on which"),
        ("2026-11-24", "lately", 18, "when it was checked"),
    ];
    for (from, to, line, why) in cases {
        let spoilt = ATLANTIS.replacen(from, to, 1);
        assert_ne!(spoilt, ATLANTIS, "{from}");
        let found = faults(&spoilt);
        let why = why.replace('’', "'");
        let told = found
            .iter()
            .any(|f| f.starts_with(&format!("atlantis.toml:{line}:")) && f.replace('’', "'").contains(&why));
        assert!(told, "{to}: {found:?}");
    }
}

fn line(checked_on: (i32, u32, u32)) -> HelpLine {
    HelpLine {
        name: "The Listening Shell",
        kind: LineKind::Crisis,
        call: "000 00 00",
        text: "",
        chat: "",
        hours: "",
        languages: "",
        cost: "",
        source_url: "https://atlantis.example/lines",
        checked_on,
    }
}

#[test]
fn a_line_is_shown_for_half_a_year_after_its_check() {
    let checked = line((2026, 11, 24));
    for (today, shown) in [
        ("2026-11-23", false),
        ("2026-11-24", true),
        ("2027-05-23", true),
        ("2027-05-24", false),
        ("2031-01-01", false),
    ] {
        assert_eq!(checked.is_fresh(today.parse().unwrap()), shown, "{today}");
    }
    assert!(!line((2026, 2, 30)).is_fresh("2026-03-01".parse().unwrap()), "a day that never was");
}

#[test]
fn an_unknown_or_stale_region_falls_back_to_words() {
    let today = "2026-12-24".parse().unwrap();
    let (fresh, stale) = ([line((2026, 11, 24))], [line((2026, 11, 24)), line((2025, 1, 1))]);
    let region = |region, lines| Region { region, note: "", emergency: &[], lines };
    let lines: &'static [HelpLine] = Box::leak(Box::new(fresh));
    let stale: &'static [HelpLine] = Box::leak(Box::new(stale));
    let all = [region("atlantis", lines), region("lyonesse", stale), region("ys", &[])];
    assert_eq!(help_lines(&all, "atlantis", today), Some(&all[0]));
    for nowhere in ["lyonesse", "ys", "mu", ""] {
        assert_eq!(help_lines(&all, nowhere, today), None, "{nowhere}");
    }
}

#[test]
fn only_words_are_shipped() {
    assert!(regions().is_empty(), "no number was checked, so none is shown");
    assert_eq!(help().first().map(|part| part.id), Some("danger"), "danger comes first");
    for part in help() {
        assert!(!part.paragraphs.is_empty() && part.paragraphs.iter().all(|text| !text.is_empty()));
    }
}
