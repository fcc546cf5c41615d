//! An application without a screen, and what a page can ask of it.

use std::path::{Path, PathBuf};

use holdfast_app::session::Session;
use holdfast_journal::ipc::{Command, CommandError, LockVault, SecretCommand, UnlockVault};
use holdfast_journal::secret::pack;
use holdfast_vault::clock::SystemClock;
use holdfast_vault::{Vault, VaultFolder};
use serde::Serialize;
use serde_json::{Value, json};
use support::{PASSPHRASE, QUICK, passphrase};
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager, WebviewWindow, WebviewWindowBuilder};

/// Where the page comes from.
pub const OWN_PAGE: &str = "tauri://localhost";

/// A program with one window and a folder for its journal.
pub struct Stage {
    pub app: App<MockRuntime>,
    window: WebviewWindow<MockRuntime>,
    folder: tempfile::TempDir,
}

impl Stage {
    /// A program that has no journal yet.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("journal");
        let builder = holdfast_app::build(mock_builder(), vault.clone(), vault);
        let app = builder.build(holdfast_app::context()).unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", Default::default()).build().unwrap();
        Self { app, window, folder }
    }

    /// A program whose journal is there and locked; also its recovery code.
    pub fn with_journal() -> (Self, String) {
        let stage = Self::new();
        let clock = std::sync::Arc::new(SystemClock);
        let (vault, code) =
            Vault::create(&VaultFolder::new(stage.vault()), &passphrase(), QUICK, clock).unwrap();
        vault.close().unwrap();
        (stage, code.line().expose().to_owned())
    }

    /// A program whose journal is open.
    pub fn unlocked() -> Self {
        let (stage, _) = Self::with_journal();
        stage.ask_secretly::<UnlockVault>(&[PASSPHRASE]).unwrap();
        stage
    }

    /// Locks the journal and opens it again.
    pub fn relock(&self) {
        self.ask(&LockVault {}).unwrap();
        self.ask_secretly::<UnlockVault>(&[PASSPHRASE]).unwrap();
    }

    /// The journal's folder.
    pub fn vault(&self) -> PathBuf {
        self.path().join("journal")
    }

    /// A folder of this test's own, in which the journal's folder lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The session behind the commands.
    pub fn session(&self) -> tauri::State<'_, Session> {
        self.app.state()
    }

    /// Sends a message and reads the answer as the interface does.
    pub fn ask<C: Command>(&self, request: &C) -> Result<C::Reply, CommandError> {
        self.ask_raw(C::NAME, request).map(|answer| serde_json::from_value(answer).unwrap()).map_err(failure)
    }

    /// Sends a message and gives the answer as the JSON it is.
    pub fn ask_raw(&self, name: &str, request: &impl Serialize) -> Result<Value, Value> {
        self.send(&self.window, OWN_PAGE, name, InvokeBody::Json(json!({ "request": request })))
    }

    /// Sends a message that carries secrets.
    pub fn ask_secretly<C: SecretCommand>(&self, secrets: &[&str]) -> Result<C::Reply, CommandError> {
        let answer = self.ask_secretly_raw(C::NAME, secrets);
        answer.map(|answer| serde_json::from_value(answer).unwrap()).map_err(failure)
    }

    /// Sends a message that carries secrets and gives the answer as the JSON it is.
    pub fn ask_secretly_raw(&self, name: &str, secrets: &[&str]) -> Result<Value, Value> {
        self.send(&self.window, OWN_PAGE, name, InvokeBody::Raw(pack(secrets).to_vec()))
    }

    /// Sends whatever body from whatever page of the window.
    pub fn ask_from(&self, page: &str, name: &str, body: Value) -> Result<Value, Value> {
        self.send(&self.window, page, name, InvokeBody::Json(body))
    }

    /// Sends a message from a window that is not ours to have.
    pub fn ask_from_another_window(&self, name: &str, body: Value) -> Result<Value, Value> {
        let other = self.app.get_webview_window("other").unwrap_or_else(|| {
            WebviewWindowBuilder::new(&self.app, "other", Default::default()).build().unwrap()
        });
        self.send(&other, OWN_PAGE, name, InvokeBody::Json(body))
    }

    fn send(
        &self,
        window: &WebviewWindow<MockRuntime>,
        page: &str,
        name: &str,
        body: InvokeBody,
    ) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: name.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: page.parse().unwrap(),
            body,
            headers: Default::default(),
            invoke_key: INVOKE_KEY.into(),
        };
        get_ipc_response(window, request).map(|answer| match answer {
            InvokeResponseBody::Json(text) => serde_json::from_str(&text).unwrap(),
            InvokeResponseBody::Raw(bytes) => json!(bytes),
        })
    }
}

/// Every failure has the one shape.
#[track_caller]
pub fn failure(answer: Value) -> CommandError {
    let names: Vec<_> = answer.as_object().into_iter().flat_map(|object| object.keys().cloned()).collect();
    assert_eq!(names, ["code", "message"], "{answer}");
    serde_json::from_value(answer).unwrap()
}
