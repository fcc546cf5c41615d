//! A screen for the app's window: the one that is there, or a virtual one.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Width and height of a virtual screen.
pub(crate) type Size = (u32, u32);

/// Whether there is a screen to show a window on.
pub(crate) fn is_there() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    // Elsewhere there is always one, and it is not told by a variable.
    cfg!(not(target_os = "linux")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// A command that runs `program` on a virtual screen, with a session bus of its own.
pub(crate) fn within(size: Size, program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("dbus-run-session");
    command.args(["--", "xvfb-run", "-a", "-s"]);
    command.arg(format!("-screen 0 {}x{}x24", size.0, size.1)).arg(program);
    // Otherwise GTK opens the window on the real Wayland screen, past the virtual one.
    command.env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
    // Without a graphics card WebKit shows nothing when it tries to share buffers with one.
    command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    command
}

/// A program of imagemagick, by its full path where Debian puts it: another program on PATH may
/// have the same everyday name.
pub(crate) fn imagemagick(name: &str) -> Command {
    let debian = Path::new("/usr/bin").join(name);
    Command::new(if debian.exists() { debian } else { PathBuf::from(name) })
}
