//! What a person does, in their words.

use std::process::{Command, Stdio};

use holdfast_journal::clock::Clock;
use holdfast_journal::entry::EntryRow;
use holdfast_vault::clock::SystemClock;
use holdfast_vault::{Vault, VaultFolder};
use support::{PASSPHRASE, QUICK, passphrase};

use crate::clipboard;
use crate::home::Home;
use crate::webdriver::key;
use crate::window::Window;

/// Every page of an open journal; `ID` stands for an entry's.
pub const PAGES: [&str; 24] = [
    "#/today",
    "#/write",
    "#/write/ID",
    "#/read/ID",
    "#/revisions/ID",
    "#/answer/repair-own-share",
    "#/library",
    "#/concept/repair",
    "#/concept/none",
    "#/page/limits",
    "#/questions",
    "#/journal",
    "#/bin",
    "#/export",
    "#/settings",
    "#/help",
    "#/practices",
    "#/practice/rupture-log",
    "#/mending",
    "#/ledger",
    "#/beliefs",
    "#/people",
    "#/check-in",
    "#/trends",
];

/// The field in which an entry is written.
pub const EDITOR: &str = ".desk .layers > textarea";

/// The field in which the day's question is answered.
pub const ANSWER: &str = ".question textarea";

/// The sign that everything is committed.
pub const SAVED: &str = ".save[data-state='saved']";

impl Home {
    /// A home in which there is a journal, made without the window.
    pub fn with_journal() -> Self {
        let home = Self::new();
        let clock: std::sync::Arc<dyn Clock> = std::sync::Arc::new(SystemClock);
        let (vault, code) =
            Vault::create(&VaultFolder::new(home.vault()), &passphrase(), QUICK, clock).unwrap();
        vault.close().unwrap();
        std::fs::write(home.out().join("code"), code.line().expose()).unwrap();
        home
    }

    /// The journal, opened without the window.
    pub fn open_vault(&self) -> Vault {
        let clock: std::sync::Arc<dyn Clock> = std::sync::Arc::new(SystemClock);
        Vault::open(&VaultFolder::new(self.vault()), &passphrase(), clock).unwrap().vault
    }

    /// The recovery code of [`Home::with_journal`].
    pub fn recovery_code(&self) -> String {
        std::fs::read_to_string(self.out().join("code")).unwrap()
    }

    /// Every text in the journal with its title, newest day first.
    pub fn texts(&self) -> Vec<(String, String)> {
        let vault = self.open_vault();
        let rows = vault.entries().page(None, 10_000).unwrap().rows;
        let texts = rows.into_iter().map(|row| {
            let entry = vault.entries().get(row.id).unwrap();
            (entry.title.into_string(), entry.body.into_string())
        });
        texts.collect()
    }

    /// Which question each entry answers, newest day first.
    pub fn answered(&self) -> Vec<Option<String>> {
        let vault = self.open_vault();
        let rows = vault.entries().page(None, 10_000).unwrap().rows;
        let answered = |row: EntryRow| vault.entries().get(row.id).unwrap().answered;
        rows.into_iter().map(|row| answered(row).map(|answered| answered.text)).collect()
    }

    /// Nobody but its owner may open anything of the journal.
    #[track_caller]
    pub fn assert_private(&self) {
        use std::os::unix::fs::PermissionsExt;
        let inside: Vec<_> = self.files().into_iter().filter(|file| file.starts_with(self.vault())).collect();
        assert!(inside.iter().any(|file| file.ends_with("comfort.json")), "{inside:?}");
        for file in inside.iter().map(AsRef::as_ref).chain([self.vault().as_path()]) {
            let mode = std::fs::metadata(file).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{} has mode {mode:o}", file.display());
        }
    }
}

impl Window {
    /// Unlocks the journal.
    #[track_caller]
    pub fn unlock(&self) {
        self.type_into("#passphrase", PASSPHRASE);
        self.press(&[], &[key::ENTER]);
        self.wait_for(ANSWER);
    }

    /// Opens a window on a journal and unlocks it.
    #[track_caller]
    pub fn unlocked(home: &Home) -> Self {
        let window = Self::open(home);
        window.unlock();
        window
    }

    /// Begins a new entry.
    #[track_caller]
    pub fn new_entry(&self) {
        self.press(&[key::CONTROL], &["n"]);
        self.wait_for(EDITOR);
        self.wait_until("the new page is empty", || self.value(EDITOR).is_empty());
    }

    /// Pastes a text into the field that has the focus.
    #[track_caller]
    pub fn paste(&self, text: &str) {
        clipboard::put(text);
        self.press(&[key::CONTROL], &["v"]);
    }

    /// Waits until everything written is committed.
    #[track_caller]
    pub fn wait_saved(&self) {
        self.wait_for(SAVED);
    }

    /// Takes a picture of the screen.
    pub fn picture(&self, name: &str) {
        picture(name);
    }
}

/// Takes a picture of the screen, for looking at it; only where `HOLDFAST_E2E_PICTURES` names a
/// folder.
pub fn picture(name: &str) {
    if let Some(folder) = std::env::var_os("HOLDFAST_E2E_PICTURES") {
        let path = std::path::Path::new(&folder).join(format!("{name}.png"));
        let _ = Command::new("import").args(["-window", "root"]).arg(path).stderr(Stdio::null()).status();
    }
}
