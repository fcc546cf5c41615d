//! The words that may not be used: the list itself, and the texts it is held against.

use crate::files::{Folders, LINT, PATHS, PROMPTS, SOURCES, faults_of};

fn with_text(text: &str) -> Vec<String> {
    faults_of(&PROMPTS.replace("Who put the kettle on?", text), SOURCES, LINT, PATHS, Folders::default())
}

#[test]
fn a_word_that_may_not_be_used_is_refused_with_its_line() {
    for text in ["What cured you?", "Name one CURE.", "Curative words.", "It is not easy. What cures it?"] {
        let caught = !text.starts_with("Curative");
        assert_eq!(with_text(text).len(), usize::from(caught), "{text}");
    }
    let found = with_text("What cured you?");
    assert_eq!(found, ["prompts.toml:4: “cured”: We cure nothing."]);
}

#[test]
fn a_denial_is_allowed() {
    for text in ["What is not a cure?", "There is no cure. What helps?", "Which rest was secure?"] {
        assert_eq!(with_text(text), [""; 0], "{text}");
    }
}

#[test]
fn a_pattern_is_tried_on_its_own_examples() {
    let cases = [
        (r#"must_catch = ["Writing cures."]"#, r#"must_catch = ["Writing helps."]"#, 6, "does not catch"),
        (r#"must_allow = ["This is not a cure."]"#, r#"must_allow = ["A cure."]"#, 7, "does not allow"),
        (r#"must_catch = ["Writing cures."]"#, "must_catch = []", 4, "needs words, and sentences"),
        (r#"words = ["cure*"]"#, "words = []", 1, ""),
        ("why", "wy", 3, "unknown field"),
    ];
    for (from, to, line, why) in cases {
        let lint = LINT.replacen(from, to, 1);
        assert_ne!(lint, LINT);
        let found = faults_of(PROMPTS, SOURCES, &lint, PATHS, Folders::default());
        let told =
            found.iter().any(|fault| fault.starts_with(&format!("lint.toml:{line}:")) && fault.contains(why));
        assert!(told, "{to}: {found:?}");
    }
}

#[test]
fn an_exception_holds_for_its_file_and_only_while_it_is_needed() {
    let exception = |file: &str, reason: &str| {
        format!("{LINT}\n[[allowed]]\nfile = \"{file}\"\nwords = \"cured\"\nreason = \"{reason}\"\n")
    };
    let prompts = PROMPTS.replace("Who put the kettle on?", "What cured you?");
    let faults = |prompts: &str, lint: &str| faults_of(prompts, SOURCES, lint, PATHS, Folders::default());
    assert_eq!(faults(&prompts, &exception("prompts.toml", "A quotation.")), [""; 0]);
    assert_eq!(faults(&prompts, &exception("other.toml", "A quotation.")).len(), 2);
    assert_eq!(faults(PROMPTS, &exception("prompts.toml", "A quotation.")).len(), 1);
    assert_eq!(faults(&prompts, &exception("prompts.toml", " ")).len(), 1);
}
