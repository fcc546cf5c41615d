//! Keeps a person's Markdown from running on into what follows it.
//!
//! A blank line ends almost everything. What it does not end is code between fences, and a few kinds
//! of HTML such as a comment: where one of them is left open, all that follows would be part of it.

use pulldown_cmark::{Event, Options, Parser, Tag};

/// What ends HTML that a blank line does not end. Source: CommonMark 0.31, §4.6, kinds 1 to 5.
const HTML_ENDS: [&str; 8] = [">", "-->", "?>", "]]>", "</pre>", "</script>", "</style>", "</textarea>"];

/// A label, as it follows.
const LABEL: &str = "**label**";

/// The text as it is; where something in it was left open, with one more line that closes it.
pub(super) fn closed(text: String) -> String {
    if is_closed(&text) {
        return text;
    }
    let fences = ['`', '~'].map(|sign| sign.to_string().repeat(longest_run(&text, sign).max(3)));
    let ends = fences.iter().map(String::as_str).chain(HTML_ENDS);
    let mut closings = ends.map(|end| format!("{text}\n{end}"));
    closings.find(|closing| is_closed(closing)).unwrap_or(text)
}

/// Whether a label after this text would be a paragraph of its own. Asked of the parser, because who
/// looks for fences alone takes those within a list, which end with it, for open ones.
fn is_closed(text: &str) -> bool {
    let followed = format!("{text}\n\n{LABEL}");
    let label = followed.len() - LABEL.len();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut depth = 0_usize;
    for (event, place) in Parser::new_ext(&followed, options).into_offset_iter() {
        match event {
            Event::Start(Tag::Paragraph) if depth == 0 && place.start == label => return true,
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

/// How many of this sign stand in a row at most.
fn longest_run(text: &str, sign: char) -> usize {
    text.split(|c| c != sign).map(str::len).max().unwrap_or(0)
}
