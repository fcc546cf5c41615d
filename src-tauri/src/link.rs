//! Opening a link from an entry in the person's browser, after they confirmed it.

use holdfast_journal::ipc::CommandError;
use tauri::Url;

use crate::error::{internal, invalid};

/// Opens the address, if it is one that a browser or a mail program takes.
pub(crate) fn open(address: &str) -> Result<(), CommandError> {
    let url = check(address)
        .ok_or_else(|| invalid("This link cannot be opened. Only web and mail addresses can."))?;
    launch(url.as_str())
}

/// Only these schemes: others can run programs or read files.
fn check(address: &str) -> Option<Url> {
    let url = Url::parse(address).ok()?;
    let allowed = match url.scheme() {
        "https" | "http" => url.host_str().is_some_and(|host| !host.is_empty()),
        "mailto" => true,
        _ => false,
    };
    (allowed && address.len() <= 4096).then_some(url)
}

#[cfg(target_os = "linux")]
fn launch(address: &str) -> Result<(), CommandError> {
    gtk::gio::AppInfo::launch_default_for_uri(address, None::<&gtk::gio::AppLaunchContext>)
        .map_err(|_| internal())
}

#[cfg(not(target_os = "linux"))]
fn launch(address: &str) -> Result<(), CommandError> {
    open::that_detached(address).map_err(|_| internal())
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn only_web_and_mail_addresses_are_opened() {
        for good in
            ["https://example.org/a?b#c", "http://example.org", "HTTPS://EXAMPLE.ORG", "mailto:a@example.org"]
        {
            assert!(check(good).is_some(), "{good}");
        }
        let bad = [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "file://host/share",
            "blob:https://example.org/1",
            "about:blank",
            "tauri://localhost/",
            "ipc://localhost/save_entry",
            "ftp://example.org",
            "smb://host/share",
            "ssh://host",
            "telnet://host",
            "tel:123",
            "sms:123",
            "steam://run/1",
            "ms-settings:",
            "ms-word:x",
            "search-ms:query",
            "shell:startup",
            "x-apple:settings",
            "view-source:https://example.org",
            "chrome://settings",
            "resource://x",
            "jar:file:///x!/",
            "ws://example.org",
            "wss://example.org",
            "magnet:?xt=x",
            "intent://x",
            "git://host/x",
            "gopher://host",
            "ldap://host",
            "nfs://host/x",
            "dict://host",
            "holdfast://x",
            "https://",
            "//example.org",
            "example.org",
            "",
            " ",
        ];
        for address in bad {
            let opened = check(address);
            assert!(opened.is_none(), "{address} became {opened:?}");
        }
    }
}
