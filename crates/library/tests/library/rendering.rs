//! A run of a practice as an entry.

use holdfast_journal::practice::{FieldValue, SizedFeeling, Values};
use holdfast_library::{RenderExtra, Rendered, practice, practices, render};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// Somebody, or something that is pointed at.
const ID: &str = "0123456789abcdef0123456789abcdef";

fn text(text: &str) -> FieldValue {
    FieldValue::Text(text.into())
}

fn texts(texts: &[&str]) -> FieldValue {
    FieldValue::Texts(texts.iter().map(ToString::to_string).collect())
}

fn feelings(feelings: &[(&str, Option<u8>)]) -> FieldValue {
    let sized = |(word, size): &(&str, Option<u8>)| SizedFeeling {
        word: (*word).to_owned(),
        size: size.map(|size| size.try_into().expect("at most 10")),
    };
    FieldValue::Feelings(feelings.iter().map(sized).collect())
}

fn values<const N: usize>(values: [(&str, FieldValue); N]) -> Values {
    values.into_iter().map(|(id, value)| (id.to_owned(), value)).collect()
}

fn rendered(slug: &str, values: &Values, extra: RenderExtra<'_>) -> Rendered {
    render(practice(slug).expect("a practice of the library"), values, extra)
}

fn body<const N: usize>(slug: &str, put_in: [(&str, FieldValue); N]) -> String {
    rendered(slug, &values(put_in), RenderExtra::default()).body
}

#[test]
fn a_rupture_reads_as_it_was_written() {
    let put_in = values([
        ("person", text(ID)),
        ("happened_on", text("2026-11-24")),
        ("camera_view", text("The door, *loud*.\n\nThen nothing.")),
        ("kind", text("sharp_words")),
        ("feelings", feelings(&[("afraid", Some(7)), ("small", None)])),
        ("my_move", texts(&["quiet", "left"])),
        ("my_part", text("# I was late")),
        ("old_echo", text("  ")),
        ("wanted_next", text("time")),
        ("status", text("not_mine_to_mend")),
    ]);
    let got = rendered("rupture-log", &put_in, RenderExtra { afterwards: "Slept.\n", ..Default::default() });
    assert_eq!(got.title, "What happened between us");
    let wanted = "\
**The day it happened**

24 November 2026

**What happened**

The door, *loud*.

Then nothing.

**The nearest word for it**

Sharp words

**Feelings, and their size**

- afraid (7)
- small

**In that moment**

- I went quiet
- I left

**A part of it that was mine, if there was one**

# I was late

**I would like**

Some time

---

Slept.
";
    assert_eq!(got.body, wanted);
}

#[test]
fn each_kind_of_answer_has_its_form() {
    let cases = [
        ("repair-log", "happened_on", text("2026-02-01"), "**The day it happened**\n\n1 February 2026"),
        ("repair-log", "happened_on", text("soon"), "**The day it happened**\n\nsoon"),
        ("repair-log", "direction", text("self"), "**The first step**\n\nWas one I took with myself"),
        ("repair-log", "direction", text("by_owl"), "**The first step**\n\nby_owl"),
        ("repair-log", "moves", texts(&["touch", "owl"]), "**What went into it**\n\n- A touch\n- owl"),
        (
            "repair-log",
            "landed",
            FieldValue::Number(0),
            "**How far it reached me, from not at all to fully**\n\n0 of 10",
        ),
        ("hold-in-mind", "constants", texts(&["", "Rain", "", "Tea", ""]), "**Still true**\n\n- Rain\n- Tea"),
        (
            "rupture-log",
            "feelings",
            feelings(&[("{size}", Some(3)), (" ", Some(9))]),
            "**Feelings, and their size**\n\n- {size} (3)",
        ),
        ("week-back", "to", text("2026-12-31"), "**To**\n\n31 December 2026"),
        ("came-back-ledger", "weight", text("3"), "**How much it weighs for me**\n\nA lot"),
        // Nothing was put in, or something that no field of this kind can have.
        ("repair-log", "words", text(" \n"), ""),
        ("repair-log", "words", FieldValue::Number(3), ""),
        ("repair-log", "moves", texts(&[]), ""),
        ("repair-log", "moves", texts(&["", " "]), ""),
        ("repair-log", "owl", text("owl"), ""),
    ];
    for (slug, field, value, wanted) in cases {
        assert_eq!(body(slug, [(field, value)]), wanted, "{slug} {field}");
    }
}

#[test]
fn two_lists_keep_their_places() {
    let got = body(
        "body-check",
        [("places", texts(&["chest", "jaw", "hands", ""])), ("word", texts(&["", " ", "warm"]))],
    );
    assert_eq!(got, "**Where**\n\n- chest\n- jaw\n- hands\n\n**What it is like**\n\n- …\n- …\n- warm");
}

#[test]
fn every_month_has_its_name() {
    let names = "January February March April May June July August September October November December";
    for (at, name) in names.split(' ').enumerate() {
        let day = format!("0987-{:02}-28", at + 1);
        assert_eq!(body("week-back", [("from", text(&day))]), format!("**From**\n\n28 {name} 987"));
    }
}

#[test]
fn what_is_shown_elsewhere_is_left_out() {
    let cases = [
        ("ask-plainly", "person", text(ID)),
        ("base-in-mind", "figure", text(ID)),
        ("came-back-ledger", "repair_id", text(ID)),
        ("link-repair", "repair_id", text(ID)),
        ("link-repair", "rupture_id", texts(&[ID])),
        ("other-meanings", "rupture_id", texts(&[ID])),
        ("repair-log", "rupture_ids", texts(&[ID, ID])),
        ("rupture-log", "status", text("ended")),
        ("week-back", "hard", text(ID)),
        ("week-back", "good", text(ID)),
        ("letter-not-sent", "depth", text("deep")),
        ("letter-not-sent", "minutes", text("15")),
        ("letter-not-sent", "after", text("delete")),
        ("letter-not-sent", "lock_until", text("2027-01-01")),
    ];
    for (slug, field, value) in cases {
        let steps = practice(slug).unwrap().steps;
        assert!(steps.iter().flat_map(|step| step.fields).any(|known| known.id == field), "{slug} {field}");
        assert_eq!(body(slug, [(field, value)]), "", "{slug} {field}");
    }
}

#[test]
fn who_is_not_safe_gets_their_page_and_nothing_else() {
    let page = "\n# For me\n\nThe back door, at six.  \n";
    let put_in = values([
        ("person", text(ID)),
        ("camera_view", text("What happened")),
        ("status", text("open")),
        ("for_you", text(page)),
    ]);
    let extra = RenderExtra { afterwards: "Later", not_safe: true, sealed_until: None };
    for practice in practices().iter().filter(|practice| practice.safety_gate) {
        let got = render(practice, &put_in, extra);
        assert_eq!((got.title.as_str(), got.body.as_str()), ("", page), "{}", practice.slug);
        assert_eq!(render(practice, &Values::new(), extra).body, "");
        // The page would tell what had been said at the gate before.
        let now_safe = render(practice, &put_in, RenderExtra { not_safe: false, ..extra });
        assert!(!now_safe.body.contains("back door") && !now_safe.title.is_empty());
    }
}

#[test]
fn a_locked_letter_says_its_day_and_nothing_else() {
    let put_in = values([
        ("to", text("Zebra")),
        ("body", text("zebra")),
        ("mood_after", FieldValue::Number(3)),
        ("after", text("lock_until")),
        ("lock_until", text("2027-01-02")),
    ]);
    let open = RenderExtra { afterwards: "zebra", ..Default::default() };
    let locked = RenderExtra { sealed_until: Some("2027-01-02".parse().unwrap()), ..open };
    let got = rendered("letter-not-sent", &put_in, locked);
    assert_eq!(got.title, "A letter that stays here");
    assert_eq!(got.body, "A letter rests here until 2 January 2027.");
    let got = rendered("letter-not-sent", &put_in, RenderExtra { not_safe: true, ..locked });
    assert_eq!((got.title.as_str(), got.body.contains("ebra")), ("", false));
    let got = rendered("letter-not-sent", &put_in, open);
    let wanted = "**To**\n\nZebra\n\n**What happened, in brief**\n\nzebra\n\n\
                  **How I am now, from very low to very well**\n\n3 of 10\n\n---\n\nzebra";
    assert_eq!(got.body, wanted);
}

#[test]
fn the_note_stands_last_and_unchanged() {
    let words = || values([("words", text("Tea."))]);
    for (put_in, note, wanted) in [
        (words(), "", "**What was said or done**\n\nTea."),
        (words(), " \n", "**What was said or done**\n\nTea."),
        (words(), " ```\nopen", "**What was said or done**\n\nTea.\n\n---\n\n ```\nopen"),
        (Values::new(), "Only this.\n", "Only this.\n"),
        (Values::new(), " \n", ""),
    ] {
        let extra = RenderExtra { afterwards: note, ..Default::default() };
        assert_eq!(rendered("repair-log", &put_in, extra).body, wanted);
    }
}

#[test]
fn what_is_left_open_is_closed_before_the_next_label() {
    let cases = [
        ("```\ncode", "\n```"),
        ("a\n   ~~~~ rust\n```\n~~~", "\n~~~~"),
        ("`````\n````", "\n`````"),
        ("<!-- a\n\nb", "\n-->"),
        ("<pre>\n\na", "\n</pre>"),
        ("<?a", "\n?>"),
        ("<![CDATA[a", "\n]]>"),
        ("<!DOCTYPE a", "\n>"),
        // These end by themselves, and a fence after them would begin a new one.
        ("- a\n  ```\n  code", ""),
        ("> ```\n> code", ""),
        ("```\ncode\n```", ""),
        ("    ```", ""),
        ("a ``` b", ""),
        ("<div>", ""),
        ("1.", ""),
        ("| a |\n|---|", ""),
        ("[a]:", ""),
        ("a\\", ""),
        ("Title\n===", ""),
    ];
    for (typed, closing) in cases {
        let got = body("repair-log", [("words", text(typed)), ("one_line", text("Kept"))]);
        let wanted =
            format!("**What was said or done**\n\n{typed}{closing}\n\n**What I take from it**\n\nKept");
        assert_eq!(got, wanted);
    }
}

#[test]
fn a_label_is_plain_text_and_nothing_but_strong() {
    for field in practices().iter().flat_map(|practice| practice.steps).flat_map(|step| step.fields) {
        let source = format!("**{}**", field.label);
        let mut events = Parser::new(&source);
        assert_eq!(events.next(), Some(Event::Start(Tag::Paragraph)));
        assert_eq!(events.next(), Some(Event::Start(Tag::Strong)));
        let label: String = events
            .by_ref()
            .take_while(|event| *event != Event::End(TagEnd::Strong))
            .map(|event| if let Event::Text(text) = event { text.to_string() } else { format!("{event:?}") })
            .collect();
        assert_eq!(label, field.label);
        assert_eq!(events.next(), Some(Event::End(TagEnd::Paragraph)));
    }
}

#[test]
fn debug_output_shows_nothing_that_was_put_in() {
    let extra = RenderExtra { afterwards: "zebra", not_safe: true, sealed_until: None };
    let got = rendered("rupture-log", &values([("for_you", text("zebra"))]), extra);
    let shown = format!("{extra:?} {got:?}");
    assert!(!shown.contains("zebra") && !shown.contains("true"), "{shown}");
}
