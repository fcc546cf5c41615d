//! What a file holds, whatever was written into its words.

use proptest::prelude::*;

use super::super::shapes::at;
use super::super::{Form, KeyEntry, Pattern, Rect, Sign, Size, Tone};
use super::*;

const HOSTILE: &str = "</text><script>alert(1)</script> \" onload='x' &amp; ]]> \u{0}\u{8}\u{202e}\u{ffff}";

fn shape(form: Form, label: Option<&str>) -> Shape {
    Shape { form, tone: Tone::Open, label: label.map(str::to_owned) }
}

fn words(text: &str) -> Form {
    Form::Text {
        at: at(1.0, 2.0),
        anchor: Anchor::Start,
        size: Size::Small,
        weight: Weight::Strong,
        text: text.into(),
    }
}

fn with_words(text: &str) -> Drawing {
    let mark = Form::Mark { sign: Sign::Ring, at: at(5.0, 5.0), radius: 3.0 };
    Drawing {
        width: 300.0,
        height: 100.0,
        text: 14.0,
        title: text.into(),
        description: text.into(),
        note: text.into(),
        shapes: vec![shape(words(text), Some(text)), shape(mark.clone(), Some(text))],
        key: vec![KeyEntry { width: 20.0, shapes: vec![shape(mark, None)], word: text.into() }],
    }
}

/// Walks through XML and gives its texts as they are read, or says what is wrong with it. It knows
/// what we write and nothing more.
fn read(xml: &str) -> Result<Vec<String>, String> {
    let mut rest = xml.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").ok_or("no head")?;
    let (mut open, mut texts) = (Vec::new(), Vec::new());
    while !rest.is_empty() {
        let (text, tag) = rest.split_once('<').unwrap_or((rest, ""));
        if text.contains('>') {
            return Err(format!("a bare > in {text:?}"));
        }
        texts.push(unescaped(text)?);
        if tag.is_empty() {
            break;
        }
        let (inside, after) = tag.split_once('>').ok_or("a tag without an end")?;
        rest = after;
        let is_even = inside.matches('"').count() % 2 == 0;
        if inside.contains('<') || !is_even {
            return Err(format!("a broken tag: {inside:?}"));
        }
        let name = inside.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !["svg", "title", "desc", "rect", "g", "path", "circle", "text"].contains(&name) {
            return Err(format!("an unknown tag: {name:?}"));
        }
        if inside.starts_with('/') {
            if open.pop() != Some(name) {
                return Err(format!("{name} closes nothing"));
            }
        } else if !inside.ends_with('/') {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(texts) } else { Err(format!("{open:?} stay open")) }
}

fn unescaped(text: &str) -> Result<String, String> {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (name, after) = after.split_once(';').ok_or("a bare &")?;
        plain.push_str(before);
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            _ => return Err(format!("an unknown entity: {name:?}")),
        });
        rest = after;
    }
    Ok(plain + rest)
}

#[test]
fn hostile_words_stay_words() {
    let svg = with_words(HOSTILE).to_svg();
    let texts = read(&svg).unwrap();
    let clean = "</text><script>alert(1)</script> \" onload='x' &amp; ]]> ";
    assert!(texts.iter().filter(|text| *text == clean).count() >= 3, "{texts:?}");
    assert!(!svg.contains("<script") && !svg.contains('\u{0}') && !svg.contains('\u{202e}'));
}

#[test]
fn every_form_is_drawn() {
    let area = Rect { x: 1.0, y: 1.0, width: 20.0, height: 30.0 };
    let (from, to) = (at(1.0, 1.0), at(9.0, 9.0));
    let mut forms: Vec<Form> = [Sign::Dot, Sign::Ring, Sign::Square, Sign::Diamond]
        .map(|sign| Form::Mark { sign, at: from, radius: 3.0 })
        .into();
    forms.extend(
        [Pattern::Plain, Pattern::Hatched, Pattern::Dotted].map(|pattern| Form::Bar { area, pattern }),
    );
    forms.extend([Stroke::Thin, Stroke::Firm, Stroke::Dashed, Stroke::Dotted].map(|stroke| Form::Line {
        from,
        to,
        stroke,
    }));
    forms.extend([
        Form::Path { points: vec![from, at(2.0, 7.0), to], stroke: Stroke::Thin },
        Form::Band(Rect { x: 2.0, ..area }),
        Form::Arrow { from, to },
        Form::Stop { from, to, half: 4.0 },
        words("Maya"),
    ]);
    let mut seen = Vec::new();
    for form in forms {
        let drawing = Drawing { shapes: vec![shape(form, None)], ..with_words("x") };
        let svg = drawing.to_svg();
        read(&svg).unwrap();
        assert!(!seen.contains(&svg), "two forms look the same");
        seen.push(svg);
    }
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    let svg = with_words("Maya").to_svg();
    let bare = svg.replace("http://www.w3.org/2000/svg", "");
    for word in ["http", "url(", "href", "script", "<style", "@import", " on"] {
        assert!(!bare.contains(word), "{word} in {bare}");
    }
}

#[test]
fn a_drawing_without_measure_is_still_a_drawing() {
    for text in [0.0, -1.0, f32::NAN, f32::MAX] {
        let area = Rect { x: 0.0, y: 0.0, width: f32::MAX, height: f32::MAX };
        let drawing = Drawing {
            width: f32::NAN,
            height: f32::INFINITY,
            text,
            shapes: vec![
                shape(Form::Mark { sign: Sign::Dot, at: at(f32::NAN, 0.0), radius: f32::MAX }, None),
                shape(Form::Bar { area, pattern: Pattern::Hatched }, None),
                shape(Form::Bar { area, pattern: Pattern::Dotted }, None),
            ],
            ..with_words("x")
        };
        let svg = drawing.to_svg();
        read(&svg).unwrap();
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    }
}

#[test]
fn it_comes_back_from_json() {
    let drawing = with_words("Zoë <3");
    let json = serde_json::to_string(&drawing).unwrap();
    assert!(serde_json::from_str::<Drawing>(&json).unwrap() == drawing);
}

proptest! {
    #[test]
    fn no_words_break_a_file(text: String) {
        let svg = with_words(&text).to_svg();
        let texts = read(&svg).map_err(TestCaseError::fail)?;
        // What XML allows is all there: the description is never broken into lines.
        let kept = unescaped(&escaped(&text)).map_err(TestCaseError::fail)?;
        prop_assert!(texts.contains(&kept));
    }
}
