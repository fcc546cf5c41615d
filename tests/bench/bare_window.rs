//! A window with one text field and no program behind it: what WebKit takes by itself. This program
//! shows it when it is started with [`ARGUMENT`].

use std::fs::File;
use std::process::ExitCode;

use tao::dpi::LogicalSize;
use tao::event::{Event, WindowEvent};
use tao::event_loop::{ControlFlow, EventLoop};
use tao::platform::unix::WindowExtUnix;
use tao::window::WindowBuilder;
use wry::{WebContext, WebViewBuilder, WebViewBuilderExtUnix};

use crate::Outcome;

/// What this program is started with to show the window.
pub const ARGUMENT: &str = "bare-window";

/// As many pixels as the app's window has (tauri.conf.json).
const SIZE: LogicalSize<f64> = LogicalSize::new(1000.0, 700.0);

/// The field is about as wide as the app's. The app, too, says that it is painted 50 ms after its
/// page stands, to let two frames pass.
const PAGE: &str = "<!doctype html><meta charset=utf-8><title>Bare</title>
    <style>body { margin: 0 } textarea { width: 58ch; height: 96vh; font: 18px/1.6 serif }</style>
    <textarea autofocus></textarea>
    <script>
        document.querySelector('textarea').focus();
        setTimeout(() => window.ipc.postMessage('painted'), 50);
    </script>";

/// Shows the window until it is closed.
pub fn show() -> Outcome<ExitCode> {
    let events = EventLoop::new();
    let window = WindowBuilder::new().with_title("Bare").with_inner_size(SIZE).build(&events)?;
    let mut context = WebContext::new(None);
    context.set_allows_automation(std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some());
    let view = WebViewBuilder::new_with_web_context(&mut context)
        .with_html(PAGE)
        .with_ipc_handler(|_| {
            if let Some(path) = std::env::var_os("HOLDFAST_READY_FILE") {
                // Whoever waits for it gives up by itself.
                let _ = File::create_new(path);
            }
        })
        .build_gtk(window.default_vbox().ok_or("the window has no room")?)?;
    events.run(move |event, _, flow| {
        // They live as long as the window.
        let _ = (&window, &context, &view);
        *flow = ControlFlow::Wait;
        if matches!(event, Event::WindowEvent { event: WindowEvent::CloseRequested, .. }) {
            *flow = ControlFlow::Exit;
        }
    })
}
