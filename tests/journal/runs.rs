//! Runs of practices in a real vault, from the first word to the entry and what follows from it.

mod brake;
mod finishing;
mod leaving;
mod letters;
mod links;
mod people;
mod refusals;
mod saving;
mod seals;

use std::collections::BTreeMap;
use std::fs;

use holdfast_journal::clock::Clock as _;
use holdfast_journal::day::DayEnd;
use holdfast_journal::id::{EntryId, RunId};
use holdfast_journal::mending::{RuptureStatus, Standing};
use holdfast_journal::moment::{Micros, Moment};
use holdfast_journal::practice::{PracticeKind, Safety, Values};
use holdfast_vault::VaultError;
use holdfast_vault::runs::{Finished, NewRun, Rendered, Run, RunDraft};
use serde_json::{Value, json};
use support::TempVault;

const DAY: i64 = 24 * 60 * 60;

/// Everything that was put in, one text a line; of a locked letter only its day.
fn render(run: &Run) -> Result<Rendered, VaultError> {
    let mut lines: Vec<&str> = run.fields.texts().filter(|text| !text.trim().is_empty()).collect();
    lines.push(&run.afterwards);
    let sealed = run.opens_on.filter(|_| run.sealed).map(|day| format!("sealed until {day}"));
    let body = sealed.unwrap_or_else(|| lines.join("\n"));
    Ok(Rendered { title: run.practice.slug().into(), body })
}

fn values(json: &Value) -> Values {
    serde_json::from_value(json.clone()).unwrap()
}

/// What a test puts into a run.
#[derive(Clone)]
struct Put {
    values: Value,
    step: &'static str,
    safety: Option<Safety>,
    afterwards: &'static str,
}

impl Put {
    fn of(values: Value) -> Self {
        Self { values, step: "", safety: None, afterwards: "" }
    }
}

/// A vault with runs in it.
struct Desk {
    vault: TempVault,
}

impl Desk {
    fn new() -> Self {
        Self { vault: TempVault::new() }
    }

    fn moment(&self) -> Moment {
        Moment::of(self.vault.clock.now(), DayEnd::default()).unwrap()
    }

    /// The first save of a new run.
    fn begin(&self, practice: PracticeKind, put: &Put) -> Result<RunId, VaultError> {
        let id = holdfast_vault::random::make_run_id().unwrap();
        self.begin_as(id, practice, put).map(|_| id)
    }

    fn begin_as(&self, id: RunId, practice: PracticeKind, put: &Put) -> Result<Micros, VaultError> {
        self.save_with(id, Some(NewRun { practice, version: 1, moment: self.moment() }), put)
    }

    fn save(&self, id: RunId, put: &Put) -> Result<Micros, VaultError> {
        self.save_with(id, None, put)
    }

    fn save_with(&self, id: RunId, new: Option<NewRun>, put: &Put) -> Result<Micros, VaultError> {
        let values = values(&put.values);
        let draft = RunDraft {
            id,
            new,
            step: put.step,
            safety: put.safety,
            values: &values,
            afterwards: put.afterwards,
        };
        self.vault.vault().runs_mut().save(&draft, &render)
    }

    /// Saves and finishes a new run.
    fn keep(&self, practice: PracticeKind, values: Value) -> (RunId, EntryId) {
        self.keep_put(practice, &Put::of(values))
    }

    fn keep_put(&self, practice: PracticeKind, put: &Put) -> (RunId, EntryId) {
        let id = self.begin(practice, put).unwrap();
        (id, self.finish(id).unwrap().entry)
    }

    fn finish(&self, id: RunId) -> Result<Finished, VaultError> {
        self.vault.vault().runs_mut().finish(id, &render)
    }

    fn get(&self, id: RunId) -> Run {
        self.vault.vault().runs().get(id).unwrap()
    }

    /// What a run holds, as the interface gets it.
    fn values(&self, id: RunId) -> Value {
        serde_json::to_value(self.get(id).fields.to_values()).unwrap()
    }

    /// Changes some answers of a run, as the interface does: all of the others go along.
    fn change(&self, id: RunId, changes: &Value) -> Result<Micros, VaultError> {
        let run = self.get(id);
        let mut all = self.values(id);
        for (field, value) in changes.as_object().unwrap() {
            match value {
                Value::Null => drop(all.as_object_mut().unwrap().remove(field)),
                value => all[field] = value.clone(),
            }
        }
        self.save(id, &Put { values: all, step: "", safety: run.safety, afterwards: "" })
    }

    fn standing(&self, id: RunId) -> Option<Standing> {
        self.get(id).standing
    }

    fn status(&self, id: RunId) -> Option<RuptureStatus> {
        self.standing(id).map(|standing| standing.status)
    }

    fn text(&self, entry: EntryId) -> String {
        self.vault.text(entry)
    }

    fn pass_days(&self, days: i64) {
        self.vault.clock.pass_seconds(days * DAY);
    }

    /// Every byte on the disk: what was refused must not have changed one of them.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let files = fs::read_dir(self.vault.path()).unwrap().map(|file| file.unwrap().path());
        let files = files.filter(|path| path.is_file());
        files.map(|path| (path.display().to_string(), fs::read(&path).unwrap())).collect()
    }

    /// Holds that something is refused, and that nothing changes by it.
    #[track_caller]
    fn refused<T>(&self, act: impl FnOnce() -> Result<T, VaultError>) -> VaultError {
        let before = self.files();
        let error = act().err().expect("it is refused");
        assert!(self.files() == before, "something was written");
        error
    }
}

fn rupture(day: &str) -> Value {
    json!({ "happened_on": day, "camera_view": "The door fell shut.", "my_move": ["quiet"] })
}
