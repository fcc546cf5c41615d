//! The sentences of a text, each exactly as it stands there, so that one can be pointed at.

use std::collections::HashSet;

use unicode_segmentation::UnicodeSegmentation;

/// The most characters a sentence has. What runs on for longer is cut between words.
pub const SENTENCE_CHARS: usize = 2_000;

/// The digits that the number of a list's item may have. Source: CommonMark 0.31, "Ordered list marker".
const NUMBER_DIGITS: usize = 9;

/// The sentences of a Markdown text in their order, each once and found verbatim in it, by Unicode's
/// rules for where sentences end (UAX #29). A line break always ends one.
///
/// Marks at the start of a line (`#`, `>`, `-`, `1.` and the like) are no part of a sentence. Empty
/// lines, rules, fences and anything else without a letter or a digit are none.
pub fn sentences(body: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    let pieces = body
        .split(['\n', '\r', '\u{2028}', '\u{2029}'])
        .map(without_marks)
        .flat_map(UnicodeSegmentation::split_sentence_bounds)
        .flat_map(short_enough);
    pieces
        .filter(|piece| piece.chars().any(char::is_alphanumeric) && seen.insert(*piece))
        .map(str::to_owned)
        .collect()
}

/// The line without what makes it a heading, a quotation, a list's item or a fence.
fn without_marks(line: &str) -> &str {
    let mut rest = line.trim();
    if rest.starts_with("```") || rest.starts_with("~~~") {
        return "";
    }
    while let Some(next) = without_mark(rest) {
        rest = next.trim_start();
    }
    rest
}

/// The line without its first mark; none where it does not begin with one.
fn without_mark(line: &str) -> Option<&str> {
    if let Some(quoted) = line.strip_prefix('>') {
        return Some(quoted);
    }
    let marked = match line.as_bytes().first()? {
        b'#' => line.trim_start_matches('#'),
        b'-' | b'*' | b'+' => &line[1..],
        b'0'..=b'9' => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            line[digits..].strip_prefix(['.', ')']).filter(|_| digits <= NUMBER_DIGITS)?
        }
        b'[' => ["[ ]", "[x]", "[X]"].iter().find_map(|mark| line.strip_prefix(mark))?,
        _ => return None,
    };
    // Without a space behind it, it is a part of the word: `#tag`, `-5`, `3.5`, `*stressed*`.
    (marked.is_empty() || marked.starts_with(char::is_whitespace)).then_some(marked)
}

/// The piece without white space around it; cut between words where it is longer than a sentence.
fn short_enough(piece: &str) -> Vec<&str> {
    let mut rest = piece.trim();
    let mut pieces = Vec::new();
    while let Some((end, _)) = rest.char_indices().nth(SENTENCE_CHARS) {
        // The character behind the last one counts too: a space there is a good place to cut.
        let space =
            rest[..end].rfind(char::is_whitespace).filter(|_| !rest[end..].starts_with(char::is_whitespace));
        let (head, tail) = rest.split_at(space.unwrap_or(end));
        pieces.push(head.trim_end());
        rest = tail.trim_start();
    }
    pieces.push(rest);
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sentences_stand_apart_and_exactly_as_they_were_written() {
        let cases: [(&str, &[&str]); 15] = [
            ("", &[]),
            ("One.", &["One."]),
            ("She rang. I did not answer!  Why?", &["She rang.", "I did not answer!", "Why?"]),
            ("No full stop\nand a new line", &["No full stop", "and a new line"]),
            ("windows\r\nlines\u{2028}and others", &["windows", "lines", "and others"]),
            ("# A heading\n\n## Another", &["A heading", "Another"]),
            ("> quoted. Twice.\n>> deeper", &["quoted.", "Twice.", "deeper"]),
            ("- one\n* two\n+ three\n- [ ] four\n- [x] five", &["one", "two", "three", "four", "five"]),
            ("1. first\n2) second\n> 3. third", &["first", "second", "third"]),
            ("---\n***\n___\n\n   \n=====\n…\n-\n#\n4.\n", &[]),
            ("```rust\nlet it = be;\n```", &["let it = be;"]),
            ("#tag stays\n-5 as well\n>", &["#tag stays", "-5 as well"]),
            ("3.5 miles\n*stressed* word\n**bold** word", &["3.5 miles", "*stressed* word", "**bold** word"]),
            ("散歩した。楽しかった。", &["散歩した。", "楽しかった。"]),
            ("He left. Again.\n\nHe left. Again.", &["He left.", "Again."]),
        ];
        for (body, expected) in cases {
            assert_eq!(sentences(body), expected, "{body:?}");
        }
    }

    #[test]
    fn what_runs_on_is_cut_between_words() {
        let words: Vec<String> = (0..1_000).map(|number| format!("word{number}")).collect();
        let found = sentences(&words.join(" "));
        assert_eq!(found.len(), 4);
        assert!(found.iter().all(|piece| piece.chars().count() <= SENTENCE_CHARS));
        assert_eq!(found.join(" "), words.join(" "));

        let without_spaces = "é".repeat(SENTENCE_CHARS + 1);
        let found = sentences(&without_spaces);
        assert_eq!(found.iter().map(|piece| piece.chars().count()).collect::<Vec<_>>(), [SENTENCE_CHARS, 1]);

        let exactly = format!("{} b", "a".repeat(SENTENCE_CHARS));
        assert_eq!(sentences(&exactly)[1], "b", "the space is just behind the last character");
    }

    proptest! {
        #[test]
        fn every_sentence_is_found_in_the_text(body in "([a-zé散😀.!?#>*\\-0-9 \\t\\r\n]|\\PC){0,300}") {
            let found = sentences(&body);
            for sentence in &found {
                prop_assert!(body.contains(sentence.as_str()), "{sentence:?}");
                prop_assert!((1..=SENTENCE_CHARS).contains(&sentence.chars().count()));
                prop_assert_eq!(sentence.trim(), sentence);
                prop_assert!(!sentence.contains(['\n', '\r']));
            }
            let distinct: HashSet<&String> = found.iter().collect();
            prop_assert_eq!(distinct.len(), found.len());
        }

        #[test]
        fn no_word_is_lost(words in prop::collection::vec("[a-z]{1,8}[.!?]?", 0..400), ends in prop::collection::vec(0usize..3, 400)) {
            let body: String = words.iter().zip(&ends).map(|(word, end)| format!("{word}{}", [" ", "\n", "\n\n> "][*end])).collect();
            let found = sentences(&body).join(" ");
            for word in &words {
                prop_assert!(found.contains(word.as_str()), "{word}");
            }
        }
    }
}
