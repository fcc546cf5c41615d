//! How a rupture's status, and the day it was settled, follow from what a person says and links.

use serde::{Deserialize, Serialize};

use super::status::{RuptureStatus, Share, StatusBy};
use crate::day::Day;

/// One repair that is linked to the rupture in question, reduced to what its status needs.
///
/// Only repairs a person can see count: finished, and neither binned nor erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkFact {
    /// The day of the repair.
    pub repaired_on: Day,
    /// How much of the rupture it reached.
    pub share: Share,
}

/// Where a rupture stands, who said so, and since when it is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Where it stands.
    pub status: RuptureStatus,
    /// Who said so.
    pub by: StatusBy,
    /// The day it was settled; there is one exactly when the status is a settled one, and it is
    /// never before the rupture.
    pub settled_on: Option<Day>,
}

/// Why a repair cannot be linked to a rupture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkRefusal {
    /// The repair's day comes before the rupture's.
    #[error("that mend is dated before this happened; once either day is changed, the two can be linked")]
    BeforeRupture,
}

/// Whether a repair of that day may be linked to a rupture of that day. One on the same day may.
///
/// Whoever changes the day of a rupture or of a repair asks this again for every link of it, those
/// to binned runs included: otherwise a run that comes back from the bin would stand before what it
/// mended.
pub fn may_link(happened_on: Day, repaired_on: Day) -> Result<(), LinkRefusal> {
    if repaired_on < happened_on { Err(LinkRefusal::BeforeRupture) } else { Ok(()) }
}

impl Standing {
    /// The standing after the person has said, on the day `said_on`, where the rupture stands.
    ///
    /// It is settled on the day it was said; a mend that has repairs linked was there on the day of
    /// the latest of them, though it may be noted much later.
    pub fn chosen(status: RuptureStatus, said_on: Day, happened_on: Day, links: &[LinkFact]) -> Self {
        let latest_repair = links.iter().map(|link| link.repaired_on).max();
        let settled_on = match status {
            RuptureStatus::Open | RuptureStatus::Mending => None,
            RuptureStatus::Mended => Some(latest_repair.unwrap_or(said_on)),
            RuptureStatus::LetBe | RuptureStatus::Ended | RuptureStatus::NotMineToMend => Some(said_on),
        };
        Self { status, by: StatusBy::Person, settled_on }.not_before(happened_on)
    }

    /// What the linked repairs alone say: mended on the earliest day on which one of them reached
    /// all of it, on the way if there are any, and open if there are none.
    pub fn said_by(links: &[LinkFact], happened_on: Day) -> Self {
        let whole = links.iter().filter(|link| link.share == Share::All).map(|link| link.repaired_on).min();
        let status = match whole {
            Some(_) => RuptureStatus::Mended,
            None if links.is_empty() => RuptureStatus::Open,
            None => RuptureStatus::Mending,
        };
        Self { status, by: StatusBy::Links, settled_on: whole }.not_before(happened_on)
    }

    /// The standing after the person has linked a repair or changed a link's share; `links` are
    /// those that hold from now on.
    ///
    /// What the person has put down stays down: a kind word later does not reopen an ending. A mend that
    /// they have told of stays one as well, said by them, however little of it this repair reached; a repair
    /// that reached all of it only tells its day better.
    #[must_use]
    pub fn after_link(self, happened_on: Day, links: &[LinkFact]) -> Self {
        let said = Self::said_by(links, happened_on);
        match (self.status, self.by) {
            (RuptureStatus::Mended, StatusBy::Person) => {
                Self { settled_on: said.settled_on.or(self.settled_on), ..self }.not_before(happened_on)
            }
            (status, _) if status.is_set_down() => self.not_before(happened_on),
            _ => said,
        }
    }

    /// The standing after links have gone, come back or moved without the person saying anything of
    /// the rupture itself: a repair unlinked, binned, restored or erased, or a day changed. `links`
    /// are those that hold from now on.
    ///
    /// What the person has said in so many words stays.
    #[must_use]
    pub fn after_unlink(self, happened_on: Day, links: &[LinkFact]) -> Self {
        match self.by {
            StatusBy::Person => self.not_before(happened_on),
            StatusBy::Links => Self::said_by(links, happened_on),
        }
    }

    /// Whether this standing is possible for a rupture of that day with these links.
    pub fn is_consistent(&self, happened_on: Day, links: &[LinkFact]) -> bool {
        let dated = self.settled_on.is_some() == self.status.is_settled();
        let in_order = self.settled_on.is_none_or(|day| day >= happened_on);
        let agrees = match self.by {
            StatusBy::Person => true,
            StatusBy::Links => *self == Self::said_by(links, happened_on),
        };
        dated && in_order && agrees
    }

    /// Nothing is settled before it happened. A day can come out earlier when the rupture was moved
    /// to a later day, or when the clock was set back before the person spoke; the day it happened
    /// is then the nearest that can be true.
    fn not_before(self, happened_on: Day) -> Self {
        Self { settled_on: self.settled_on.map(|day| day.max(happened_on)), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn march(day: u32) -> Day {
        Day::new(2026, 3, day).unwrap()
    }

    fn link(day: u32, share: Share) -> LinkFact {
        LinkFact { repaired_on: march(day), share }
    }

    fn by_links(status: RuptureStatus, settled: Option<u32>) -> Standing {
        Standing { status, by: StatusBy::Links, settled_on: settled.map(march) }
    }

    fn by_person(status: RuptureStatus, settled: Option<u32>) -> Standing {
        Standing { status, by: StatusBy::Person, settled_on: settled.map(march) }
    }

    #[test]
    fn what_links_say() {
        use RuptureStatus::{Mended, Mending, Open};
        let check = |links: &[LinkFact], status, settled| {
            assert_eq!(Standing::said_by(links, march(5)), by_links(status, settled), "{links:?}");
        };
        check(&[], Open, None);
        check(&[link(6, Share::Part)], Mending, None);
        check(&[link(6, Share::Most), link(7, Share::Most)], Mending, None);
        check(&[link(9, Share::All)], Mended, Some(9));
        // The earliest day that reached all of it, not the earliest day of all.
        check(&[link(12, Share::All), link(6, Share::Part), link(9, Share::All)], Mended, Some(9));
        // A link from before the rupture, which only a damaged or hostile file holds.
        check(&[link(2, Share::All)], Mended, Some(5));
    }

    #[test]
    fn what_the_person_says() {
        use RuptureStatus::{Ended, LetBe, Mended, Mending, NotMineToMend, Open};
        let links = [link(6, Share::Part), link(9, Share::Part)];
        let check = |status, said: u32, links: &[LinkFact], settled| {
            let standing = Standing::chosen(status, march(said), march(5), links);
            assert_eq!(standing, by_person(status, settled), "{status:?} said on {said}");
        };
        check(Open, 20, &links, None);
        check(Mending, 20, &[], None);
        check(Mended, 20, &[], Some(20));
        check(Mended, 20, &links, Some(9));
        check(LetBe, 20, &links, Some(20));
        check(Ended, 20, &links, Some(20));
        check(NotMineToMend, 20, &[], Some(20));
        // The clock was set back.
        check(LetBe, 3, &[], Some(5));
    }

    #[test]
    fn linking_leaves_what_was_put_down() {
        use RuptureStatus::{Ended, LetBe, Mended, Mending, NotMineToMend, Open};
        let links = [link(9, Share::All)];
        for status in [LetBe, Ended, NotMineToMend] {
            let before = by_person(status, Some(7));
            assert_eq!(before.after_link(march(5), &links), before);
        }
        for (status, settled) in [(Open, None), (Mending, None)] {
            let after = by_person(status, settled).after_link(march(5), &links);
            assert_eq!(after, by_links(Mended, Some(9)));
        }
    }

    #[test]
    fn linking_never_lowers_what_the_person_said() {
        use RuptureStatus::{Mended, Mending, Open};
        let said = by_person(Mended, Some(20));
        for share in [Share::Part, Share::Most] {
            assert_eq!(said.after_link(march(5), &[link(9, share)]), said);
            assert_eq!(
                by_person(Open, None).after_link(march(5), &[link(9, share)]),
                by_links(Mending, None)
            );
            // What followed from links alone goes on following them.
            assert_eq!(
                by_links(Mended, Some(20)).after_link(march(5), &[link(9, share)]),
                by_links(Mending, None)
            );
        }
        // A repair that reached all of it gives the day, and takes nothing along when it goes again.
        let dated =
            said.after_link(march(5), &[link(12, Share::All), link(9, Share::All), link(6, Share::Part)]);
        assert_eq!(dated, by_person(Mended, Some(9)));
        assert_eq!(dated.after_unlink(march(5), &[]), by_person(Mended, Some(9)));
        assert_eq!(dated.after_link(march(5), &[link(9, Share::Part)]), by_person(Mended, Some(9)));
    }

    #[test]
    fn unlinking_leaves_what_the_person_said() {
        use RuptureStatus::{Ended, Mended, Mending, Open};
        let mended = by_links(Mended, Some(9));
        assert_eq!(mended.after_unlink(march(5), &[link(6, Share::Part)]), by_links(Mending, None));
        assert_eq!(mended.after_unlink(march(5), &[]), by_links(Open, None));
        assert_eq!(by_person(Mended, Some(9)).after_unlink(march(5), &[]), by_person(Mended, Some(9)));
        assert_eq!(by_person(Open, None).after_unlink(march(5), &[]), by_person(Open, None));
        // The rupture was moved to the 10th.
        let ended = by_person(Ended, Some(7)).after_unlink(march(10), &[]);
        assert_eq!(ended, by_person(Ended, Some(10)));
    }

    #[test]
    fn impossible_standings_are_told_apart() {
        use RuptureStatus::{LetBe, Mended, Mending, Open};
        let links = [link(9, Share::All)];
        let holds = |standing: Standing| standing.is_consistent(march(5), &links);
        assert!(holds(by_links(Mended, Some(9))));
        assert!(holds(by_person(Open, None)), "the person may see it otherwise than the links");
        assert!(!holds(by_links(Mended, Some(10))), "another day than the links say");
        assert!(!holds(by_links(Mending, None)), "another status than the links say");
        assert!(!holds(by_person(LetBe, None)), "settled, but on no day");
        assert!(!holds(by_person(Open, Some(9))), "open, but settled on a day");
        assert!(!holds(by_person(LetBe, Some(4))), "settled before it happened");
    }

    #[test]
    fn a_repair_cannot_come_before_its_rupture() {
        assert_eq!(may_link(march(5), march(4)), Err(LinkRefusal::BeforeRupture));
        assert_eq!(may_link(march(5), march(5)), Ok(()));
        assert_eq!(may_link(march(5), march(6)), Ok(()));
    }
}
