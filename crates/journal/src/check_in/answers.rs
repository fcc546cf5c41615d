//! What was answered to the nine items.

use std::fmt;

use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Item;

/// How much an item was so in the last seven days: 0 not this week, 1 a little, 2 quite a bit, 3 a lot.
///
/// Source: content brief, §5.2, "Items".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Answer(u8);

/// The number was not between 0 and 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an answer is a whole number from 0 to 3")]
pub struct BadAnswer;

impl Answer {
    /// Every answer, from the smallest.
    pub const ALL: [Self; 4] = [Self(0), Self(1), Self(2), Self(3)];

    /// The number.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Answer {
    type Error = BadAnswer;

    fn try_from(number: u8) -> Result<Self, BadAnswer> {
        if number <= 3 { Ok(Self(number)) } else { Err(BadAnswer) }
    }
}

impl From<Answer> for u8 {
    fn from(answer: Answer) -> Self {
        answer.0
    }
}

/// A week's answers. An item without one did not come up, which is never a 0.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers([Option<Answer>; 9]);

impl Answers {
    /// What was answered to this item; none where it did not come up.
    pub const fn get(&self, item: Item) -> Option<Answer> {
        self.0[item as usize]
    }

    /// Answers this item, or says that it did not come up.
    pub const fn set(&mut self, item: Item, answer: Option<Answer>) {
        self.0[item as usize] = answer;
    }

    /// Whether nothing came up at all.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

// What a week was like stays out of debug output.
impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Answers(…)")
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Item::ALL.map(|item| (item.word(), self.get(item))))
    }
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(AnswersVisitor)
    }
}

/// Reads the map. Written out because a derived struct would also take a bare list of numbers.
struct AnswersVisitor;

impl<'de> Visitor<'de> for AnswersVisitor {
    type Value = Answers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the answers of a check-in, by item")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Answers, M::Error> {
        let mut answers = Answers::default();
        let mut seen = Vec::new();
        while let Some(word) = map.next_key::<String>()? {
            // The word is not repeated in the error: it came from outside.
            let item = Item::from_word(&word).ok_or_else(|| de::Error::custom("no such item"))?;
            if seen.contains(&item) {
                return Err(de::Error::custom("an item is answered twice"));
            }
            seen.push(item);
            answers.set(item, map.next_value()?);
        }
        Ok(answers)
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::*;

    use super::*;

    fn read(json: &str) -> Option<Answers> {
        serde_json::from_str(json).ok()
    }

    #[test]
    fn an_answer_is_0_to_3() {
        for number in 0..=u8::MAX {
            let answer = Answer::try_from(number);
            assert_eq!(answer.is_ok(), number <= 3, "{number}");
            assert!(answer.is_err() || Answer::ALL[usize::from(number)].number() == number);
        }
    }

    #[test]
    fn they_are_written_as_a_map_of_all_nine() {
        let mut answers = Answers::default();
        answers.set(Item::W2, Answer::try_from(3).ok());
        answers.set(Item::S1, Answer::try_from(0).ok());
        assert_eq!(
            serde_json::to_string(&answers).unwrap(),
            r#"{"w1":null,"w2":3,"w3":null,"d1":null,"d2":null,"d3":null,"s1":0,"s2":null,"s3":null}"#
        );
    }

    #[test]
    fn what_is_missing_did_not_come_up() {
        assert!(read("{}").unwrap().is_blank());
        assert!(read(r#"{"w1":null}"#).unwrap().is_blank());
        let zero = read(r#"{"s3":0}"#).unwrap();
        assert!(!zero.is_blank(), "“not this week” is an answer");
        assert_eq!(zero.get(Item::S3).map(Answer::number), Some(0));
        assert_eq!(zero.get(Item::S2), None);
    }

    #[test]
    fn anything_else_is_refused() {
        for bad in [
            r#"{"w4":1}"#,
            r#"{"note":1}"#,
            r#"{"w1":4}"#,
            r#"{"w1":-1}"#,
            r#"{"w1":256}"#,
            r#"{"w1":1.5}"#,
            r#"{"w1":2.0}"#,
            r#"{"w1":"2"}"#,
            r#"{"w1":true}"#,
            r#"{"w1":1,"w1":2}"#,
            r#"{"w1":null,"w1":2}"#,
            "[0,0,0,0,0,0,0,0,0]",
            "[]",
            "null",
            "3",
        ] {
            assert!(read(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn neither_debug_output_nor_an_error_tells_anything() {
        let mut answers = Answers::default();
        answers.set(Item::D1, Answer::try_from(3).ok());
        assert_eq!(format!("{answers:?}"), "Answers(…)");
        let error = serde_json::from_str::<Answers>(r#"{"my sister":1}"#).unwrap_err().to_string();
        assert!(!error.contains("sister"), "{error}");
    }

    proptest! {
        #[test]
        fn all_answers_come_back(numbers in vec(option::of(0_u8..=3), 9)) {
            let mut answers = Answers::default();
            for (item, number) in Item::ALL.into_iter().zip(&numbers) {
                answers.set(item, number.map(|number| Answer::try_from(number).unwrap()));
            }
            let kept: Answers = serde_json::from_str(&serde_json::to_string(&answers).unwrap()).unwrap();
            let found: Vec<_> = Item::ALL.iter().map(|item| kept.get(*item).map(u8::from)).collect();
            prop_assert_eq!(found, numbers);
        }

        #[test]
        fn no_text_makes_the_reader_panic(text: String) {
            let _ = read(&text);
        }
    }
}
