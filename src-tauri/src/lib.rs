//! The shell: all that knows Tauri.
/// Runs.
pub fn run() {
    tauri::Builder::default().run(tauri::generate_context!()).expect("x");
}
