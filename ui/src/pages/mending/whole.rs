//! Everything the Mending page has read, handed to its parts.

use std::ops::Deref;
use std::rc::Rc;

use holdfast_journal::day::Day;
use holdfast_journal::id::{BondId, RunId};
use holdfast_journal::ipc::{BondView, CommandError, MendingView, ReadMending, RepairRowView};

use super::words::{repair_name, rupture_name};
use crate::ipc::call;

/// What was read: everything, and what of it is shown.
pub struct Read {
    with: Option<BondId>,
    everything: MendingView,
    /// Of the one person that is shown; none while everybody is.
    shown: Option<MendingView>,
}

impl Read {
    /// Reads it. Everything is read also while one person is shown, because a repair with anybody can
    /// be linked.
    pub async fn with(with: Option<BondId>) -> Result<Self, CommandError> {
        let everything = call(&ReadMending { bond: None }).await?;
        let shown = match with {
            Some(_) => Some(call(&ReadMending { bond: with }).await?),
            None => None,
        };
        Ok(Self { with, everything, shown })
    }
}

/// What was read, as it is handed around. Two are equal only if they are the same reading: comparing
/// ten thousand ruptures for every one that is shown would take longer than showing it.
#[derive(Clone)]
pub struct Whole(pub Rc<Read>);

impl PartialEq for Whole {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Whole {
    type Target = MendingView;

    /// Everything.
    fn deref(&self) -> &MendingView {
        &self.0.everything
    }
}

/// Something that can be linked: a repair, or a rupture.
#[derive(Clone, PartialEq)]
pub struct Choice {
    pub run: RunId,
    pub day: Day,
    /// The first words, or a word for it where there are none.
    pub words: String,
    /// With whom, where that is known.
    pub who: Option<String>,
}

impl Whole {
    /// With whom it is; none for everybody.
    pub fn with(&self) -> Option<BondId> {
        self.0.with
    }

    /// What is shown.
    pub fn shown(&self) -> &MendingView {
        self.0.shown.as_ref().unwrap_or(&self.0.everything)
    }

    /// Someone, where they are known.
    pub fn bond(&self, id: Option<BondId>) -> Option<&BondView> {
        self.bonds.iter().find(|bond| Some(bond.id) == id)
    }

    fn name(&self, id: Option<BondId>) -> Option<String> {
        self.bond(id).map(|bond| bond.nickname.as_str().to_owned())
    }

    /// The repairs that a rupture with someone could be linked to: those with the same person first,
    /// and of each kind the newest first.
    pub fn repairs_for(&self, bond: Option<BondId>, linked: impl Fn(RunId) -> bool) -> Vec<Choice> {
        let choices = self.repairs.iter().filter(|repair| !linked(repair.run));
        let choices = choices.map(|repair| (repair.bond, self.repair_choice(repair)));
        of_the_same_first(bond, choices)
    }

    /// The ruptures that a repair with someone could answer, in the same order.
    pub fn ruptures_for(&self, bond: Option<BondId>) -> Vec<Choice> {
        let choices = self.ruptures.iter().map(|rupture| {
            let choice = Choice {
                run: rupture.run,
                day: rupture.happened_on,
                words: rupture_name(rupture),
                who: self.name(rupture.bond),
            };
            (rupture.bond, choice)
        });
        of_the_same_first(bond, choices)
    }

    fn repair_choice(&self, repair: &RepairRowView) -> Choice {
        Choice {
            run: repair.run,
            day: repair.repaired_on,
            words: repair_name(&repair.excerpt),
            who: self.name(repair.bond),
        }
    }
}

/// What is with the same person first; nobody named counts as someone.
fn of_the_same_first(
    bond: Option<BondId>,
    choices: impl Iterator<Item = (Option<BondId>, Choice)>,
) -> Vec<Choice> {
    let (same, others): (Vec<_>, Vec<_>) = choices.partition(|(with, _)| *with == bond);
    same.into_iter().chain(others).map(|(_, choice)| choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_with_the_same_person_comes_first_and_keeps_its_order() {
        let someone = |number| Some(BondId::from_bytes([number; 16]));
        let choice = |number| Choice {
            run: RunId::from_bytes([number; 16]),
            day: Day::new(2026, 3, 1).unwrap(),
            words: String::new(),
            who: None,
        };
        let with = [someone(1), someone(2), None, someone(2), someone(1)];
        let choices = || with.into_iter().zip(0_u8..).map(|(bond, number)| (bond, choice(number)));
        let order = |bond| {
            let sorted = of_the_same_first(bond, choices());
            sorted.into_iter().map(|choice| choice.run.as_bytes()[0]).collect::<Vec<_>>()
        };
        assert_eq!(order(someone(2)), [1, 3, 0, 2, 4]);
        assert_eq!(order(None), [2, 0, 1, 3, 4]);
        assert_eq!(order(someone(9)), [0, 1, 2, 3, 4]);
    }
}
