//! A window driven through WebDriver: ours, or the bare one.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use support::PASSPHRASE;

use crate::Outcome;
use crate::home::Home;
use crate::webdriver::{WebDriver, key};

/// How long anything may take to come.
const PATIENCE: Duration = Duration::from_secs(30);

/// Which program shows the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// Holdfast, built with the feature `e2e`: WebDriver cannot reach it otherwise.
    Holdfast,
    /// A window with one text field and nothing else.
    Bare,
}

impl Program {
    /// The program's file and what it is started with. Both lie where this program lies.
    pub fn command(self) -> Outcome<(PathBuf, Vec<String>)> {
        let own = std::env::current_exe()?;
        match self {
            #[cfg(target_os = "linux")]
            Self::Bare => Ok((own, vec![crate::bare_window::ARGUMENT.into()])),
            #[cfg(not(target_os = "linux"))]
            Self::Bare => Err("the bare window is made for Linux only".into()),
            Self::Holdfast => {
                let app = own.with_file_name(format!("holdfast{}", std::env::consts::EXE_SUFFIX));
                if app.exists() { Ok((app, Vec::new())) } else { Err("the app is not built".into()) }
            }
        }
    }
}

/// The variables both programs live with.
pub fn surroundings(command: &mut Command, home: &Home) {
    command.envs(home.variables()).env("LC_ALL", "C.UTF-8").env("TZ", "Europe/Dublin");
    command.stdout(Stdio::null()).stderr(Stdio::null());
}

/// A window that is open.
pub struct Window {
    driver: WebDriver,
    process: Child,
}

impl Window {
    /// Opens a window with that home.
    pub fn open(program: Program, home: &Home) -> Outcome<Self> {
        // A port that nobody listens on.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new("WebKitWebDriver");
        surroundings(&mut command, home);
        let command = command.arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        let mut process = command.spawn()?;
        let (file, arguments) = program.command()?;
        let begun = Instant::now();
        loop {
            match WebDriver::start(port, &file.display().to_string(), &arguments) {
                Ok(driver) => return Ok(Self { driver, process }),
                // The driver may not listen yet.
                Err(error) if error.contains("refused") && begun.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(20));
                }
                Err(error) => {
                    process.kill()?;
                    process.wait()?;
                    return Err(error.into());
                }
            }
        }
    }

    /// Runs a script in the page.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        Ok(self.driver.run(script, arguments)?)
    }

    /// Runs a script that answers through its last argument.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        Ok(self.driver.run_async(script, arguments)?)
    }

    /// Presses a key wherever the keyboard is.
    pub fn press(&self, key: &str) -> Outcome {
        Ok(self.driver.press(&[], &[key])?)
    }

    /// Waits until a script says `true`.
    pub fn wait(&self, script: &str, arguments: &[Value]) -> Outcome {
        let begun = Instant::now();
        while self.driver.run(script, arguments).ok() != Some(json!(true)) {
            if begun.elapsed() > PATIENCE {
                let page = self.driver.run("return document.body.innerText", &[]);
                return Err(format!("never came true: {script}; the page says {page:?}").into());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Waits for the unlock page, types the passphrase, and leaves the Enter key to be pressed.
    pub fn type_passphrase(&self) -> Outcome {
        self.wait("return document.activeElement?.id === 'passphrase'", &[])?;
        let field = self.driver.find("#passphrase").ok_or("no field for the passphrase")?;
        Ok(self.driver.send_keys(&field, PASSPHRASE)?)
    }

    /// Presses Enter.
    pub fn enter(&self) -> Outcome {
        self.press(key::ENTER)
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let apps = children(self.process.id());
        self.driver.end();
        // A second one that starts before the first has gone would only bring that one to the front.
        let begun = Instant::now();
        while apps.iter().any(|app| app.exists()) && begun.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What that process has started, each as its folder under `/proc`.
fn children(process: u32) -> Vec<PathBuf> {
    let list = std::fs::read_to_string(format!("/proc/{process}/task/{process}/children"));
    list.unwrap_or_default().split_whitespace().map(|id| PathBuf::from("/proc").join(id)).collect()
}
