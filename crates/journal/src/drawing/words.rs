//! How wide words will be. A pure function cannot ask the fonts, so it goes by the widest of ours;
//! a little room too much only spreads things out.

use unicode_normalization::char::is_combining_mark;

use super::Weight;

/// The width of a text in pixels, at most, at that size of letters.
pub(super) fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let heavier = match weight {
        Weight::Plain => 1.0,
        Weight::Strong => 1.05,
    };
    text.chars().map(letter).sum::<f32>() * size * heavier
}

/// The width of a letter as a part of the size of letters. Source: the advances of Inter and of
/// Atkinson Hyperlegible Next as they lie in ui/node_modules, the wider of the two, rounded up.
fn letter(c: char) -> f32 {
    match c {
        'i' | 'j' | 'l' | 'I' | ' ' | '.' | ',' | ':' | ';' | '!' | '\'' | '|' | '\u{a0}' | '\u{202f}' => {
            0.31
        }
        't' | 'f' | 'r' | '(' | ')' | '[' | ']' | '/' | '\\' | '`' | '1' => 0.41,
        'm' | 'w' => 0.89,
        'M' | 'W' | '@' | '%' | '…' | '—' => 1.0,
        'A'..='Z' => 0.77,
        ' '..='~' => 0.66,
        _ if is_combining_mark(c) || c.is_control() || ('\u{200b}'..='\u{200f}').contains(&c) => 0.0,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' => 1.05,
        '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' => 1.05,
        '\u{1f000}'.. => 1.4,
        _ if c.is_uppercase() => 0.8,
        _ => 0.7,
    }
}

/// The text, or as much of it as there is room for, and three dots.
pub(super) fn shortened(text: &str, size: f32, weight: Weight, room: f32) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = width("…", size, weight);
    for c in text.chars() {
        used += width(c.encode_utf8(&mut [0; 4]), size, weight);
        if used > room {
            break;
        }
        kept.push(c);
    }
    // One letter remains, since three dots alone name nothing.
    if kept.is_empty() {
        kept.extend(text.chars().next());
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// The text in lines that fit. A word that is too wide for any line is shortened.
pub(super) fn lines(text: &str, size: f32, weight: Weight, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|longer| width(longer, size, weight) <= room) {
            Some(longer) => {
                lines.pop();
                lines.push(longer);
            }
            None => lines.push(shortened(word, size, weight, room)),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(text: &str) -> f32 {
        width(text, 10.0, Weight::Plain)
    }

    #[test]
    fn wide_letters_are_wide() {
        assert!(plain("WWW") > plain("nnn") && plain("nnn") > plain("iii"));
        assert!(plain("関係") > 2.0 * 10.0);
        assert_eq!(plain("e\u{301}"), plain("e"), "an accent takes no room of its own");
        assert_eq!(plain(""), 0.0);
        assert!(width("Maya", 10.0, Weight::Strong) > plain("Maya"));
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(lines("", 10.0, Weight::Plain, 100.0), Vec::<String>::new());
        assert_eq!(lines("one two three", 10.0, Weight::Plain, 45.0), ["one two", "three"]);
        assert_eq!(lines(" one\n two ", 10.0, Weight::Plain, 400.0), ["one two"]);
    }

    proptest! {
        #[test]
        fn what_is_shortened_fits(text: String, room in 30.0_f32..200.0) {
            let short = shortened(&text, 10.0, Weight::Plain, room);
            prop_assert!(plain(&short) <= room, "{short:?}");
            prop_assert!(short == text || short.ends_with('…'));
        }

        #[test]
        fn lines_lose_no_short_word(words in proptest::collection::vec("[a-z]{1,5}", 0..20)) {
            let text = words.join(" ");
            prop_assert_eq!(lines(&text, 10.0, Weight::Plain, 60.0).join(" "), text);
        }
    }
}
