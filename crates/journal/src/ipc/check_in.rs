//! Messages about the weekly check-in and about what can be seen over time.

use serde::{Deserialize, Serialize};

use super::{BondView, EntryRowView};
use crate::check_in::{Answers, Context};
use crate::day::Day;
use crate::drawing::{Drawing, Table};
use crate::id::{BondId, CheckInId};

/// Reads the check-in page.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ReadCheckIns {
    /// About whom; none for people in general.
    pub about: Option<BondId>,
}

/// The check-in page.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct CheckInsView {
    /// Today.
    pub today: Day,
    /// Whom it can be about.
    pub bonds: Vec<BondView>,
    /// This week's, which is changed rather than answered twice; none where there is none yet.
    pub this_week: Option<CheckInView>,
    /// Every check-in about them, oldest first, of all versions.
    pub past: Vec<CheckInView>,
    /// Whether twelve weeks have passed since it was begun or renewed: then the person is asked whether
    /// to go on. Source: content brief, §5.2.
    pub rests: bool,
    /// Whether the chart is hidden; the notes stay.
    pub chart_hidden: bool,
    /// Those about people who are forgotten, oldest first: kept, and in no series.
    pub unlinked: Vec<CheckInView>,
}

/// One check-in.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct CheckInView {
    /// Which.
    pub id: CheckInId,
    /// Its day.
    pub day: Day,
    /// The version of the items' words.
    pub version: String,
    /// The answers.
    pub answers: Answers,
    /// The note, perhaps empty.
    pub note: String,
    /// What coloured the week.
    pub contexts: Vec<Context>,
}

/// Keeps the answers of a week. Within seven days of the last one about the same, that one is changed.
#[derive(Clone, Serialize, Deserialize)]
pub struct SaveCheckIn {
    /// About whom; none for people in general.
    pub about: Option<BondId>,
    /// The answers.
    pub answers: Answers,
    /// The note.
    pub note: String,
    /// What coloured the week.
    pub contexts: Vec<Context>,
}

/// Removes a check-in, or takes that back.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct RemoveCheckIn {
    /// Which.
    pub id: CheckInId,
    /// Whether it is removed.
    pub removed: bool,
}

/// Goes on with the check-in for another twelve weeks, or shows and hides its chart.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ChangeCheckIns {
    /// Whether to go on from today.
    pub renew: bool,
    /// Whether the chart is hidden.
    pub chart_hidden: bool,
}

/// Reads what can be seen over time, apart from check-ins.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ReadTrends {}

/// What can be seen over time: counts of the person's own acts, and their moods.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrendsView {
    /// Today.
    pub today: Day,
    /// Month by month from the first entry on, without gaps.
    pub months: Vec<MonthView>,
}

/// What a month holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthView {
    /// Its first day.
    pub first: Day,
    /// Entries written.
    pub entries: u32,
    /// Words written.
    pub words: u32,
    /// Requests put into words.
    pub asks: u32,
    /// Repairs noted.
    pub mends: u32,
    /// How many entries had each pleasantness, from −3 to 3.
    pub moods: [u32; 7],
}

/// The entries a figure stands on.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ListBehind {
    /// Which of a month's figures.
    pub figure: Figure,
    /// The first day that counts.
    pub from: Day,
    /// The last day that counts.
    pub to: Day,
}

/// A figure that can be asked for its entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Everything that was written.
    Entries,
    /// Entries with a mood.
    Moods,
    /// Requests put into words.
    Asks,
    /// Repairs noted.
    Mends,
}

/// The entries behind a figure, newest first.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct BehindView {
    /// How many there are.
    pub total: u32,
    /// The newest two hundred.
    pub rows: Vec<EntryRowView>,
}

/// In what form a chart is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChartForm {
    /// A drawing that can be scaled.
    Svg,
    /// A picture.
    Png,
    /// The numbers.
    Csv,
}

/// Takes a chart out, to a place the person chooses.
#[derive(Clone, Serialize, Deserialize)]
pub struct SaveChart {
    /// In what form.
    pub form: ChartForm,
    /// What the file is called, without its ending; the shell makes it safe.
    pub name: String,
    /// The chart.
    pub drawing: Drawing,
    /// Its numbers.
    pub table: Table,
    /// The picture (PNG) as the window painted it, with its own letters; only for [`ChartForm::Png`].
    pub picture: Option<Vec<u8>>,
}

/// Where a chart was put; none where the person chose no place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartSavedView {
    /// The file's name, without its folder.
    pub name: String,
}
