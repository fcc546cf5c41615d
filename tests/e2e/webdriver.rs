//! A small WebDriver client: what these tests need, over plain HTTP on loopback, with a time limit
//! on every request.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

/// No request may take longer than this.
const PATIENCE: Duration = Duration::from_secs(60);

/// The key under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Keys that are no characters, as WebDriver writes them.
pub mod key {
    pub const CONTROL: &str = "\u{e009}";
    pub const SHIFT: &str = "\u{e008}";
    pub const ALT: &str = "\u{e00a}";
    pub const ENTER: &str = "\u{e007}";
    pub const TAB: &str = "\u{e004}";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const LEFT: &str = "\u{e012}";
    pub const F1: &str = "\u{e031}";
    pub const F6: &str = "\u{e036}";
    pub const F7: &str = "\u{e037}";
}

/// A driver on that port.
pub struct WebDriver {
    port: u16,
    session: String,
}

/// An element of the page.
#[derive(Debug, Clone)]
pub struct Element(String);

impl WebDriver {
    /// Opens a session, which starts the program.
    pub fn start(port: u16, binary: &str, arguments: &[String]) -> Result<Self, String> {
        let options = json!({ "binary": binary, "args": arguments });
        let capabilities =
            json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let answer = request(port, "POST", "/session", Some(&capabilities))?;
        let session = answer["sessionId"].as_str().ok_or("the driver gave no session")?.to_owned();
        let driver = Self { port, session };
        driver.call("POST", "/timeouts", Some(&json!({ "script": 30_000 })))?;
        Ok(driver)
    }

    /// Ends the session, and the program with it. The session may be gone already.
    pub fn end(&self) {
        let _ = self.call("DELETE", "", None);
    }

    /// The element that a CSS selector finds, if any.
    pub fn find(&self, selector: &str) -> Option<Element> {
        let query = json!({ "using": "css selector", "value": selector });
        let found = self.call("POST", "/element", Some(&query)).ok()?;
        found[ELEMENT].as_str().map(|id| Element(id.to_owned()))
    }

    /// Clicks as a pointer does.
    pub fn click(&self, element: &Element) -> Result<(), String> {
        self.call("POST", &format!("/element/{}/click", element.0), Some(&json!({}))).map(drop)
    }

    /// Types into an element.
    pub fn send_keys(&self, element: &Element, text: &str) -> Result<(), String> {
        self.call("POST", &format!("/element/{}/value", element.0), Some(&json!({ "text": text }))).map(drop)
    }

    /// Presses keys one after another while others are held, wherever the focus is.
    pub fn press(&self, held: &[&str], keys: &[&str]) -> Result<(), String> {
        let down = held.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let taps = keys.iter().flat_map(|key| {
            [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
        });
        let up = held.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(taps).chain(up).collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.call("POST", "/actions", Some(&body)).map(drop)
    }

    /// Runs a script in the page and gives what it returns.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value, String> {
        self.call("POST", "/execute/sync", Some(&json!({ "script": script, "args": arguments })))
    }

    /// Runs a script that answers through its last argument.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Result<Value, String> {
        self.call("POST", "/execute/async", Some(&json!({ "script": script, "args": arguments })))
    }

    /// Makes the window that large.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), String> {
        let body = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.call("POST", "/window/rect", Some(&body)).map(drop)
    }

    fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        request(self.port, method, &format!("/session/{}{path}", self.session), body)
    }
}

fn request(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
    exchange(port, method, path, body).map_err(|error| format!("{method} {path}: {error}"))
}

fn exchange(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
    let stream = TcpStream::connect(("127.0.0.1", port)).map_err(|error| error.to_string())?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(|error| error.to_string())?;
    let content = body.map(Value::to_string).unwrap_or_default();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        content.len()
    );
    (&stream).write_all(format!("{head}{content}").as_bytes()).map_err(|error| error.to_string())?;
    let mut reader = BufReader::new(&stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).map_err(|error| error.to_string())?;
        let line = line.trim();
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().map_err(|_| "a length that is no number")?;
        }
    }
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes).map_err(|error| error.to_string())?;
    let answer: Value = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
    let value = answer["value"].clone();
    match value["error"].as_str() {
        Some(error) => Err(format!("{error}: {}", value["message"].as_str().unwrap_or_default())),
        None => Ok(value),
    }
}
