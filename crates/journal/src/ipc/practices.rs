//! Messages about practices: the list, and running one.

use serde::{Deserialize, Serialize};

use super::{BegunView, BondView, EntryRowView, LedgerLineView, LinkView, RuptureRowView, SourceView};
use crate::day::Day;
use crate::id::{BondId, EntryId, RunId};
use crate::practice::{Safety, Values};

/// Lists the practices, and what is going on.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ListPractices {}

/// The practices, in the library's order.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct PracticesView {
    /// All of them, those that are put away included.
    pub practices: Vec<PracticeRowView>,
    /// Runs that were left in the middle, the last touched first.
    pub going_on: Vec<RunRowView>,
    /// Whether the mood fell twice in a row over deep practices: then lighter ones and a person are
    /// suggested. Source: content brief, §3.3 rule 3.
    pub lighter: bool,
    /// Whether a fresh break-up holds.
    pub fresh_break_up: bool,
}

/// How far a practice reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PracticeDepth {
    /// Near the surface.
    Light,
    /// Some way down.
    Medium,
    /// Deep: asks for the mood before and after.
    Deep,
}

/// A practice as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeRowView {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// When it suits.
    pub when: String,
    /// The fewest and the most minutes it usually takes.
    pub minutes: (u8, u8),
    /// How far it reaches.
    pub depth: PracticeDepth,
    /// Whether it is put away for now: it does not suit a fresh break-up. It can be begun all the same.
    pub put_away: bool,
}

/// A run that was left in the middle.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunRowView {
    /// Which.
    pub id: RunId,
    /// The practice's slug.
    pub practice: String,
    /// The practice's name.
    pub title: String,
    /// The step where it was left, from 1.
    pub place: u32,
    /// How many steps there are.
    pub of: u32,
    /// The day it was begun.
    pub day: Day,
    /// The first words that were put in, perhaps none. Never of a locked letter.
    pub excerpt: String,
}

/// Begins a run. Nothing is stored before the first save.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BeginRun {
    /// The practice's slug.
    pub practice: String,
    /// The rupture it is about, where it was begun from one.
    pub rupture: Option<RunId>,
    /// The entry it is about (a repair), where it was begun from one.
    pub entry: Option<EntryId>,
    /// The person it is about, where it was begun from their page.
    pub bond: Option<BondId>,
}

/// Opens a run again: to go on with it, or to change it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OpenRun {
    /// Which.
    pub id: RunId,
}

/// A run with its practice and everything that its fields can choose from.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct RunView {
    /// Its id.
    pub id: RunId,
    /// What goes back with the first save; none once it is stored.
    pub begun: Option<BegunRunView>,
    /// The practice.
    pub practice: PracticeView,
    /// What was put in, by field id.
    pub values: Values,
    /// The step where it was left; empty at the beginning.
    pub step: String,
    /// The answer at the gate.
    pub safety: Option<Safety>,
    /// The free note.
    pub afterwards: String,
    /// The entry it became; none while it is going on.
    pub entry: Option<EntryId>,
    /// Whether the same rupture was opened three times in a week with nothing new: then another view,
    /// an action or rest is offered. Source: content brief, §3.3 rule 4.
    pub pause: bool,
    /// The day it is for.
    pub day: Day,
    /// Today.
    pub today: Day,
    /// Whom it can be about.
    pub bonds: Vec<BondView>,
    /// What the fields of kind `rupture` can choose from: open ones first, newest first.
    pub ruptures: Vec<RuptureRowView>,
    /// What the fields of kind `entry` can choose from, newest first: mends for a repair's field, the
    /// week's entries for the week behind.
    pub entries: Vec<EntryRowView>,
    /// Three earlier lines, for the field of kind `ledger`.
    pub ledger: Vec<LedgerLineView>,
    /// Where help can be found, for the page one gets when one is not safe.
    pub help: Vec<String>,
}

/// What a run that is not stored yet needs for its first save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BegunRunView {
    /// The practice's slug.
    pub practice: String,
    /// The version of the practice.
    pub version: u16,
    /// When and on which day.
    pub moment: BegunView,
}

/// A practice with its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeView {
    /// What the list shows of it.
    pub row: PracticeRowView,
    /// The ideas it rests on.
    pub concepts: Vec<LinkView>,
    /// What is said before it begins.
    pub care: String,
    /// Its sources.
    pub sources: Vec<SourceView>,
    /// Whether it asks first if the person is safe with the other one.
    pub safety_gate: bool,
    /// Minutes at which it moves on to settling.
    pub timer_minutes: Option<u8>,
    /// Its steps.
    pub steps: Vec<PracticeStepView>,
}

/// One screen of a practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeStepView {
    /// Its id within the practice.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What to do.
    pub text: String,
    /// Whether the practice is whole without it.
    pub optional: bool,
    /// What it asks for.
    pub fields: Vec<PracticeFieldView>,
}

/// One thing a step asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeFieldView {
    /// The name of its value.
    pub id: String,
    /// Its label.
    pub label: String,
    /// What can be put in.
    pub kind: PracticeFieldKind,
    /// Whether it may stay empty.
    pub optional: bool,
    /// Of one or many of some words: their ids and labels.
    pub choices: Vec<(String, String)>,
}

/// What a field takes. The shape of each value: [`Values`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PracticeFieldKind {
    /// Paragraphs.
    Text,
    /// One line.
    Line,
    /// A number from 0 to 10.
    Scale,
    /// One of the choices.
    OneOf,
    /// Any of the choices.
    ManyOf,
    /// Someone.
    Person,
    /// A day, today or before; of a locked letter, a day to come.
    Date,
    /// Words for feelings, with sizes.
    Feelings,
    /// Up to some lines.
    List,
    /// An entry.
    Entry,
    /// Ruptures.
    Rupture,
    /// Earlier lines, to read.
    Ledger,
    /// A moment without words.
    Pause,
}

/// Saves a run, finished or not. Of a finished one the entry is made anew in the same transaction.
#[derive(Clone, Serialize, Deserialize)]
pub struct SaveRun {
    /// Which.
    pub id: RunId,
    /// With the first save: what [`BeginRun`] answered.
    pub begun: Option<BegunRunView>,
    /// The step that is up.
    pub step: String,
    /// The answer at the gate.
    pub safety: Option<Safety>,
    /// Everything that was put in.
    pub values: Values,
    /// The free note.
    pub afterwards: String,
}

/// What a save achieved. It is sent after the commit and never before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunSavedView {
    /// When it was committed (RFC 3339, UTC).
    pub saved_at: String,
}

/// Finishes a run that was saved: it becomes an entry.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FinishRun {
    /// Which.
    pub id: RunId,
}

/// What became of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunFinishedView {
    /// Its entry.
    pub entry: EntryId,
    /// Whether the entry lies in the bin, as the person chose for a letter.
    pub binned: bool,
    /// Whether there are open ruptures with the same person that this repair could answer.
    pub could_link: bool,
    /// Whether the mood fell twice in a row over deep practices.
    pub lighter: bool,
    /// Whether repairs with this person are many and none brought a change: then a neutral question is
    /// asked. Source: content brief, §4.2.
    pub few_changes: bool,
}

/// Puts a run that is going on away: it becomes an entry in the bin, from where it can be taken back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DiscardRun {
    /// Which.
    pub id: RunId,
}

/// What the page of an entry needs to know of its run.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct RunOfEntryView {
    /// Which.
    pub id: RunId,
    /// The practice's slug.
    pub practice: String,
    /// The practice's name.
    pub title: String,
    /// Until when a letter is locked; none where it is not, or no longer.
    pub opens_on: Option<Day>,
    /// Of a letter that has just opened: what else was written on its day.
    pub beside: Vec<EntryRowView>,
}
