//! From the library's practices to what the window shows.

use holdfast_journal::ipc::{
    LinkView, PracticeDepth, PracticeFieldKind, PracticeFieldView, PracticeRowView, PracticeStepView,
    PracticeView,
};
use holdfast_library::{Depth, Exclusion, Field, FieldKind, Practice, Step, concept};

use crate::library::{link, sources};

/// A practice in the list.
pub(super) fn row(practice: &Practice, fresh_break_up: bool) -> PracticeRowView {
    PracticeRowView {
        slug: practice.slug.to_owned(),
        title: practice.title.to_owned(),
        about: practice.about.to_owned(),
        when: practice.when.to_owned(),
        minutes: practice.minutes,
        depth: match practice.depth {
            Depth::Light => PracticeDepth::Light,
            Depth::Medium => PracticeDepth::Medium,
            Depth::Deep => PracticeDepth::Deep,
        },
        put_away: fresh_break_up && practice.hidden_when.contains(&Exclusion::FreshBreakUp),
    }
}

/// A practice with its steps.
pub(super) fn whole(practice: &Practice, fresh_break_up: bool) -> PracticeView {
    let concepts: Vec<LinkView> =
        practice.concepts.iter().filter_map(|slug| concept(slug)).map(link).collect();
    PracticeView {
        row: row(practice, fresh_break_up),
        concepts,
        care: practice.care.to_owned(),
        sources: sources(practice.sources),
        safety_gate: practice.safety_gate,
        timer_minutes: practice.timer_minutes,
        steps: practice.steps.iter().map(step).collect(),
    }
}

fn step(step: &Step) -> PracticeStepView {
    PracticeStepView {
        id: step.id.to_owned(),
        title: step.title.to_owned(),
        text: step.text.to_owned(),
        optional: step.optional,
        fields: step.fields.iter().map(field).collect(),
    }
}

fn field(field: &Field) -> PracticeFieldView {
    PracticeFieldView {
        id: field.id.to_owned(),
        label: field.label.to_owned(),
        kind: kind(field.kind),
        optional: field.optional,
        choices: field.choices.iter().map(|(id, label)| ((*id).to_owned(), (*label).to_owned())).collect(),
    }
}

fn kind(kind: FieldKind) -> PracticeFieldKind {
    match kind {
        FieldKind::Text => PracticeFieldKind::Text,
        FieldKind::Line => PracticeFieldKind::Line,
        FieldKind::Scale => PracticeFieldKind::Scale,
        FieldKind::OneOf => PracticeFieldKind::OneOf,
        FieldKind::ManyOf => PracticeFieldKind::ManyOf,
        FieldKind::Person => PracticeFieldKind::Person,
        FieldKind::Date => PracticeFieldKind::Date,
        FieldKind::Feelings => PracticeFieldKind::Feelings,
        FieldKind::List => PracticeFieldKind::List,
        FieldKind::Entry => PracticeFieldKind::Entry,
        FieldKind::Rupture => PracticeFieldKind::Rupture,
        FieldKind::Ledger => PracticeFieldKind::Ledger,
        FieldKind::Pause => PracticeFieldKind::Pause,
    }
}
