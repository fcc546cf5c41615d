//! The list of practices, and what is going on.

use holdfast_journal::ipc::{PracticesView, RunRowView};
use holdfast_library::Practice;
use holdfast_vault::runs::Run;
use holdfast_vault::{Vault, VaultError};

use super::{practice_of, views};
use crate::entry_requests::moment_now;

/// All practices in the library's order, and the runs that were left in the middle.
pub(crate) fn list(vault: &Vault) -> Result<PracticesView, VaultError> {
    let fresh_break_up = vault.break_up_is_fresh(moment_now(vault)?.day)?;
    let practices = holdfast_library::practices();
    let going_on = vault.runs().going_on()?.into_iter();
    Ok(PracticesView {
        practices: practices.iter().map(|practice| views::row(practice, fresh_break_up)).collect(),
        going_on: going_on
            .map(|run| practice_of(run.practice).map(|practice| row(&run, practice)))
            .collect::<Result<_, _>>()?,
        lighter: vault.runs().fell_twice()?,
        fresh_break_up,
    })
}

fn row(run: &Run, practice: &Practice) -> RunRowView {
    // At the gate there is no step yet.
    let at = practice.steps.iter().position(|step| step.id == run.step).unwrap_or(0);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    RunRowView {
        id: run.id,
        practice: practice.slug.to_owned(),
        title: practice.title.to_owned(),
        place: count(at + 1),
        of: count(practice.steps.len()),
        day: run.moment.day,
        excerpt: run.excerpt(),
    }
}
