//! Shapes as the few things that both the window and a file can draw: paths, circles and texts.

use std::fmt::Write as _;

use super::frame::size_of;
use super::shapes::at;
use super::{Anchor, Form, Pattern, Point, Rect, Shape, Sign, Stroke, Weight};

/// A path, a circle or a text.
#[derive(Clone, PartialEq)]
pub enum Part {
    /// A path.
    Path {
        /// What SVG calls `d`.
        course: String,
        /// How it is painted.
        paint: Paint,
    },
    /// A circle.
    Circle {
        /// Its middle.
        at: Point,
        /// Its radius.
        radius: f32,
        /// How it is painted.
        paint: Paint,
    },
    /// A text.
    Text {
        /// Its place.
        at: Point,
        /// Which part of it stands there.
        anchor: Anchor,
        /// How large its letters are, in pixels.
        size: f32,
        /// How strong they are.
        weight: Weight,
        /// The words.
        text: String,
    },
}

/// How a part is painted, in the colour of its shape's tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Filled.
    Full,
    /// Filled, with a rim in the colour of the page, so that two that touch can be told apart.
    Rimmed,
    /// The page inside, a firm line around.
    Hollow,
    /// A line.
    Line(Stroke),
}

/// A number as SVG takes it: at most two digits after the point, and always a number.
pub fn number(value: f32) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let text = format!("{value:.2}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

/// The parts of a shape; `text` is the drawing's text size.
pub fn parts(shape: &Shape, text: f32) -> Vec<Part> {
    let line = |course: String, stroke| Part::Path { course, paint: Paint::Line(stroke) };
    match &shape.form {
        Form::Line { from, to, stroke } => vec![line(course(&[*from, *to]), *stroke)],
        Form::Path { points, stroke } => vec![line(course(points), *stroke)],
        Form::Band(area) => vec![Part::Path { course: outline(*area), paint: Paint::Full }],
        Form::Bar { area, pattern } => bar(*area, *pattern, text),
        Form::Mark { sign, at, radius } => vec![mark(*sign, *at, *radius, text)],
        Form::Arrow { from, to } => {
            let head = text * 0.36;
            let back = |y| at(to.x - head, to.y + y);
            vec![
                line(course(&[*from, at(to.x - head * 0.4, to.y)]), Stroke::Dashed),
                line(course(&[back(-head), *to, back(head)]), Stroke::Firm),
            ]
        }
        Form::Stop { from, to, half } => vec![
            line(course(&[*from, *to]), Stroke::Firm),
            line(course(&[at(to.x, to.y - half), at(to.x, to.y + half)]), Stroke::Firm),
        ],
        Form::Text { at, anchor, size, weight, text: words } => vec![Part::Text {
            at: *at,
            anchor: *anchor,
            size: size_of(text, *size),
            weight: *weight,
            text: words.clone(),
        }],
    }
}

/// The course of a line over points.
fn course(points: &[Point]) -> String {
    let mut course = String::new();
    for (index, point) in points.iter().enumerate() {
        let step = if index == 0 { 'M' } else { 'L' };
        let _ = write!(course, "{step}{} {}", number(point.x), number(point.y));
    }
    course
}

fn outline(area: Rect) -> String {
    let Rect { x, y, width, height } = area;
    format!("M{} {}h{}v{}h{}z", number(x), number(y), number(width), number(height), number(-width))
}

/// A column. Its lines and dots are drawn one by one: a pattern that is referred to needs an id of
/// its own in the page, and some programs that open files do not know patterns.
fn bar(area: Rect, pattern: Pattern, text: f32) -> Vec<Part> {
    let outlined = Part::Path { course: outline(area), paint: Paint::Hollow };
    let filling = match pattern {
        Pattern::Plain => return vec![Part::Path { course: outline(area), paint: Paint::Full }],
        Pattern::Hatched => hatching(area, text * 0.5),
        Pattern::Dotted => dots(area, text * 0.45),
    };
    let stroke = if pattern == Pattern::Hatched { Stroke::Thin } else { Stroke::Firm };
    vec![outlined, Part::Path { course: filling, paint: Paint::Line(stroke) }]
}

/// The most lines or dots a column is filled with, so that a very high one stays light.
const MOST_LINES: usize = 400;

/// Lines at 45° through a box, that far apart along its edge.
fn hatching(area: Rect, apart: f32) -> String {
    let Rect { x, y, width, height } = area;
    let mut course = String::new();
    let apart = apart.max(1.0);
    let mut offset = apart;
    for _ in 0..MOST_LINES {
        // On the line, x + y (from the upper left corner) is the offset.
        if offset >= width + height {
            break;
        }
        let (upper_x, lower_y) = (offset.min(width), offset.min(height));
        let (upper_y, lower_x) = (offset - upper_x, offset - lower_y);
        let _ = write!(
            course,
            "M{} {}L{} {}",
            number(x + upper_x),
            number(y + upper_y),
            number(x + lower_x),
            number(y + lower_y)
        );
        offset += apart;
    }
    course
}

/// Dots in a box: lines of next to no length, which round ends turn into dots.
fn dots(area: Rect, apart: f32) -> String {
    let Rect { x, y, width, height } = area;
    let count = |length: f32| ((length / apart.max(1.0)) as usize).clamp(1, MOST_LINES);
    let (columns, rows) = (count(width), count(height));
    let mut course = String::new();
    for index in 0..(columns * rows).min(MOST_LINES) {
        let place = |index: usize, of: usize, length: f32| (index as f32 + 0.5) / of as f32 * length;
        let dot_x = x + place(index % columns, columns, width);
        let dot_y = y + height - place(index / columns, rows, height);
        let _ = write!(course, "M{} {}h0.01", number(dot_x), number(dot_y));
    }
    course
}

fn mark(sign: Sign, middle: Point, radius: f32, text: f32) -> Part {
    let Point { x, y } = middle;
    // A rim around a speck would be larger than the speck.
    let paint = if radius < text * 0.2 { Paint::Full } else { Paint::Rimmed };
    match sign {
        Sign::Dot => Part::Circle { at: middle, radius, paint },
        Sign::Ring => Part::Circle { at: middle, radius, paint: Paint::Hollow },
        Sign::Square => {
            let half = radius * 0.86;
            let area = Rect { x: x - half, y: y - half, width: half * 2.0, height: half * 2.0 };
            Part::Path { course: outline(area), paint }
        }
        Sign::Diamond => {
            let corners = [at(x, y - radius), at(x + radius, y), at(x, y + radius), at(x - radius, y)];
            Part::Path { course: course(&corners) + "z", paint }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_short_and_always_numbers() {
        for (value, text) in [
            (0.0, "0"),
            (-0.001, "0"),
            (12.0, "12"),
            (12.5, "12.5"),
            (12.345, "12.35"),
            (100.0, "100"),
            (f32::NAN, "0"),
            (f32::INFINITY, "0"),
        ] {
            assert_eq!(number(value), text, "{value}");
        }
    }

    /// The places in a course of `M` and `L` steps.
    fn places(course: &str) -> Vec<(f32, f32)> {
        let steps = course.split(['M', 'L']).filter(|step| !step.is_empty());
        let place = |step: &str| {
            let (x, y) = step.trim_end_matches("h0.01").split_once(' ').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        };
        steps.map(place).collect()
    }

    proptest! {
        #[test]
        fn a_pattern_stays_in_its_column(
            width in 0.5_f32..60.0, height in 0.5_f32..400.0, apart in 3.0_f32..20.0,
        ) {
            let area = Rect { x: 10.0, y: 20.0, width, height };
            for course in [hatching(area, apart), dots(area, apart)] {
                for (x, y) in places(&course) {
                    prop_assert!(x >= 9.99 && x <= 10.01 + width, "{x} in {course}");
                    prop_assert!(y >= 19.99 && y <= 20.01 + height, "{y} in {course}");
                }
            }
        }
    }
}
