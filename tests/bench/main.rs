//! Compares Holdfast with the limits of the machine it runs on: what SQLCipher, Argon2id and WebKit
//! alone take for the same work.
//!
//! `cargo xtask bench [-- NAME …]` runs all of [`GROUPS`] or the named ones, prints one table, and
//! fails if a bar is missed. Each figure is taken by turns with its limit, in the same run: only
//! their ratio is ever judged, and milliseconds are printed for the reader. So it measures the
//! program and not the machine, but nothing else should be running.

#![expect(unreachable_pub, reason = "the modules belong to this one program")]

#[cfg(target_os = "linux")]
mod bare_window;
mod corpus;
mod driven;
mod export;
#[expect(dead_code, clippy::unwrap_used, reason = "a part of the end-to-end tests; not all is needed here")]
#[path = "../e2e/home.rs"]
mod home;
mod keys;
mod measure;
mod raw;
mod read;
mod save;
mod start;
mod table;
mod unlock;
#[expect(dead_code, reason = "a part of the end-to-end tests; not all is needed here")]
#[path = "../e2e/webdriver.rs"]
mod webdriver;

use std::error::Error;
use std::process::ExitCode;

use crate::corpus::Corpus;
use crate::table::Row;

/// The app's allocator: it overwrites what is given back, and that takes time.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

/// What can go wrong in here is told and ends the run.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Measures a part of the program.
type Group = fn(&Corpus) -> Outcome<Vec<Row>>;

const GROUPS: [(&str, Group); 6] = [
    ("save", save::measure),
    ("read", read::measure),
    ("export", export::measure),
    ("unlock", unlock::measure),
    ("start", start::measure),
    ("keys", keys::measure),
];

fn main() -> Outcome<ExitCode> {
    let names: Vec<String> = std::env::args().skip(1).collect();
    #[cfg(target_os = "linux")]
    if names.first().is_some_and(|name| name == bare_window::ARGUMENT) {
        return bare_window::show();
    }
    if let Some(name) = names.iter().find(|name| GROUPS.iter().all(|(known, _)| known != name)) {
        return Err(format!("“{name}” is none of {:?}", GROUPS.map(|(known, _)| known)).into());
    }
    table::say(&format!("{}; load {}", holdfast_vault::engine(), load()));
    table::say(&format!("making a journal of {} entries …", corpus::ENTRIES));
    let corpus = Corpus::make()?;
    let mut rows = Vec::new();
    for (name, group) in GROUPS.iter().filter(|(name, _)| names.is_empty() || names.iter().any(|n| n == name))
    {
        table::say(&format!("measuring: {name} …"));
        rows.extend(settle(*group, &corpus)?);
    }
    table::print(&rows);
    Ok(if rows.iter().all(Row::holds) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Measures once. Where a bar is missed, the group is measured twice more, and the run in the middle
/// counts: a bar that holds in two of three runs holds (performance.md, "Protocol for all").
fn settle(group: Group, corpus: &Corpus) -> Outcome<Vec<Row>> {
    let rows = group(corpus)?;
    if rows.iter().all(Row::holds) {
        return Ok(rows);
    }
    table::say("a bar is missed; measuring twice more …");
    let again = [group(corpus)?, group(corpus)?];
    let middle = |(at, row): (usize, Row)| {
        let mut three = [row, again[0][at].clone(), again[1][at].clone()];
        three.sort_by(|one, other| one.ratio().total_cmp(&other.ratio()));
        let [_, middle, _] = three;
        middle
    };
    Ok(rows.into_iter().enumerate().map(middle).collect())
}

/// How busy the machine was in the last 1, 5 and 15 minutes: figures of a busy one mean little.
fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').take(3).collect::<Vec<_>>().join(" ")
}
