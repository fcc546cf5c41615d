//! Every string a person reads: Fluent messages, looked up by id.

use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use holdfast_journal::comfort::Language;
use unic_langid::LanguageIdentifier;

/// The English messages, one file a part of the interface.
const ENGLISH: &[&str] = &[
    include_str!("../locales/en/common.ftl"),
    include_str!("../locales/en/door.ftl"),
    include_str!("../locales/en/writing.ftl"),
    include_str!("../locales/en/journal.ftl"),
    include_str!("../locales/en/library.ftl"),
    include_str!("../locales/en/questions.ftl"),
    include_str!("../locales/en/practices.ftl"),
    include_str!("../locales/en/mending.ftl"),
    include_str!("../locales/en/bonds.ftl"),
    include_str!("../locales/en/check-in.ftl"),
    include_str!("../locales/en/trends.ftl"),
    include_str!("../locales/en/charts.ftl"),
    include_str!("../locales/en/settings.ftl"),
    include_str!("../locales/en/help.ftl"),
    include_str!("../locales/en/errors.ftl"),
];

struct Words {
    bundle: FluentBundle<FluentResource>,
    stretched: bool,
}

thread_local! {
    static WORDS: RefCell<Words> = RefCell::new(words_of(Language::default()));
}

fn words_of(language: Language) -> Words {
    let identifier: LanguageIdentifier = "en-GB".parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![identifier]);
    // Marks around every value would end up in labels that tests and screen readers read.
    bundle.set_use_isolating(false);
    for source in ENGLISH {
        // A resource with a mistake in it still gives all its other messages; a test finds it.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
    }
    Words { bundle, stretched: language == Language::Stretched }
}

/// Chooses the language for everything looked up from now on.
pub fn set_language(language: Language) {
    WORDS.with(|words| *words.borrow_mut() = words_of(language));
}

/// The message with that id.
pub fn tr(id: &str) -> String {
    look_up(id, None)
}

/// The message with that id, with values put in.
pub fn tr_with(id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
    let mut arguments = FluentArgs::new();
    for (name, value) in values {
        arguments.set(name.to_string(), value.clone());
    }
    look_up(id, Some(&arguments))
}

fn look_up(id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
    WORDS.with(|words| {
        let words = words.borrow();
        let message = words.bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = message else {
            // Visible in any picture, and a test finds it before that.
            return format!("[{id}]");
        };
        let text = words.bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned();
        if words.stretched { stretch(&text) } else { text }
    })
}

/// The same text about 40 % longer, still readable, with marks at both ends that show whether it
/// was cut off.
fn stretch(text: &str) -> String {
    let extra = text.chars().count() * 2 / 5 + 1;
    let is_vowel = |c: &char| "aeiouAEIOU".contains(*c);
    let vowels = text.chars().filter(is_vowel).count();
    let mut stretched = String::from("⟦");
    let mut owed = 0;
    for c in text.chars() {
        stretched.push(c);
        if is_vowel(&c) {
            // Spread evenly over the text, so that each line of a paragraph grows.
            owed += extra;
            while owed >= vowels {
                stretched.push(c.to_ascii_lowercase());
                owed -= vowels;
            }
        }
    }
    if vowels == 0 {
        stretched.extend(std::iter::repeat_n('~', extra));
    }
    stretched.push('⟧');
    stretched
}

#[cfg(test)]
mod tests;
