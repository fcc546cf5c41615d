//! The Markdown of a page: headings, paragraphs, lists, and the few things that may stand in them.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{
    fault::Faults,
    prose::{MARK, OURS},
};

/// A piece of running text, as `src/page.rs` has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Span {
    Text(String),
    Strong(String),
    Emphasis(String),
    Concept(String, String),
    Page(String, String),
    Help(String),
    Source(String),
    Ours,
}

/// A paragraph or a list item, and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) spans: Vec<Span>,
    pub(crate) at: Range<usize>,
}

impl Run {
    /// The words alone, with a mark for each source.
    pub(crate) fn flat(&self) -> String {
        self.spans
            .iter()
            .map(|span| match span {
                Span::Text(text)
                | Span::Strong(text)
                | Span::Emphasis(text)
                | Span::Concept(text, _)
                | Span::Page(text, _)
                | Span::Help(text) => text.clone(),
                Span::Source(_) => MARK.to_string(),
                Span::Ours => OURS.to_string(),
            })
            .collect()
    }
}

#[derive(Clone, Debug)]
pub(crate) enum Block {
    Paragraph(Run),
    List(Vec<Run>),
}

impl Block {
    pub(crate) fn runs(&self) -> &[Run] {
        match self {
            Self::Paragraph(run) => std::slice::from_ref(run),
            Self::List(items) => items,
        }
    }
}

/// What stands under one heading.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) at: Range<usize>,
    pub(crate) blocks: Vec<Block>,
}

/// Reads the page below its front matter, which ends at `start`.
pub(crate) fn sections(text: &str, start: usize, faults: &mut Faults<'_>) -> Vec<Section> {
    // `[@key]` looks like a link whose address is given elsewhere; here it becomes one.
    let source = |link: BrokenLink<'_>| {
        let key = link.reference.strip_prefix('@')?;
        Some((CowStr::from(format!("{SOURCE}{key}")), CowStr::from("")))
    };
    let body = text.get(start..).unwrap_or_default();
    let parser = Parser::new_with_broken_link_callback(body, Options::empty(), Some(source));
    let mut reader = Reader::default();
    for (event, at) in parser.into_offset_iter() {
        let at = at.start + start..at.end + start;
        if let Err(why) = reader.take(event, at.clone()) {
            faults.add(at, why);
        }
    }
    reader.sections
}

const SOURCE: &str = "source:";
const OUR_KEY: &str = "ours";

#[derive(Default)]
struct Reader {
    sections: Vec<Section>,
    spans: Vec<Span>,
    words: String,
    /// The address of the link that is open.
    link: Option<String>,
    heading: bool,
    in_list: bool,
}

impl Reader {
    fn take(&mut self, event: Event<'_>, at: Range<usize>) -> Result<(), &'static str> {
        match event {
            Event::Text(text) => self.words.push_str(&text),
            Event::SoftBreak => return Err("A paragraph is one line: take the line break out."),
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => self.heading = true,
            Event::End(TagEnd::Heading(_)) => {
                self.heading = false;
                let heading = std::mem::take(&mut self.words);
                self.sections.push(Section { heading, at, blocks: Vec::new() });
            }
            // A list item's words lie in it directly; a blank line between items would wrap them.
            Event::Start(Tag::Paragraph) if self.in_list => {
                return Err("No blank lines between the items of a list.");
            }
            Event::Start(Tag::Paragraph) => {}
            Event::End(TagEnd::Paragraph) if self.in_list => {}
            Event::End(TagEnd::Paragraph) => {
                let run = self.run(at);
                self.blocks()?.push(Block::Paragraph(run));
            }
            Event::Start(Tag::List(None)) if !self.in_list => {
                self.in_list = true;
                self.blocks()?.push(Block::List(Vec::new()));
            }
            Event::End(TagEnd::List(_)) => self.in_list = false,
            Event::Start(Tag::Item) => {}
            Event::End(TagEnd::Item) => {
                let run = self.run(at);
                if let Some(Block::List(items)) = self.blocks()?.last_mut() {
                    items.push(run);
                }
            }
            Event::Start(Tag::Strong | Tag::Emphasis) => self.close_text(),
            Event::End(TagEnd::Strong) => self.close(Span::Strong),
            Event::End(TagEnd::Emphasis) => self.close(Span::Emphasis),
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.close_text();
                self.link = Some(dest_url.into_string());
            }
            Event::End(TagEnd::Link) => self.close_link()?,
            _ => {
                return Err(
                    "Only headings with ##, paragraphs, lists with -, stress and links may stand here.",
                );
            }
        }
        Ok(())
    }

    fn blocks(&mut self) -> Result<&mut Vec<Block>, &'static str> {
        let section = self.sections.last_mut().ok_or("Text before the first heading.")?;
        Ok(&mut section.blocks)
    }

    fn run(&mut self, at: Range<usize>) -> Run {
        self.close_text();
        Run { spans: std::mem::take(&mut self.spans), at }
    }

    fn close_text(&mut self) {
        self.close(Span::Text);
    }

    fn close(&mut self, span: fn(String) -> Span) {
        if !self.words.is_empty() {
            self.spans.push(span(std::mem::take(&mut self.words)));
        }
    }

    fn close_link(&mut self) -> Result<(), &'static str> {
        let address = self.link.take().unwrap_or_default();
        let words = std::mem::take(&mut self.words);
        if let Some(key) = address.strip_prefix(SOURCE) {
            // `[@one][@two]` reads as the words "@one" leading to "@two": both are meant.
            let first = words.strip_prefix('@').ok_or("A source is named as [@key].")?;
            self.spans.push(mark(first));
            if first != key {
                self.spans.push(mark(key));
            }
            return Ok(());
        }
        let span = match address.split_once(':') {
            Some(("concept", slug)) => Span::Concept(words, slug.to_owned()),
            Some(("page", slug)) => Span::Page(words, slug.to_owned()),
            None if address == "help" => Span::Help(words),
            _ => return Err("A link leads to concept:…, page:… or help."),
        };
        self.spans.push(span);
        Ok(())
    }
}

fn mark(key: &str) -> Span {
    if key == OUR_KEY { Span::Ours } else { Span::Source(key.to_owned()) }
}
