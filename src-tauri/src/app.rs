//! Putting the program together.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use holdfast_journal::clock::Clock;
use holdfast_vault::clock::SystemClock;
use holdfast_vault::default_folder;
use tauri::{Manager, Runtime};

use crate::activity::{self, Activity};
use crate::arguments::{self, Arguments};
use crate::demo::Demo;
use crate::export::Exports;
use crate::host::Host;
use crate::session::Session;
use crate::{comfort_file, desktop, environment, lock, panic, window};

/// Runs the program until its window closes.
pub fn run() -> ExitCode {
    environment::prepare();
    panic::install();
    let arguments = match arguments::parse(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(usage) => {
            panic::write_line(usage);
            return ExitCode::from(2);
        }
    };
    if arguments.version {
        panic::write_line(concat!("Holdfast ", env!("CARGO_PKG_VERSION")));
        return ExitCode::SUCCESS;
    }
    match start(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            panic::write_line(&reason);
            ExitCode::FAILURE
        }
    }
}

fn start(arguments: &Arguments) -> Result<(), String> {
    let usual =
        default_folder().ok_or("This system does not say where a person's data belongs. Use --vault DIR.")?;
    let demo = arguments.demo.then(Demo::prepare).transpose().map_err(|error| error.to_string())?;
    let folder = demo.as_ref().map(|demo| demo.folder().to_owned()).or_else(|| arguments.vault.clone());
    // A relative folder is meant from where the program was started.
    let folder =
        std::path::absolute(folder.unwrap_or_else(|| usual.clone())).map_err(|error| error.to_string())?;
    let mut builder = tauri::Builder::default();
    // Two different journals may be open side by side; the usual one only once.
    if arguments.vault.is_none() && demo.is_none() && cfg!(not(feature = "e2e")) {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)));
    }
    let app = build(builder, folder, usual)
        .setup(move |app| {
            if let Some(demo) = &demo {
                demo.open(&app.state::<Session>(), &app.state::<Activity>())?;
            }
            app.manage(KeptDemo(Mutex::new(demo)));
            window::open(app)?;
            window::name(
                app.handle(),
                comfort_file::read(app.state::<Session>().folder().path()).neutral_name,
            );
            desktop::listen(app.handle());
            activity::start(app.handle())?;
            Ok(())
        })
        .build(context())
        .map_err(|error| format!("The window could not be opened: {error}"))?;
    app.run(|app, event| match event {
        // The last window is gone without having asked, as when the display server ends.
        tauri::RunEvent::ExitRequested { code: None, api, .. } => {
            api.prevent_exit();
            let app = app.clone();
            std::thread::spawn(move || lock::close_anyway(&app));
        }
        tauri::RunEvent::Exit => app.state::<KeptDemo>().end(),
        _ => {}
    });
    Ok(())
}

/// The throw-away journal, kept until the program ends.
struct KeptDemo(Mutex<Option<Demo>>);

impl KeptDemo {
    /// Removes its folder. Said here because a program that ends drops nothing that Tauri manages.
    fn end(&self) {
        drop(self.0.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

/// What tauri.conf.json says, the pages and the permissions: for the program and for tests.
pub fn context<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

/// The commands and what they stand on, for the program and for tests.
pub fn build<R: Runtime>(builder: tauri::Builder<R>, folder: PathBuf, usual: PathBuf) -> tauri::Builder<R> {
    builder
        .plugin(tauri_plugin_dialog::init())
        .manage(Session::new(folder, usual, clock()))
        .manage(Activity::default())
        .manage(Host::default())
        .manage(Exports::default())
        .invoke_handler(crate::handlers!())
}

fn clock() -> Arc<dyn Clock> {
    #[cfg(feature = "e2e")]
    if let Some(later) = crate::later::Later::from_environment() {
        return Arc::new(later);
    }
    Arc::new(SystemClock)
}

/// Brings the window to the front.
fn show<R: Runtime>(app: &tauri::AppHandle<R>) {
    if let Some(window) = app.get_webview_window(window::LABEL) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
