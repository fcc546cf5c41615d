//! A drawing as elements of the page. Colours and lines lie in the style sheet; places, sizes and
//! words are the drawing's.

use holdfast_journal::drawing::{
    Anchor, Drawing, KeyEntry, Paint, Part, Shape, Stroke, Tone, Weight, number, parts,
};
use yew::{Html, html};

/// The drawing. One that is wider than its room (pixels) scrolls in a box of its own.
pub fn picture(id: &str, drawing: &Drawing, room: f32) -> Html {
    let (title, description) = (format!("{id}-title"), format!("{id}-description"));
    let (width, height) = (number(drawing.width), number(drawing.height));
    let scrolls = drawing.width > room;
    html! {
        <div class="chart-scroll" tabindex={scrolls.then_some("0")} role={scrolls.then_some("group")}
            aria-labelledby={scrolls.then(|| title.clone())}>
            <svg class="chart-picture" viewBox={format!("0 0 {width} {height}")} width={width.clone()} height={height.clone()} role="img"
                aria-labelledby={format!("{title} {description}")}>
                <title id={title}>{ &drawing.title }</title>
                <desc id={description}>{ &drawing.description }</desc>
                { for drawing.shapes.iter().map(|drawn| shape(drawn, drawing.text)) }
            </svg>
        </div>
    }
}

/// What the signs of a drawing mean.
pub fn key(drawing: &Drawing) -> Html {
    if drawing.key.is_empty() {
        return Html::default();
    }
    let height = number(drawing.key_height());
    let entry = |entry: &KeyEntry| {
        let width = number(entry.width);
        html! {
            <li>
                <svg class="chart-picture" viewBox={format!("0 0 {width} {height}")} width={width.clone()} height={height.clone()} aria-hidden="true">
                    { for entry.shapes.iter().map(|drawn| shape(drawn, drawing.text)) }
                </svg>
                { &entry.word }
            </li>
        }
    };
    html! { <ul class="chart-key">{ for drawing.key.iter().map(entry) }</ul> }
}

fn shape(shape: &Shape, text: f32) -> Html {
    html! {
        <g class={tone(shape.tone)}>
            if let Some(label) = &shape.label {
                <title>{ label }</title>
            }
            { for parts(shape, text).into_iter().map(part) }
        </g>
    }
}

fn part(part: Part) -> Html {
    match part {
        Part::Path { course, paint } => html! { <path class={painted(paint)} d={course} /> },
        Part::Circle { at, radius, paint } => {
            html! { <circle class={painted(paint)} cx={number(at.x)} cy={number(at.y)} r={number(radius)} /> }
        }
        Part::Text { at, anchor, size, weight, text } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let class = match weight {
                Weight::Plain => "plain",
                Weight::Strong => "strong",
            };
            html! {
                <text {class} x={number(at.x)} y={number(at.y)} font-size={number(size)} text-anchor={anchor}>{ text }</text>
            }
        }
    }
}

/// The class of a tone.
fn tone(tone: Tone) -> String {
    format!("tone-{}", tone.word())
}

fn painted(paint: Paint) -> &'static str {
    match paint {
        Paint::Full => "full",
        Paint::Rimmed => "rimmed",
        Paint::Hollow => "hollow",
        Paint::Line(Stroke::Thin) => "thin",
        Paint::Line(Stroke::Firm) => "firm",
        Paint::Line(Stroke::Dashed) => "dashed",
        Paint::Line(Stroke::Dotted) => "dotted",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = include_str!("../../../styles/58-charts.css");

    #[test]
    fn every_class_has_its_rule() {
        for class in Tone::ALL.map(tone) {
            let has = |next: char| SHEET.contains(&format!(".{class}{next}"));
            assert!(has(' ') || has(','), "{class}");
        }
        let lines = [Stroke::Thin, Stroke::Firm, Stroke::Dashed, Stroke::Dotted].map(Paint::Line);
        for paint in [Paint::Full, Paint::Rimmed, Paint::Hollow].into_iter().chain(lines) {
            assert!(SHEET.contains(&format!(".{}", painted(paint))), "{paint:?}");
        }
    }
}
