//! From the domain's entries to the views that cross the boundary: the one place for it, so that
//! the window and `--json` show the same.

use super::entries::{EntryRowView, EntryView, SectionView};
use crate::entry::{Entry, EntryRow};
use crate::moment::{Micros, Moment};
use crate::mood::Mood;
use crate::sections;
use crate::text::excerpt;

impl From<EntryRow> for EntryRowView {
    fn from(row: EntryRow) -> Self {
        // The place in the list crosses as a `PlaceView`, once a page.
        let EntryRow {
            id,
            search_key: _,
            moment,
            title,
            excerpt,
            words,
            tags,
            mood,
            answers_prompt,
            changed_at,
            binned_at,
        } = row;
        Self {
            id,
            day: moment.day,
            begun_at: moment.at.rfc3339(),
            local_time: local_time(&moment),
            zone: moment.zone.into(),
            title,
            excerpt,
            words,
            tags,
            shape: mood.as_ref().and_then(Mood::shape),
            mood,
            answers_prompt,
            changed_at: changed_at.rfc3339(),
            binned_at: binned_at.map(Micros::rfc3339),
        }
    }
}

/// With the whole body, however long it is.
impl From<Entry> for EntryView {
    fn from(entry: Entry) -> Self {
        let Entry {
            id,
            moment,
            title,
            body,
            tags,
            mood,
            answered,
            base,
            changed_at,
            words,
            revisions,
            binned_at,
        } = entry;
        let row = EntryRowView {
            id,
            day: moment.day,
            begun_at: moment.at.rfc3339(),
            local_time: local_time(&moment),
            zone: moment.zone.into(),
            title: title.into_string(),
            excerpt: excerpt(body.as_str()),
            words,
            tags,
            shape: mood.as_ref().and_then(Mood::shape),
            mood,
            answers_prompt: answered.is_some(),
            changed_at: changed_at.rfc3339(),
            binned_at: binned_at.map(Micros::rfc3339),
        };
        Self {
            row,
            body: Some(body.into_string()),
            sections: Vec::new(),
            base: base.into(),
            answered: answered.map(Into::into),
            about: None,
            revisions,
            // What else is known of the entry is filled in by whoever has the vault at hand.
            run: None,
            bonds: Vec::new(),
            earlier: None,
            later: None,
        }
    }
}

impl EntryView {
    /// For the window, whose text field can hold only so much: a body over
    /// [`sections::LARGE_BODY_BYTES`] is left out, and where its sections lie is said instead.
    pub fn for_window(entry: Entry) -> Self {
        let mut view = Self::from(entry);
        if let Some(body) = view.body.take_if(|body| sections::is_large(body)) {
            // A body is at most 16 MiB, so that every place in it fits.
            let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            view.sections = sections::split(&body)
                .into_iter()
                .map(|range| SectionView { start: place(range.start), length: place(range.len()) })
                .collect();
        }
        view
    }
}

/// The time of day the person saw, like 21:40. Empty for an instant outside the calendar, which
/// only a damaged or hostile file holds.
fn local_time(moment: &Moment) -> String {
    moment.zone.local(moment.at).map(|local| local.format("%H:%M").to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Base;
    use crate::id::{EntryId, RevisionId};
    use crate::moment::Zone;
    use crate::mood::{Level, MoodState, Shape};
    use crate::text::{Body, Title};

    fn entry(body: &str) -> Entry {
        Entry {
            id: EntryId::from_bytes([1; 16]),
            moment: Moment {
                at: Micros::parse("2026-07-16T22:40:00.000001Z").unwrap(),
                zone: Zone::try_from("Europe/Dublin".to_owned()).unwrap(),
                day: "2026-07-16".parse().unwrap(),
            },
            title: Title::new("A title"),
            body: Body::new(body.into()).unwrap(),
            tags: Vec::new(),
            mood: Some(Mood {
                state: MoodState::Set,
                pleasantness: Level::try_from(2).ok(),
                energy: None,
                feelings: vec!["calm".into()],
            }),
            answered: None,
            base: Base { revision: RevisionId::from_bytes([2; 16]), saves: 3 },
            changed_at: Micros(0),
            words: 2,
            revisions: 1,
            binned_at: Some(Micros(1)),
        }
    }

    #[test]
    fn a_view_tells_what_the_person_saw() {
        let view = EntryView::from(entry("# Some words"));
        assert_eq!(view.row.local_time, "23:40", "Dublin is an hour ahead in July");
        assert_eq!(view.row.begun_at, "2026-07-16T22:40:00.000001Z");
        assert_eq!(view.row.shape, Some(Shape::Settled));
        assert_eq!((view.row.excerpt.as_str(), view.row.words), ("Some words", 2));
        assert_eq!(view.row.binned_at.as_deref(), Some("1970-01-01T00:00:00.000001Z"));
        assert_eq!(view.body.as_deref(), Some("# Some words"));
    }

    #[test]
    fn a_row_and_an_entry_show_the_same() {
        let entry = entry("Some words");
        let row = EntryRow {
            id: entry.id,
            search_key: 7,
            moment: entry.moment.clone(),
            title: "A title".into(),
            excerpt: "Some words".into(),
            words: 2,
            tags: Vec::new(),
            mood: entry.mood.clone(),
            answers_prompt: false,
            changed_at: entry.changed_at,
            binned_at: entry.binned_at,
        };
        assert!(EntryRowView::from(row) == EntryView::from(entry).row);
    }

    #[test]
    fn the_window_gets_sections_of_a_long_body_and_the_command_line_gets_it_whole() {
        let long = "word ".repeat(sections::LARGE_BODY_BYTES / 5 + 1);
        let view = EntryView::for_window(entry(&long));
        assert!(view.body.is_none());
        let covered: u32 = view.sections.iter().map(|section| section.length).sum();
        assert_eq!(covered as usize, long.len());
        assert_eq!(EntryView::from(entry(&long)).body.as_deref(), Some(long.as_str()));
        let short = EntryView::for_window(entry("short"));
        assert!(short.body.is_some() && short.sections.is_empty());
    }
}
