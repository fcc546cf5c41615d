//! Locking when nobody is there: who was last active, and when that becomes too long.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use holdfast_journal::ipc::HostMessage;
use tauri::{AppHandle, Manager};

use crate::host::Host;
use crate::lock;
use crate::session::Session;

/// How long before locking the person is told, so that they can stay (WCAG 2.2.1).
const NOTICE: Duration = Duration::from_secs(60);

/// When somebody last used a key or the pointer.
pub struct Activity {
    inner: Mutex<Inner>,
}

struct Inner {
    last: Instant,
    /// After this long without anyone the journal locks; none while it is locked.
    limit: Option<Duration>,
    told: bool,
}

/// What has to happen now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Due {
    Nothing,
    Notice(u32),
    Lock,
}

impl Default for Activity {
    fn default() -> Self {
        Self { inner: Mutex::new(Inner { last: Instant::now(), limit: None, told: false }) }
    }
}

impl Activity {
    /// Somebody is there.
    pub fn note(&self) {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.last = Instant::now();
        inner.told = false;
    }

    /// The journal is open and locks after that many minutes.
    pub fn watch(&self, minutes: u16) {
        self.note();
        self.inner.lock().unwrap_or_else(PoisonError::into_inner).limit = Some(limit(minutes));
    }

    /// The journal is locked: there is nothing to wait for.
    pub fn rest(&self) {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner).limit = None;
    }

    fn due(&self, now: Instant) -> Due {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(limit) = inner.limit else { return Due::Nothing };
        let left = limit.saturating_sub(now.saturating_duration_since(inner.last));
        if left.is_zero() {
            // Tried again after another notice's time, if something could not be saved.
            inner.last = now - limit.saturating_sub(NOTICE.min(limit / 2));
            return Due::Lock;
        }
        // A short wait is announced at its half, so that the notice is not up all the time.
        if left <= NOTICE.min(limit / 2) && !inner.told {
            inner.told = true;
            return Due::Notice(u32::try_from(left.as_secs()).unwrap_or(0).max(1));
        }
        Due::Nothing
    }
}

fn limit(minutes: u16) -> Duration {
    // Tests cannot wait for a minute.
    #[cfg(feature = "e2e")]
    if let Some(seconds) = std::env::var("HOLDFAST_E2E_IDLE_SECONDS").ok().and_then(|text| text.parse().ok())
    {
        return Duration::from_secs(seconds);
    }
    Duration::from_secs(60 * u64::from(minutes))
}

/// Looks once a second.
pub(crate) fn start(app: &AppHandle) -> std::io::Result<()> {
    let app = app.clone();
    std::thread::Builder::new().name("idle".into()).spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            match app.state::<Activity>().due(Instant::now()) {
                Due::Nothing => {}
                Due::Notice(seconds) => {
                    app.state::<Host>().send(HostMessage::LockSoon { seconds });
                }
                Due::Lock
                    if app.state::<Session>().state() == holdfast_journal::ipc::VaultState::Unlocked =>
                {
                    lock::lock(&app, lock::Reason::Idle);
                }
                Due::Lock => app.state::<Activity>().rest(),
            }
        }
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_person_is_told_once_and_then_it_locks() {
        let activity = Activity::default();
        let start = Instant::now();
        assert_eq!(
            activity.due(start + Duration::from_secs(9_999)),
            Due::Nothing,
            "a locked journal waits for nobody"
        );
        activity.watch(5);
        let after = |seconds| activity.due(start + Duration::from_secs(seconds));
        assert_eq!(after(239), Due::Nothing);
        assert!(matches!(after(242), Due::Notice(57..=60)));
        assert_eq!(after(250), Due::Nothing, "told once");
        assert_eq!(after(301), Due::Lock);
        assert_eq!(after(302), Due::Nothing, "tried again later, not at once");
    }

    #[test]
    fn a_key_starts_the_wait_anew() {
        let activity = Activity::default();
        activity.watch(1);
        let start = Instant::now();
        assert!(matches!(activity.due(start + Duration::from_secs(40)), Due::Notice(_)));
        activity.note();
        assert_eq!(activity.due(Instant::now() + Duration::from_secs(20)), Due::Nothing);
    }
}
