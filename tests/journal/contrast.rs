//! The colours: every pair that is read or operated keeps its contrast in every theme, and
//! `docs/design/contrast.md` says how much.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// WCAG 2.2, success criteria 1.4.3 and 1.4.11, in hundredths.
const BARS: [(&str, u32); 2] = [("## Text", 450), ("## Controls", 300)];

/// The columns of the page's tables.
const COLUMNS: [(&str, Scheme); 6] = [
    ("", Scheme::Light),
    ("", Scheme::Dark),
    ("sepia", Scheme::Light),
    ("contrast", Scheme::Light),
    ("contrast", Scheme::Dark),
    ("sepia, more contrast", Scheme::Light),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Scheme {
    Light,
    Dark,
}

/// The custom properties of a rule, as they are written.
type Tokens = BTreeMap<String, String>;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap()
}

/// The custom properties in the rule that begins with that selector.
fn rule(sheet: &str, selector: &str) -> Tokens {
    let from = sheet.find(&format!("{selector} {{")).unwrap_or_else(|| panic!("no rule {selector}"));
    let body = &sheet[from + selector.len() + 2..];
    let body = &body[..body.find('}').unwrap()];
    let lines = body.split(';').filter_map(|line| line.rsplit("*/").next()?.trim().split_once(':'));
    let tokens = lines.map(|(name, value)| (name.trim().to_owned(), value.split_whitespace().collect()));
    tokens.filter(|(name, _)| name.starts_with("--")).collect()
}

/// What each column's theme makes of every token.
fn themes() -> [Tokens; 6] {
    let (tokens, access) = (read("ui/styles/15-tokens.css"), read("ui/styles/90-access.css"));
    let usual = rule(&tokens, ":root, [data-theme]");
    let over = |base: &Tokens, rule: Tokens| base.clone().into_iter().chain(rule).collect::<Tokens>();
    let sepia = over(&usual, rule(&tokens, r#"[data-theme="sepia"]"#));
    let contrast = over(&usual, rule(&tokens, r#"[data-theme="contrast"]"#));
    let sepia_more = over(&sepia, rule(&access, r#"    [data-theme="sepia"]"#));
    [usual.clone(), usual, sepia, contrast.clone(), contrast, sepia_more]
}

/// Red, green and blue of a token in a scheme.
fn colour(tokens: &Tokens, name: &str, scheme: Scheme) -> [u8; 3] {
    let value = tokens.get(&format!("--{name}")).unwrap_or_else(|| panic!("no token --{name}"));
    let value = match value.strip_prefix("light-dark(").and_then(|both| both.strip_suffix(')')) {
        Some(both) => {
            let (light, dark) = both.split_once(',').unwrap();
            if scheme == Scheme::Light { light } else { dark }
        }
        None => value,
    };
    let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6);
    let digits = digits.unwrap_or_else(|| panic!("--{name} is {value}, not six hex digits"));
    [0, 2, 4].map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap())
}

/// Relative luminance. Source: WCAG 2.2, definitions.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of two colours, cut to two digits.
fn contrast(one: [u8; 3], other: [u8; 3]) -> String {
    let (one, other) = (luminance(one), luminance(other));
    let ratio = (one.max(other) + 0.05) / (one.min(other) + 0.05);
    format!("{:.2}", (ratio * 100.0 + 1e-9).floor() / 100.0)
}

#[test]
fn every_pair_keeps_its_contrast_and_the_page_says_how_much() {
    let (page, themes) = (read("docs/design/contrast.md"), themes());
    let mut pairs = 0;
    for (heading, bar) in BARS {
        let section = page.split(heading).nth(1).unwrap_or_else(|| panic!("no section {heading}"));
        let section = section.split("\n## ").next().unwrap();
        for line in section.lines().filter(|line| line.contains(" on ") && line.starts_with('|')) {
            let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
            let (front, ground) = cells[0].split_once(" on ").unwrap();
            let found = std::array::from_fn::<_, 6, _>(|at| {
                let [front, ground] = [front, ground].map(|name| colour(&themes[at], name, COLUMNS[at].1));
                contrast(front, ground)
            });
            assert_eq!(cells[1..], found, "{heading}: {}", cells[0]);
            for (ratio, (theme, _)) in found.iter().zip(COLUMNS) {
                let hundredths: u32 = ratio.replace('.', "").parse().unwrap();
                assert!(hundredths >= bar, "{} in {theme}: {ratio}", cells[0]);
            }
            pairs += 1;
        }
    }
    assert!(pairs >= 70, "only {pairs} pairs: has the page another form?");
}

#[test]
fn whoever_asks_the_desktop_for_contrast_gets_the_contrast_theme() {
    let chosen = rule(&read("ui/styles/15-tokens.css"), r#"[data-theme="contrast"]"#);
    let asked = rule(
        &read("ui/styles/90-access.css"),
        r#":root:not([data-theme="sepia"]), [data-theme]:not([data-theme="sepia"])"#,
    );
    assert!(chosen.len() > 30, "{}", chosen.len());
    assert_eq!(chosen, asked);
}
