//! Runs every check and every test, and ends in one line: `N passed, N failed`.

use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail, ensure};

use crate::arguments::TestOptions;
use crate::checkout::Checkout;
use crate::packages::Purpose;
use crate::score::Score;
use crate::setup::{self, MissingPackages};
use crate::steps::say;
use crate::targets::{self, Built, Member, OWN_PACKAGE};
use crate::workspace::Workspace;
use crate::{checks, display, interface, offline, picture, process};

/// The screen of the end-to-end tests.
const SCREEN: display::Size = (1440, 900);
/// The test target that needs one.
const END_TO_END: &str = "e2e";
/// What `--only` knows besides test targets.
const STEPS: [&str; 10] = [
    "fmt",
    "interface",
    "clippy",
    "clippy-wasm",
    "rustdoc",
    "build",
    "doc",
    "picture",
    "unchanged",
    OWN_PACKAGE,
];

/// `cargo xtask test`.
pub(crate) fn run(workspace: &Workspace, options: &TestOptions) -> Result<ExitCode> {
    let mut run = Run { workspace, options, score: Score::default() };
    let result = run.everything();
    if let Err(error) = &result {
        println!("error: {error:#}");
        run.score.tally.step(false);
    }
    println!("\n{}", run.score.tally);
    Ok(match result {
        _ if process::interrupted() => ExitCode::from(130),
        Err(error) if error.is::<MissingPackages>() => ExitCode::from(2),
        _ if run.score.tally.failed > 0 => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    })
}

struct Run<'a> {
    workspace: &'a Workspace,
    options: &'a TestOptions,
    score: Score,
}

impl Run<'_> {
    /// An error here means that the rest could not be tried at all.
    fn everything(&mut self) -> Result<()> {
        let workspace = self.workspace;
        let members = targets::of_workspace(&checks::metadata(workspace)?)?;
        let tested: Vec<_> = members.iter().filter(|member| member.target.test).collect();
        self.refuse_unknown_names(&tested)?;
        setup::prepare(workspace, &[Purpose::Test])?;
        let before = Checkout::of(&workspace.root);

        let chosen: Vec<&Member> =
            tested.into_iter().filter(|member| self.wants(&member.target.name)).collect();
        self.check("fmt", "formatting", || checks::format(workspace))?;
        let mut interface = true;
        let runs_programs = !chosen.is_empty() || self.wants("picture");
        if self.wants("interface") || runs_programs {
            let result = interface::build(workspace, interface::RELEASE);
            interface = self.score.count(result)?;
        }
        self.check("clippy", "clippy", || checks::clippy(workspace))?;
        self.check("clippy-wasm", "clippy for wasm32", || checks::clippy_wasm(workspace))?;
        self.check("rustdoc", "documentation", || checks::documentation(workspace))?;
        let mut built = Vec::new();
        if self.wants("build") || runs_programs {
            built = self.build()?;
        }
        let (windows, quiet): (Vec<_>, Vec<_>) =
            chosen.into_iter().partition(|member| member.target.name == END_TO_END);
        for member in quiet {
            self.test_program(&built, member, true)?;
        }
        if self.wants(OWN_PACKAGE) {
            self.score.tests("tests of xtask", 1, &mut checks::own_tests(workspace))?;
        }
        let documented = members.iter().filter(|member| member.target.doctest).count();
        if self.wants("doc") && documented > 0 {
            self.score.tests("documentation tests", documented, &mut checks::doc_tests(workspace))?;
        }
        for member in &windows {
            self.test_program(&built, member, interface)?;
        }
        if self.options.only.is_empty() && windows.is_empty() {
            self.check(END_TO_END, "end-to-end tests", || {
                bail!("there is no test target named {END_TO_END}")
            })?;
        }
        self.picture(&built)?;
        self.unchanged(before.as_ref())
    }

    fn wants(&self, name: &str) -> bool {
        let only = &self.options.only;
        only.is_empty() || only.iter().any(|wanted| wanted == name)
    }

    fn refuse_unknown_names(&self, tested: &[&Member]) -> Result<()> {
        let mut known: Vec<&str> = STEPS.to_vec();
        known.extend(tested.iter().map(|member| member.target.name.as_str()));
        for name in &self.options.only {
            ensure!(known.contains(&name.as_str()), "'{name}' is none of: {}", known.join(", "));
        }
        Ok(())
    }

    fn check(&mut self, name: &str, what: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        if self.wants(name) {
            self.score.step(what, work)?;
        }
        Ok(())
    }

    fn build(&mut self) -> Result<Vec<Built>> {
        let mut messages = String::new();
        self.score.step("tests and programs (ci)", || {
            let (text, result) = checks::build(self.workspace)?;
            messages = text;
            result
        })?;
        Ok(targets::built(&messages))
    }

    /// Runs the tests of one target; `interface` says whether the interface in the app is the present one.
    fn test_program(&mut self, built: &[Built], member: &Member, interface: bool) -> Result<()> {
        let Member { target, .. } = member;
        let what = format!("tests of {} ({})", target.name, target.kind.join(", "));
        let Some(program) = targets::test_program(built, member) else {
            return self.cannot_run(&what, "it was not built (or needs a feature that is off)");
        };
        let in_window = target.name == END_TO_END;
        if in_window && !targets::has_program(built, "holdfast") {
            return self.cannot_run(&what, "the app was not built");
        }
        if !interface {
            return self.cannot_run(&what, "the interface was not built");
        }
        if in_window && !offline::is_possible() {
            return self.cannot_run(&what, "the system does not let `unshare --net` take the network away");
        }
        let mut command = test_command(program, in_window);
        command.args(&self.options.rest).current_dir(member.folder());
        command.env("CARGO_MANIFEST_DIR", member.folder());
        self.score.tests(&what, 1, &mut command)
    }

    fn cannot_run(&mut self, what: &str, reason: &str) -> Result<()> {
        self.score.step(what, || bail!("cannot run: {reason}"))
    }

    /// What `cargo xtask run --demo --screenshot` does, with the app that was built for the tests.
    fn picture(&mut self, built: &[Built]) -> Result<()> {
        if !self.wants("picture") {
            return Ok(());
        }
        if !targets::has_program(built, "holdfast") {
            return self.cannot_run("picture of the demo", "the app was not built");
        }
        let app = self.workspace.program("ci", "holdfast");
        let file = app.with_file_name("demo.png");
        let result = picture::request(&file, &app, &["--demo".into()]);
        self.score.count(result).map(drop)
    }

    fn unchanged(&mut self, before: Option<&Checkout>) -> Result<()> {
        let root: &Path = &self.workspace.root;
        let Some(before) = before else {
            if root.join(".git").exists() {
                return self.cannot_run("files that git keeps", "git names none");
            }
            say("This is not a git checkout, so nothing is compared.");
            return Ok(());
        };
        self.check("unchanged", "files that git keeps", || {
            let after = Checkout::of(root);
            let after = after.context("git no longer names any")?;
            let changes = before.changes(&after);
            ensure!(changes.is_empty(), "the run changed {}", changes.join(", "));
            Ok(())
        })
    }
}

fn test_command(program: &Path, in_window: bool) -> Command {
    if !in_window {
        return Command::new(program);
    }
    let mut command = offline::without_network(&display::within(SCREEN, program));
    // One window at a time has the keyboard.
    command.arg("--test-threads=1");
    command
}
