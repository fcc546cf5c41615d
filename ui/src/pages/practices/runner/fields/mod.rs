//! The fields of a step: one component for each kind of answer.

mod choice;
mod date;
mod entries;
mod feelings;
mod ledger;
mod lines;
mod pause;
mod ruptures;
mod scale;
mod text;

use std::rc::Rc;

use holdfast_journal::ipc::{BondView, PracticeFieldKind, PracticeFieldView, RunView};
use holdfast_journal::practice::{FieldValue, Scale10, SizedFeeling, Values};
use yew::{Callback, Html, html};

use self::date::DateField;
use self::entries::EntryField;
use self::feelings::FeelingsField;
use self::ledger::LedgerField;
use self::lines::ListField;
use self::pause::PauseField;
use self::ruptures::RuptureField;
use self::scale::{ScaleField, ends};
use self::text::LineField;
use super::moves::Lists;
use crate::components::PersonField;

pub use self::choice::{Choice, ChoiceField};
pub use self::text::TextField;

/// What the fields of a step share.
pub struct Fields {
    pub run: Rc<RunView>,
    pub lists: Rc<Lists>,
    pub values: Values,
    /// Words were typed.
    pub write: Callback<(String, FieldValue)>,
    /// Something was chosen, or taken back; other fields may hang on it.
    pub choose: Callback<(String, Option<FieldValue>)>,
    /// A field with words was left.
    pub leave: Callback<()>,
    /// Enter was pressed in a line.
    pub on_enter: Callback<()>,
    pub on_added: Callback<BondView>,
}

/// The day on which a letter opens matters only to one that is locked.
const OPENS: (&str, &str, &str) = ("lock_until", "after", "lock_until");

/// The words of a body check belong to its places, line by line.
const WORD_OF: (&str, &str) = ("word", "places");

impl Fields {
    fn text(&self, id: &str) -> String {
        match self.values.get(id) {
            Some(FieldValue::Text(text)) => text.clone(),
            _ => String::new(),
        }
    }

    fn texts(&self, id: &str) -> Vec<String> {
        match self.values.get(id) {
            Some(FieldValue::Texts(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }

    fn number(&self, id: &str) -> Option<Scale10> {
        match self.values.get(id) {
            Some(FieldValue::Number(number)) => Scale10::try_from(*number).ok(),
            _ => None,
        }
    }

    fn feelings(&self, id: &str) -> Vec<SizedFeeling> {
        match self.values.get(id) {
            Some(FieldValue::Feelings(feelings)) => feelings.clone(),
            _ => Vec::new(),
        }
    }

    /// A callback that puts something typed in under a name.
    fn writes<T: 'static>(&self, id: &str, value: impl Fn(T) -> FieldValue + 'static) -> Callback<T> {
        let id = id.to_owned();
        self.write.reform(move |typed| (id.clone(), value(typed)))
    }

    /// A callback that puts something chosen in under a name.
    fn chooses<T: 'static>(
        &self,
        id: &str,
        value: impl Fn(T) -> Option<FieldValue> + 'static,
    ) -> Callback<T> {
        let id = id.to_owned();
        self.choose.reform(move |chosen| (id.clone(), value(chosen)))
    }
}

/// One field. Its element has the id `field-` and the name of its value.
pub fn field(fields: &Fields, one: &PracticeFieldView) -> Html {
    let PracticeFieldView { id: name, label, .. } = one;
    let (key, id, label) = (name.clone(), format!("field-{name}"), label.clone());
    match one.kind {
        PracticeFieldKind::Text => html! {
            <TextField {key} {id} {label} initial={fields.text(name)} on_change={fields.writes(name, FieldValue::Text)} on_blur={fields.leave.clone()} />
        },
        PracticeFieldKind::Line => html! {
            <LineField {key} {id} {label} initial={fields.text(name)} on_change={fields.writes(name, FieldValue::Text)}
                on_blur={fields.leave.clone()} on_enter={fields.on_enter.clone()} />
        },
        PracticeFieldKind::List => html! {
            <ListField {key} {id} {label} initial={fields.texts(name)} on_change={fields.writes(name, FieldValue::Texts)}
                beside={if name == WORD_OF.0 { fields.texts(WORD_OF.1) } else { Vec::new() }}
                on_blur={fields.leave.clone()} on_enter={fields.on_enter.clone()} />
        },
        PracticeFieldKind::Feelings => html! {
            <FeelingsField {key} {id} {label} initial={fields.feelings(name)} on_change={fields.writes(name, FieldValue::Feelings)} />
        },
        PracticeFieldKind::Scale => html! {
            <ScaleField {key} {id} {label} ends={ends(&fields.run.practice, one)} chosen={fields.number(name)}
                on_change={fields.chooses(name, |number: Option<Scale10>| number.map(|number| FieldValue::Number(number.value())))} />
        },
        PracticeFieldKind::OneOf => {
            let choose =
                fields.chooses(name, |ids: Vec<String>| ids.into_iter().next().map(FieldValue::Text));
            let chosen = Some(fields.text(name)).filter(|chosen| !chosen.is_empty());
            html! { <ChoiceField {key} {id} {label} choices={choices(one)} many={false} chosen={chosen.into_iter().collect::<Vec<_>>()} on_change={choose} /> }
        }
        PracticeFieldKind::ManyOf => {
            let choose = fields.chooses(name, |ids| Some(FieldValue::Texts(ids)));
            html! { <ChoiceField {key} {id} {label} choices={choices(one)} many={true} chosen={fields.texts(name)} on_change={choose} /> }
        }
        PracticeFieldKind::Person => html! {
            <PersonField {key} {id} {label} bonds={fields.lists.bonds.clone()} chosen={fields.text(name).parse().ok()}
                on_change={fields.chooses(name, |bond: Option<holdfast_journal::id::BondId>| bond.map(|bond| FieldValue::Text(bond.to_string())))}
                on_added={fields.on_added.clone()} />
        },
        PracticeFieldKind::Date if name == OPENS.0 && fields.text(OPENS.1) != OPENS.2 => Html::default(),
        PracticeFieldKind::Date => {
            let choose = fields.chooses(name, |day: Option<holdfast_journal::day::Day>| {
                day.map(|day| FieldValue::Text(day.to_string()))
            });
            html! {
                <DateField {key} {id} {label} today={fields.run.today} ahead={name == OPENS.0} chosen={fields.text(name).parse().ok()}
                    on_change={choose} on_enter={fields.on_enter.clone()} />
            }
        }
        PracticeFieldKind::Entry => {
            let choose = fields.chooses(name, |entry: Option<holdfast_journal::id::EntryId>| {
                entry.map(|entry| FieldValue::Text(entry.to_string()))
            });
            html! { <EntryField {key} {id} {label} entries={fields.lists.entries.clone()} chosen={fields.text(name).parse().ok()} on_change={choose} /> }
        }
        PracticeFieldKind::Rupture => {
            let chosen = fields.texts(name).iter().filter_map(|id| id.parse().ok()).collect::<Vec<_>>();
            let choose = fields.chooses(name, |runs: Vec<holdfast_journal::id::RunId>| {
                Some(FieldValue::Texts(runs.iter().map(ToString::to_string).collect()))
            });
            html! {
                <RuptureField {key} {id} {label} ruptures={fields.lists.ruptures.clone()} bonds={fields.lists.bonds.clone()} {chosen} on_change={choose} />
            }
        }
        PracticeFieldKind::Ledger => {
            html! { <LedgerField {key} {id} {label} lines={fields.lists.ledger.clone()} /> }
        }
        PracticeFieldKind::Pause => html! { <PauseField {key} {id} {label} /> },
    }
}

fn choices(field: &PracticeFieldView) -> Vec<Choice> {
    field.choices.iter().map(|(id, label)| Choice { id: id.clone(), label: label.clone() }).collect()
}
