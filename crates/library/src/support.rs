//! Help lines by region. None is shipped: none has been checked (docs/open-questions.md).

use chrono::{Days, NaiveDate};

use crate::vocabulary::LineKind;

/// For how many days after its check a line is shown. Source: content brief, §6.6.
const FRESH_DAYS: u64 = 180;

/// The help lines of one region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its word, such as `atlantis`; chosen by the person, never found out.
    pub region: &'static str,
    /// Something to know about all of it; may be empty.
    pub note: &'static str,
    /// Emergency numbers, each with its label.
    pub emergency: &'static [(&'static str, &'static str)],
    /// The lines.
    pub lines: &'static [HelpLine],
}

/// A line that can be called, written to, or chatted with. Empty where nothing is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpLine {
    /// Its name.
    pub name: &'static str,
    /// Whom it is for.
    pub kind: LineKind,
    /// The number to call.
    pub call: &'static str,
    /// The number to text, and what.
    pub text: &'static str,
    /// The address of the chat.
    pub chat: &'static str,
    /// When someone answers.
    pub hours: &'static str,
    /// In which languages.
    pub languages: &'static str,
    /// What it costs.
    pub cost: &'static str,
    /// The page on which it was checked.
    pub source_url: &'static str,
    /// The day on which it was checked: year, month, day.
    pub checked_on: (i32, u32, u32),
}

impl HelpLine {
    /// Whether the check is recent enough to show the line on that day.
    ///
    /// A check in the future counts as none: a clock or a file is wrong.
    pub fn is_fresh(&self, today: NaiveDate) -> bool {
        let (year, month, day) = self.checked_on;
        let Some(checked) = NaiveDate::from_ymd_opt(year, month, day) else { return false };
        let until = checked.checked_add_days(Days::new(FRESH_DAYS));
        checked <= today && until.is_some_and(|until| today <= until)
    }
}

/// The lines to show for a region on that day. None for a region that is unknown, or of which one
/// line is stale: then the words that hold everywhere are shown.
pub fn help_lines<'a>(regions: &'a [Region], region: &str, today: NaiveDate) -> Option<&'a Region> {
    let found = regions.iter().find(|each| each.region == region)?;
    let fresh = !found.lines.is_empty() && found.lines.iter().all(|line| line.is_fresh(today));
    fresh.then_some(found)
}
