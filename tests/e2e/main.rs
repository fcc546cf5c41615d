//! Flows in the real window, on real input. One test at a time: there is one screen, one clipboard
//! and one keyboard. `cargo xtask test` runs this inside a network namespace of its own in which
//! only loopback is up, so every flow also shows that nothing needs the network.

mod access;
mod bare;
mod clipboard;
mod desktop_lock;
mod disk_full;
// mod first_month;
mod first_run;
mod home;
mod keyboard;
mod kill;
// mod large;
// mod layout;
mod locking;
// mod memory;
mod network;
// mod pages;
mod saving;
mod steps;
mod webdriver;
mod window;
