//! The vault, the command line and the house's own rules, on real files, without a window.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the failure that is wanted")]

mod architecture;
mod beliefs;
mod bin;
mod bonds;
mod check_in;
mod cli;
mod contrast;
mod damage;
mod entries;
mod export;
mod first_open;
mod keys;
mod kill;
mod library;
mod migration;
mod model;
mod runs;
mod schema;
mod schema_fixture;
mod snapshot;
