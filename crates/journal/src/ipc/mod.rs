//! The words the interface and the shell exchange: one struct a message.
//!
//! Everything that crosses the boundary is declared here and nowhere else. Ids and instants cross
//! as text, because JavaScript's numbers cannot hold them.

mod command;
mod entries;
mod entries_from;
mod error;
mod export;
mod host;
mod library;
mod prompts;
mod settings;
mod vault;

pub use command::{COMMANDS, Command, SecretCommand};
pub use entries::*;
pub use error::{CommandError, ErrorCode};
pub use export::*;
pub use host::*;
pub use library::*;
pub use prompts::*;
pub use settings::*;
pub use vault::*;
