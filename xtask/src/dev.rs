//! Builds quickly, opens the app, and does both again whenever a source file changes.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::group::Group;
use crate::packages::Purpose;
use crate::steps::{say, step};
use crate::workspace::Workspace;
use crate::{checks, display, interface, process, setup};

/// What the app is made of. `ui/dist` and `ui/node_modules` are not sources.
const SOURCES: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "content",
    "crates",
    "migrations",
    "src-tauri",
    "tauri.conf.json",
    "ui/Cargo.toml",
    "ui/assets.toml",
    "ui/index.html",
    "ui/locales",
    "ui/src",
    "ui/static",
    "ui/styles",
];
const GLANCE: Duration = Duration::from_millis(500);
const SCREEN: display::Size = (1280, 900);

/// `cargo xtask dev`: goes on until the window is closed or Ctrl-C.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    let mut purposes = vec![Purpose::Build];
    if !display::is_there() {
        say("There is no display, so the window opens on a virtual one.");
        purposes.push(Purpose::Display);
    }
    setup::prepare(workspace, &purposes)?;
    let program = workspace.program(checks::PROFILE, "holdfast");
    let mut window: Option<(Group, Option<SystemTime>)> = None;
    let mut seen = None;
    loop {
        let now = newest(&workspace.root);
        if seen != Some(now) {
            // An editor that saves many files is given time to finish.
            process::pause(GLANCE)?;
            seen = Some(newest(&workspace.root));
            let made = build(workspace).map(|()| date(&program));
            match (made, &mut window) {
                (Err(error), _) if process::interrupted() => return Err(error),
                (Err(error), _) => say(format_args!("{error:#}; waiting for the next change")),
                // Cargo found nothing to do: the window shows what there is.
                (Ok(made), Some((_, shown))) if made == *shown => {}
                (Ok(made), window) => {
                    if let Some((old, _)) = window {
                        old.end()?;
                    }
                    *window = Some((open(&program, arguments)?, made));
                }
            }
        }
        if let Some((window, _)) = &mut window
            && window.has_ended()?
        {
            println!("== the window was closed");
            return Ok(());
        }
        if let Err(interrupted) = process::pause(GLANCE) {
            if let Some((mut window, _)) = window {
                window.end()?;
            }
            return Err(interrupted);
        }
    }
}

/// The quick profile for both halves; only the interface that people get is optimised for size.
fn build(workspace: &Workspace) -> Result<()> {
    interface::build(workspace, checks::PROFILE)?;
    step("app (ci)", || checks::build_app(workspace))
}

fn open(program: &Path, arguments: &[String]) -> Result<Group> {
    println!("== {}", program.display());
    let mut command =
        if display::is_there() { Command::new(program) } else { display::within(SCREEN, program) };
    Group::spawn(command.args(arguments))
}

/// The date of the youngest source, and how many there are, so that a removed file is noticed too.
fn newest(root: &Path) -> (Option<SystemTime>, usize) {
    let mut newest = (None, 0);
    for source in SOURCES {
        look(&root.join(source), &mut newest);
    }
    newest
}

fn look(path: &Path, newest: &mut (Option<SystemTime>, usize)) {
    newest.0 = newest.0.max(date(path));
    newest.1 += 1;
    if let Ok(entries) = fs::read_dir(path) {
        entries.flatten().for_each(|entry| look(&entry.path(), newest));
    }
}

fn date(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}
