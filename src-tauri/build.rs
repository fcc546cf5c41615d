//! Lets Tauri read `tauri.conf.json` and our hand-written permissions.

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    // Tauri watches only the files it embedded: without this, an app first compiled beside an
    // empty folder would keep its blank window.
    println!("cargo:rerun-if-changed=ui/dist");
    // The interface is built first by `cargo xtask`; an empty folder lets the shell compile alone.
    let _ = std::fs::create_dir_all("ui/dist");
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern("src-tauri/permissions/**/*");
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
