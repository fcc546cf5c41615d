//! Runs other programs: waits for them, ends them in time, and lets Ctrl-C through to them.

use std::io::Read;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a running program is looked at.
pub(crate) const GLANCE: Duration = Duration::from_millis(20);
/// How long a program may take to end after it was asked to.
pub(crate) const GRACE: Duration = Duration::from_secs(5);

static INTERRUPTED: OnceLock<Arc<AtomicBool>> = OnceLock::new();

/// From now on Ctrl-C and SIGTERM end what is running instead of leaving it behind.
pub(crate) fn listen_for_signals() -> Result<()> {
    let flag = INTERRUPTED.get_or_init(Arc::default);
    #[cfg(unix)]
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(flag))?;
    }
    Ok(())
}

/// Whether somebody asked this program to stop.
pub(crate) fn interrupted() -> bool {
    INTERRUPTED.get().is_some_and(|flag| flag.load(Ordering::Relaxed))
}

/// Waits a moment; an error as soon as somebody asked this program to stop.
pub(crate) fn pause(length: Duration) -> Result<()> {
    let end = Instant::now() + length;
    while !interrupted() {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(());
        }
        std::thread::sleep(left.min(GLANCE));
    }
    bail!("interrupted")
}

/// Runs a program at our terminal; anything but success is an error that names it.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let mut child = spawn(command)?;
    let status = wait_to_the_end(&mut child)?;
    check(command, status)
}

/// Runs a program and returns what it printed; its complaints go to our terminal.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let (text, status) = output_and_status(command)?;
    check(command, status)?;
    Ok(text)
}

/// The same, for a program whose output is of use even when it failed.
pub(crate) fn output_and_status(command: &mut Command) -> Result<(String, ExitStatus)> {
    let mut child = spawn(command.stdin(Stdio::null()).stdout(Stdio::piped()))?;
    let mut pipe = child.stdout.take().context("no pipe")?;
    let reader = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = pipe.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    });
    let status = wait_to_the_end(&mut child)?;
    Ok((reader.join().unwrap_or_default(), status))
}

/// Waits for a program that may take as long as it likes. When we are asked to stop, so is it: at a
/// terminal it got the Ctrl-C too, but not when only we were sent a signal.
fn wait_to_the_end(child: &mut Child) -> Result<ExitStatus> {
    if let Some(status) = wait(child, Duration::MAX)? {
        return Ok(status);
    }
    end(child)?;
    bail!("interrupted")
}

/// Starts a program.
pub(crate) fn spawn(command: &mut Command) -> Result<Child> {
    command.spawn().with_context(|| format!("{} could not be started", name(command)))
}

/// Waits for a program; `None` when the limit has passed or somebody asked us to stop.
pub(crate) fn wait(child: &mut Child, limit: Duration) -> Result<Option<ExitStatus>> {
    let start = Instant::now();
    while !interrupted() && start.elapsed() < limit {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        std::thread::sleep(GLANCE);
    }
    Ok(None)
}

/// Ends a program: politely, then not.
pub(crate) fn end(child: &mut Child) -> Result<()> {
    signal("TERM", &child.id().to_string());
    let start = Instant::now();
    while child.try_wait()?.is_none() {
        if start.elapsed() > GRACE {
            child.kill()?;
        }
        std::thread::sleep(GLANCE);
    }
    Ok(())
}

/// An error unless the program succeeded.
pub(crate) fn check(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("{} failed ({status})", name(command));
    }
    Ok(())
}

fn name(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program.rsplit('/').next().unwrap_or_default();
    let words = command.get_args().map(|word| word.to_string_lossy());
    words.fold(program.to_owned(), |line, word| line + " " + &word)
}

/// Sends a signal through the shell's `kill`: always there, and no unsafe code of ours.
pub(crate) fn signal(kind: &str, to: &str) {
    let _ = Command::new("/bin/sh")
        .args(["-c", "kill -s \"$1\" -- \"$2\"", "sh", kind, to])
        .stderr(Stdio::null())
        .status();
}
