//! Beginning a run: what it holds from the start.

use holdfast_journal::day::Day;
use holdfast_journal::id::{BondId, EntryId, RunId};
use holdfast_journal::ipc::{BeginRun, BegunRunView, BegunView, RunView};
use holdfast_journal::practice::{PracticeKind, RunFields, Values};
use holdfast_vault::random::{make_entry_id, make_run_id};
use holdfast_vault::runs::Run;
use holdfast_vault::{Vault, VaultError};

use super::find;
use super::open::{Shown, view};
use crate::entry_requests::moment_now;

/// How many days before today the week behind one begins: with today it has seven.
pub(super) const WEEK_BEFORE: i64 = 6;

/// Begins a run. Nothing is stored.
pub(crate) fn begin(vault: &Vault, request: &BeginRun) -> Result<RunView, VaultError> {
    let (kind, practice) = find(&request.practice)?;
    let moment = moment_now(vault)?;
    let begun = BegunRunView {
        practice: practice.slug.to_owned(),
        version: practice.version,
        moment: BegunView {
            // The entry it may become gets its id when it does.
            id: make_entry_id()?,
            at: moment.at.rfc3339(),
            zone: moment.zone.into(),
            day: moment.day,
        },
    };
    let shown = Shown {
        id: make_run_id()?,
        day: moment.day,
        fields: prefilled(vault, kind, request, moment.day)?,
        begun: Some(begun),
        stored: None,
    };
    view(vault, practice, shown)
}

/// What is known from where it was begun: whom and what it is about.
fn prefilled(
    vault: &Vault,
    kind: PracticeKind,
    request: &BeginRun,
    today: Day,
) -> Result<RunFields, VaultError> {
    let rupture = request.rupture.map(|id| rupture(vault, id)).transpose()?;
    let repair = request.entry.map(|id| repair(vault, id)).transpose()?;
    let bond = request.bond.map(|id| vault.bond(id).map(|bond| bond.id)).transpose()?;
    let whom = |run: &Run| run.fields.person();
    let person: Option<BondId> = bond.or(rupture.as_ref().and_then(whom)).or(repair.as_ref().and_then(whom));
    let nothing = RunFields::from_values(kind, &Values::new());
    let mut fields = nothing.map_err(|_| VaultError::NotFound)?;
    fields.set_person(person);
    let ruptures: Vec<RunId> = rupture.iter().map(|run| run.id).collect();
    let repair: Option<EntryId> = repair.and_then(|run| run.entry);
    match &mut fields {
        RunFields::OnlookerView(run) => run.rupture_id = ruptures,
        RunFields::OtherMeanings(run) => run.rupture_id = ruptures,
        RunFields::RepairLog(run) => run.rupture_ids = ruptures,
        RunFields::LinkRepair(run) => (run.rupture_id, run.repair_id) = (ruptures, repair),
        RunFields::CameBackLedger(run) => run.repair_id = repair,
        RunFields::WeekBack(run) => (run.from, run.to) = (days_before(today, WEEK_BEFORE), Some(today)),
        _ => {}
    }
    Ok(fields)
}

/// That many days before one, unless there is no such day.
pub(super) fn days_before(day: Day, days: i64) -> Option<Day> {
    Day::try_from(day.date().checked_sub_signed(chrono::TimeDelta::days(days))?).ok()
}

/// A rupture that counts as one.
fn rupture(vault: &Vault, id: RunId) -> Result<Run, VaultError> {
    let run = vault.runs().get(id)?;
    if run.standing.is_some() && !run.binned { Ok(run) } else { Err(VaultError::NotFound) }
}

/// The repair whose entry that is.
fn repair(vault: &Vault, entry: EntryId) -> Result<Run, VaultError> {
    let run = vault.runs().of_entry(entry)?.ok_or(VaultError::NotFound)?;
    if run.practice == PracticeKind::RepairLog && !run.binned { Ok(run) } else { Err(VaultError::NotFound) }
}
