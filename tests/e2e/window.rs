//! The program's window, driven through WebDriver.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::home::Home;
use crate::webdriver::{Element, WebDriver, key};

/// How long a page may take to show what is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running program with its window.
pub struct Window {
    driver: WebDriver,
    process: Child,
}

/// The program, beside the tests' own folder.
pub fn binary() -> PathBuf {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.join("holdfast")
}

/// A port that nobody listens on.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

impl Window {
    /// Opens the window with that home.
    pub fn open(home: &Home) -> Self {
        Self::open_with(home, &[], &[])
    }

    /// Opens the window with further variables and arguments.
    pub fn open_with(home: &Home, variables: &[(&str, &str)], arguments: &[&str]) -> Self {
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("HOLDFAST_E2E_KEEP_PROCESS", "1")
            .env("HOLDFAST_E2E_QUICK_KEYS", "1")
            .env("HOLDFAST_E2E_EXPORT_TO", home.out())
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "Europe/Dublin")
            .envs(home.variables())
            .envs(variables.iter().copied())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let process = command.spawn().expect("WebKitWebDriver is installed");
        let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        let begun = Instant::now();
        let driver = loop {
            match WebDriver::start(port, &binary().display().to_string(), &arguments) {
                Ok(driver) => break driver,
                // The driver may not listen yet.
                Err(error) if error.contains("refused") && begun.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(20));
                }
                Err(error) => panic!("no session: {error}"),
            }
        };
        let window = Self { driver, process };
        window.wait_for("html[data-mounted]");
        window
    }

    /// The element, once the page shows it.
    #[track_caller]
    pub fn wait_for(&self, selector: &str) -> Element {
        let begun = Instant::now();
        loop {
            if let Some(element) = self.driver.find(selector) {
                return element;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "{selector} never came; the page says: {}",
                self.text("body")
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits until the page no longer shows an element.
    #[track_caller]
    pub fn wait_gone(&self, selector: &str) {
        self.wait_until(&format!("{selector} goes"), || self.driver.find(selector).is_none());
    }

    /// Waits until something holds.
    #[track_caller]
    pub fn wait_until(&self, what: &str, holds: impl Fn() -> bool) {
        let begun = Instant::now();
        while !holds() {
            assert!(
                begun.elapsed() < PATIENCE,
                "waited in vain until {what}; the page says: {}",
                self.text("body")
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Whether the page shows an element now.
    pub fn has(&self, selector: &str) -> bool {
        self.driver.find(selector).is_some()
    }

    /// Clicks an element.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let element = self.wait_for(selector);
        self.driver.click(&element).unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Clicks the button or link with that word.
    #[track_caller]
    pub fn click_word(&self, word: &str) {
        self.wait_until(&format!("“{word}” can be pressed"), || self.mark_word(word));
        self.click("[data-pressed-by-test]");
    }

    /// Marks the element with that word, so that WebDriver's own click can find it.
    fn mark_word(&self, word: &str) -> bool {
        let script = "document.querySelectorAll('[data-pressed-by-test]').forEach(e => e.removeAttribute('data-pressed-by-test'));\
            const root = document.querySelector('dialog[open]') ?? document;\
            const found = [...root.querySelectorAll('button, a, summary, label')].find(e => e.checkVisibility() && \
            (e.innerText.trim() === arguments[0] || e.getAttribute('aria-label') === arguments[0]));\
            found?.setAttribute('data-pressed-by-test', ''); return !!found;";
        self.run(script, &[json!(word)]) == json!(true)
    }

    /// Types into an element. A line ends with the Enter key, as on a keyboard.
    #[track_caller]
    pub fn type_into(&self, selector: &str, text: &str) {
        let element = self.wait_for(selector);
        let keys = text.replace('\n', key::ENTER);
        self.driver.send_keys(&element, &keys).unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Presses keys wherever the focus is.
    #[track_caller]
    pub fn press(&self, held: &[&str], keys: &[&str]) {
        self.driver.press(held, keys).unwrap();
    }

    /// What an element says.
    pub fn text(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.innerText ?? '';";
        self.driver
            .run(script, &[json!(selector)])
            .ok()
            .and_then(|text| text.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// What a field holds.
    #[track_caller]
    pub fn value(&self, selector: &str) -> String {
        self.wait_for(selector);
        let script = "return document.querySelector(arguments[0]).value;";
        self.run(script, &[json!(selector)]).as_str().unwrap().to_owned()
    }

    /// Runs a script in the page.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.driver.run(script, arguments).unwrap()
    }

    /// Runs a script that answers through its last argument.
    #[track_caller]
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Value {
        self.driver.run_async(script, arguments).unwrap()
    }

    /// Goes to an address within the page, as a link does.
    #[track_caller]
    pub fn go(&self, address: &str) {
        self.run("location.hash = arguments[0];", &[json!(address)]);
    }

    /// Makes the window that large.
    pub fn resize(&self, width: u32, height: u32) {
        self.driver.resize(width, height).unwrap();
    }

    /// The program's process.
    #[track_caller]
    pub fn app_pid(&self) -> u32 {
        let own = format!("{}", binary().display());
        descendants(self.process.id())
            .into_iter()
            .find(|pid| {
                std::fs::read_link(format!("/proc/{pid}/exe"))
                    .is_ok_and(|exe| exe.display().to_string() == own)
            })
            .expect("the program runs below the driver")
    }

    /// Ends the program as the desktop does at log-out, and waits until it is gone.
    pub fn terminate(self) {
        let pid = self.app_pid();
        signal("TERM", pid);
        let begun = Instant::now();
        while alive(pid) {
            assert!(begun.elapsed() < PATIENCE, "the program does not end");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.driver.end();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Sends a signal.
pub fn signal(name: &str, pid: u32) {
    let _ = Command::new("kill").args([format!("-{name}"), pid.to_string()]).status();
}

/// Whether a process is there and no zombie.
pub fn alive(pid: u32) -> bool {
    std::fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| !stat.contains(") Z "))
}

/// The processes below one that show pages.
pub fn web_processes(app: u32) -> Vec<u32> {
    let is_web = |pid: &u32| {
        std::fs::read_to_string(format!("/proc/{pid}/comm"))
            .is_ok_and(|name| name.starts_with("WebKitWebProces"))
    };
    descendants(app).into_iter().filter(is_web).collect()
}

/// All processes below one.
pub fn descendants(root: u32) -> Vec<u32> {
    let mut found = vec![root];
    let mut at = 0;
    while at < found.len() {
        let children =
            std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", found[at])).unwrap_or_default();
        found.extend(children.split_whitespace().filter_map(|pid| pid.parse::<u32>().ok()));
        // Threads other than the first have children of their own.
        for task in std::fs::read_dir(format!("/proc/{}/task", found[at])).into_iter().flatten().flatten() {
            let children = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
            for pid in children.split_whitespace().filter_map(|pid| pid.parse().ok()) {
                if !found.contains(&pid) {
                    found.push(pid);
                }
            }
        }
        at += 1;
    }
    found.remove(0);
    found
}
