//! What the desktop tells: the computer is about to sleep, the screen was locked, time to end.

use tauri::AppHandle;

use crate::lock;

/// Listens to the desktop. What it does not offer is not listened to.
#[cfg(target_os = "linux")]
pub(crate) fn listen(app: &AppHandle) {
    linux::listen(app);
}

/// Elsewhere nothing tells us yet; the idle lock is all there is.
#[cfg(not(target_os = "linux"))]
pub(crate) fn listen(_app: &AppHandle) {}

/// Locks on a thread of its own, because waiting for the page would block the page.
#[cfg(target_os = "linux")]
fn lock_soon(app: &AppHandle, then: impl FnOnce() + Send + 'static) {
    let app = app.clone();
    std::thread::spawn(move || {
        lock::lock(&app, lock::Reason::Desktop);
        then();
    });
}

#[cfg(target_os = "linux")]
mod linux {
    use std::cell::RefCell;
    use std::rc::Rc;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use gtk::gio::prelude::*;
    use gtk::gio::{self, BusType, DBusCallFlags, DBusConnection, DBusSignalFlags};
    use gtk::glib::{self, Variant};
    use tauri::AppHandle;

    use super::lock_soon;
    use crate::lock;

    /// Signals with one boolean that say that the screen was locked.
    const SCREEN_SAVERS: [&str; 4] = [
        "org.freedesktop.ScreenSaver",
        "org.gnome.ScreenSaver",
        "org.cinnamon.ScreenSaver",
        "org.xfce.ScreenSaver",
    ];

    pub(super) fn listen(app: &AppHandle) {
        let terminated = app.clone();
        // SIGTERM: log-out, shutdown, `kill`. What is typed is saved first.
        glib::unix_signal_add_local(15, move || {
            let app = terminated.clone();
            std::thread::spawn(move || {
                if !lock::close(&app) {
                    // The system ends us soon anyway: close the vault properly while there is time.
                    lock::close_anyway(&app);
                }
            });
            glib::ControlFlow::Continue
        });
        if let Ok(session) = gio::bus_get_sync(BusType::Session, gio::Cancellable::NONE) {
            for name in SCREEN_SAVERS {
                let app = app.clone();
                subscribe(&session, name, "ActiveChanged", move |arguments| {
                    if arguments.child_value(0).get::<bool>() == Some(true) {
                        lock_soon(&app, || {});
                    }
                });
            }
        }
        if let Ok(system) = gio::bus_get_sync(BusType::System, gio::Cancellable::NONE) {
            listen_to_login(app, &system);
        }
    }

    /// logind tells of sleep and of locked sessions. It waits with sleeping for as long as we hold
    /// its inhibitor, so that there is time to save.
    fn listen_to_login(app: &AppHandle, system: &DBusConnection) {
        let inhibitor = Rc::new(RefCell::new(inhibit(system)));
        let (for_sleep, connection) = (app.clone(), system.clone());
        subscribe(system, "org.freedesktop.login1.Manager", "PrepareForSleep", move |arguments| {
            match arguments.child_value(0).get::<bool>() {
                Some(true) => release_when_locked(&for_sleep, inhibitor.borrow_mut().take()),
                _ => *inhibitor.borrow_mut() = inhibit(&connection),
            }
        });
        let for_lock = app.clone();
        subscribe(system, "org.freedesktop.login1.Session", "Lock", move |_| lock_soon(&for_lock, || {}));
    }

    /// Locks, and only then lets the computer sleep.
    fn release_when_locked(app: &AppHandle, inhibitor: Option<gio::UnixFDList>) {
        let locked = Arc::new(AtomicBool::new(false));
        let done = locked.clone();
        lock_soon(app, move || done.store(true, Ordering::Release));
        let mut held = inhibitor;
        glib::timeout_add_local(Duration::from_millis(20), move || {
            if !locked.load(Ordering::Acquire) {
                return glib::ControlFlow::Continue;
            }
            drop(held.take());
            glib::ControlFlow::Break
        });
    }

    fn subscribe(bus: &DBusConnection, interface: &str, signal: &str, heard: impl Fn(&Variant) + 'static) {
        let _ = bus.signal_subscribe(
            None,
            Some(interface),
            Some(signal),
            None,
            None,
            DBusSignalFlags::NONE,
            move |_, _, _, _, _, arguments| heard(arguments),
        );
    }

    fn inhibit(system: &DBusConnection) -> Option<gio::UnixFDList> {
        let arguments = ("sleep", "Holdfast", "Saving and locking the journal", "delay").to_variant();
        let (answer, fds) = system
            .call_with_unix_fd_list_sync(
                Some("org.freedesktop.login1"),
                "/org/freedesktop/login1",
                "org.freedesktop.login1.Manager",
                "Inhibit",
                Some(&arguments),
                None,
                DBusCallFlags::NONE,
                1_000,
                None::<&gio::UnixFDList>,
                gio::Cancellable::NONE,
            )
            .ok()?;
        let handle = answer.child_value(0).get::<glib::variant::Handle>()?;
        // Closing the list closes what it holds, which lets the computer sleep.
        (handle.0 < fds.length()).then_some(fds)
    }
}
