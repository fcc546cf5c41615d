//! The closed lists that content may draw from.

/// The slugs of the library's 29 ideas; the same in every language.
pub(crate) const CONCEPTS: [&str; 29] = [
    "secure-attachment",
    "internal-working-model",
    "attachment-system",
    "safe-haven",
    "secure-base",
    "strange-situation",
    "adult-attachment-interview",
    "good-enough-care",
    "attunement-and-mismatch",
    "rupture",
    "repair",
    "repair-attempts",
    "object-constancy",
    "anxious-pattern",
    "avoidant-pattern",
    "fearful-pattern",
    "hypervigilance",
    "protest-and-testing",
    "push-pull",
    "pre-emptive-withdrawal",
    "co-regulation",
    "self-soothing",
    "earned-security",
    "interdependence",
    "boundaries",
    "self-compassion",
    "conflict-as-solvable",
    "asking-directly",
    "benign-reading",
];

/// The slugs of the short pages.
pub(crate) const PAGES: [&str; 4] = ["limits", "culture", "change", "about"];

/// The slugs of the practices.
pub(crate) const PRACTICES: [&str; 13] = [
    "rupture-log",
    "repair-log",
    "link-repair",
    "other-meanings",
    "ask-plainly",
    "their-bad-day",
    "hold-in-mind",
    "base-in-mind",
    "week-back",
    "came-back-ledger",
    "letter-not-sent",
    "body-check",
    "onlooker-view",
];

/// How many ideas the source article has, `S1` onwards.
pub(crate) const SOURCE_IDS: u8 = 44;

/// Ideas about mending, or about thinking well of someone. Neither is owed to a person who does
/// harm, so every prompt about them is hidden when someone is not safe.
pub(crate) const OWED_TO_NOBODY: [&str; 5] =
    ["rupture", "repair", "repair-attempts", "conflict-as-solvable", "benign-reading"];

/// Whether this names one of the 44 ideas of the source article, `S1` to `S44`.
pub(crate) fn is_source_id(id: &str) -> bool {
    let number = id.strip_prefix('S').filter(|n| !n.starts_with(['0', '+']));
    let number = number.and_then(|n| n.parse::<u8>().ok());
    number.is_some_and(|n| (1..=SOURCE_IDS).contains(&n))
}

/// Whether this is lower-case words joined by hyphens.
pub(crate) fn is_slug(id: &str) -> bool {
    id.split('-').all(|word| {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        !word.is_empty() && word.bytes().all(fits)
    })
}
