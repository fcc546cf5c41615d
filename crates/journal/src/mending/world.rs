//! A little world of ruptures and repairs in which anything may happen in any order, and in which
//! statuses and links must agree after each thing that does.

use proptest::prelude::*;
use proptest::sample::select;

use super::standing::{LinkFact, LinkRefusal, Standing, may_link};
use super::status::{RuptureStatus, Share, StatusBy};
use crate::day::Day;

/// Few of each, so that the same ones meet again and again.
const RUPTURES: usize = 4;
const REPAIRS: usize = 6;

#[derive(Debug, Clone, PartialEq)]
struct Rupture {
    happened_on: Day,
    standing: Standing,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    Kept,
    Binned,
    Erased,
}

#[derive(Debug, Clone, PartialEq)]
struct Repair {
    repaired_on: Day,
    place: Place,
}

#[derive(Debug, Clone, PartialEq)]
struct Link {
    rupture: usize,
    repair: usize,
    share: Share,
}

#[derive(Debug, Clone, PartialEq)]
struct World {
    ruptures: Vec<Rupture>,
    repairs: Vec<Repair>,
    links: Vec<Link>,
}

#[derive(Debug, Clone, Copy)]
enum Operation {
    /// Also changes the share of a link that is there.
    Link(usize, usize, Share),
    Unlink(usize, usize),
    Say(usize, RuptureStatus, Day),
    Bin(usize),
    Restore(usize),
    Erase(usize),
    MoveRupture(usize, Day),
    MoveRepair(usize, Day),
}

impl World {
    fn new() -> Self {
        let day = |number| Day::new(2026, 3, number).unwrap();
        let opened = |number| Rupture {
            happened_on: day(number),
            standing: Standing::chosen(RuptureStatus::Open, day(number), day(number), &[]),
        };
        let repair = |number| Repair { repaired_on: day(number), place: Place::Kept };
        Self {
            ruptures: [5, 5, 9, 14].map(opened).into(),
            repairs: [4, 6, 9, 10, 15, 20].map(repair).into(),
            links: Vec::new(),
        }
    }

    fn visible(&self, rupture: usize) -> Vec<LinkFact> {
        let of_rupture = self.links.iter().filter(|link| link.rupture == rupture);
        of_rupture
            .filter(|link| self.repairs[link.repair].place == Place::Kept)
            .map(|link| LinkFact { repaired_on: self.repairs[link.repair].repaired_on, share: link.share })
            .collect()
    }

    /// What a vault does when links went, came or moved.
    fn refresh(&mut self, rupture: usize) {
        let links = self.visible(rupture);
        let rupture = &mut self.ruptures[rupture];
        rupture.standing = rupture.standing.after_unlink(rupture.happened_on, &links);
    }

    fn refresh_linked_to(&mut self, repair: usize) {
        let linked: Vec<usize> =
            self.links.iter().filter(|link| link.repair == repair).map(|link| link.rupture).collect();
        for rupture in linked {
            self.refresh(rupture);
        }
    }

    /// What is not possible in this world right now simply does not happen.
    fn carry_out(&mut self, operation: Operation) -> Result<(), LinkRefusal> {
        match operation {
            Operation::Link(rupture, repair, share) => {
                if self.repairs[repair].place != Place::Kept {
                    return Ok(());
                }
                may_link(self.ruptures[rupture].happened_on, self.repairs[repair].repaired_on)?;
                self.links.retain(|link| (link.rupture, link.repair) != (rupture, repair));
                self.links.push(Link { rupture, repair, share });
                let links = self.visible(rupture);
                let rupture = &mut self.ruptures[rupture];
                rupture.standing = rupture.standing.after_link(rupture.happened_on, &links);
            }
            Operation::Unlink(rupture, repair) => {
                self.links.retain(|link| (link.rupture, link.repair) != (rupture, repair));
                self.refresh(rupture);
            }
            Operation::Say(rupture, status, said_on) => {
                let links = self.visible(rupture);
                let rupture = &mut self.ruptures[rupture];
                rupture.standing = Standing::chosen(status, said_on, rupture.happened_on, &links);
            }
            Operation::Bin(repair) => self.place(repair, Place::Kept, Place::Binned),
            Operation::Restore(repair) => self.place(repair, Place::Binned, Place::Kept),
            Operation::Erase(repair) => {
                self.place(repair, Place::Binned, Place::Erased);
                if self.repairs[repair].place == Place::Erased {
                    self.links.retain(|link| link.repair != repair);
                }
            }
            Operation::MoveRupture(rupture, day) => {
                let of_rupture = self.links.iter().filter(|link| link.rupture == rupture);
                for link in of_rupture {
                    may_link(day, self.repairs[link.repair].repaired_on)?;
                }
                self.ruptures[rupture].happened_on = day;
                self.refresh(rupture);
            }
            Operation::MoveRepair(repair, day) => {
                for link in self.links.iter().filter(|link| link.repair == repair) {
                    may_link(self.ruptures[link.rupture].happened_on, day)?;
                }
                self.repairs[repair].repaired_on = day;
                self.refresh_linked_to(repair);
            }
        }
        Ok(())
    }

    fn place(&mut self, repair: usize, from: Place, to: Place) {
        if self.repairs[repair].place == from {
            self.repairs[repair].place = to;
            self.refresh_linked_to(repair);
        }
    }
}

fn day() -> impl Strategy<Value = Day> {
    (1u32..=28).prop_map(|number| Day::new(2026, 3, number).unwrap())
}

fn operation() -> impl Strategy<Value = Operation> {
    let (rupture, repair) = (0..RUPTURES, 0..REPAIRS);
    let pair = (rupture.clone(), repair.clone());
    prop_oneof![
        6 => (pair.clone(), select(Share::ALL.to_vec()))
            .prop_map(|((rupture, repair), share)| Operation::Link(rupture, repair, share)),
        3 => pair.prop_map(|(rupture, repair)| Operation::Unlink(rupture, repair)),
        3 => (rupture.clone(), select(RuptureStatus::ALL.to_vec()), day())
            .prop_map(|(rupture, status, said_on)| Operation::Say(rupture, status, said_on)),
        2 => repair.clone().prop_map(Operation::Bin),
        3 => repair.clone().prop_map(Operation::Restore),
        // Rarely, or soon there would be no repairs left.
        1 => (repair.clone(), 0..30u8).prop_map(|(repair, rare)| {
            if rare == 0 { Operation::Erase(repair) } else { Operation::Restore(repair) }
        }),
        2 => (rupture, day()).prop_map(|(rupture, day)| Operation::MoveRupture(rupture, day)),
        2 => (repair, day()).prop_map(|(repair, day)| Operation::MoveRepair(repair, day)),
    ]
}

/// The standing counted out by hand, in other words than `Standing::said_by` uses.
fn recount(links: &[LinkFact]) -> (RuptureStatus, Option<Day>) {
    let mut answer = (RuptureStatus::Open, None);
    for link in links {
        answer = match (link.share, answer) {
            (Share::All, (_, Some(day))) if day <= link.repaired_on => answer,
            (Share::All, _) => (RuptureStatus::Mended, Some(link.repaired_on)),
            (_, (RuptureStatus::Mended, _)) => answer,
            _ => (RuptureStatus::Mending, None),
        };
    }
    answer
}

/// What must hold at every moment.
fn check_at_rest(world: &World) -> Result<(), TestCaseError> {
    for link in &world.links {
        let rupture = &world.ruptures[link.rupture];
        prop_assert!(world.repairs[link.repair].repaired_on >= rupture.happened_on, "{link:?}");
        prop_assert!(world.repairs[link.repair].place != Place::Erased, "{link:?}");
    }
    for (at, rupture) in world.ruptures.iter().enumerate() {
        let links = world.visible(at);
        let standing = rupture.standing;
        prop_assert!(standing.is_consistent(rupture.happened_on, &links), "{rupture:?} {links:?}");
        prop_assert_eq!(standing.settled_on.is_some(), standing.status.is_settled());
        prop_assert!(standing.settled_on.is_none_or(|day| day >= rupture.happened_on), "{rupture:?}");
        if standing.by == StatusBy::Links {
            prop_assert_eq!((standing.status, standing.settled_on), recount(&links));
        }
    }
    Ok(())
}

/// What each operation may and may not change.
fn check_step(before: &World, operation: Operation, after: &World) -> Result<(), TestCaseError> {
    for (at, (was, is)) in before.ruptures.iter().zip(&after.ruptures).enumerate() {
        let said = matches!(operation, Operation::Say(rupture, ..) if rupture == at);
        let linked = matches!(operation, Operation::Link(rupture, ..) if rupture == at);
        if was.standing.by == StatusBy::Person && !said && !linked {
            prop_assert_eq!(is.standing.status, was.standing.status, "only the person changes it");
            prop_assert_eq!(is.standing.by, StatusBy::Person);
        }
        if was.standing.by == StatusBy::Person && was.standing.status == RuptureStatus::Mended && !said {
            prop_assert_eq!(
                is.standing.status,
                RuptureStatus::Mended,
                "a link lowers no mend that was told of"
            );
            prop_assert_eq!(is.standing.by, StatusBy::Person);
        }
        if was.standing.status.is_set_down() && !said {
            prop_assert_eq!(is.standing.status, was.standing.status, "what was put down stays down");
        }
    }
    if let Operation::Say(rupture, status, _) = operation {
        prop_assert_eq!(after.ruptures[rupture].standing.status, status);
        prop_assert_eq!(after.ruptures[rupture].standing.by, StatusBy::Person);
    }
    Ok(())
}

proptest! {
    // 64 worlds of 200 operations each: 12,800 operations.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn statuses_and_links_agree_whatever_happens(
        operations in proptest::collection::vec(operation(), 200),
    ) {
        let mut world = World::new();
        for operation in operations {
            let before = world.clone();
            if world.carry_out(operation).is_err() {
                prop_assert_eq!(&world, &before, "a refusal changes nothing");
            }
            check_at_rest(&world)?;
            check_step(&before, operation, &world)?;
        }
    }

    #[test]
    fn a_repair_that_leaves_and_comes_back_changes_nothing(
        operations in proptest::collection::vec(operation(), 40),
        repair in 0..REPAIRS,
    ) {
        let mut world = World::new();
        for operation in operations {
            // A refused operation is as good as one that was never tried.
            let _ = world.carry_out(operation);
        }
        prop_assume!(world.repairs[repair].place == Place::Kept);
        let before = world.clone();
        prop_assert_eq!(world.carry_out(Operation::Bin(repair)), Ok(()));
        prop_assert_eq!(world.carry_out(Operation::Restore(repair)), Ok(()));
        prop_assert_eq!(world, before);
    }
}
