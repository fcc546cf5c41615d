//! What Tauri has no switch for: ending the page's process, spell check, input methods.

use tauri::{AppHandle, Manager, Runtime};

use crate::session::Session;
use crate::window::LABEL;
use crate::{comfort_file, first_look};

/// Throws the page away and starts it over at its first page.
///
/// Its process is ended, so that nothing it showed or was typed into it stays in memory.
pub(crate) fn start_over<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let start = start(app);
    #[cfg(target_os = "linux")]
    let outcome = window.with_webview(move |webview| {
        use webkit2gtk::WebViewExt;
        let view = webview.inner();
        if !keeps_process() {
            view.terminate_web_process();
        }
        set_spell_check(&view, true);
        view.load_uri(&start);
    });
    #[cfg(not(target_os = "linux"))]
    let outcome = start.parse().map(|start| window.navigate(start));
    // The window is closing: then there is no page to throw away.
    let _ = outcome;
}

/// Has the engine check spelling, or not. A page that starts over begins with it.
pub(crate) fn check_spelling<R: Runtime>(app: &AppHandle<R>, on: bool) {
    #[cfg(target_os = "linux")]
    if let Some(window) = app.get_webview_window(LABEL) {
        // The window is closing: then nobody types.
        let _ = window.with_webview(move |webview| set_spell_check(&webview.inner(), on));
    }
    // Elsewhere the engine decides for itself.
    #[cfg(not(target_os = "linux"))]
    let _ = (app, on);
}

#[cfg(target_os = "linux")]
fn set_spell_check(view: &webkit2gtk::WebView, on: bool) {
    use webkit2gtk::{WebContextExt, WebViewExt};
    if let Some(context) = view.context() {
        context.set_spell_checking_enabled(on);
    }
}

/// The address of the first page.
fn start<R: Runtime>(app: &AppHandle<R>) -> String {
    let scheme = if cfg!(windows) { "https://tauri.localhost" } else { "tauri://localhost" };
    let comfort = comfort_file::read(app.state::<Session>().folder().path());
    format!("{scheme}/{}", first_look::page(comfort))
}

/// WebDriver's session ends with the process. So end-to-end tests keep it, and one test without
/// WebDriver shows that it really goes.
#[cfg(target_os = "linux")]
fn keeps_process() -> bool {
    cfg!(feature = "e2e") && std::env::var_os("HOLDFAST_E2E_KEEP_PROCESS").is_some()
}

/// Turns on what people expect of a text field, and brings the page back should its process die.
#[cfg(target_os = "linux")]
pub(crate) fn prepare(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    let app = window.app_handle().clone();
    window.with_webview(move |webview| {
        use webkit2gtk::{InputMethodContextExt, WebContextExt, WebViewExt};
        let view = webview.inner();
        if let Some(context) = view.context() {
            set_spell_check(&view, true);
            let languages: Vec<String> = spelling_languages(gtk::glib::language_names());
            let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
            context.set_spell_checking_languages(&languages);
        }
        // wry turns this off, which breaks dead keys, the Compose key and every input method that
        // shows what it is composing (wry#1724).
        if let Some(input) = view.input_method_context() {
            input.set_enable_preedit(true);
        }
        view.connect_context_menu(|_, menu, _, _| {
            remove_unwanted(menu);
            false
        });
        view.connect_web_process_terminated(move |view, reason| {
            if reason != webkit2gtk::WebProcessTerminationReason::TerminatedByApi {
                app.state::<crate::host::Host>().detach();
                set_spell_check(view, true);
                // The address holds the page the person was on; the interface goes back to it.
                match view.uri() {
                    Some(address) => view.load_uri(&address),
                    None => view.load_uri(&start(&app)),
                }
            }
        });
    })
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn prepare(_window: &tauri::WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// The dictionaries to ask for: those of the desktop's languages, and English for this interface.
#[cfg(target_os = "linux")]
fn spelling_languages(names: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    let mut languages: Vec<String> = Vec::new();
    for name in names {
        let plain = name.as_ref().split(['.', '@']).next().unwrap_or_default();
        let is_language = plain.len() >= 2
            && plain != "POSIX"
            && plain.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_');
        if is_language && plain.contains('_') && !languages.iter().any(|known| known == plain) {
            languages.push(plain.to_owned());
        }
    }
    if !languages.iter().any(|language| language.starts_with("en")) {
        languages.push("en_GB".into());
    }
    languages
}

/// Takes out of the context menu what would leak or confuse: learned words go to a readable file
/// outside the vault, and pages cannot be reloaded, downloaded or inspected.
#[cfg(target_os = "linux")]
fn remove_unwanted(menu: &webkit2gtk::ContextMenu) {
    use webkit2gtk::{ContextMenuAction, ContextMenuExt, ContextMenuItemExt};
    const KEPT: [ContextMenuAction; 12] = [
        ContextMenuAction::Copy,
        ContextMenuAction::Cut,
        ContextMenuAction::Paste,
        ContextMenuAction::PasteAsPlainText,
        ContextMenuAction::Delete,
        ContextMenuAction::SelectAll,
        ContextMenuAction::InputMethods,
        ContextMenuAction::Unicode,
        ContextMenuAction::SpellingGuess,
        ContextMenuAction::NoGuessesFound,
        ContextMenuAction::IgnoreSpelling,
        ContextMenuAction::InsertEmoji,
    ];
    for item in menu.items() {
        if !item.is_separator() && !KEPT.contains(&item.stock_action()) {
            menu.remove(&item);
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::spelling_languages;

    #[test]
    fn dictionaries_follow_the_desktop_with_english_beside_them() {
        assert_eq!(spelling_languages(["de_AT.UTF-8", "de_AT", "de", "C"]), ["de_AT", "en_GB"]);
        assert_eq!(spelling_languages(["en_GB.UTF-8", "en_GB", "en", "C"]), ["en_GB"]);
        assert_eq!(spelling_languages(["C"]), ["en_GB"]);
        assert_eq!(spelling_languages(["POSIX", "../x_y"]), ["en_GB"]);
    }
}
