//! Ruptures, repairs and lines to look back on, as the window shows them.

use std::collections::BTreeSet;

use holdfast_journal::day::Day;
use holdfast_journal::id::BondId;
use holdfast_journal::ipc::{
    LedgerLineView, LedgerView, MendingView, ReadMending, RepairLinkView, RepairRowView, RuptureRowView,
    TimeToRepairView,
};
use holdfast_journal::mending::{RuptureStatus, time_to_repair};
use holdfast_journal::practice::PracticeKind;
use holdfast_vault::mending::{LedgerLine, Link, Repair, Rupture};
use holdfast_vault::{Vault, VaultError};

use crate::bonds;
use crate::entry_requests::moment_now;
use crate::practices::option_label;

/// The Mending page.
pub(crate) fn read(vault: &Vault, request: ReadMending) -> Result<MendingView, VaultError> {
    let today = moment_now(vault)?.day;
    let found = vault.mending(request.bond)?;
    let about: BTreeSet<BondId> = found
        .ruptures
        .iter()
        .filter_map(|rupture| rupture.bond)
        .chain(found.repairs.iter().filter_map(|repair| repair.bond))
        .collect();
    let time = time(&found.ruptures, today);
    Ok(MendingView {
        today,
        ruptures: found.ruptures.into_iter().map(|rupture| rupture_row(rupture, today)).collect(),
        repairs: found.repairs.into_iter().map(repair_row).collect(),
        bonds: bonds::all(vault)?.into_iter().filter(|bond| about.contains(&bond.id)).collect(),
        time,
    })
}

fn time(ruptures: &[Rupture], today: Day) -> TimeToRepairView {
    let standings = ruptures.iter().map(|rupture| (rupture.happened_on, rupture.standing));
    let found = time_to_repair(standings, today);
    let mended = ruptures.iter().filter(|one| one.standing.status == RuptureStatus::Mended).count();
    TimeToRepairView { n: count(found.n), mended: count(mended), median_days: found.median_days }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Every rupture with somebody or with everybody, newest first.
pub(crate) fn ruptures(vault: &Vault, bond: Option<BondId>) -> Result<Vec<RuptureRowView>, VaultError> {
    let today = moment_now(vault)?.day;
    Ok(vault.mending(bond)?.ruptures.into_iter().map(|rupture| rupture_row(rupture, today)).collect())
}

pub(crate) fn rupture_row(rupture: Rupture, today: Day) -> RuptureRowView {
    let Rupture { run, entry, bond, happened_on, kind, wanted_next, excerpt, standing, links } = rupture;
    let label = |field, option| option_label(PracticeKind::RuptureLog, field, option);
    // A day to come, under a clock that was wrong, is no days ago.
    let until = standing.settled_on.unwrap_or(today);
    RuptureRowView {
        run,
        entry,
        bond,
        happened_on,
        kind: kind.and_then(|kind| label("kind", kind.word())).unwrap_or_default(),
        excerpt,
        wanted_next: wanted_next.and_then(|wanted| label("wanted_next", wanted.word())),
        status: standing.status,
        settled_on: standing.settled_on,
        days: u32::try_from(until.number() - happened_on.number()).unwrap_or(0),
        links: links.into_iter().map(link_row).collect(),
    }
}

fn link_row(link: Link) -> RepairLinkView {
    let Link { repair, entry, repaired_on, share, note, excerpt } = link;
    RepairLinkView { repair, entry, repaired_on, share, note, excerpt }
}

pub(crate) fn repair_row(repair: Repair) -> RepairRowView {
    let Repair { run, entry, bond, repaired_on, excerpt, one_line, ruptures } = repair;
    RepairRowView { run, entry, bond, repaired_on, excerpt, one_line, ruptures }
}

/// Three lines at random, and all of them, oldest first.
pub(crate) fn ledger(vault: &Vault) -> Result<LedgerView, VaultError> {
    let all = vault.ledger_lines()?.into_iter().rev().map(line_row).collect();
    Ok(LedgerView { three: three(vault, None)?, all })
}

/// Three lines at random, about somebody or about anything.
pub(crate) fn three(vault: &Vault, about: Option<BondId>) -> Result<Vec<LedgerLineView>, VaultError> {
    Ok(vault.three_lines(about)?.into_iter().map(line_row).collect())
}

fn line_row(line: LedgerLine) -> LedgerLineView {
    let LedgerLine { run, entry, day, bond, hard, came_back, says, struck } = line;
    LedgerLineView { run, entry, day, bond, hard, came_back, says, struck }
}
