//! Messages about the library: its ideas, its short pages, what a person says and writes of them.

use serde::{Deserialize, Serialize};

use super::PromptView;
use crate::day::Day;
use crate::id::EntryId;
use crate::library::{ConceptMark, QuestionText};

/// Asks for the library's overview.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadLibrary {}

/// The library at a glance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LibraryView {
    /// The reading paths.
    pub paths: Vec<PathView>,
    /// All ideas, by group.
    pub groups: Vec<GroupView>,
    /// The short pages.
    pub pages: Vec<LinkView>,
}

/// A reading path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathView {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// One line about it.
    pub about: String,
    /// The slugs of its ideas, in order.
    pub concepts: Vec<String>,
}

/// Ideas that belong together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupView {
    /// Its name.
    pub title: String,
    /// Its ideas.
    pub concepts: Vec<ConceptRowView>,
}

/// A page's slug and title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkView {
    /// The slug.
    pub slug: String,
    /// The title.
    pub title: String,
}

/// What kind of word names an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConceptStatus {
    /// Defined and measured by researchers.
    ResearchTerm,
    /// From practice or theory, with little direct measurement.
    ClinicalIdea,
    /// In popular use.
    EverydayWord,
}

/// An idea as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConceptRowView {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// What kind of word it is.
    pub status: ConceptStatus,
    /// A few words.
    pub hint: String,
    /// One sentence.
    pub definition: String,
    /// Minutes it takes to read.
    pub minutes: u8,
    /// The slugs of the ideas close to it, both ways.
    pub related: Vec<String>,
    /// What the person has said of it.
    pub marks: Vec<ConceptMark>,
}

/// Asks for one idea's page. The reply is none where the library has no such page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadConcept {
    /// Which.
    pub slug: String,
}

/// One idea's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConceptView {
    /// What lists show of it.
    pub row: ConceptRowView,
    /// Its text.
    pub sections: Vec<PageSectionView>,
    /// Its questions.
    pub prompts: Vec<PromptView>,
    /// What its numbered marks stand for.
    pub sources: Vec<SourceView>,
    /// The ideas close to it, with their names.
    pub related: Vec<LinkView>,
    /// Where it stands on the reading paths.
    pub steps: Vec<StepView>,
    /// What the person wrote from its questions.
    pub own_words: OwnWordsView,
}

/// A page's place on a reading path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepView {
    /// The path.
    pub path: LinkView,
    /// Its place, from 1.
    pub place: u32,
    /// How many places there are.
    pub of: u32,
    /// The page after it; none at the end.
    pub next: Option<LinkView>,
}

/// A part of a page under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageSectionView {
    /// Which part of a concept page it is; none on short pages.
    pub kind: Option<SectionKind>,
    /// Its heading.
    pub heading: String,
    /// Its paragraphs and lists.
    pub blocks: Vec<BlockView>,
}

/// The parts of a concept page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// What it is.
    What,
    /// What research says, and how sure.
    Research,
    /// In everyday life.
    Everyday,
    /// Often misread as.
    Misread,
    /// Where harm or safety needs a word.
    Care,
    /// Try it.
    Try,
}

/// A paragraph or a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockView {
    /// A paragraph.
    Paragraph(Vec<SpanView>),
    /// A list.
    List(Vec<Vec<SpanView>>),
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpanView {
    /// Plain words.
    Text(String),
    /// Words that stand out.
    Strong(String),
    /// Words that are stressed.
    Emphasis(String),
    /// A link to an idea.
    Concept(LinkView),
    /// A link to a short page.
    Page(LinkView),
    /// A link to where to find help.
    Help(String),
    /// The mark of a source, by its number on this page.
    Source(u16),
    /// The mark of our own judgement.
    Ours,
}

/// What we looked at ourselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceCheck {
    /// The paper's own page or abstract.
    Page,
    /// Only a page about it.
    Secondary,
    /// Not re-checked by us.
    No,
}

/// An entry of a page's list of sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceView {
    /// Its number on this page, from 1.
    pub number: u16,
    /// The full reference.
    pub citation: String,
    /// What we looked at ourselves.
    pub checked: SourceCheck,
    /// What in it we did not check; empty when nothing.
    pub unchecked: String,
}

/// What a person wrote from the questions of one idea.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OwnWordsView {
    /// How many entries there are.
    pub total: u32,
    /// The newest, newest first.
    pub newest: Vec<OwnWordView>,
    /// The oldest that are not among the newest, oldest first.
    pub oldest: Vec<OwnWordView>,
}

/// One entry written from a question.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWordView {
    /// The entry.
    pub id: EntryId,
    /// The day it belongs to.
    pub day: Day,
    /// Its title, perhaps empty.
    pub title: String,
    /// Its first words.
    pub excerpt: String,
    /// The question as it was then.
    pub question: String,
}

// What a person wrote stays out of debug output.
impl std::fmt::Debug for OwnWordView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnWordView").field("id", &self.id).field("day", &self.day).finish_non_exhaustive()
    }
}

/// Asks for a short page. The reply is none where the library has no such page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadShortPage {
    /// Which.
    pub slug: String,
}

/// A short page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortPageView {
    /// Its name.
    pub title: String,
    /// One sentence.
    pub definition: String,
    /// Its text.
    pub sections: Vec<PageSectionView>,
    /// What its numbered marks stand for.
    pub sources: Vec<SourceView>,
}

/// Asks for the words about help. Answered also while the journal is closed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadHelp {}

/// One part of the page about help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpPartView {
    /// What it is about, such as `danger`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// Says or unsays something of an idea.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MarkConcept {
    /// The idea.
    pub concept: String,
    /// What is said.
    pub mark: ConceptMark,
    /// Whether it holds.
    pub on: bool,
}

/// Asks for one question, of the library or a person's own. The reply is none for an unknown id.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadPrompt {
    /// Its id.
    pub id: String,
}

/// Stars a question, so that it may come back sooner, or takes the star away.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StarPrompt {
    /// The question's id.
    pub id: String,
    /// Whether it has a star.
    pub starred: bool,
}

/// Asks for a person's own questions and those they starred.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ListQuestions {}

/// A person's own questions and those they starred.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QuestionsView {
    /// Their own, the newest first.
    pub own: Vec<OwnQuestionView>,
    /// The library's that have a star.
    pub starred: Vec<PromptView>,
    /// Whether their own are asked among the day's questions.
    pub mixed_in: bool,
}

/// A question in a person's own words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnQuestionView {
    /// Its id.
    pub id: String,
    /// Raised with every change of the text.
    pub version: u16,
    /// The question.
    pub text: String,
    /// Whether it has a star.
    pub starred: bool,
    /// Whether it is no longer asked.
    pub retired: bool,
}

// What a person wrote stays out of debug output.
impl std::fmt::Debug for OwnQuestionView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnQuestionView").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Adds a question, or changes the words of one.
#[derive(Clone, Serialize, Deserialize)]
pub struct SaveQuestion {
    /// Which; none for a new one.
    pub id: Option<String>,
    /// The words.
    pub text: QuestionText,
}

/// Asks a question no longer, or again.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RetireQuestion {
    /// Which.
    pub id: String,
    /// Whether it is no longer asked.
    pub retired: bool,
}

/// Removes a question of one's own. Entries keep the words they were written to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RemoveQuestion {
    /// Which.
    pub id: String,
}

/// Whether one's own questions are asked among the day's questions.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct MixQuestions {
    /// Whether they are.
    pub mixed_in: bool,
}
