//! What is printed: sentences and columns for people, JSON for programs.

use std::io::{self, IsTerminal, Write};

use holdfast_journal::ipc::{CommandError, EntryRowView, EntryView, ErrorCode};
use serde::Serialize;

use crate::failure::{Failure, Outcome};

/// Characters of an untitled entry that a list shows in place of a title.
const LIST_CHARS: usize = 60;

/// Where results and remarks go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Output {
    json: bool,
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        Self { json }
    }

    /// Prints the views as a JSON array, or the lines for people.
    pub(crate) fn give<T: Serialize>(self, views: &[T], lines: &str) -> Result<(), Failure> {
        let mut out = io::BufWriter::new(io::stdout().lock());
        if self.json {
            serde_json::to_writer(&mut out, views)?;
            out.write_all(b"\n")?;
        } else {
            out.write_all(lines.as_bytes())?;
        }
        Ok(out.flush()?)
    }

    /// Prints entries as a list.
    pub(crate) fn rows(self, rows: &[EntryRowView]) -> Result<(), Failure> {
        let lines: String = if self.json { String::new() } else { rows.iter().map(line).collect() };
        self.give(rows, &lines)
    }

    /// Prints one entry whole.
    pub(crate) fn entry(self, view: EntryView) -> Result<(), Failure> {
        let mut text = String::new();
        if !self.json {
            text = head(&view);
            let body = view.body.as_deref().unwrap_or_default();
            // Into a file or a pipe the text goes as it is. A terminal would obey what an entry may
            // have been pasted with.
            text.push_str(&if io::stdout().is_terminal() { visible(body) } else { body.to_owned() });
            if !text.ends_with('\n') {
                text.push('\n');
            }
        }
        self.give(&[view], &text)
    }

    /// Remarks on standard error that something is worth knowing.
    pub(crate) fn note(self, text: &str) {
        // Nobody there to read it: then there is nobody to tell.
        let _ = if self.json {
            writeln!(io::stderr(), "{}", serde_json::json!({ "note": text }))
        } else {
            writeln!(io::stderr(), "note: {text}")
        };
    }

    /// Says on standard error what went wrong, and how the program ends.
    pub(crate) fn fail(self, failure: Failure) -> Outcome {
        let (error, outcome) = match failure {
            Failure::NobodyReads => return Outcome::DONE,
            Failure::Usage(message) => (CommandError::new(ErrorCode::InvalidInput, message), Outcome::USAGE),
            Failure::Error(error) => {
                let outcome = Outcome::of(error.code);
                (error, outcome)
            }
        };
        let _ = if self.json {
            writeln!(io::stderr(), "{}", serde_json::to_string(&error).unwrap_or_default())
        } else {
            writeln!(io::stderr(), "{}", error.message)
        };
        outcome
    }

    /// Whether somebody is watching who wants to see how far it is.
    pub(crate) fn shows_progress(self) -> bool {
        !self.json && io::stderr().is_terminal()
    }
}

/// A number with its noun.
pub(crate) fn count(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn line(row: &EntryRowView) -> String {
    let title =
        if row.title.is_empty() { row.excerpt.chars().take(LIST_CHARS).collect() } else { row.title.clone() };
    let text = format!("{title}{}", tags(row));
    format!(
        "{}  {}  {:5}  {:>6}  {}\n",
        row.id,
        row.day,
        row.local_time,
        row.words,
        one_line(text.trim_start())
    )
}

/// What stands above the text of an entry.
fn head(view: &EntryView) -> String {
    let row = &view.row;
    let mut text = String::new();
    if !row.title.is_empty() {
        text = format!("{}\n", one_line(&row.title));
    }
    let words = count(row.words.into(), "word", "words");
    text.push_str(&format!("{} {} {}, {words}{}\n", row.day, row.local_time, row.zone, one_line(&tags(row))));
    if let Some(mood) = &row.mood {
        let scales = [("pleasantness", mood.pleasantness), ("energy", mood.energy)];
        let steps = scales.iter().filter_map(|(name, level)| Some(format!("{name} {}", i8::from((*level)?))));
        let feelings = mood.feelings.iter().map(|word| one_line(word));
        let said: Vec<String> = steps.chain(feelings).collect();
        text.push_str(&format!(
            "Mood: {}\n",
            if said.is_empty() { "not sure".to_owned() } else { said.join(", ") }
        ));
    }
    if let Some(answered) = &view.answered {
        text.push_str(&format!("Question: {}\n", one_line(&answered.text)));
    }
    if let Some(at) = &row.binned_at {
        text.push_str(&format!("In the bin since {at}\n"));
    }
    text.push('\n');
    text
}

fn tags(row: &EntryRowView) -> String {
    row.tags.iter().map(|tag| format!("  #{}", tag.as_str())).collect()
}

/// The text with its control characters shown, so that a terminal does not obey them. Lines and
/// tabs stay.
fn visible(text: &str) -> String {
    let show = |c: char| match c {
        '\n' | '\t' => c,
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\x7f' => '\u{2421}',
        '\u{80}'..='\u{9f}' => '\u{fffd}',
        _ => c,
    };
    text.replace("\r\n", "\n").chars().map(show).collect()
}

/// The same on one line.
fn one_line(text: &str) -> String {
    visible(text).replace(['\n', '\t'], " ")
}
