//! The checks of `rendering.toml`: the few words an entry has that a practice made.

use serde::Deserialize;
use toml::Spanned;

use super::{Content, fault::Faults};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    scale: Spanned<String>,
    feeling: Spanned<String>,
    day: Spanned<String>,
    months: Spanned<Vec<Spanned<String>>>,
    sealed: Spanned<String>,
}

#[derive(Debug, Default)]
pub(crate) struct CheckedPhrases {
    pub(crate) scale: String,
    pub(crate) feeling: String,
    pub(crate) day: String,
    pub(crate) months: Vec<String>,
    pub(crate) sealed: String,
}

/// How many months a year has.
const MONTHS: usize = 12;

/// Checks them; what comes back is complete only if no fault was added.
pub(crate) fn phrases(content: &mut Content<'_>, faults: &mut Faults<'_>) -> CheckedPhrases {
    let Some(written) = faults.parse::<Written>() else { return CheckedPhrases::default() };
    let filled: [(&Spanned<String>, &[&str]); 4] = [
        (&written.scale, &["number"]),
        (&written.feeling, &["word", "size"]),
        (&written.day, &["day", "month", "year"]),
        (&written.sealed, &["day"]),
    ];
    for (text, names) in filled {
        content.text(text, faults);
        if !is_filled_by(text.get_ref(), names) {
            let names = names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ");
            faults
                .add(text.span(), format!("This text is filled in at {names}, each once, and nowhere else."));
        }
    }
    if written.months.get_ref().len() != MONTHS {
        faults.add(written.months.span(), "A year has twelve months.");
    }
    for month in written.months.get_ref() {
        content.text(month, faults);
    }
    CheckedPhrases {
        scale: written.scale.into_inner(),
        feeling: written.feeling.into_inner(),
        day: written.day.into_inner(),
        months: written.months.into_inner().into_iter().map(Spanned::into_inner).collect(),
        sealed: written.sealed.into_inner(),
    }
}

/// Whether each name stands in braces once, and there are no other braces.
fn is_filled_by(text: &str, names: &[&str]) -> bool {
    let once = |name: &&str| text.matches(&format!("{{{name}}}")).count() == 1;
    names.iter().all(once) && text.matches(['{', '}']).count() == 2 * names.len()
}
