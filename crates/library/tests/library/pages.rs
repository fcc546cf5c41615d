//! A good page of the idea "repair", spoiled in one place at a time.

use crate::files::{Folders, LINT, PATHS, PROMPTS, SOURCES, faults_of, page_faults};

fn good() -> String {
    let filler = "People go on with their day and come back to it later on.\n\n".repeat(37);
    format!(
        r#"+++
title = "Repair"
status = "clinical idea"
hint = "finding each other"
definition = "Finding each other again."
group = "mending"
related = ["rupture"]
source_ids = ["S10"]
+++

## What it is

{filler}See [rupture](concept:rupture), [limits](page:limits) and [help](help).

## What research says, and how sure

One study looked at it.[@wood20] That is *little*.[@ours]

## In everyday life

- A cup of tea.
- A call.
- A note.

## Often misread as

- **Sorry.** It can be more.
- **Quick.** It can be slow.
- **Owed.** It is not.

## Try it

Begin anywhere.
"#
    )
}

#[test]
fn a_good_page_has_no_faults() {
    assert_eq!(page_faults(&good()), [""; 0]);
}

#[test]
fn a_spoilt_page_is_refused_with_its_line() {
    // The lines after the repeated paragraph.
    let after = 13 + 2 * 37;
    let cases = [
        ("+++\ntitle", "title", 1, "front matter between"),
        (r#"title = "Repair""#, r#"title = """#, 2, "empty"),
        (r#"title = "Repair""#, r#"titel = "Repair""#, 2, "unknown field"),
        (r#""clinical idea""#, r#""proven fact""#, 3, "not a known status"),
        ("Finding each other again.", "A cure for quarrels.", 5, "We cure nothing"),
        ("Finding each other again.", "The cat sat on the green mat.", 5, "source article"),
        (
            "finding each other",
            "finding each other again and again and again and again and again",
            4,
            "at most 10",
        ),
        (r#"group = "mending""#, r#"group = "misc""#, 6, "not a group"),
        (r#"["rupture"]"#, r#"["repair"]"#, 7, "not another concept"),
        (r#"["rupture"]"#, r#"["ruptured"]"#, 7, "not another concept"),
        (r#"["S10"]"#, r#"["S45"]"#, 8, "not one of S1 to S44"),
        ("concept:rupture", "concept:repairs", after, "not one of the concepts"),
        ("page:limits", "page:limit", after, "not one of the short pages"),
        ("(help)", "(https://example.org)", after, "A link leads to"),
        ("## What research says, and how sure", "## What we know", after + 2, "not the one that comes here"),
        ("at it.[@wood20]", "at it.", after + 4, "A fact needs its source"),
        ("[@wood20]", "[@wood21]", after + 4, "not in content/sources.toml"),
        (" That is *little*.[@ours]", " That is little.", after + 4, "ends with its source"),
        ("One study", "Some 40 people", after + 4, ""),
        (".[@wood20] That", ". [@wood20] That", after + 4, "A fact needs its source"),
        ("- A note.\n", "", after + 6, "at least three"),
        ("- A call.", "- A cure.", after + 9, "We cure nothing"),
        ("- A call.", "1. A call.", after + 9, "may stand here"),
        ("- A call.", "- A call!", after + 9, "calm"),
        ("## In everyday life", "### In everyday life", after + 6, "may stand here"),
        ("Begin anywhere.", "<b>Begin</b> anywhere.", after + 20, "may stand here"),
        ("Begin anywhere.", "![x](y.png)", after + 20, "may stand here"),
        ("Begin anywhere.", "Begin\nanywhere.", after + 20, "line break"),
    ];
    for (from, to, line, why) in cases {
        let spoilt = good().replacen(from, to, 1);
        assert_ne!(spoilt, good(), "{from}");
        let found = page_faults(&spoilt);
        if why.is_empty() {
            assert_eq!(found, [""; 0], "{to}");
            continue;
        }
        let told = found.iter().any(|f| f.starts_with(&format!("repair.md:{line}:")) && f.contains(why));
        assert!(told, "{to} at {line}: {found:?}");
    }
}

#[test]
fn a_page_is_neither_short_nor_long_nor_hard() {
    let filler = "People go on with their day and come back to it later on.\n\n";
    let short = good().replacen(&filler.repeat(37), "", 1);
    assert!(page_faults(&short).iter().any(|f| f.contains("500 to 900")));
    let long = good().replacen(filler, &filler.repeat(40), 1);
    assert!(page_faults(&long).iter().any(|f| f.contains("500 to 900")));
    let hard = good().replace(
        "People go on with their day",
        "Interdependent individuals unavoidably necessitate conciliatory",
    );
    assert!(page_faults(&hard).iter().any(|f| f.contains("reading grade")));
    let winding = good().replacen("A cup of tea.", &"and so on ".repeat(11), 1);
    assert!(page_faults(&winding).iter().any(|f| f.contains("33 words")), "{:?}", page_faults(&winding));
}

#[test]
fn a_spoilt_path_is_refused_with_its_line() {
    let cases = [
        (r#"["rupture", "repair"]"#, r#"["rupture", "mending"]"#, 9, "not one of the concepts"),
        (r#"["rupture", "repair"]"#, r#"["rupture"]"#, 9, "at least two"),
        (r#"["rupture", "repair"]"#, r#"["rupture", "rupture"]"#, 9, "once"),
        (r#"slug = "start""#, r#"slug = "mending""#, 6, "used once"),
        ("A first look.", "A first cure.", 8, "We cure nothing"),
    ];
    for (from, to, line, why) in cases {
        let paths = PATHS.replacen(from, to, 1);
        assert_ne!(paths, PATHS);
        let found = faults_of(PROMPTS, SOURCES, LINT, &paths, Folders::default());
        let told = found.iter().any(|f| f.starts_with(&format!("paths.toml:{line}:")) && f.contains(why));
        assert!(told, "{to}: {found:?}");
    }
}

#[test]
fn a_spoilt_practice_is_refused_with_its_line() {
    let good = include_str!("../../../../content/en/practices/body-check.toml");
    let good = with_known_sources(good);
    let faults = |practice: &str| {
        faults_of(PROMPTS, SOURCES, LINT, PATHS, Folders { practice: Some(practice), ..Folders::default() })
    };
    assert_eq!(faults(&good), [""; 0]);
    let cases = [
        (r#"slug = "body-check""#, r#"slug = "body-scan""#, "thirteen practices"),
        (r#"depth = "light""#, r#"depth = "bottomless""#, "not a known depth"),
        (r#"kind = "scale""#, r#"kind = "slider""#, "not a known kind of field"),
        (r#"kind = "one_of""#, r#"kind = "line""#, "Only one_of and many_of"),
        ("version = 1", "version = 0", "count from 1"),
        ("minutes = [2, 4]", "minutes = [4, 2]", "fewest to the most"),
        ("minutes = [2, 4]", "minutes = [2, 40]", "fewest to the most"),
    ];
    for (from, to, why) in cases {
        let spoilt = good.replacen(from, to, 1);
        assert_ne!(spoilt, good, "{from}");
        let found = faults(&spoilt);
        assert!(
            found.iter().any(|f| f.starts_with("body-check.toml:") && f.contains(why)),
            "{to}: {found:?}"
        );
    }
}

/// The practice without the sources that the small list of the tests does not have.
fn with_known_sources(practice: &str) -> String {
    let lines =
        practice.lines().map(|line| if line.starts_with("sources = ") { "sources = []" } else { line });
    lines.map(|line| format!("{line}\n")).collect()
}
