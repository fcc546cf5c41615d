//! Bonds against a simple model, through hundreds of random steps on one journal.

use std::collections::BTreeSet;

use holdfast_journal::bond::BondKind;
use holdfast_journal::id::{BondId, EntryId};
use holdfast_vault::{Bond, VaultError};
use proptest::prelude::*;
use support::TempVault;

use super::name;

/// Few nicknames in several spellings. The number is the same for all spellings of one, and in the order in
/// which they are listed.
const NICKNAMES: [(&str, u8); 9] = [
    ("Jo", 0),
    ("jo", 0),
    ("JÓ", 0),
    ("Max", 1),
    ("Sam", 2),
    ("sám", 2),
    ("The choir", 3),
    ("Zoë", 4),
    ("zoe", 4),
];

/// How many entries there are.
const ENTRIES: usize = 4;

#[derive(Debug, Clone)]
enum Step {
    Add(usize, bool),
    Change(usize, usize, bool),
    Merge(usize, usize),
    Split(usize),
    Forget(usize),
    Remember(usize),
    Link(usize, Vec<usize>),
    Lock,
    Crash,
}

fn step() -> impl Strategy<Value = Step> {
    let (who, nickname) = (any::<usize>(), 0..NICKNAMES.len());
    prop_oneof![
        8 => (nickname.clone(), any::<bool>()).prop_map(|(nickname, kind)| Step::Add(nickname, kind)),
        6 => (who, nickname, any::<bool>()).prop_map(|(who, nickname, muted)| Step::Change(who, nickname, muted)),
        8 => (who, who).prop_map(|(from, into)| Step::Merge(from, into)),
        6 => who.prop_map(Step::Split),
        4 => who.prop_map(Step::Forget),
        4 => who.prop_map(Step::Remember),
        8 => (0..ENTRIES, prop::collection::vec(who, 0..4)).prop_map(|(entry, whom)| Step::Link(entry, whom)),
        1 => Just(Step::Lock),
        1 => Just(Step::Crash),
    ]
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum State {
    There,
    MergedInto(usize),
    Forgotten,
    Gone,
}

#[derive(Debug)]
struct Person {
    bond: Bond,
    /// Which nickname it is, whatever its spelling.
    called: u8,
    state: State,
}

/// Why something is refused.
#[derive(Debug, PartialEq)]
enum Refused {
    NotFound,
    Taken,
    Same,
}

#[derive(Default)]
struct Model {
    people: Vec<Person>,
    /// Who is linked to which entry, as it was said.
    links: BTreeSet<(usize, usize)>,
}

impl Model {
    fn is_there(&self, who: usize) -> Result<(), Refused> {
        if self.people[who].state == State::There { Ok(()) } else { Err(Refused::NotFound) }
    }

    /// Whom somebody counts as.
    fn counts_as(&self, who: usize) -> Result<usize, Refused> {
        match self.people[who].state {
            State::There => Ok(who),
            State::MergedInto(into) => self.counts_as(into),
            State::Forgotten | State::Gone => Err(Refused::NotFound),
        }
    }

    fn called(&self, called: u8) -> Option<usize> {
        self.people.iter().position(|person| person.state == State::There && person.called == called)
    }

    fn free(&self, called: u8, who: usize) -> Result<(), Refused> {
        if self.called(called).is_none_or(|other| other == who) { Ok(()) } else { Err(Refused::Taken) }
    }

    fn change(&mut self, who: usize, nickname: usize, muted: bool) -> Result<(), Refused> {
        let (spelt, called) = NICKNAMES[nickname];
        self.is_there(who)?;
        self.free(called, who)?;
        let person = &mut self.people[who];
        person.called = called;
        person.bond.nickname = name(spelt);
        person.bond.muted = muted;
        Ok(())
    }

    fn merge(&mut self, from: usize, into: usize) -> Result<(), Refused> {
        if from == into {
            return Err(Refused::Same);
        }
        self.is_there(from)?;
        self.is_there(into)?;
        self.people[from].state = State::MergedInto(into);
        Ok(())
    }

    fn split(&mut self, who: usize) -> Result<(), Refused> {
        self.counts_as(who)?;
        if let State::MergedInto(_) = self.people[who].state {
            self.free(self.people[who].called, who)?;
            self.people[who].state = State::There;
        }
        Ok(())
    }

    fn forget(&mut self, who: usize, forgotten: bool) -> Result<(), Refused> {
        match (self.people[who].state, forgotten) {
            (State::MergedInto(_) | State::Gone, _) => return Err(Refused::NotFound),
            (State::There, true) => self.people[who].state = State::Forgotten,
            (State::Forgotten, false) => {
                self.free(self.people[who].called, who)?;
                self.people[who].state = State::There;
            }
            (State::There, false) | (State::Forgotten, true) => {}
        }
        Ok(())
    }

    fn link(&mut self, entry: usize, whom: &[usize]) -> Result<(), Refused> {
        let wanted = whom.iter().map(|who| self.counts_as(*who)).collect::<Result<BTreeSet<_>, _>>()?;
        let before = self.about(entry);
        let mut links = std::mem::take(&mut self.links);
        // A link to somebody forgotten is not shown, so nobody can take it away.
        links.retain(|(who, at)| {
            *at != entry || self.counts_as(*who).map_or(true, |who| wanted.contains(&who))
        });
        links.extend(wanted.difference(&before).map(|who| (*who, entry)));
        self.links = links;
        Ok(())
    }

    /// Whom an entry is about.
    fn about(&self, entry: usize) -> BTreeSet<usize> {
        self.links
            .iter()
            .filter(|(_, at)| *at == entry)
            .filter_map(|(who, _)| self.counts_as(*who).ok())
            .collect()
    }

    /// What closing or opening does.
    fn tidy(&mut self) {
        let gone: Vec<usize> = (0..self.people.len()).filter(|who| self.counts_as(*who).is_err()).collect();
        self.links.retain(|(who, _)| !gone.contains(who));
        gone.into_iter().for_each(|who| self.people[who].state = State::Gone);
    }

    fn bonds(&self, whom: impl Iterator<Item = usize>) -> Vec<Bond> {
        let mut bonds: Vec<&Person> = whom.map(|who| &self.people[who]).collect();
        bonds.sort_by_key(|person| person.called);
        bonds.into_iter().map(|person| person.bond.clone()).collect()
    }
}

fn refused(outcome: Result<(), VaultError>) -> Result<(), Refused> {
    outcome.map_err(|error| match error {
        VaultError::NotFound => Refused::NotFound,
        VaultError::NicknameTaken => Refused::Taken,
        VaultError::SameBond => Refused::Same,
        other => panic!("{other:?}"),
    })
}

/// Takes one step in both worlds; they must agree on whether it can be taken.
fn take(
    vault: &mut TempVault,
    model: &mut Model,
    entries: &[EntryId],
    step: Step,
) -> Result<(), TestCaseError> {
    let count = model.people.len();
    let id = |who: usize, model: &Model| -> BondId { model.people[who].bond.id };
    let (found, expected) = match step {
        Step::Add(nickname, is_friend) => {
            let kind = if is_friend { BondKind::Friend } else { BondKind::Group };
            let (spelt, called) = NICKNAMES[nickname];
            let bond = vault.vault().add_bond(&name(spelt), kind).unwrap();
            match model.called(called) {
                Some(who) => prop_assert_eq!(&bond, &model.people[who].bond),
                None => {
                    prop_assert!(model.people.iter().all(|person| person.bond.id != bond.id));
                    prop_assert_eq!((bond.nickname.as_str(), bond.kind, bond.muted), (spelt, kind, false));
                    model.people.push(Person { bond, called, state: State::There });
                }
            }
            (Ok(()), Ok(()))
        }
        Step::Lock => {
            vault.reopen();
            model.tidy();
            (Ok(()), Ok(()))
        }
        Step::Crash => {
            vault.drop_open();
            vault.open().unwrap();
            model.tidy();
            (Ok(()), Ok(()))
        }
        // The rest needs somebody.
        _ if count == 0 => (Ok(()), Ok(())),
        Step::Change(who, nickname, muted) => {
            let who = who % count;
            let kind = model.people[who].bond.kind;
            let outcome =
                vault.vault().change_bond(id(who, model), &name(NICKNAMES[nickname].0), kind, muted);
            (outcome.map(drop), model.change(who, nickname, muted))
        }
        Step::Merge(from, into) => {
            let (from, into) = (from % count, into % count);
            (vault.vault().merge_bonds(id(from, model), Some(id(into, model))), model.merge(from, into))
        }
        Step::Split(who) => {
            let who = who % count;
            (vault.vault().merge_bonds(id(who, model), None), model.split(who))
        }
        Step::Forget(who) => {
            let who = who % count;
            (vault.vault().forget_bond(id(who, model), true), model.forget(who, true))
        }
        Step::Remember(who) => {
            let who = who % count;
            (vault.vault().forget_bond(id(who, model), false), model.forget(who, false))
        }
        Step::Link(entry, whom) => {
            let whom: Vec<usize> = whom.into_iter().map(|who| who % count).collect();
            let ids: Vec<BondId> = whom.iter().map(|who| id(*who, model)).collect();
            (vault.vault().set_entry_bonds(entries[entry], &ids), model.link(entry, &whom))
        }
    };
    prop_assert_eq!(refused(found), expected);
    Ok(())
}

/// Holds everything that can be read against the model.
fn compare(vault: &TempVault, model: &Model, entries: &[EntryId]) -> Result<(), TestCaseError> {
    let open = vault.vault();
    let there = || (0..model.people.len()).filter(|who| model.is_there(*who).is_ok());
    prop_assert_eq!(open.bonds().unwrap(), model.bonds(there()));
    for (at, entry) in entries.iter().enumerate() {
        prop_assert_eq!(open.entry_bonds(*entry).unwrap(), model.bonds(model.about(at).into_iter()));
    }
    for who in there() {
        let found = open.entries_about(model.people[who].bond.id, 100).unwrap();
        let found: BTreeSet<EntryId> = found.newest.into_iter().map(|row| row.id).collect();
        let about = (0..entries.len()).filter(|entry| model.about(*entry).contains(&who));
        prop_assert_eq!(found, about.map(|entry| entries[entry]).collect());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn bonds_do_what_the_model_does(steps in prop::collection::vec(step(), 600)) {
        let mut vault = TempVault::new();
        let entries: Vec<EntryId> = (0..ENTRIES).map(|at| vault.write("", &format!("Entry {at}.")).0).collect();
        let mut model = Model::default();
        for step in steps {
            take(&mut vault, &mut model, &entries, step)?;
            compare(&vault, &model, &entries)?;
        }
        for (at, entry) in entries.iter().enumerate() {
            prop_assert_eq!(vault.text(*entry), format!("Entry {at}."), "no entry was touched");
        }
        let report = vault.vault().verify().unwrap();
        prop_assert!(report.is_sound(), "{:?}", report.problems);
        vault.reopen();
        vault.assert_sound();
    }
}
