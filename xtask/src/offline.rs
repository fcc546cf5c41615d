//! A network in which there is nothing but this machine's own loopback.
//!
//! The end-to-end tests run in it: whatever tried to reach further would fail there.

use std::process::{Command, Stdio};

use crate::setup;

/// Brings loopback up, then becomes the program it was given.
const WITH_LOOPBACK: &str = r#"ip link set lo up && exec "$@""#;

/// The same command, without a network. The system has to allow it: root may, and others may where
/// user namespaces are on.
pub(crate) fn without_network(inner: &Command) -> Command {
    let mut command = Command::new("unshare");
    if !setup::is_root().unwrap_or(false) {
        command.arg("--map-root-user");
    }
    command.args(["--net", "sh", "-c", WITH_LOOPBACK, "sh"]).arg(inner.get_program()).args(inner.get_args());
    for (name, value) in inner.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    // Debian keeps `ip` where not everybody looks.
    let path = std::env::var("PATH").unwrap_or_default();
    command.env("PATH", format!("{path}:/usr/sbin:/sbin"));
    command
}

/// Whether the system lets us take the network away.
pub(crate) fn is_possible() -> bool {
    let mut command = without_network(&Command::new("true"));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
