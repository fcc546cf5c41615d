//! The text of an entry: what is accepted, and what is derived from it.

use unicode_segmentation::UnicodeSegmentation;

/// The longest body, in bytes of UTF-8. Source: the house issue, "Entries".
pub const MAX_BODY_BYTES: usize = 16 * 1024 * 1024;

/// The longest title, in characters.
pub const MAX_TITLE_CHARS: usize = 300;

/// How many characters of an entry a list shows.
pub const EXCERPT_CHARS: usize = 240;

/// The body is longer than an entry can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an entry can hold 16 MiB of text; please split this one")]
pub struct TooLong;

/// An entry's body: Markdown, at most [`MAX_BODY_BYTES`], without U+0000.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Body(String);

impl Body {
    /// Takes the text as it is, except that U+0000 becomes U+2400 (a visible sign for it): SQL
    /// functions stop reading at U+0000, so it must not hide what follows.
    pub fn new(text: String) -> Result<Self, TooLong> {
        if text.len() > MAX_BODY_BYTES {
            return Err(TooLong);
        }
        let text = if text.contains('\0') { text.replace('\0', "\u{2400}") } else { text };
        // The sign takes three bytes where U+0000 took one.
        if text.len() > MAX_BODY_BYTES { Err(TooLong) } else { Ok(Self(text)) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, handed over.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// What a person wrote never reaches a log by way of a debug print.
impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Body({} bytes)", self.0.len())
    }
}

/// An entry's title: one line, perhaps empty.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Title(String);

impl Title {
    /// Takes the first [`MAX_TITLE_CHARS`] characters, with line ends made into spaces.
    pub fn new(text: &str) -> Self {
        Self(one_line(text).chars().take(MAX_TITLE_CHARS).collect())
    }

    /// Whether [`Title::new`] would keep all of that text. Where a person gives a title, one that does
    /// not fit is refused: words that are dropped without a word are lost.
    pub fn fits(text: &str) -> bool {
        one_line(text).chars().count() <= MAX_TITLE_CHARS
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, handed over.
    pub fn into_string(self) -> String {
        self.0
    }
}

fn one_line(text: &str) -> String {
    let lines =
        text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ").replace('\0', "\u{2400}")
}

impl std::fmt::Debug for Title {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Title({} bytes)", self.0.len())
    }
}

/// How many words the text has. Scripts without spaces are counted by Unicode's word rules.
pub fn count_words(text: &str) -> u32 {
    u32::try_from(text.unicode_words().count()).unwrap_or(u32::MAX)
}

/// The first lines of a body as plain running text, for lists.
///
/// Only the start is read, so that a list costs the same for a 16 MiB entry as for a short one.
pub fn excerpt(body: &str) -> String {
    let start = &body[..body.floor_char_boundary(4 * EXCERPT_CHARS * 4)];
    let mut words = String::new();
    for line in start.lines() {
        let plain = line.trim_start().trim_start_matches(['#', '>', '-', '*', '+', ' ', '\t']);
        for word in plain.split_whitespace() {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(word.trim_matches(['*', '_', '`', '~']));
        }
        if words.len() >= EXCERPT_CHARS * 4 {
            break;
        }
    }
    shorten(&words, EXCERPT_CHARS)
}

/// At most that many characters, cut between words where there is one near the end.
fn shorten(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = &text[..cut];
    let near = head.rfind(' ').filter(|space| *space * 5 >= cut * 4);
    format!("{}…", head[..near.unwrap_or(cut)].trim_end())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_null_character_is_shown_and_never_cuts_the_text() {
        let body = Body::new("a\0b".into()).unwrap();
        assert_eq!(body.as_str(), "a\u{2400}b");
        let long = "é".repeat(MAX_TITLE_CHARS);
        assert!(Title::fits(&format!("  {long}\n")) && !Title::fits(&format!("{long}x")));
        assert_eq!(Title::new("a\0b\r\nc").as_str(), "a\u{2400}b c");
    }

    #[test]
    fn sixteen_mebibytes_fit_and_one_byte_more_does_not() {
        assert!(Body::new("x".repeat(MAX_BODY_BYTES)).is_ok());
        assert!(Body::new("x".repeat(MAX_BODY_BYTES + 1)).is_err());
        assert!(Body::new("\0".repeat(MAX_BODY_BYTES)).is_err(), "the visible sign is longer");
    }

    #[test]
    fn words_are_counted_in_every_script() {
        assert_eq!(count_words(""), 0);
        assert_eq!(count_words("One word, isn't it?"), 4);
        assert_eq!(count_words("散歩"), 2);
    }

    #[test]
    fn an_excerpt_is_plain_running_text() {
        let check = |body: &str, expected: &str| assert_eq!(excerpt(body), expected);
        check(
            "# The kettle\n\nThen *Maya* put the **kettle** on.",
            "The kettle Then Maya put the kettle on.",
        );
        check("> quoted\n- item\n", "quoted item");
        check("", "");
        let long = "word ".repeat(200);
        let short = excerpt(&long);
        assert!(short.ends_with("word…") && short.chars().count() <= EXCERPT_CHARS + 1);
    }

    #[test]
    fn debug_prints_show_no_text() {
        let shown = format!("{:?} {:?}", Body::new("secret".into()).unwrap(), Title::new("secret"));
        assert!(!shown.contains("secret"));
    }

    proptest! {
        #[test]
        fn nothing_makes_an_excerpt_panic(body: String) {
            prop_assert!(excerpt(&body).chars().count() <= EXCERPT_CHARS + 1);
        }

        #[test]
        fn a_body_keeps_every_other_character(text in "[^\\x00]*") {
            prop_assert_eq!(Body::new(text.clone()).unwrap().into_string(), text);
        }
    }
}
