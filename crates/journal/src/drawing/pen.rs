//! Putting shapes on a drawing.

use super::frame::Frame;
use super::shapes::at;
use super::{Anchor, Drawing, Form, KeyEntry, Pattern, Point, Rect, Shape, Sign, Size, Stroke, Tone, Weight};

/// Collects the shapes of a drawing.
pub(super) struct Pen {
    frame: Frame,
    shapes: Vec<Shape>,
}

impl Pen {
    pub(super) const fn new(frame: Frame) -> Self {
        Self { frame, shapes: Vec::new() }
    }

    pub(super) fn put(&mut self, form: Form, tone: Tone, label: Option<String>) {
        let label = label.filter(|label| !label.is_empty());
        self.shapes.push(Shape { form, tone, label });
    }

    pub(super) fn line(&mut self, from: Point, to: Point, stroke: Stroke, tone: Tone) {
        self.put(Form::Line { from, to, stroke }, tone, None);
    }

    pub(super) fn path(&mut self, points: Vec<Point>, tone: Tone) {
        if points.len() > 1 {
            self.put(Form::Path { points, stroke: Stroke::Thin }, tone, None);
        }
    }

    pub(super) fn mark(&mut self, sign: Sign, at: Point, radius: f32, tone: Tone, label: String) {
        self.put(Form::Mark { sign, at, radius }, tone, Some(label));
    }

    pub(super) fn bar(&mut self, area: Rect, pattern: Pattern, tone: Tone, label: String) {
        self.put(Form::Bar { area, pattern }, tone, Some(label));
    }

    /// Small muted words, as at an axis.
    pub(super) fn hint(&mut self, place: Point, anchor: Anchor, text: &str) {
        self.text(place, anchor, Size::Small, Weight::Plain, Tone::Muted, text);
    }

    pub(super) fn text(
        &mut self,
        place: Point,
        anchor: Anchor,
        size: Size,
        weight: Weight,
        tone: Tone,
        text: &str,
    ) {
        if !text.is_empty() {
            self.put(Form::Text { at: place, anchor, size, weight, text: text.to_owned() }, tone, None);
        }
    }

    /// Words with their middle at `x`, moved so far aside that they stay between `left` and `right`.
    pub(super) fn hint_within(&mut self, place: Point, (left, right): (f32, f32), text: &str) {
        let text = self.frame.shortened(text, Size::Small, Weight::Plain, right - left);
        let width = self.frame.width_of(&text, Size::Small, Weight::Plain);
        let (x, anchor) = within(place.x, width, left, right);
        self.hint(at(x, place.y), anchor, &text);
    }

    /// Small words at the side of a plot, which end before `right` and are shortened if they must.
    pub(super) fn side(&mut self, (right, y): (f32, f32), text: &str) {
        let size = Size::Small;
        let short = self.frame.shortened(text, size, Weight::Plain, right);
        let label = (short != text).then(|| text.to_owned());
        let (at, anchor) = (at(right, y + self.frame.text() * 0.33), Anchor::End);
        self.put(Form::Text { at, anchor, size, weight: Weight::Plain, text: short }, Tone::Muted, label);
    }

    /// Words that may be too long for their room: shortened, and said in full when pointed at.
    pub(super) fn short_text(
        &mut self,
        place: Point,
        (size, weight, tone): (Size, Weight, Tone),
        text: &str,
        room: f32,
    ) {
        if text.is_empty() {
            return;
        }
        let short = self.frame.shortened(text, size, weight, room);
        let label = (short != text).then(|| text.to_owned());
        self.put(Form::Text { at: place, anchor: Anchor::Start, size, weight, text: short }, tone, label);
    }

    /// The sign beside a word of the key, drawn into a box of `width` times the text.
    pub(super) fn key(
        frame: Frame,
        width: f32,
        word: &str,
        draw: impl FnOnce(&mut Self, Point),
    ) -> Option<KeyEntry> {
        if word.is_empty() {
            return None;
        }
        let mut pen = Self::new(frame);
        let width = width * frame.text();
        let height = Drawing { text: frame.text(), ..Drawing::default() }.key_height();
        draw(&mut pen, at(width / 2.0, height / 2.0));
        Some(KeyEntry { width, shapes: pen.shapes, word: word.to_owned() })
    }

    /// The finished drawing.
    pub(super) fn done(
        self,
        (width, height): (f32, f32),
        (title, description): (&str, &str),
        key: impl IntoIterator<Item = Option<KeyEntry>>,
    ) -> Drawing {
        Drawing {
            width: width.ceil(),
            height: height.ceil(),
            text: self.frame.text(),
            title: title.to_owned(),
            description: description.to_owned(),
            note: String::new(),
            shapes: self.shapes,
            key: key.into_iter().flatten().collect(),
        }
    }
}

/// Where words of that width stand so that they do not leave `left` to `right`: in the middle of `x`
/// if they can, at the edge they would cross if not.
fn within(x: f32, width: f32, left: f32, right: f32) -> (f32, Anchor) {
    if x - width / 2.0 < left {
        (left, Anchor::Start)
    } else if x + width / 2.0 > right {
        (right, Anchor::End)
    } else {
        (x, Anchor::Middle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_between_the_edges() {
        for (x, expected) in [
            (50.0, (50.0, Anchor::Middle)),
            (5.0, (0.0, Anchor::Start)),
            (98.0, (100.0, Anchor::End)),
            (10.0, (10.0, Anchor::Middle)),
        ] {
            assert_eq!(within(x, 20.0, 0.0, 100.0), expected, "{x}");
        }
    }
}
