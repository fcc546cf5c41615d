//! A scale from 0 to 10, and how a whole number is read from either side of the boundary.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A whole number from 0 to 10. What its ends mean stands in the field's label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scale10(u8);

/// The number was above 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a scale goes from 0 to 10")]
pub struct BadScale;

impl Scale10 {
    /// The upper end. The lower one is 0. Source: content brief, §4 (`Scale10`).
    pub const MAX: u8 = 10;

    /// The number.
    pub const fn value(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Scale10 {
    type Error = BadScale;

    fn try_from(number: u8) -> Result<Self, BadScale> {
        if number <= Self::MAX { Ok(Self(number)) } else { Err(BadScale) }
    }
}

impl From<Scale10> for u8 {
    fn from(scale: Scale10) -> Self {
        scale.0
    }
}

impl Serialize for Scale10 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0)
    }
}

impl<'de> Deserialize<'de> for Scale10 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        whole_number(deserializer)?.try_into().map_err(de::Error::custom)
    }
}

/// Reads a whole number from 0 to 255. JavaScript has one kind of number, so 5.0 is taken for 5.
pub(super) fn whole_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    // Not `deserialize_u8`: out of an untagged enum's buffer that one refuses 5.0 unasked.
    deserializer.deserialize_any(WholeNumber)
}

struct WholeNumber;

impl de::Visitor<'_> for WholeNumber {
    type Value = u8;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number from 0 to 255")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<u8, E> {
        number.try_into().map_err(|_| E::custom("the number is too high"))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<u8, E> {
        number.try_into().map_err(|_| E::custom("the number is too high or below 0"))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<u8, E> {
        if number.fract() == 0.0 && (0.0..=255.0).contains(&number) {
            Ok(number as u8)
        } else {
            Err(E::custom("the number is not whole, too high, or below 0"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_is_a_plain_number() {
        for number in 0..=10 {
            let scale = Scale10::try_from(number).unwrap();
            assert_eq!(scale.value(), number);
            assert_eq!(serde_json::to_value(scale).unwrap(), number);
            assert_eq!(serde_json::from_str::<Scale10>(&number.to_string()).unwrap(), scale);
            assert_eq!(serde_json::from_str::<Scale10>(&format!("{number}.0")).unwrap(), scale);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        assert_eq!(Scale10::try_from(11), Err(BadScale));
        for bad in ["11", "-1", "5.5", "-0.5", "256", "1e300", "\"5\"", "null", "true", "[5]"] {
            assert!(serde_json::from_str::<Scale10>(bad).is_err(), "{bad}");
        }
    }
}
