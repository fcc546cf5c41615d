//! What holds for every rendered run, whatever was put in.

use holdfast_journal::practice::{FieldValue, PracticeKind, RunFields, SizedFeeling, Values};
use holdfast_library::{FieldKind, Practice, RenderExtra, practices, render};
use proptest::{collection::vec, option, prelude::*, sample::select};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Pieces of Markdown that reach further than one would think.
const PIECES: &[&str] = &[
    "```",
    "~~~~",
    "`",
    "<!--",
    "-->",
    "<pre>",
    "</pre>",
    "<script>",
    "<?",
    "<![CDATA[",
    "<!D",
    "<div>",
    "- ",
    "1. ",
    "> ",
    "# ",
    "---",
    "===",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\\",
    "**",
    "_",
    "[x]: ",
    "|a|\n|-|",
    "<",
    "&lt;",
    " ",
    "{size}",
    "word",
];

fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => select(PIECES).prop_map(str::to_owned), 1 => "[^\0]{0,12}"];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn an_id() -> impl Strategy<Value = String> {
    "[0-9a-f]{32}"
}

fn value_of(kind: FieldKind, choices: Vec<&'static str>) -> BoxedStrategy<FieldValue> {
    let choice = move || select(choices.clone()).prop_map(str::to_owned);
    let feeling = || {
        (markdown(), option::of(0..=10_u8)).prop_map(|(word, size)| SizedFeeling {
            word,
            size: size.map(|size| size.try_into().expect("at most 10")),
        })
    };
    match kind {
        FieldKind::Text | FieldKind::Line => markdown().prop_map(FieldValue::Text).boxed(),
        FieldKind::Scale => (0..=10_u8).prop_map(FieldValue::Number).boxed(),
        FieldKind::OneOf => choice().prop_map(FieldValue::Text).boxed(),
        FieldKind::ManyOf => vec(choice(), 0..4).prop_map(FieldValue::Texts).boxed(),
        FieldKind::Person | FieldKind::Entry => an_id().prop_map(FieldValue::Text).boxed(),
        FieldKind::Rupture => vec(an_id(), 0..4).prop_map(FieldValue::Texts).boxed(),
        FieldKind::Date => (1..=28_u8).prop_map(|d| FieldValue::Text(format!("2026-11-{d:02}"))).boxed(),
        FieldKind::Feelings => vec(feeling(), 0..4).prop_map(FieldValue::Feelings).boxed(),
        FieldKind::List => vec(markdown(), 0..5).prop_map(FieldValue::Texts).boxed(),
        FieldKind::Ledger | FieldKind::Pause => Just(FieldValue::Texts(Vec::new())).boxed(),
    }
}

/// A practice, and a checked run of it.
fn runs() -> impl Strategy<Value = (Practice, RunFields)> {
    select(practices()).prop_flat_map(|practice| {
        let kind = PracticeKind::from_slug(practice.slug).expect("the types know every practice");
        let steps = practice.steps.iter().flat_map(|step| step.fields);
        let mut fields: Vec<(&'static str, BoxedStrategy<FieldValue>)> = steps
            .filter(|field| kind.fields().contains(&field.id))
            .map(|field| (field.id, value_of(field.kind, field.choices.iter().map(|(id, _)| *id).collect())))
            .collect();
        if practice.safety_gate {
            fields.push(("person", value_of(FieldKind::Person, Vec::new())));
            fields.push(("for_you", value_of(FieldKind::Text, Vec::new())));
        }
        let fields =
            fields.into_iter().map(|(id, value)| (Just(id.to_owned()), option::weighted(0.7, value)));
        fields.collect::<Vec<_>>().prop_map(move |answers| {
            let put_in: Values = answers.into_iter().filter_map(|(id, value)| Some((id, value?))).collect();
            (practice, RunFields::from_values(kind, &put_in).expect("each value fits its field"))
        })
    })
}

/// The top level of a text: the words of each paragraph that is nothing but strong, and its rules as "---".
fn landmarks(body: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut found = Vec::new();
    let (mut depth, mut top) = (0, Vec::new());
    for event in Parser::new_ext(body, options) {
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        top.push(event);
        if depth == 0 {
            match top.as_slice() {
                [Event::Rule] => found.push("---".to_owned()),
                [
                    Event::Start(Tag::Paragraph),
                    Event::Start(Tag::Strong),
                    words @ ..,
                    Event::End(TagEnd::Strong),
                    Event::End(TagEnd::Paragraph),
                ] => found.push(
                    words
                        .iter()
                        .filter_map(|e| if let Event::Text(t) = e { Some(&**t) } else { None })
                        .collect(),
                ),
                _ => {}
            }
            top.clear();
        }
    }
    found
}

/// Whether these come in this order, with or without others between them.
fn in_order(wanted: &[&str], found: &[String]) -> bool {
    let mut found = found.iter();
    wanted.iter().all(|label| found.any(|landmark| landmark == label))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn every_word_is_there_under_its_label_and_nobody_is_named(
        (practice, run) in runs(),
        note in markdown(),
    ) {
        let values = run.to_values();
        let extra = RenderExtra { afterwards: &note, ..RenderExtra::default() };
        let body = render(&practice, &values, extra).body;
        prop_assert_eq!(&render(&practice, &values, extra).body, &body);

        let mut wanted = Vec::new();
        for field in practice.steps.iter().flat_map(|step| step.fields) {
            let Some(value) = values.get(field.id) else { continue };
            match (field.kind, value) {
                (FieldKind::Person | FieldKind::Entry, FieldValue::Text(id)) => {
                    prop_assert!(!body.contains(id.as_str()), "{}", field.id);
                    continue;
                }
                (FieldKind::Rupture, FieldValue::Texts(ids)) => {
                    prop_assert!(ids.iter().all(|id| !body.contains(id.as_str())), "{}", field.id);
                    continue;
                }
                (FieldKind::Text | FieldKind::Line, FieldValue::Text(text)) => {
                    prop_assert!(body.contains(text.as_str()), "{}", field.id);
                }
                (FieldKind::List, FieldValue::Texts(lines)) => {
                    let written = lines.iter().filter(|line| !line.trim().is_empty());
                    prop_assert!({written}.all(|line| body.contains(line.as_str())), "{}", field.id);
                }
                (FieldKind::Feelings, FieldValue::Feelings(feelings)) => {
                    prop_assert!(feelings.iter().all(|feeling| body.contains(feeling.word.as_str())));
                }
                _ => {}
            }
            let told_elsewhere = ["status", "depth", "minutes", "after", "lock_until"];
            if !told_elsewhere.contains(&field.id) {
                wanted.push(field.label);
            }
        }
        if let Some(FieldValue::Text(person)) = values.get("person") {
            prop_assert!(!body.contains(person.as_str()));
        }
        if !note.trim().is_empty() {
            prop_assert!(body.ends_with(&note));
            if !wanted.is_empty() {
                wanted.push("---");
            }
        }
        prop_assert!(in_order(&wanted, &landmarks(&body)), "{wanted:?} in {body:?}");
    }

    #[test]
    fn what_is_hidden_changes_nothing(
        (practice, run) in runs(),
        note in markdown(),
        not_safe in any::<bool>(),
    ) {
        let day = "2027-05-04".parse().unwrap();
        let sealed = RenderExtra { afterwards: &note, not_safe, sealed_until: Some(day) };
        let without = RenderExtra { afterwards: "", ..sealed };
        prop_assert_eq!(render(&practice, &run.to_values(), sealed), render(&practice, &Values::new(), without));

        let mut others = run.to_values();
        others.retain(|id, _| id == "for_you");
        let not_safe = RenderExtra { afterwards: &note, not_safe: true, sealed_until: None };
        let got = render(&practice, &run.to_values(), not_safe);
        prop_assert_eq!(&got, &render(&practice, &others, RenderExtra { afterwards: "", ..not_safe }));
        prop_assert_eq!(got.body, run.for_you().unwrap_or_default());
        prop_assert_eq!(got.title, "");
    }
}
