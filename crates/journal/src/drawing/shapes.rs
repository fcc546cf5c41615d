//! What a drawing is made of. Lengths are pixels; x runs to the right, y downwards.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::page::{self, Page};

/// A chart, drawn.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Drawing {
    /// How wide it is. At least as wide as the frame was, wider where its words need more.
    pub width: f32,
    /// How high it is.
    pub height: f32,
    /// The size of its normal text.
    pub text: f32,
    /// What it shows, in a few words.
    pub title: String,
    /// What can be seen in it, for those who do not see it.
    pub description: String,
    /// How many cases it stands on and what it leaves out, perhaps empty. Written below it in a file.
    pub note: String,
    /// The shapes, those in front last.
    pub shapes: Vec<Shape>,
    /// What its signs mean.
    pub key: Vec<KeyEntry>,
}

// Names and first words of what a person wrote stand in labels; they stay out of debug output.
impl fmt::Debug for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Drawing({} × {}, {} shapes)", self.width, self.height, self.shapes.len())
    }
}

/// A sign and the word for it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct KeyEntry {
    /// How wide the sign is. It is as high as [`Drawing::key_height`].
    pub width: f32,
    /// The sign, in a box of its own.
    pub shapes: Vec<Shape>,
    /// The word.
    pub word: String,
}

impl Drawing {
    /// How high the signs of the key are.
    pub fn key_height(&self) -> f32 {
        self.text * 1.3
    }

    /// The drawing as a page of its own, with its title, its key and its note.
    pub fn page(&self) -> Page {
        page::page(self)
    }
}

/// A shape, what it stands for, and what is said of it when a person points at it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Shape {
    /// What it looks like.
    pub form: Form,
    /// What it stands for.
    pub tone: Tone,
    /// What it is, in words; none for lines and texts that only help to read.
    pub label: Option<String>,
}

impl fmt::Debug for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Shape({:?})", self.tone)
    }
}

/// A place.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

/// A place, shortly.
pub(super) const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// An upright box.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rect {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

/// What a shape looks like.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other.
        to: Point,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A line over several points.
    Path {
        /// The points, in order.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A ground behind other shapes.
    Band(Rect),
    /// A column.
    Bar {
        /// Where it stands.
        area: Rect,
        /// What fills it.
        pattern: Pattern,
    },
    /// A sign at a place.
    Mark {
        /// Which.
        sign: Sign,
        /// Its middle.
        at: Point,
        /// Half of its width and height.
        radius: f32,
    },
    /// A line that runs on: what it stands for has not ended.
    Arrow {
        /// Where it begins.
        from: Point,
        /// Its point.
        to: Point,
    },
    /// A line with a bar across its end: what it stands for was ended.
    Stop {
        /// Where it begins.
        from: Point,
        /// Where the bar stands.
        to: Point,
        /// Half of the bar's length.
        half: f32,
    },
    /// Words.
    Text {
        /// Where they stand: x as the anchor says, y the line below the letters.
        at: Point,
        /// Which part of them stands there.
        anchor: Anchor,
        /// How large they are.
        size: Size,
        /// How strong they are.
        weight: Weight,
        /// The words.
        text: String,
    },
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stroke {
    /// Thin: what helps to read.
    Thin,
    /// Strong: what is shown.
    Firm,
    /// Strong, in dashes.
    Dashed,
    /// Thin, in dots.
    Dotted,
}

/// What fills a column. Told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// Full.
    #[default]
    Plain,
    /// Slanted lines.
    Hatched,
    /// Dots.
    Dotted,
}

/// A sign, told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// A full circle.
    Dot,
    /// An open circle.
    Ring,
    /// A full square.
    Square,
    /// A full square on its corner.
    Diamond,
}

/// Which part of a text stands at its place. Never turned round: charts run from left to right in
/// every script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// How large a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// What stands at axes.
    Small,
    /// Everything else.
    Normal,
}

/// How strong a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// As running text.
    Plain,
    /// As a name.
    Strong,
}

/// What a shape stands for. It gives the colour, and never alone: a sign and a word say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Names, and what is said first.
    Ink,
    /// Values of a series.
    Value,
    /// The newest value of a series.
    Newest,
    /// What helps to read: axes, spreads, hints.
    Muted,
    /// Hairlines; nothing is lost without them.
    Grid,
    /// The ground of a usual range.
    Range,
    /// Mended.
    Mended,
    /// Still open.
    Open,
    /// Set down: let be, ended, or not one's own to mend.
    SetDown,
    /// What a person did, counted.
    Own,
    /// Felt pleasant.
    Pleasant,
    /// Felt neither pleasant nor unpleasant.
    Level,
    /// Felt unpleasant.
    Unpleasant,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 13] = [
        Self::Ink,
        Self::Value,
        Self::Newest,
        Self::Muted,
        Self::Grid,
        Self::Range,
        Self::Mended,
        Self::Open,
        Self::SetDown,
        Self::Own,
        Self::Pleasant,
        Self::Level,
        Self::Unpleasant,
    ];

    /// The word for it in the style sheet.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ink => "ink",
            Self::Value => "value",
            Self::Newest => "newest",
            Self::Muted => "muted",
            Self::Grid => "grid",
            Self::Range => "range",
            Self::Mended => "mended",
            Self::Open => "open",
            Self::SetDown => "set-down",
            Self::Own => "own",
            Self::Pleasant => "pleasant",
            Self::Level => "level",
            Self::Unpleasant => "unpleasant",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_tone_has_a_word_of_its_own() {
        let words: BTreeSet<_> = Tone::ALL.iter().map(|tone| tone.word()).collect();
        assert_eq!(words.len(), Tone::ALL.len());
    }

    #[test]
    fn debug_output_says_nothing_of_what_was_written() {
        let shape = Shape {
            form: Form::Text {
                at: at(0.0, 0.0),
                anchor: Anchor::Start,
                size: Size::Small,
                weight: Weight::Plain,
                text: "Ruth".into(),
            },
            tone: Tone::Ink,
            label: Some("Ruth".into()),
        };
        let drawing =
            Drawing { title: "With Ruth".into(), shapes: vec![shape.clone()], ..Drawing::default() };
        assert!(!format!("{drawing:?} {shape:?}").contains("Ruth"));
    }
}
