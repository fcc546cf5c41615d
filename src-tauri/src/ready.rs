//! Says that the first page is painted, for whoever waits to take a picture.

use std::fs::File;
use std::io::Write;

use holdfast_journal::ipc::FirstPage;

/// Makes a file with the page's name where `HOLDFAST_READY_FILE` says; nothing where it says nothing.
pub(crate) fn tell(page: FirstPage) {
    if let Some(path) = std::env::var_os("HOLDFAST_READY_FILE") {
        // Whoever waits for it gives up by itself.
        let _ = File::create_new(path).and_then(|mut file| file.write_all(name(page).as_bytes()));
    }
}

fn name(page: FirstPage) -> &'static str {
    match page {
        FirstPage::Door => "door",
        FirstPage::Journal => "journal",
        FirstPage::Failure => "failure",
    }
}
