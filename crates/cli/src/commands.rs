//! The commands, one function each.

mod export;
mod read;
mod vault;
mod write;

use holdfast_journal::id::EntryId;

use crate::arguments::{Arguments, Command};
use crate::failure::{Failure, Outcome};
use crate::output::Output;
use crate::session::Session;

/// Carries out what was asked, and says how it went.
pub(crate) fn run(arguments: Arguments) -> Outcome {
    let Arguments { vault, passphrase_file, json, command } = arguments;
    let output = Output::new(json);
    let done = Session::new(vault, passphrase_file, output).and_then(|session| carry_out(&session, command));
    done.map_or_else(|failure| output.fail(failure), |()| Outcome::DONE)
}

fn carry_out(session: &Session, command: Command) -> Result<(), Failure> {
    match command {
        Command::Init => vault::init(session),
        Command::Verify => vault::verify(session),
        Command::Passphrase { new_passphrase_file } => {
            vault::passphrase(session, new_passphrase_file.as_deref())
        }
        Command::Add(add) => write::add(session, add),
        Command::Edit(edit) => write::edit(session, edit),
        Command::Delete(one) => write::delete(session, &one.id),
        Command::RestoreEntry(one) => write::restore(session, &one.id),
        Command::List(list) => read::list(session, &list),
        Command::Show(one) => read::show(session, &one.id),
        Command::Search { query } => read::search(session, &query.join(" ")),
        Command::Export(export) => export::export(session, &export),
    }
}

/// Reads an entry's id.
fn entry_id(text: &str) -> Result<EntryId, Failure> {
    text.parse().map_err(|error| {
        Failure::refused(format!(
            "That is not the id of an entry: {error}. The list shows it first on each line."
        ))
    })
}
