//! Practices: what a person put into each, typed.
//!
//! The interface holds what was put in as [`Values`], by the field ids of `content/en/practices`.
//! [`RunFields`] is the same thing checked: one struct for each practice, so that nothing is stored
//! that no step asks for, and whoever reads a run finds its facts by name.

mod answer;
mod asking;
mod bad_fields;
mod body_check;
mod came_back_ledger;
mod choice;
mod facts;
mod fields;
mod in_mind;
mod kind;
mod letter_not_sent;
mod mends;
mod rupture_log;
mod safety;
mod scale;
mod values;
mod views;
mod week_back;
mod words;

#[cfg(test)]
mod tests;

pub use asking::{AskChannel, AskOutcome, AskPlainly, HowOften, TheirBadDay, TodayChoice, TurnedOut};
pub use bad_fields::{BadFields, Problem};
pub use body_check::{BodyCheck, KindAct, Noticing};
pub use came_back_ledger::{CameBackLedger, Weight, WhereItHappened};
pub use facts::LedgerLine;
pub use fields::RunFields;
pub use in_mind::{BaseInMind, HoldInMind, InsteadOfSomeone};
pub use kind::PracticeKind;
pub use letter_not_sent::{AfterLetter, LetterDepth, LetterMinutes, LetterNotSent, WhichSelf};
pub use mends::{Complete, Direction, LinkRepair, RepairLog, RepairMove};
pub use rupture_log::{MyMove, RuptureKind, RuptureLog, WantedNext};
pub use safety::Safety;
pub use scale::{BadScale, Scale10};
pub use values::{FieldValue, SizedFeeling, Values, values_from_json, values_to_json};
pub use views::{OnlookerView, OtherMeanings};
pub use week_back::WeekBack;
pub use words::{Line, Paragraphs};
