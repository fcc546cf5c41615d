//! A drawing as an SVG text that stands alone: for a file, in light colours, with nothing fetched.

use std::fmt::Write as _;

use super::ink::PAPER;
use super::{Anchor, Drawing, Paint, Part, Shape, Stroke, Weight, number, parts};

/// Our own faces first, for whoever has them; then what every system has.
const FACES: &str =
    "Inter, 'Atkinson Hyperlegible Next', 'Noto Sans', 'Segoe UI', Helvetica, Arial, sans-serif";

impl Drawing {
    /// The drawing as a text of its own. Well-formed XML, whatever stands in its words.
    ///
    /// Colours are attributes and not a style sheet: more programs that open such files know them.
    pub fn to_svg(&self) -> String {
        let page = self.page();
        let (width, height) = (number(page.width), number(page.height));
        let mut svg = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title desc\" \
             font-family=\"{FACES}\">\n<title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\n",
            escaped(&self.title),
            escaped(&self.description),
        );
        for (moved, shapes) in &page.groups {
            let _ = writeln!(svg, "<g transform=\"translate({} {})\">", number(moved.x), number(moved.y));
            for shape in shapes {
                write_shape(&mut svg, shape, self.text);
            }
            svg.push_str("</g>\n");
        }
        svg.push_str("</svg>\n");
        svg
    }
}

fn write_shape(svg: &mut String, shape: &Shape, text: f32) {
    let colour = shape.tone.ink();
    if let Some(label) = &shape.label {
        let _ = write!(svg, "<g><title>{}</title>", escaped(label));
    }
    for part in parts(shape, text) {
        let _ = match part {
            Part::Path { course, paint } => {
                write!(svg, "<path d=\"{course}\"{}/>", painted(paint, colour, text))
            }
            Part::Circle { at, radius, paint } => write!(
                svg,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
                number(at.x),
                number(at.y),
                number(radius),
                painted(paint, colour, text)
            ),
            Part::Text { at, anchor, size, weight, text } => write!(
                svg,
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{}\" text-anchor=\"{}\" \
                 fill=\"{colour}\">{}</text>",
                number(at.x),
                number(at.y),
                number(size),
                match weight {
                    Weight::Plain => "400",
                    Weight::Strong => "600",
                },
                match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                },
                escaped(&text)
            ),
        };
    }
    if shape.label.is_some() {
        svg.push_str("</g>");
    }
    svg.push('\n');
}

/// The attributes of a paint.
fn painted(paint: Paint, colour: &str, text: f32) -> String {
    let firm = number(Stroke::Firm.thickness(text));
    match paint {
        Paint::Full => format!(" fill=\"{colour}\""),
        Paint::Rimmed => {
            format!(" fill=\"{colour}\" stroke=\"{PAPER}\" stroke-width=\"{firm}\" paint-order=\"stroke\"")
        }
        Paint::Hollow => format!(" fill=\"{PAPER}\" stroke=\"{colour}\" stroke-width=\"{firm}\""),
        Paint::Line(stroke) => {
            let mut attributes = format!(
                " fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" stroke-linecap=\"round\" \
                 stroke-linejoin=\"round\"",
                number(stroke.thickness(text))
            );
            if let Some([dash, gap]) = stroke.dashes(text) {
                let _ = write!(attributes, " stroke-dasharray=\"{} {}\"", number(dash), number(gap));
            }
            attributes
        }
    }
}

/// A text that XML takes for text and for nothing else. What XML does not allow at all is dropped.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Source: XML 1.0, production 2; and the marks by which a text could turn its
            // neighbours around.
            '\u{fffe}' | '\u{ffff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() && c != '\n' && c != '\t' => {}
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests;
