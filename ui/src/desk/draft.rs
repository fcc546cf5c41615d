//! When to save, and what may be said about it. Pure, so that every order of keys, answers and
//! failures can be tried.

use holdfast_journal::ipc::ErrorCode;

/// Save this long after the last key (milliseconds). Source: contracts, "Saving and revisions".
const AFTER_LAST_KEY: f64 = 800.0;

/// Save this long after the first unsaved key at the latest (milliseconds). Same source.
const AFTER_FIRST_KEY: f64 = 1500.0;

/// Try again this long after a failure (milliseconds).
const AFTER_FAILURE: f64 = 60_000.0;

/// What the person is told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing has been written yet.
    #[default]
    Blank,
    /// Something is not saved yet, or is being saved.
    Saving,
    /// Everything shown is committed.
    Saved {
        /// When (RFC 3339), if it was saved since the page was opened.
        at: Option<String>,
    },
    /// Saving failed; the text is still in the window.
    Failed {
        /// Why.
        code: ErrorCode,
    },
}

/// How far saving has come. Counts edits instead of looking at texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    edits: u64,
    saved: u64,
    in_flight: Option<u64>,
    first_unsaved_ms: f64,
    last_key_ms: f64,
    failed: Option<(ErrorCode, f64)>,
    saved_at: Option<String>,
    exists: bool,
}

impl Draft {
    /// A draft of an entry that is on disk already, or of a new one.
    pub fn new(exists: bool) -> Self {
        Self {
            edits: 0,
            saved: 0,
            in_flight: None,
            first_unsaved_ms: 0.0,
            last_key_ms: 0.0,
            failed: None,
            saved_at: None,
            exists,
        }
    }

    /// A key changed the text.
    pub fn edited(&mut self, now_ms: f64) {
        if self.is_clean() {
            self.first_unsaved_ms = now_ms;
        }
        self.edits += 1;
        self.last_key_ms = now_ms;
    }

    /// Milliseconds until the next save is due; none while there is nothing to save or a save is
    /// under way.
    pub fn due_in(&self, now_ms: f64) -> Option<f64> {
        if self.in_flight.is_some() || self.is_clean() {
            return None;
        }
        let due = match &self.failed {
            Some((_, at)) => at + AFTER_FAILURE,
            None => (self.last_key_ms + AFTER_LAST_KEY).min(self.first_unsaved_ms + AFTER_FIRST_KEY),
        };
        Some((due - now_ms).max(0.0))
    }

    /// A save starts with the text as it is now. None if there is nothing to save or one is under
    /// way: two at once could overtake each other.
    pub fn begin(&mut self) -> Option<u64> {
        if self.in_flight.is_some() || self.is_clean() {
            return None;
        }
        self.in_flight = Some(self.edits);
        self.in_flight
    }

    /// The save was committed. Keys typed meanwhile are still unsaved.
    pub fn committed(&mut self, at: Option<String>, now_ms: f64) {
        if let Some(edits) = self.in_flight.take() {
            self.saved = edits;
            self.failed = None;
            self.saved_at = at.or(self.saved_at.take());
            self.exists = self.exists || self.saved_at.is_some();
            if !self.is_clean() {
                self.first_unsaved_ms = now_ms;
            }
        }
    }

    /// The save failed. Everything since the last commit is still unsaved.
    pub fn failed(&mut self, code: ErrorCode, now_ms: f64) {
        self.in_flight = None;
        self.failed = Some((code, now_ms));
    }

    /// Whether everything typed is committed.
    pub fn is_clean(&self) -> bool {
        self.edits == self.saved
    }

    /// Whether a save is under way.
    pub fn is_saving(&self) -> bool {
        self.in_flight.is_some()
    }

    /// What the person is told.
    pub fn state(&self) -> SaveState {
        match &self.failed {
            Some((code, _)) if !self.is_clean() => SaveState::Failed { code: *code },
            _ if !self.is_clean() => SaveState::Saving,
            _ if self.exists => SaveState::Saved { at: self.saved_at.clone() },
            _ => SaveState::Blank,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_pause_saves_and_so_does_a_long_stretch_without_one() {
        let mut draft = Draft::new(false);
        assert_eq!(draft.due_in(0.0), None);
        draft.edited(1_000.0);
        assert_eq!(draft.due_in(1_000.0), Some(AFTER_LAST_KEY));
        for key in 1..10 {
            draft.edited(1_000.0 + f64::from(key) * 200.0);
        }
        assert_eq!(
            draft.due_in(2_400.0),
            Some(100.0),
            "1.5 s after the first key, however fast the rest came"
        );
        assert_eq!(draft.due_in(9_999.0), Some(0.0));
    }

    #[test]
    fn saved_is_said_only_after_the_commit() {
        let mut draft = Draft::new(false);
        assert_eq!(draft.state(), SaveState::Blank);
        draft.edited(0.0);
        assert_eq!(draft.state(), SaveState::Saving);
        draft.begin().unwrap();
        assert_eq!(draft.state(), SaveState::Saving, "it is under way");
        draft.edited(10.0);
        draft.committed(Some("then".into()), 20.0);
        assert_eq!(draft.state(), SaveState::Saving, "a key came meanwhile");
        draft.begin().unwrap();
        draft.committed(Some("later".into()), 30.0);
        assert_eq!(draft.state(), SaveState::Saved { at: Some("later".into()) });
    }

    #[test]
    fn a_failure_stays_until_a_save_succeeds() {
        let mut draft = Draft::new(true);
        draft.edited(0.0);
        draft.begin().unwrap();
        draft.failed(ErrorCode::StorageFull, 100.0);
        draft.edited(200.0);
        assert_eq!(draft.state(), SaveState::Failed { code: ErrorCode::StorageFull });
        assert_eq!(draft.due_in(200.0), Some(AFTER_FAILURE - 100.0), "tried again in a minute");
        draft.begin().unwrap();
        draft.committed(None, 300.0);
        assert_eq!(draft.state(), SaveState::Saved { at: None });
    }

    #[derive(Debug, Clone)]
    enum Step {
        Key,
        Begin,
        Commit,
        Fail,
    }

    proptest! {
        #[test]
        fn no_order_of_events_forgets_a_key(steps in prop::collection::vec(
            prop_oneof![Just(Step::Key), Just(Step::Begin), Just(Step::Commit), Just(Step::Fail)], 0..60
        )) {
            let mut draft = Draft::new(false);
            let (mut typed, mut committed, mut flying) = (0u32, 0u32, None);
            for (at, step) in (0u32..).zip(steps) {
                let now = f64::from(at);
                match step {
                    Step::Key => {
                        typed += 1;
                        draft.edited(now);
                    }
                    Step::Begin => {
                        if draft.begin().is_some() {
                            prop_assert!(flying.is_none(), "one save at a time");
                            flying = Some(typed);
                        }
                    }
                    Step::Commit => {
                        draft.committed(Some(at.to_string()), now);
                        committed = flying.take().unwrap_or(committed);
                    }
                    Step::Fail => {
                        if flying.take().is_some() {
                            draft.failed(ErrorCode::StorageFull, now);
                        }
                    }
                }
                prop_assert_eq!(draft.is_clean(), typed == committed);
                let says_saved = matches!(draft.state(), SaveState::Saved { .. });
                prop_assert!(!says_saved || typed == committed, "never “Saved” before everything is");
                if flying.is_none() && typed != committed {
                    prop_assert!(draft.due_in(now).is_some(), "what is unsaved will be saved");
                }
            }
        }
    }
}
