//! Sentences the checks must catch, and sentences they must allow.

use crate::{
    check::{ArticleRuns, File, words},
    files::{self, faults},
};

fn with_text(text: &str) -> Vec<String> {
    let text = text.replace('"', "\\\"");
    faults(&files::PROMPTS.replace("Who put the kettle on?", &text), files::SOURCES)
}

#[test]
fn good_files_have_no_faults() {
    assert_eq!(faults(files::PROMPTS, files::SOURCES), [""; 0]);
}

#[test]
fn sentences_that_must_be_caught() {
    let long = "word ".repeat(31);
    let two_halves = format!("{}. {}?", "word ".repeat(16).trim(), "word ".repeat(16).trim());
    let cases = [
        ("", "The text is empty."),
        ("   ", "The text is empty."),
        (" Who came by?", "stray spaces"),
        ("Who  came by?", "stray spaces"),
        ("Who came by!", "exclamation"),
        ("Who came by！", "exclamation"),
        ("What was today's weather?", "curly"),
        ("Who said \"well done\"?", "curly"),
        (long.trim(), "31 words"),
        (&two_halves, "The prompt has 32 words"),
        ("Who came by? What did they say?", "One question at a time"),
        ("誰が来た？何を話した？", "One question at a time"),
        ("Why did you leave early?", "sounds like blame"),
        ("Think of Sunday. Why didn’t you call?", "sounds like blame"),
        ("Why do you think so?", "sounds like blame"),
        ("Where the cat sat on the green mat?", "source article"),
        ("The cat sat, on the GREEN mat", "source article"),
        ("Say “the c’at sat on the green mat”.", "source article"),
    ];
    for (text, why) in cases {
        let found = with_text(text);
        assert!(
            found.len() == 1 && found[0].starts_with("prompts.toml:4: ") && found[0].contains(why),
            "{text:?} must be caught once, on line 4, as {why:?}; found {found:?}"
        );
    }
}

#[test]
fn sentences_that_must_be_allowed() {
    let thirty = "word ".repeat(30);
    let cases = [
        "Name one minute today when things slowed down.",
        "Think of an animal you know. What happens when it comes near?",
        "Begin with “Today, with people” and see where it goes.",
        "Who said why you were late?",
        "When did you last laugh?",
        "The cat sat on the mat.",
        "The cat sat on the very green mat.",
        thirty.trim(),
        "Wer hat Tee gekocht?",
    ];
    for text in cases {
        assert_eq!(with_text(text), [""; 0], "{text:?} must be allowed");
    }
}

#[test]
fn reasons_are_two_or_three_short_sentences() {
    let with = |text: &str| {
        let old = "Repair is finding each other again. We are fairly sure.";
        faults(&files::PROMPTS.replace(old, text), files::SOURCES)
    };
    let long = format!("{}. We are sure.", "word ".repeat(31).trim());
    let caught = [
        ("Only one.", "two or three sentences; this is 1"),
        ("One. Two. Three. Four.", "two or three sentences; this is 4"),
        ("We are sure! Quite sure.", "exclamation"),
        ("It is so. The cat sat on the green mat.", "source article"),
        (&long, "31 words"),
    ];
    for (text, why) in caught {
        let found = with(text);
        assert!(
            found.iter().any(|f| f.starts_with("prompts.toml:16: ") && f.contains(why)),
            "{text:?} must be caught on line 16 as {why:?}; found {found:?}"
        );
    }
    for text in ["One. Two.", "Is it so? It is. Fairly, from 2.5 studies."] {
        assert_eq!(with(text), [""; 0], "{text:?} must be allowed");
    }
}

#[test]
fn a_list_of_runs_is_hashes_or_the_build_stops() {
    let why = |text: &str| {
        let faults = ArticleRuns::parse(File::new("runs.txt", text)).err();
        let faults = faults.unwrap_or_default().into_iter();
        faults.map(|f| (f.line, f.why)).collect::<Vec<_>>()
    };
    assert!(why(files::CAT_RUN).is_empty());
    assert_eq!(why("# Only remarks.\n")[0].1, "The list of article runs is empty.");
    for bad in ["2bcc4d6b", "2BCC4D6B1B7BA93E", "not-a-hash-at-all", ""] {
        let found = why(&format!("{}{bad}\n", files::CAT_RUN));
        assert_eq!(found.len(), 1, "{bad:?} must be refused");
        assert_eq!(found[0].0, 3);
    }
}

#[test]
fn words_are_counted_at_spaces() {
    assert_eq!(words("  One, two – three.  "), 4);
    assert_eq!(words(""), 0);
}
