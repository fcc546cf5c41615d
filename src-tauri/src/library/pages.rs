//! The overview, the pages, and the marks on them.

use holdfast_journal::ipc::{
    ConceptView, GroupView, HelpPartView, LibraryView, LinkView, MarkConcept, OwnWordView, OwnWordsView,
    PathView, ShortPageView, StepView,
};
use holdfast_library::{
    Concept, Path, concept as find, concepts_of, groups, page, pages, path_concepts, paths, prompts_of,
    related,
};
use holdfast_vault::entries::{Answer, Answering};
use holdfast_vault::{Vault, VaultError};

use super::views::{link, prompt_view, row, sections, sources};

/// How many of the newest and of the oldest entries a page shows under "your own words".
const OWN_WORDS: u32 = 3;

/// Paths, groups and short pages.
pub(crate) fn overview(vault: &Vault) -> Result<LibraryView, VaultError> {
    let marks = vault.concept_marks()?;
    let group = |group: &holdfast_library::Group| GroupView {
        title: group.title.to_owned(),
        concepts: concepts_of(group.slug).into_iter().map(|concept| row(concept, &marks)).collect(),
    };
    Ok(LibraryView {
        paths: paths().iter().map(path_view).collect(),
        groups: groups().iter().map(group).collect(),
        pages: pages()
            .iter()
            .map(|page| LinkView { slug: page.slug.to_owned(), title: page.title.to_owned() })
            .collect(),
    })
}

fn path_view(path: &Path) -> PathView {
    PathView {
        slug: path.slug.to_owned(),
        title: path.title.to_owned(),
        about: path.about.to_owned(),
        concepts: path.concepts.iter().map(|slug| (*slug).to_owned()).collect(),
    }
}

/// One idea's page; none where there is no such idea.
pub(crate) fn concept(vault: &Vault, slug: &str) -> Result<Option<ConceptView>, VaultError> {
    let Some(concept) = find(slug) else { return Ok(None) };
    let (marks, starred) = (vault.concept_marks()?, vault.starred_prompts()?);
    Ok(Some(ConceptView {
        row: row(concept, &marks),
        sections: sections(concept.sections, concept.sources),
        prompts: prompts_of(slug).map(|prompt| prompt_view(prompt, &starred)).collect(),
        sources: sources(concept.sources),
        related: related(slug).into_iter().map(link).collect(),
        steps: paths().iter().filter_map(|path| step(path, concept)).collect(),
        own_words: own_words(vault, slug)?,
    }))
}

fn step(path: &Path, concept: &Concept) -> Option<StepView> {
    let place = path.concepts.iter().position(|slug| *slug == concept.slug)?;
    Some(StepView {
        path: LinkView { slug: path.slug.to_owned(), title: path.title.to_owned() },
        place: u32::try_from(place + 1).ok()?,
        of: u32::try_from(path.concepts.len()).ok()?,
        next: path_concepts(path).nth(place + 1).map(link),
    })
}

fn own_words(vault: &Vault, slug: &str) -> Result<OwnWordsView, VaultError> {
    let ids: Vec<&str> = prompts_of(slug).map(|prompt| prompt.id).collect();
    let Answering { total, newest, oldest } = vault.entries().answering(&ids, OWN_WORDS)?;
    let view = |answer: Answer| {
        let Answer { id, day, title, excerpt, question } = answer;
        OwnWordView { id, day, title, excerpt, question }
    };
    Ok(OwnWordsView {
        total,
        newest: newest.into_iter().map(view).collect(),
        oldest: oldest.into_iter().map(view).collect(),
    })
}

/// A short page; none where there is no such page.
pub(crate) fn short_page(slug: &str) -> Option<ShortPageView> {
    let page = page(slug)?;
    Some(ShortPageView {
        title: page.title.to_owned(),
        definition: page.definition.to_owned(),
        sections: sections(page.sections, page.sources),
        sources: sources(page.sources),
    })
}

/// The words about help.
pub(crate) fn help() -> Vec<HelpPartView> {
    let part = |part: &holdfast_library::HelpPart| HelpPartView {
        id: part.id.to_owned(),
        title: part.title.to_owned(),
        paragraphs: part.paragraphs.iter().map(|text| (*text).to_owned()).collect(),
    };
    holdfast_library::help().iter().map(part).collect()
}

/// Says or unsays something of an idea.
pub(crate) fn mark(vault: &Vault, request: &MarkConcept) -> Result<(), VaultError> {
    if find(&request.concept).is_none() {
        return Err(VaultError::NotFound);
    }
    vault.mark_concept(&request.concept, request.mark, request.on)
}
