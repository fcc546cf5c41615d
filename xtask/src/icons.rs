//! Makes one drawing of many icons, for `<svg class="icon"><use href="#i-NAME"/></svg>`.

use anyhow::{Context, Result, ensure};

/// One icon of the sprite: what stands inside `<svg …>…</svg>` of its file. Colour and stroke of the
/// outer element are dropped, because the page's stylesheet sets them.
pub(crate) fn symbol(name: &str, svg: &str) -> Result<String> {
    let broken = || format!("the icon {name} is not as expected");
    let (_, element) = svg.split_once("<svg").with_context(broken)?;
    let (attributes, rest) = element.split_once('>').with_context(broken)?;
    let (inner, _) = rest.rsplit_once("</svg>").with_context(broken)?;
    ensure!(attributes.contains("viewBox=\"0 0 24 24\""), broken());
    let shapes: String = inner.lines().map(str::trim).collect();
    Ok(format!("<symbol id=\"i-{name}\" viewBox=\"0 0 24 24\">{shapes}</symbol>"))
}

/// The hidden drawing that holds all symbols.
pub(crate) fn sprite(symbols: &[String]) -> String {
    // `hidden` alone means nothing to SVG, and the content policy forbids a style attribute.
    format!("<svg hidden display=\"none\" aria-hidden=\"true\">\n{}\n</svg>", symbols.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "<!-- @license -->\n<svg\n  class=\"lucide\"\n  viewBox=\"0 0 24 24\"\n  \
                        stroke=\"currentColor\"\n>\n  <path d=\"M13 21h8\" />\n  <circle r=\"2\" />\n</svg>\n";

    #[test]
    fn a_symbol_has_the_shapes_and_nothing_of_the_outer_element() {
        assert_eq!(
            symbol("pen", FILE).unwrap(),
            "<symbol id=\"i-pen\" viewBox=\"0 0 24 24\"><path d=\"M13 21h8\" /><circle r=\"2\" /></symbol>"
        );
    }

    #[test]
    fn another_grid_is_refused() {
        let error = symbol("pen", &FILE.replace("0 0 24 24", "0 0 48 48")).unwrap_err();
        assert_eq!(error.to_string(), "the icon pen is not as expected");
    }

    #[test]
    fn a_sprite_takes_no_room() {
        let sprite = sprite(&[symbol("pen", FILE).unwrap()]);
        assert!(sprite.starts_with("<svg hidden display=\"none\""), "{sprite}");
        assert_eq!(sprite.matches("<symbol").count(), 1);
    }
}
