//! The first use of the engine in a process.

use std::process::Command;

use crate::kill::scribe;

/// Without the mend in `connection::start_engine` about two processes in a hundred failed here.
#[test]
fn several_threads_can_be_the_first_to_open_a_vault() {
    for _ in 0..120 {
        let child = Command::new(scribe()).arg("--together").output().unwrap();
        assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stderr));
    }
}
