//! The typed practices against the files of `content/`, and what they take and refuse.

mod content;
mod definitions;
mod facts;
mod limits;
mod round_trip;

use super::{FieldValue, PracticeKind, RunFields, Values};

/// Values out of JSON.
fn values(json: &str) -> Values {
    super::values_from_json(json).unwrap()
}

/// A run of that practice with what the JSON says.
fn run(kind: PracticeKind, json: &str) -> RunFields {
    RunFields::from_values(kind, &values(json)).unwrap()
}

/// One value and no other.
fn only(field: &str, value: FieldValue) -> Values {
    Values::from([(field.to_owned(), value)])
}
