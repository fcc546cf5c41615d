//! The arguments, and the help that explains them. Source: contracts, "Command line".

use std::path::PathBuf;
use std::{env, process};

use clap::error::ErrorKind;
use clap::{Parser, Subcommand, ValueEnum};
use holdfast_journal::ipc::ExportFormat;

use crate::failure::{Failure, Outcome};
use crate::output::Output;

/// What stands below the list of commands. Wrapped by hand: the terminal's width is not asked for.
const HELP: &str = "\
Examples:
  holdfast-cli init
  holdfast-cli add --title 'A walk' < walk.md
  holdfast-cli add --day 2019-06-01 --tag home --file letter.txt
  holdfast-cli list --from 2026-11-01
  holdfast-cli search 'kettle maya'
  holdfast-cli export --format markdown --out ~/journal-2026

Where the journal is looked for:
  --vault DIR, else the folder that HOLDFAST_HOME names, else the folder the window uses:
  ~/.local/share/org.holdfast.Holdfast (Linux; $XDG_DATA_HOME counts),
  ~/Library/Application Support/org.holdfast.Holdfast (macOS),
  %APPDATA%\\org.holdfast.Holdfast (Windows).
  While the window has the journal open, this program cannot: lock or close it there first.

The passphrase:
  is asked for on the terminal, or read from the file that --passphrase-file names (one line end
  at its end does not count). `--passphrase-file -` reads it from standard input; commands that
  read an entry's text from there refuse that. It is never taken from an argument or a variable.

With --json:
  results are one JSON array on standard output, of the same shapes the window gets: entries as
  lists show them (add, edit, list, search, delete, restore-entry), whole entries with body (show),
  or one object about what was done (init, export, verify). Standard error holds one JSON object a
  line: {\"note\": ...} for remarks, and {\"code\": ..., \"message\": ...} last when it failed.

Exit codes:
  0 done    2 the arguments do not fit    3 wrong passphrase    4 the journal is open elsewhere
  5 no such journal or entry    6 refused: weak passphrase, something already at that place,
  input that cannot be used, or a journal from a newer version    7 damaged    1 anything else";

/// Above the options that every command takes.
const EVERYWHERE: &str = "For every command";

/// Keeps a private journal without a window: the same encrypted vault that Holdfast opens.
#[derive(Debug, Parser)]
#[command(name = "holdfast-cli", version, after_help = HELP, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// The folder the journal lies in
    #[arg(long, value_name = "DIR", global = true, help_heading = EVERYWHERE)]
    pub(crate) vault: Option<PathBuf>,
    /// Read the passphrase from this file; `-` is standard input
    #[arg(long, value_name = "FILE", global = true, help_heading = EVERYWHERE)]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Answer in JSON
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new journal, and print its recovery code
    Init,
    /// Write an entry: its text comes from standard input or a file
    Add(Add),
    /// Replace the text of an entry, its title, or both; the old text stays as a revision
    Edit(Edit),
    /// List entries, newest day first
    List(List),
    /// Print an entry
    Show(One),
    /// List the entries with every word of the query, blind to case and accents
    Search {
        /// The words
        #[arg(required = true, value_name = "QUERY")]
        query: Vec<String>,
    },
    /// Put an entry into the bin, from where it can be taken back for 30 days
    Delete(One),
    /// Take an entry out of the bin
    RestoreEntry(One),
    /// Write everything into a new file or folder that is not encrypted
    Export(Export),
    /// Check every page, row and text of the journal
    Verify,
    /// Change the passphrase
    Passphrase {
        /// Read the new passphrase from this file; `-` is standard input
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct Add {
    /// The day it belongs to, like 2026-11-24; else the day of its time
    #[arg(long)]
    pub(crate) day: Option<String>,
    /// When it was begun, like 2026-11-24T21:40 or 2026-11-24T21:40:00+01:00; else now
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// The time zone, like Europe/Dublin; else the computer's
    #[arg(long)]
    pub(crate) zone: Option<String>,
    /// The title
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// A tag; give the option again for another
    #[arg(long)]
    pub(crate) tag: Vec<String>,
    /// Read the text from this file instead of standard input
    #[arg(long)]
    pub(crate) file: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Edit {
    /// The entry's id
    pub(crate) id: String,
    /// The new title. With it, an empty standard input leaves the text as it is
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// Read the new text from this file instead of standard input
    #[arg(long)]
    pub(crate) file: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct List {
    /// The first day, like 2026-11-24
    #[arg(long, value_name = "DAY")]
    pub(crate) from: Option<String>,
    /// The last day
    #[arg(long, value_name = "DAY")]
    pub(crate) to: Option<String>,
    /// List what is in the bin instead, last binned first
    #[arg(long, conflicts_with_all = ["from", "to"])]
    pub(crate) bin: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct One {
    /// The entry's id
    pub(crate) id: String,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// One JSON file with everything, or a folder of Markdown files
    #[arg(long, value_enum)]
    pub(crate) format: Format,
    /// The file or folder to make; nothing may be there yet
    #[arg(long, value_name = "PATH")]
    pub(crate) out: PathBuf,
}

/// [`ExportFormat`], as it is written in an argument.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Json,
    Markdown,
}

impl From<Format> for ExportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Json => Self::Json,
            Format::Markdown => Self::Markdown,
        }
    }
}

/// Reads the arguments. Help and mistakes end the program here.
pub(crate) fn read() -> Arguments {
    Arguments::try_parse().unwrap_or_else(|error| {
        let is_help = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
        let wants_json = env::args_os().any(|argument| argument == "--json");
        let outcome = if is_help || !wants_json {
            // Nobody there to read it: then there is nobody to tell.
            let _ = error.print();
            if is_help { Outcome::DONE } else { Outcome::USAGE }
        } else {
            let text = error.render().to_string();
            let what = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
            Output::new(true).fail(Failure::Usage(format!("{what}. See holdfast-cli --help.")))
        };
        process::exit(outcome.into())
    })
}
