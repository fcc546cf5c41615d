//! Names of files: readable, and safe on Linux, macOS and Windows alike.
//!
//! `2026/2026-11-24 A walk in the rain 1f0c2a9b.md`: the day stands first, the start of the entry's
//! id last, so that a name never depends on the person's words alone. That is why no name can be a
//! reserved one (`CON`), begin with a dot, or end with a dot or a space, and why two entries never
//! share one even where *Rain* and *RAIN* are the same name.

use std::collections::{BTreeSet, HashSet};

use holdfast_journal::day::Day;
use holdfast_journal::entry::Entry;
use holdfast_journal::id::EntryId;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many bytes of the title a name takes. With everything else it stays under 143 bytes, the
/// least that a common file system allows (eCryptfs).
const TITLE_BYTES: usize = 80;

/// Signs that mean nothing to any file system or shell-like tool, nor to Obsidian's links.
const PLAIN_SIGNS: &[char] = &[' ', '-', '_', ',', '\'', '’', '(', ')', '&', '+', '!', '–', '—', '…'];

/// The names given so far.
#[derive(Default)]
pub(super) struct Names {
    /// A day's number and the first digits of an id: eight bytes an entry, however long its name.
    taken: HashSet<(u32, [u8; 4])>,
    years: BTreeSet<String>,
}

impl Names {
    /// The folder of an entry's year, and two names for its file: with the title, and without it
    /// for file systems that refuse the first.
    pub(super) fn of(&mut self, entry: &Entry) -> (String, [String; 2]) {
        let day = entry.moment.day;
        let written = day.to_string();
        let year = written.split('-').next().unwrap_or(&written).to_owned();
        let id = entry.id.to_string();
        // Two entries of one day whose ids start alike: from the second on the whole id is used.
        let id = if self.taken.insert((number(day), start(entry.id))) { &id[..8] } else { &id };
        let title = plain(entry.title.as_str());
        let without = format!("{written} {id}.md");
        let with = if title.is_empty() { without.clone() } else { format!("{written} {title} {id}.md") };
        (year, [with, without])
    }

    /// Whether the year's folder has to be made first.
    pub(super) fn is_new_year(&mut self, year: &str) -> bool {
        !self.years.contains(year) && self.years.insert(year.to_owned())
    }

    /// The years there are folders for.
    pub(super) fn years(&self) -> impl Iterator<Item = &str> {
        self.years.iter().map(String::as_str)
    }
}

/// A day's number; years 1 to 9999 fit.
fn number(day: Day) -> u32 {
    u32::try_from(day.number()).unwrap_or(u32::MAX)
}

/// The bytes behind the first eight digits of an id.
fn start(id: EntryId) -> [u8; 4] {
    let [a, b, c, d, ..] = *id.as_bytes();
    [a, b, c, d]
}

/// What of a title can stand in a name: letters, digits, marks and a few signs, in normal form C,
/// one space where there was anything else, and at most [`TITLE_BYTES`].
fn plain(title: &str) -> String {
    let kept = |c: char| c.is_alphanumeric() || is_combining_mark(c) || PLAIN_SIGNS.contains(&c);
    let seen = title.nfc().filter(|c| !is_invisible(*c));
    let spaced: String = seen.map(|c| if kept(c) { c } else { ' ' }).collect();
    let words = spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    // Once more: what stood between a letter and its mark may be gone now.
    let whole: String = words.nfc().collect();
    whole[..whole.floor_char_boundary(TITLE_BYTES)].trim_end().to_owned()
}

/// Letters and marks that show nothing by themselves, so that two names could look the same.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'
            | '\u{2060}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::samples;

    /// What no name may hold on one of the three systems, or in a link of Obsidian's.
    fn is_safe(name: &str) -> bool {
        let hostile = |c: char| c.is_control() || "/\\:*?\"<>|#^[]%".contains(c);
        !name.contains(hostile)
            && name.len() < 143
            && !name.starts_with(['.', ' ', '-'])
            && !name.ends_with(['.', ' '])
            && name.nfc().eq(name.chars())
    }

    #[test]
    fn names_are_readable() {
        let check = |title: &str, expected: &str| assert_eq!(plain(title), expected, "{title}");
        check("A walk in the rain", "A walk in the rain");
        check("  ../../etc/passwd ", "etc passwd");
        check("What now? \"Yes\": 50% | a\u{202e}b", "What now Yes 50 a b");
        check("CON.", "CON");
        check("e\u{34f}\u{301}te\u{301}", "\u{e9}t\u{e9}");
        check("東京で散歩 👩‍👩‍👧‍👦", "東京で散歩");
        check("🏳️‍🌈", "");
        check("\u{3164}", "");
        check(&"é".repeat(200), &"é".repeat(40));
    }

    #[test]
    fn ids_that_start_alike_still_give_two_names() {
        let mut names = Names::default();
        let mut give = |title: &str, last: u8| {
            let mut id = [0xab; 16];
            id[15] = last;
            let mut entry = samples::entry(title, "");
            entry.id = EntryId::from_bytes(id);
            names.of(&entry).1
        };
        let one = give("Rain", 1);
        let other = give("RAIN", 2);
        assert_eq!(one[0], "2026-11-24 Rain abababab.md");
        assert_eq!(other[0], "2026-11-24 RAIN ababababababababababababababab02.md");
        assert_eq!(one[1], "2026-11-24 abababab.md");
        assert_ne!(one[1], other[1]);
    }

    proptest! {
        #[test]
        fn every_name_is_safe(titles in proptest::collection::vec(samples::any_text(), 1..8)) {
            let mut names = Names::default();
            let mut seen = HashSet::new();
            for (number, title) in titles.iter().enumerate() {
                let mut entry = samples::entry(title, "");
                // All ids start alike, which is as bad as it can get.
                let mut bytes = [7; 16];
                bytes[15] = u8::try_from(number).unwrap();
                entry.id = EntryId::from_bytes(bytes);
                let (year, both) = names.of(&entry);
                prop_assert_eq!(year, "2026");
                for name in &both {
                    prop_assert!(is_safe(name), "{:?}", name);
                }
                let [with, without] = both;
                // As a case-blind, form-blind file system sees it.
                prop_assert!(seen.insert(with.nfkd().flat_map(char::to_lowercase).collect::<String>()));
                prop_assert!(with == without || seen.insert(without.to_lowercase()));
            }
        }
    }
}
