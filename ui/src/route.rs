//! Where a person is: the part of the address after `#`.

use std::fmt;
use std::str::FromStr;

use holdfast_journal::id::EntryId;

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
        let mut parts = address.trim_start_matches('#').trim_matches('/').split('/');
        let (page, id, rest) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
        let entry = || id.and_then(|id| id.parse().ok()).ok_or(NoSuchPage);
        match (page, id, rest) {
            (_, _, Some(_)) => Err(NoSuchPage),
            // A page that the library does not have says so itself.
            ("answer", Some(prompt), _) => Ok(Self::Answer(Slug::new(prompt))),
            ("concept", Some(slug), _) => Ok(Self::Concept(Slug::new(slug))),
            ("page", Some(slug), _) => Ok(Self::ShortPage(Slug::new(slug))),
            ("write", None, _) => Ok(Self::New),
            ("write", _, _) => entry().map(Self::Write),
            ("read", _, _) => entry().map(Self::Read),
            ("revisions", _, _) => entry().map(Self::Revisions),
            (_, Some(_), _) => Err(NoSuchPage),
            ("" | "today", _, _) => Ok(Self::Today),
            ("library", _, _) => Ok(Self::Library),
            ("questions", _, _) => Ok(Self::Questions),
            ("journal", _, _) => Ok(Self::Journal),
            ("bin", _, _) => Ok(Self::Bin),
            ("export", _, _) => Ok(Self::Export),
            ("settings", _, _) => Ok(Self::Settings),
            ("help", _, _) => Ok(Self::Help),
            _ => Err(NoSuchPage),
        }
    }
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
        ] {
            assert_eq!(odd.parse::<Route>(), Err(NoSuchPage), "{odd}");
        }
        assert_eq!("".parse(), Ok(Route::Today));
        assert_eq!("#/concept/Ré pair".parse(), Ok(Route::Concept(Slug::NOWHERE)));
    }
}
