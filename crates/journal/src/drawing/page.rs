//! A drawing as a page of its own: its title above, and below it what its signs mean and what it
//! stands on. In the window the page around says all that.

use super::frame::size_of;
use super::shapes::at;
use super::{Anchor, Drawing, Form, Point, Shape, Size, Tone, Weight, words};

/// The page around a drawing.
pub struct Page {
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
    /// Everything on it, each part moved by so much.
    pub groups: Vec<(Point, Vec<Shape>)>,
}

/// The page of a drawing.
pub(super) fn page(drawing: &Drawing) -> Page {
    let text = drawing.text;
    let margin = text * 1.6;
    let room = drawing.width;
    let mut groups = Vec::new();
    let mut y = margin;

    let title = (Size::Normal, Weight::Strong, Tone::Ink);
    y += paragraph(&mut groups, &drawing.title, title, text, at(margin, y), room);
    y += text * 0.8;
    groups.push((at(margin, y), drawing.shapes.clone()));
    y += drawing.height;

    if !drawing.key.is_empty() {
        y += text * 0.6 + key(&mut groups, drawing, at(margin, y + text * 0.6));
    }
    if !drawing.note.trim().is_empty() {
        y += text * 0.6;
        let hint = (Size::Small, Weight::Plain, Tone::Muted);
        y += paragraph(&mut groups, &drawing.note, hint, text, at(margin, y), room);
    }
    Page { width: room + margin * 2.0, height: y + margin, groups }
}

/// Writes lines and gives their height.
fn paragraph(
    groups: &mut Vec<(Point, Vec<Shape>)>,
    words: &str,
    (size, weight, tone): (Size, Weight, Tone),
    text: f32,
    place: Point,
    room: f32,
) -> f32 {
    let lines = words::lines(words, size_of(text, size), weight, room);
    let line_height = text * 1.45;
    let height = line_height * lines.len() as f32;
    let line = |(index, line): (usize, String)| Shape {
        form: Form::Text {
            at: at(0.0, text + line_height * index as f32),
            anchor: Anchor::Start,
            size,
            weight,
            text: line,
        },
        tone,
        label: None,
    };
    groups.push((place, lines.into_iter().enumerate().map(line).collect()));
    height
}

/// Writes the key, several entries in a line where they fit, and gives its height.
fn key(groups: &mut Vec<(Point, Vec<Shape>)>, drawing: &Drawing, place: Point) -> f32 {
    let text = drawing.text;
    let (line_height, gap) = (text * 1.7, text * 1.5);
    let (mut x, mut y) = (0.0, 0.0);
    for entry in &drawing.key {
        let words_x = entry.width + text * 0.4;
        let word = words::shortened(
            &entry.word,
            size_of(text, Size::Small),
            Weight::Plain,
            (drawing.width - words_x).max(text),
        );
        let width = words_x + words::width(&word, size_of(text, Size::Small), Weight::Plain);
        if x > 0.0 && x + width > drawing.width {
            (x, y) = (0.0, y + line_height);
        }
        let mut shapes = entry.shapes.clone();
        shapes.push(Shape {
            form: Form::Text {
                at: at(words_x, drawing.key_height() / 2.0 + text * 0.33),
                anchor: Anchor::Start,
                size: Size::Small,
                weight: Weight::Plain,
                text: word,
            },
            tone: Tone::Muted,
            label: None,
        });
        groups.push((at(place.x + x, place.y + y), shapes));
        x += width + gap;
    }
    y + line_height
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::held::{frames, outside};
    use super::super::{Column, ColumnWords, Pattern, columns};
    use super::*;

    proptest! {
        #[test]
        fn everything_is_on_the_page(
            frame in frames(), title in "\\PC{0,120}", note in "\\PC{0,200}", key in "\\PC{1,60}",
        ) {
            let bar = |pattern| Column { value: 3, pattern, ..Column::default() };
            let patterns = [Pattern::Plain, Pattern::Hatched, Pattern::Dotted];
            let key = patterns.map(|pattern| (pattern, key.clone())).into();
            let words = ColumnWords { title, description: String::new(), key };
            let drawing = Drawing { note, ..columns(frame, &patterns.map(bar), &words) };
            let page = drawing.page();
            let whole = |(moved, shapes): &(Point, Vec<Shape>)| Drawing {
                width: page.width - moved.x,
                height: page.height - moved.y,
                text: drawing.text,
                shapes: shapes.clone(),
                ..Drawing::default()
            };
            for group in &page.groups {
                prop_assert_eq!(outside(&whole(group)), None);
            }
        }
    }
}
