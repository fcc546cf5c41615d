//! The tree a Markdown text becomes. Pure: no browser, no markup, nothing that could run.

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Deeper than this, quotes and lists are shown at this depth: nobody reads deeper, and a text
/// made to nest without end must not exhaust the stack.
const MAX_DEPTH: usize = 24;

/// A piece of text, or an element with what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Text as it is.
    Text(String),
    /// An element.
    Element(Element, Vec<Node>),
}

/// What Markdown can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Element {
    /// A paragraph.
    Paragraph,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A quotation.
    Quote,
    /// A list with bullets.
    Bullets,
    /// A numbered list that starts at that number.
    Numbers(u64),
    /// An item of a list.
    Item,
    /// An item that is done or not.
    Task(bool),
    /// Code or anything else to be shown letter by letter.
    CodeBlock,
    /// A line across.
    Rule,
    /// A table.
    Table,
    /// Its head.
    TableHead,
    /// A row.
    TableRow,
    /// A cell, which may be of the head, with the side it leans to.
    TableCell { head: bool, side: Side },
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Crossed out.
    Struck,
    /// Code within a line.
    Code,
    /// A link that may be opened, once it is confirmed.
    Link(String),
    /// A picture's place: nothing is fetched.
    Picture,
    /// A new line.
    LineBreak,
}

/// The side a table's column leans to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The start of the line.
    Start,
    /// The middle.
    Middle,
    /// The end of the line.
    End,
}

struct Open {
    /// None for what is left out, such as an element nested too deep: its content moves up.
    element: Option<Element>,
    children: Vec<Node>,
}

/// Reads a Markdown text.
///
/// HTML in it is shown as the text it is. Links that are not `https:`, `http:` or `mailto:` are
/// shown as their text.
pub fn parse(text: &str) -> Vec<Node> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut stack = vec![Open { element: None, children: Vec::new() }];
    let mut sides: Vec<Side> = Vec::new();
    let mut in_head = false;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(tag) => {
                if let Tag::Table(alignments) = &tag {
                    sides = alignments.iter().map(side).collect();
                }
                in_head = in_head || matches!(tag, Tag::TableHead);
                let column = stack.last().map_or(0, |open| open.children.len());
                let element = element(tag, in_head, sides.get(column).copied().unwrap_or(Side::Start));
                let fits = stack.len() < MAX_DEPTH;
                stack.push(Open { element: element.filter(|_| fits), children: Vec::new() });
            }
            Event::End(end) => {
                in_head = in_head && end != TagEnd::TableHead;
                close(&mut stack);
            }
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => put_text(&mut stack, &text),
            Event::Code(code) => {
                put(&mut stack, Node::Element(Element::Code, vec![Node::Text(code.into_string())]));
            }
            Event::SoftBreak => put_text(&mut stack, "\n"),
            Event::HardBreak => put(&mut stack, Node::Element(Element::LineBreak, Vec::new())),
            Event::Rule => put(&mut stack, Node::Element(Element::Rule, Vec::new())),
            Event::TaskListMarker(done) => {
                // The marker comes inside its item, perhaps inside the item's first paragraph.
                let item = stack.iter_mut().rev().find(|open| open.element == Some(Element::Item));
                if let Some(item) = item {
                    item.element = Some(Element::Task(done));
                }
            }
            // Switched off above.
            Event::FootnoteReference(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }
    while stack.len() > 1 {
        close(&mut stack);
    }
    stack.pop().map(|open| open.children).unwrap_or_default()
}

fn close(stack: &mut Vec<Open>) {
    let Some(open) = stack.pop() else { return };
    let Some(parent) = stack.last_mut() else {
        stack.push(open);
        return;
    };
    match open.element {
        Some(element) => parent.children.push(Node::Element(element, open.children)),
        None => open.children.into_iter().for_each(|child| join(&mut parent.children, child)),
    }
}

fn put(stack: &mut [Open], node: Node) {
    if let Some(open) = stack.last_mut() {
        open.children.push(node);
    }
}

/// Joins texts that the parser gives in pieces, so that a search finds words across them.
fn put_text(stack: &mut [Open], text: &str) {
    if let Some(open) = stack.last_mut() {
        join(&mut open.children, Node::Text(text.to_owned()));
    }
}

fn join(children: &mut Vec<Node>, child: Node) {
    match (children.last_mut(), child) {
        (Some(Node::Text(before)), Node::Text(text)) => before.push_str(&text),
        (_, child) => children.push(child),
    }
}

fn element(tag: Tag<'_>, in_head: bool, side: Side) -> Option<Element> {
    Some(match tag {
        Tag::Paragraph => Element::Paragraph,
        Tag::Heading { level, .. } => Element::Heading(depth(level)),
        Tag::BlockQuote(_) => Element::Quote,
        Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) | Tag::HtmlBlock => {
            Element::CodeBlock
        }
        Tag::List(Some(start)) => Element::Numbers(start),
        Tag::List(None) => Element::Bullets,
        Tag::Item => Element::Item,
        Tag::Table(_) => Element::Table,
        Tag::TableHead => Element::TableHead,
        Tag::TableRow => Element::TableRow,
        Tag::TableCell => Element::TableCell { head: in_head, side },
        Tag::Emphasis => Element::Emphasis,
        Tag::Strong => Element::Strong,
        Tag::Strikethrough => Element::Struck,
        Tag::Link { dest_url, .. } => return openable(&dest_url).map(Element::Link),
        Tag::Image { .. } => Element::Picture,
        _ => return None,
    })
}

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn side(alignment: &Alignment) -> Side {
    match alignment {
        Alignment::None | Alignment::Left => Side::Start,
        Alignment::Center => Side::Middle,
        Alignment::Right => Side::End,
    }
}

/// The address, if its scheme is one of the three that may be opened. The shell checks again.
fn openable(address: &str) -> Option<String> {
    let lower = address.to_ascii_lowercase();
    let allowed = ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    let plain = !address.chars().any(|c| c.is_control() || c.is_whitespace());
    (allowed && plain).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The tree in short: `p(text em(text))`.
    fn sketch(nodes: &[Node]) -> String {
        let parts = nodes.iter().map(|node| match node {
            Node::Text(text) => format!("{text:?}"),
            Node::Element(element, children) => {
                let name = match element {
                    Element::Paragraph => "p".to_owned(),
                    Element::Heading(level) => format!("h{level}"),
                    Element::Quote => "quote".to_owned(),
                    Element::Bullets => "ul".to_owned(),
                    Element::Numbers(start) => format!("ol{start}"),
                    Element::Item => "li".to_owned(),
                    Element::Task(done) => format!("task-{done}"),
                    Element::Link(address) => format!("link<{address}>"),
                    Element::TableCell { head, side } => format!("cell-{head}-{side:?}"),
                    other => format!("{other:?}"),
                };
                format!("{name}({})", sketch(children))
            }
        });
        parts.collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(sketch(&parse(text)), expected);
    }

    #[test]
    fn what_people_write_becomes_elements() {
        check(
            "# The kettle\n\nThen *Maya* came.",
            r#"h1("The kettle") p("Then " Emphasis("Maya") " came.")"#,
        );
        check("- one\n- [x] two\n- [ ] three", r#"ul(li("one") task-true("two") task-false("three"))"#);
        check("3. c\n4. d", r#"ol3(li("c") li("d"))"#);
        check("> said\n\n---", r#"quote(p("said")) Rule()"#);
        check("one\ntwo  \nthree", r#"p("one\ntwo" LineBreak() "three")"#);
        check(
            "| a | b |\n|:-:|--:|\n| 1 | 2 |",
            concat!(
                r#"Table(TableHead(cell-true-Middle("a") cell-true-End("b"))"#,
                r#" TableRow(cell-false-Middle("1") cell-false-End("2")))"#
            ),
        );
        check("~~gone~~ `code`", r#"p(Struck("gone") " " Code("code"))"#);
    }

    #[test]
    fn nothing_in_a_text_can_run_or_be_fetched() {
        check("a <script>alert(1)</script> b", r#"p("a <script>alert(1)</script> b")"#);
        check("<img src=x onerror=alert(1)>", r#"CodeBlock("<img src=x onerror=alert(1)>")"#);
        check("[x](javascript:alert(1))", r#"p("x")"#);
        check("[x](JaVaScRiPt:alert(1)) [y](data:text/html,1)", r#"p("x y")"#);
        check("![alt](https://example.org/track.png)", r#"p(Picture("alt"))"#);
        check("[x](https://example.org/a)", r#"p(link<https://example.org/a>("x"))"#);
        check("<https://example.org>", r#"p(link<https://example.org>("https://example.org"))"#);
    }

    fn depth_of(nodes: &[Node]) -> usize {
        let below = nodes.iter().map(|node| match node {
            Node::Text(_) => 0,
            Node::Element(_, children) => 1 + depth_of(children),
        });
        below.max().unwrap_or(0)
    }

    #[test]
    fn endless_nesting_stays_shallow() {
        for unit in ["> ", "- ", "*a **b "] {
            assert!(depth_of(&parse(&unit.repeat(20_000))) <= MAX_DEPTH, "{unit}");
        }
        assert!(depth_of(&parse(&"[".repeat(50_000))) <= MAX_DEPTH);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[-*_>#`~|\\[\\]()!<>a-z0-9 \\n\\t:./😀]{0,200}") {
            prop_assert!(depth_of(&parse(&text)) <= MAX_DEPTH);
        }
    }
}
