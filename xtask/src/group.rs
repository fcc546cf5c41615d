//! Runs a program together with everything it starts, and leaves nothing of it behind.

use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process::{self, GLANCE, GRACE};

/// A program together with everything it starts.
pub(crate) struct Group {
    child: Child,
}

impl Group {
    /// Starts a program in a process group of its own, which nobody at the terminal can type to.
    pub(crate) fn spawn(command: &mut Command) -> Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let child = process::spawn(command.stdin(Stdio::null()))?;
        Ok(Self { child })
    }

    /// Waits for the program; past the limit the whole group is ended and it is an error.
    pub(crate) fn wait(&mut self, limit: Duration) -> Result<ExitStatus> {
        let Some(status) = process::wait(&mut self.child, limit)? else {
            self.end()?;
            if process::interrupted() {
                bail!("interrupted");
            }
            bail!("ended, because it took longer than {} s", limit.as_secs());
        };
        Ok(status)
    }

    /// Whether the program has ended by itself.
    pub(crate) fn has_ended(&mut self) -> Result<bool> {
        Ok(self.child.try_wait()?.is_some())
    }

    /// Ends the program and everything it started.
    pub(crate) fn end(&mut self) -> Result<()> {
        process::signal("TERM", &format!("-{}", self.child.id()));
        process::end(&mut self.child)
    }
}

impl Drop for Group {
    /// What outlived the program (a bus, a virtual display) must not outlive us.
    fn drop(&mut self) {
        process::signal("KILL", &format!("-{}", self.child.id()));
        let _ = self.child.wait();
    }
}

/// Runs a program in its own group, passes on what it prints while it prints it, and returns that too.
pub(crate) fn stream(
    command: &mut Command,
    limit: Duration,
    mut screen: impl Write + Send + 'static,
) -> Result<(ExitStatus, String)> {
    let mut group = Group::spawn(command.stdout(Stdio::piped()))?;
    let mut pipe = group.child.stdout.take().context("no pipe")?;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&seen);
    let reader = std::thread::spawn(move || {
        let mut chunk = [0; 4096];
        while let Ok(length @ 1..) = pipe.read(&mut chunk) {
            let _ = screen.write_all(&chunk[..length]);
            // Not by lines: a test that hangs has printed its name, but not yet the line's end.
            let _ = screen.flush();
            if let Ok(mut kept) = kept.lock() {
                kept.extend_from_slice(&chunk[..length]);
            }
        }
    });
    let status = group.wait(limit);
    drop(group);
    // A program that left the group may hold the pipe open for ever.
    let start = Instant::now();
    while !reader.is_finished() && start.elapsed() < GRACE {
        std::thread::sleep(GLANCE);
    }
    let text = seen.lock().map(|seen| String::from_utf8_lossy(&seen).into_owned());
    Ok((status?, text.unwrap_or_default()))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn output_is_kept_also_without_an_end_of_line() {
        let (status, text) =
            stream(&mut shell("printf 'one\\ntwo'; exit 3"), GRACE, std::io::sink()).unwrap();
        assert_eq!((status.code(), text.as_str()), (Some(3), "one\ntwo"));
    }

    #[test]
    fn past_the_limit_the_children_end_too() {
        let folder = std::env::temp_dir().join(format!("xtask-group-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let late = folder.join("late");
        let script = format!("(sleep 1; touch '{}') & wait", late.display());
        let error = stream(&mut shell(&script), Duration::from_millis(100), std::io::sink()).unwrap_err();
        assert!(error.to_string().starts_with("ended, because it took longer"), "{error}");
        std::thread::sleep(Duration::from_millis(1500));
        assert!(!late.exists(), "a child outlived its group");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
