//! Typing: from a key to the frame that shows it.

use std::sync::Arc;
use std::time::Duration;

use holdfast_vault::{Vault, VaultFolder};
use serde_json::json;
use support::{FixedClock, QUICK, passphrase};

use crate::Outcome;
use crate::corpus::{self, Corpus};
use crate::driven::{Program, Window};
use crate::home::Home;
use crate::measure::{Pair, Samples};
use crate::table::Row;

/// How many times a bare field of the same size ours may take. Source: contracts.md, "Editor sizes".
const BAR: Option<f64> = Some(1.5);

/// Each window is opened so often, by turns, and so many keys are pressed in it. The first ones, in
/// which fonts and caches settle, do not count.
const ROUNDS: usize = 4;
const KEYS: usize = 60;
const WARM_UP: usize = 10;

const OUR_FIELD: &str = ".desk .layers > textarea";
const BARE_FIELD: &str = "textarea";

/// Notes for each key how long it took until the frame after it was drawn. A message posted in a
/// frame's callback arrives when that frame is done; WebKit's clock shows whole milliseconds.
const LISTEN: &str = "const field = document.querySelector(arguments[0]);
    window.keyTimes = [];
    field.addEventListener('keydown', () => {
        const pressed = performance.now();
        requestAnimationFrame(() => {
            const drawn = new MessageChannel();
            drawn.port1.onmessage = () => window.keyTimes.push(performance.now() - pressed);
            drawn.port2.postMessage(null);
        });
    }, true);";

/// What was typed in an earlier round is still there, so it may be more.
const IS_THERE: &str = "const field = document.querySelector(arguments[0]); return !!field && field.value.length >= arguments[1];";

pub fn measure(_corpus: &Corpus) -> Outcome<Vec<Row>> {
    let mut rows = Vec::new();
    for size in [20, 100] {
        let text = corpus::kilobytes(size);
        let (home, address) = journal_with(&text)?;
        let (mut ours, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            ours.extend(in_holdfast(&home, &address, text.len())?);
            bare.extend(in_bare_field(&home, &text)?);
        }
        let pair = Pair { ours: Samples::new(ours), limit: Samples::new(bare) };
        rows.push(Row::median(format!("a key in {size} KB"), &pair, BAR));
    }
    Ok(rows)
}

/// A journal with that entry, and the address at which it is written.
fn journal_with(text: &str) -> Outcome<(Home, String)> {
    let home = Home::new();
    let clock: Arc<FixedClock> = FixedClock::at("2026-11-24T12:00:00Z");
    let (vault, _) = Vault::create(&VaultFolder::new(home.vault()), &passphrase(), QUICK, clock.clone())?;
    let (id, _) = corpus::write(&vault, &*clock, text)?;
    vault.close()?;
    Ok((home, format!("#/write/{id}")))
}

fn in_holdfast(home: &Home, address: &str, length: usize) -> Outcome<Vec<Duration>> {
    let window = Window::open(Program::Holdfast, home)?;
    window.type_passphrase()?;
    window.enter()?;
    window.wait("return !!document.querySelector('.question')", &[])?;
    window.run("location.hash = arguments[0]", &[json!(address)])?;
    window.wait(IS_THERE, &[json!(OUR_FIELD), json!(length)])?;
    type_keys(&window, OUR_FIELD)
}

fn in_bare_field(home: &Home, text: &str) -> Outcome<Vec<Duration>> {
    let window = Window::open(Program::Bare, home)?;
    window.wait("return !!document.querySelector(arguments[0])", &[json!(BARE_FIELD)])?;
    window.run("document.querySelector('textarea').value = arguments[0];", &[json!(text)])?;
    window.wait(IS_THERE, &[json!(BARE_FIELD), json!(text.len())])?;
    type_keys(&window, BARE_FIELD)
}

/// Types at the end of a field.
fn type_keys(window: &Window, field: &str) -> Outcome<Vec<Duration>> {
    window.run(
        "const field = document.querySelector(arguments[0]); field.focus();
         field.setSelectionRange(field.value.length, field.value.length);",
        &[json!(field)],
    )?;
    window.run(LISTEN, &[json!(field)])?;
    for key in "and so we went on ".chars().cycle().take(KEYS) {
        window.press(&key.to_string())?;
    }
    window.wait("return window.keyTimes.length === arguments[0]", &[json!(KEYS)])?;
    let times = window.run("return window.keyTimes", &[])?;
    let times = times.as_array().ok_or("no times")?.iter().skip(WARM_UP).filter_map(|time| time.as_f64());
    Ok(times.map(|time| Duration::from_secs_f64(time / 1e3)).collect())
}
