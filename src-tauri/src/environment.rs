//! What has to be set before anything else runs: file rights, core dumps, and WebKit's variables.

/// Prepares the process. Must be the first call of `main`: setting variables is only sound while
/// there is a single thread.
pub(crate) fn prepare() {
    #[cfg(unix)]
    restrict_process();
    #[cfg(target_os = "linux")]
    prepare_webkit();
}

/// New files belong to their owner alone, and a crash writes no memory to disk. The limit is
/// inherited by the web process.
#[cfg(unix)]
fn restrict_process() {
    use rustix::fs::Mode;
    use rustix::process::{Resource, Rlimit, setrlimit, umask};
    umask(Mode::RWXG | Mode::RWXO);
    // One byte, not none: with 0 the kernel still hands a dump to a program that collects them, as
    // desktops have; 1 is the value by which it gives up (fs/coredump.c).
    // Failing to lower a limit leaves things as they were, which is no reason not to start.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(1), maximum: Some(1) });
}

#[cfg(target_os = "linux")]
fn prepare_webkit() {
    // Without a GPU that WebKit likes, this renderer leaves the window white (tauri#13885).
    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(RENDERER).is_none() {
        set(RENDERER, "1");
    }
    // These let another program drive or inspect the window, some of them over the network.
    if cfg!(not(feature = "e2e")) {
        for name in ["TAURI_WEBVIEW_AUTOMATION", "WEBKIT_INSPECTOR_SERVER", "WEBKIT_INSPECTOR_HTTP_SERVER"] {
            unset(name);
        }
    }
}

#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "called first thing in main, while there is one thread")]
fn set(name: &str, value: &str) {
    // SAFETY: no other thread exists yet that could read the environment meanwhile.
    unsafe { std::env::set_var(name, value) }
}

#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "called first thing in main, while there is one thread")]
fn unset(name: &str) {
    // SAFETY: no other thread exists yet that could read the environment meanwhile.
    unsafe { std::env::remove_var(name) }
}
