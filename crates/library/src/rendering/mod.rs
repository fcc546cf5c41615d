//! A run of a practice as an entry: a title, and a body in Markdown.
//!
//! The run is the truth and the entry is made from it, again whenever the run changes. So the same
//! run always gives the same text, and what may change elsewhere is left out: whom it is about, what
//! it points at and where a rupture stands. The page of the entry shows those from their rows.

mod answers;
mod apart;
mod phrases;

use std::fmt;

use holdfast_journal::{
    day::Day,
    practice::{FieldValue, Values},
};

use crate::{Practice, table};

pub(crate) use phrases::Phrases;

/// What a rendered run needs besides what was put into its fields.
#[derive(Clone, Copy, Default)]
pub struct RenderExtra<'a> {
    /// The free note, in Markdown; may be empty.
    pub afterwards: &'a str,
    /// Whether the person said at the gate that they are not safe.
    pub not_safe: bool,
    /// The day on which a locked letter opens; none where nothing is locked, or not any more.
    pub sealed_until: Option<Day>,
}

// What a person wrote stays out of debug output, and so does what they said at the gate.
impl fmt::Debug for RenderExtra<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RenderExtra(…)")
    }
}

/// A run as an entry.
#[derive(Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The practice's title; empty for a page that is for the person only.
    pub title: String,
    /// Markdown; empty where nothing was put in.
    pub body: String,
}

// What a person wrote stays out of debug output.
impl fmt::Debug for Rendered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rendered({} bytes)", self.body.len())
    }
}

/// The field that holds the page for the person only, in every practice with a gate. It has no step
/// and no label. Source: the plan of issue 4, "A run".
const FOR_YOU: &str = "for_you";

/// Renders a run of this practice. The values are those of a checked run: one that does not fit its
/// field is passed over. A choice that this library does not know is shown by its id.
///
/// - Every answer stands under its label, as it was written, in the order of the steps.
/// - The free note comes last, after a rule.
/// - A person who is not safe gets the page for them only, without a title, label or note: nothing in
///   it tells what was said at the gate. In any other run that page is left out, for the same reason.
/// - Of a letter that is locked nothing is shown but its day.
pub fn render(practice: &Practice, values: &Values, extra: RenderExtra<'_>) -> Rendered {
    let title = if extra.not_safe { "" } else { practice.title };
    let body = match extra.sealed_until {
        Some(day) => table::phrases().sealed_until(day),
        None if extra.not_safe => for_you(values),
        None => with_note(answers::written(practice, values), extra.afterwards),
    };
    Rendered { title: title.to_owned(), body }
}

fn for_you(values: &Values) -> String {
    match values.get(FOR_YOU) {
        Some(FieldValue::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

fn with_note(mut body: String, note: &str) -> String {
    if note.trim().is_empty() {
        return body;
    }
    // A rule above everything else would be taken for the start of front matter.
    if !body.is_empty() {
        body.push_str("\n\n---\n\n");
    }
    body.push_str(note);
    body
}
