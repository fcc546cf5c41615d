//! Mood: how pleasant and how lively a person feels, with words of their own beside it.
//!
//! Two whole numbers from −3 to 3, either of which may be missing, and two honest answers that
//! are not numbers: *mixed* and *not sure*. Source: contracts, "Mood".

use serde::{Deserialize, Serialize};

/// A step from −3 to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i8", into = "i8")]
pub struct Level(i8);

/// The number was not between −3 and 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a mood is a whole number from -3 to 3")]
pub struct BadLevel;

impl TryFrom<i8> for Level {
    type Error = BadLevel;

    fn try_from(step: i8) -> Result<Self, BadLevel> {
        if (-3..=3).contains(&step) { Ok(Self(step)) } else { Err(BadLevel) }
    }
}

impl From<Level> for i8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

/// Which kind of answer was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoodState {
    /// Placed on the scales.
    Set,
    /// Several at once.
    Mixed,
    /// Asked, and not sure.
    Unsure,
}

/// A mood as the person gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mood {
    /// Which kind of answer this is.
    pub state: MoodState,
    /// From −3 (unpleasant) to 3 (pleasant).
    pub pleasantness: Option<Level>,
    /// From −3 (quiet) to 3 (lively).
    pub energy: Option<Level>,
    /// Feeling words, in the order chosen.
    pub feelings: Vec<String>,
}

/// The drawing that stands for a mood, always beside a word, never a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Pleasant and lively.
    Bright,
    /// Pleasant and quiet.
    Settled,
    /// Unpleasant and lively.
    Stirred,
    /// Unpleasant and quiet.
    Heavy,
    /// Several at once, or in the middle of both scales.
    Mixed,
}

impl Mood {
    /// The shape that stands for this mood; none for *not sure* and where nothing was placed.
    pub fn shape(&self) -> Option<Shape> {
        match self.state {
            MoodState::Unsure => None,
            MoodState::Mixed => Some(Shape::Mixed),
            MoodState::Set => {
                if self.pleasantness.is_none() && self.energy.is_none() {
                    return None;
                }
                let step = |level: Option<Level>| level.map_or(0, i8::from);
                Some(match (step(self.pleasantness), step(self.energy)) {
                    (0, 0) => Shape::Mixed,
                    (0.., 1..) => Shape::Bright,
                    (0.., _) => Shape::Settled,
                    (_, 1..) => Shape::Stirred,
                    (_, _) => Shape::Heavy,
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_follow_the_two_scales() {
        let check = |pleasantness: Option<i8>, energy: Option<i8>, shape: Option<Shape>| {
            let level = |step: Option<i8>| step.map(|step| Level::try_from(step).unwrap());
            let mood = Mood {
                state: MoodState::Set,
                pleasantness: level(pleasantness),
                energy: level(energy),
                feelings: Vec::new(),
            };
            assert_eq!(mood.shape(), shape, "{pleasantness:?} {energy:?}");
        };
        check(Some(2), Some(2), Some(Shape::Bright));
        check(Some(2), Some(-2), Some(Shape::Settled));
        check(Some(-2), Some(2), Some(Shape::Stirred));
        check(Some(-2), Some(-2), Some(Shape::Heavy));
        check(Some(0), Some(0), Some(Shape::Mixed));
        check(Some(3), None, Some(Shape::Settled));
        check(None, Some(1), Some(Shape::Bright));
        check(None, None, None);
    }

    #[test]
    fn not_sure_is_an_answer_without_a_shape() {
        let mut mood =
            Mood { state: MoodState::Unsure, pleasantness: None, energy: None, feelings: Vec::new() };
        assert_eq!(mood.shape(), None);
        mood.state = MoodState::Mixed;
        assert_eq!(mood.shape(), Some(Shape::Mixed));
        assert!(Level::try_from(4).is_err());
    }
}
