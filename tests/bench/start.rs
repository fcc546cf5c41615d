//! Starting the program, and unlocking in its window.

use std::process::{Child, Command};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::Outcome;
use crate::corpus::Corpus;
use crate::driven::{Program, Window, surroundings};
use crate::home::Home;
use crate::measure::{Often, by_turns};
use crate::table::Row;
use crate::unlock;

/// How many times the start of a bare window ours may take. Goal 1 of performance.md allows 1.15 over
/// an app with an interface and a database; this window has neither, so that the figure cannot hide
/// in a slow floor. Set at what was measured in November 2026 (1.46), with room for another machine.
const BAR: Option<f64> = Some(1.75);

const OFTEN: Often = Often { warm_up: 1, counted: 20 };

/// How often the sign is looked for.
const GLANCE: Duration = Duration::from_millis(1);
const PATIENCE: Duration = Duration::from_secs(30);

/// From the Enter key to the first frame with the caret in today's answer.
const UNLOCKED: &str = "const done = arguments[0];
    addEventListener('keydown', () => {
        const pressed = performance.now();
        const look = () => {
            const answer = document.querySelector('.question textarea');
            const there = answer && document.activeElement === answer;
            requestAnimationFrame(there ? () => setTimeout(() => done(performance.now() - pressed), 0) : look);
        };
        look();
    }, { capture: true, once: true });";

pub fn measure(corpus: &Corpus) -> Outcome<Vec<Row>> {
    let home = Home::new();
    corpus.copy_to(&home.vault())?;
    let start = by_turns(OFTEN, || ready(Program::Holdfast, &home), || ready(Program::Bare, &home))?;
    let unlock = by_turns(OFTEN, || unlocked(&home), || unlock::derivation(corpus.cost))?;
    Ok(vec![
        Row::median("start until the caret waits", &start, BAR),
        Row::median("unlock until the caret waits", &unlock, unlock::BAR),
    ])
}

/// From the start of the process until its page says that it is painted and has the caret.
fn ready(program: Program, home: &Home) -> Outcome<Duration> {
    let sign = home.out().join("ready");
    let _ = std::fs::remove_file(&sign);
    let (file, arguments) = program.command()?;
    let mut command = Command::new(file);
    surroundings(&mut command, home);
    command.args(arguments).env("HOLDFAST_READY_FILE", &sign);
    let begun = Instant::now();
    let running = Running(command.spawn()?);
    while !sign.exists() {
        if begun.elapsed() > PATIENCE {
            return Err(format!("{program:?} does not say that it is painted").into());
        }
        std::thread::sleep(GLANCE);
    }
    let took = begun.elapsed();
    drop(running);
    Ok(took)
}

fn unlocked(home: &Home) -> Outcome<Duration> {
    let window = Window::open(Program::Holdfast, home)?;
    window.type_passphrase()?;
    // The answer is kept in the page and fetched when it is there.
    let begin =
        format!("window.unlocked = new Promise(done => {{ (function () {{ {UNLOCKED} }})(done); }});");
    window.run(&begin, &[])?;
    window.enter()?;
    let took = window.run_async("window.unlocked.then(arguments[0])", &[])?;
    let took = took.as_f64().ok_or_else(|| format!("no time but {}", json!(took)))?;
    Ok(Duration::from_secs_f64(took / 1e3))
}

/// A program that is ended when it is no longer needed.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        let _ = self.0.wait();
    }
}
