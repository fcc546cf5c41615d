//! The page of a bond: everything in the journal that is about somebody.

use holdfast_journal::id::BondId;
use holdfast_journal::ipc::{AskRowView, BondPageView};
use holdfast_journal::mending::TurnedOut;
use holdfast_journal::practice::{PracticeKind, RunFields, Safety};
use holdfast_vault::runs::Run;
use holdfast_vault::{Vault, VaultError};

use super::mending::{MendingWith, mending_with};
use super::view;
use crate::check_in;
use crate::practices::option_label;

/// How many of the newest entries the page shows.
const ENTRIES: u32 = 50;

pub(crate) fn page(vault: &Vault, id: BondId) -> Result<BondPageView, VaultError> {
    let bond = vault.bond(id)?;
    let others = vault.bonds()?.into_iter().filter(|other| other.id != id);
    let about = vault.entries_about(id, ENTRIES)?;
    let MendingWith { ruptures, repairs, ledger } = mending_with(vault, id)?;
    Ok(BondPageView {
        bond: view(bond),
        others: others.map(view).collect(),
        entries: about.newest.into_iter().map(Into::into).collect(),
        entry_count: about.total,
        ruptures,
        repairs,
        asks: asks_of(vault, id)?,
        ledger,
        check_ins: check_in::rows(vault, id)?,
        turned_out: turned_out(vault, id)?,
    })
}

/// What was asked of somebody, newest first: what was put into words and is not only for oneself.
fn asks_of(vault: &Vault, bond: BondId) -> Result<Vec<AskRowView>, VaultError> {
    let ask = |run: Run| {
        let (Some(entry), RunFields::AskPlainly(fields)) = (run.entry, &run.fields) else { return None };
        let request = fields.request.as_ref()?.as_str().to_owned();
        let outcome =
            fields.outcome.and_then(|outcome| option_label(run.practice, "outcome", outcome.word()));
        Some(AskRowView { run: run.id, entry, day: run.moment.day, request, outcome })
    };
    Ok(runs_with(vault, bond, PracticeKind::AskPlainly)?.filter_map(ask).collect())
}

/// What slips of theirs turned out to be: how many were checked, and how many of these were not about the
/// person. None while there are too few.
fn turned_out(vault: &Vault, bond: BondId) -> Result<Option<(u32, u32)>, VaultError> {
    let known = runs_with(vault, bond, PracticeKind::TheirBadDay)?.filter_map(|run| match run.fields {
        RunFields::TheirBadDay(fields) => fields.turned_out,
        _ => None,
    });
    let tally = TurnedOut::tally(known.map(|option| option.word()));
    Ok(tally.shown().then_some((tally.checked, tally.not_about_me)))
}

/// The finished runs of a practice about somebody that are not in the bin, newest first, without those the
/// person wrote for themselves alone because they were not safe.
fn runs_with(
    vault: &Vault,
    bond: BondId,
    practice: PracticeKind,
) -> Result<impl Iterator<Item = Run>, VaultError> {
    let runs = vault.runs().finished(practice)?.into_iter();
    Ok(runs.filter(move |run| run.fields.person() == Some(bond) && run.safety != Some(Safety::NotSafe)))
}

#[cfg(test)]
mod tests {
    use holdfast_journal::practice::AskOutcome;

    use super::*;

    #[test]
    fn every_outcome_of_a_request_has_its_label() {
        let labels: Vec<String> = AskOutcome::ALL
            .iter()
            .filter_map(|outcome| option_label(PracticeKind::AskPlainly, "outcome", outcome.word()))
            .collect();
        assert_eq!(labels.len(), AskOutcome::ALL.len());
        assert!(labels.iter().all(|label| !label.is_empty()));
        assert_eq!(option_label(PracticeKind::AskPlainly, "outcome", "refused"), None);
    }
}
