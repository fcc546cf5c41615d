//! The copy of the words behind the field: a paragraph a line, changed only where the text changed.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use web_sys::{Document, Element, HtmlElement};
use yew::NodeRef;

use crate::browser;

#[derive(Default)]
pub(super) struct Mirror {
    node: NodeRef,
    lines: RefCell<Vec<String>>,
    here: Cell<Option<usize>>,
}

impl Mirror {
    pub(super) fn node(&self) -> NodeRef {
        self.node.clone()
    }

    /// Shows a text. Lines that are as they were are not touched, so that a key costs the same in
    /// a long text as in a short one.
    pub(super) fn paint(&self, text: &str) {
        let Some(root) = self.node.cast::<Element>() else { return };
        let document = browser::document();
        let new: Vec<&str> = text.split('\n').collect();
        let mut lines = self.lines.borrow_mut();
        let (same_before, same_after) = unchanged(&lines, &new);
        let old_middle = lines.len() - same_before - same_after;
        let new_middle = &new[same_before..new.len() - same_after];
        let first = u32::try_from(same_before).unwrap_or(0);
        let children = root.children();
        // Lines that are both in the old and the new middle are reused; the rest comes or goes.
        for (at, line) in (first..).zip(new_middle.iter().take(old_middle)) {
            if let Some(paragraph) = children.item(at) {
                paragraph.set_text_content(Some(line));
            }
        }
        for _ in new_middle.len()..old_middle {
            if let Some(paragraph) = children.item(first + u32::try_from(new_middle.len()).unwrap_or(0)) {
                paragraph.remove();
            }
        }
        let mut next = children.item(first + u32::try_from(old_middle.min(new_middle.len())).unwrap_or(0));
        for line in new_middle.iter().skip(old_middle) {
            let Some(paragraph) = paragraph(&document) else { continue };
            paragraph.set_text_content(Some(line));
            let _ = root.insert_before(&paragraph, next.as_ref().map(AsRef::as_ref));
            next = paragraph.next_element_sibling();
        }
        lines.splice(same_before..same_before + old_middle, new_middle.iter().map(ToString::to_string));
        drop(lines);
        self.set_here(self.here.get());
    }

    /// Shows a text with the places of a search marked.
    pub(super) fn mark(&self, text: &str, places: &[Range<usize>], current: usize) {
        let Some(root) = self.node.cast::<Element>() else { return };
        let document = browser::document();
        self.forget();
        root.set_text_content(None);
        let mut start = 0;
        for line in text.split('\n') {
            let range = start..start + line.len();
            start = range.end + 1;
            let Some(paragraph) = paragraph(&document) else { continue };
            let mut done = range.start;
            for (number, place) in places.iter().enumerate() {
                let (from, to) = (place.start.max(range.start), place.end.min(range.end));
                if from >= to || from < done {
                    continue;
                }
                append_text(&document, &paragraph, &text[done..from]);
                append_mark(&document, &paragraph, &text[from..to], number == current);
                done = to;
            }
            append_text(&document, &paragraph, &text[done..range.end]);
            let _ = root.append_child(&paragraph);
        }
        self.set_here(self.here.get());
    }

    /// Draws everything anew next time.
    pub(super) fn forget(&self) {
        self.lines.borrow_mut().clear();
        if let Some(root) = self.node.cast::<Element>() {
            root.set_text_content(None);
        }
    }

    /// Scrolls to the place of a search that stands out.
    pub(super) fn show_current_mark(&self) {
        let mark =
            self.node.cast::<Element>().and_then(|root| root.query_selector("mark.current").ok().flatten());
        if let Some(mark) = mark {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Center);
            mark.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    /// Lets one line stand out.
    pub(super) fn set_here(&self, line: Option<usize>) {
        if line.is_none() && self.here.get().is_none() {
            return;
        }
        let Some(root) = self.node.cast::<Element>() else { return };
        if let Some(before) = root.query_selector(".here").ok().flatten() {
            before.set_class_name("");
        }
        self.here.set(line);
        if let Some(paragraph) = line.and_then(|line| root.children().item(u32::try_from(line).ok()?)) {
            paragraph.set_class_name("here");
        }
    }

    /// Scrolls so that the line that stands out lies in the middle of the page. A line taller than
    /// the page is left alone: the engine keeps its caret in view.
    pub(super) fn centre_here(&self, scroller: &HtmlElement) {
        let here = self.node.cast::<Element>().and_then(|root| root.query_selector(".here").ok().flatten());
        let Some(here) = here else { return };
        let (line, page) = (here.get_bounding_client_rect(), scroller.get_bounding_client_rect());
        if line.height() < page.height() * 0.6 {
            let middle = line.top() + line.height() / 2.0;
            // 45 % of the height: a little above the middle, where the eye rests.
            let wanted = page.top() + page.height() * 0.45;
            #[expect(clippy::cast_possible_truncation, reason = "pixels of a page")]
            scroller.set_scroll_top(scroller.scroll_top() + (middle - wanted) as i32);
        }
    }
}

/// How many lines at the start and at the end are as they were.
fn unchanged(old: &[String], new: &[&str]) -> (usize, usize) {
    let before = old.iter().zip(new).take_while(|(old, new)| old == *new).count();
    let rest = old.len().min(new.len()) - before;
    let after =
        old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| old == *new).count();
    (before, after)
}

fn paragraph(document: &Document) -> Option<Element> {
    document.create_element("p").ok()
}

fn append_text(document: &Document, parent: &Element, text: &str) {
    if !text.is_empty() {
        let _ = parent.append_child(&document.create_text_node(text));
    }
}

fn append_mark(document: &Document, parent: &Element, text: &str, is_current: bool) {
    let Ok(mark) = document.create_element("mark") else { return };
    mark.set_text_content(Some(text));
    if is_current {
        mark.set_class_name("current");
    }
    let _ = parent.append_child(&mark);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::unchanged;

    #[test]
    fn only_the_changed_lines_are_touched() {
        let check = |old: &str, new: &str, expected: (usize, usize)| {
            let old: Vec<String> = old.split('|').map(ToString::to_string).collect();
            let new: Vec<&str> = new.split('|').collect();
            assert_eq!(unchanged(&old, &new), expected, "{old:?} {new:?}");
        };
        check("a|b|c", "a|x|c", (1, 1));
        check("a|b|c", "a|b|c", (3, 0));
        check("a|a", "a|a|a", (2, 0));
        check("a|b", "b", (0, 1));
        check("", "", (1, 0));
    }

    proptest! {
        #[test]
        fn what_is_kept_is_equal(old in prop::collection::vec("[ab]{0,2}", 0..8), new in prop::collection::vec("[ab]{0,2}", 0..8)) {
            let fresh: Vec<&str> = new.iter().map(String::as_str).collect();
            let (before, after) = unchanged(&old, &fresh);
            prop_assert!(before + after <= old.len().min(new.len()));
            prop_assert_eq!(&old[..before], &new[..before]);
            prop_assert_eq!(&old[old.len() - after..], &new[new.len() - after..]);
        }
    }
}
