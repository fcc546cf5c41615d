//! What was asked for on the command line.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::picture;

/// The text of `cargo xtask` and `cargo xtask --help`.
pub(crate) const USAGE: &str = "\
cargo xtask <command>

  run [--demo] [--screenshot FILE.png] [-- ARGS]
               build the release app and open it; ARGS go to the app
               --demo        opens a throw-away journal with invented entries
               --screenshot  takes a picture after the first paint, then exits
  test [--only NAME …] [-- ARGS]
               formatting, clippy, every test, end-to-end tests in the real window
               NAME is a step or a test target; ARGS go to the test programs
  build        the release app, holdfast-cli and the interface
  dev [-- ARGS]
               builds quickly, opens the app, rebuilds and restarts it on change
  bench [-- ARGS]
               measures the release build
  content      checks content/ and counts what is in it

Each command but content first installs what is missing (Debian, as root) or prints what to install.
";

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Build,
    Run(RunOptions),
    Test(TestOptions),
    Dev {
        app: Vec<String>,
    },
    Bench {
        rest: Vec<String>,
    },
    Content,
    /// Not for people: the half of `run --screenshot` that runs inside the virtual display.
    TakePicture {
        file: PathBuf,
        app: Vec<String>,
    },
}

/// The options of `run`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct RunOptions {
    /// Where the picture goes, if one was asked for.
    pub(crate) screenshot: Option<PathBuf>,
    /// Arguments of the app, `--demo` among them.
    pub(crate) app: Vec<String>,
}

/// The options of `test`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct TestOptions {
    /// Names of steps or test targets; empty means all.
    pub(crate) only: Vec<String>,
    /// Arguments of the test programs.
    pub(crate) rest: Vec<String>,
}

/// Reads the arguments behind the program's name.
pub(crate) fn parse(arguments: impl Iterator<Item = String>) -> Result<Command> {
    let mut own: Vec<String> = arguments.collect();
    let rest = match own.iter().position(|word| word == "--") {
        Some(at) => own.split_off(at).split_off(1),
        None => Vec::new(),
    };
    if own.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Command::Help);
    }
    let mut words = own.into_iter();
    let command = match words.next().as_deref() {
        None | Some("help") => Command::Help,
        Some("build") => Command::Build,
        Some("run") => Command::Run(run(&mut words, rest)?),
        Some("test") => Command::Test(test(&mut words, rest)?),
        Some("dev") => Command::Dev { app: rest },
        Some("bench") => Command::Bench { rest },
        Some("content") => Command::Content,
        Some(picture::COMMAND) => match words.next() {
            Some(file) => Command::TakePicture { file: file.into(), app: rest },
            None => bail!("{} needs a file", picture::COMMAND),
        },
        Some(other) => bail!("there is no command '{other}'"),
    };
    match words.next() {
        Some(word) => bail!("'{word}' is not understood here"),
        None => Ok(command),
    }
}

fn run(words: &mut impl Iterator<Item = String>, rest: Vec<String>) -> Result<RunOptions> {
    let mut options = RunOptions::default();
    for word in words {
        match word.as_str() {
            "--demo" => options.app.push(word),
            "--screenshot" => options.screenshot = Some(PathBuf::new()),
            // An empty path is a `--screenshot` that still waits for its file.
            _ if options.screenshot == Some(PathBuf::new()) => options.screenshot = Some(word.into()),
            _ => bail!("'{word}' is not an option of run; put arguments of the app behind '--'"),
        }
    }
    if let Some(file) = &options.screenshot
        && file.extension().is_none_or(|extension| extension != "png")
    {
        bail!("--screenshot needs the name of a .png file");
    }
    options.app.extend(rest);
    Ok(options)
}

fn test(words: &mut impl Iterator<Item = String>, rest: Vec<String>) -> Result<TestOptions> {
    let mut only = Vec::new();
    match words.next().as_deref() {
        None => {}
        Some("--only") => only.extend(words.filter(|word| word != "--only")),
        Some(word) => bail!("'{word}' is not an option of test"),
    }
    Ok(TestOptions { only, rest })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn run_takes_its_options_in_any_order() {
        let wanted = Command::Run(RunOptions {
            screenshot: Some("a.png".into()),
            app: vec!["--demo".into(), "--help".into()],
        });
        assert_eq!(parsed("run --demo --screenshot a.png -- --help").unwrap(), wanted);
        assert_eq!(parsed("run --screenshot a.png --demo -- --help").unwrap(), wanted);
    }

    #[test]
    fn test_takes_names_and_arguments_of_the_test_programs() {
        let wanted = Command::Test(TestOptions {
            only: vec!["fmt".into(), "e2e".into()],
            rest: vec!["unlock".into()],
        });
        assert_eq!(parsed("test --only fmt e2e -- unlock").unwrap(), wanted);
        assert_eq!(parsed("test --only fmt --only e2e -- unlock").unwrap(), wanted);
        assert_eq!(parsed("test").unwrap(), Command::Test(TestOptions::default()));
    }

    #[test]
    fn help_is_the_default_and_mistakes_are_named() {
        assert_eq!(parsed("").unwrap(), Command::Help);
        assert_eq!(parsed("test --help").unwrap(), Command::Help);
        for line in
            ["tset", "build now", "run --quick", "run --screenshot", "run --screenshot a.jpg", "test fmt"]
        {
            assert!(parsed(line).is_err(), "{line} must be refused");
        }
    }
}
