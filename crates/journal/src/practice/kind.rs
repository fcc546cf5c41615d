//! Which practice.

use serde::{Deserialize, Serialize};

/// A guided practice. Its texts stand in `content/en/practices`, one file each.
///
/// The slugs are stored; they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PracticeKind {
    /// A need, made into one small request.
    AskPlainly,
    /// A memory of being cared for.
    BaseInMind,
    /// Where something sits in the body.
    BodyCheck,
    /// A line to look back on.
    CameBackLedger,
    /// Someone who is away, held in mind.
    HoldInMind,
    /// A letter that is not sent.
    LetterNotSent,
    /// What a mend belongs to.
    LinkRepair,
    /// A quarrel as an outsider would tell it.
    OnlookerView,
    /// What else a moment could mean.
    OtherMeanings,
    /// A mend.
    RepairLog,
    /// A hard moment with someone: a rupture.
    RuptureLog,
    /// Guesses about someone's mood that leave oneself out.
    TheirBadDay,
    /// The week that was.
    WeekBack,
}

impl PracticeKind {
    /// Every practice, by slug. The order in which they are offered is the library's.
    pub const ALL: [Self; 13] = [
        Self::AskPlainly,
        Self::BaseInMind,
        Self::BodyCheck,
        Self::CameBackLedger,
        Self::HoldInMind,
        Self::LetterNotSent,
        Self::LinkRepair,
        Self::OnlookerView,
        Self::OtherMeanings,
        Self::RepairLog,
        Self::RuptureLog,
        Self::TheirBadDay,
        Self::WeekBack,
    ];

    /// The name it is stored under, which is also its file's.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::AskPlainly => "ask-plainly",
            Self::BaseInMind => "base-in-mind",
            Self::BodyCheck => "body-check",
            Self::CameBackLedger => "came-back-ledger",
            Self::HoldInMind => "hold-in-mind",
            Self::LetterNotSent => "letter-not-sent",
            Self::LinkRepair => "link-repair",
            Self::OnlookerView => "onlooker-view",
            Self::OtherMeanings => "other-meanings",
            Self::RepairLog => "repair-log",
            Self::RuptureLog => "rupture-log",
            Self::TheirBadDay => "their-bad-day",
            Self::WeekBack => "week-back",
        }
    }

    /// The practice with this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slug_comes_back() {
        for kind in PracticeKind::ALL {
            assert_eq!(PracticeKind::from_slug(kind.slug()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.slug());
        }
        assert_eq!(PracticeKind::from_slug("rupture_log"), None);
    }
}
