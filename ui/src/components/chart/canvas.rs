//! A drawing as a picture (PNG), painted by the window with its own letters.

use holdfast_journal::drawing::{Anchor, Drawing, PAPER, Paint, Part, Shape, Stroke, Weight, parts};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

use crate::browser;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = HTMLCanvasElement)]
    type Canvas;

    #[wasm_bindgen(method, setter)]
    fn set_width(this: &Canvas, width: f64);

    #[wasm_bindgen(method, setter)]
    fn set_height(this: &Canvas, height: f64);

    #[wasm_bindgen(method, js_name = getContext)]
    fn context(this: &Canvas, kind: &str) -> Option<Brush>;

    #[wasm_bindgen(method, catch, js_name = toDataURL)]
    fn data_url(this: &Canvas, kind: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(js_name = CanvasRenderingContext2D)]
    type Brush;

    #[wasm_bindgen(method, js_name = setTransform)]
    fn place(this: &Brush, a: f64, b: f64, c: f64, d: f64, x: f64, y: f64);

    #[wasm_bindgen(method, js_name = fillRect)]
    fn fill_rect(this: &Brush, x: f64, y: f64, width: f64, height: f64);

    #[wasm_bindgen(method)]
    fn fill(this: &Brush, path: &Path2D);

    #[wasm_bindgen(method)]
    fn stroke(this: &Brush, path: &Path2D);

    #[wasm_bindgen(method, js_name = fillText)]
    fn fill_text(this: &Brush, text: &str, x: f64, y: f64);

    #[wasm_bindgen(method, js_name = setLineDash)]
    fn set_dashes(this: &Brush, dashes: &js_sys::Array);

    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    fn set_fill(this: &Brush, colour: &str);

    #[wasm_bindgen(method, setter, js_name = strokeStyle)]
    fn set_stroke(this: &Brush, colour: &str);

    #[wasm_bindgen(method, setter, js_name = lineWidth)]
    fn set_thickness(this: &Brush, width: f64);

    #[wasm_bindgen(method, setter, js_name = lineCap)]
    fn set_ends(this: &Brush, kind: &str);

    #[wasm_bindgen(method, setter, js_name = lineJoin)]
    fn set_corners(this: &Brush, kind: &str);

    #[wasm_bindgen(method, setter)]
    fn set_font(this: &Brush, font: &str);

    #[wasm_bindgen(method, setter, js_name = textAlign)]
    fn set_anchor(this: &Brush, kind: &str);

    #[wasm_bindgen(method, setter)]
    fn set_direction(this: &Brush, direction: &str);

    type Path2D;

    #[wasm_bindgen(constructor)]
    fn new(course: &str) -> Path2D;

    #[wasm_bindgen(method)]
    fn arc(this: &Path2D, x: f64, y: f64, radius: f64, from: f64, to: f64);

    /// Bytes out of base64, one a character.
    #[wasm_bindgen(catch, js_name = atob)]
    fn bytes_of(base64: &str) -> Result<js_sys::JsString, JsValue>;
}

/// Picture dots for each of the drawing's: enough for a printer.
const DENSITY: f64 = 2.0;

/// The most picture dots in a line or column; engines refuse larger pictures.
const LARGEST: f64 = 8_000.0;

/// The drawing with its title, key and note; none if the window cannot paint.
pub fn png(drawing: &Drawing) -> Option<Vec<u8>> {
    let canvas: Canvas = browser::document().create_element("canvas").ok()?.unchecked_into();
    let page = drawing.page();
    let (width, height) = (f64::from(page.width), f64::from(page.height));
    let density = DENSITY.min(LARGEST / width).min(LARGEST / height);
    canvas.set_width((width * density).ceil());
    canvas.set_height((height * density).ceil());
    let brush = canvas.context("2d")?;
    brush.place(density, 0.0, 0.0, density, 0.0, 0.0);
    brush.set_fill(PAPER);
    brush.fill_rect(0.0, 0.0, width, height);
    brush.set_ends("round");
    brush.set_corners("round");
    brush.set_direction("ltr");
    let face = face();
    for (moved, shapes) in &page.groups {
        let (x, y) = (f64::from(moved.x), f64::from(moved.y));
        brush.place(density, 0.0, 0.0, density, x * density, y * density);
        for shape in shapes {
            paint(&brush, shape, drawing.text, &face);
        }
    }
    let url = canvas.data_url("image/png").ok()?;
    let bytes = bytes_of(url.strip_prefix("data:image/png;base64,")?).ok()?;
    (0..bytes.length()).map(|at| u8::try_from(bytes.char_code_at(at) as u32).ok()).collect()
}

/// The faces that small words have in the window.
fn face() -> String {
    let body = browser::document().body();
    let style = body.and_then(|body| browser::window().get_computed_style(&body).ok().flatten());
    let face = style.and_then(|style| style.get_property_value("font-family").ok());
    face.filter(|face| !face.is_empty()).unwrap_or_else(|| "sans-serif".to_owned())
}

fn paint(brush: &Brush, shape: &Shape, text: f32, face: &str) {
    let colour = shape.tone.ink();
    for part in parts(shape, text) {
        match part {
            Part::Path { course, paint } => fill(brush, &Path2D::new(&course), paint, colour, text),
            Part::Circle { at, radius, paint } => {
                let circle = Path2D::new("");
                circle.arc(at.x.into(), at.y.into(), radius.into(), 0.0, std::f64::consts::TAU);
                fill(brush, &circle, paint, colour, text);
            }
            Part::Text { at, anchor, size, weight, text } => {
                let weight = match weight {
                    Weight::Plain => 400,
                    Weight::Strong => 560,
                };
                brush.set_font(&format!("{weight} {size}px {face}"));
                brush.set_anchor(match anchor {
                    Anchor::Start => "left",
                    Anchor::Middle => "center",
                    Anchor::End => "right",
                });
                brush.set_fill(colour);
                brush.fill_text(&text, at.x.into(), at.y.into());
            }
        }
    }
}

fn fill(brush: &Brush, path: &Path2D, paint: Paint, colour: &str, text: f32) {
    let line = |stroke: Stroke, colour: &str| {
        let dashes = stroke.dashes(text).into_iter().flatten().map(JsValue::from);
        brush.set_dashes(&dashes.collect());
        brush.set_thickness(stroke.thickness(text).into());
        brush.set_stroke(colour);
        brush.stroke(path);
    };
    match paint {
        Paint::Full => {
            brush.set_fill(colour);
            brush.fill(path);
        }
        Paint::Rimmed => {
            line(Stroke::Firm, PAPER);
            brush.set_fill(colour);
            brush.fill(path);
        }
        Paint::Hollow => {
            brush.set_fill(PAPER);
            brush.fill(path);
            line(Stroke::Firm, colour);
        }
        Paint::Line(stroke) => line(stroke, colour),
    }
}
