//! The one window.

use holdfast_journal::comfort::{Comfort, Theme};
use tauri::webview::{NewWindowResponse, PermissionResponse, WebviewWindowBuilder};
use tauri::{App, AppHandle, Manager, Runtime, Url, WebviewUrl, WebviewWindow, WindowEvent};

use crate::session::Session;
use crate::{comfort_file, first_look, lock, webview};

/// The window's label in tauri.conf.json, and in its capability.
pub(crate) const LABEL: &str = "main";

/// The name when the person wants no name to show.
const NEUTRAL_NAME: &str = "Notes";

/// Opens the window as tauri.conf.json describes it, with every way out of it shut: no page but
/// our own is ever loaded, no second window opens, nothing gets a permission.
pub(crate) fn open(app: &App) -> tauri::Result<WebviewWindow> {
    let comfort = comfort_file::read(app.state::<Session>().folder().path());
    let configured = app.config().app.windows.iter().find(|window| window.label == LABEL);
    let mut config = configured.cloned().unwrap_or_default();
    config.url = WebviewUrl::App(first_look::page(comfort).into());
    let builder = WebviewWindowBuilder::from_config(app, &config)?;
    // WebDriver cannot reach a web view that keeps nothing (wry gives it no automation). Tests that
    // look at what is kept do without WebDriver.
    let driven = cfg!(feature = "e2e") && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some();
    let window = builder
        .incognito(!driven)
        .on_navigation(is_our_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .on_download(|_, _| false)
        .build()?;
    set_ground(&window, comfort.theme);
    webview::prepare(&window)?;
    let app = app.handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
            let app = app.clone();
            // Waiting for the page's answer on this thread would keep the page from answering.
            std::thread::spawn(move || lock::close(&app));
        }
    });
    Ok(window)
}

/// Names and colours the window as the person chose.
pub(crate) fn dress<R: Runtime>(app: &AppHandle<R>, comfort: Comfort) {
    name(app, comfort.neutral_name);
    if let Some(window) = app.get_webview_window(LABEL) {
        set_ground(&window, comfort.theme);
    }
}

/// Colours what shows before and between pages.
fn set_ground<R: Runtime>(window: &WebviewWindow<R>, theme: Theme) {
    let desktop_is_dark = window.theme().is_ok_and(|theme| theme == tauri::Theme::Dark);
    // A colour that cannot be set is no reason to stop.
    let _ = window.set_background_color(Some(first_look::ground(theme, desktop_is_dark)));
}

/// Names the window.
pub(crate) fn name<R: Runtime>(app: &AppHandle<R>, neutral: bool) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let name = if neutral { NEUTRAL_NAME } else { "Holdfast" };
        // A title that cannot be set is no reason to stop.
        let _ = window.set_title(name);
    }
}

/// Whether the address is a page of this program. A content security policy does not stop
/// navigation, so this does: scheme and exact host, nothing else.
fn is_our_own(url: &Url) -> bool {
    let is_tauri = url.scheme() == "tauri" && url.host_str() == Some("localhost");
    let is_windows = cfg!(windows)
        && matches!(url.scheme(), "http" | "https")
        && url.host_str() == Some("tauri.localhost");
    (is_tauri || is_windows) && url.port().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_are_loaded() {
        let allowed = |address: &str| is_our_own(&address.parse().unwrap());
        assert!(allowed("tauri://localhost/index.html#/write"));
        for other in [
            "https://tauri.localhost.example/",
            "http://localhost/",
            "tauri://localhost.example/",
            "tauri://localhost:80/",
            "https://example.org/?leak=1",
            "file:///etc/passwd",
            "data:text/html,hello",
            "about:blank",
            "javascript:alert(1)",
            "blob:tauri://localhost/1",
        ] {
            assert!(!allowed(other), "{other}");
        }
    }
}
