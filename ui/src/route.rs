//! Where a person is: the part of the address after `#`.

use std::fmt;
use std::str::FromStr;

use holdfast_journal::id::{BeliefId, BondId, EntryId, RunId};

use crate::slug::Slug;

/// The pages of an open journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The day's question and the latest entries.
    Today,
    /// A new entry.
    New,
    /// A new entry that answers a question.
    Answer(Slug),
    /// The library.
    Library,
    /// One idea of the library.
    Concept(Slug),
    /// One of the library's short pages.
    ShortPage(Slug),
    /// The person's own questions, and those they starred.
    Questions,
    /// Writing an entry.
    Write(EntryId),
    /// Reading an entry.
    Read(EntryId),
    /// The texts an entry has had.
    Revisions(EntryId),
    /// All practices, and what is going on.
    Practices,
    /// A new run of a practice.
    Begin(Slug),
    /// A new run of a practice, about a rupture.
    BeginAbout {
        /// The practice.
        practice: Slug,
        /// The rupture.
        run: RunId,
    },
    /// A new run of a practice, about someone.
    BeginWith {
        /// The practice.
        practice: Slug,
        /// Who.
        bond: BondId,
    },
    /// A new run of a practice, about an entry: that of a repair.
    BeginFrom {
        /// The practice.
        practice: Slug,
        /// The entry.
        entry: EntryId,
    },
    /// A run that is going on, or a finished one that is changed.
    Run(RunId),
    /// Ruptures and repairs.
    Mending,
    /// What came back after reaching out.
    Ledger,
    /// Beliefs the person keeps an eye on.
    Beliefs,
    /// One of them.
    Belief(BeliefId),
    /// Everybody.
    Bonds,
    /// The page of someone.
    Bond(BondId),
    /// A check-in in general.
    CheckIn,
    /// A check-in about someone.
    CheckInAbout(BondId),
    /// What check-ins show over time.
    Trends,
    /// All entries.
    Journal,
    /// What was deleted.
    Bin,
    /// Taking the journal out.
    Export,
    /// Settings.
    Settings,
    /// Need more than a journal?
    Help,
}

impl Route {
    /// The address, for links.
    pub fn href(self) -> String {
        format!("#{self}")
    }

    /// Whether the page is one in which an entry is written.
    pub fn is_writing(self) -> bool {
        matches!(self, Self::New | Self::Answer(_) | Self::Write(_))
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Today => f.write_str("/today"),
            Self::New => f.write_str("/write"),
            Self::Answer(prompt) => write!(f, "/answer/{prompt}"),
            Self::Library => f.write_str("/library"),
            Self::Concept(slug) => write!(f, "/concept/{slug}"),
            Self::ShortPage(slug) => write!(f, "/page/{slug}"),
            Self::Questions => f.write_str("/questions"),
            Self::Write(id) => write!(f, "/write/{id}"),
            Self::Read(id) => write!(f, "/read/{id}"),
            Self::Revisions(id) => write!(f, "/revisions/{id}"),
            Self::Practices => f.write_str("/practices"),
            Self::Begin(practice) => write!(f, "/practice/{practice}"),
            Self::BeginAbout { practice, run } => write!(f, "/practice/{practice}/about/{run}"),
            Self::BeginWith { practice, bond } => write!(f, "/practice/{practice}/with/{bond}"),
            Self::BeginFrom { practice, entry } => write!(f, "/practice/{practice}/from/{entry}"),
            Self::Run(id) => write!(f, "/run/{id}"),
            Self::Mending => f.write_str("/mending"),
            Self::Ledger => f.write_str("/ledger"),
            Self::Beliefs => f.write_str("/beliefs"),
            Self::Belief(id) => write!(f, "/belief/{id}"),
            Self::Bonds => f.write_str("/people"),
            Self::Bond(id) => write!(f, "/person/{id}"),
            Self::CheckIn => f.write_str("/check-in"),
            Self::CheckInAbout(id) => write!(f, "/check-in/{id}"),
            Self::Trends => f.write_str("/trends"),
            Self::Journal => f.write_str("/journal"),
            Self::Bin => f.write_str("/bin"),
            Self::Export => f.write_str("/export"),
            Self::Settings => f.write_str("/settings"),
            Self::Help => f.write_str("/help"),
        }
    }
}

/// The address names no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchPage;

impl FromStr for Route {
    type Err = NoSuchPage;

    fn from_str(address: &str) -> Result<Self, NoSuchPage> {
        let address = address.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = address.split('/').collect();
        match parts[..] {
            [page] => page_named(page),
            [page, id] => page_of(page, id),
            ["practice", practice, "about", run] => {
                Ok(Self::BeginAbout { practice: Slug::new(practice), run: parsed(run)? })
            }
            ["practice", practice, "with", bond] => {
                Ok(Self::BeginWith { practice: Slug::new(practice), bond: parsed(bond)? })
            }
            ["practice", practice, "from", entry] => {
                Ok(Self::BeginFrom { practice: Slug::new(practice), entry: parsed(entry)? })
            }
            _ => Err(NoSuchPage),
        }
    }
}

/// A page of which there is one.
fn page_named(page: &str) -> Result<Route, NoSuchPage> {
    match page {
        "" | "today" => Ok(Route::Today),
        "write" => Ok(Route::New),
        "library" => Ok(Route::Library),
        "questions" => Ok(Route::Questions),
        "practices" => Ok(Route::Practices),
        "mending" => Ok(Route::Mending),
        "ledger" => Ok(Route::Ledger),
        "beliefs" => Ok(Route::Beliefs),
        "people" => Ok(Route::Bonds),
        "check-in" => Ok(Route::CheckIn),
        "trends" => Ok(Route::Trends),
        "journal" => Ok(Route::Journal),
        "bin" => Ok(Route::Bin),
        "export" => Ok(Route::Export),
        "settings" => Ok(Route::Settings),
        "help" => Ok(Route::Help),
        _ => Err(NoSuchPage),
    }
}

/// The page of one thing. One that the library or the journal does not have says so itself.
fn page_of(page: &str, id: &str) -> Result<Route, NoSuchPage> {
    match page {
        "answer" => Ok(Route::Answer(Slug::new(id))),
        "concept" => Ok(Route::Concept(Slug::new(id))),
        "page" => Ok(Route::ShortPage(Slug::new(id))),
        "practice" => Ok(Route::Begin(Slug::new(id))),
        "write" => parsed(id).map(Route::Write),
        "read" => parsed(id).map(Route::Read),
        "revisions" => parsed(id).map(Route::Revisions),
        "run" => parsed(id).map(Route::Run),
        "belief" => parsed(id).map(Route::Belief),
        "person" => parsed(id).map(Route::Bond),
        "check-in" => parsed(id).map(Route::CheckInAbout),
        _ => Err(NoSuchPage),
    }
}

fn parsed<Id: FromStr>(id: &str) -> Result<Id, NoSuchPage> {
    id.parse().map_err(|_| NoSuchPage)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_back_to_its_page() {
        let id = EntryId::from_bytes([10; 16]);
        let pages = [
            Route::Today,
            Route::New,
            Route::Answer(Slug::new("repair-small-mend")),
            Route::Library,
            Route::Concept(Slug::new("repair")),
            Route::ShortPage(Slug::new("limits")),
            Route::Questions,
            Route::Write(id),
            Route::Read(id),
            Route::Revisions(id),
            Route::Practices,
            Route::Begin(Slug::new("rupture-log")),
            Route::BeginAbout { practice: Slug::new("repair-log"), run: RunId::from_bytes([11; 16]) },
            Route::BeginWith { practice: Slug::new("ask-aloud"), bond: BondId::from_bytes([12; 16]) },
            Route::BeginFrom { practice: Slug::new("link-repair"), entry: id },
            Route::Run(RunId::from_bytes([13; 16])),
            Route::Mending,
            Route::Ledger,
            Route::Beliefs,
            Route::Belief(BeliefId::from_bytes([14; 16])),
            Route::Bonds,
            Route::Bond(BondId::from_bytes([15; 16])),
            Route::CheckIn,
            Route::CheckInAbout(BondId::from_bytes([16; 16])),
            Route::Trends,
            Route::Journal,
            Route::Bin,
            Route::Export,
            Route::Settings,
            Route::Help,
        ];
        for page in pages {
            assert_eq!(page.href().parse(), Ok(page));
        }
    }

    #[test]
    fn other_addresses_lead_nowhere() {
        for odd in [
            "#/nowhere",
            "#/read",
            "#/read/xyz",
            "#/journal/1",
            "#/write/00/00",
            "#/concept",
            "#/library/x",
            "#/concept/a/b",
            "#/read/../bin",
            "#/practice",
            "#/practice/repair-log/about",
            "#/practice/repair-log/about/xyz",
            "#/practice/repair-log/near/0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
            "#/practice/repair-log/with/0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b/more",
            "#/run",
            "#/person/xyz",
            "#/check-in/xyz",
            "#/trends/x",
        ] {
            assert_eq!(odd.parse::<Route>(), Err(NoSuchPage), "{odd}");
        }
        assert_eq!("".parse(), Ok(Route::Today));
        assert_eq!("#/concept/Ré pair".parse(), Ok(Route::Concept(Slug::NOWHERE)));
    }
}
