//! How one answer is read from a value and written back.

use super::bad_fields::Problem;
use super::scale::Scale10;
use super::values::{FieldValue, SizedFeeling, is_blank};
use super::words::{Line, Paragraphs};
use crate::day::Day;
use crate::id::{BondId, EntryId, RunId};
use crate::mending::{RuptureStatus, Share};

/// The most lines a list may have, and the most things chosen. Our own bound, far above what any step
/// asks for, as are the two below.
const MOST_LINES: usize = 50;

/// The most feelings.
const MOST_FEELINGS: usize = 30;

/// The most ruptures one run can point at.
const MOST_RUPTURES: usize = 200;

/// The type of a field: an option, or a list that may be empty.
pub(super) trait Answer: Sized {
    /// Reads a value in which something was put in.
    fn read(value: &FieldValue) -> Result<Self, Problem>;

    /// The value, if something was put in.
    fn write(&self) -> Option<FieldValue>;

    /// Adds what the person wrote in their own words: no choices, days, ids or words for feelings.
    fn add_texts<'a>(&'a self, _texts: &mut Vec<&'a str>) {}
}

/// Something that a value spells as a string.
pub(super) trait Spelt: Sized + PartialEq {
    /// The most of them in a list.
    const MOST: usize = MOST_LINES;

    /// Whether a list may hold the same one twice. Else later ones are dropped.
    const AGAIN: bool = false;

    /// Reads its spelling.
    fn read(text: &str) -> Result<Self, Problem>;

    /// Its spelling.
    fn spell(&self) -> String;

    /// Its text, where these are a person's own words.
    fn text(&self) -> Option<&str> {
        None
    }
}

impl<T: Spelt> Answer for Option<T> {
    fn read(value: &FieldValue) -> Result<Self, Problem> {
        let FieldValue::Text(text) = value else { return Err(Problem::WrongShape) };
        T::read(text).map(Some)
    }

    fn write(&self) -> Option<FieldValue> {
        self.as_ref().map(|one| FieldValue::Text(one.spell()))
    }

    fn add_texts<'a>(&'a self, texts: &mut Vec<&'a str>) {
        texts.extend(self.as_ref().and_then(T::text));
    }
}

impl<T: Spelt> Answer for Vec<T> {
    fn read(value: &FieldValue) -> Result<Self, Problem> {
        let FieldValue::Texts(texts) = value else { return Err(Problem::WrongShape) };
        // A blank line between others keeps its place: the lines of two lists may belong together.
        let filled = texts.iter().rposition(|text| !is_blank(text)).map_or(0, |last| last + 1);
        if filled > T::MOST {
            return Err(Problem::TooMany);
        }
        let mut list = Self::with_capacity(filled);
        for text in &texts[..filled] {
            let one = T::read(text)?;
            if T::AGAIN || !list.contains(&one) {
                list.push(one);
            }
        }
        Ok(list)
    }

    fn write(&self) -> Option<FieldValue> {
        (!self.is_empty()).then(|| FieldValue::Texts(self.iter().map(T::spell).collect()))
    }

    fn add_texts<'a>(&'a self, texts: &mut Vec<&'a str>) {
        texts.extend(self.iter().filter_map(T::text));
    }
}

impl Answer for Option<Scale10> {
    fn read(value: &FieldValue) -> Result<Self, Problem> {
        let FieldValue::Number(number) = value else { return Err(Problem::WrongShape) };
        Scale10::try_from(*number).map(Some).map_err(|_| Problem::NotAChoice)
    }

    fn write(&self) -> Option<FieldValue> {
        self.map(|scale| FieldValue::Number(scale.value()))
    }
}

impl Answer for Vec<SizedFeeling> {
    fn read(value: &FieldValue) -> Result<Self, Problem> {
        let FieldValue::Feelings(feelings) = value else { return Err(Problem::WrongShape) };
        let named = || feelings.iter().filter(|feeling| !is_blank(&feeling.word));
        if named().count() > MOST_FEELINGS {
            return Err(Problem::TooMany);
        }
        let checked = named().map(|feeling| {
            let word = Line::try_from(feeling.word.as_str())?;
            Ok(SizedFeeling { word: word.as_str().to_owned(), size: feeling.size })
        });
        checked.collect()
    }

    fn write(&self) -> Option<FieldValue> {
        (!self.is_empty()).then(|| FieldValue::Feelings(self.clone()))
    }
}

impl Spelt for Line {
    const AGAIN: bool = true;

    fn read(text: &str) -> Result<Self, Problem> {
        text.try_into()
    }

    fn spell(&self) -> String {
        self.as_str().to_owned()
    }

    fn text(&self) -> Option<&str> {
        Some(self.as_str())
    }
}

impl Spelt for Paragraphs {
    fn read(text: &str) -> Result<Self, Problem> {
        text.try_into()
    }

    fn spell(&self) -> String {
        self.as_str().to_owned()
    }

    fn text(&self) -> Option<&str> {
        Some(self.as_str())
    }
}

/// For what has a spelling of its own: a day, an id.
macro_rules! spelt_by_itself {
    ($($name:ident: $most:expr,)+) => {$(
        impl Spelt for $name {
            const MOST: usize = $most;

            fn read(text: &str) -> Result<Self, Problem> {
                text.parse().map_err(|_| Problem::WrongShape)
            }

            fn spell(&self) -> String {
                self.to_string()
            }
        }
    )+};
}

spelt_by_itself! {
    BondId: MOST_LINES,
    EntryId: MOST_LINES,
    RunId: MOST_RUPTURES,
    Day: MOST_LINES,
}

/// For an enum of choices, which are stored by their words.
macro_rules! spelt_by_word {
    ($name:ident) => {
        impl $crate::practice::answer::Spelt for $name {
            fn read(text: &str) -> Result<Self, $crate::practice::bad_fields::Problem> {
                Self::from_word(text).ok_or($crate::practice::bad_fields::Problem::NotAChoice)
            }

            fn spell(&self) -> String {
                self.word().to_owned()
            }
        }
    };
}

spelt_by_word!(RuptureStatus);
spelt_by_word!(Share);

pub(super) use spelt_by_word;
