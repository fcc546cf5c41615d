//! Folding: what makes *Müller*, *muller* and *MULLER* equal when looking for something.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in lower case, without accents, with compatibility forms made plain.
pub fn fold(text: &str) -> String {
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The folded text, and for each of its bytes the byte of the original that it came from, so that
/// a match can be marked in the text as it was written.
pub fn fold_with_offsets(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut offsets = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        let before = folded.len();
        let plain = c.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
        folded.extend(plain);
        offsets.extend(std::iter::repeat_n(at, folded.len() - before));
    }
    offsets.push(text.len());
    (folded, offsets)
}

/// Where `needle` stands in `text`, blind to case and accents, as byte ranges of `text`.
///
/// A combining mark that follows the last letter of a match belongs to the match.
pub fn find_all(text: &str, needle: &str) -> Vec<std::ops::Range<usize>> {
    let needle = fold(needle);
    if needle.is_empty() {
        return Vec::new();
    }
    let (folded, offsets) = fold_with_offsets(text);
    folded
        .match_indices(&needle)
        .map(|(start, found)| {
            let last = offsets[start + found.len() - 1];
            let tail = text[last..].chars().skip(1).take_while(|c| is_combining_mark(*c));
            let letter = text[last..].chars().next().map_or(0, char::len_utf8);
            offsets[start]..last + letter + tail.map(char::len_utf8).sum::<usize>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_and_accents_do_not_matter() {
        let check = |text: &str, needle: &str, found: &[&str]| {
            let ranges = find_all(text, needle);
            let texts: Vec<_> = ranges.into_iter().map(|range| &text[range]).collect();
            assert_eq!(texts, found, "{needle} in {text}");
        };
        check("Herr Müller und MULLER", "muller", &["Müller", "MULLER"]);
        check("cafe\u{301} au lait", "CAFÉ", &["cafe\u{301}"]);
        check("東京で散歩しました", "散歩", &["散歩"]);
        check("Ａｂｃ ﬁne", "abc fi", &["Ａｂｃ ﬁ"]);
        check("nothing here", "x", &[]);
        check("anything", "", &[]);
    }

    proptest! {
        #[test]
        fn every_match_lies_on_character_bounds(text: String, needle in "\\PC{1,3}") {
            for range in find_all(&text, &needle) {
                prop_assert!(text.get(range).is_some());
            }
        }

        #[test]
        fn offsets_are_as_long_as_the_folded_text(text: String) {
            let (folded, offsets) = fold_with_offsets(&text);
            prop_assert_eq!(offsets.len(), folded.len() + 1);
            prop_assert!(offsets.is_sorted());
        }
    }
}
