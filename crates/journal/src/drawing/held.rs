//! What every drawing has to keep, for the tests of all of them.

use super::frame::size_of;
use super::shapes::at;
use super::{Anchor, Drawing, Form, Frame, Point, words};

/// Frames that windows have, and some that none has.
pub(super) fn frames() -> impl proptest::strategy::Strategy<Value = Frame> {
    use proptest::prelude::*;
    prop_oneof![
        Just(Frame::FILE),
        (0.0_f32..3000.0, 0.0_f32..100.0).prop_map(|(width, text)| Frame::new(width, text)),
        (200.0_f32..1200.0, 12.0_f32..32.0).prop_map(|(width, text)| Frame::new(width, text)),
    ]
}

/// The corners between which a form lies, by the widths that words are taken to have.
fn corners(form: &Form, text: f32) -> Vec<Point> {
    match form {
        Form::Line { from, to, .. } => vec![*from, *to],
        Form::Path { points, .. } => points.clone(),
        Form::Band(area) | Form::Bar { area, .. } => {
            vec![at(area.x, area.y), at(area.x + area.width, area.y + area.height)]
        }
        Form::Mark { at: middle, radius, .. } => {
            vec![at(middle.x - radius, middle.y - radius), at(middle.x + radius, middle.y + radius)]
        }
        Form::Arrow { from, to } => {
            let head = text * 0.36;
            vec![*from, at(to.x, to.y - head), at(to.x, to.y + head)]
        }
        Form::Stop { from, to, half } => vec![*from, at(to.x, to.y - half), at(to.x, to.y + half)],
        Form::Text { at: place, anchor, size, weight, text: words } => {
            let letters = size_of(text, *size);
            let width = words::width(words, letters, *weight);
            let left = match anchor {
                Anchor::Start => place.x,
                Anchor::Middle => place.x - width / 2.0,
                Anchor::End => place.x - width,
            };
            vec![at(left, place.y - letters * 0.75), at(left + width, place.y + letters * 0.25)]
        }
    }
}

/// Says what leaves the drawing, if anything does.
pub(super) fn outside(drawing: &Drawing) -> Option<String> {
    let is_inside = |point: Point, width: f32, height: f32| {
        point.x >= -0.1 && point.y >= -0.1 && point.x <= width + 0.1 && point.y <= height + 0.1
    };
    let of_drawing = drawing.shapes.iter().map(|shape| (shape, drawing.width, drawing.height));
    let of_key = drawing
        .key
        .iter()
        .flat_map(|entry| entry.shapes.iter().map(|shape| (shape, entry.width, drawing.key_height())));
    for (shape, width, height) in of_drawing.chain(of_key) {
        for point in corners(&shape.form, drawing.text) {
            if !is_inside(point, width, height) {
                return Some(format!("{shape:?} at {point:?} outside of {width} × {height}"));
            }
        }
    }
    None
}

/// Whether two texts of a drawing lie upon each other.
pub(super) fn overlapping(drawing: &Drawing) -> Option<String> {
    let boxes: Vec<(Point, Point, &str)> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match &shape.form {
            Form::Text { text, .. } => {
                let corners = corners(&shape.form, drawing.text);
                Some((corners[0], corners[1], text.as_str()))
            }
            _ => None,
        })
        .collect();
    for (index, (from, to, text)) in boxes.iter().enumerate() {
        for (other_from, other_to, other) in &boxes[index + 1..] {
            let is_beside = to.x <= other_from.x + 0.1 || other_to.x <= from.x + 0.1;
            let is_above = to.y <= other_from.y + 0.1 || other_to.y <= from.y + 0.1;
            if !is_beside && !is_above {
                return Some(format!("{text:?} and {other:?}"));
            }
        }
    }
    None
}

/// The marks of a drawing: everything that has a label.
pub(super) fn labels(drawing: &Drawing) -> Vec<&str> {
    drawing.shapes.iter().filter_map(|shape| shape.label.as_deref()).collect()
}
