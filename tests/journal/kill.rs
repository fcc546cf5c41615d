//! Kill at any moment: what was acknowledged is there.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use holdfast_journal::id::EntryId;
use support::{TempVault, texts};

/// Kills of the headless child. Source: the house issue, "Proof".
const KILLS: u64 = 100;

pub(crate) fn scribe() -> PathBuf {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.join("scribe")
}

#[test]
fn nothing_acknowledged_is_lost_in_a_hundred_kills() {
    let mut vault = TempVault::new();
    vault.close();
    let mut acknowledged: HashMap<EntryId, usize> = HashMap::new();
    for round in 0..KILLS {
        let mut child = Command::new(scribe()).arg(vault.path()).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert_eq!(lines.next().unwrap().unwrap(), "ready", "the vault opens after a kill");
        // Between the first milliseconds and a few dozen saves.
        std::thread::sleep(Duration::from_millis(round * 7 % 60));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines {
            let line = line.unwrap();
            // The kill may cut the last line short: then it was not acknowledged.
            let Some((id, number)) = line.split_once(' ') else { continue };
            if let (Ok(id), Ok(number)) = (id.parse(), number.parse()) {
                acknowledged.insert(id, number);
            }
        }
    }
    assert!(acknowledged.len() as u64 > KILLS / 2, "the child got to write: {} entries", acknowledged.len());
    vault.open().unwrap();
    vault.assert_sound();
    for (id, number) in acknowledged {
        let text = vault.text(id);
        // One save more than was acknowledged may have been committed before the kill.
        let possible = [number, number + 1].map(texts::ordinary);
        assert!(possible.contains(&text), "an acknowledged save is gone");
    }
}
