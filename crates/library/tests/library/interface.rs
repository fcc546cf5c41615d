//! The interface's sentences, held against the words that the content may not use.

use std::{fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use crate::check::{Fault, Faults, File, INTERFACE, Lint};

/// The English messages.
const FOLDER: &str = "ui/locales/en";

/// The patterns that the content is held against.
const PATTERNS: &str = include_str!("../../../../content/en/lint.toml");

fn told(faults: impl IntoIterator<Item = Fault>) -> Vec<String> {
    faults.into_iter().map(|fault| format!("{}:{}: {}", fault.file, fault.line, fault.why)).collect()
}

/// Every text that a pattern can become, without the values that are put in: one for each way through
/// its choices.
fn texts(pattern: &Pattern<&str>) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        let ways = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => ways(expression),
        };
        texts = texts.iter().flat_map(|text| ways.iter().map(move |way| format!("{text}{way}"))).collect();
    }
    texts
}

fn ways(expression: &Expression<&str>) -> Vec<String> {
    match expression {
        Expression::Select { variants, .. } => variants.iter().flat_map(|v| texts(&v.value)).collect(),
        Expression::Inline(InlineExpression::StringLiteral { value }) => vec![(*value).to_owned()],
        Expression::Inline(InlineExpression::Placeable { expression }) => ways(expression),
        // A value, or another message, which is looked at in its own place.
        Expression::Inline(_) => vec![String::new()],
    }
}

/// The name of each message, term and attribute in this file, with the texts it can become.
fn messages<'a>(file: &str, source: &'a str) -> Vec<(&'a str, Vec<String>)> {
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
    let mut all = Vec::new();
    for entry in resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id, message.value, message.attributes),
            Entry::Term(term) => (term.id, Some(term.value), term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Junk { content } => panic!("{file}: {content}"),
        };
        all.extend(value.iter().map(|value| (id.name, texts(value))));
        all.extend(attributes.iter().map(|attribute| (id.name, texts(&attribute.value))));
    }
    all
}

/// What is wrong with the sentences of this file, each with the name of its message.
fn faults_in(lint: &Lint, file: &str, source: &str, used: &mut Vec<(String, String)>) -> Vec<String> {
    let mut faults = Vec::new();
    for (id, texts) in messages(file, source) {
        for text in texts {
            faults
                .extend(lint.check(file, &text, used).into_iter().map(|why| format!("{file}: {id}: {why}")));
        }
    }
    faults.dedup();
    faults
}

fn lint(source: &str) -> Lint {
    let mut faults = Faults::new(File::new("content/en/lint.toml", source));
    let lint = Lint::parse(&mut faults);
    assert_eq!(told(faults), [""; 0]);
    lint.expect("the patterns are good")
}

#[test]
fn the_interface_uses_none_of_the_words_either() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let lint = lint(PATTERNS);
    let mut names: Vec<String> = fs::read_dir(root.join(FOLDER))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".ftl"))
        .collect();
    names.sort();
    let (mut used, mut found, mut read) = (Vec::new(), Vec::new(), 0);
    for name in names {
        let file = format!("{FOLDER}/{name}");
        let source = fs::read_to_string(root.join(&file)).unwrap();
        read += messages(&file, &source).len();
        found.extend(faults_in(&lint, &file, &source, &mut used));
    }
    assert!(read > 400, "only {read} messages were read");
    let mut unused = Faults::new(File::new("content/en/lint.toml", PATTERNS));
    lint.unused(true, &used, &mut unused);
    found.extend(told(unused));
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_word_is_found_wherever_it_stands_in_a_message() {
    let lint = lint(PATTERNS);
    let cases = [
        ("a = A seven-day streak.", 1),
        ("a = No streak here.", 0),
        ("# A streak.\na = A line.", 0),
        ("-term = A streak.", 1),
        ("a = A line.\n    .label = A streak.", 1),
        ("a = A line\n    and a streak\n    and another line.", 1),
        ("a = Your\n    score.", 1),
        ("a = A { $streak } of days.", 0),
        ("a = A { streaks }.", 0),
        ("a = A { \"streak\" }.", 1),
        ("a = Your { $kind } score.", 1),
        ("a = { $n ->\n    [one] One day\n   *[other] A streak\n}", 1),
        ("a = Your { $n ->\n    [one] score\n   *[other] words\n} of today.", 1),
        (
            "a = { $n ->\n    [one] { $m ->\n        [one] Streak\n       *[other] Day\n    }\n   *[other] Days\n}",
            1,
        ),
        ("a = A streak.\nb = A cure.\nc = A line.", 2),
    ];
    for (source, count) in cases {
        let found = faults_in(&lint, "ui/a.ftl", source, &mut Vec::new());
        assert_eq!(found.len(), count, "{source}: {found:?}");
    }
}

#[test]
fn an_exception_for_the_interface_is_not_the_builds_to_judge() {
    let file = format!("{INTERFACE}a.ftl");
    let exception = format!("[[allowed]]\nfile = \"{file}\"\nwords = \"streak\"\nreason = \"A test.\"\n");
    let patterns = format!("{PATTERNS}\n{exception}");
    let lint = lint(&patterns);
    let unused = |interface, used: &[_]| {
        let mut faults = Faults::new(File::new("lint.toml", &patterns));
        lint.unused(interface, used, &mut faults);
        told(faults).len()
    };
    let mut used = Vec::new();
    assert_eq!(unused(true, &used), 1);
    let of_content = unused(false, &used);
    assert_eq!(faults_in(&lint, &file, "a = A streak.", &mut used), [""; 0]);
    assert_eq!(unused(true, &used), 0);
    assert_eq!(unused(false, &used), of_content);
    assert_eq!(faults_in(&lint, "ui/b.ftl", "a = A streak.", &mut used).len(), 1);
}
