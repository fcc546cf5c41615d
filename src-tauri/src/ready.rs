//! Says that the first page is painted, for whoever waits to take a picture.

use std::fs::OpenOptions;

/// Makes an empty file where `HOLDFAST_READY_FILE` says; nothing where it says nothing.
pub(crate) fn tell() {
    if let Some(path) = std::env::var_os("HOLDFAST_READY_FILE") {
        // Whoever waits for it gives up by itself.
        let _ = OpenOptions::new().write(true).create_new(true).open(path);
    }
}
