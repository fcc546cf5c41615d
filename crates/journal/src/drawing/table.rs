//! The numbers behind a chart, as words in rows.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A table. The first cell of a row names the row.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Table {
    /// What it holds.
    pub caption: String,
    /// The heads of the columns.
    pub headers: Vec<String>,
    /// The rows. One with fewer cells than there are columns is read as ending in empty ones.
    pub rows: Vec<Vec<String>>,
}

// What a person wrote may stand in it, so it stays out of debug output.
impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Table({} rows)", self.rows.len())
    }
}

impl Table {
    /// The table as comma-separated values. Source of the form: RFC 4180.
    ///
    /// It begins with a byte order mark. Without one, the commonest spreadsheet on Windows reads a
    /// file that is opened by a double click as if it were in the computer's old code page, and
    /// spoils every name with an accent; the other programs we know of pass the mark over.
    ///
    /// Cells that a spreadsheet would run as a formula get an apostrophe in front
    /// (source: OWASP, "CSV Injection"). Numbers stay numbers, negative ones too.
    pub fn to_csv(&self) -> String {
        let mut text = String::from("\u{feff}");
        let columns = self.rows.iter().map(Vec::len).chain([self.headers.len()]).max().unwrap_or(0);
        for row in std::iter::once(&self.headers).chain(&self.rows) {
            for column in 0..columns {
                if column > 0 {
                    text.push(',');
                }
                text.push_str(&field(row.get(column).map_or("", String::as_str)));
            }
            text.push_str("\r\n");
        }
        text
    }
}

/// A cell, quoted where it has to be.
fn field(cell: &str) -> String {
    // A zero byte ends the text for many readers.
    let cell: String = cell.chars().filter(|c| *c != '\0').collect();
    let safe = if would_run(&cell) { format!("'{cell}") } else { cell };
    let needs_quotes = safe.contains(['"', ',', '\r', '\n']) || safe.starts_with(' ') || safe.ends_with(' ');
    if needs_quotes { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

/// Whether a spreadsheet would take a cell for a formula.
fn would_run(cell: &str) -> bool {
    // The wide forms are those of Japanese keyboards, which some programs take for the narrow ones.
    const STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let begins_with_space = cell.starts_with(['\t', '\r', '\n']);
    begins_with_space || (cell.trim_start().starts_with(STARTS) && !is_number(cell))
}

/// Whether a cell is a plain number, such as −3 written with a hyphen.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part].iter().all(|run| !run.is_empty() && run.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn table(headers: &[&str], rows: &[&[&str]]) -> Table {
        let row = |cells: &[&str]| cells.iter().map(ToString::to_string).collect();
        Table {
            caption: String::new(),
            headers: row(headers),
            rows: rows.iter().map(|cells| row(cells)).collect(),
        }
    }

    /// Reads comma-separated values back, as RFC 4180 has them.
    fn read(text: &str) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        let (mut row, mut cell, mut quoted) = (Vec::new(), String::new(), false);
        let mut rest = text.strip_prefix('\u{feff}').unwrap().chars().peekable();
        while let Some(c) = rest.next() {
            match (c, quoted) {
                ('"', true) if rest.peek() == Some(&'"') => cell.push(rest.next().unwrap()),
                ('"', _) => quoted = !quoted,
                (',', false) => row.push(std::mem::take(&mut cell)),
                ('\r', false) => {
                    assert_eq!(rest.next(), Some('\n'), "a bare carriage return");
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                ('\n', false) => panic!("a bare line feed"),
                _ => cell.push(c),
            }
        }
        assert!(!quoted && cell.is_empty() && row.is_empty(), "it ends in the middle");
        rows
    }

    #[test]
    fn it_is_what_the_standard_says() {
        let text = table(&["Month", "Mends"], &[&["May, early", "3"], &["the \"good\" June", "two\nlines"]]);
        assert_eq!(
            text.to_csv(),
            "\u{feff}Month,Mends\r\n\"May, early\",3\r\n\"the \"\"good\"\" June\",\"two\nlines\"\r\n"
        );
        assert_eq!(table(&[], &[]).to_csv(), "\u{feff}\r\n");
    }

    #[test]
    fn every_row_has_as_many_cells() {
        let rows = read(&table(&["a", "b", "c"], &[&["1"], &["1", "2", "3", "4"], &[]]).to_csv());
        assert!(rows.iter().all(|row| row.len() == 4), "{rows:?}");
    }

    #[test]
    fn nothing_is_run() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+49 30 1234", "'+49 30 1234"),
            ("-2+3", "'-2+3"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("  =1", "'  =1"),
            ("＝1+1", "'＝1+1"),
            ("-", "'-"),
            ("-1e5", "'-1e5"),
            ("-.5", "'-.5"),
            ("-3", "-3"),
            ("-0.25", "-0.25"),
            ("12", "12"),
            ("−3", "−3"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(field(cell), expected, "{cell:?}");
        }
        assert_eq!(field("\rx"), "\"'\rx\"");
        assert_eq!(field("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    }

    proptest! {
        #[test]
        fn what_was_put_in_comes_back(cells in vec(vec(any::<String>(), 3), 1..6)) {
            let text = Table { caption: String::new(), headers: cells[0].clone(), rows: cells[1..].to_vec() };
            let back = read(&text.to_csv());
            prop_assert_eq!(back.len(), cells.len());
            for (before, after) in cells.iter().flatten().zip(back.iter().flatten()) {
                let before: String = before.chars().filter(|c| *c != '\0').collect();
                let marked = format!("'{before}");
                prop_assert!(*after == before || *after == marked);
                prop_assert!(!would_run(after));
            }
        }
    }
}
