//! Colours and lines of a drawing in a file. In the window the style sheet has them.

use super::{Stroke, Tone};

/// The ground of a file's page. Paper is light, so files are.
pub const PAPER: &str = "#ffffff";

impl Tone {
    /// The colour in a file. Source: `ui/styles/15-tokens.css`, the light ones.
    pub const fn ink(self) -> &'static str {
        match self {
            Self::Ink => "#22282a",
            Self::Value => "#4a5250",
            Self::Newest => "#28594f",
            Self::Muted | Self::SetDown => "#606764",
            Self::Grid => "#dfe1d9",
            Self::Range => "#e3e7dd",
            Self::Mended | Self::Pleasant => "#2f6e62",
            Self::Open => "#a46a12",
            Self::Own | Self::Unpleasant => "#3f628c",
            Self::Level => "#646b52",
        }
    }
}

impl Stroke {
    /// How thick it is, in pixels, where normal text is so large.
    pub const fn thickness(self, text: f32) -> f32 {
        text * match self {
            Self::Thin => 0.075,
            Self::Firm | Self::Dashed => 0.14,
            Self::Dotted => 0.1,
        }
    }

    /// How long its dashes are and how far apart, in pixels; none for a line without gaps. The ends
    /// are round, which makes each dash longer by the thickness.
    pub const fn dashes(self, text: f32) -> Option<[f32; 2]> {
        match self {
            Self::Thin | Self::Firm => None,
            Self::Dashed => Some([text * 0.14, text * 0.36]),
            Self::Dotted => Some([text * 0.01, text * 0.28]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_the_style_sheets() {
        let sheet = include_str!("../../../../ui/styles/15-tokens.css");
        for tone in Tone::ALL {
            assert!(sheet.contains(&format!("light-dark({},", tone.ink())), "{tone:?} has {}", tone.ink());
        }
    }
}
