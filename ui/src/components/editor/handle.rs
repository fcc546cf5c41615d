//! The field as the rest of the program sees it.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use holdfast_journal::fold::find_all;
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::NodeRef;

use super::Finding;
use super::mirror::Mirror;
use crate::browser;

/// A text field and its copy. Created by the page, filled by the component.
pub struct EditorHandle {
    field: NodeRef,
    mirror: Mirror,
    /// Whether the text came with CR LF line ends: the field only knows LF, and what came with the
    /// one goes back with it.
    crlf: Cell<bool>,
    dim: Cell<bool>,
    finding: RefCell<Option<Finding>>,
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

    /// Selects a place that a search found.
    pub fn select_found(&self) {
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

    /// Draws the copy anew after the text has changed.
    pub(super) fn repaint(&self) {
        let Some(text) = self.value() else { return };
        match &*self.finding.borrow() {
            Some(finding) => self.mirror.mark(&text, &places(&text, &finding.query), finding.current),
            None => self.mirror.paint(&text),
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
