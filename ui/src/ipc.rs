//! The one file that speaks to the shell.
//!
//! Tauri puts `__TAURI_INTERNALS__` on the window; its `invoke` carries a request and brings the
//! answer. Every failure comes back as a [`CommandError`], also one that could not be decoded.

use holdfast_journal::ipc::{ATTACH, Command, CommandError, ErrorCode, HostMessage, SecretCommand};
use holdfast_journal::secret::pack;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["window", "__TAURI_INTERNALS__"], catch)]
    async fn invoke(command: &str, payload: JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["window", "__TAURI_INTERNALS__"], js_name = transformCallback)]
    fn transform_callback(callback: &Closure<dyn FnMut(JsValue)>, once: bool) -> u32;
}

/// Sends a request and waits for the answer.
pub async fn call<C: Command>(request: &C) -> Result<C::Reply, CommandError> {
    #[derive(Serialize)]
    struct Payload<'a, C> {
        request: &'a C,
    }
    // Plain objects and nulls, as JSON has them, not JavaScript's maps and `undefined`.
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let payload = Payload { request }.serialize(&serializer).map_err(|_| unreadable())?;
    answer(invoke(C::NAME, payload).await)
}

/// Sends secrets as bytes and waits for the answer. `_command` only names the command.
pub async fn call_secret<C: SecretCommand>(_command: C, secrets: &[&str]) -> Result<C::Reply, CommandError> {
    debug_assert_eq!(secrets.len(), C::SECRETS);
    let frame = pack(secrets);
    let bytes = js_sys::Uint8Array::from(frame.as_slice());
    let outcome = invoke(C::NAME, bytes.clone().into()).await;
    // The copy on JavaScript's side; the web process ends with the lock, which takes the rest.
    bytes.fill(0, 0, bytes.length());
    answer(outcome)
}

/// Opens the way back: `heard` is called with each message of the shell, in the order sent.
pub async fn attach(heard: impl Fn(HostMessage) + 'static) -> Result<(), CommandError> {
    let callback = Closure::<dyn FnMut(JsValue)>::new(move |envelope: JsValue| {
        // Tauri wraps each message as { index, message }, and the end as { index, end }.
        let message = js_sys::Reflect::get(&envelope, &"message".into()).unwrap_or_default();
        if let Ok(message) = serde_wasm_bindgen::from_value(message) {
            heard(message);
        }
    });
    let channel = format!("__CHANNEL__:{}", transform_callback(&callback, false));
    // For as long as the page lives.
    callback.forget();
    let payload = js_sys::Object::new();
    js_sys::Reflect::set(&payload, &"channel".into(), &channel.into()).map_err(|_| unreadable())?;
    answer(invoke(ATTACH, payload.into()).await)
}

fn answer<T: DeserializeOwned>(outcome: Result<JsValue, JsValue>) -> Result<T, CommandError> {
    match outcome {
        Ok(value) => serde_wasm_bindgen::from_value(value).map_err(|_| unreadable()),
        Err(value) => Err(serde_wasm_bindgen::from_value(value).unwrap_or_else(|_| unreadable())),
    }
}

fn unreadable() -> CommandError {
    CommandError::new(ErrorCode::Internal, "The answer could not be read.")
}
