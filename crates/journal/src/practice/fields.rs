//! What was put into a run, checked and typed.

use std::fmt;

use super::answer::Answer;
use super::asking::{AskPlainly, TheirBadDay};
use super::bad_fields::BadFields;
use super::body_check::BodyCheck;
use super::came_back_ledger::CameBackLedger;
use super::in_mind::{BaseInMind, HoldInMind};
use super::kind::PracticeKind;
use super::letter_not_sent::LetterNotSent;
use super::mends::{LinkRepair, RepairLog};
use super::rupture_log::RuptureLog;
use super::values::{FieldValue, Values};
use super::views::{OnlookerView, OtherMeanings};
use super::week_back::WeekBack;

/// The answers of one practice.
pub(super) trait Answers: Default {
    /// The ids of its fields, in the order of the struct.
    const FIELDS: &'static [&'static str];

    /// Takes one answer.
    fn take(&mut self, field: &str, value: &FieldValue) -> Result<(), BadFields>;

    /// Adds every answer that is there.
    fn put(&self, values: &mut Values);

    /// Adds what the person wrote in their own words.
    fn add_texts<'a>(&'a self, texts: &mut Vec<&'a str>);
}

/// Reads one answer. A blank one counts as absent.
pub(super) fn read<T: Answer + Default>(field: &'static str, value: &FieldValue) -> Result<T, BadFields> {
    if value.is_empty() {
        return Ok(T::default());
    }
    T::read(value).map_err(|problem| BadFields::Answer { field, problem })
}

/// Writes one answer, unless it is blank.
pub(super) fn put(values: &mut Values, field: &str, answer: &impl Answer) {
    if let Some(value) = answer.write().filter(|value| !value.is_empty()) {
        values.insert(field.to_owned(), value);
    }
}

/// A struct whose fields are the fields of a practice, each an option or a list.
macro_rules! answers {
    (
        $(#[$about:meta])*
        $name:ident { $( $(#[$about_field:meta])* $field:ident: $type:ty, )+ }
    ) => {
        $(#[$about])*
        #[derive(Clone, Default, PartialEq, Eq)]
        pub struct $name {
            $( $(#[$about_field])* pub $field: $type, )+
        }

        // What a person put in stays out of debug output.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl $crate::practice::fields::Answers for $name {
            const FIELDS: &'static [&'static str] = &[$( stringify!($field), )+];

            fn take(
                &mut self,
                field: &str,
                value: &$crate::practice::values::FieldValue,
            ) -> Result<(), $crate::practice::bad_fields::BadFields> {
                match field {
                    $( stringify!($field) => {
                        self.$field = $crate::practice::fields::read(stringify!($field), value)?;
                    } )+
                    _ => return Err($crate::practice::bad_fields::BadFields::Unknown),
                }
                Ok(())
            }

            fn put(&self, values: &mut $crate::practice::values::Values) {
                $( $crate::practice::fields::put(values, stringify!($field), &self.$field); )+
            }

            fn add_texts<'a>(&'a self, texts: &mut Vec<&'a str>) {
                $( $crate::practice::answer::Answer::add_texts(&self.$field, texts); )+
            }
        }
    };
}

pub(super) use answers;

/// The enum over all practices, and what is the same for each.
macro_rules! run_fields {
    ($($name:ident,)+) => {
        /// What was put into a run of a practice.
        #[derive(Clone, PartialEq, Eq)]
        pub enum RunFields {
            $(
                #[doc = concat!("Of [`PracticeKind::", stringify!($name), "`].")]
                $name($name),
            )+
        }

        impl RunFields {
            /// Checks values against a practice. An absent or blank value is no answer; a value for
            /// something that the practice does not ask, or that does not fit, is refused.
            pub fn from_values(kind: PracticeKind, values: &Values) -> Result<Self, BadFields> {
                match kind {
                    $( PracticeKind::$name => take_all(values).map(Self::$name), )+
                }
            }

            /// Every answer that is there, by field id.
            pub fn to_values(&self) -> Values {
                let mut values = Values::new();
                match self {
                    $( Self::$name(run) => run.put(&mut values), )+
                }
                values
            }

            /// Which practice it is.
            pub fn kind(&self) -> PracticeKind {
                match self {
                    $( Self::$name(_) => PracticeKind::$name, )+
                }
            }

            /// Everything the person wrote in their own words, for counting words. No choices, days or
            /// words for feelings; perhaps blank lines of a list.
            pub fn texts(&self) -> impl Iterator<Item = &str> {
                let mut texts = Vec::new();
                match self {
                    $( Self::$name(run) => run.add_texts(&mut texts), )+
                }
                texts.into_iter()
            }
        }

        impl PracticeKind {
            /// The ids of the fields that can have a value: those of `content/en/practices`, and
            /// `person` and `for_you` of a practice that asks at a gate.
            pub const fn fields(self) -> &'static [&'static str] {
                match self {
                    $( Self::$name => $name::FIELDS, )+
                }
            }
        }
    };
}

run_fields! {
    AskPlainly,
    BaseInMind,
    BodyCheck,
    CameBackLedger,
    HoldInMind,
    LetterNotSent,
    LinkRepair,
    OnlookerView,
    OtherMeanings,
    RepairLog,
    RuptureLog,
    TheirBadDay,
    WeekBack,
}

impl RunFields {
    /// Whether nothing was put in at all.
    pub fn is_empty(&self) -> bool {
        self.to_values().is_empty()
    }
}

// What a person put in stays out of debug output.
impl fmt::Debug for RunFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RunFields({})", self.kind().slug())
    }
}

fn take_all<T: Answers>(values: &Values) -> Result<T, BadFields> {
    let mut answers = T::default();
    for (field, value) in values {
        answers.take(field, value)?;
    }
    Ok(answers)
}
