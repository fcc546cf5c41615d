//! Front matter: YAML that every parser reads alike.
//!
//! Only a small part of YAML is written: keys of our own, whole numbers, and strings that are
//! always between double quotes on one line. So no title can be taken for a date, a truth value,
//! an alias or the end of the front matter, in YAML 1.1 as little as in 1.2.

use std::fmt::Write;

use holdfast_journal::entry::{Answered, Entry};
use holdfast_journal::mood::{Level, Mood};

use crate::json::state_word;

/// The front matter of an entry, from its first `---` to the line end after its last.
pub(super) fn matter(entry: &Entry) -> String {
    let mut out = String::from("---\n");
    line(&mut out, "id", &entry.id.to_string());
    line(&mut out, "day", &entry.moment.day.to_string());
    line(&mut out, "at", &entry.moment.at.rfc3339());
    line(&mut out, "zone", entry.moment.zone.name());
    line(&mut out, "title", entry.title.as_str());
    list(&mut out, "tags", entry.tags.iter().map(|tag| tag.as_str()));
    if let Some(Mood { state, pleasantness, energy, feelings }) = &entry.mood {
        out.push_str("mood:\n");
        line(&mut out, "  state", state_word(*state));
        level(&mut out, "  pleasantness", *pleasantness);
        level(&mut out, "  energy", *energy);
        list(&mut out, "  feelings", feelings.iter().map(String::as_str));
    }
    if let Some(Answered { prompt, version, text }) = &entry.answered {
        out.push_str("prompt:\n");
        line(&mut out, "  id", prompt);
        out.push_str("  version: ");
        out.push_str(&version.to_string());
        out.push('\n');
        line(&mut out, "  text", text);
    }
    out.push_str("---\n");
    out
}

fn line(out: &mut String, key: &str, value: &str) {
    out.push_str(key);
    out.push_str(": ");
    quote(out, value);
    out.push('\n');
}

fn level(out: &mut String, key: &str, level: Option<Level>) {
    if let Some(level) = level {
        out.push_str(key);
        out.push_str(": ");
        out.push_str(&i8::from(level).to_string());
        out.push('\n');
    }
}

fn list<'a>(out: &mut String, key: &str, values: impl Iterator<Item = &'a str>) {
    out.push_str(key);
    out.push_str(": [");
    for (number, value) in values.enumerate() {
        if number > 0 {
            out.push_str(", ");
        }
        quote(out, value);
    }
    out.push_str("]\n");
}

/// A double-quoted scalar. Escaped is what YAML does not allow as it is, what some parser takes for
/// a line end, and signs that would make the line look other than it is.
fn quote(out: &mut String, value: &str) {
    out.push('"');
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Neither YAML's printable set nor its line ends: YAML 1.2.2, productions 1 and 26;
            // U+2028, U+2029 and U+0085 are line ends in YAML 1.1.
            '\0'..='\x1f' | '\x7f'..='\u{9f}' => {
                // Writing into a string cannot fail.
                let _ = write!(out, "\\x{:02X}", u32::from(c));
            }
            '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | '\u{fffe}'..='\u{ffff}' => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_quoted_so_that_nothing_in_them_means_anything() {
        let check = |value: &str, expected: &str| {
            let mut out = String::new();
            quote(&mut out, value);
            assert_eq!(out, expected);
        };
        check("", r#""""#);
        check("no", r#""no""#);
        check("a: b # c", r#""a: b # c""#);
        check(r#"say "ah" \o/"#, r#""say \"ah\" \\o/""#);
        check("one\r\n---\ttwo", r#""one\r\n---\ttwo""#);
        check("\0\x1b\x7f\u{85}\u{2028}\u{feff}\u{ffff}", r#""\x00\x1B\x7F\x85\u2028\uFEFF\uFFFF""#);
        check("🏳️‍🌈 散歩", r#""🏳️‍🌈 散歩""#);
    }
}
