//! The program without WebDriver: as a person has it, driven by keys of the X server alone. What is
//! kept on disk and in memory, and what ends the web process, can only be tried this way.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use holdfast_vault::VaultFolder;
use support::PASSPHRASE;

use crate::home::{self, Home};
use crate::window::{alive, binary, signal, web_processes};

const PATIENCE: Duration = Duration::from_secs(30);

/// A running program.
pub struct Bare {
    process: Child,
    folder: VaultFolder,
    app: u32,
}

impl Bare {
    /// Starts the program with that home and waits for its first page.
    pub fn start(home: &Home) -> Self {
        Self::start_through(home, &[], &[])
    }

    /// Starts the program by way of another one, such as a tracer, with further variables.
    pub fn start_through(home: &Home, wrapper: &[String], variables: &[(&str, &str)]) -> Self {
        let ready: PathBuf = home.out().join("ready");
        let _ = std::fs::remove_file(&ready);
        let mut words: Vec<String> = wrapper.to_vec();
        words.push(binary().display().to_string());
        let process = Command::new(&words[0])
            .args(&words[1..])
            .env("HOLDFAST_READY_FILE", &ready)
            .env("HOLDFAST_E2E_QUICK_KEYS", "1")
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "Europe/Dublin")
            .envs(home.variables())
            .envs(variables.iter().copied())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program is built");
        let mut bare = Self { app: process.id(), process, folder: VaultFolder::new(home.vault()) };
        wait("the first page", || ready.exists());
        if !wrapper.is_empty() {
            let below = crate::window::descendants(bare.process.id());
            let is_app =
                |pid: &u32| std::fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe == binary());
            bare.app = below.into_iter().find(is_app).expect("the program runs below the wrapper");
        }
        bare.focus();
        bare
    }

    /// The program's process.
    pub fn app_pid(&self) -> u32 {
        self.app
    }

    /// The processes that show its pages.
    pub fn web_pids(&self) -> Vec<u32> {
        web_processes(self.app)
    }

    /// Puts the keyboard into the window: without a window manager nobody else does.
    pub fn focus(&self) {
        let search = ["search", "--sync", "--onlyvisible", "--name", "^(Holdfast|Notes)$"];
        let window = xdotool(&search);
        let window = window.lines().last().unwrap_or_default();
        // A window that has only just been mapped does not take it at once.
        wait("the keyboard is in the window", || {
            let _ = Command::new("xdotool").args(["windowfocus", window]).stderr(Stdio::null()).status();
            std::thread::sleep(Duration::from_millis(150));
            xdotool(&["getwindowfocus"]).trim() == window
        });
        std::thread::sleep(Duration::from_millis(300));
    }

    /// Types a text.
    pub fn type_text(&self, text: &str) {
        xdotool(&["type", "--delay", "8", text]);
        // The keys are with the X server now; the program needs a moment to have them all.
        std::thread::sleep(Duration::from_millis(300));
    }

    /// Presses a key, such as `ctrl+l`.
    pub fn key(&self, key: &str) {
        xdotool(&["key", key]);
    }

    /// Types the passphrase and waits until the journal is open.
    pub fn unlock(&self) {
        self.type_text(PASSPHRASE);
        self.key("Return");
        crate::steps::picture("bare-unlock");
        wait("the journal opens", || self.folder.is_in_use());
        // Today is painted and the caret is in the answer.
        std::thread::sleep(Duration::from_millis(1_500));
    }

    /// Waits until the journal is closed.
    pub fn wait_locked(&self) {
        wait("the journal closes", || !self.folder.is_in_use());
    }

    /// How often a text stands in the memory of a process, as UTF-8 and as UTF-16.
    pub fn hits(pid: u32, text: &str) -> usize {
        memory(pid).iter().map(|part| home::count(part, text)).sum()
    }

    /// Ends the program as the desktop does at log-out.
    pub fn terminate(mut self) {
        signal("TERM", self.app);
        wait("the program ends", || !alive(self.app));
        let _ = self.process.wait();
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        signal("KILL", self.app);
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits until something holds.
#[track_caller]
pub fn wait(what: &str, holds: impl Fn() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < PATIENCE, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn xdotool(words: &[&str]) -> String {
    let outcome =
        Command::new("xdotool").args(words).stderr(Stdio::null()).output().expect("xdotool is installed");
    assert!(outcome.status.success(), "xdotool {words:?}");
    String::from_utf8_lossy(&outcome.stdout).into_owned()
}

/// The writable memory of a process, as far as it is there: much more is reserved than is used.
fn memory(pid: u32) -> Vec<Vec<u8>> {
    use std::os::unix::fs::FileExt;
    const PAGE: u64 = 4096;
    let maps = std::fs::read_to_string(format!("/proc/{pid}/maps")).unwrap();
    let memory = std::fs::File::open(format!("/proc/{pid}/mem")).unwrap();
    let pages = std::fs::File::open(format!("/proc/{pid}/pagemap")).unwrap();
    let mut parts = Vec::new();
    for line in
        maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|rights| rights.starts_with("rw")))
    {
        let (start, end) = line.split(' ').next().unwrap().split_once('-').unwrap();
        let (start, end) = (u64::from_str_radix(start, 16).unwrap(), u64::from_str_radix(end, 16).unwrap());
        // Eight bytes a page; the top bit says that it is in memory, the next one that it is swapped.
        let mut table = vec![0; usize::try_from((end - start) / PAGE * 8).unwrap()];
        let known = pages.read_at(&mut table, start / PAGE * 8).unwrap_or(0) / 8;
        let is_there = |page: usize| page < known && table[page * 8 + 7] & 0xc0 != 0;
        let mut page = 0;
        while page < known {
            let first = page;
            while is_there(page) {
                page += 1;
            }
            if page > first {
                let mut bytes = vec![0; (page - first) * 4096];
                if memory.read_exact_at(&mut bytes, start + first as u64 * PAGE).is_ok() {
                    parts.push(bytes);
                }
            }
            page += 1;
        }
    }
    parts
}
