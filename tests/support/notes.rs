//! What an export takes along of what was said beside the entries.

use holdfast_exchange::{LibraryNotes, OwnQuestion};
use holdfast_vault::Vault;

/// Everything the person said of the library and of themselves, and their own questions.
pub fn library_notes(vault: &Vault) -> LibraryNotes {
    let own = vault.own_prompts().expect("the questions are in order").into_iter();
    LibraryNotes {
        own_questions: own
            .map(|own| OwnQuestion {
                id: own.id,
                text: own.text,
                version: own.version,
                retired: own.retired,
                starred: own.starred,
            })
            .collect(),
        concept_marks: vault.concept_marks().expect("the marks are in order"),
        declared_states: vault.declared_states().expect("the states can be read"),
        starred_prompts: vault.starred_prompts().expect("the stars can be read"),
    }
}
