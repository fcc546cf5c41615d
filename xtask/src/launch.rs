//! Opens the release app: on the screen, on a virtual one, or for a picture.

use std::process::{Command, ExitCode};
use std::time::Duration;

use anyhow::Result;

use crate::arguments::RunOptions;
use crate::group::Group;
use crate::packages::Purpose;
use crate::steps::say;
use crate::workspace::Workspace;
use crate::{app, display, picture, setup};

const SCREEN: display::Size = (1280, 900);

/// `cargo xtask run`: builds and opens the app; the exit code is the app's.
pub(crate) fn run(workspace: &Workspace, options: RunOptions) -> Result<ExitCode> {
    let virtual_screen = options.screenshot.is_some() || !display::is_there();
    let mut purposes = vec![Purpose::Build];
    if virtual_screen {
        purposes.push(Purpose::Display);
    }
    if options.screenshot.is_some() {
        purposes.push(Purpose::Picture);
    }
    setup::prepare(workspace, &purposes)?;
    app::release(workspace)?;

    let app = workspace.program("release", "holdfast");
    if let Some(file) = options.screenshot {
        picture::request(&file, &app, &options.app)?;
        return Ok(ExitCode::SUCCESS);
    }
    println!("== {}", app.display());
    let mut command = if virtual_screen {
        say("There is no display, so the window opens on a virtual one. Ctrl-C ends it.");
        display::within(SCREEN, &app)
    } else {
        Command::new(&app)
    };
    let status = Group::spawn(command.args(&options.app))?.wait(Duration::MAX)?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
