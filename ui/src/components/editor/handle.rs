//! The field as the rest of the program sees it.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use holdfast_journal::fold::find_all;
use holdfast_journal::ipc::CheckSpelling;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::NodeRef;

use super::Finding;
use super::mirror::Mirror;
use crate::browser;
use crate::ipc::call;

/// From this length on, in UTF-16 units, a text is long: the engine looks through all of it at each
/// key, once to lay it out and several times to check its spelling. Measured on two cores: at 20,000
/// a key took 10 ms without and 21 ms with spell check, at 100,000 it took 25 ms and 95 ms. A frame
/// has 16.
const LONG: u32 = 16 * 1024;

/// How far the copy of a long text may lag behind (milliseconds). Nobody fills more than a line in
/// that time; `52-desk.css` has room for three. A line break is drawn at once.
const LAG: u32 = 120;

/// A change of more units than this is no typing but a paste: the copy follows at once.
const TYPED: u32 = 64;

/// A text field and its copy. Created by the page, filled by the component.
pub struct EditorHandle {
    field: NodeRef,
    mirror: Mirror,
    /// Whether the text came with CR LF line ends: the field only knows LF, and what came with the
    /// one goes back with it.
    crlf: Cell<bool>,
    dim: Cell<bool>,
    finding: RefCell<Option<Finding>>,
    /// How long the text was when the copy was last drawn.
    drawn: Cell<u32>,
    /// Draws the copy of a long text, soon.
    soon: RefCell<Option<Timeout>>,
}

/// Two handles are the same only if they are one.
impl PartialEq for EditorHandle {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Default for EditorHandle {
    fn default() -> Self {
        Self {
            field: NodeRef::default(),
            mirror: Mirror::default(),
            crlf: Cell::new(false),
            dim: Cell::new(false),
            finding: RefCell::default(),
            drawn: Cell::new(0),
            soon: RefCell::default(),
        }
    }
}

impl EditorHandle {
    pub(super) fn field_node(&self) -> NodeRef {
        self.field.clone()
    }

    pub(super) fn mirror_node(&self) -> NodeRef {
        self.mirror.node()
    }

    /// The text as it stands. None once the field is gone from the page.
    pub fn text(&self) -> Option<String> {
        let text = self.value()?;
        // The shell shows U+0000 as a visible sign; the same here, so that lengths agree.
        let text = if text.contains('\0') { text.replace('\0', "\u{2400}") } else { text };
        Some(if self.crlf.get() { text.replace('\n', "\r\n") } else { text })
    }

    fn value(&self) -> Option<String> {
        self.element().map(|field| field.value())
    }

    fn element(&self) -> Option<HtmlTextAreaElement> {
        self.field.cast()
    }

    /// How long the text is, in UTF-16 units.
    pub(super) fn length(&self) -> Option<u32> {
        self.element().map(|field| field.text_length())
    }

    /// How long the text is without what is selected.
    pub(super) fn length_without_selection(&self) -> Option<u32> {
        let field = self.element()?;
        let (start, end) = (field.selection_start().ok()??, field.selection_end().ok()??);
        Some(field.text_length() - end.saturating_sub(start))
    }

    /// Puts a text into the field, as when an entry is opened.
    pub(super) fn start(&self, text: &str) {
        self.crlf.set(has_only_crlf(text));
        if let Some(field) = self.element() {
            field.set_value(text);
        }
        self.repaint();
    }

    /// Puts the caret behind the last word.
    pub fn focus_at_end(&self) {
        let Some(field) = self.element() else { return };
        let _ = field.focus();
        let end = field.text_length();
        let _ = field.set_selection_range(end, end);
    }

    /// Puts the caret back into the field, where it was.
    pub fn focus(&self) {
        if let Some(field) = self.element() {
            let _ = field.focus();
        }
    }

    /// Takes the caret out of the field, so that the keyboard moves on.
    pub fn blur(&self) {
        if let Some(field) = self.element() {
            let _ = field.blur();
        }
    }

    /// Puts marks such as `**` around what is selected, in a way the engine's undo takes back.
    pub fn surround(&self, before: &str, after: &str) {
        let Some(field) = self.element() else { return };
        let (Ok(Some(start)), Ok(Some(end))) = (field.selection_start(), field.selection_end()) else {
            return;
        };
        let selected = slice_utf16(&field.value(), start, end);
        let _ = field.focus();
        browser::insert_text(&format!("{before}{selected}{after}"));
        // Nothing was selected: the caret goes between the marks.
        let marks = u32::try_from(before.encode_utf16().count()).unwrap_or(0);
        let length = u32::try_from(selected.encode_utf16().count()).unwrap_or(0);
        let _ = field.set_selection_range(start + marks, start + marks + length);
    }

    /// Selects the place that a search found, and gives the caret back to the field in any case.
    pub fn select_found(&self) {
        self.focus();
        let Some(finding) = self.finding.borrow().clone() else { return };
        let Some(text) = self.value() else { return };
        if let (Some(place), Some(field)) =
            (places(&text, &finding.query).get(finding.current).cloned(), self.element())
        {
            let units = |at: usize| u32::try_from(text[..at].encode_utf16().count()).unwrap_or(0);
            let _ = field.focus();
            let _ = field.set_selection_range(units(place.start), units(place.end));
        }
    }

    /// The text has changed. The copy follows: at once where it can be seen or is quickly done, and a
    /// moment later where it only makes the height of a long text.
    pub(super) fn changed(self: &Rc<Self>, is_line_break: bool) {
        let Some(length) = self.length() else { return };
        let is_seen = self.dim.get() || self.finding.borrow().is_some();
        if is_seen || length < LONG || is_line_break || length.abs_diff(self.drawn.get()) > TYPED {
            self.repaint();
        } else if self.soon.borrow().is_none() {
            let handle = self.clone();
            *self.soon.borrow_mut() = Some(Timeout::new(LAG, move || handle.repaint()));
        }
    }

    /// Draws the copy anew.
    pub(super) fn repaint(&self) {
        // What was to come soon is done now. Dropped here, also from within itself.
        let soon = self.soon.borrow_mut().take();
        drop(soon);
        let Some(text) = self.value() else { return };
        self.mark_length();
        match &*self.finding.borrow() {
            Some(finding) => self.mirror.mark(&text, &places(&text, &finding.query), finding.current),
            None => self.mirror.paint(&text),
        }
    }

    /// Lets the page and the engine know whether the text is long.
    fn mark_length(&self) {
        let Some(field) = self.element() else { return };
        let length = field.text_length();
        self.drawn.set(length);
        let is_long = length >= LONG;
        check_spelling(!is_long);
        if let Some(layers) = field.parent_element()
            && layers.has_attribute("data-long") != is_long
        {
            let _ = layers.toggle_attribute_with_force("data-long", is_long);
        }
    }

    /// Turns dimming and the marks of a search on or off; gives the number of places found.
    pub(super) fn decorate(&self, dim: bool, finding: Option<&Finding>) -> usize {
        self.dim.set(dim);
        let changed = *self.finding.borrow() != finding.cloned();
        *self.finding.borrow_mut() = finding.cloned();
        if changed {
            if finding.is_none() {
                self.mirror.forget();
            }
            self.repaint();
            self.mirror.show_current_mark();
        }
        self.follow_caret();
        let text = self.value().unwrap_or_default();
        finding.map_or(0, |finding| places(&text, &finding.query).len())
    }

    /// Lets the paragraph with the caret stand out, and keeps it in the middle of the page.
    pub(super) fn follow_caret(&self) {
        if !self.dim.get() {
            self.mirror.set_here(None);
            return;
        }
        let Some(field) = self.element() else { return };
        let is_here = browser::focused().is_some_and(|focused| focused.is_same_node(Some(&field)));
        let Ok(Some(caret)) = field.selection_end() else { return };
        let line = line_of(&field.value(), caret);
        self.mirror.set_here(Some(line));
        if is_here {
            let scroller = field.closest(".desk-scroll").ok().flatten();
            if let Some(scroller) =
                scroller.and_then(|scroller| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(scroller).ok())
            {
                self.mirror.centre_here(&scroller);
            }
        }
    }
}

thread_local! {
    /// Whether the engine checks spelling, as it does in every new page.
    static CHECKS: Cell<bool> = const { Cell::new(true) };
}

/// Has the engine check spelling, or not. The attribute `spellcheck` of a field is not enough: with
/// it the engine shows nothing, and still looks through the text.
pub(super) fn check_spelling(on: bool) {
    if CHECKS.replace(on) != on {
        spawn_local(async move {
            // Whether a word is underlined is not worth a message.
            let _ = call(&CheckSpelling { on }).await;
        });
    }
}

/// Where a search stands in a text; nowhere for an empty one.
fn places(text: &str, query: &str) -> Vec<Range<usize>> {
    if query.is_empty() { Vec::new() } else { find_all(text, query) }
}

/// Whether every line of the text ends in CR LF, and there is more than one.
fn has_only_crlf(text: &str) -> bool {
    let ends = text.matches('\n').count();
    ends > 0 && ends == text.matches("\r\n").count() && ends == text.matches('\r').count()
}

/// The line, counted from 0, in which the caret stands. The engine counts in UTF-16 units.
fn line_of(text: &str, caret: u32) -> usize {
    let mut units = 0;
    let mut line = 0;
    for c in text.chars() {
        if units >= caret {
            break;
        }
        units += u32::try_from(c.len_utf16()).unwrap_or(1);
        line += usize::from(c == '\n');
    }
    line
}

fn slice_utf16(text: &str, start: u32, end: u32) -> String {
    let units: Vec<u16> =
        text.encode_utf16().skip(start as usize).take(end.saturating_sub(start) as usize).collect();
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_that_came_with_cr_go_back_with_it() {
        assert!(has_only_crlf("one\r\ntwo\r\n"));
        assert!(!has_only_crlf("one\ntwo"), "plain");
        assert!(!has_only_crlf("one\r\ntwo\nthree"), "mixed: the field's own way");
        assert!(!has_only_crlf("no line end"));
        assert!(!has_only_crlf("lone \r and\r\n"));
    }

    #[test]
    fn the_caret_is_found_behind_characters_of_any_width() {
        assert_eq!(line_of("one\ntwo", 0), 0);
        assert_eq!(line_of("one\ntwo", 3), 0);
        assert_eq!(line_of("one\ntwo", 4), 1);
        assert_eq!(line_of("😀\nx", 2), 0);
        assert_eq!(line_of("😀\nx", 3), 1);
        assert_eq!(line_of("", 9), 0);
    }

    #[test]
    fn a_selection_is_cut_in_utf_16_units() {
        assert_eq!(slice_utf16("a😀b", 1, 3), "😀");
        assert_eq!(slice_utf16("abc", 2, 1), "");
    }
}
