//! Ctrl+C and its kin, while something must be put right before the program ends: a terminal that
//! does not show what is typed, an export that is half written.

/// As long as this lives, a signal does not end the program but is remembered.
pub(crate) struct Held(());

#[cfg(unix)]
mod handlers {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{Arc, LazyLock};

    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::flag::{register, register_conditional_default};

    use super::Held;

    /// What the handlers look at. They are set up once and stay.
    #[derive(Default)]
    struct Flags {
        came: Arc<AtomicBool>,
        ends_program: Arc<AtomicBool>,
    }

    static FLAGS: LazyLock<Flags> = LazyLock::new(|| {
        let flags = Flags::default();
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            // If this fails, the signal ends the program at once, as it does everywhere else.
            let _ = register_conditional_default(signal, Arc::clone(&flags.ends_program));
            let _ = register(signal, Arc::clone(&flags.came));
        }
        flags
    });

    impl Held {
        pub(crate) fn hold() -> Self {
            FLAGS.ends_program.store(false, Ordering::Relaxed);
            Self(())
        }

        /// Whether a signal came.
        pub(crate) fn came(&self) -> bool {
            FLAGS.came.load(Ordering::Relaxed)
        }
    }

    impl Drop for Held {
        fn drop(&mut self) {
            FLAGS.ends_program.store(true, Ordering::Relaxed);
        }
    }
}

/// Elsewhere the system's own way of ending programs is left as it is.
#[cfg(not(unix))]
impl Held {
    pub(crate) fn hold() -> Self {
        Self(())
    }

    pub(crate) fn came(&self) -> bool {
        false
    }
}
