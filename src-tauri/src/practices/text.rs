//! The text of a run's entry.

use holdfast_journal::practice::Safety;
use holdfast_library::RenderExtra;
use holdfast_vault::VaultError;
use holdfast_vault::runs::{Rendered, Run};

use super::practice_of;

/// Makes the text of a run, as the library says.
pub(super) fn render(run: &Run) -> Result<Rendered, VaultError> {
    let extra = RenderExtra {
        afterwards: &run.afterwards,
        not_safe: run.safety == Some(Safety::NotSafe),
        sealed_until: run.opens_on.filter(|_| run.sealed),
    };
    let holdfast_library::Rendered { title, body } =
        holdfast_library::render(practice_of(run.practice)?, &run.fields.to_values(), extra);
    Ok(Rendered { title, body })
}
