//! The vault, the command line and the house's own rules, on real files, without a window.

mod architecture;
mod bin;
mod cli;
mod damage;
mod entries;
mod export;
mod keys;
mod kill;
mod model;
mod schema;
mod snapshot;
