//! Entries for the tests of every format.

use std::convert::Infallible;
use std::ops::ControlFlow;

use holdfast_journal::belief::{BeliefSide, HowTrue};
use holdfast_journal::bond::BondKind;
use holdfast_journal::check_in::{Answer, Answers, Context, Item};
use holdfast_journal::entry::{Answered, Base, Entry, Revision, WholeEntry};
use holdfast_journal::id::{BeliefId, BondId, CheckInId, MomentId, RunId};
use holdfast_journal::id::{DeviceId, EntryId, RevisionId};
use holdfast_journal::library::{ConceptMark, State};
use holdfast_journal::mending::{RuptureStatus, Share, Standing, StatusBy};
use holdfast_journal::moment::{Micros, Moment, Zone};
use holdfast_journal::mood::{Level, Mood, MoodState};
use holdfast_journal::notes::{
    AboutNote, BeliefNote, BondNote, CheckInNote, LinkNote, MendingNotes, MomentNote, RunNote,
};
use holdfast_journal::practice::{PracticeKind, Safety};
use holdfast_journal::settings::Settings;
use holdfast_journal::tag::Tag;
use holdfast_journal::text::{Body, Title};
use proptest::prelude::*;
use serde_json::json;

use crate::{LibraryNotes, OwnQuestion, PromptDay, Surroundings};

/// An entry with a title and a text, and nothing else.
pub(crate) fn entry(title: &str, body: &str) -> Entry {
    Entry {
        id: EntryId::from_bytes([0x1f; 16]),
        moment: Moment {
            at: Micros::parse("2026-11-24T21:40:05.123456Z").unwrap(),
            zone: Zone::try_from("Europe/Dublin".to_owned()).unwrap(),
            day: "2026-11-24".parse().unwrap(),
        },
        title: Title::new(title),
        body: Body::new(body.into()).unwrap(),
        tags: Vec::new(),
        mood: None,
        answered: None,
        base: Base { revision: RevisionId::from_bytes([2; 16]), saves: 1 },
        changed_at: Micros(1),
        words: 0,
        revisions: 1,
        binned_at: None,
    }
}

/// An entry with one revision: the current one.
pub(crate) fn whole(entry: Entry) -> WholeEntry {
    let history = vec![Revision {
        id: entry.base.revision,
        parent: None,
        device: DeviceId::from_bytes([3; 16]),
        begun_at: entry.moment.at,
        changed_at: entry.changed_at,
        closed_at: None,
        title: entry.title.clone(),
        body: entry.body.clone(),
    }];
    WholeEntry { entry, history }
}

/// The entry that `docs/formats/` shows.
pub(crate) fn described() -> WholeEntry {
    let at = |text: &str| Micros::parse(text).unwrap();
    let mut made = entry("The kettle", "Maya put the kettle on.\n");
    made.id = "1f0c2a9b5d3e4f60718293a4b5c6d7e8".parse().unwrap();
    made.base.revision = "0a1b2c3d4e5f60718293a4b5c6d7e8f9".parse().unwrap();
    made.changed_at = at("2026-11-24T21:52:11Z");
    made.tags = ["home", "Été"].map(|tag| Tag::try_from(tag.to_owned()).unwrap()).to_vec();
    made.mood = Some(Mood {
        state: MoodState::Set,
        pleasantness: Level::try_from(2).ok(),
        energy: Level::try_from(-1).ok(),
        feelings: vec!["calm".into()],
    });
    let text = "When did your shoulders come down today?".into();
    made.answered = Some(Answered { prompt: "calm-1".into(), version: 1, text });
    let mut whole = whole(made);
    whole.history[0].device = "99887766554433221100ffeeddccbbaa".parse().unwrap();
    whole.history[0].closed_at = Some(at("2026-11-24T21:52:13Z"));
    whole
}

/// The example in a page of `docs/formats/`: what stands between the first such fence and the next.
pub(crate) fn example<'a>(page: &'a str, fence: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("```{fence}\n")).unwrap();
    rest.split_once("```\n").unwrap().0
}

/// Settings, prompts and what was said of the library, as `docs/formats/json.md` shows them.
pub(crate) fn surroundings() -> Surroundings {
    Surroundings {
        made_at: Micros::parse("2026-11-24T22:00:00Z").unwrap(),
        program: "Holdfast 0.1.0".into(),
        settings: Settings { recovery_confirmed: true, ..Settings::default() },
        prompt_days: vec![PromptDay {
            day: "2026-11-24".parse().unwrap(),
            offered: vec!["calm-1".into(), "repair-3".into()],
            resting: false,
        }],
        library: LibraryNotes {
            own_questions: vec![OwnQuestion {
                id: "own-5e6f708192a3b4c5d6e7f8091a2b3c4d".into(),
                text: "What did I nearly say?".to_owned().try_into().unwrap(),
                version: 2,
                retired: false,
                starred: true,
            }],
            concept_marks: vec![
                ("repair".into(), ConceptMark::Understood),
                ("repair".into(), ConceptMark::Tried),
            ],
            declared_states: vec![("2026-11-24".parse().unwrap(), State::AfterAQuarrel)],
            starred_prompts: vec!["own-5e6f708192a3b4c5d6e7f8091a2b3c4d".into(), "calm-1".into()],
        },
        mending: mending(),
    }
}

/// A rupture with Maya that a repair answered, a belief and a check-in, as `docs/formats/json.md` shows them.
fn mending() -> MendingNotes {
    let instant = || "2026-11-24T21:00:00.000000Z".to_owned();
    let (maya, day) = (BondId::from_bytes([1; 16]), "2026-11-24".parse().unwrap());
    let run = |id: u8, practice: PracticeKind, values: serde_json::Value| RunNote {
        id: RunId::from_bytes([id; 16]),
        practice: practice.slug(),
        version: 1,
        day,
        begun_at: instant(),
        zone: "Europe/Dublin".into(),
        changed_at: instant(),
        finished_at: Some(instant()),
        entry: Some(EntryId::from_bytes([id; 16])),
        step: "one-caring-act".into(),
        safety: None,
        values: serde_json::from_value(values).unwrap(),
        afterwards: String::new(),
        standing: None,
        opens_on: None,
        struck_at: None,
        openings: Vec::new(),
    };
    let standing = Standing { status: RuptureStatus::Mended, by: StatusBy::Links, settled_on: Some(day) };
    let mut answers = Answers::default();
    answers.set(Item::S1, Answer::try_from(2).ok());
    MendingNotes {
        bonds: vec![BondNote {
            id: maya,
            nickname: "Maya".to_owned().try_into().unwrap(),
            kind: BondKind::Friend,
            muted: false,
            made_at: instant(),
            merged_into: None,
        }],
        about: vec![AboutNote { entry: EntryId::from_bytes([9; 16]), bond: maya }],
        practice_runs: vec![
            RunNote {
                safety: Some(Safety::Ok),
                standing: Some(standing),
                ..run(2, PracticeKind::RuptureLog, json!({ "person": maya, "camera_view": "The door." }))
            },
            run(3, PracticeKind::RepairLog, json!({ "person": maya, "landed": 8, "moves": ["apology"] })),
        ],
        repair_links: vec![LinkNote {
            rupture: RunId::from_bytes([2; 16]),
            repair: RunId::from_bytes([3; 16]),
            share: Share::All,
            note: String::new(),
            linked_at: instant(),
        }],
        beliefs: vec![BeliefNote {
            id: BeliefId::from_bytes([4; 16]),
            text: "When I ask, they go.".into(),
            day,
            begun_at: instant(),
            changed_at: instant(),
            answers: vec![(day, HowTrue::Sometimes)],
            moments: vec![MomentNote {
                id: MomentId::from_bytes([5; 16]),
                side: BeliefSide::Against,
                entry: EntryId::from_bytes([9; 16]),
                revision: RevisionId::from_bytes([6; 16]),
                sentence: "She put the kettle on.".into(),
                since: String::new(),
                kept_at: instant(),
            }],
        }],
        check_ins: vec![CheckInNote {
            id: CheckInId::from_bytes([7; 16]),
            day,
            at: instant(),
            zone: "Europe/Dublin".into(),
            changed_at: instant(),
            about: Some(maya),
            unlinked: false,
            version: "own-1".into(),
            answers,
            note: "Quiet.".into(),
            contexts: vec![Context::Apart],
        }],
    }
}

/// A source whose entries can all be read.
pub(crate) fn readable(entries: &[WholeEntry]) -> impl Iterator<Item = Result<WholeEntry, Infallible>> {
    entries.iter().cloned().map(Ok)
}

/// Goes on to the end.
pub(crate) fn go_on(_done: u32) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Any text, with signs that formats trip over more often than chance would bring them.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(vec![
        "---\n",
        "\"",
        "\\",
        "\r\n",
        "\r",
        "\n\n",
        ": ",
        "# ",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "\u{fffe}",
        "\x1b",
        "\x7f",
        "e\u{301}",
        "\u{202e}",
        "👩‍👩‍👧‍👦",
        "\t",
        " ",
        "../",
        "CON",
        ".",
        "{",
        "[",
        "&a",
        "*a",
        "!!str",
        "~",
    ]);
    let piece = prop_oneof![any::<String>(), hard.prop_map(str::to_owned), "[a-zA-Z ]{0,12}"];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// Any entry with any history, in the bin or not.
pub(crate) fn any_whole() -> impl Strategy<Value = WholeEntry> {
    let texts = proptest::collection::vec((any_text(), any_text()), 1..4);
    let about = (any::<[u8; 16]>(), 0i64..4_000_000_000_000_000, any::<bool>(), any::<bool>());
    let tags = proptest::collection::vec(any_text(), 0..4);
    let mood = proptest::option::of((
        0usize..3,
        any_level(),
        any_level(),
        proptest::collection::vec("\\PC{1,9}", 0..3),
    ));
    let answered = proptest::option::of((any_text(), any::<u16>(), any_text()));
    (texts, about, tags, mood, answered).prop_map(
        |(texts, (id, at, binned, closed), tags, mood, answered)| {
            let history: Vec<_> = (0u8..)
                .zip(&texts)
                .map(|(number, (title, body))| Revision {
                    id: RevisionId::from_bytes([number; 16]),
                    parent: number.checked_sub(1).map(|before| RevisionId::from_bytes([before; 16])),
                    device: DeviceId::from_bytes([9; 16]),
                    begun_at: Micros(at),
                    changed_at: Micros(at + 1),
                    closed_at: closed.then_some(Micros(at + 2)),
                    title: Title::new(title),
                    body: Body::new(body.clone()).unwrap(),
                })
                .collect();
            let head = history.last().unwrap().clone();
            let mut made = entry("", "");
            made.id = EntryId::from_bytes(id);
            made.moment.at = Micros(at);
            made.base.revision = head.id;
            made.title = head.title;
            made.body = head.body;
            made.tags = tags.into_iter().filter_map(|tag| Tag::try_from(tag).ok()).collect();
            made.mood = mood.map(|(state, pleasantness, energy, feelings)| Mood {
                state: [MoodState::Set, MoodState::Mixed, MoodState::Unsure][state],
                pleasantness,
                energy,
                feelings,
            });
            made.answered = answered.map(|(prompt, version, text)| Answered { prompt, version, text });
            made.binned_at = binned.then_some(Micros(at + 3));
            WholeEntry { entry: made, history }
        },
    )
}

fn any_level() -> impl Strategy<Value = Option<Level>> {
    proptest::option::of((-3i8..=3).prop_map(|step| Level::try_from(step).unwrap()))
}
