//! What comes first: nothing readable for others, nothing of the person's in a crash report.

use std::io::{self, Write};
use std::panic;
use std::process::ExitCode;

use crate::failure::Outcome;

/// Before anything else: files are made for their owner alone, no core dump holds a key, and a
/// panic says where it happened and not with which text.
pub(crate) fn guard() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit, umask};
        umask(rustix::fs::Mode::from_raw_mode(0o077));
        // One byte, not none: with 0 the kernel still hands a dump to a program that collects them.
        // Lowering a limit is always allowed; if it fails all the same, there is nothing to be done.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(1), maximum: Some(1) });
    }
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!(" at {}:{}", place.file(), place.line()));
        let _ = writeln!(
            io::stderr(),
            "holdfast-cli {} stopped{}. What was saved before is safe. Please report this line.",
            env!("CARGO_PKG_VERSION"),
            place.unwrap_or_default()
        );
    }));
}

/// Runs the program; a panic ends it like any other failure.
pub(crate) fn catching(program: impl FnOnce() -> Outcome + panic::UnwindSafe) -> ExitCode {
    panic::catch_unwind(program).unwrap_or(Outcome::OTHER).into()
}
