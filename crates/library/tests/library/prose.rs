//! Sentences, claims and reading grades.

use crate::check::{Measure, is_claim, sentences, syllables};

#[test]
fn sentences_end_where_a_reader_stops() {
    let cases: [(&str, &[&str]); 6] = [
        ("One. Two? Three", &["One.", "Two?", "Three"]),
        ("She said “No.” He left.", &["She said “No.”", "He left."]),
        ("About 3.5 hours.", &["About 3.5 hours."]),
        ("Marked.\u{e000}\u{e001} Next.", &["Marked.\u{e000}\u{e001}", "Next."]),
        ("(In brackets.) After.", &["(In brackets.)", "After."]),
        ("", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(sentences(text).collect::<Vec<_>>(), expected, "{text}");
    }
}

#[test]
fn what_could_be_checked_is_a_claim() {
    for claim in [
        "In one study it helped.",
        "About 65 in a hundred were secure.",
        "The evidence leans this way.",
        "On average, worry eases with age.",
        "Researchers filmed them.",
        "A third of 1,000 per cent.",
    ] {
        assert!(is_claim(claim), "{claim}");
    }
    for other in
        ["She studied the map.", "They found each other.", "He was surveying the room.", "A trying day."]
    {
        assert!(!is_claim(other), "{other}");
    }
}

#[test]
fn syllables_are_about_right() {
    for (word, count) in [
        ("the", 1),
        ("mend", 1),
        ("little", 2),
        ("secure", 2),
        ("loved", 1),
        ("wanted", 2),
        ("changes", 2),
        ("people", 2),
        ("attachment", 3),
        ("“quiet”", 1),
        ("2023", 1),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn the_grade_follows_the_formula() {
    let mut measure = Measure::default();
    assert_eq!(measure.grade_tenths(), 0, "nothing is not hard to read");
    measure.add("The cat sat on the mat.");
    // 0.39 · 6 + 11.8 · 1 − 15.59 = −1.45, and floating point puts it a hair above.
    assert_eq!(measure.grade_tenths(), -14);
    let mut hard = Measure::default();
    hard.add("Considerable interdisciplinary investigation necessitates methodological sophistication.");
    assert!(hard.grade_tenths() > 200);
}
