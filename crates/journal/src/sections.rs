//! Very long entries are read through a window and edited a section at a time.
//!
//! A text field that holds a megabyte takes half a second a key in WebKitGTK, so a body over
//! [`LARGE_BODY_BYTES`] is cut into sections of at most [`SECTION_BYTES`]. Source: contracts,
//! "Editor sizes".

use std::ops::Range;

/// Up to this many bytes a body is edited whole.
pub const LARGE_BODY_BYTES: usize = 128 * 1024;

/// No section is longer than this many bytes when it is cut.
pub const SECTION_BYTES: usize = 64 * 1024;

/// Whether a body is too long to be edited in one field.
pub fn is_large(body: &str) -> bool {
    body.len() > LARGE_BODY_BYTES
}

/// Cuts a body into sections that together are the whole body, byte for byte.
///
/// A cut falls after an empty line if there is one in the second half of what may be taken, else
/// after a line, else after a space, else between two characters.
pub fn split(body: &str) -> Vec<Range<usize>> {
    let mut sections = Vec::with_capacity(body.len() / SECTION_BYTES + 1);
    let mut start = 0;
    while body.len() - start > SECTION_BYTES {
        let end = start + cut(&body[start..]);
        sections.push(start..end);
        start = end;
    }
    sections.push(start..body.len());
    sections
}

/// The body with one part replaced; none if the part does not lie in it on character bounds.
pub fn replace(body: &str, part: Range<usize>, text: &str) -> Option<String> {
    let (before, after) = (body.get(..part.start)?, body.get(part.end..)?);
    body.get(part)?;
    Some([before, text, after].concat())
}

fn cut(rest: &str) -> usize {
    let window = &rest[..rest.floor_char_boundary(SECTION_BYTES)];
    let half = window.len() / 2;
    let after = |pattern: &str| window.rfind(pattern).map(|at| at + pattern.len()).filter(|end| *end > half);
    after("\n\n").or_else(|| after("\n")).or_else(|| after(" ")).unwrap_or(window.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cuts_prefer_the_end_of_a_paragraph() {
        let paragraph = format!("{}\n\n", "word ".repeat(2_000));
        let body = paragraph.repeat(20);
        let sections = split(&body);
        assert!(sections.len() > 2);
        for section in &sections[..sections.len() - 1] {
            assert!(body[section.clone()].ends_with("\n\n"));
        }
    }

    #[test]
    fn a_short_body_is_one_section_even_when_empty() {
        assert_eq!(split(""), vec![0..0]);
        assert_eq!(split("word"), vec![0..4]);
    }

    #[test]
    fn one_part_is_replaced_and_odd_parts_are_refused() {
        assert_eq!(replace("one two three", 4..7, "2").as_deref(), Some("one 2 three"));
        assert_eq!(replace("é", 1..2, ""), None);
        assert_eq!(replace("abc", 2..9, ""), None);
        #[expect(clippy::reversed_empty_ranges, reason = "what a hostile message might ask for")]
        let backwards = 2..1;
        assert_eq!(replace("abc", backwards, ""), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn sections_are_the_body_and_none_is_too_long(unit in "[a-z \n散é😀]{1,40}", times in 1usize..9_000) {
            let body = unit.repeat(times);
            let sections = split(&body);
            let joined: String = sections.iter().map(|section| &body[section.clone()]).collect();
            prop_assert!(joined == body);
            prop_assert!(sections.iter().all(|section| section.len() <= SECTION_BYTES));
            prop_assert!(sections.iter().all(|section| body.is_empty() || !section.is_empty()));
        }
    }
}
