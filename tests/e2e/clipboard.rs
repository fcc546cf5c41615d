//! The clipboard, by way of `xclip`.

use std::io::Write;
use std::process::{Command, Stdio};

/// Puts a text on the clipboard.
pub fn put(text: &str) {
    let mut child = Command::new("xclip")
        .args(["-selection", "clipboard", "-in"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("xclip is installed");
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    // It goes on in the background to hand the text out; the first process ends at once.
    child.wait().unwrap();
}

/// What is on the clipboard.
pub fn get() -> String {
    let output = Command::new("xclip").args(["-selection", "clipboard", "-out"]).output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}
