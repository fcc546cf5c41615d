//! The space a chart is drawn into, and how large its words are.

use super::{Size, Weight, words};

/// The space there is. A narrow window or a large text gives another drawing, not a smaller one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    width: f32,
    text: f32,
}

impl Frame {
    /// What a file has, whatever the window was like: about the width of a printed column of text.
    pub const FILE: Self = Self { width: 720.0, text: 14.0 };

    /// So many pixels of width, and of height for normal text.
    ///
    /// Numbers that no window has are brought into bounds. Below 16 times its text a chart becomes
    /// unreadable, so it stays that wide and the window scrolls it.
    pub fn new(width: f32, text: f32) -> Self {
        let text = if text.is_finite() { text.clamp(6.0, 80.0) } else { Self::FILE.text };
        let width = if width.is_finite() { width } else { Self::FILE.width };
        // Whole pixels, so that a hair's breadth more or less does not move everything.
        Self { width: width.clamp(text * 16.0, text * 400.0).floor(), text }
    }

    /// How wide it is.
    pub const fn width(self) -> f32 {
        self.width
    }

    /// The size of normal text.
    pub const fn text(self) -> f32 {
        self.text
    }

    /// The size of small text.
    pub const fn small(self) -> f32 {
        self.text * SMALL
    }

    /// Whether words and plot do not fit beside each other.
    pub fn is_narrow(self) -> bool {
        self.width < self.text * 30.0
    }

    /// How wide a text will be, at most.
    pub fn width_of(self, text: &str, size: Size, weight: Weight) -> f32 {
        words::width(text, size_of(self.text, size), weight)
    }

    /// The text, or as much of it as there is room for.
    pub(super) fn shortened(self, text: &str, size: Size, weight: Weight, room: f32) -> String {
        words::shortened(text, size_of(self.text, size), weight, room)
    }

    /// How much of the width the words at the side of a plot take, with the air between; never so
    /// much that little is left for the plot.
    pub(super) fn side<'a>(self, texts: impl IntoIterator<Item = &'a String>) -> f32 {
        (self.widest_small(texts) + self.text * 0.9).min(self.width * 0.45)
    }

    /// The width of the widest small text.
    pub fn widest_small<'a>(self, texts: impl IntoIterator<Item = &'a String>) -> f32 {
        texts.into_iter().map(|text| self.width_of(text, Size::Small, Weight::Plain)).fold(0.0, f32::max)
    }
}

/// Small text as a part of normal text: 13 to 14, as the style sheet's `--t-small` to the charts'.
const SMALL: f32 = 13.0 / 14.0;

/// The pixels of a size.
pub(super) const fn size_of(text: f32, size: Size) -> f32 {
    match size {
        Size::Small => text * SMALL,
        Size::Normal => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_never_without_measure() {
        for (width, text) in [
            (0.0, 0.0),
            (-5.0, -5.0),
            (f32::NAN, f32::NAN),
            (f32::INFINITY, f32::NEG_INFINITY),
            (f32::MAX, f32::MIN_POSITIVE),
            (700.4, 14.0),
        ] {
            let frame = Frame::new(width, text);
            assert!((6.0..=80.0).contains(&frame.text()), "{frame:?}");
            assert!(
                frame.width() >= (frame.text() * 16.0).floor() && frame.width().fract() == 0.0,
                "{frame:?}"
            );
        }
        assert_eq!(Frame::new(720.0, 14.0), Frame::FILE);
    }

    #[test]
    fn large_text_makes_a_window_narrow() {
        assert!(!Frame::new(684.0, 14.0).is_narrow());
        assert!(Frame::new(684.0, 28.0).is_narrow());
        assert!(Frame::new(320.0, 14.0).is_narrow());
    }
}
