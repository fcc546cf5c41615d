//! How the window looks before its page has said anything: without it a dark window flashes white
//! each time it opens or locks.

use holdfast_journal::comfort::{Comfort, Theme};
use tauri::window::Color;

/// The first page with the look it should have at once, below the scheme and host.
pub(crate) fn page(comfort: Comfort) -> String {
    let Comfort { theme, text_size, face, .. } = comfort;
    format!("index.html?theme={}&text={}&face={}", theme.word(), text_size.word(), face.word())
}

/// The ground of the window until the style sheet paints one. The colours are `--paper` in
/// ui/styles/15-tokens.css.
pub(crate) fn ground(theme: Theme, desktop_is_dark: bool) -> Color {
    match (theme, desktop_is_dark) {
        (Theme::Light, _) | (Theme::System, false) => Color(0xfb, 0xfb, 0xf8, 255),
        (Theme::Dark, _) | (Theme::System, true) => Color(0x1a, 0x1d, 0x1c, 255),
        (Theme::Sepia, _) => Color(0xf6, 0xef, 0xdf, 255),
        (Theme::Contrast, false) => Color(255, 255, 255, 255),
        (Theme::Contrast, true) => Color(0, 0, 0, 255),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grounds_are_the_paper_of_the_style_sheet() {
        let tokens = include_str!("../../ui/styles/15-tokens.css");
        let hex = |Color(red, green, blue, _)| format!("#{red:02x}{green:02x}{blue:02x}");
        for (light, dark) in [(Theme::Light, Theme::Dark), (Theme::Contrast, Theme::Contrast)] {
            let paper =
                format!("--paper: light-dark({}, {})", hex(ground(light, false)), hex(ground(dark, true)));
            assert!(tokens.contains(&paper), "{paper}");
        }
        assert!(tokens.contains(&format!("--paper: {}", hex(ground(Theme::Sepia, false)))));
    }

    #[test]
    fn the_address_says_how_the_page_looks() {
        let comfort = Comfort { theme: Theme::Dark, ..Comfort::default() };
        assert!(page(comfort).starts_with("index.html?theme=dark&text=100&face="));
    }
}
