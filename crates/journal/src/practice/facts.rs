//! The facts of a run that a vault keeps in columns, or follows to other rows.

use std::fmt;

use super::fields::RunFields;
use super::letter_not_sent::AfterLetter;
use super::scale::Scale10;
use super::words::{Line, Paragraphs};
use crate::day::Day;
use crate::id::{BondId, EntryId, RunId};
use crate::mending::RuptureStatus;

/// What of a run can stand among the lines to look back on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LedgerLine<'a> {
    /// Of `came-back-ledger`: at least one of the three is there.
    CameBack {
        /// What was hard.
        hard: Option<&'a str>,
        /// How the person came back.
        came_back: Option<&'a str>,
        /// What it tells them.
        says: Option<&'a str>,
    },
    /// Of `repair-log`: the line that was kept.
    Kept(&'a str),
}

// What a person wrote stays out of debug output.
impl fmt::Debug for LedgerLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LedgerLine(…)")
    }
}

impl RunFields {
    /// Whom it is about. Of `base-in-mind`: who cared.
    pub fn person(&self) -> Option<BondId> {
        match self {
            Self::AskPlainly(run) => run.person,
            Self::BaseInMind(run) => run.figure,
            Self::CameBackLedger(run) => run.person,
            Self::HoldInMind(run) => run.person,
            Self::OnlookerView(run) => run.person,
            Self::OtherMeanings(run) => run.person,
            Self::RepairLog(run) => run.person,
            Self::RuptureLog(run) => run.person,
            Self::TheirBadDay(run) => run.person,
            Self::BodyCheck(_) | Self::LetterNotSent(_) | Self::LinkRepair(_) | Self::WeekBack(_) => None,
        }
    }

    /// Puts another person, or nobody, in the place of the one it is about: where someone is merged or
    /// forgotten. Does nothing in a practice that is about nobody.
    pub fn set_person(&mut self, person: Option<BondId>) {
        match self {
            Self::AskPlainly(run) => run.person = person,
            Self::BaseInMind(run) => run.figure = person,
            Self::CameBackLedger(run) => run.person = person,
            Self::HoldInMind(run) => run.person = person,
            Self::OnlookerView(run) => run.person = person,
            Self::OtherMeanings(run) => run.person = person,
            Self::RepairLog(run) => run.person = person,
            Self::RuptureLog(run) => run.person = person,
            Self::TheirBadDay(run) => run.person = person,
            Self::BodyCheck(_) | Self::LetterNotSent(_) | Self::LinkRepair(_) | Self::WeekBack(_) => {}
        }
    }

    /// The day of a rupture or a repair.
    pub fn happened_on(&self) -> Option<Day> {
        match self {
            Self::RepairLog(run) => run.happened_on,
            Self::RuptureLog(run) => run.happened_on,
            _ => None,
        }
    }

    /// Where a rupture stands, as it was said in the practice.
    pub fn status(&self) -> Option<RuptureStatus> {
        match self {
            Self::RuptureLog(run) => run.status,
            _ => None,
        }
    }

    /// Puts where a rupture stands now in the place of what was said. Does nothing in another practice.
    pub fn set_status(&mut self, status: Option<RuptureStatus>) {
        if let Self::RuptureLog(run) = self {
            run.status = status;
        }
    }

    /// The ruptures it points at.
    pub fn ruptures(&self) -> &[RunId] {
        match self {
            Self::LinkRepair(run) => &run.rupture_id,
            Self::OnlookerView(run) => &run.rupture_id,
            Self::OtherMeanings(run) => &run.rupture_id,
            Self::RepairLog(run) => &run.rupture_ids,
            _ => &[],
        }
    }

    /// The entries it points at: a mend's, or two moments of a week.
    pub fn entries(&self) -> impl Iterator<Item = EntryId> {
        let pair = match self {
            Self::CameBackLedger(run) => [run.repair_id, None],
            Self::LinkRepair(run) => [run.repair_id, None],
            Self::WeekBack(run) => [run.hard, run.good],
            _ => [None, None],
        };
        pair.into_iter().flatten()
    }

    /// The mood before and after, in a practice that asks it.
    pub fn mood(&self) -> (Option<Scale10>, Option<Scale10>) {
        match self {
            Self::LetterNotSent(run) => (run.mood_before, run.mood_after),
            _ => (None, None),
        }
    }

    /// The day until which a letter is locked. None where it is not locked, even if a day was given
    /// before the person decided otherwise.
    pub fn opens_on(&self) -> Option<Day> {
        match self {
            Self::LetterNotSent(run) if run.after == Some(AfterLetter::LockUntil) => run.lock_until,
            _ => None,
        }
    }

    /// The page for oneself, where one is not safe.
    pub fn for_you(&self) -> Option<&str> {
        let page = match self {
            Self::AskPlainly(run) => &run.for_you,
            Self::OnlookerView(run) => &run.for_you,
            Self::OtherMeanings(run) => &run.for_you,
            Self::RuptureLog(run) => &run.for_you,
            Self::TheirBadDay(run) => &run.for_you,
            _ => &None,
        };
        page.as_ref().map(Paragraphs::as_str)
    }

    /// What of it can stand among the lines to look back on, if there is anything.
    pub fn ledger_line(&self) -> Option<LedgerLine<'_>> {
        match self {
            Self::CameBackLedger(run) => {
                let [hard, came_back, says] =
                    [&run.hard, &run.came_back, &run.says].map(|line| line.as_ref().map(Line::as_str));
                let any = hard.or(came_back).or(says).is_some();
                any.then_some(LedgerLine::CameBack { hard, came_back, says })
            }
            Self::RepairLog(run) => run.one_line.as_ref().map(|line| LedgerLine::Kept(line.as_str())),
            _ => None,
        }
    }
}
