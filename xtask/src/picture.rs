//! Takes a picture of the app's first page on a virtual screen, the same on every machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::display;
use crate::group::Group;
use crate::process;
use crate::steps::{say, step};

/// The command by which this program calls itself inside the virtual screen.
pub(crate) const COMMAND: &str = "take-picture";

/// The app makes a file of this name once its first page is painted, and writes into it which.
const READY: &str = "HOLDFAST_READY_FILE";
const READY_LIMIT: Duration = Duration::from_secs(60);
/// Fonts and fades settle after the first paint.
const SETTLE: Duration = Duration::from_millis(500);
const SCREEN: display::Size = (1000, 700);
/// A blank window on a blank screen has two or three colours; the edges of letters alone have dozens.
const FEWEST_COLOURS: u32 = 16;

/// The outer half: opens the virtual screen and calls this program again inside it.
pub(crate) fn request(file: &Path, app: &Path, arguments: &[String]) -> Result<()> {
    step(&format!("picture {}", file.display()), || {
        let file = std::path::absolute(file)?;
        let _ = fs::remove_file(&file);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        let mut command = display::within(SCREEN, std::env::current_exe()?);
        command.args([COMMAND.as_ref(), file.as_os_str(), "--".as_ref(), app.as_os_str()]);
        let mut group = Group::spawn(command.args(arguments))?;
        // The inner half keeps the limits; this one is for an Xvfb that does not start.
        let status = group.wait(READY_LIMIT * 2)?;
        ensure!(status.success(), "no picture was taken");
        let colours = colours(&file)?;
        say(format_args!("{colours} colours"));
        ensure!(colours >= FEWEST_COLOURS, "the picture has only {colours} colours: the window is blank");
        Ok(())
    })
}

/// The inner half: starts the app, waits for its first paint, takes the picture, ends the app.
pub(crate) fn take(file: &Path, app: &[String]) -> Result<()> {
    // A journal that is open from the start shows today; any other, its door.
    let expected = if app.iter().any(|argument| argument == "--demo") { "journal" } else { "door" };
    let (program, arguments) = app.split_first().context("no app was named")?;
    let folder = ReadyFolder::new()?;
    let ready = folder.0.join("ready");
    let mut child = process::spawn(Command::new(program).args(arguments).env(READY, &ready))?;
    let result = wait_for(&ready, &mut child).and_then(|()| {
        process::pause(SETTLE)?;
        let shown = fs::read_to_string(&ready)?;
        ensure!(shown == expected, "the window shows its {shown} and not the {expected}");
        // Without dates, so that the same window gives the same file.
        let mut import = display::imagemagick("import");
        import.args(["-window", "root", "-strip", "-define", "png:exclude-chunks=date,time"]);
        process::run(import.arg(file))
    });
    process::end(&mut child)?;
    result
}

fn wait_for(ready: &Path, app: &mut Child) -> Result<()> {
    let start = Instant::now();
    while !ready.exists() {
        if let Some(status) = app.try_wait()? {
            bail!("the app ended before its first page was painted ({status})");
        }
        if start.elapsed() > READY_LIMIT {
            let limit = READY_LIMIT.as_secs();
            bail!("the app did not paint its first page within {limit} s ({READY} was not made)");
        }
        process::pause(Duration::from_millis(20))?;
    }
    Ok(())
}

fn colours(file: &Path) -> Result<u32> {
    let mut identify = display::imagemagick("identify");
    let text = process::output(identify.args(["-format", "%k"]).arg(file))?;
    text.trim().parse().with_context(|| format!("identify said '{text}'"))
}

/// A new folder that goes away with the value.
struct ReadyFolder(PathBuf);

impl ReadyFolder {
    fn new() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("holdfast-picture-{}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for ReadyFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
