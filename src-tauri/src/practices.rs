//! Practices: what the library has of them and the vault of their runs, as the window reads it.

mod after;
mod begin;
mod choices;
mod keep;
mod list;
mod open;
mod text;
mod views;

pub(crate) use begin::begin;
pub(crate) use keep::{discard, finish, save};
pub(crate) use list::list;
pub(crate) use open::{of_entry, open};

use holdfast_journal::practice::PracticeKind;
use holdfast_library::Practice;
use holdfast_vault::VaultError;

/// A practice of the library, by its slug. One that there is not is refused.
fn find(slug: &str) -> Result<(PracticeKind, &'static Practice), VaultError> {
    let kind = PracticeKind::from_slug(slug).ok_or(VaultError::NotFound)?;
    Ok((kind, practice_of(kind)?))
}

/// The library's text of a practice.
fn practice_of(kind: PracticeKind) -> Result<&'static Practice, VaultError> {
    // A test holds the two lists against each other.
    holdfast_library::practice(kind.slug()).ok_or(VaultError::NotFound)
}

/// How the library words an option of a field.
pub(crate) fn option_label(practice: PracticeKind, field: &str, option: &str) -> Option<String> {
    let fields = practice_of(practice).ok()?.steps.iter().flat_map(|step| step.fields);
    let choices = fields.filter(|each| each.id == field).flat_map(|each| each.choices);
    choices.into_iter().find(|(id, _)| *id == option).map(|(_, label)| (*label).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_and_the_journal_have_the_same_practices() {
        let mut slugs: Vec<&str> =
            holdfast_library::practices().iter().map(|practice| practice.slug).collect();
        slugs.sort_unstable();
        assert_eq!(slugs, PracticeKind::ALL.map(PracticeKind::slug));
    }
}
