//! A run, as the vault hands it out and takes it.

use std::fmt;

use holdfast_journal::day::Day;
use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::mending::Standing;
use holdfast_journal::moment::{Micros, Moment};
use holdfast_journal::practice::{AfterLetter, PracticeKind, RunFields, Safety, Values};
use holdfast_journal::text::excerpt;

use crate::error::VaultError;

/// A run of a practice.
#[derive(Clone, PartialEq)]
pub struct Run {
    /// Its id.
    pub id: RunId,
    /// Which practice.
    pub practice: PracticeKind,
    /// The version of the practice whose fields these are.
    pub version: u16,
    /// When it was begun, and the day it is for.
    pub moment: Moment,
    /// When it was last saved.
    pub changed_at: Micros,
    /// When it was finished; none while it is going on.
    pub finished_at: Option<Micros>,
    /// The entry it became, from the moment it is finished.
    pub entry: Option<EntryId>,
    /// Whether that entry lies in the bin.
    pub binned: bool,
    /// The step that was up last.
    pub step: String,
    /// The answer at the gate.
    pub safety: Option<Safety>,
    /// What was put in. Whoever is forgotten is in it no more, and neither is what was erased. Of a rupture
    /// with where it stands now, of a finished repair with the ruptures it is linked to now.
    pub fields: RunFields,
    /// The free note.
    pub afterwards: String,
    /// Where a rupture stands; there is none in anything else, before it is finished, and with somebody who
    /// is not safe.
    pub standing: Option<Standing>,
    /// Until when a letter is locked; none where it is not, or was opened.
    pub opens_on: Option<Day>,
    /// Whether that day is still to come. Then `fields` has nothing of the letter but the day, and
    /// `afterwards` is empty.
    pub sealed: bool,
    /// Whether it was struck out of the lines to look back on.
    pub struck: bool,
    /// Whether a rupture was opened three times in a week with nothing new.
    /// Source: content brief, §3.3, rule 4.
    pub pause: bool,
}

impl Run {
    /// The day of a rupture or a repair. Where none was given, the day it was set down stands for it.
    pub fn happened_on(&self) -> Day {
        self.fields.happened_on().unwrap_or(self.moment.day)
    }

    /// Whether the person chose that this letter is locked until a day. It may not be finished yet, and the
    /// day may have come.
    pub fn wants_lock(&self) -> bool {
        match &self.fields {
            RunFields::LetterNotSent(letter) => letter.after == Some(AfterLetter::LockUntil),
            _ => false,
        }
    }

    /// The first words the person put in, for a list of runs that are going on. None of a letter that is to be
    /// locked, and none where somebody is not safe: whoever looks at the list has not opened the run.
    pub fn excerpt(&self) -> String {
        if self.wants_lock() || self.safety == Some(Safety::NotSafe) {
            return String::new();
        }
        // The page for oneself is no part of what is going on where it is safe.
        let for_you = self.fields.for_you();
        let mut words = self.fields.texts().filter(|text| Some(*text) != for_you && !text.trim().is_empty());
        words.next().map(excerpt).unwrap_or_default()
    }
}

// What a person put in stays out of debug output.
impl fmt::Debug for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run").field("id", &self.id).field("practice", &self.practice).finish_non_exhaustive()
    }
}

/// What only the first save of a run brings.
#[derive(Debug, Clone, PartialEq)]
pub struct NewRun {
    /// Which practice.
    pub practice: PracticeKind,
    /// Its version.
    pub version: u16,
    /// When it was begun.
    pub moment: Moment,
}

/// A run as it is to be saved.
#[derive(Clone)]
pub struct RunDraft<'a> {
    /// Which.
    pub id: RunId,
    /// With the first save; of a run that is known it is not looked at.
    pub new: Option<NewRun>,
    /// The step that is up.
    pub step: &'a str,
    /// The answer at the gate.
    pub safety: Option<Safety>,
    /// Everything that was put in.
    pub values: &'a Values,
    /// The free note.
    pub afterwards: &'a str,
}

/// The text made of a run.
#[derive(Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The entry's title, perhaps empty.
    pub title: String,
    /// The entry's text, in Markdown.
    pub body: String,
}

/// Makes the text of a run. Of one that is [`Run::sealed`] it has nothing to go by but the day.
pub type Render<'a> = &'a dyn Fn(&Run) -> Result<Rendered, VaultError>;
