//! The words the interface and the shell exchange: one struct a message.
//!
//! Everything that crosses the boundary is declared here and nowhere else. Ids and instants cross
//! as text, because JavaScript's numbers cannot hold them.

mod bonds;
mod check_in;
mod command;
mod entries;
mod entries_from;
mod error;
mod export;
mod host;
mod library;
mod mending;
mod practices;
mod prompts;
mod settings;
mod vault;

pub use bonds::*;
pub use check_in::*;
pub use command::{COMMANDS, Command, SecretCommand};
pub use entries::*;
pub use error::{CommandError, ErrorCode};
pub use export::*;
pub use host::*;
pub use library::*;
pub use mending::*;
pub use practices::*;
pub use prompts::*;
pub use settings::*;
pub use vault::*;
