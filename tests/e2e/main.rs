//! Flows in the real window, on real input. One test at a time: there is one screen, one clipboard
//! and one keyboard. `cargo xtask test` runs this inside a network namespace of its own in which
//! only loopback is up, so every flow also shows that nothing needs the network.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the failure that is wanted")]
#![expect(unreachable_pub, reason = "the helpers are modules of this one program")]

mod access;
mod bare;
mod clipboard;
mod desktop_lock;
mod disk_full;
mod first_month;
mod first_run;
mod home;
mod keyboard;
mod kill;
mod large;
mod layout;
mod library;
mod locking;
mod mending;
mod network;
mod pages;
mod practices;
mod questions;
mod saving;
mod steps;
mod webdriver;
mod window;
