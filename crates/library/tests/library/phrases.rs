//! The checks of the few words an entry has that a practice made.

use crate::files::{Folders, LINT, PATHS, PROMPTS, RENDERING, SOURCES, faults_of};

fn faults(rendering: &str) -> Vec<String> {
    let folders = Folders { rendering: Some(rendering), ..Folders::default() };
    faults_of(PROMPTS, SOURCES, LINT, PATHS, folders)
}

#[test]
fn a_spoilt_file_is_refused_with_its_line() {
    assert_eq!(faults(RENDERING), [""; 0]);
    let cases = [
        ("{number} of 10", "of 10", 5, "{number}"),
        ("{number} of 10", "{number} {number}", 5, "each once"),
        ("{number} of 10", "{number} of {most}", 5, "nowhere else"),
        ("{word} ({size})", "{size}", 7, "{word}, {size}"),
        ("({size})", "({Size})", 7, "{word}, {size}"),
        ("{month}", "{", 9, "{day}, {month}, {year}"),
        (", \"December\"", "", 10, "twelve months"),
        ("\"May\"", "\"\"", 10, "empty"),
        ("rests here", "is cured here", 12, "We cure nothing."),
        ("rests here", "rests here!", 12, "exclamation"),
        ("sealed", "closed", 12, "unknown field"),
    ];
    for (from, to, line, why) in cases {
        let spoilt = RENDERING.replacen(from, to, 1);
        assert_ne!(spoilt, RENDERING, "{from}");
        let found = faults(&spoilt);
        let place = format!("rendering.toml:{line}:");
        let told = found.iter().any(|fault| fault.starts_with(&place) && fault.contains(why));
        assert!(told, "{to}: {found:?}");
    }
}
