//! The answers of a run, each under its label.

use holdfast_journal::practice::{FieldValue, SizedFeeling, Values};

use super::apart::closed;
use crate::{Field, FieldKind, Practice, table};

/// What a step asks for and an entry does not show, by practice and field: how the writing was to be,
/// and what has become of it since, which is known better elsewhere.
/// Kinds of fields that are never shown are left out by their kind.
const UNSHOWN: [(&str, &[&str]); 2] =
    [("letter-not-sent", &["depth", "minutes", "after", "lock_until"]), ("rupture-log", &["status"])];

/// Stands in a list for a line that was left empty, where places count.
const EMPTY_LINE: &str = "…";

/// Every answer that is there and is shown, in the order of the steps.
pub(super) fn written(practice: &Practice, values: &Values) -> String {
    let fields = || practice.steps.iter().flat_map(|step| step.fields);
    // The lines of two lists belong together: a place in the body, and a word for it.
    let places_count = fields().filter(|field| field.kind == FieldKind::List).count() > 1;
    let unshown = UNSHOWN.iter().find(|(slug, _)| *slug == practice.slug).map_or(&[][..], |(_, ids)| *ids);
    let shown = fields().filter(|field| !unshown.contains(&field.id));
    let blocks = shown.filter_map(|field| {
        let value = values.get(field.id).filter(|value| !value.is_empty())?;
        let answer = answer(field, value, places_count)?;
        // The blank lines keep a heading, a rule or a list of the person's apart from our label.
        Some(format!("**{}**\n\n{}", field.label, closed(answer)))
    });
    blocks.collect::<Vec<_>>().join("\n\n")
}

/// An answer in Markdown, without its label.
fn answer(field: &Field, value: &FieldValue, places_count: bool) -> Option<String> {
    let phrases = table::phrases();
    Some(match (field.kind, value) {
        (FieldKind::Text | FieldKind::Line, FieldValue::Text(text)) => text.clone(),
        (FieldKind::Scale, FieldValue::Number(number)) => phrases.on_scale(*number),
        (FieldKind::Date, FieldValue::Text(day)) => {
            day.parse().map_or_else(|_| day.clone(), |day| phrases.on_day(day))
        }
        (FieldKind::OneOf, FieldValue::Text(id)) => label(field, id).to_owned(),
        (FieldKind::ManyOf, FieldValue::Texts(ids)) => bullets(filled(ids).map(|id| label(field, id))),
        (FieldKind::List, FieldValue::Texts(lines)) if places_count => {
            let last = lines.iter().rposition(|line| !is_blank(line)).map_or(0, |last| last + 1);
            let lines = lines.iter().take(last);
            bullets(lines.map(|line| if is_blank(line) { EMPTY_LINE } else { line }))
        }
        (FieldKind::List, FieldValue::Texts(lines)) => bullets(filled(lines)),
        (FieldKind::Feelings, FieldValue::Feelings(feelings)) => {
            let named = feelings.iter().filter(|feeling| !is_blank(&feeling.word));
            bullets(named.map(|SizedFeeling { word, size }| phrases.feeling_of(word, *size)))
        }
        // Persons, entries and ruptures are shown from what they are, and a moment has no words.
        _ => return None,
    })
}

/// A choice in words.
fn label<'a>(field: &Field, id: &'a str) -> &'a str {
    field.choices.iter().find(|(known, _)| *known == id).map_or(id, |(_, label)| *label)
}

fn filled(texts: &[String]) -> impl Iterator<Item = &str> {
    texts.iter().map(String::as_str).filter(|text| !is_blank(text))
}

fn bullets(items: impl Iterator<Item = impl AsRef<str>>) -> String {
    items.map(|item| format!("- {}", item.as_ref())).collect::<Vec<_>>().join("\n")
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
