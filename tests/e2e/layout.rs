//! Nothing is cut off and nothing hangs over: at every size, with large text and long words.

use serde_json::{Value, json};

use crate::home::Home;
use crate::steps::{EDITOR, PAGES};
use crate::window::Window;

/// Finds text that is cut off, and pages that scroll sideways. Boxes that scroll by themselves, and
/// what is only heard, are meant to be so.
const LOOK: &str = "
    const bad = [];
    const d = document.documentElement;
    if (d.scrollWidth > d.clientWidth + 1) bad.push('the page scrolls sideways by ' + (d.scrollWidth - d.clientWidth));
    for (const e of document.querySelectorAll('body *')) {
        const s = getComputedStyle(e);
        if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('.vh, .skip, [aria-hidden=true], pre, .table-scroll, svg, textarea, input, select, .sample')) continue;
        if (s.clipPath !== 'none') continue;
        const hides = v => v === 'hidden' || v === 'clip';
        const name = e.tagName.toLowerCase() + '.' + e.className + ': ' + (e.innerText ?? '').slice(0, 60);
        if (hides(s.overflowX) && e.scrollWidth > e.clientWidth + 1) bad.push('cut at the side: ' + name);
        if (hides(s.overflowY) && e.scrollHeight > e.clientHeight + 1 && s.webkitLineClamp === 'none') bad.push('cut below: ' + name);
        const r = e.getBoundingClientRect();
        if (r.width && r.right > innerWidth + 1 && !e.closest('[style*=translate]')) bad.push('beyond the window: ' + name);
    }
    return bad.slice(0, 12);";

const SIZES: [(u32, u32); 3] = [(720, 600), (1000, 700), (1440, 900)];

#[test]
fn no_text_is_cut_off_at_any_size_even_when_words_are_longer() {
    let home = Home::with_journal();
    let window = Window::unlocked(&home);
    window.new_entry();
    window.paste("# A heading\n\nA paragraph of some length, so that it has to wrap around at least once in the column.\n\n- one\n- two");
    window.wait_saved();
    let id = window.run("return location.hash.split('/').pop()", &[]);
    let id = id.as_str().unwrap().to_owned();
    window.terminate();
    // English made 40 % longer.
    std::fs::write(home.vault().join("comfort.json"), r#"{"language":"en-XA"}"#).unwrap();
    let window = Window::open(&home);
    assert!(window.text("h1").starts_with('⟦'), "the longer language is in force");
    let mut found: Vec<String> = Vec::new();
    look(&window, "unlock", &mut found);
    window.unlock();
    for address in PAGES {
        let address = address.replace("ID", &id);
        window.go(&address);
        window.wait_until(&format!("{address} is up"), || {
            window.run("return location.hash", &[]) == json!(address) && window.has("main h1")
        });
        if address.contains("write/") {
            window.wait_for(EDITOR);
        }
        std::thread::sleep(std::time::Duration::from_millis(250));
        look(&window, &address, &mut found);
    }
    assert!(found.is_empty(), "{found:#?}");
}

fn look(window: &Window, page: &str, found: &mut Vec<String>) {
    for (width, height) in SIZES {
        window.resize(width, height);
        for text in ["100", "200"] {
            window.run("document.documentElement.dataset.text = arguments[0]", &[json!(text)]);
            std::thread::sleep(std::time::Duration::from_millis(60));
            let bad: Value = window.run(LOOK, &[]);
            let bad: Vec<String> = serde_json::from_value(bad).unwrap();
            found.extend(bad.into_iter().map(|it| format!("{page} at {width}×{height}, {text} %: {it}")));
        }
        window.run("document.documentElement.dataset.text = '100'", &[]);
    }
}
